"""The proof of a batch, made in the worker and made again when somebody wants it otherwise."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Signal

from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.services.book import settings
from cardkeeper.services.printing.print_wishes import Wishes

if TYPE_CHECKING:
    from cardkeeper.services.printing.batches import Held
    from cardkeeper.services.printing.printing import Side, Source


class Proofed(NamedTuple):
    """A batch as it would be printed: what is known of it in words, and its PDFs for looking at.

    `source` is its proof, or the id of one that was made before.

    `names` are the recipients in print order, `labelled` those who need a stamp or a label; `postage` is what
    to know before mailing.
    """

    wishes: Wishes
    source: "Source"
    held: "tuple[Held, ...]"
    cards: bytes
    envelopes: bytes
    signing: bytes
    sides: "tuple[Side, ...]"
    materials: str
    postage: tuple[str, ...]
    sheets: int
    names: tuple[str, ...]
    labelled: tuple[str, ...]
    has_two_sides: bool
    lines_up: tuple[str, str]
    is_tested: bool


class Proofing(QObject):
    """`ready` tells a Proofed, `refused` why there is none, `advanced` how far it is."""

    ready = Signal(object)
    refused = Signal(str)
    advanced = Signal(int, int)

    def __init__(
        self, session: Session, task_ids: Sequence[int], parent: QObject, batch_id: int | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._task_ids, self._batch_id = session, tuple(task_ids), batch_id
        self._work: Task | None = None
        self.proofed: Proofed | None = None

    def make(self, wishes: Wishes) -> None:
        """Make it; what was being made is not wanted any more."""
        self.cancel()
        self.proofed = None
        ids, today, batch_id = self._task_ids, self._session.today(), self._batch_id
        if batch_id is None:
            work = self._session.run(lambda progress: _make(ids, today, wishes, progress), writes=False)
        else:
            work = self._session.run(lambda _progress: _again(batch_id, wishes), writes=False)
        self._work = work
        work.progress.connect(lambda done, total: self._tell(work, done, total))
        work.done.connect(lambda made: self._take(work, made))
        work.failed.connect(lambda reason: self._fail(work, reason))

    def follow(self, wishes: Wishes) -> None:
        """The sheets are the same, only what goes with them is not."""
        if self.proofed is not None:
            self.proofed = self.proofed._replace(wishes=wishes)
            self.ready.emit(self.proofed)

    def cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _is_wanted(self, work: Task) -> bool:
        """Not another's, and the dialog it was made for is still there."""
        return work is self._work and shiboken6.isValid(self)

    def _tell(self, work: Task, done: int, total: int) -> None:
        if self._is_wanted(work):
            self.advanced.emit(done, total)

    def _take(self, work: Task, made: object) -> None:
        if self._is_wanted(work) and isinstance(made, Proofed):
            self._work, self.proofed = None, made
            self.ready.emit(made)

    def _fail(self, work: Task, reason: CardKeeperError) -> None:
        if self._is_wanted(work):
            self._work = None
            self.refused.emit(str(reason))


def _make(task_ids: Sequence[int], today: dt.date, wishes: Wishes, progress: Progress) -> Proofed:
    """A new batch of these cards, checked."""
    from cardkeeper.services.printing import print_plan, proofs

    proof = proofs.make(
        task_ids,
        today,
        layout=wishes.layout,
        order=wishes.order,
        duplex=print_plan.duplex(wishes),
        progress=progress,
    )
    rows = [(str(row["recipient"]), bool(row["country"])) for row in proof.rows]
    return _proofed(wishes, proof, proof.held, rows)


def _again(batch_id: int, wishes: Wishes) -> Proofed:
    """A batch that was made before, word for word as it was (R21)."""
    from cardkeeper.core.kinds import Channel
    from cardkeeper.services.printing import batches

    rows = [(item.recipient, item.channel == Channel.MAIL) for item in batches.items(batch_id)]
    return _proofed(wishes, batch_id, (), rows)


def _proofed(
    wishes: Wishes, source: "Source", held: "tuple[Held, ...]", rows: Sequence[tuple[str, bool]]
) -> Proofed:
    from cardkeeper.services.cards import postage
    from cardkeeper.services.printing import print_plan, printing

    # The picture shows both sides of a sheet after each other, however the pile is turned.
    seen = print_plan.duplex(dataclasses.replace(wishes, by_hand=False))
    documents = printing.render(source, duplex=seen)
    needed = printing.materials(source)
    return Proofed(
        wishes,
        source,
        held,
        documents.cards,
        documents.envelopes,
        documents.signing,
        tuple(printing.sides(source, seen)),
        printing.materials_line(needed),
        postage.of(print_plan.layout(wishes), settings.load()).notes,
        needed.sheets,
        tuple(name for name, _mailed in rows),
        tuple(name for name, mailed in rows if mailed),
        print_plan.has_two_sides(wishes),
        print_plan.lines_up(wishes),
        print_plan.profile(wishes) is not None,
    )
