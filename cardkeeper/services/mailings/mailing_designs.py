"""The designs of a mailing: good ones offered, up to four picked, each household given a new one (R16)."""

import dataclasses
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.design_choice import DesignChoice, DesignFacts, Wanted, fits
from cardkeeper.core.kinds import TaskState
from cardkeeper.core.mailing_plan import (
    MOST_DESIGNS,
    NEUTRAL,
    Split,
    choose_picked,
    is_made_for,
    is_same_greeting,
    suggested,
)
from cardkeeper.core.progress import Progress, no_progress, stretch
from cardkeeper.core.recipients import Recipient
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs
from cardkeeper.services.cards.choosing import Chooser
from cardkeeper.services.due.circle import UnitRef
from cardkeeper.services.due.tasks import Locked, TaskRecord, load, unit_of
from cardkeeper.services.mailings import mailing_cards
from cardkeeper.services.mailings.mailing_records import Mailing, Pick, cards, get
from cardkeeper.store import models
from cardkeeper.store.writing import Writing, writing

_OPEN = (TaskState.PLANNED, TaskState.HELD)
_ALIVE = tuple(set(TaskState) - {TaskState.SKIPPED, TaskState.MISSED, TaskState.DONE_OTHERWISE})


class DesignOffer(NamedTuple):
    """A design for a mailing: how many households it suits, to how many of them it is new, how many get it.

    `holidays` are those it is made for, none for a neutral one.
    """

    key: str
    palette: str
    name: str
    holidays: tuple[str, ...]
    suits: int
    new_to: int
    given: int
    is_picked: bool


def offers(mailing_id: int, today: dt.date) -> list[DesignOffer]:
    """The designs that suit at least one household of a mailing; those new to most of them first."""
    mailing = get(mailing_id)
    tasks = list(load(cards(mailing_id, *_ALIVE)).values())
    suits, new_to = MailingChooser(tasks, mailing, today).suitable(tasks)
    given = Counter(task.design_key for task in tasks)
    picked = dict(mailing.designs)
    language = settings.load().language
    catalogue = designs.all_designs()
    found = [
        DesignOffer(
            key,
            picked.get(key, catalogue[key].default_palette),
            catalogue[key].name_in(language),
            catalogue[key].holidays,
            number,
            len(new_to[key]),
            given[key],
            key in picked,
        )
        for key, number in suits.items()
    ]
    return sorted(found, key=lambda offer: (-offer.new_to, -offer.suits, offer.name))


def pick(
    mailing_id: int,
    designs_: Sequence[Pick],
    today: dt.date,
    *,
    split: Split = Split.TRADITION,
    progress: Progress = no_progress,
) -> Change:
    """Take these designs, four at most, for all cards not printed or prepared yet; no design: good ones.

    What was chosen for a single card stays (R18).
    """
    with writing(_("Choose the designs"), Touched.MAILINGS | Touched.CARDS) as book:
        chosen = json.dumps(designs_[:MOST_DESIGNS])
        book.update(models.Mailing, [mailing_id], designs=chosen, split=str(split))
        found = load(cards(mailing_id, *_OPEN)).values()
        free = [task.id for task in found if not task.locked & Locked.DESIGN]
        book.update(models.CardTask, free, design_key="", palette="", notice="")
        dress(book, get(mailing_id), today, progress)
        book.ids = (mailing_id,)
    return book.change()


def write_words(mailing_id: int, text: str, today: dt.date, *, progress: Progress = no_progress) -> Change:
    """Say the same own words on every card not printed or prepared yet; empty: a message fit for each (R17).

    What was written for a single card stays (R18). The text is taken as it is, never scanned for fields.
    """
    with writing(_("Choose the words"), Touched.MAILINGS | Touched.CARDS) as book:
        book.update(models.Mailing, [mailing_id], own_text=text.strip())
        mailing = get(mailing_id)
        found = load(cards(mailing_id, *_OPEN)).values()
        free = [task for task in found if not task.locked & Locked.TEXT]
        book.update(models.CardTask, [task.id for task in free], own_text="", verse_key="", notice="")
        dress(book, mailing, today, progress)
        book.ids = (mailing_id,)
    return book.change()


def dress(book: Writing, mailing: Mailing, today: dt.date, progress: Progress = no_progress) -> None:
    """Give every open card of a mailing that lacks one a design and a verse, inside a command.

    Of a mailing without designs picked, good ones are picked first.
    """
    book.flush()
    lacking = [task for task in load(cards(mailing.id, *_OPEN)).values() if _lacks(task)]
    wording, looking, choosing = _parts(mailing, len(lacking), progress)
    worded = mailing_cards.put_words(book, mailing, lacking, wording)
    tasks = sorted(worded, key=lambda task: (task.mail_by, task.id))
    chooser = MailingChooser(tasks, mailing, today)
    if not mailing.designs:
        picks = chooser.suggestions(tasks, looking)
        book.update(models.Mailing, [mailing.id], designs=json.dumps(picks))
        chooser.take(picks)
    for done, task in enumerate(tasks, start=1):
        columns = chooser.choose(task)
        if columns:
            columns["notice"] = _told(mailing, task, columns["notice"])
            book.update(models.CardTask, [task.id], **columns)
        choosing(done, len(tasks))


def _parts(mailing: Mailing, n: int, progress: Progress) -> tuple[Progress, Progress, Progress]:
    """Words, looking which designs suit, and choosing, where there is such a part; each takes as long."""
    words, looks = bool(mailing.own_text), not mailing.designs
    part = 1 / (words + looks + 1)
    return (
        stretch(progress, n, 0, part),
        stretch(progress, n, words * part, (words + 1) * part),
        stretch(progress, n, 1 - part, 1),
    )


def _told(mailing: Mailing, task: TaskRecord, relaxed: str) -> str:
    """What the row says: what could not be kept, and that own words are not new to them."""
    known = task.notice if mailing.own_text else ""
    return " ".join(notice for notice in (known, relaxed) if notice)


def _lacks(task: TaskRecord) -> bool:
    return not task.design_key or not (task.verse_key or task.own_text)


class MailingChooser(Chooser):
    """Chooses like for any card, but of the designs the user picked."""

    def __init__(self, tasks: list[TaskRecord], mailing: Mailing, today: dt.date) -> None:
        super().__init__(tasks, today)
        self._split, self._offered = mailing.split, mailing.holidays
        self._given: Counter[str] = Counter()
        self.take(mailing.designs)

    def take(self, picks: Sequence[Pick]) -> None:
        """Choose of these from now on."""
        by_key = {design.key: design for design in self._facts}
        self._palettes = dict(picks)
        self._picks = [by_key[key] for key in self._palettes if key in by_key]

    def design(self, task: TaskRecord, unit: UnitRef, recipient: Recipient) -> DesignChoice | None:
        """One of the picks that is new to the household, else another design that is (R16).

        What the mailing did not offer, a New Year greeting for latecomers, is not bound to the picks.
        """
        if task.holiday_key and task.holiday_key not in self._offered:
            return super().design(task, unit, recipient)
        history = self._history(task)
        for wanted in self._wishes(task, unit, recipient):
            picked = choose_picked(self._picks, wanted, history, self._given, self._split)
            if picked:
                self._given[picked.key] += 1
                return DesignChoice(picked.key, self._palettes[picked.key], picked.relaxed)
        other = super().design(task, unit, recipient)
        if other is None or other.relaxed or not self._picks:
            return other
        said = _("None of the designs you picked suits them and is new to them, so this is another one.")
        return dataclasses.replace(other, relaxed=said)

    def suitable(
        self, tasks: Sequence[TaskRecord], progress: Progress = no_progress
    ) -> tuple[Counter[str], dict[str, set[int]]]:
        """By design: how many of these cards it suits, and those to whose household it would be new."""
        suits: Counter[str] = Counter()
        new_to: dict[str, set[int]] = {}
        for done, task in enumerate(tasks, start=1):
            progress(done, len(tasks))
            had = self._memory.designs_of_household(task)
            for design in self._fitting(task):
                suits[design.key] += 1
                households = new_to.setdefault(design.key, set())
                if design.key not in had:
                    households.add(task.id)
        return suits, new_to

    def suggestions(self, tasks: Sequence[TaskRecord], progress: Progress = no_progress) -> list[Pick]:
        """Up to four designs, some for each greeting: made for it, new to most, the longest not used."""
        greetings = Counter(task.holiday_key for task in tasks)
        by_key = {design.key: design for design in self._facts}
        candidates: dict[str, list[str]] = {}
        seen = 0
        for holiday, number in greetings.most_common():
            greeted = [task for task in tasks if task.holiday_key == holiday]
            told = stretch(progress, len(tasks), seen / len(tasks), (seen + number) / len(tasks))
            _suits, new_to = self.suitable(greeted, told)
            seen += number
            candidates[holiday] = sorted(
                new_to,
                key=lambda key: (
                    not is_made_for(by_key[key], holiday),
                    -len(new_to[key]),
                    self._last_used.get(key, 0),
                ),
            )
        return [(key, next(iter(by_key[key].palettes), "")) for key in suggested(candidates)]

    def _fitting(self, task: TaskRecord) -> list[DesignFacts]:
        """What the first wish gives that gives anything."""
        unit = unit_of(task, self._composer.circle)
        recipient = self._composer.recipient(task, unit)
        for wanted in self._wishes(task, unit, recipient):
            if found := [design for design in self._facts if fits(design, wanted)]:
                return found
        return []

    def _wishes(self, task: TaskRecord, unit: UnitRef, recipient: Recipient) -> Iterator[Wanted]:
        """A winter feast without a design left may have the neutral one of the season."""
        wishes = list(super()._wishes(task, unit, recipient))
        yield from wishes
        if task.holiday_key != NEUTRAL and is_same_greeting(task.holiday_key, NEUTRAL):
            yield from (dataclasses.replace(wanted, holiday=NEUTRAL) for wanted in wishes)
