"""A value edited where it stands: kept by Enter, Tab or leaving, saved while typing, taken back by Esc."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.customers.field_panel import FieldPanel
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _

_SAVED_AFTER = 600

Save = Callable[[Any], Change | None]
_Known = TypeVar("_Known")


class NotUnderstood(ValueError):
    """A value that cannot be kept as it is typed; `field` is where the sentence belongs."""

    def __init__(self, sentence: str, field: QWidget | None = None) -> None:
        super().__init__(sentence)
        self.field = field


class Editor(FieldPanel):
    """One value, or a few that belong together. Subclasses add fields and say what is `entered`.

    `save` stores what was entered and gives the change, None when there is nothing to store yet. What was
    typed in one sitting is one step of Undo. `closed` asks to be put away; `removed` to delete the value.
    """

    closed = Signal()
    removed = Signal()

    def __init__(self, session: Session, name: str, save: Save, *, removes: str = "") -> None:
        """`removes` is the word that takes the whole value away, where that is possible."""
        super().__init__(name)
        self.session, self._save, self._removes = session, save, removes
        # The row it stands for, once something new was saved.
        self.row_id = 0
        self.saves_while_typing = True
        self._step: Change | None = None
        self._kept: object = None
        self._timer = QTimer(self, singleShot=True, interval=_SAVED_AFTER)
        self._timer.timeout.connect(self._save_quietly)
        self.edited.connect(self.touched)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def entered(self) -> object:
        """The value as typed; anything that compares equal to itself. Raises NotUnderstood."""
        raise NotImplementedError

    def note(self) -> None:
        """Say how it is understood, while typing; subclasses `tell`."""

    def finish_layout(self) -> None:
        """The message and the foot, after all fields; what stands there now is what Esc comes back to."""
        super().finish_layout()
        self.body.addLayout(self._foot())
        self._kept = self._now()

    def touched(self) -> None:
        """Something was typed or chosen: only good news is told before the field is left."""
        self.complain("")
        self.note()
        if self.saves_while_typing:
            self._timer.start()

    def keep(self) -> bool:
        """Store what is typed; False when that is not possible, and then the editor says why."""
        self._timer.stop()
        try:
            self._store()
        except NotUnderstood as reason:
            self.complain(str(reason), reason.field)
        except (ValueError, CardKeeperError) as reason:
            self.complain(str(reason))
        else:
            self.session.unsaved.forget(self)
            return True
        self.session.unsaved.note(self, self.accessibleName())
        return False

    def done(self) -> None:
        """Keep it and close."""
        if self.keep():
            self.closed.emit()

    def restore(self) -> None:
        """Everything as it was before, also what was saved while typing."""
        self._timer.stop()
        self.session.unsaved.forget(self)
        if self._step is not None:
            self.session.take_back(self._step)
        # The focus leaves when it closes, and leaving keeps what differs from this.
        self._kept = self._now()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.restore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Put away, with what was typed in it; another page over it is something else."""
        super().hideEvent(event)
        if self.isHidden():
            self.session.unsaved.forget(self)

    def _now(self) -> object:
        try:
            return self.entered()
        except ValueError:
            return None

    def _store(self) -> None:
        value = self.entered()
        if value == self._kept:
            return
        change = self._save(value)
        self._kept = value
        if isinstance(self._save, Saver):
            self.row_id = self._save.row_id
        if change is not None:
            self._step = self.session.apply(change, amends=self._step)

    def _save_quietly(self) -> None:
        """What is wrong is told when the field is left; that it is not saved is true at once."""
        try:
            self._store()
        except (ValueError, CardKeeperError):
            self.session.unsaved.note(self, self.accessibleName())
        else:
            self.session.unsaved.forget(self)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Leaving the editor keeps the value; another window in front leaves it open."""
        if now is None or not self.isVisible() or _holds(self, now):
            return
        if now.window() is self.window() or not self.isAncestorOf(now):
            self.done()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        if self._removes:
            remove = Button(self._removes, v="link")
            remove.clicked.connect(self.removed)
            row.addWidget(remove)
        row.addStretch()
        row.addWidget(PlainLabel(_("Enter keeps, Esc restores"), Type.HINT, "text3"))
        return row


def _holds(editor: Editor, widget: QWidget) -> bool:
    """It is one of the editor's, or the list that opened from one of them."""
    popup = QApplication.activePopupWidget()
    return editor.isAncestorOf(widget) or widget is editor or popup is not None


def chosen(field: QComboBox) -> str:
    """The key of a choice."""
    return str(field.currentData())


class Saver(Generic[_Known]):
    """Stores what is entered for one row: first perhaps as a new one, then always that one again.

    `find` gives the row as it is in the book now, `store` writes and gives the change; `place` turns the id
    of a new thing into that of its row.
    """

    def __init__(
        self,
        row_id: int,
        find: Callable[[int], _Known | None],
        store: Callable[[Any, _Known | None], Change | None],
        place: Callable[[int], int] = int,
    ) -> None:
        self.row_id = row_id
        self._find, self._store, self._place = find, store, place

    def __call__(self, entered: object) -> Change | None:
        known = self._find(self.row_id)
        change = self._store(entered, known)
        if change is not None and change.ids and known is None:
            self.row_id = self._place(change.ids[0])
        return change
