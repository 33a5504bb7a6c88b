"""The list of lots with its heading: Enter does the next thing, a right click offers all there is."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.mailings import words
from cardkeeper.gui.mailings.lots import LotDelegate, LotEntry, LotModel, Picture
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.book import settings


class LotList(RowView):
    """`menu_wanted` tells where a menu is asked for, `looked` the lot whose cards are wanted (Space)."""

    menu_wanted = Signal(QPoint)
    looked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every system; some take it for editing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id is not None:
            self.opened.emit(self.current_id)
        elif event.key() == Qt.Key.Key_Space and self.current_id is not None:
            self.looked.emit(self.current_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))


class LotsView(QWidget):
    """`act_wanted` asks to do what the row's button says; `plan_wanted` to change the days."""

    act_wanted = Signal(int)
    plan_wanted = Signal()
    look_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, picture: Picture, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LotModel(session.today, settings.load().language)
        delegate = LotDelegate(picture, self.model.state)
        self.view = LotList(self.model, delegate, _("Batches"), uniform=True)
        self._title = PlainLabel("", Type.ROW_TITLE)
        self._note = ElidedLabel("", Type.BODY, "text2")
        self.plan = Button(_("Change the days"), v="link")
        self._lay_out()
        self.plan.clicked.connect(self.plan_wanted)
        self.view.opened.connect(self.act_wanted)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.looked.connect(lambda _id: self.look_wanted.emit())
        delegate.zone_clicked.connect(self._press)

    @property
    def current(self) -> LotEntry | None:
        """The lot the keyboard is on."""
        current = self.view.current_id
        return self.model.entry(current) if current is not None else None

    def show_mailing(self, shown: Shown) -> None:
        title, note = words.lots_note(shown.mailing.lot_size, shown.mailing.lots_a_day)
        self._title.setText(title)
        self._note.setText(note)
        self.plan.setVisible(shown.mailing.state != "closed")
        self.model.show_lots(shown.lots)

    def advance(self, lot_id: int, done: int, of: int) -> None:
        """Printing of a lot has come so far."""
        entry = self.model.entry(lot_id)
        if entry is not None:
            self.model.replace(LotEntry(entry.lot, done, of, entry.is_next))

    def settle(self, lot_id: int) -> None:
        """Printing of a lot is over, one way or another."""
        entry = self.model.entry(lot_id)
        if entry is not None:
            self.model.replace(LotEntry(entry.lot, is_next=entry.is_next))

    def arrange(self, room: Room) -> None:
        side = look.px(room.page_margin)
        self._head.setContentsMargins(side, look.px(4), side, look.px(6))
        self._body.setContentsMargins(side - look.px(12), 0, side - look.px(12), 0)
        self._note.setVisible(room.has_sidebar)

    def _press(self, index: QModelIndex, _zone: str) -> None:
        row_id = self.view.id_at(index)
        if row_id is not None:
            self.view.select(row_id)
            self.act_wanted.emit(row_id)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(look.px(10))
        self._head.addWidget(self._title)
        self._head.addWidget(self._note, 1)
        self._head.addStretch()
        self._head.addWidget(self.plan)
        self._body = QHBoxLayout()
        self._body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._body, 1)
