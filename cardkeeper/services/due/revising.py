"""A choice stays as it is until it no longer suits its card; then another is made, and the row says so (R18).

A birthday card that is late must not say "today", a card with a 40 on it is not for somebody who turns 41,
and nobody is congratulated in two languages.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from cardkeeper.core.design_choice import ANY_NUMBER, DesignFacts, fits
from cardkeeper.core.names import primary_language
from cardkeeper.core.verse_choice import suits
from cardkeeper.core.wording import Verse
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs, wordings
from cardkeeper.services.cards.choosing import Chooser
from cardkeeper.services.due import notices, upkeep
from cardkeeper.services.due.tasks import Locked, TaskRecord, load, recipient_of, unit_of
from cardkeeper.services.people.parties import id_list
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

_CHOSEN = """
SELECT id, kind, design_key, verse_key, own_text <> '', belated, years, notice = '',
  EXISTS (SELECT 1 FROM person WHERE person.id = about_id AND never_print_age) FROM card_task
WHERE state IN ('planned', 'chosen') AND deleted_at IS NULL
  AND (design_key <> '' OR verse_key <> '' OR own_text <> '')
"""
# With the languages of all who may be greeted, each once; an empty one is the shop's.
_WORDED = """
SELECT card_task.id, verse_key, own_text <> '', notice, person.language,
  (SELECT group_concat(DISTINCT mate.language)
  FROM household_member AS own JOIN household_member AS other ON other.household_id = own.household_id
    AND other.until IS NULL AND other.deleted_at IS NULL
  JOIN person AS mate ON mate.id = other.person_id
  WHERE own.person_id = card_task.person_id AND own.until IS NULL AND own.deleted_at IS NULL)
FROM card_task JOIN person ON person.id = card_task.person_id
WHERE card_task.state IN ('planned', 'chosen') AND card_task.deleted_at IS NULL AND verse_key <> ''
"""
_OF_PEOPLE = """
 AND (person_id IN ({ids}) OR about_id IN ({ids}) OR household_id IN
  (SELECT household_id FROM household_member WHERE person_id IN ({ids})))
"""


def revise(book: Writing, today: dt.date, people: Sequence[int] = ()) -> int:
    """Choose anew for cards that are not printed and whose design or words have become wrong; gives how many.

    Of everybody only what was overtaken by the calendar, is gone or in another language than theirs; of these
    people, who were changed, all. A mailing's designs were picked for all of it, and stay.
    """
    book.flush()
    ids = _ids_of(people) if people else {*_overtaken(), *_misspoken()}
    tasks = load(ids)
    if not tasks:
        return 0
    reviser = Reviser(list(tasks.values()), today)
    return sum(reviser.revise(book, task) for task in tasks.values())


class Reviser(Chooser):
    """Looks at choices again, and makes those anew that no longer suit."""

    def revise(self, book: Writing, task: TaskRecord) -> int:
        """Choose anew what has become wrong of a card, and say so on its row; 1 when that was anything."""
        unit = unit_of(task, self._composer.circle)
        recipient = self._composer.recipient(task, unit)
        if not recipient.living and recipient.bereaved_of is None and not recipient.company:
            return 0
        is_one_of_many = task.mailing_id is not None
        wrong_design = bool(task.design_key) and not is_one_of_many and not self._design_suits(task)
        wrong_words = bool(task.verse_key) and not task.own_text and not self._verse_suits(task)
        if wrong_design or wrong_words:
            self._choose_anew(book, task, design=wrong_design, words=wrong_words)
        elif task.own_text and (notice := self._of_own_words(task)) != task.notice:
            book.update(models.CardTask, [task.id], notice=notice)
        else:
            return 0
        return 1

    def _of_own_words(self, task: TaskRecord) -> str:
        """What the row says of own words, which stay whatever happens."""
        if task.notice and not notices.is_of_own_words(task.notice):
            return task.notice
        verse = wordings.verses_by_id().get(task.verse_key)
        language = self._composer.language(recipient_of(task, self._composer.circle))
        # They were written in the place of this verse, and so in its language.
        if verse is not None and verse.language != language:
            return notices.own_words(verse.language, language)
        is_late = task.belated and task.mailing_id is None
        return _("It is late now. Read your own words over.") if is_late else ""

    def _choose_anew(self, book: Writing, task: TaskRecord, *, design: bool, words: bool) -> None:
        upkeep.recall(book, [task.id])
        blank = dataclasses.replace(
            task,
            design_key="" if design else task.design_key,
            verse_key="" if words else task.verse_key,
        )
        chosen = self.choose(blank)
        said = [*_told(task, design=design, words=words), chosen.pop("notice", "")]
        kept = task.locked & ~(Locked.DESIGN * design | Locked.TEXT * words)
        emptied = ({"design_key": "", "palette": ""} if design else {}) | ({"verse_key": ""} if words else {})
        columns = emptied | chosen | {"locked": kept, "notice": " ".join(each for each in said if each)}
        book.update(models.CardTask, [task.id], state="planned", **columns)

    def _design_suits(self, task: TaskRecord) -> bool:
        """What the user took stays as long as it is there."""
        known = next((design for design in self._facts if design.key == task.design_key), None)
        if known is None or task.locked & Locked.DESIGN:
            return known is not None
        unit = unit_of(task, self._composer.circle)
        recipient = self._composer.recipient(task, unit)
        return any(fits(known, wanted) for wanted in self._wishes(task, unit, recipient))

    def _verse_suits(self, task: TaskRecord) -> bool:
        verse = wordings.verses_by_id().get(task.verse_key)
        unit = unit_of(task, self._composer.circle)
        criteria = self.criteria(task, unit, self._composer.recipient(task, unit))
        return verse is not None and suits(verse, criteria, wordings.verses_of(task.occasion_kind))


def _told(task: TaskRecord, *, design: bool, words: bool) -> Iterator[str]:
    if words and task.belated:
        yield _("It is late now, so the card says so.")
    elif words:
        yield _("The words no longer suited, so these were chosen.")
    if design:
        yield _("The design no longer suited, so this one was chosen.")


def _ids_of(people: Sequence[int]) -> list[int]:
    ids = id_list(people)
    return [row[0] for row in select(_CHOSEN + _OF_PEOPLE.format(ids=ids))]


def _overtaken() -> list[int]:
    """The cards whose design or verse is gone, or was made for another kind, day or number."""
    chosen = select(_CHOSEN)
    if not chosen:
        return []
    fronts = {facts.key: facts for facts in designs.facts()}
    verses = wordings.verses_by_id()
    return [
        id_
        for id_, kind, design, verse, is_own, belated, years, is_quiet, is_secret in chosen
        if (is_secret and _tells_number(fronts.get(design), None if is_own else verses.get(verse)))
        or (design and _is_past(fronts.get(design), kind, years))
        or (verse and not is_own and _is_outdated(verses, verse, kind, years, is_late=bool(belated)))
        or (is_own and belated and is_quiet)
    ]


def _misspoken() -> list[int]:
    """The cards whose verse may not be in the language of those it greets."""
    shop = primary_language(settings.load().language)
    verses = wordings.verses_by_id()
    return [
        id_
        for id_, verse, is_own, notice, own, others in select(_WORDED)
        if verse in verses
        and _is_told(is_own, notice)
        is ({verses[verse].language} == {_spoken(each, shop) for each in {own, *(others or own).split(",")}})
    ]


def _is_told(is_own: int, notice: str) -> bool:
    """The row of own words says already that they are in another language."""
    return bool(is_own) and notices.is_of_own_words(notice)


def _spoken(language: str, shop: str) -> str:
    """The language a card to somebody is written in."""
    spoken = primary_language(language)
    return spoken if spoken in wordings.languages() else shop


def _tells_number(design: DesignFacts | None, verse: Verse | None) -> bool:
    """An age that is never to be printed could be read from it (R3)."""
    return bool((design and design.numbers) or (verse and verse.milestones))


def _is_past(design: DesignFacts | None, kind: str, years: int | None) -> bool:
    if design is None or kind not in design.occasions:
        return True
    return bool(design.numbers) and not {years, ANY_NUMBER} & design.numbers


def _is_outdated(
    verses: Mapping[str, Verse], key: str, kind: str, years: int | None, *, is_late: bool
) -> bool:
    verse = verses.get(key)
    if verse is None or verse.kind != kind or verse.belated != is_late:
        return True
    return bool(verse.milestones) and years not in verse.milestones
