"""Rows of a list with a last name in the first's place: "Smith, Anna" and "Smith" among "John, Smith"."""

from collections.abc import Iterator, Sequence

from cardkeeper.core.contact import Contact, Name, Problem
from cardkeeper.core.folding import fold
from cardkeeper.core.name_words import is_first_name, is_no_last_name
from cardkeeper.i18n import _


def doubts(people: Sequence[tuple[int, Contact]]) -> list[Problem]:
    """What is to be asked of these people by their lines; a name that may be right is not.

    It is only asked where the list itself has the first name as somebody's last, and nobody else's first,
    and hardly anybody anywhere has the last name as theirs.
    """
    suspects = [(line, each.name) for line, each in people if _may_be_wrong(each.name)]
    if not suspects:
        return []
    last = {fold(name.family) for name in _names(people) if is_first_name(name.given.partition(" ")[0])}
    others = {fold(name.given) for name in _names(people) if not _may_be_wrong(name)}
    only_last = {word for word in last - others if not is_first_name(word)}
    return [_asked(line, name) for line, name in suspects if fold(name.given) in only_last]


def _may_be_wrong(name: Name) -> bool:
    return bool(name.given) and (not name.family or is_no_last_name(name.family))


def _names(people: Sequence[tuple[int, Contact]]) -> Iterator[Name]:
    return (contact.name for _line, contact in people if contact.name.given and contact.name.family)


def _asked(line: int, name: Name) -> Problem:
    said = _("Is “{first}” the last name? It is the first name here.")
    if name.family:
        said = _("Are the names swapped? “{first}” is the first name here, “{last}” the last.")
    reason = said.format(first=name.given, last=name.family)
    return Problem(line, reason, f"{name.given} {name.family}".strip(), is_part=True, is_doubt=True)
