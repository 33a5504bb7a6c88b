"""What was done last in a dialog, and the way back, at its foot: a toast would lie behind the dialog."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.sentences import closed
from cardkeeper.gui import look
from cardkeeper.gui.accessibility import announce
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.i18n import _


class UndoLine(QWidget):
    """The sentence of the last step and Undo, which goes back as far as the dialog was opened."""

    def __init__(self, session: Session, dialog: QWidget) -> None:
        super().__init__()
        self._session, self._steps = session, 0
        self.words = ElidedLabel("", Type.META, "text2")
        self.undo = Button(_("Undo"), v="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self.undo.hide()
        self.undo.clicked.connect(self._undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), dialog).activated.connect(self._undo)
        session.applied.connect(self._count)
        session.undone.connect(self._count_back)

    def _undo(self) -> None:
        if self._steps:
            self._session.undo()

    def _count(self, change: Change) -> None:
        self._steps += 1
        self._tell(change.message or change.label)

    def _count_back(self, change: Change) -> None:
        self._steps = max(0, self._steps - 1)
        self._tell(change.message or closed(_("Taken back: {what}.").format(what=change.label)))

    def _tell(self, said: str) -> None:
        self.words.setText(said)
        self.words.setToolTip(said)
        self.undo.setVisible(bool(self._steps))
        self.undo.setAccessibleName(_("Undo {what}").format(what=self._session.undo_label))
        announce(self, said)
