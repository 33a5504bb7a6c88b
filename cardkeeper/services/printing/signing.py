"""What the signing sheet tells of each card: who it is, how old, whose family, what was last said."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from cardkeeper.core import date_words, names
from cardkeeper.core.occasion_words import what_words
from cardkeeper.core.occasions import Occurrence
from cardkeeper.core.suggestions import KnownFact, suggested_line
from cardkeeper.i18n import _
from cardkeeper.services.cards.composing import Composed, Composer
from cardkeeper.services.due.tasks import TaskRecord, of_a_month, unit_of
from cardkeeper.services.people.parties import PersonRecord, chunks, marks
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import select


def rows(cards: Sequence[Composed], composer: Composer, today: dt.date) -> list[dict[str, Any]]:
    """The columns of each card's row but its number, in the order of the cards; private things stay out."""
    facts = _facts({card.task.person_id for card in cards})
    months = of_a_month(card.task for card in cards)
    found = []
    for card in cards:
        on = Occurrence(card.task.day, card.task.years, card.task.id in months)
        found.append(_row(card, composer, facts.get(card.task.person_id, []), on, today))
    return found


def _row(
    card: Composed, composer: Composer, facts: list[KnownFact], on: Occurrence, today: dt.date
) -> dict[str, Any]:
    task = card.task
    record = composer.circle.people.get(task.person_id)
    home = composer.circle.home_of(task.person_id)
    children = [composer.circle.people[id_] for id_ in home.ids("child")] if home else []
    said = notes.recent(task.person_id, 1, with_private=False)
    locale = composer.settings.language
    return {
        "name": card.recipient,
        "say_it": record.pronunciation if record else "",
        "occasion": _occasion(task, composer, on, today),
        "family": _family(composer, task, children),
        "note": said[0].text if said else (_first_line(task.person_id) or ""),
        "suggestion": suggested_line(
            task.occasion_kind,
            facts,
            [names.first_name(child.person) for child in children if child.id != task.person_id],
            f"{task.source_key}:{task.year}",
        ),
        "day": _day(task, on, today, locale),
    }


def _day(task: TaskRecord, on: Occurrence, today: dt.date, locale: str) -> str:
    if task.mail_day < today and on.is_approximate and today <= on.may_be_on:
        return _("Mail today")
    if task.mail_day < today:
        return _("Late, mail today")
    return _("Mail by {day}").format(day=date_words.day_words(task.mail_day, today, locale))


def _occasion(task: TaskRecord, composer: Composer, on: Occurrence, today: dt.date) -> str:
    """ "Turns 40, May 15"; once the day is over "Turned 40", and of a month without a day the month alone."""
    about = composer.circle.people.get(task.about_id or 0)
    is_childs = about is not None and about.id != task.person_id
    who = names.first_name(about.person) if about and is_childs else ""
    is_past = on.may_be_on < today
    what = what_words(task.occasion_kind, task.years, label=task.label, who=who, is_past=is_past)
    locale = composer.settings.language
    known = date_words.month(None, on.day.month, locale) if on.is_approximate else ""
    # What was written about a problem may be a sentence.
    return _("{what}, {day}").format(what=what.rstrip("."), day=known or date_words.month_day(on.day, locale))


def _family(composer: Composer, task: TaskRecord, children: Sequence[PersonRecord]) -> str:
    """ "Dev, Anika (8)", "Child of Priya, Dev; Ravi (10)"; who is greeted by name is not named again."""
    circle = composer.circle
    home = circle.home_of(task.person_id)
    greeted = {task.person_id, *(record.id for record in circle.greeted(unit_of(task, circle)))}
    adults = [circle.people[id_] for id_ in home.ids("adult") if id_ not in greeted] if home else []
    called = ", ".join(names.first_name(a.person) or a.shown_name for a in adults if not a.person.deceased)
    others = ", ".join(_with_age(child, task.day) for child in children if child.id not in greeted)
    is_child = any(child.id == task.person_id for child in children)
    if called and is_child:
        called = _("Child of {names}").format(names=called)
    return ("; " if is_child else ", ").join(filter(None, (called, others)))


def _with_age(child: PersonRecord, day: dt.date) -> str:
    age = child.birthday.age_on(day) if child.birthday else None
    called = names.first_name(child.person) or child.shown_name
    return f"{called} ({age})" if age is not None else called


def _first_line(person_id: int) -> str | None:
    rows = select("SELECT note FROM person WHERE id = ?", person_id)
    return rows[0][0].strip().splitlines()[0] if rows and rows[0][0].strip() else None


def _facts(person_ids: set[int]) -> dict[int, list[KnownFact]]:
    found: dict[int, list[KnownFact]] = {}
    for chunk in chunks(person_ids):
        sql = (
            f"SELECT person_id, kind, text FROM fact WHERE person_id IN ({marks(chunk)})"
            " AND private = 0 AND deleted_at IS NULL ORDER BY id"
        )
        for person_id, kind, text in select(sql, *chunk):
            found.setdefault(person_id, []).append(KnownFact(kind, text))
    return found
