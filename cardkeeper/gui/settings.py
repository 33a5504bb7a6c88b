"""This machine's taste: look, language, last folder. What belongs to the shop is in the book instead."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSaveFile, QSettings

from cardkeeper.gui.theme import Appearance, TextSize

logger = logging.getLogger(__name__)

_MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """Every field has a default, so that a lost file costs nobody more than a look."""

    appearance: Appearance = Appearance.SYSTEM
    text_size: TextSize = TextSize.NORMAL
    system_font: bool = False
    language: str = ""
    last_folder: str = ""
    sidebar: bool = True
    preview: bool = True
    week_numbers: bool = False
    # 1 is Monday, 7 Sunday; 0 is as in the reader's country.
    first_weekday: int = 0
    # A second place for safety copies, such as a stick; empty for none.
    backup_folder: str = ""
    tray: bool = False
    recent_files: tuple[str, ...] = ()

    def with_recent(self, path: Path) -> tuple[str, ...]:
        """The recent files with this one at their head."""
        name = str(path.absolute())
        return (name, *(each for each in self.recent_files if each != name))[:_MOST_RECENT]


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise ValueError("a list of texts")
    return tuple(value)


_READERS: dict[str, Callable[[object], object]] = {
    "appearance": lambda value: Appearance(str(value)),
    "text_size": lambda value: TextSize[str(value)],
    "recent_files": _texts,
}


class SettingsFile:
    """The settings in a JSON file. What it does not know it keeps; what makes no sense it replaces."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stored = _stored(path)
        self.value = _understood(self._stored)

    def change(self, **changes: Any) -> None:
        """Keep new values; raises TypeError for a field there is not. A full disk costs only the memory."""
        self.value = replace(self.value, **changes)
        self._stored |= {name: _plain(value) for name, value in asdict(self.value).items()}
        text = json.dumps(self._stored, ensure_ascii=False, indent=1)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = QSaveFile(str(self._path))
        if not (
            file.open(QSaveFile.OpenModeFlag.WriteOnly)
            and file.write(QByteArray(text.encode())) >= 0
            and file.commit()
        ):
            logger.warning("settings could not be written: %s", file.errorString())


def _stored(path: Path) -> dict[str, object]:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as reason:
        logger.warning("settings could not be read: %s", reason)
        return {}
    return known if isinstance(known, dict) else {}


def _understood(stored: dict[str, object]) -> Settings:
    settings = Settings()
    for field in fields(Settings):
        if field.name not in stored:
            continue
        try:
            known: dict[str, Any] = {field.name: _read(field.name, stored[field.name])}
            settings = replace(settings, **known)
        except (ValueError, KeyError):
            logger.warning("setting %s makes no sense and was ignored", field.name)
    return settings


def _read(name: str, value: object) -> object:
    if name in _READERS:
        return _READERS[name](value)
    if type(value) is not type(getattr(Settings(), name)):
        raise ValueError(name)
    return value


def _plain(value: object) -> object:
    """JSON for a field: an enumeration by its stable word."""
    if isinstance(value, TextSize):
        return value.name
    return value.value if isinstance(value, Appearance) else value


def window_memory(folder: Path) -> QSettings:
    """Sizes and places of windows, in Qt's own form, beside the book and never in the user's registry."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
