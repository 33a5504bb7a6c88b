"""Rows of a list with a last name in the first's place: "Smith, Anna" and "Smith" among "John, Smith"."""

from collections.abc import Iterator, Sequence
from functools import cache

from cardkeeper import paths
from cardkeeper.core.contact import Contact, Name, Problem
from cardkeeper.core.folding import fold
from cardkeeper.core.name_words import is_first_name, is_no_last_name
from cardkeeper.i18n import _


def doubts(people: Sequence[tuple[int, Contact]]) -> list[Problem]:
    """What is to be asked of these people by their lines; a name that may be right is not.

    It is only asked where a first name that hardly anybody has as the last stands behind a last name: one of
    the commonest, or one this list has as somebody's last and nobody else's first.
    """
    suspects = [(line, each.name) for line, each in people if _may_be_wrong(each.name)]
    if not suspects:
        return []
    last = {fold(name.family) for name in _names(people) if _is_first(name.given.partition(" ")[0])}
    others = {fold(name.given) for name in _names(people) if not _may_be_wrong(name)}
    only_last = {word for word in last - others if not _is_first(word)}
    return [_asked(line, name) for line, name in suspects if _is_last(name, only_last, others)]


def _may_be_wrong(name: Name) -> bool:
    return bool(name.given) and (not name.family or _is_never_last(name.family))


def _is_never_last(word: str) -> bool:
    return is_no_last_name(word) or fold(word) in _common("given")


def _is_first(word: str) -> bool:
    return is_first_name(word) or fold(word) in _common("given")


def _is_last(name: Name, only_last: set[str], others: set[str]) -> bool:
    """In the first's place stands a last name; alone it must be one of this list."""
    word = fold(name.given)
    is_common = bool(name.family) and word in _common("family") and word not in others
    return is_common or word in only_last


@cache
def _common(kind: str) -> frozenset[str]:
    """Common "given" or "family" names of nine countries, none of them both, as they are compared."""
    text = paths.resource(f"names/{kind}.txt").read_text(encoding="utf-8")
    return frozenset(fold(line) for line in text.splitlines())


def _names(people: Sequence[tuple[int, Contact]]) -> Iterator[Name]:
    return (contact.name for _line, contact in people if contact.name.given and contact.name.family)


def _asked(line: int, name: Name) -> Problem:
    said = _("Is “{first}” the last name? It is the first name here.")
    if name.family:
        said = _("Are the names swapped? “{first}” is the first name here, “{last}” the last.")
    reason = said.format(first=name.given, last=name.family)
    return Problem(line, reason, f"{name.given} {name.family}".strip(), is_part=True, is_doubt=True)
