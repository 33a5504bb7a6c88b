"""The list of waiting cards as the window shows it: groups, ticks, and what each card needs from somebody."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cardkeeper.core import date_words
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.planning import Lateness, in_batch
from cardkeeper.core.today import TodayGroup, TodaySpans
from cardkeeper.i18n import _, ngettext
from cardkeeper.services import settings
from cardkeeper.services.desk import Desk
from cardkeeper.services.parties import chunks, marks
from cardkeeper.services.tasks import Locked, load
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import writing

PRINTED = frozenset({TaskState.PRINTED, TaskState.SIGNED})
_UNPRINTED = frozenset({TaskState.PLANNED, TaskState.CHOSEN})
_PAPER = frozenset({Channel.MAIL, Channel.BY_HAND})
# Words to somebody who is hurt are read by a person before they go.
_READ_OVER = frozenset({OccasionKind.APOLOGY, OccasionKind.SYMPATHY})

_OPEN = """
SELECT id, person_id, kind, state, channel, missing, design_key, verse_key <> '' OR own_text <> '', locked,
  wanted, belated, mail_by, arrive_by, not_before, occurs_on
FROM card_task
WHERE state IN ('planned', 'chosen', 'held', 'printed', 'signed') AND mail_by <= ? AND deleted_at IS NULL
ORDER BY mail_by, occurs_on, id
"""


class Waiting(NamedTuple):
    """A waiting card.

    `need` is a key: what is missing, or `reading`, `decision`, `design`, `message`, `call`, `visit`, `email`;
    empty when it needs nobody. `belongs` means into the batch made now (R7).
    """

    id: int
    person_id: int
    state: str
    channel: str
    need: str
    belongs: bool
    ticked: bool
    belated: bool
    mail_by: dt.date
    arrive_by: dt.date
    not_before: dt.date
    occurs_on: dt.date

    @property
    def is_printed(self) -> bool:
        return self.state in PRINTED

    @property
    def is_ready(self) -> bool:
        """It can be printed as it is."""
        return self.state in _UNPRINTED and self.channel in _PAPER and not self.need


class Section(NamedTuple):
    """A group of the page: its words, half a sentence beside them, its cards in their order.

    `key` is printed, by-hand, late, mail-today, later-this-week, next-week or needs-you; `day` is the
    mailing day of printed cards.
    """

    key: str
    words: str
    note: str
    ids: tuple[int, ...]
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """All that waits on one day. `mailed` counts this week's mailed cards, `missed` those lost this week."""

    today: dt.date
    sections: tuple[Section, ...]
    cards: dict[int, Waiting] = field(default_factory=dict)
    mailed: int = 0
    missed: int = 0

    @property
    def ticked(self) -> tuple[int, ...]:
        """The cards that go into the batch, in the order of the page."""
        return tuple(id_ for section in self.sections for id_ in section.ids if self.cards[id_].ticked)

    @property
    def ready(self) -> int:
        """How many can be printed now."""
        return sum(card.belongs and card.is_ready for card in self.cards.values())

    @property
    def needs(self) -> int:
        """How many of this batch need something from somebody first."""
        return sum(card.belongs and bool(card.need) for card in self.cards.values())

    @property
    def is_all_mailed(self) -> bool:
        """This week's work is done but for what needs somebody."""
        return self.mailed > 0 and not self.ready and not any(c.is_printed for c in self.cards.values())


def read(today: dt.date) -> Queue:
    """The queue as the book has it, up to the end of next week."""
    desk = Desk(settings.load(), today)
    spans = TodaySpans(today, batch_weekday=desk.settings.batch_weekday)
    judge = _Judge(desk, spans)
    cards = {row[0]: judge.card(_Row(*row)) for row in select(_OPEN, spans.next_week[1].isoformat())}
    queue = Queue(today, (), cards, *_this_week(today))
    sections = _Sections(desk, spans, queue)
    return Queue(today, tuple(sections.made()), cards, queue.mailed, queue.missed)


def tick(ids: Sequence[int], *, ticked: bool) -> Change:
    """Take these cards into the batch, or leave them out; kept until they are printed."""
    if ticked:
        label = ngettext("Tick {n} card", "Tick {n} cards", len(ids))
    else:
        label = ngettext("Untick {n} card", "Untick {n} cards", len(ids))
    with writing(label.format(n=len(ids)), Touched.CARDS) as book:
        book.update(models.CardTask, ids, wanted=int(ticked))
        book.ids = tuple(ids)
    return book.change()


def tick_all_ready(today: dt.date) -> Change:
    """Tick every card of this batch that is ready."""
    with writing(_("Select all ready"), Touched.CARDS) as book:
        found = read(today).cards.values()
        book.ids = tuple(card.id for card in found if card.belongs and card.is_ready and not card.ticked)
        book.update(models.CardTask, book.ids, wanted=1)
    return book.change()


def approve(task_id: int) -> Change:
    """The words of this card were read over and may go as they are; no rule changes them any more."""
    with writing(_("Read it over"), Touched.CARDS) as book:
        locked = load([task_id])[task_id].locked | Locked.TEXT
        book.update(models.CardTask, [task_id], locked=locked)
        book.ids = (task_id,)
    return book.change()


def printed_items(task_ids: Iterable[int]) -> list[int]:
    """The card in a batch that was printed last for each of these tasks."""
    return [
        row[0]
        for chunk in chunks(task_ids)
        for row in select(
            f"SELECT max(id) FROM card_item WHERE task_id IN ({marks(chunk)}) AND printed_on IS NOT NULL"
            " GROUP BY task_id",
            *chunk,
        )
    ]


class _Row(NamedTuple):
    """The columns of `_OPEN`."""

    id: int
    person_id: int
    kind: str
    state: str
    channel: str
    missing: str
    design_key: str
    has_text: int
    locked: int
    wanted: int | None
    belated: int
    mail_by: str
    arrive_by: str
    not_before: str
    occurs_on: str


class _Judge:
    """Makes a card of a row; whether a day belongs into the batch is worked out once per day."""

    def __init__(self, desk: Desk, spans: TodaySpans) -> None:
        self._desk, self._next_batch = desk, spans.next_batch_day
        self._known: dict[dt.date, bool] = {}

    def card(self, row: _Row) -> Waiting:
        day = dt.date.fromisoformat
        belongs = row.state not in PRINTED and self._belongs(day(row.mail_by))
        need = _need(row)
        card = Waiting(
            row.id,
            row.person_id,
            row.state,
            row.channel,
            # Nobody is pressed for a call before its time.
            "" if need == row.channel and not belongs else need,
            belongs,
            False,
            bool(row.belated),
            day(row.mail_by),
            day(row.arrive_by),
            day(row.not_before),
            day(row.occurs_on),
        )
        wanted = belongs if row.wanted is None else bool(row.wanted)
        return card._replace(ticked=card.is_ready and wanted)

    def _belongs(self, mail_by: dt.date) -> bool:
        if mail_by not in self._known:
            late = Lateness.LATE if mail_by < self._desk.today else Lateness.ON_TIME
            self._known[mail_by] = in_batch(
                TaskState.PLANNED,
                late,
                mail_by,
                self._next_batch,
                self._desk.calendar,
                handling_days=self._desk.settings.handling_days,
            )
        return self._known[mail_by]


def _need(row: _Row) -> str:
    """What the card waits for somebody to do: a key, or nothing."""
    if row.state in PRINTED:
        return ""
    unread = row.kind in _READ_OVER and not row.locked & Locked.TEXT
    needs = (
        (bool(row.missing), row.missing),
        (row.state == TaskState.HELD, "decision"),
        (row.channel not in _PAPER, row.channel),
        (not row.design_key, "design"),
        (not row.has_text, "message"),
        (unread, "reading"),
    )
    return next((key for waits, key in needs if waits), "")


def _this_week(today: dt.date) -> tuple[int, int]:
    """How many cards were mailed, and how many missed, since Monday."""
    monday = today - dt.timedelta(today.weekday())
    # By the index on state and mailing day: nothing is done further from its day than this.
    span = ((monday - _FAR).isoformat(), (today + _FAR).isoformat(), monday.isoformat(), today.isoformat())
    mailed = value(_DONE.format(states="'mailed', 'handed-over'"), *span)
    return int(mailed), int(value(_DONE.format(states="'missed'"), *span))


_FAR = dt.timedelta(120)
_DONE = """
SELECT count(*) FROM card_task WHERE state IN ({states}) AND mail_by BETWEEN ? AND ?
  AND done_on BETWEEN ? AND ? AND deleted_at IS NULL
"""


class _Sections:
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
        for group, words, note in (
            (TodayGroup.LATE, _("Late"), self._late),
            (TodayGroup.MAIL_TODAY, _("Mail today"), self._arrival),
            (TodayGroup.LATER_THIS_WEEK, _("Later this week"), self._rest_of_week),
            (TodayGroup.NEXT_WEEK, _("Next week"), self._next_week),
        ):
            found = [card for card in waiting if self._spans.group_of(card.mail_by) is group]
            if found:
                yield self._section(str(group), words, note(found), found)

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
