"""The timeline of a customer: what was said and done, cards that went out, problems and referrals."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from cardkeeper.services.due.reaching import day
from cardkeeper.store.connection import select


class MomentKind(StrEnum):
    """What stands at the head of an entry; the first ones are kinds of `interaction`."""

    CALL = "call"
    VISIT = "visit"
    EMAIL = "email"
    MESSAGE = "message"
    LETTER = "letter"
    NOTE = "note"
    CARD = "card"
    PROBLEM = "problem"
    PUT_RIGHT = "put-right"
    SENT_US = "sent-us"
    SENT_BY = "sent-by"


class Moment(NamedTuple):
    """One entry. `text` is the user's own words; `other_id` and `other` the person of a referral. What is
    `shared` went to many and is no personal contact.

    Of a card, `about` is the kind of its occasion and `state` what has become of it; of an open problem
    `text` is what happened, `more` what was promised and `due` by when; of one put right `more` is how.
    """

    id: int
    on: dt.date
    kind: MomentKind
    text: str = ""
    more: str = ""
    version: int = 0
    private: bool = False
    remind_on: dt.date | None = None
    due: dt.date | None = None
    about: str = ""
    label: str = ""
    design: str = ""
    palette: str = ""
    holiday: str = ""
    years: int | None = None
    state: str = ""
    other_id: int = 0
    other: str = ""
    shared: bool = False

    @property
    def is_note(self) -> bool:
        """Written by the user, who may change it."""
        return self.kind in _WRITTEN


_WRITTEN = frozenset(
    {
        MomentKind.CALL,
        MomentKind.VISIT,
        MomentKind.EMAIL,
        MomentKind.MESSAGE,
        MomentKind.LETTER,
        MomentKind.NOTE,
    }
)
_NOTES = """
SELECT id, on_day, kind, text, version, private, remind_on, info_item_id IS NOT NULL FROM interaction
WHERE deleted_at IS NULL AND kind NOT IN ('card', 'mailing', 'problem', 'referral')
  AND (person_id = ?1 OR id IN (SELECT interaction_id FROM interaction_participant WHERE person_id = ?1))
ORDER BY on_day DESC, id DESC LIMIT ?2
"""
# A couple's card is one of each of the two.
# Two look-ups in two indexes; an OR of both would read every card of the book.
_THEIRS = """
id IN (SELECT id FROM card_task WHERE person_id = ?1 UNION SELECT card_task.id FROM household_member AS mine
  JOIN card_task ON card_task.household_id = mine.household_id
    AND substr(recipient_key, 1, 7) NOT IN ('person:', 'contact')
  WHERE mine.person_id = ?1 AND mine.role = 'adult' AND mine.deleted_at IS NULL{lives_there})
"""
# What went to a home somebody has left was theirs too; what comes to it is not.
THEIRS = _THEIRS.format(lives_there="")
THEIRS_TO_COME = _THEIRS.format(lives_there=" AND mine.until IS NULL")
CARDS_OF = f"""
deleted_at IS NULL AND done_on IS NOT NULL AND +state IN ('mailed', 'handed-over', 'returned') AND {THEIRS}
"""
_CARDS = f"""
SELECT id, done_on, kind, label, design_key, palette, holiday_key, years, state FROM card_task
WHERE {CARDS_OF}
ORDER BY done_on DESC, id DESC LIMIT ?2
"""
_PROBLEMS = """
SELECT id, version, opened_on, what, promise, due_on, put_right_on, how FROM problem
WHERE person_id = ?1 AND deleted_at IS NULL ORDER BY opened_on DESC, id DESC LIMIT ?2
"""
_REFERRALS = """
SELECT referral.id, on_day, referral.note, 'sent-us', person.id, formatted_name
FROM referral JOIN person ON person.id = referred_id
WHERE referrer_id = ?1 AND referral.deleted_at IS NULL AND person.deleted_at IS NULL
UNION ALL SELECT referral.id, on_day, referral.note, 'sent-by', person.id, formatted_name
FROM referral JOIN person ON person.id = referrer_id
WHERE referred_id = ?1 AND referral.deleted_at IS NULL AND person.deleted_at IS NULL
ORDER BY 2 DESC, 1 DESC LIMIT ?2
"""


def of_person(person_id: int, limit: int) -> list[Moment]:
    """The newest entries of a person's timeline, the newest first."""
    found = [
        *_notes(person_id, limit),
        *_cards(person_id, limit),
        *_problems(person_id, limit),
        *_referrals(person_id, limit),
    ]
    found.sort(key=lambda moment: (moment.on, moment.kind, moment.id), reverse=True)
    return found[:limit]


def _notes(person_id: int, limit: int) -> list[Moment]:
    known = tuple(MomentKind)
    return [
        Moment(
            id_,
            dt.date.fromisoformat(on),
            MomentKind(kind) if kind in known else MomentKind.NOTE,
            text,
            version=version,
            private=bool(private),
            remind_on=day(remind_on),
            shared=bool(shared),
        )
        for id_, on, kind, text, version, private, remind_on, shared in select(_NOTES, person_id, limit)
    ]


def _cards(person_id: int, limit: int) -> list[Moment]:
    return [
        Moment(
            id_,
            dt.date.fromisoformat(on),
            MomentKind.CARD,
            about=kind,
            label=label,
            design=design,
            palette=palette,
            holiday=holiday,
            years=years,
            state=state,
        )
        for id_, on, kind, label, design, palette, holiday, years, state in select(_CARDS, person_id, limit)
    ]


def _problems(person_id: int, limit: int) -> list[Moment]:
    return [
        Moment(id_, dt.date.fromisoformat(put_right or opened), MomentKind.PUT_RIGHT, what, how, version)
        if put_right
        else Moment(
            id_, dt.date.fromisoformat(opened), MomentKind.PROBLEM, what, promise, version, due=day(due)
        )
        for id_, version, opened, what, promise, due, put_right, how in select(_PROBLEMS, person_id, limit)
    ]


def _referrals(person_id: int, limit: int) -> list[Moment]:
    return [
        Moment(id_, dt.date.fromisoformat(on), MomentKind(kind), note, other_id=other_id, other=name)
        for id_, on, note, kind, other_id, name in select(_REFERRALS, person_id, limit)
    ]
