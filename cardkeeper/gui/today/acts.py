"""What can be done with the cards of the queue: each is one undoable command with a sentence of its own."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from cardkeeper.core.changes import Change
from cardkeeper.core.kinds import Channel
from cardkeeper.core.progress import Progress
from cardkeeper.gui.carrying_out import carry_out
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.queue_pane import QueuePane
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import queue, reached, tasks
from cardkeeper.services.due.waiting import Waiting
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import notes

_FEW_HUNDRED = 300


class CardActs(QObject):
    """Does it with the services, of many cards beside the window, tells the session, and says what stands in
    the way.
    """

    def __init__(self, session: Session, pane: QueuePane) -> None:
        super().__init__(pane)
        self._session, self._pane = session, pane

    def cards(self, ids: Sequence[int], fits: Callable[[Waiting], bool]) -> list[int]:
        """Those of these cards that are still in the queue and of which `fits` is true."""
        known = self._pane.queue.cards
        return [id_ for id_ in ids if id_ in known and fits(known[id_])]

    def tick(self, ids: Sequence[int]) -> None:
        """Tick what can be printed; where all of it is ticked already, untick it."""
        ready = self.cards(ids, lambda card: card.is_ready)
        if ready:
            known = self._pane.queue.cards
            wanted = not all(known[id_].ticked for id_ in ready)
            tick = partial(_ticked, ready, wanted)
            self.do(tick, said=_("Tick cards"), number=_felt(ready))

    def tick_all_ready(self) -> None:
        ready = [c.id for c in self._pane.queue.cards.values() if c.belongs and c.is_ready and not c.ticked]
        tick = partial(queue.tick_all_ready, self._session.today())
        self.do(tick, said=_("Select all ready"), number=_felt(ready))

    def skip(self, ids: Sequence[int]) -> None:
        """Leave these cards out this year."""
        open_ = self.unprinted(ids)
        if open_:
            said = ngettext("{n} card skipped this year.", "{n} cards skipped this year.", len(open_))
            skip = partial(tasks.skip, open_, "", self._session.today())
            self.do(skip, said.format(n=len(open_)), _("Skip cards"), len(open_))

    def hold(self, ids: Sequence[int]) -> None:
        """Let these cards wait for a decision."""
        open_ = self.unprinted(ids)
        if open_:
            said = ngettext("{n} card waits for you.", "{n} cards wait for you.", len(open_))
            hold = partial(tasks.hold, open_, self._session.today())
            self.do(hold, said.format(n=len(open_)), _("Hold cards back"), len(open_))

    def send_by(self, ids: Sequence[int], channel: Channel) -> None:
        """Send these cards another way; those that go this way already go by mail again."""
        open_ = self.unprinted(ids)
        if not open_:
            return
        known = self._pane.queue.cards
        back = all(known[id_].channel == channel for id_ in open_)
        way = Channel.MAIL if back else channel
        send = partial(tasks.set_channel, open_, way)
        self.do(send, _WAYS[way](len(open_)), _("Change how it is sent"), len(open_))

    def mailed(self, ids: Sequence[int]) -> None:
        """These printed cards are in the letter box."""
        printed, today = self.cards(ids, lambda card: card.is_printed), self._session.today()
        if printed:
            self.do(partial(_mailed, printed, today), said=_("Mark cards as mailed"), number=len(printed))

    def handed_over(self, ids: Sequence[int]) -> None:
        """These printed cards were given in person."""
        printed = self.cards(ids, lambda card: card.is_printed)
        if printed:
            said = ngettext("{n} card handed over.", "{n} cards handed over.", len(printed))
            hand_over = partial(reached.hand_over, printed, self._session.today())
            self.do(hand_over, said.format(n=len(printed)), _("Hand cards over"), len(printed))

    def reached(self, ids: Sequence[int]) -> None:
        """These people were called, visited or written to, in place of a card."""
        met = self.to_reach(ids)
        if met:
            said = ngettext("{n} person reached.", "{n} people reached.", len(met)).format(n=len(met))
            done = partial(reached.done_otherwise, met, self._session.today())
            self.do(done, said, _("Done another way"), len(met))

    def to_reach(self, ids: Sequence[int]) -> list[int]:
        """Those of these cards that a call, a visit or an e-mail stands for."""
        return self.cards(ids, lambda card: card.need in (Channel.CALL, Channel.VISIT, Channel.EMAIL))

    def choose_design(self, task_id: int, design: str, palette: str) -> None:
        self.do(lambda _told: tasks.choose_design(task_id, design, palette))

    def note(self, person_id: int, words: str) -> None:
        """A line about somebody; it counts as a contact of today."""
        self.do(lambda _told: notes.add(person_id, words, self._session.today()), _("Note added."))

    def unprinted(self, ids: Sequence[int]) -> list[int]:
        return self.cards(ids, lambda card: not card.is_printed)

    def do(
        self, verb: Callable[[Progress], Change], message: str = "", said: str = "", number: int = 1
    ) -> None:
        """One command; its toast says `message` where the service said nothing, `said` names it while it is
        at work on this `number` of cards.
        """
        over = self._pane
        carry_out(over, self._session, said, lambda told: _saying(verb(told), message), number=number)


def _saying(change: Change, message: str) -> Change:
    return change if change.message else dataclasses.replace(change, message=message)


def _ticked(ids: Sequence[int], wanted: bool, progress: Progress) -> Change:
    return queue.tick(ids, ticked=wanted, progress=progress)


def _felt(ids: Sequence[int]) -> int:
    """A box must answer at once; a few hundred are one statement, and no work to speak of."""
    return len(ids) if len(ids) > _FEW_HUNDRED else 1


def _mailed(ids: Sequence[int], today: dt.date, progress: Progress) -> Change:
    return batches.mark_mailed(queue.printed_items(ids), today, progress)


_WAYS: dict[Channel, Callable[[int], str]] = {
    Channel.MAIL: lambda n: ngettext("{n} card goes by mail.", "{n} cards go by mail.", n).format(n=n),
    Channel.BY_HAND: lambda n: ngettext(
        "{n} card is delivered by hand.", "{n} cards are delivered by hand.", n
    ).format(n=n),
    Channel.CALL: lambda n: ngettext("{n} call instead of a card.", "{n} calls instead of cards.", n).format(
        n=n
    ),
    Channel.VISIT: lambda n: ngettext(
        "{n} visit instead of a card.", "{n} visits instead of cards.", n
    ).format(n=n),
    Channel.EMAIL: lambda n: ngettext("{n} card goes by email.", "{n} cards go by email.", n).format(n=n),
}
