"""The dialog all dialogs are made of: a headline, content that scrolls, buttons that never do."""

from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QScreen, QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.reading_order import OrderedDialog
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Ground, Hairline, indented

# A 1920 x 1080 laptop at 200 % has room for this much (section 7).
_SMALLEST_SCREEN = QSize(880, 520)
_FRAME = QSize(16, 48)
# What a scroll bar takes, the lines between parts, and what is lost by rounding.
_BAR = 16


def content_width(drawn: float, *, beside: float = 0) -> int:
    """So many pixels of the drawing, or what the screen has room for between the margins of a dialog, where
    text is large; `beside` is what stands beside the content.
    """
    taken = 2 * look.px(Space.DIALOG) + look.px(beside) + look.px(_BAR)
    return min(look.px(drawn), _room_on(QGuiApplication.primaryScreen()).width() - taken)


def _room_on(screen: QScreen) -> QSize:
    return (screen.availableSize() - _FRAME).expandedTo(_SMALLEST_SCREEN)


class Scroll(QScrollArea):
    """A scroll area as large as its content where there is room, and never scrolling sideways."""

    def __init__(self, content: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        # What is behind shows through, whatever its colour.
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        wanted = self._content.sizeHint()
        layout, bar = self._content.layout(), self.verticalScrollBar().sizeHint().width()
        tall = layout.totalHeightForWidth if layout is not None else self._content.heightForWidth
        # A bar that came while the window grew would stay: it breaks the line that makes it needed.
        if tall(wanted.width() - bar) > tall(wanted.width()):
            wanted.setWidth(wanted.width() + bar)
        wanted.setHeight(max(wanted.height(), tall(wanted.width())))
        return wanted

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the content beside a scroll bar, which comes when height is short."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + bar, look.px(60))


class Yielding(QWidget):
    """Where height is short its lists and texts become lower, and scroll by themselves, down to their least
    height; a scroll area around it would let it keep the height it likes best, and scroll within itself.
    """

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1


class Dialog(OrderedDialog):
    """Fill `content`, add buttons, perhaps a `set_side`; fits 880 x 520, remembers its size under `key`."""

    def __init__(
        self,
        headline: str,
        sentence: str = "",
        *,
        title: str = "",
        key: str = "",
        memory: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title or headline)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._key, self._memory = key, memory
        self._headline = ParagraphLabel(headline, Type.DIALOG_TITLE, "text")
        self._sentence = ParagraphLabel(sentence, Type.LEAD)
        self._sentence.setVisible(bool(sentence))
        self.content = QVBoxLayout()
        self.foot = QHBoxLayout()
        self._buttons = QDialogButtonBox()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._body = QHBoxLayout()
        self._stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._lay_out()

    def set_headline(self, headline: str, sentence: str = "") -> None:
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def set_side(self, side: QWidget) -> None:
        """A picture or preview at the far side of the content."""
        self._body.addWidget(side)

    def add_button(
        self,
        words: str,
        role: QDialogButtonBox.ButtonRole = QDialogButtonBox.ButtonRole.AcceptRole,
        *,
        v: str = "",
        icon: Icon | None = None,
    ) -> Button:
        """A button where this system puts its role; accepting ones are filled and answer Enter."""
        accepts = role is QDialogButtonBox.ButtonRole.AcceptRole
        button = Button(words, icon, v=v or ("primary" if accepts else "ghost"))
        self._buttons.addButton(button, role)
        if accepts:
            button.setDefault(True)
        return button

    def grow(self) -> None:
        """Make room, as far as the screen has it, for what came to the content while it is open."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._make_room)

    def open(self) -> None:
        """Show it over its window, and let it go when it is closed; after `exec` the caller does that."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._give_stretch()
            self._size()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._memory is not None and self._key:
            self._memory.setValue(f"dialog/{self._key}", self.size())
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        event.accept()

    def _make_room(self) -> None:
        # Layouts hear of what was shown or hidden only later.
        for layout in (self._column, self._body, self._outer):
            layout.invalidate()
        self._scroll.updateGeometry()
        wanted = QSize(self.width(), max(self.height(), self.sizeHint().height()))
        self.resize(wanted.boundedTo(self._screen_room()))

    def _give_stretch(self) -> None:
        """Height that is left is the content's where that can use it."""
        if self.content.expandingDirections() & Qt.Orientation.Vertical:
            self._stretch.changeSize(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._column.invalidate()

    def _screen_room(self) -> QSize:
        return _room_on(self.screen())

    def _size(self) -> None:
        room = self._screen_room()
        kept = self._memory.value(f"dialog/{self._key}") if self._memory is not None and self._key else None
        wanted = kept if isinstance(kept, QSize) else self.sizeHint()
        self.resize(wanted.expandedTo(self.minimumSizeHint()).boundedTo(room))

    def _lay_out(self) -> None:
        edge = look.px(Space.DIALOG)
        inside = Yielding()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(edge, look.px(Space.WIDE), edge, look.px(Space.WIDE))
        column.setSpacing(look.px(Space.GROUP))
        head = QVBoxLayout()
        head.setSpacing(look.px(4))
        head.addWidget(self._headline)
        head.addWidget(self._sentence)
        column.addLayout(head)
        column.addLayout(self.content)
        column.addItem(self._stretch)
        self._body.setSpacing(0)
        self._scroll = Scroll(inside)
        keep_edges(column, self._scroll)
        self._body.addWidget(self._scroll, 1)
        foot = Ground("surface")
        self.foot.setContentsMargins(edge, look.px(14), edge, look.px(14))
        self.foot.addStretch()
        self.foot.addWidget(self._buttons)
        foot.setLayout(self.foot)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._body, 1)
        outer.addWidget(Hairline())
        outer.addWidget(foot)


def keep_edges(column: QVBoxLayout, scroll: Scroll) -> None:
    """Let what scrolls end where the buttons below it do: a scroll bar stands in its margin."""
    bar, whole = scroll.verticalScrollBar(), column.contentsMargins()

    def keep(_least: int, most: int) -> None:
        far = max(0, whole.right() - (bar.sizeHint().width() if most else 0))
        column.setContentsMargins(indented(whole.left(), whole.top(), far, whole.bottom()))

    bar.rangeChanged.connect(keep)
