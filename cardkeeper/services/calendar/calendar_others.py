"""What is on the calendar besides dates of people: cards for no date, calls to make, promises, mailings."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasion_words import what_words
from cardkeeper.core.units import UnitKind
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.calendar.calendar_entries import MAILING, TOUCH, CardState, Entry, Mark, Source
from cardkeeper.services.calendar.calendar_names import Names, Party
from cardkeeper.services.calendar.calendar_people import Folk
from cardkeeper.store.connection import select

_SINGLE = frozenset({UnitKind.PERSON, UnitKind.CONTACT})


class _Found(NamedTuple):
    """A row of `_TOUCHES`."""

    source: Source
    id: int
    person_id: int
    on: str
    text: str
    how: str
    is_done: int


def between(
    first: dt.date, last: dt.date, today: dt.date, whose: Folk, few: int | None = None
) -> list[Entry]:
    """Everything from `first` to `last` that is no date of the book, in no order.

    With `few`, calls, visits and promises only of days that have no more of them.
    """
    touches = _touches_of(first, last, whose)
    numbers = Counter(row.on for row in touches)
    named = [row for row in touches if few is None or numbers[row.on] <= few]
    return [*_cards(first, last, today, whose), *_touches(named, today), *_mailings(first, last)]


def counts(first: dt.date, last: dt.date, whose: Folk) -> Counter[tuple[dt.date, str]]:
    """How many of each kind there are on each day, of all that `between` finds."""
    day = dt.date.fromisoformat
    found = Counter((day(row[7]), str(row[1])) for row in _card_rows(first, last, whose))
    found.update((day(row.on), TOUCH) for row in _touches_of(first, last, whose))
    found.update((entry.day, entry.kind) for entry in _mailings(first, last))
    return found


def to_mail(first: dt.date, last: dt.date) -> dict[dt.date, int]:
    """How many cards for each of these days are still to be mailed, mailings aside."""
    rows = select(_TO_MAIL, first.isoformat(), last.isoformat())
    return {dt.date.fromisoformat(day): count for day, count in rows}


def _cards(first: dt.date, last: dt.date, today: dt.date, whose: Folk) -> Iterator[Entry]:
    rows = [(*row, _party(row)) for row in _card_rows(first, last, whose)]
    called = Names(row[-1] for row in rows)
    for id_, kind, label, years, person_id, home_id, _key, on, year, state, mail_by, party in rows:
        day = dt.date.fromisoformat(on)
        yield Entry(
            Source.CARD,
            id_,
            day,
            kind,
            called.forms(party),
            called.whole(party),
            what_words(OccasionKind(kind), years, label=label, is_past=day < today),
            year,
            CardState(id_, state, dt.date.fromisoformat(mail_by)).mark(today),
            person_id,
            home_id,
            id_,
        )


def _card_rows(first: dt.date, last: dt.date, whose: Folk) -> list[tuple[Any, ...]]:
    """The columns of `_CARDS`."""
    rows = select(_CARDS, first.isoformat(), last.isoformat())
    return [row for row in rows if whose.includes(row[4], row[5])]


def _party(row: tuple[Any, ...]) -> Party:
    """Whom a card greets: its person, or the adults of the home."""
    person_id, home_id, key = row[4:7]
    is_single = key.partition(":")[0] in _SINGLE or home_id is None
    return Party(person_id) if is_single else Party(household_id=home_id)


def _touches_of(first: dt.date, last: dt.date, whose: Folk) -> list[_Found]:
    rows = [_Found(Source(row[0]), *row[1:]) for row in select(_TOUCHES, first.isoformat(), last.isoformat())]
    return [row for row in rows if whose.includes(row.person_id, None)]


def _touches(rows: Sequence[_Found], today: dt.date) -> Iterator[Entry]:
    called = Names(Party(row.person_id) for row in rows)
    for row in rows:
        day, party = dt.date.fromisoformat(row.on), Party(row.person_id)
        late = Mark.LATE if day < today else Mark.PLAIN
        yield Entry(
            row.source,
            row.id,
            day,
            TOUCH,
            tuple(_to_do(row, form) for form in called.forms(party)),
            _to_do(row, called.whole(party)),
            " ".join(row.text.split()),
            day.year,
            Mark.DONE if row.is_done else late,
            row.person_id,
        )


def _to_do(row: _Found, name: str) -> str:
    if row.source is Source.CHECK_BACK or row.how == "call":
        return _("Call {name}").format(name=name)
    return _("Visit {name}").format(name=name) if row.how == "visit" else name


def _mailings(first: dt.date, last: dt.date) -> Iterator[Entry]:
    for id_, name, on, state, cards in select(_MAILINGS, first.isoformat(), last.isoformat()):
        day = dt.date.fromisoformat(on)
        what = ngettext("{n} card", "{n} cards", cards).format(n=cards)
        mark = Mark.DONE if state in _MAILED else Mark.PLAIN
        yield Entry(Source.MAILING, id_, day, MAILING, (name,), name, what, day.year, mark)


_MAILED = frozenset({"mailed", "closed"})
_CARDS = """
SELECT id, kind, label, years, person_id, household_id, recipient_key, occurs_on, year, state, mail_by
FROM card_task WHERE occurs_on BETWEEN ? AND ? AND deleted_at IS NULL
  AND source NOT IN ('occasion', 'mailing') AND state <> 'skipped'
"""
# Plus: by its day, which few cards have, and not by its state, which all have that wait.
_TO_MAIL = """
SELECT occurs_on, count(*) FROM card_task WHERE occurs_on BETWEEN ? AND ? AND deleted_at IS NULL
  AND +state IN ('planned', 'chosen', 'held', 'printed', 'signed') AND channel = 'mail'
  AND source <> 'mailing'
GROUP BY occurs_on
"""
_THEM = (
    "CROSS JOIN person ON person.id = person_id AND person.deleted_at IS NULL AND state = 'active'"
    " AND deceased = 0"
)
_TOUCHES = f"""
SELECT {int(Source.REMINDER)}, interaction.id, person_id, remind_on, text, interaction.kind,
    reminded_at IS NOT NULL FROM interaction {_THEM}
  WHERE remind_on BETWEEN ?1 AND ?2 AND interaction.deleted_at IS NULL
UNION ALL SELECT {int(Source.PROMISE)}, problem.id, person_id, due_on,
    CASE promise WHEN '' THEN what ELSE promise END, '', put_right_on IS NOT NULL FROM problem {_THEM}
  WHERE due_on BETWEEN ?1 AND ?2 AND problem.deleted_at IS NULL
UNION ALL SELECT {int(Source.CHECK_BACK)}, problem.id, person_id, check_back_on, what, '',
    checked_back_on IS NOT NULL FROM problem {_THEM}
  WHERE check_back_on BETWEEN ?1 AND ?2 AND put_right_on IS NOT NULL AND problem.deleted_at IS NULL
"""
_MAILINGS = """
SELECT id, name, occurs_on, state, (SELECT count(*) FROM card_task
  WHERE mailing_id = mailing.id AND card_task.deleted_at IS NULL AND card_task.state <> 'skipped')
FROM mailing WHERE occurs_on BETWEEN ? AND ? AND deleted_at IS NULL
"""
