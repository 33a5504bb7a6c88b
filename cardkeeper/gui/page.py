"""What a place is to the window: a page with panes, verbs, a section in the sidebar and a memory."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.room import WIDE, Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fitted_title import LARGE, FittedTitle
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Ground

Verbs = Mapping[str, Callable[[], object]]


class Page(Ground):
    """Base of the five places; override what the place has."""

    # The place moved within itself (another person, another month): the window notes `state()` for Back.
    moved = Signal()
    # `verbs()` would answer differently now.
    verbs_changed = Signal()
    # Somebody wants to see something of another place: its key, and a state it can restore (a customer's or
    # a card's id).
    went = Signal(str, object)

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.session = session
        self.room = WIDE

    def section(self) -> QWidget | None:
        """The part of the sidebar that belongs to this place; made once."""
        return None

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through, in order."""
        return [self]

    def verbs(self) -> Verbs:
        """What can be done here now, by the key of its action; all others are greyed out."""
        return {}

    def state(self) -> object:
        """Where in this place the user is, for Back and Forward; any value that compares equal to itself."""
        return None

    def restore(self, state: object) -> None:
        """Go to a `state()` of before."""

    def arrange(self, room: Room) -> None:
        """The window has other room."""
        self.room = room

    def enter(self) -> None:
        """The place comes into view; put the keyboard where work starts."""
        self.setFocus()


def keep_sides(layout: QLayout | None, room: Room) -> None:
    """Let a part of a page begin and end where its header does."""
    if layout is not None:
        side, edges = look.px(room.page_margin), layout.contentsMargins()
        layout.setContentsMargins(side, edges.top(), side, edges.bottom())


class Header(QWidget):
    """The top of a page: title in the serif, a sentence of state, at the far side the one filled button."""

    def __init__(self, title: str = "", sentence: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = FittedTitle(title, LARGE)
        self._sentence = ParagraphLabel(sentence, Type.BODY, "text2")
        self._tools = QHBoxLayout()
        self._tools.setSpacing(look.px(8))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(look.px(16))
        self._row.addLayout(words, 1)
        tools = QVBoxLayout()
        tools.addLayout(self._tools)
        tools.addStretch()
        self._row.addLayout(tools)
        # Not Fixed: a sentence that goes on below makes it higher than the hint knows.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.arrange(WIDE)

    def tell(self, title: str, sentence: str = "") -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence) and not self._short)

    def add_tool(self, widget: QWidget) -> None:
        """A control at the far side; the filled button comes last."""
        self._tools.addWidget(widget)

    def arrange(self, room: Room) -> None:
        """Short windows lose the second line."""
        self._short = room.short
        side, top = look.px(room.page_margin), look.px(10 if room.short else 16)
        self._row.setContentsMargins(side, top, side, look.px(8))
        self._sentence.setVisible(bool(self._sentence.text()) and not room.short)
