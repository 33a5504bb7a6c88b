"""The search over everything (Ctrl K): a line, what it finds, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.actions import Actions
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.search import rows
from cardkeeper.gui.search.delegate import ResultDelegate, ResultModel
from cardkeeper.gui.search.looking import Looking
from cardkeeper.gui.search.rows import Acts, Result, Row
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.gui.widgets.floating import FloatingGround
from cardkeeper.gui.widgets.labels import ShortcutHint
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import _
from cardkeeper.services.people import parties
from cardkeeper.services.search.finding import Found, PersonHit

_WIDTH, _HEIGHT, _LETTERS = 720, 512, 19
_LEVEL = 4
_BREATH = 40
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Glass(QWidget):
    """The sign before the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(look.px(22), look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            icons.draw(painter, Icon.SEARCH, QPoint(0, 0).toPointF(), look.px(20), look.colours().text2)


class SearchPalette(QDialog):
    """Stands over the upper part of its window and goes when it is left. `search` finds at once."""

    def __init__(
        self, session: Session, actions: Actions, acts: Acts, *, parent: QWidget | None = None
    ) -> None:
        frameless = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint
        super().__init__(parent, frameless | Qt.WindowType.NoDropShadowWindowHint)
        self._actions, self._acts = actions, acts
        self._ground = FloatingGround(self, _LEVEL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Search"))
        self.line = LineEdit()
        self.model = ResultModel()
        self.list = RowView(self.model, ResultDelegate(), _("What was found"))
        self._breath = QTimer(self, singleShot=True, interval=_BREATH)
        self._looking = Looking(session, self)
        # The words whose rows are on show.
        self._shown = ""
        self._lay_out()
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _text: self._breath.start())
        self._breath.timeout.connect(lambda: self._looking.look(self.line.text()))
        self._looking.found.connect(self._tell)
        self.list.clicked.connect(lambda _index: self.take())
        self.search()

    def search(self) -> None:
        """Find what the line says, now."""
        self._breath.stop()
        self._looking.look(self.line.text(), now=True)

    def show_people(self, title: str, person_ids: Sequence[int]) -> None:
        """Only these people, as those of a company."""
        self._looking.forget()
        people = parties.people(person_ids)
        hits = [PersonHit(p.id, p.shown_name, p.initials, p.job_title) for p in people.values()]
        self._show(rows.people_rows(title, hits, self._acts))

    def take(self) -> None:
        """Do what the chosen row says."""
        if self._shown != self.line.text():
            self.search()
        index = self.list.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        if not isinstance(row, Result):
            return
        if not row.stays:
            self.close()
        row.act()

    def show_over(self, window: QWidget) -> None:
        """In the middle of the upper part of a window, within its edges."""
        reach = self._ground.reach
        wide = min(look.px(_WIDTH), window.width() - 48)
        high = min(look.px(_HEIGHT), window.height() - 96)
        self.resize(wide + 2 * reach, high + 2 * reach)
        corner = window.mapToGlobal(QPoint((window.width() - wide) // 2, max(24, window.height() // 8)))
        self.move(corner - QPoint(reach, reach))
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line keeps the keyboard; arrows move in the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in _TAKING:
                self.take()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """A click elsewhere closes it."""
        super().changeEvent(event)
        left = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible():
            self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ground.cut_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ground.paint(look.colours().surface)

    def _tell(self, typed: str, found: Found) -> None:
        self._shown = typed
        if not typed.strip():
            self._show(rows.first_rows(self._actions))
            return
        fitting = rows.commands(self._actions, typed)
        self._show(rows.found_rows(found, typed, self._acts, fitting))

    def _show(self, found: Sequence[Row]) -> None:
        self.model.set_rows(found)
        first = next((row.id for row in found if isinstance(row, Result)), None)
        if first is not None:
            self.list.select(first)
            self.list.scrollToTop()

    def _lay_out(self) -> None:
        hint = _("Search customers, notes, pets, tags, or say what to do")
        self.line.setProperty("v", "bare")
        letters = QFont(look.font(Type.LEAD))
        letters.setPixelSize(look.px(_LETTERS))
        self.line.setFont(letters)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        edge = look.px(24)
        head = QHBoxLayout()
        head.setContentsMargins(edge, look.px(17), edge, look.px(17))
        head.setSpacing(look.px(14))
        for widget in (_Glass(), self.line, ShortcutHint(_("Esc"))):
            head.addWidget(widget, 1 if widget is self.line else 0)
        column = QVBoxLayout(self)
        reach = self._ground.reach
        column.setContentsMargins(reach + 1, reach + 1, reach + 1, reach + look.px(10))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addSpacing(look.px(6))
        column.addWidget(self.list, 1)
