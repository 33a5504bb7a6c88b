"""What a page of Preferences is: a title, groups of values, and how it follows the book."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.preferences.saving import Ledger, SavedLine
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel


class PreferencePage(QWidget):
    """Add to `body`; override `refresh` to show what is stored, `follows` to say when it has changed."""

    follows = Touched.SETTINGS
    # The least width of the window, in pixels of the drawing, with a picture beside the page.
    side_from = 980
    # The greatest width of what is read and filled in, in pixels of the drawing.
    widest = 680

    def __init__(self, session: Session, title: str, sentence: str) -> None:
        super().__init__()
        self.session = session
        self.ledger = Ledger(self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        column = QWidget()
        column.setMaximumWidth(look.px(self.widest))
        outer.addWidget(column, 100)
        outer.addStretch(1)
        self.body = QVBoxLayout(column)
        edge = look.px(Space.DIALOG)
        self.body.setContentsMargins(edge, look.px(20), edge, look.px(Space.WIDE))
        self.body.setSpacing(look.px(14))
        head = QVBoxLayout()
        head.setSpacing(look.px(4))
        head.addWidget(PlainLabel(title, Type.DIALOG_TITLE))
        head.addWidget(ParagraphLabel(sentence))
        self.body.addLayout(head)
        session.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show what is stored now."""

    def side(self) -> QWidget | None:
        """A picture at the far side; made once."""
        return None

    def set_beside(self, *, beside: bool) -> None:
        """The picture stands beside the page, or there is no room for it."""

    def keep_now(self) -> None:
        """Store what is typed and has not been yet."""
        for line in self.findChildren(SavedLine):
            line.keep_now()

    def store(self, save: Callable[[], Change]) -> None:
        """Do a command at once; what the book refuses is told, and the page shows what holds."""
        try:
            self.session.apply(save())
        except CardKeeperError:
            self.refresh()
            raise

    def section(self, words: str) -> None:
        """A group of values begins."""
        self.body.addSpacing(look.px(8))
        self.body.addWidget(PlainLabel(words, Type.ROW_TITLE))

    def row(self, *widgets: QWidget, shares: Sequence[int] = ()) -> None:
        """Fields beside each other, aligned at their labels."""
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        for number, widget in enumerate(widgets):
            share = shares[number] if shares else 1
            line.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def near(self, widget: QWidget) -> None:
        """A widget as wide as it wants to be, at the near edge."""
        line = QHBoxLayout()
        line.addWidget(widget)
        line.addStretch()
        self.body.addLayout(line)

    def explain(self, words: str) -> ParagraphLabel:
        """A quiet sentence below a value."""
        label = ParagraphLabel(words, Type.META)
        self.body.addSpacing(-look.px(8))
        self.body.addWidget(label)
        return label

    def finish(self) -> None:
        """After the last value."""
        self.body.addStretch()
        self.refresh()

    def _follow(self, change: Change) -> None:
        if change.touched & self.follows:
            self.refresh()
