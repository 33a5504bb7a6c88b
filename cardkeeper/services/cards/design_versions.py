"""Every version of a design there ever was on this computer: of one's own, and of ours (R21).

What is replaced or removed of one's own goes to "designs/earlier" beside the book, under its key and version.
When a design of ours changes, its version goes up and the one before stays in the same way in our resources.
Undo moves folders back; a card that was printed finds its design wherever that lies now.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from cardkeeper import paths
from cardkeeper.core.changes import Change, Touched
from cardkeeper.errors import CannotWrite
from cardkeeper.i18n import _
from cardkeeper.press import design_header, design_reader
from cardkeeper.press.design import CardDesign
from cardkeeper.press.design_catalogue import UnusableDesign
from cardkeeper.press.design_header import Value
from cardkeeper.services.book import files
from cardkeeper.services.cards import designs

_EARLIER = "earlier"
_TOML = "design.toml"


def own(key: str) -> Path:
    """Where an own design lies."""
    return designs.own_folder() / key


def earlier(key: str, version: int) -> Path:
    """Where a version lies that was replaced or removed."""
    return designs.own_folder() / _EARLIER / f"{key}-{version}"


def known(key: str) -> list[int]:
    """The versions of an own design, those replaced or removed too."""
    folders = (designs.own_folder() / _EARLIER).glob(f"{key}-*")
    found = [path.name.removeprefix(f"{key}-") for path in folders]
    now = read(own(key))
    return [int(version) for version in found if version.isdecimal()] + ([now.version] if now else [])


def of_versions(wanted: Mapping[str, int]) -> Mapping[str, CardDesign]:
    """Designs by key, each in the version cards were printed with where that is still there."""
    found: dict[str, CardDesign] = {}
    for key, version in wanted.items():
        now = designs.all_designs().get(key)
        if now is None or now.version != version:
            now = read(earlier(key, version)) or read(_ours(key, version)) or now
        if now is not None:
            found[key] = now
    return found


def put(made: CardDesign, label: str) -> Change:
    """Move a design that lies ready among the user's own, as a new version of what was there."""
    key, before = made.id, read(own(made.id))
    version = max(known(key), default=made.version - 1) + 1
    rewrite(made.folder, {"version": version})
    move(made.folder, earlier(key, version))
    if before is None:
        return moved(earlier(key, version), own(key), label)
    return _swapped(key, before.version, version, label)


def moved(source: Path, target: Path, label: str) -> Change:
    """A folder goes from one place to another, and back by Undo."""
    move(source, target)
    return Change(label, Touched.SETTINGS, partial(moved, target, source, label))


def move(source: Path, target: Path) -> None:
    """Raises CannotWrite; then nothing was moved."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.rename(target)
    except OSError as refused:
        raise _refused() from refused


def rewrite(folder: Path, header: Mapping[str, Value | None]) -> None:
    """Change the header of a design's description."""
    path = folder / _TOML
    files.write(path, design_header.changed(path.read_text(encoding="utf-8"), header).encode())


def read(folder: Path) -> CardDesign | None:
    """The design of a folder; None where there is none that can be used."""
    return design_reader.read(folder)[0] if folder.is_dir() else None


def checked(folder: Path) -> CardDesign:
    """The same; raises UnusableDesign with all that is wrong."""
    found, problems = design_reader.read(folder)
    if found is None:
        raise UnusableDesign(problems)
    return found


@contextmanager
def workbench() -> Iterator[Path]:
    """A folder beside the designs to make one in; gone afterwards. What cannot be written is CannotWrite."""
    try:
        designs.own_folder().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=designs.own_folder(), prefix=".adding-") as folder:
            yield Path(folder)
    except OSError as refused:
        raise _refused() from refused


def _swapped(key: str, there: int, coming: int, label: str) -> Change:
    """One version makes room for another."""
    move(own(key), earlier(key, there))
    try:
        move(earlier(key, coming), own(key))
    except CannotWrite:
        move(earlier(key, there), own(key))
        raise
    return Change(label, Touched.SETTINGS, partial(_swapped, key, coming, there, label))


def _refused() -> CannotWrite:
    return CannotWrite(
        _(
            "The design can’t be stored. What was there before is unchanged. "
            "Is the disk full or write-protected?"
        )
    )


def _ours(key: str, version: int) -> Path:
    return paths.resource(f"designs/{_EARLIER}/{key}-{version}")
