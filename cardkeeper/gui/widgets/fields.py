"""Fields: a label above, the editor, and one line below that says what is wrong or how it was understood."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from cardkeeper.core.dates import PartialDate
from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel

# What is asked for and what is given may differ by so many pixels; nothing is cut by that.
_ROUNDING = 3
# A sentence below a field asks for so many pixels of the drawing.
_SENTENCE = 240
_SIGNS = {
    "danger": Icon.WARNING_CIRCLE_FILL,
    "warn": Icon.WARNING_CIRCLE_FILL,
    "ok": Icon.CHECK_CIRCLE_FILL,
    "text2": Icon.INFO_FILL,
}


class LineEdit(QLineEdit):
    """A line edit that tells when it was left, and leaves Undo to the window when it has nothing to undo."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._is_not_ours(event):
            event.ignore()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _is_not_ours(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
        return undo or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())


class _Sentence(ParagraphLabel):
    """As wide as the field it is below: it makes no dialog wider."""

    def sizeHint(self) -> QSize:
        width = min(look.px(_SENTENCE), super().sizeHint().width())
        return QSize(width, self.heightForWidth(width))


class Message(QWidget):
    """A sign and a sentence below a field; takes no room while it has nothing to say."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._words = _Sentence("", Type.META_MEDIUM)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(4), 0, 0)
        row.setSpacing(look.px(7))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def tell(self, words: str, colour: str) -> None:
        self._colour = colour
        self._words.setText(words)
        self._words.set_colour(colour)
        self._dress()
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.words:
            self._dress()

    def _dress(self) -> None:
        colour = getattr(look.colours(), self._colour)
        sign = icons.pixmap(_SIGNS[self._colour], look.px(15), colour, self.devicePixelRatioF())
        self._sign.setFixedHeight(look.line_height(Type.META_MEDIUM))
        self._sign.setPixmap(sign)


class Field(QWidget):
    """A labelled editor. What is wrong stands below it in a sentence, and is its accessible description."""

    def __init__(self, words: str, editor: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        label = PlainLabel(words, Type.BODY_MEDIUM, "text2")
        label.setBuddy(editor)
        editor.setAccessibleName(words)
        self._message = Message()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label)
        column.addWidget(editor)
        column.addWidget(self._message)
        self.setFocusProxy(editor)

    @property
    def problem(self) -> str:
        """The sentence on show, empty when nothing is wrong."""
        return self._message.words if self.editor.property("err") else ""

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self._mark(wrong=bool(sentence))
        self._message.tell(sentence, "danger")
        self.editor.setAccessibleDescription(sentence)

    def set_note(self, sentence: str, colour: str = "ok") -> None:
        """Say how it was understood, or what to know; `colour` is ok or text2."""
        self._mark(wrong=False)
        self._message.tell(sentence, colour)
        self.editor.setAccessibleDescription(sentence)

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.editor.property("err")) is wrong:
            return
        self.editor.setProperty("err", wrong)
        # The sheet looks at properties only when a widget is polished.
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)


class DateField(Field):
    """A date in any way of writing it, the year optional; the line below says how it was understood.

    `parse` raises ValueError with a sentence for what it does not understand; `echo` words what it does.
    """

    date_changed = Signal(object)

    def __init__(
        self,
        words: str,
        parse: Callable[[str], PartialDate],
        echo: Callable[[PartialDate], str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self.line = LineEdit()
        super().__init__(words, self.line, parent=parent)
        self._parse, self._echo = parse, echo
        self._date: PartialDate | None = None
        self.line.textChanged.connect(self._understand)
        self.line.left.connect(self._judge)

    @property
    def date(self) -> PartialDate | None:
        """What was understood; None while empty or not understood."""
        return self._date

    def _understand(self, words: str) -> None:
        """While typing only good news: what is half written is not wrong yet."""
        try:
            found = self._parse(words) if words.strip() else None
        except ValueError:
            found = None
        self.set_note(self._echo(found) if found else "")
        if found != self._date:
            self._date = found
            self.date_changed.emit(found)

    def _judge(self) -> None:
        words = self.line.text()
        if not words.strip():
            self.set_problem("")
            return
        try:
            self._parse(words)
        except ValueError as reason:
            self.set_problem(str(reason))


class ComboBox(QComboBox):
    """A choice of words. The wheel scrolls the page behind it, not the choice, unless it has the focus."""

    def __init__(self, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def setAccessibleName(self, name: str) -> None:
        """The list that opens has the same name."""
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def showPopup(self) -> None:
        """A field that had to be narrow still shows whole words in its list."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + bar + look.px(24)))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet draws no caret, and cuts words that are too long in the middle of a letter."""
        option, side = QStyleOptionComboBox(), look.px(12)
        self.initStyleOption(option)
        whole, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(whole, option, part, self).width()
        if option.fontMetrics.horizontalAdvance(option.currentText) > room + _ROUNDING:
            end = Qt.TextElideMode.ElideRight
            option.currentText = option.fontMetrics.elidedText(option.currentText, end, room)
        if self.isRightToLeft():
            # "120 g/m²" runs as its own letters do, wherever the window begins to read.
            option.currentText = f"\u2068{option.currentText}\u2069"
        with QPainter(self) as painter:
            self.style().drawComplexControl(whole, option, painter, self)
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
            far = marks.beyond(painter, QRectF(self.rect()).adjusted(12, 0, -12, 0), self.width() - 24 - side)
            colour = look.colours().text2 if self.isEnabled() else look.colours().disabled
            icons.draw(
                painter, Icon.CARET_DOWN_BOLD, QPointF(far.left(), (self.height() - side) / 2), side, colour
            )


class NoteEdit(QPlainTextEdit):
    """A few lines of text; Tab leaves it, Ctrl Enter says it is finished."""

    finished = Signal()

    def __init__(self, name: str, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(look.line_height(Type.BODY) * lines + look.px(16))

    def event(self, event: QEvent) -> bool:
        """Undo and Redo belong to the window where there is nothing typed to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
