"""Who is whose child, sister, assistant: told once, known from both sides."""

from typing import NamedTuple

from cardkeeper.core.contact import Contact, Name
from cardkeeper.core.kinds import Relation
from cardkeeper.core.merge import clean
from cardkeeper.services.people import parties
from cardkeeper.services.people.entering import person_values
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

_OTHER_SIDE = {Relation.CHILD: Relation.PARENT, Relation.PARENT: Relation.CHILD}
_OF_PERSON = """
SELECT id, version, related_id, kind, label, 0 FROM relation WHERE person_id = ?1 AND deleted_at IS NULL
UNION SELECT id, version, person_id, kind, label, 1 FROM relation WHERE related_id = ?1
  AND deleted_at IS NULL ORDER BY 6, 1
"""
_BETWEEN = """
SELECT id FROM relation WHERE deleted_at IS NULL
  AND ((person_id = ?1 AND related_id = ?2) OR (person_id = ?2 AND related_id = ?1))
"""


class RelationRow(NamedTuple):
    """Somebody's relative, as they see them: `kind` is a core.kinds.Relation, `label` the word used."""

    id: int
    version: int
    person_id: int
    name: str
    kind: str
    label: str


def of_person(person_id: int) -> list[RelationRow]:
    """Everybody related to a person, each once, whoever's side it was told from."""
    rows = select(_OF_PERSON, person_id)
    people = parties.people(row[2] for row in rows)
    seen: dict[int, RelationRow] = {}
    for id_, version, other, kind, label, is_reverse in rows:
        if other in people and other not in seen:
            shown = seen_from_there(kind) if is_reverse else kind
            word = "" if is_reverse else label
            seen[other] = RelationRow(id_, version, other, people[other].shown_name, shown, word)
    return list(seen.values())


def relate(book: Writing, person_id: int, related_id: int, kind: str, label: str = "") -> None:
    """Relate two people once, inside a command; what was told before of the two is put right."""
    book.flush()
    there = [row[0] for row in select(_BETWEEN, person_id, related_id)]
    values = {"person_id": person_id, "related_id": related_id, "kind": str(kind), "label": clean(label)}
    if there:
        book.move_to_trash(models.Relation, there[1:])
        book.update(models.Relation, there[:1], **values)
    else:
        book.insert(models.Relation, **values)


def new_person(book: Writing, name: Name) -> int:
    """Somebody who is no customer; gives the id."""
    return book.insert(models.Person, **person_values(Contact(str(name), name)), is_customer=0)


def seen_from_there(kind: str) -> str:
    """What the first is to the second: a child's other side is a parent, a sister's a sister."""
    known = kind in tuple(Relation)
    return str(_OTHER_SIDE.get(Relation(kind), kind)) if known else kind
