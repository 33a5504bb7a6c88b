"""Facts worth knowing of somebody: pets, teams, hobbies, films; private ones never leave the screen."""

from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.folding import fold
from cardkeeper.core.merge import clean
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

KINDS = ("pet", "team", "hobby", "film", "other")
_TOUCHED = Touched.NOTES


class Fact(NamedTuple):
    """Something to remember of somebody; `kind` is one of KINDS."""

    id: int
    version: int
    kind: str
    text: str
    private: bool


def of(person_ids: Sequence[int]) -> dict[int, list[Fact]]:
    """The facts of each of these people, in the order they were learnt."""
    found: dict[int, list[Fact]] = {}
    for chunk in chunks(person_ids):
        for person_id, id_, version, kind, text, private in select(_OF.format(marks=marks(chunk)), *chunk):
            found.setdefault(person_id, []).append(Fact(id_, version, kind, text, bool(private)))
    return found


_OF = """
SELECT person_id, id, version, kind, text, private FROM fact
WHERE person_id IN ({marks}) AND deleted_at IS NULL ORDER BY id
"""


def add(person_id: int, kind: str, text: str, *, private: bool = False) -> Change:
    """Remember a fact; the change's `ids` is the fact. Raises CardKeeperError when nothing is said."""
    with writing(_("Add a fact"), _TOUCHED) as book:
        book.ids = (put(book, person_id, kind, text, private=private),)
    return book.change()


def put(book: Writing, person_id: int, kind: str, text: str, *, private: bool = False) -> int:
    """The same inside a command that does more."""
    columns = {"kind": _known(kind), "text": _said(text), "private": int(private)}
    return book.insert(models.Fact, person_id=person_id, **columns)


def edit(fact_id: int, kind: str, text: str, *, private: bool = False, version: int | None = None) -> Change:
    """Change a fact. Raises ChangedElsewhere when it was saved since `version` was read."""
    with writing(_("Edit a fact"), _TOUCHED) as book:
        if version is not None:
            book.expect_version(models.Fact, fact_id, version)
        book.update(models.Fact, [fact_id], kind=_known(kind), text=_said(text), private=int(private))
        book.ids = (fact_id,)
    return book.change()


def delete(fact_ids: Sequence[int]) -> Change:
    with writing(_("Delete a fact"), _TOUCHED) as book:
        book.move_to_trash(models.Fact, fact_ids)
        book.ids = tuple(fact_ids)
    return book.change()


def is_known(person_id: int, text: str) -> bool:
    """Somebody has noted this of them before, however it is written."""
    return fold(text) in {fold(fact.text) for fact in of([person_id]).get(person_id, ())}


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(f"no kind of fact: {kind}")
    return kind


def _said(text: str) -> str:
    tidy = clean(text)
    if not tidy:
        raise CardKeeperError(_("There is nothing to remember yet. Type a few words."))
    return tidy
