"""Starting with the computer: an entry where this system keeps what begins at login, written and removed."""

import os
import plistlib
import shlex
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

from cardkeeper.errors import CannotWrite
from cardkeeper.i18n import _

QUIETLY = "--in-background"
_NAME = "io.github.cardkeeper.CardKeeper"
_RUN = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> list[str]:
    """How this very CardKeeper is started."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "cardkeeper"]


def can_start_at_login() -> bool:
    """A system whose place for it we know."""
    return sys.platform in ("linux", "win32", "darwin")


def starts_at_login() -> bool:
    """The entry is there."""
    if sys.platform == "win32":
        return bool(QSettings(_RUN, QSettings.Format.NativeFormat).value("CardKeeper"))
    return _entry().is_file()


def start_at_login(*, wanted: bool) -> None:
    """Write the entry or remove it. Raises CannotWrite."""
    if sys.platform == "win32":
        _keep_in_registry(wanted=wanted)
        return
    path = _entry()
    try:
        if wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_written())
        else:
            path.unlink(missing_ok=True)
    except OSError as trouble:
        raise CannotWrite(
            _("CardKeeper may not write into {folder}, so nothing was changed.").format(folder=path.parent)
        ) from trouble


def _entry() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_NAME}.plist"
    configured = os.environ.get("XDG_CONFIG_HOME")
    folder = Path(configured) if configured else Path.home() / ".config"
    return folder / "autostart" / f"{_NAME}.desktop"


def _written() -> bytes:
    """The entry as launchd or the desktop (freedesktop.org, Desktop Application Autostart) reads it."""
    started = [*command(), QUIETLY]
    if sys.platform == "darwin":
        return plistlib.dumps({"Label": _NAME, "ProgramArguments": started, "RunAtLoad": True})
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=CardKeeper",
        f"Exec={' '.join(_quoted(word) for word in started)}",
        f"Icon={_NAME}",
        "X-GNOME-Autostart-enabled=true",
    )
    return ("\n".join(lines) + "\n").encode()


def _quoted(word: str) -> str:
    """A word of an Exec line; the percent sign is the specification's own."""
    plain = word.replace("%", "%%")
    return (
        plain if plain == shlex.quote(plain) else '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )


def _keep_in_registry(*, wanted: bool) -> None:
    run = QSettings(_RUN, QSettings.Format.NativeFormat)
    if wanted:
        run.setValue("CardKeeper", " ".join(f'"{word}"' for word in [*command(), QUIETLY]))
    else:
        run.remove("CardKeeper")
    run.sync()
