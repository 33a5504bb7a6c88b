"""Who comes to a mailing late, and for whom it is too late: a last lot, and a New Year greeting (R8)."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.exclusions import Reason
from cardkeeper.core.holidays import next_fitting_greeting, next_greeting_day
from cardkeeper.core.kinds import TaskState
from cardkeeper.core.mailing_plan import Part
from cardkeeper.core.progress import Progress, half, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.due import upkeep
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.standing import Matter, judge
from cardkeeper.services.due.tasks import Locked, TaskRecord, circle_of, load, set_state, unit_of
from cardkeeper.services.mailings import mailing_cards, mailing_designs
from cardkeeper.services.mailings.mailing_audience import Seat, work_out
from cardkeeper.services.mailings.mailing_progress import NOT_ON_LIST
from cardkeeper.services.mailings.mailing_records import CARD_OF_MEMBER, cards, get, people
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

NEW_YEAR = "new-year"
_TOUCHED = Touched.MAILINGS | Touched.CARDS
# Left out for one of these, and it is over: they can be taken in. What a person decided stays.
_PASSING = frozenset(Reason) - {Reason.OTHER_CHANNEL}
_NOT_MADE = (TaskState.PLANNED, TaskState.CHOSEN, TaskState.MISSED)
_MEMBERS = (
    f"SELECT person_id FROM mailing_member WHERE mailing_id = ? AND reason <> '{NOT_ON_LIST}' ORDER BY id"
)
# A card that is not made yet reaches those who still live where it goes.
_REACHED = f"""
SELECT mailing_member.person_id FROM mailing_member JOIN card_task ON {CARD_OF_MEMBER}
WHERE mailing_member.mailing_id = ? AND card_task.deleted_at IS NULL
  AND (card_task.state IN ('printed', 'signed', 'mailed', 'handed-over', 'done-otherwise')
    OR card_task.state IN ('planned', 'chosen', 'held')
      AND (card_task.person_id = mailing_member.person_id OR EXISTS (SELECT 1 FROM household_member AS home
        WHERE home.household_id = card_task.household_id AND home.person_id = mailing_member.person_id
          AND home.until IS NULL AND home.deleted_at IS NULL)))
"""


class Latecomers(NamedTuple):
    """Who can be added: envelopes that are `new`, cards that come `back`, and `loose` ones without a lot.

    `seats` are all envelopes as they stand now, but for those of people whom another card reaches. A card
    comes back when the reason it was left out for is over, or when it was returned and the address is right
    again; a loose one lacked an address before.
    """

    seats: tuple[Seat, ...]
    new: tuple[Seat, ...]
    back: tuple[tuple[TaskRecord, Seat], ...]
    loose: int

    @property
    def cards(self) -> int:
        return len(self.new) + len(self.back) + self.loose


def latecomers(
    mailing_id: int, today: dt.date, others: Sequence[int] = (), progress: Progress = no_progress
) -> Latecomers:
    """Who could be added today: new in the audience, free of what spoke against them, or in `others`."""
    mailing = get(mailing_id)
    members = [row[0] for row in select(_MEMBERS, mailing_id)]
    everybody = dict.fromkeys([*members, *people(mailing.audience, today), *others])
    seats = work_out(mailing.brief, list(everybody), Desk(settings.load(), today), progress)
    made, reached = _made(mailing_id), {row[0] for row in select(_REACHED, mailing_id)}
    # Whoever parted, married or moved since is in another envelope now, and had the card in the first (R10).
    seats = [seat for seat in seats if seat.key in made or reached.isdisjoint(seat.people)]
    wanted = [seat for seat in seats if not seat.is_left_out]
    pairs = [(made[seat.key], seat) for seat in wanted if seat.key in made]
    return Latecomers(
        tuple(seats),
        tuple(seat for seat in wanted if seat.key not in made),
        tuple((task, seat) for task, seat in pairs if _may_come_back(task, seat)),
        len(mailing_cards.loose(mailing_id, "AND lot_id IS NULL")),
    )


def take_in(
    mailing_id: int, today: dt.date, others: Sequence[int] = (), progress: Progress = no_progress
) -> Change:
    """Give the latecomers their cards, in a last lot, or in their places while nothing was made yet.

    `others` are people outside the audience. Raises CardKeeperError when there are none.
    """
    found = latecomers(mailing_id, today, others, half(progress, 0))
    if not found.cards:
        raise CardKeeperError(_("Nobody has come late. Every card has its place."))
    mailing = get(mailing_id)
    label = ngettext("Take in {n} latecomer", "Take in {n} latecomers", found.cards)
    with writing(label.format(n=found.cards), _TOUCHED) as book:
        mailing_cards.add(book, mailing, found.seats, _made(mailing_id))
        for task, seat in found.back:
            columns = mailing_cards.greeting_columns(seat.matter, seat.standing)
            _reopen(book, task, columns, today, anew=seat.matter.holiday != task.holiday_key)
        mailing_designs.dress(book, mailing, today, half(progress, 1))
        mailing_cards.arrange(book, mailing)
        book.ids = (mailing_id,)
    return book.change()


def give_places(mailing_id: int, today: dt.date, progress: Progress = no_progress) -> Change | None:
    """Cards whose address has come get their place in a lot; None where every card has one, or none may."""
    loose = mailing_cards.loose(mailing_id, "AND lot_id IS NULL")
    mailing = get(mailing_id)
    if not loose or mailing.state == "closed":
        return None
    label = ngettext("Give {n} card its place", "Give {n} cards their place", len(loose))
    with writing(label.format(n=len(loose)), _TOUCHED) as book:
        mailing_designs.dress(book, mailing, today, progress)
        mailing_cards.arrange(book, mailing)
        book.ids = (mailing_id,)
        said = ngettext("{n} card has its place now", "{n} cards have their place now", len(loose))
        book.message = said.format(n=len(loose))
    return book.change()


def too_late(mailing_id: int, today: dt.date) -> list[int]:
    """The cards not made yet that cannot be there in time, while a New Year greeting could (R8)."""
    return list(_late(mailing_id, Desk(settings.load(), today)))


def greet_for_new_year(mailing_id: int, today: dt.date, progress: Progress = no_progress) -> Change:
    """Let those for whom it is too late have a New Year greeting, in lots of their own (R8).

    Design and words are chosen anew; the user's own words stay and are to be read over. Raises
    CardKeeperError when there are none.
    """
    late = _late(mailing_id, Desk(settings.load(), today))
    if not late:
        raise CardKeeperError(_("No card needs a New Year greeting, or it is too late for one."))
    mailing = get(mailing_id)
    label = ngettext("New Year greeting for {n} card", "New Year greeting for {n} cards", len(late))
    with writing(label.format(n=len(late)), _TOUCHED) as book:
        upkeep.recall(book, late)
        for task, columns in late.values():
            _reopen(book, task, columns, today, anew=True)
        mailing_designs.dress(book, mailing, today, progress)
        mailing_cards.arrange(book, mailing, Part.NEW_YEAR)
        own = [task.id for task, _columns in late.values() if task.own_text]
        book.update(models.CardTask, own, notice=_("These are your own words. Read them over for New Year."))
        book.ids = (mailing_id,)
    return book.change()


def _made(mailing_id: int) -> dict[str, TaskRecord]:
    """Every card ever made for the mailing by its envelope, those thrown away included."""
    ids = (row[0] for row in select("SELECT id FROM card_task WHERE mailing_id = ?", mailing_id))
    return {task.recipient_key: task for task in load(ids, with_trash=True).values()}


def _may_come_back(task: TaskRecord, seat: Seat) -> bool:
    if task.deleted_at is not None or seat.standing.missing:
        return False
    ended = task.state == TaskState.SKIPPED and task.reason in _PASSING
    return ended or task.state == TaskState.RETURNED


def _reopen(book: Writing, task: TaskRecord, columns: dict[str, Any], today: dt.date, *, anew: bool) -> None:
    """The card is to be made, outside any lot; `anew` is with another design and other words."""
    locked = task.locked & ~(Locked.STATE | (Locked.DESIGN if anew else 0))
    cleared = {"design_key": "", "palette": "", "verse_key": "", "notice": ""} if anew else {}
    told = {column: new for column, new in columns.items() if column not in ("state", "reason")}
    state = TaskState(columns["state"])
    set_state(book, task, state, today, columns["reason"], lot_id=None, locked=int(locked), **told, **cleared)


def _late(mailing_id: int, desk: Desk) -> dict[int, tuple[TaskRecord, dict[str, Any]]]:
    """The late cards by id, each with the columns of its New Year greeting."""
    found = load(cards(mailing_id, *_NOT_MADE))
    late = [task for task in found.values() if _is_late(task, desk.today)]
    circle = circle_of(late)
    day = next_greeting_day(NEW_YEAR, desk.today, desk.settings.country)
    greetings: dict[int, tuple[TaskRecord, dict[str, Any]]] = {}
    for task in late:
        if day is None:
            break
        matter = Matter(task.occasion_kind, unit_of(task, circle), day, holiday=NEW_YEAR)
        standing = judge(desk, circle, matter)
        if standing.dates.mail_by >= desk.today and standing.state is not TaskState.SKIPPED:
            greetings[task.id] = task, mailing_cards.greeting_columns(matter, standing)
    return greetings


def _is_late(task: TaskRecord, today: dt.date) -> bool:
    if task.channel not in mailing_cards.ON_PAPER or not task.holiday_key:
        return False
    is_over = task.state == TaskState.MISSED or task.mail_day < today
    return is_over and next_fitting_greeting(task.holiday_key) == NEW_YEAR
