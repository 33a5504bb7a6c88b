"""All designs at hand: the program's own and those a user has added as a folder or a zip."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cardkeeper.errors import CannotWrite, CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press import design_art, design_reader
from cardkeeper.press.design import CardDesign

_MOST_ZIP = 30_000_000
_MOST_UNPACKED = 60_000_000
_MOST_FILES = 400
_SUFFIXES = {".toml", ".svg", ".webp", ".png", ".jpg", ".jpeg", ".txt", ".md"}


class UnusableDesign(CardKeeperError):
    """A design that cannot be added; `problems` are all the reasons, in sentences."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(problems[0])
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a folder among the designs is no design."""

    folder: Path
    text: str


class Catalogue(Mapping[str, CardDesign]):
    """Designs by id. A folder that cannot be used is in `problems` instead."""

    def __init__(self, designs: Mapping[str, CardDesign], problems: Iterable[Problem]) -> None:
        self._designs = dict(designs)
        self.problems = tuple(problems)

    def __getitem__(self, key: str) -> CardDesign:
        return self._designs[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._designs)

    def __len__(self) -> int:
        return len(self._designs)


def catalogue(folders: Iterable[Path]) -> Catalogue:
    """Every design in the sub-folders of some folders; of two with one id the one found first counts."""
    designs: dict[str, CardDesign] = {}
    problems: list[Problem] = []
    for folder in _candidates(folders):
        found, wrong = design_reader.read(folder)
        problems += [Problem(folder, text) for text in wrong]
        if found and designs.setdefault(found.id, found) is not found:
            text = _("There is already a design called “{name}”.").format(name=found.id)
            problems.append(Problem(folder, text))
    return Catalogue(designs, problems)


def _candidates(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_dir():
            inside = (path for path in folder.iterdir() if not path.name.startswith("."))
            yield from sorted(path for path in inside if (path / "design.toml").is_file())


def install_design(source: Path, folder: Path) -> CardDesign:
    """Copy a design from a folder or a zip into the user's folder of designs.

    A design with the same id is replaced; if anything is wrong nothing changes. Raises UnusableDesign.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".adding-") as scratch:
        copy = Path(scratch) / "design"
        copy.mkdir()
        if source.is_dir():
            _copy_folder(source, copy)
        else:
            _unpack(source, copy)
        found, problems = design_reader.read(copy)
        problems += design_art.wrong_drawings(found) if found else []
        if not found or problems:
            raise UnusableDesign(problems)
        return _move_in(copy, folder / found.id)


def _move_in(copy: Path, target: Path) -> CardDesign:
    previous = copy.parent / "previous"
    try:
        if target.exists():
            target.rename(previous)
        copy.rename(target)
    except OSError as refused:
        if previous.exists():
            previous.rename(target)
        raise CannotWrite(_("The design can’t be stored. What was there before is unchanged.")) from refused
    found, problems = design_reader.read(target)
    if not found:
        raise UnusableDesign(problems)
    return found


def _copy_folder(source: Path, copy: Path) -> None:
    """Only plain files of known kinds, straight in the folder or in `art`."""
    paths = [*source.iterdir(), *((source / "art").iterdir() if (source / "art").is_dir() else [])]
    files = [path for path in paths if path.is_file() and path.suffix.lower() in _SUFFIXES]
    if any(path.is_symlink() for path in paths):
        raise UnusableDesign(
            [_("The folder holds links to other places. Please use a folder of plain files.")]
        )
    _refuse_too_much(len(files), sum(path.stat().st_size for path in files))
    for path in files:
        target = copy / path.relative_to(source)
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, target)


def _unpack(source: Path, copy: Path) -> None:
    """By known names only and never more than announced: a zip can claim any path and any size."""
    try:
        if source.stat().st_size > _MOST_ZIP:
            raise UnusableDesign([_("The zip file is larger than 30 MB.")])
        with zipfile.ZipFile(source) as packed:
            wanted = _wanted(packed)
            _refuse_too_much(len(wanted), sum(entry.file_size for entry in wanted.values()))
            for name, entry in wanted.items():
                target = copy / name
                target.parent.mkdir(exist_ok=True)
                with packed.open(entry) as content:
                    target.write_bytes(content.read(entry.file_size + 1)[: entry.file_size])
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as damage:
        raise UnusableDesign([_("The file can’t be opened as a zip file of a design.")]) from damage


def _wanted(packed: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The design's files by the name they get: `design.toml` may lie at the top or in one folder."""
    entries = {PurePosixPath(entry.filename): entry for entry in packed.infolist() if not entry.is_dir()}
    tops = [path.parent for path in entries if path.name == "design.toml" and len(path.parts) <= 2]
    if not tops:
        raise UnusableDesign([_("There is no design.toml in the zip file.")])
    top = min(tops, key=lambda path: len(path.parts))
    wanted = {}
    for path, entry in entries.items():
        if path.is_relative_to(top) and _is_plain(path.relative_to(top)):
            wanted[str(path.relative_to(top))] = entry
    return wanted


def _is_plain(path: PurePosixPath) -> bool:
    in_place = len(path.parts) == 1 or (len(path.parts) == 2 and path.parts[0] == "art")
    return in_place and ".." not in path.parts and "\\" not in str(path) and path.suffix.lower() in _SUFFIXES


def _refuse_too_much(files: int, size: int) -> None:
    if files > _MOST_FILES or size > _MOST_UNPACKED:
        raise UnusableDesign([_("The design is too large: more than 400 files or 60 MB.")])
