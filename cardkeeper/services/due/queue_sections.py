"""The groups of the Today page, each with half a sentence beside it."""

import datetime as dt
from collections.abc import Iterator, Sequence

from cardkeeper.core import date_words
from cardkeeper.core.kinds import Channel
from cardkeeper.core.today import TodayGroup, TodaySpans
from cardkeeper.i18n import _
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.waiting import Queue, Section, Waiting


class Sections:
    """The groups of the page in their order, each with what is said beside it; empty ones are left out."""

    def __init__(self, desk: Desk, spans: TodaySpans, queue: Queue) -> None:
        self._desk, self._spans, self._queue = desk, spans, queue
        self._today, self._locale = desk.today, desk.settings.language

    def made(self) -> Iterator[Section]:
        cards = list(self._queue.cards.values())
        yield from self._printed([card for card in cards if card.is_printed])
        waiting = [card for card in cards if not card.is_printed]
        if self._queue.is_all_mailed:
            needy = [card for card in waiting if card.belongs and card.need]
            if needy:
                yield self._section("needs-you", _("Needs you"), self._soonest(needy), needy)
            waiting = [card for card in waiting if card not in needy]
        grouped = self._grouped(waiting)
        for group, words, note in (
            (TodayGroup.LATE, _("Late"), self._late),
            (TodayGroup.MAIL_TODAY, _("Mail today"), self._arrival),
            (TodayGroup.LATER_THIS_WEEK, _("Later this week"), self._rest_of_week),
            (TodayGroup.NEXT_WEEK, _("Next week"), self._next_week),
        ):
            if found := grouped.get(group):
                yield self._section(str(group), words, note(found), found)

    def _grouped(self, cards: Sequence[Waiting]) -> dict[TodayGroup, list[Waiting]]:
        """By group, which is worked out once for each mailing day."""
        by_day: dict[dt.date, list[Waiting]] = {}
        for card in cards:
            by_day.setdefault(card.mail_by, []).append(card)
        found: dict[TodayGroup, list[Waiting]] = {}
        for day, waiting in by_day.items():
            found.setdefault(self._spans.group_of(day), []).extend(waiting)
        return found

    def _section(
        self, key: str, words: str, note: str, cards: Sequence[Waiting], day: dt.date | None = None
    ) -> Section:
        return Section(key, words, note, tuple(card.id for card in cards), day)

    def _printed(self, cards: Sequence[Waiting]) -> Iterator[Section]:
        """What only has to be taken to the letter box, day by day, and what is given in person."""
        by_day: dict[dt.date, list[Waiting]] = {}
        for card in cards:
            if card.channel != Channel.BY_HAND:
                by_day.setdefault(max(card.mail_by, self._today), []).append(card)
        for day, found in sorted(by_day.items()):
            yield self._section("printed", self._to_mail(day), _("Printed"), found, day)
        in_person = [card for card in cards if card.channel == Channel.BY_HAND]
        if in_person:
            yield self._section("by-hand", _("To hand over"), _("Printed"), in_person)

    def _to_mail(self, day: dt.date) -> str:
        if day == self._today:
            return _("To mail today")
        return _("To mail {when}").format(when=date_words.when_words(day, self._today, self._locale))

    def _late(self, cards: Sequence[Waiting]) -> str:
        belated = any(card.belated for card in cards)
        return _("Belated wording is already chosen") if belated else _("Best mailed today")

    def _arrival(self, cards: Sequence[Waiting]) -> str:
        last = max(card.arrive_by for card in cards)
        day = date_words.day_words(last, self._today, self._locale)
        return _("Arrives by {day}").format(day=day)

    def _rest_of_week(self, _cards: Sequence[Waiting]) -> str:
        span = self._spans.later_this_week
        if span is None:
            return ""
        first, end = span
        last = max(first, self._desk.calendar.delivery_day_on_or_before(end))
        return date_words.weekday_span(first, last, self._locale)

    def _next_week(self, _cards: Sequence[Waiting]) -> str:
        if self._queue.is_all_mailed:
            day = date_words.weekday(self._spans.next_batch_day, self._locale)
            return _("Ready to print on {day}").format(day=day)
        return date_words.span(*self._spans.next_week, self._locale)

    def _soonest(self, cards: Sequence[Waiting]) -> str:
        first = min(card.occurs_on for card in cards)
        if first < self._today:
            return _("The day is past already")
        when = date_words.day_words(first, self._today, self._locale)
        return _("The first is for {day}").format(day=when)
