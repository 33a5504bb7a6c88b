"""Whose work CardKeeper stands on: every library, font and set of icons that is shipped, with its licence."""

import functools
import platform
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from cardkeeper import paths
from cardkeeper.i18n import _
from cardkeeper.store.connection import value

_OURSELVES = "cardkeeper"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LEGAL = re.compile(r"(?i)(licen[cs]e|copying|notice)")
_LONGEST_NAME = 60


class Credit(NamedTuple):
    """One work: its name and version, the name of its licence, and the licence's text where it came along."""

    name: str
    version: str
    licence: str
    text: str = ""


@functools.cache
def everybody() -> tuple[Credit, ...]:
    """Python, the libraries, the fonts and the icons, in this order."""
    python = Credit("Python", platform.python_version(), "PSF-2.0", _python_licence())
    return (python, *_libraries(), *_fonts(), *_icons())


def versions() -> tuple[tuple[str, str], ...]:
    """What support asks for beside our own version: names and versions."""
    return (
        ("Python", platform.python_version()),
        ("SQLite", str(value("SELECT sqlite_version()") or "")),
    )


def _python_licence() -> str:
    for folder in (Path(sys.base_prefix), Path(sys.base_prefix) / "lib" / f"python{sys.version_info.major}"):
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8", errors="replace")
    return ""


def _libraries() -> Iterator[Credit]:
    """What we require, and what that requires, as it is installed here."""
    found: dict[str, metadata.Distribution] = {}
    _collect(_OURSELVES, found)
    found.pop(_OURSELVES, None)
    for distribution in sorted(found.values(), key=lambda each: each.metadata["Name"].casefold()):
        about = distribution.metadata
        licence = _licence_name(about)
        yield Credit(about["Name"], distribution.version, licence, _texts(distribution) or _known(licence))


def _known(licence: str) -> str:
    """The text of a licence that a package names but does not bring along; Qt is used under the LGPL."""
    if "LGPL-3.0" not in licence:
        return ""
    return "\n\n".join(_read(paths.resource(f"licences/{name}.txt")) for name in ("LGPL-3.0", "GPL-3.0"))


def _collect(name: str, found: dict[str, metadata.Distribution]) -> None:
    key = re.sub(r"[-_.]+", "-", name).casefold()
    if key in found:
        return
    try:
        found[key] = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return  # for another system or another Python
    for requirement in found[key].requires or ():
        if "extra ==" not in requirement:
            match = _NAME.match(requirement)
            if match:
                _collect(match.group(), found)


def _licence_name(about: "metadata.PackageMetadata") -> str:
    """As the package names it: by SPDX, in a line of its own, or by its classifier."""
    told = _first(about, "License-Expression")
    line = _first(about, "License")
    if not told and line and "\n" not in line and len(line) <= _LONGEST_NAME:
        told = line
    classifiers = [each for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    if not told and classifiers:
        told = classifiers[-1].rpartition("::")[2].strip()
    return told or (line.partition("\n")[0] if line else _("See its text"))


def _first(about: "metadata.PackageMetadata", field: str) -> str:
    return str(next(iter(about.get_all(field) or ()), "")).strip()


def _texts(distribution: metadata.Distribution) -> str:
    """The legal files of a package, one after the other."""
    legal = [
        file
        for file in distribution.files or ()
        if _LEGAL.search(file.name) and file.suffix.lower() in ("", ".txt", ".md", ".rst", ".lesser")
    ]
    read = (_read(Path(str(distribution.locate_file(file)))) for file in legal)
    return "\n\n".join(text for text in read if text)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _fonts() -> Iterator[Credit]:
    """The lettering of the cards, and the two families of the window."""
    folder = paths.resource("fonts")
    for name in ("Inter", "Newsreader"):
        yield Credit(name, _("Font"), "OFL-1.1", _read(folder / "ui" / f"OFL-{name}.txt"))
    with (folder / "fonts.toml").open("rb") as file:
        families = tomllib.load(file)["family"]
    for family in families:
        place = folder / re.sub(r"\s+", "-", family["name"]).casefold()
        yield Credit(family["name"], _("Font"), "OFL-1.1", _read(place / "OFL.txt"))


def _icons() -> Iterator[Credit]:
    yield Credit("Phosphor Icons", _("Icons"), "MIT", _read(paths.resource("icons/LICENSE-Phosphor.txt")))
