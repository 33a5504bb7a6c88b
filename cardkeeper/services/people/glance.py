"""What to know of somebody at a glance, beside their card: last contact, facts, children, recent notes."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.core import names
from cardkeeper.core.kinds import Channel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import tasks
from cardkeeper.services.due.circle import Circle
from cardkeeper.services.people import facts, moments
from cardkeeper.services.people.facts import Fact
from cardkeeper.services.people.moments import Moment, MomentKind
from cardkeeper.services.people.parties import PersonRecord
from cardkeeper.store.connection import select, value

_MOST_CHIPS = 8
_SPOKEN = (MomentKind.CALL, MomentKind.VISIT)
_WORTH_READING = frozenset({*_SPOKEN, MomentKind.NOTE, MomentKind.EMAIL, MomentKind.MESSAGE,
                            MomentKind.LETTER, MomentKind.PUT_RIGHT, MomentKind.PROBLEM})  # fmt: skip


class Chip(NamedTuple):
    """A few words with a sign: pet, team, hobby, film, other, private, child or home."""

    kind: str
    words: str


class Glance(NamedTuple):
    """A customer as the pane shows them; `called` is the name for "Add a note about ..."."""

    person_id: int
    name: str
    called: str
    initials: str
    has_photo: bool
    sentence: str
    chips: tuple[Chip, ...]
    recent: tuple[Moment, ...]


def of_task(task_id: int, today: dt.date) -> Glance | None:
    """Who is behind a card: the customer, of a child's card their parent. None when they are gone."""
    found = tasks.load([task_id])
    if task_id not in found:
        return None
    circle = tasks.circle_of(found.values())
    task = found[task_id]
    record = circle.people.get(task.person_id)
    if record is not None and not record.is_customer:
        adults = circle.adults(tasks.unit_of(task, circle))
        record = next((adult for adult in adults if adult.is_customer), record)
    return _glance(record, circle, today) if record is not None else None


def of_person(person_id: int, today: dt.date) -> Glance | None:
    """The same for a person."""
    circle = Circle([person_id])
    record = circle.people.get(person_id)
    return _glance(record, circle, today) if record is not None else None


def _glance(record: PersonRecord, circle: Circle, today: dt.date) -> Glance:
    timeline = moments.of_person(record.id, 12)
    recent = [moment for moment in timeline if moment.kind in _WORTH_READING and moment.text]
    has_photo = value("SELECT 1 FROM person_photo WHERE person_id = ?", record.id) is not None
    return Glance(
        record.id,
        record.shown_name,
        names.first_name(record.person) or record.shown_name,
        record.initials,
        has_photo,
        _sentence(record, today),
        tuple(_chips(record, circle, today))[:_MOST_CHIPS],
        tuple(recent[:3]),
    )


def _sentence(record: PersonRecord, today: dt.date) -> str:
    """ "Prefers a call · last spoke 24 days ago"."""
    preferred = _PREFERRED.get(Channel(record.preferred_channel)) if record.preferred_channel else None
    spoken = _last_spoken(record.id, today)
    if preferred is None:
        return spoken
    return _("{preference} · {contact}").format(
        preference=preferred(), contact=spoken[:1].lower() + spoken[1:]
    )


_PREFERRED = {
    Channel.CALL: lambda: _("Prefers a call"),
    Channel.VISIT: lambda: _("Prefers a visit"),
    Channel.EMAIL: lambda: _("Prefers email"),
    Channel.BY_HAND: lambda: _("Gets cards by hand"),
}
_LAST = """
SELECT max(CASE WHEN kind IN ('call', 'visit') THEN on_day END),
  max(CASE WHEN counts_as_personal = 1 THEN on_day END)
FROM interaction WHERE person_id = ? AND deleted_at IS NULL AND on_day <= ?
"""


def _last_spoken(person_id: int, today: dt.date) -> str:
    spoken, personal = select(_LAST, person_id, today.isoformat())[0]
    if spoken:
        days = (today - dt.date.fromisoformat(spoken)).days
        if days == 0:
            return _("Spoke today")
        return ngettext("Last spoke {n} day ago", "Last spoke {n} days ago", days).format(n=days)
    if personal:
        days = (today - dt.date.fromisoformat(personal)).days
        if days == 0:
            return _("In touch today")
        return ngettext("Last in touch {n} day ago", "Last in touch {n} days ago", days).format(n=days)
    return _("Not spoken yet")


def _chips(record: PersonRecord, circle: Circle, today: dt.date) -> list[Chip]:
    known = facts.of([record.id]).get(record.id, [])
    home = circle.home_of(record.id)
    children = [circle.people[id_] for id_ in home.ids("child") if id_ in circle.people] if home else []
    told = [_of_fact(fact) for fact in known]
    told += [Chip("child", _with_age(child, today)) for child in children if child.id != record.id]
    bought = value(_BOUGHT, record.id)
    return [*told, Chip("home", _("Home since {year}").format(year=bought))] if bought else told


def _of_fact(fact: Fact) -> Chip:
    """What stays on the screen says so."""
    return (
        Chip("private", _("{what} · private").format(what=fact.text))
        if fact.private
        else Chip(fact.kind, fact.text)
    )


_BOUGHT = """
SELECT max(year) FROM occasion WHERE kind = 'home-anniversary' AND deleted_at IS NULL
  AND (person_id = ?1 OR household_id IN
    (SELECT household_id FROM household_member WHERE person_id = ?1 AND deleted_at IS NULL))
"""


def _with_age(child: PersonRecord, today: dt.date) -> str:
    called = names.first_name(child.person) or child.shown_name
    age = child.birthday.age_on(today) if child.birthday else None
    return called if age is None else _("{name}, {age}").format(name=called, age=age)
