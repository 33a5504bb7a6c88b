"""Choosing design and verse for the cards on the list; afterwards only the user changes them (R16 to R18)."""

import datetime as dt
import functools
from collections.abc import Iterator

from cardkeeper.core import greetings
from cardkeeper.core.design_choice import (
    Audience as DesignAudience,
)
from cardkeeper.core.design_choice import (
    DesignChoice,
    DesignFacts,
    DesignHistory,
    Wanted,
    choose_design,
    in_order,
)
from cardkeeper.core.kinds import Tone
from cardkeeper.core.names import Formality, Person
from cardkeeper.core.occasions import number_is_printed
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.recipients import Recipient
from cardkeeper.core.units import UnitKind
from cardkeeper.core.verse_choice import Choice, Criteria, choose
from cardkeeper.core.verse_choice import in_order as verses_in_order
from cardkeeper.core.wording import Audience, Voice
from cardkeeper.services.cards import designs, sent, wordings
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.cards.memory import Memory
from cardkeeper.services.due.circle import UnitRef
from cardkeeper.services.due.tasks import TaskRecord, load, unit_of
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

_LONG_STANDING_YEARS = 5
_CHILD_UNTIL = 12
# Days within which the cards of two people who know each other stand on their mantelpieces.
_SIDE_BY_SIDE = 31
_TO_CHOOSE = """
SELECT id FROM card_task WHERE state IN ('planned', 'chosen') AND channel IN ('mail', 'by-hand', 'email')
  AND deleted_at IS NULL AND (design_key = '' OR (verse_key = '' AND own_text = ''))
ORDER BY mail_by, id
"""


def choose_for_planned(book: Writing, today: dt.date, progress: Progress = no_progress) -> int:
    """Give every planned card that lacks one a design and a verse; gives how many got something."""
    book.flush()
    tasks = sorted(
        load(row[0] for row in select(_TO_CHOOSE)).values(), key=lambda task: (task.mail_by, task.id)
    )
    if not tasks:
        return 0
    chooser = Chooser(tasks, today)
    for done, task in enumerate(tasks):
        progress(done, len(tasks))
        chosen = chooser.choose(task)
        if chosen:
            book.update(models.CardTask, [task.id], **chosen)
    return len(tasks)


class Chooser:
    """Chooses for many tasks, each with what the ones before it took in mind."""

    def __init__(self, tasks: list[TaskRecord], today: dt.date) -> None:
        self._composer = Composer(tasks)
        self._memory = Memory(tasks)
        self._facts = designs.facts()
        self._today = today

    @functools.cached_property
    def _last_used(self) -> dict[str, int]:
        """Read when the first design is looked for: it takes a look at every card of the book."""
        return sent.last_used_designs()

    def choose(self, task: TaskRecord) -> dict[str, str]:
        """The columns to write: design, palette, verse, and in words what could not be kept."""
        unit = unit_of(task, self._composer.circle)
        recipient = self._composer.recipient(task, unit)
        if not recipient.living and greetings.salutation(recipient).text is None:
            self._memory.note(task, task.design_key, task.verse_key)
            return {}
        chosen: dict[str, str] = {}
        notices: list[str] = []
        if not task.design_key:
            design = self.design(task, unit, recipient)
            if design:
                chosen |= {"design_key": design.key, "palette": design.palette}
                notices.append(design.relaxed)
                self._last_used[design.key] = task.day.toordinal()
        if not task.verse_key and not task.own_text:
            verse = self.verse(task, unit, recipient)
            if verse.verse:
                chosen["verse_key"] = verse.verse.id
            notices += verse.relaxed
        taken = {"design_key": task.design_key, "verse_key": task.verse_key} | chosen
        self._memory.note(task, taken["design_key"], taken["verse_key"])
        return chosen | {"notice": " ".join(notice for notice in notices if notice)}

    def design(self, task: TaskRecord, unit: UnitRef, recipient: Recipient) -> DesignChoice | None:
        """The design of R16; a couple or a company without one of its own takes one for anybody."""
        history = self._history(task)
        for wanted in self._wishes(task, unit, recipient):
            found = choose_design(self._facts, wanted, history, _stable(task))
            if found:
                return found
        return None

    def designs_for(self, task: TaskRecord) -> list[DesignFacts]:
        """Every design that suits a task, best first; those for couples and children before the others."""
        unit = unit_of(task, self._composer.circle)
        recipient = self._composer.recipient(task, unit)
        history = self._history(task)
        found: dict[str, DesignFacts] = {}
        for wanted in self._wishes(task, unit, recipient):
            for design in in_order(self._facts, wanted, history, _stable(task)):
                found.setdefault(design.key, design)
        return list(found.values())

    def verses_for(self, task: TaskRecord) -> list[Choice]:
        """Every verse that suits a task, those new to the household first."""
        unit = unit_of(task, self._composer.circle)
        recipient = self._composer.recipient(task, unit)
        criteria = self.criteria(task, unit, recipient)
        already = self._memory.texts(task)
        return verses_in_order(wordings.verses_of(task.occasion_kind), criteria, already, _stable(task))

    def _history(self, task: TaskRecord) -> DesignHistory:
        friends = self._memory.friends(task)
        return DesignHistory(
            self._memory.designs_of_household(task),
            self._memory.designs_of_connected(task, friends, sent.YEAR_DAYS),
            self._last_used,
            self._memory.designs_of_connected(task, friends, _SIDE_BY_SIDE),
        )

    def _wishes(self, task: TaskRecord, unit: UnitRef, recipient: Recipient) -> Iterator[Wanted]:
        for audience in _design_audiences(unit, self._is_childs(task, unit), recipient):
            yield Wanted(
                task.occasion_kind,
                _tone(recipient),
                audience,
                task.holiday_key,
                self._number(task),
                bool(task.belated),
            )

    def verse(self, task: TaskRecord, unit: UnitRef, recipient: Recipient) -> Choice:
        """The verse of R17: never the same to a household, an apology never to the same person."""
        return choose(
            wordings.verses_of(task.occasion_kind),
            self.criteria(task, unit, recipient),
            self._memory.texts(task),
            _stable(task),
            self._memory.verses_of_connected(task, self._memory.friends(task)),
        )

    def criteria(self, task: TaskRecord, unit: UnitRef, recipient: Recipient) -> Criteria:
        """What a verse for this task must fit."""
        composer = self._composer
        language = composer.language(recipient)
        return Criteria(
            task.occasion_kind,
            language,
            task.holiday_key,
            _tone(recipient),
            Formality.FORMAL if recipient.is_formal else Formality.INFORMAL,
            Voice.WE if composer.sender.speaks_as_we else Voice.I,
            self._audience(task, unit, recipient),
            composer.fields(task, unit, recipient, language),
            self._number(task),
            bool(task.belated),
        )

    def _number(self, task: TaskRecord) -> int | None:
        about = self._composer.circle.people.get(task.about_id or 0)
        never = bool(about and about.never_print_age)
        printed = number_is_printed(task.occasion_kind, task.years, never_print_age=never)
        return task.years if printed else None

    def _is_childs(self, task: TaskRecord, unit: UnitRef) -> bool:
        """The card itself is a child's; a graduation card to parents is not."""
        record = self._composer.circle.people.get(unit.person_id)
        if record is None or unit.kind is not UnitKind.PERSON:
            return False
        age = record.birthday.age_on(task.day) if record.birthday else None
        return age <= _CHILD_UNTIL if age is not None else self._composer.circle.is_child(unit.person_id)

    def _audience(self, task: TaskRecord, unit: UnitRef, recipient: Recipient) -> frozenset[Audience]:
        several = len(recipient.living) > 1 or recipient.bereaved_of is not None
        found = {Audience.SEVERAL if several else Audience.ONE}
        is_company = recipient.company and not recipient.living
        found.add(Audience.BUSINESS if is_company else Audience.PRIVATE)
        if several and unit.kind in (UnitKind.COUPLE, UnitKind.HOUSEHOLD):
            found.add(Audience.COUPLE)
        if recipient.children:
            found.add(Audience.FAMILY)
        if unit.kind is UnitKind.PARENTS:
            found.add(Audience.PARENTS)
        if self._is_childs(task, unit):
            found.add(Audience.CHILD)
        primary = self._composer.circle.primary(unit)
        since = primary.customer_since if primary else None
        if since and since.year and self._today.year - since.year >= _LONG_STANDING_YEARS:
            found.add(Audience.LONG_STANDING)
        return frozenset(found)


def _design_audiences(unit: UnitRef, is_childs: bool, recipient: Recipient) -> tuple[DesignAudience, ...]:
    if is_childs:
        return (DesignAudience.CHILD, DesignAudience.ADULT)
    if recipient.company and not recipient.living:
        return (DesignAudience.BUSINESS, DesignAudience.ADULT)
    if unit.kind in (UnitKind.COUPLE, UnitKind.HOUSEHOLD) and len(recipient.living) > 1:
        return (DesignAudience.COUPLE, DesignAudience.ADULT)
    return (DesignAudience.ADULT,)


def _tone(recipient: Recipient) -> Tone:
    people: tuple[Person, ...] = recipient.living
    return people[0].tone if people else Tone.WARM


def _stable(task: TaskRecord) -> str:
    return f"{task.source_key}:{task.year}:{task.recipient_key}"
