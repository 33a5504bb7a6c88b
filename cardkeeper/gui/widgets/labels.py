"""Text on pages: always plain text, in a role of the type scale and a token colour."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import marks, text
from cardkeeper.gui.tokens import Type


def tip(words: str) -> str:
    """A tool tip that shows `words` as they are; Qt would read a name with angle brackets as markup."""
    if not QtText.mightBeRichText(words):
        return words
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"


class PlainLabel(QLabel):
    """A label that never guesses rich text, in a role of type and a token colour."""

    def __init__(
        self,
        words: str = "",
        role: Type = Type.BODY,
        colour: str = "text",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._colour = role, colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()

    @property
    def role(self) -> Type:
        return self._role

    @property
    def ink(self) -> QColor:
        colours = look.colours()
        colour: QColor = getattr(colours, self._colour if self.isEnabled() else "disabled")
        return colour

    def set_colour(self, token: str) -> None:
        self._colour = token
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line as all lines of the window are painted; Qt would take the wrong side in mirrored ones."""
        if self.wordWrap() or "\n" in self.text():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            # QLabel asks for whole pixels, and sometimes for half a pixel too little.
            spare = (-1, 0) if self.isRightToLeft() else (0, 1)
            area = QRectF(self.contentsRect()).adjusted(spare[0], 0, spare[1], 0)
            text.line(painter, area, self.text(), self._role, self.ink, self.alignment())

    def _dress(self) -> None:
        self.setFont(look.font(self._role))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, getattr(look.colours(), self._colour))
        disabled = QPalette.ColorGroup.Disabled
        palette.setColor(disabled, QPalette.ColorRole.WindowText, look.colours().disabled)
        self.setPalette(palette)
        self.setMinimumHeight(look.line_height(self._role))


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where room is short, and then says the rest in its tool tip."""

    def sizeHint(self) -> QSize:
        beside = self.contentsMargins().left() + self.contentsMargins().right()
        wanted = text.width(self.text(), self.role) + beside
        return QSize(round(wanted) + 1, look.line_height(self.role))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(24), look.line_height(self.role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(tip(self.text()) if self._is_cut() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            area = QRectF(self.contentsRect())
            text.line(painter, area, self.text(), self.role, self.ink, text.LEADING)

    def _is_cut(self) -> bool:
        return text.width(self.text(), self.role) > self.contentsRect().width()


class ParagraphLabel(PlainLabel):
    """Wrapped text with the leading of the drawings, which QLabel cannot do."""

    def __init__(
        self,
        words: str = "",
        role: Type = Type.BODY,
        colour: str = "text2",
        *,
        centred: bool = False,
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, role, colour, parent=parent)
        self._align = text.CENTRED if centred else text.LEADING
        self._width = width
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Never wider than asked for, however much room a layout offers."""
        most = min(width, look.px(self._width)) if self._width else width
        return text.paragraph(self.text(), self.role, most).height

    def sizeHint(self) -> QSize:
        """As wide as asked for in pixels, or as its one line up to 60 letters."""
        most = look.px(self._width) if self._width else round(look.metrics(self.role).averageCharWidth() * 60)
        width = min(most, round(text.width(self.text(), self.role)) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(80), look.line_height(self.role))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            words = text.paragraph(self.text(), self.role, self.width(), align=self._align)
            words.draw(painter, QPointF(0, 0), self.ink)


class SectionLabel(PlainLabel):
    """The small capitals above a part of the sidebar or a list."""

    def __init__(self, words: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(words, Type.SECTION, "text2", parent=parent)


class ShortcutHint(QLabel):
    """The keys of a shortcut in a thin box, as beside the search field."""

    def __init__(self, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def sizeHint(self) -> QSize:
        return marks.hint_size(self.text()).toSize()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = marks.hint_size(self.text())
        area = QRectF(self.rect())
        box = QRectF(0, 0, min(size.width(), area.width()), min(size.height(), area.height()))
        box.moveCenter(area.center())
        with QPainter(self) as painter:
            marks.hint(painter, box, self.text())
