"""The fonts of the cards: the bundled families, and which of them stands in for which script."""

import functools
import tomllib
from dataclasses import dataclass
from typing import Any

from cardkeeper import paths
from cardkeeper.press.faces import Face

DEFAULT_FAMILY = "EB Garamond"


@dataclass(frozen=True, slots=True)
class FamilyFace:
    """One file of a family: path under resources/fonts, weight 100 to 900, upright or italic."""

    file: str
    weight: int
    italic: bool


@dataclass(frozen=True, slots=True)
class Family:
    """A family of the catalogue, as resources/fonts/fonts.toml describes it."""

    name: str
    kind: str
    role: str
    scripts: tuple[str, ...]
    reserved: str
    word_space: float
    faces: tuple[FamilyFace, ...]


@functools.cache
def families() -> dict[str, Family]:
    """All bundled families by name."""
    return {entry["name"]: _family(entry) for entry in _catalogue()["family"]}


def face(family: str, weight: int = 400, italic: bool = False) -> Face:
    """The nearest face of a family; of EB Garamond when there is no such family (see `families`)."""
    known = families().get(family) or families()[DEFAULT_FAMILY]
    best = min(known.faces, key=lambda entry: (entry.italic != italic, abs(entry.weight - weight)))
    return _bundled(best.file, known.word_space)


@functools.cache
def chain(family: str, weight: int = 400, italic: bool = False) -> tuple[Face, ...]:
    """The faces to ask in turn for a script: the family's own, then those that suit it, then all others."""
    kind = families()[family].kind if family in families() else families()[DEFAULT_FAMILY].kind
    fallback = _catalogue()["fallback"]
    own = face(family, weight, italic)
    others = [_named(entry, weight, italic) for entry in (*fallback[kind], *fallback["last"])]
    return tuple(dict.fromkeys((own, *others)))


def _named(entry: str, weight: int, italic: bool) -> Face:
    return face(entry.removesuffix(" italic"), weight, italic or entry.endswith(" italic"))


@functools.cache
def _bundled(file: str, word_space: float) -> Face:
    return Face(paths.resource("fonts") / file, word_space=word_space)


@functools.cache
def _catalogue() -> dict[str, Any]:
    return tomllib.loads((paths.resource("fonts") / "fonts.toml").read_text(encoding="utf-8"))


def _family(entry: dict[str, Any]) -> Family:
    faces = tuple(
        FamilyFace(f"{entry['package']}/{item['file']}", item["weight"], item.get("italic", False))
        for item in entry["faces"]
    )
    return Family(
        name=entry["name"],
        kind=entry["kind"],
        role=entry["role"],
        scripts=tuple(entry["scripts"]),
        reserved=entry.get("reserved", ""),
        word_space=entry.get("word_space", 0),
        faces=faces,
    )
