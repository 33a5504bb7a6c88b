"""The field above the timeline: one line of typing, Enter, and it is today's call."""

import math
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks, text
from cardkeeper.gui.quick import drafts
from cardkeeper.gui.quick.note_entry import NoteEntry
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import NoteEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.people.customer_page import CustomerPage

_MOST_LINES = 6
_SIGN = 17


class NoteField(NoteEdit):
    """One line that grows, with a pencil before it; Enter is the end, Shift Enter a new line."""

    entered = Signal()

    def __init__(self, keys: str) -> None:
        super().__init__(_("What did you talk about?"), lines=1)
        self._keys = keys
        self.setPlaceholderText(self.accessibleName())
        self.document().setDocumentMargin(look.px(2))
        self._sign = _Sign(self)
        self.textChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """As high as what was typed, up to six lines."""
        rows = min(max(1, round(self.document().size().height())), _MOST_LINES)
        line = look.metrics(Type.BODY).lineSpacing()
        self.setFixedHeight(max(look.px(34), math.ceil(rows * line) + look.px(18)))
        near, is_mirrored = look.px(26), self.isRightToLeft()
        self.setViewportMargins(0 if is_mirrored else near, 0, near if is_mirrored else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = look.px(_SIGN)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - side - look.px(10) if rtl else look.px(10)
        self._sign.setGeometry(left, look.px(8), side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet has given it a height of its own by now."""
        super().showEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The keys of the quick note stand at the far end until somebody types."""
        super().paintEvent(event)
        if self.toPlainText() or self.hasFocus() or not self._keys:
            return
        used = text.width(self.placeholderText(), Type.BODY) + marks.hint_size(self._keys).width()
        if used + look.px(24) > self.viewport().width():
            return
        with QPainter(self.viewport()) as painter:
            size, area = marks.hint_size(self._keys), QRectF(self.viewport().rect())
            place = QRectF(0, (area.height() - size.height()) / 2, size.width(), size.height())
            place.moveLeft(marks.beyond(painter, area, area.width() - size.width()).left())
            marks.hint(painter, place, self._keys)


class _Sign(QWidget):
    """The pencil, which lets clicks through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            icons.draw(painter, Icon.NOTE, QPointF(0, 0), look.px(_SIGN), look.colours().text2)


class NoteBox(QWidget):
    """Small while it is empty; kinds, offers and Save come with the first letter. `saved` after Enter."""

    saved = Signal()

    def __init__(self, session: Session, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id: int | None = None
        self._drafts = drafts.of(session)
        self.field = NoteField(keys)
        self.entry = NoteEntry(session, self.field)
        self.save = Button(_("Save note"), Icon.CHECK_BOLD)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(PlainLabel(_("Enter saves, Shift Enter begins a new line"), Type.HINT, "text3"), 1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.entry)
        column.addWidget(self._foot)
        self.field.entered.connect(self._keep)
        self.entry.changed.connect(self._typed)
        self._drafts.note_changed.connect(self._take_over)
        self.entry.suggestions.changed.connect(self._order_tabs)
        self.entry.finished.connect(self._keep)
        self.save.clicked.connect(self._keep)
        self._unfold()

    def show_page(self, page: CustomerPage) -> None:
        """Another customer: what was typed for the last one waits there."""
        if self._person_id == page.id:
            return
        self.field.setPlaceholderText(self.field.accessibleName())
        # Nobody's, while the words change hands.
        self._person_id = None
        self.field.setPlainText(self._drafts.note(page.id))
        self._person_id = page.id
        self.entry.set_person(page.id)

    def begin(self, kind: str = "", hint: str = "") -> None:
        """Put the keyboard here, during a call for example; `hint` stands in the empty field."""
        if kind:
            self.entry.kinds.choose(kind)
        self.field.setPlaceholderText(hint or self.field.accessibleName())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self) -> None:
        if self.entry.save() is not None:
            self.saved.emit()

    def _typed(self) -> None:
        if self._person_id is not None:
            self._drafts.keep_note(self._person_id, self.entry.text)
        self._unfold()

    def _take_over(self, person_id: int) -> None:
        """The same note was typed on, or saved, elsewhere."""
        kept = self._drafts.note(person_id)
        if person_id == self._person_id and kept.strip() != self.entry.text:
            self.field.setPlainText(kept)

    def _order_tabs(self) -> None:
        """From the words straight to what they offer."""
        stops: list[QWidget] = [self.field, *(line.act for line in self.entry.suggestions.lines)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _unfold(self) -> None:
        is_used = bool(self.entry.text)
        self.entry.kinds.setVisible(is_used)
        self._foot.setVisible(is_used)
        if not is_used:
            self.entry.suggestions.show_chips(())
