"""Why somebody was found: the fact, the company, the relative or the note that has the words in it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import Relation
from cardkeeper.i18n import N_, _
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.services.search.filters import CUSTOMERS
from cardkeeper.store.connection import select

_AROUND = 48
_LONGEST_WORD = 200
_FACTS = {
    "pet": N_("Pet: {text}"),
    "team": N_("Team: {text}"),
    "hobby": N_("Hobby: {text}"),
    "film": N_("Film: {text}"),
}
_RELATIVES = {
    Relation.SPOUSE: N_("Spouse of {name}"),
    Relation.PARTNER: N_("Partner of {name}"),
    Relation.CHILD: N_("Child of {name}"),
    Relation.PARENT: N_("Parent of {name}"),
    Relation.SIBLING: N_("Brother or sister of {name}"),
    Relation.FRIEND: N_("Friend of {name}"),
    Relation.COLLEAGUE: N_("Colleague of {name}"),
    Relation.ASSISTANT: N_("Assistant of {name}"),
}
_OTHER_SIDE = {Relation.CHILD: Relation.PARENT, Relation.PARENT: Relation.CHILD}


class Excerpt(NamedTuple):
    """A piece of a text; the found word is `length` characters from `start` on, 0 when it is not shown."""

    text: str
    start: int
    length: int


def reasons(person_ids: Sequence[int], terms: Sequence[str]) -> dict[int, str]:
    """For each of these people what has the most of these words in it, in words."""
    best: dict[int, tuple[int, str]] = {}
    for chunk in chunks(person_ids):
        rows = select(_KNOWN.format(marks=marks(chunk)), *chunk * _KNOWN.count("{marks}"))
        for person_id, source, kind, text in rows:
            fitting = sum(term in fold(text) for term in terms)
            if fitting > best.get(person_id, (0, ""))[0]:
                best[person_id] = fitting, _said(source, kind, text, terms)
    return {person_id: said for person_id, (_fitting, said) in best.items()}


# What is short and sure comes first: among equals the first row counts.
_KNOWN = """
SELECT person_id, 'fact', kind, text FROM fact WHERE person_id IN ({marks}) AND deleted_at IS NULL
UNION ALL SELECT person_id, 'work', job_title, ifnull(organisation.name, '') || ' ' || job_title
  FROM employment LEFT JOIN organisation ON organisation.id = organisation_id
  WHERE person_id IN ({marks}) AND employment.deleted_at IS NULL
UNION ALL SELECT relation.person_id, 'family', kind, formatted_name FROM relation
  JOIN person ON person.id = related_id
  WHERE relation.person_id IN ({marks}) AND relation.deleted_at IS NULL AND person.deleted_at IS NULL
UNION ALL SELECT mine.person_id, 'family', '', formatted_name FROM household_member AS mine
  JOIN household_member AS theirs ON theirs.household_id = mine.household_id AND theirs.id <> mine.id
  JOIN person ON person.id = theirs.person_id WHERE mine.person_id IN ({marks}) AND mine.deleted_at IS NULL
  AND mine.until IS NULL AND theirs.deleted_at IS NULL AND theirs.until IS NULL AND person.deleted_at IS NULL
UNION ALL SELECT person_id, 'tag', '', name FROM person_tag JOIN tag ON tag.id = tag_id
  WHERE person_id IN ({marks}) AND deleted_at IS NULL
UNION ALL SELECT person_id, 'address', '', street || ', ' || locality || ' ' || postal_code FROM address
  WHERE person_id IN ({marks}) AND deleted_at IS NULL
UNION ALL SELECT mine.person_id, 'address', '', street || ', ' || locality || ' ' || postal_code
  FROM household_member AS mine JOIN address ON address.household_id = mine.household_id
  WHERE mine.person_id IN ({marks}) AND mine.deleted_at IS NULL AND until IS NULL
    AND address.deleted_at IS NULL
UNION ALL SELECT person_id, 'point', kind, value FROM contact_point
  WHERE person_id IN ({marks}) AND deleted_at IS NULL
UNION ALL SELECT id, 'note', '', note FROM person WHERE id IN ({marks}) AND note <> ''
UNION ALL SELECT person_id, 'note', '', text FROM interaction
  WHERE person_id IN ({marks}) AND deleted_at IS NULL AND text <> ''
"""


def whose(person_ids: Sequence[int]) -> dict[int, tuple[str, int]]:
    """To which customer each of these relatives belongs, in words and by id."""
    found: dict[int, tuple[str, int]] = {}
    for chunk in chunks(person_ids):
        rows = select(_WHOSE.format(marks=marks(chunk)), *chunk * _WHOSE.count("{marks}"))
        people = parties.people(row[1] for row in rows)
        for person_id, customer_id, kind, is_reverse in rows:
            if customer_id in people and person_id not in found:
                relation = _OTHER_SIDE.get(kind, kind) if is_reverse else kind
                sentence = _RELATIVES.get(relation) or N_("Family of {name}")
                said = _(sentence).format(name=people[customer_id].shown_name)
                found[person_id] = said, customer_id
    return found


_WHOSE = f"""
SELECT related_id, person.id, kind, 0 FROM relation JOIN person ON person.id = person_id
  WHERE related_id IN ({{marks}}) AND relation.deleted_at IS NULL AND {CUSTOMERS}
UNION ALL SELECT person_id, person.id, kind, 1 FROM relation JOIN person ON person.id = related_id
  WHERE person_id IN ({{marks}}) AND relation.deleted_at IS NULL AND {CUSTOMERS}
UNION ALL SELECT theirs.person_id, person.id, '', 0 FROM household_member AS theirs
  JOIN household_member AS mine ON mine.household_id = theirs.household_id AND mine.role = 'adult'
  JOIN person ON person.id = mine.person_id
  WHERE theirs.person_id IN ({{marks}}) AND theirs.deleted_at IS NULL AND theirs.until IS NULL
    AND mine.deleted_at IS NULL AND mine.until IS NULL AND {CUSTOMERS}
"""


def excerpt(text: str, terms: Sequence[str]) -> Excerpt:
    """The words around the first one found, on one line."""
    line = " ".join(text.split())
    start, end = _place(line, terms)
    first, last = max(0, start - _AROUND), min(len(line), end + _AROUND)
    if first:
        first = line.find(" ", first, start) + 1 or start
    if last < len(line):
        last = max(line.rfind(" ", end, last), end)
    before, after = "… " if first else "", " …" if last < len(line) else ""
    return Excerpt(before + line[first:last] + after, len(before) + start - first, end - start)


def _place(line: str, terms: Sequence[str]) -> tuple[int, int]:
    """Where the first of the terms stands; folding may change lengths, so it is found word by word."""
    for word in re.finditer(r"\S+", line):
        folded = fold(word[0])
        for term in terms:
            if term in folded:
                return _within(word, term)
    return 0, 0


def _within(word: re.Match[str], term: str) -> tuple[int, int]:
    """The shortest piece of a word that folds to the term; of a page without blanks only about where."""
    if len(word[0]) > _LONGEST_WORD:
        begins = max(word[0].casefold().find(term), 0)
        return word.start() + begins, word.start() + begins + len(term)
    begins = max(n for n in range(len(word[0])) if term in fold(word[0][n:]))
    ends = min(n for n in range(begins + 1, len(word[0]) + 1) if term in fold(word[0][begins:n]))
    return word.start() + begins, word.start() + ends


def _said(source: str, kind: str, text: str, terms: Sequence[str]) -> str:
    if source == "fact":
        return _(_FACTS[kind]).format(text=text) if kind in _FACTS else text
    if source == "tag":
        return _("Tagged {tag}").format(tag=text)
    if source == "work":
        company = text.removesuffix(kind).strip()
        return ", ".join(each for each in (kind, company) if each)
    if source == "note":
        return excerpt(text, terms).text
    return " ".join(text.strip(", ").split())
