"""A field for a person: a few letters of the name, and the one who is meant from the list below."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QCompleter, QListView, QStyle, QStyleOptionViewItem, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.delegate import RowDelegate, RowState, person
from cardkeeper.gui.views.model import ROW, Index
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.i18n import _
from cardkeeper.services.search import finding
from cardkeeper.services.search.finding import PersonHit

_OFFERED = 7
_NOWHERE = QModelIndex()
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offers(QAbstractListModel):
    """The people a few letters may mean."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: Sequence[PersonHit] = ()

    def show(self, hits: Sequence[PersonHit]) -> None:
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self._hits[index.row()]
        if role == ROW:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return hit.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (hit.name, hit.why) if part)
        return None


class OfferDelegate(RowDelegate):
    """The name, and who that is."""

    side_margin = 0
    row_height = 44

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Until somebody moves, the first is the one that Enter takes."""
        view = option.widget
        if isinstance(view, QListView) and index.row() == 0 and not view.currentIndex().isValid():
            option.state |= QStyle.StateFlag.State_Selected
        super().paint(painter, option, index)

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if isinstance(row, PersonHit):
            inner = area.adjusted(look.px(8), 0, -look.px(8), 0)
            person(painter, inner, row.initials, row.id, row.name, row.why)


class PersonField(Field):
    """`person_changed` tells the id of who is meant, None while that is open."""

    person_changed = Signal(object)

    def __init__(
        self,
        words: str,
        session: Session,
        *,
        with_relatives: bool = False,
        may_be_new: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`with_relatives` also offers people who are no customers; `may_be_new` lets any name stand."""
        self.line = LineEdit()
        super().__init__(words, self.line, parent=parent)
        self._with_relatives, self._may_be_new = with_relatives, may_be_new
        self._hits: list[PersonHit] = []
        self._person_id: int | None = None
        self.line.setPlaceholderText(hint or _("A few letters of the name"))
        self._offers = Offers(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list = QListView()
        self._list.setProperty("v", "offers")
        self._list.setAccessibleName(_("Who is called so"))
        self._completer.setPopup(self._list)
        # The completer sets a delegate of its own when it takes the list.
        self._list.setItemDelegate(OfferDelegate(self._list))
        self._list.installEventFilter(self)
        self.line.setCompleter(self._completer)
        self.line.textEdited.connect(self._look)
        self._completer.activated.connect(self._take)
        self.line.left.connect(self._judge)

    @property
    def person_id(self) -> int | None:
        """Who is meant."""
        return self._person_id

    @property
    def is_blank(self) -> bool:
        return not self.line.text().strip()

    def choose(self, person_id: int, name: str) -> None:
        """Fill the field with somebody."""
        self.line.setText(name)
        self.set_problem("")
        self._set(person_id)

    def clear(self) -> None:
        """Nobody is meant."""
        self.line.clear()
        self.set_problem("")
        self._set(None)

    def _look(self, typed: str) -> None:
        found = finding.everything(typed, _OFFERED)
        self._hits = [*found.customers, *(found.relatives if self._with_relatives else ())][:_OFFERED]
        self._offers.show(self._hits)
        self._set(None)

    def _take(self) -> None:
        """Two may have one name: the row tells them apart, the text does not."""
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._hits):
            self.choose(self._hits[row].id, self._hits[row].name)

    def _judge(self) -> None:
        """Left without a choice: the only one of that name is meant, of several somebody has to say."""
        self._list.hide()
        if self._person_id is not None or self.is_blank:
            return
        typed = self.line.text().strip().casefold()
        if self._may_be_new and not any(hit.name.casefold() == typed for hit in self._hits):
            self.set_note(_("Somebody new."), "text2")
            return
        same = [hit for hit in self._hits if hit.name.casefold() == typed]
        meant = same if same else self._hits
        if len(meant) == 1:
            self.choose(meant[0].id, meant[0].name)
        elif meant:
            self.set_problem(_("More than one person is called so. Choose from the list."))
        else:
            self.set_problem(_("Nobody in your book is called so. Try a part of the name."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the list is open its keys come here first: Enter takes the first, Tab the only one."""
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _TAKING and self._hits and not self._list.currentIndex().isValid():
                self.choose(self._hits[0].id, self._hits[0].name)
                self._list.hide()
                return True
            if event.key() == Qt.Key.Key_Tab:
                self._list.hide()
                QApplication.postEvent(self.line, event.clone())
                return True
        return super().eventFilter(watched, event)

    def settle(self) -> bool:
        """Judge now; False while nobody is meant."""
        self._judge()
        is_new = self._may_be_new and not self.is_blank
        if self._person_id is None and not self.problem and not is_new:
            self.set_problem(_("Say who it is."))
        return self._person_id is not None or (is_new and not self.problem)

    def _set(self, person_id: int | None) -> None:
        if person_id != self._person_id:
            self._person_id = person_id
            self.person_changed.emit(person_id)
