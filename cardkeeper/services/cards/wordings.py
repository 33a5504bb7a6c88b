"""The verses at hand: the program's own, read once from its resources."""

import functools
import tomllib
from collections.abc import Mapping

from cardkeeper import paths
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.wording import Verse, parse


@functools.cache
def all_verses() -> tuple[Verse, ...]:
    """Every verse of every language, in the order of their files."""
    found: list[Verse] = []
    for path in sorted(paths.resource("verses").rglob("*.toml")):
        with path.open("rb") as file:
            found += parse(tomllib.load(file))
    return tuple(found)


@functools.cache
def verses_of(kind: OccasionKind) -> tuple[Verse, ...]:
    """The verses for one kind of occasion, in the same order."""
    return tuple(verse for verse in all_verses() if verse.kind is kind)


@functools.cache
def verses_by_id() -> Mapping[str, Verse]:
    return {verse.id: verse for verse in all_verses()}


@functools.cache
def languages() -> frozenset[str]:
    """The languages (BCP 47 primary subtags) cards can be written in."""
    return frozenset(verse.language for verse in all_verses())
