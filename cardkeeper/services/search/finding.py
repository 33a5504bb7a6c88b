"""Finding anything by a few letters (Ctrl K): customers, their families, companies, tags and notes.

The window adds its own commands. Every query is bounded: a letter that fits half the book costs no more than
a name that fits one.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.folding import fold
from cardkeeper.services.people import parties, tags
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.services.people.tags import Tag
from cardkeeper.services.search import found_by
from cardkeeper.services.search.filters import CUSTOMERS
from cardkeeper.services.search.found_by import Excerpt
from cardkeeper.store import search
from cardkeeper.store.connection import select
from cardkeeper.store.search import Matching

# Of more than these nobody reads on; they type another letter.
_LOOKED_AT = 400
_RELATIVE = "person.deleted_at IS NULL AND person.is_customer = 0"


class PersonHit(NamedTuple):
    """Somebody found. `why` says by what when it was not the name, or who they are.

    For a relative `whose_id` is the customer they belong to, else None.
    """

    id: int
    name: str
    initials: str
    why: str
    whose_id: int | None = None


class CompanyHit(NamedTuple):
    """A company with the customers who work there."""

    id: int
    name: str
    person_ids: tuple[int, ...]


class NoteHit(NamedTuple):
    """A note with the found word in it."""

    id: int
    person_id: int
    name: str
    on: dt.date
    kind: str
    excerpt: Excerpt


class Found(NamedTuple):
    """All that was found, each kind with the best first; `nearest` only when that is nothing."""

    customers: tuple[PersonHit, ...] = ()
    relatives: tuple[PersonHit, ...] = ()
    companies: tuple[CompanyHit, ...] = ()
    tags: tuple[Tag, ...] = ()
    notes: tuple[NoteHit, ...] = ()
    nearest: PersonHit | None = None

    @property
    def is_empty(self) -> bool:
        return not any(self[:-1])


def everything(text: str, limit: int = 6) -> Found:
    """The first `limit` of each kind for a text; safe for any, and empty for one without letters."""
    terms = search.pieces(text)
    labels = tuple(tags.called(terms, limit)) if len("".join(terms)) > 1 else ()
    for matching in search.stages(text):
        named = _named(matching, terms, limit)
        others = _looked_at(matching, CUSTOMERS)
        relatives = _relatives(matching, limit)
        if named or others or relatives:
            return Found(
                _customers(named, others, terms, limit),
                relatives,
                _companies(others, terms, limit),
                labels,
                _notes(others, terms, limit),
            )
    found = Found(tags=labels)
    return found._replace(nearest=nearest(text)) if found.is_empty else found


def nearest(text: str) -> PersonHit | None:
    """The customer whose name is most like a text that finds nobody: Jonson for Johnson."""
    from rapidfuzz import fuzz, process

    wanted = " ".join(search.pieces(text))
    likely = dict(select(_LIKELY, wanted[:1], wanted[:1] + "\U0010ffff", search.any_part(wanted)))
    best = process.extractOne(wanted, likely, scorer=fuzz.WRatio, score_cutoff=_ALIKE)
    if best is None:
        return None
    record = parties.people([best[2]])[best[2]]
    return PersonHit(record.id, record.shown_name, record.initials, record.company)


# Names that begin alike, and names with three letters in a row in common.
_LIKELY = f"""
SELECT id, sort_name FROM (SELECT id, sort_name FROM person WHERE {CUSTOMERS}
  AND sort_name BETWEEN ? AND ? ORDER BY sort_name LIMIT 1500)
UNION SELECT person.id, sort_name FROM (SELECT rowid FROM search_part
  WHERE search_part MATCH '{{name}} : (' || ? || ')' LIMIT 1500) AS near
  JOIN person ON person.id = near.rowid WHERE {CUSTOMERS}
"""
_ALIKE = 75


def _named(matching: Matching, terms: Sequence[str], limit: int) -> list[int]:
    """Customers found by their name: a surname that begins so, then any part of the name."""
    found: dict[int, str] = {}
    if len(terms) == 1:
        found |= dict(select(_SURNAMES, terms[0], terms[0] + "\U0010ffff", 4 * limit))
    found |= dict(select(_NAMED.format(by_name=matching.by_name), *matching.values, 4 * limit))
    return sorted(found, key=lambda id_: _rank(found[id_], terms))[:limit]


def _rank(sort_name: str, terms: Sequence[str]) -> tuple[int, str]:
    """Whoever is called exactly so comes before whose name only begins so."""
    words = sort_name.split()
    return -sum(term in words for term in terms), sort_name


_SURNAMES = f"""
SELECT id, sort_name FROM person WHERE {CUSTOMERS} AND sort_name >= ? AND sort_name < ?
ORDER BY sort_name LIMIT ?
"""
_NAMED = f"""
SELECT id, sort_name FROM person WHERE {CUSTOMERS}
  AND id IN (SELECT * FROM ({{by_name}}) LIMIT {_LOOKED_AT}) ORDER BY sort_name LIMIT ?
"""


def _looked_at(matching: Matching, who: str) -> list[int]:
    """People found by anything, those of whom we heard last first."""
    sql = (
        f"SELECT id FROM person WHERE {who} AND id IN (SELECT * FROM ({matching.everywhere})"
        f" LIMIT {_LOOKED_AT}) ORDER BY last_touch DESC, sort_name"
    )
    return [row[0] for row in select(sql, *matching.values)]


def _customers(
    named: Sequence[int], others: Sequence[int], terms: Sequence[str], limit: int
) -> tuple[PersonHit, ...]:
    ids = list(dict.fromkeys((*named, *others)))[:limit]
    people = parties.people(ids)
    reasons = found_by.reasons([id_ for id_ in ids if id_ not in named], terms)
    hits = []
    for id_ in ids:
        record = people[id_]
        why = reasons.get(id_) or ", ".join(each for each in (record.job_title, record.company) if each)
        hits.append(PersonHit(id_, record.shown_name, record.initials, why))
    return tuple(hits)


def _relatives(matching: Matching, limit: int) -> tuple[PersonHit, ...]:
    sql = (
        f"SELECT id FROM person WHERE {_RELATIVE} AND id IN (SELECT * FROM ({matching.by_name})"
        f" LIMIT {_LOOKED_AT}) ORDER BY sort_name LIMIT ?"
    )
    ids = [row[0] for row in select(sql, *matching.values, 3 * limit)]
    belongs = found_by.whose(ids)
    people = parties.people(belongs)
    hits = (
        PersonHit(id_, people[id_].shown_name, people[id_].initials, *belongs[id_])
        for id_ in ids
        if id_ in belongs and id_ in people
    )
    return tuple(hits)[:limit]


def _companies(person_ids: Sequence[int], terms: Sequence[str], limit: int) -> tuple[CompanyHit, ...]:
    people: dict[tuple[int, str], list[int]] = {}
    for chunk in chunks(person_ids):
        for id_, name, person_id in select(_WORK.format(marks=marks(chunk)), *chunk):
            people.setdefault((id_, name), []).append(person_id)
    fitting = sorted((key for key in people if _fits(key[1], terms)), key=lambda key: fold(key[1]))
    return tuple(CompanyHit(id_, name, tuple(people[id_, name])) for id_, name in fitting[:limit])


_WORK = """
SELECT organisation.id, name, person_id FROM employment JOIN organisation ON organisation.id = organisation_id
WHERE person_id IN ({marks}) AND employment.deleted_at IS NULL AND until IS NULL
  AND organisation.deleted_at IS NULL ORDER BY person_id
"""


def _notes(person_ids: Sequence[int], terms: Sequence[str], limit: int) -> tuple[NoteHit, ...]:
    rows = [row for chunk in chunks(person_ids) for row in select(_NOTES.format(marks=marks(chunk)), *chunk)]
    rows.sort(key=lambda row: (row[2], row[0]), reverse=True)
    fitting = [row for row in rows if _fits(row[4], terms)][:limit]
    people = parties.people(row[1] for row in fitting)
    return tuple(
        NoteHit(
            id_,
            person_id,
            people[person_id].shown_name,
            dt.date.fromisoformat(on),
            kind,
            found_by.excerpt(text, terms),
        )
        for id_, person_id, on, kind, text in fitting
    )


_NOTES = """
SELECT id, person_id, on_day, kind, text FROM interaction
WHERE person_id IN ({marks}) AND deleted_at IS NULL AND text <> ''
"""


def _fits(text: str, terms: Sequence[str]) -> bool:
    """Every term stands somewhere in the text."""
    folded = fold(text)
    return bool(terms) and all(term in folded for term in terms)
