"""The near side of Today: date, state and the filled button; the list, or what to say when nothing waits."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import look
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.in_view import InView
from cardkeeper.gui.page import Header, keep_sides
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.today import words
from cardkeeper.gui.today.answer_band import AnswerBand
from cardkeeper.gui.today.band import MailedBand
from cardkeeper.gui.today.delegate import QueueDelegate
from cardkeeper.gui.today.leaving import Leaving
from cardkeeper.gui.today.queue_view import QueueView
from cardkeeper.gui.today.quiet_day import QuietDay
from cardkeeper.gui.today.rows import QueueModel, QueueRow
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.find_line import FindLine
from cardkeeper.gui.widgets.panels import Ground
from cardkeeper.services.book import settings
from cardkeeper.services.cards.thumbnails import Thumbnail
from cardkeeper.services.due import due, queue
from cardkeeper.services.due.waiting import Queue
from cardkeeper.services.printing import batches

_THUMB_HIGH, _PHOTO = 46, 42
_CONCERNS = Touched.CARDS | Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.SETTINGS


class QueuePane(Ground):
    """`told` says that the queue was read anew; `print_wanted` comes from the button."""

    told = Signal()
    print_wanted = Signal()

    def __init__(self, session: Session, thumbs: Thumbs, photos: Photos) -> None:
        super().__init__("surface")
        self._session, self._thumbs, self._photos = session, thumbs, photos
        self._shop = settings.load()
        self.queue = Queue(session.today(), ())
        self.model = QueueModel(lambda ids: due.rows(ids, session.today()), self)
        self._rows = delegate = QueueDelegate(
            self.model.is_heading,
            self._picture,
            lambda id_, ratio: photos.get(id_, round(look.px(_PHOTO) * ratio)),
        )
        self.view = QueueView(self.model, delegate)
        self.print = Button("", Icon.PRINTER_BOLD, v="primary", tall="action")
        self.band = MailedBand(thumbs)
        self.open_question = AnswerBand()
        self.quiet = QuietDay()
        self.finder = FindLine(self._names, self.view.select, lambda: self.view.current_id)
        self._leaving = Leaving(self.view, self.model)
        self._lay_out()
        self.print.clicked.connect(self.print_wanted)
        thumbs.arrived.connect(self.view.viewport().update)
        photos.arrived.connect(lambda _id: self.view.viewport().update())
        self._late = InView(self, self.reload)
        session.changed.connect(self._follow)
        session.clock.turned.connect(lambda _day: self.reload())
        session.busy_changed.connect(self._tell_print)

    def reload(self) -> None:
        """Read what waits; what is gone folds away."""
        self._shop = settings.load()
        self.queue = queue.read(self._session.today())
        self._leaving.show_queue(self.queue)
        self._tell()
        self.told.emit()

    def arrange(self, room: Room) -> None:
        self.header.arrange(room)
        self._rows.opens_picture = room.width is Width.COMPACT
        self._rows.keep_sides(room.page_margin)
        for part in (self.finder, self.open_question, self.band):
            keep_sides(part.layout(), room)
        self.band.set_small(small=room.short)

    def pattern(self, row: QueueRow, height: int) -> Thumbnail:
        """What a small picture of this card shows, `height` device pixels high."""
        card = row.row
        return Thumbnail(
            card.design_key,
            card.palette,
            card.kind,
            height,
            self._shop.layout,
            self._shop.language,
            card.holiday,
            card.years,
            card.initials[:1],
        )

    def _names(self) -> list[tuple[int, str]]:
        rows = due.rows(self.view.queue.ids, self._session.today())
        return [(row.id, f"{row.name} {row.family}") for row in rows]

    def _picture(self, row: QueueRow, ratio: float) -> QPixmap:
        return self._thumbs.get(self.pattern(row, round(look.px(_THUMB_HIGH) * ratio)))

    def _follow(self, change: Change) -> None:
        if change.touched & Touched.PEOPLE:
            self._photos.forget()
        if change.touched & _CONCERNS:
            self._late.ask()

    def _tell(self) -> None:
        today = self._session.today()
        self.header.tell(words.heading(today, self._shop.language), words.state(self.queue))
        self._tell_print()
        self.open_question.show_batch(batches.unanswered(), self._shop.language)
        is_empty = not self.queue.cards
        self.band.setVisible(self.queue.is_all_mailed and not is_empty)
        if self.band.isVisibleTo(self):
            self.band.tell(today, self._shop)
        if is_empty:
            self.quiet.tell(today, self.queue)
        had = self.window().focusWidget()
        self._stack.setCurrentWidget(self.quiet if is_empty else self._listed)
        # What goes out of sight would hand the keyboard to whatever is next to it.
        if is_empty and had is self.view:
            self.quiet.setFocus()
        elif had is self.quiet and not is_empty:
            self.view.setFocus()

    def _tell_print(self) -> None:
        ticked = len(self.queue.ticked)
        said = words.print_button(ticked, self.queue)
        reason = "" if ticked else words.why_not_print(self.queue)
        self.print.setText(said)
        self.print.setAccessibleName(said)
        self.print.setAccessibleDescription(reason)
        self.print.setToolTip(reason)
        can_be = self.queue.ready or ticked or (self.queue.ahead and not self.queue.is_all_mailed)
        self.print.set_sign(Icon.PRINTER_BOLD if can_be else Icon.CHECK)
        self.print.setEnabled(bool(ticked) and not self._session.busy)

    def _lay_out(self) -> None:
        self.header = Header()
        self.header.add_tool(self.print)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._listed = QWidget()
        self._stack.addWidget(self._listed)
        self._stack.addWidget(self.quiet)
        inside = QVBoxLayout(self._listed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.finder)
        inside.addWidget(self.open_question)
        inside.addWidget(self.band)
        inside.addWidget(self.view, 1)
