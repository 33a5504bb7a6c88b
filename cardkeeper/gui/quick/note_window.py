"""A note after a call: whose it is, the words, what it was; Ctrl Enter, and it is done."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.painting import marks
from cardkeeper.gui.quick import drafts
from cardkeeper.gui.quick.note_entry import NoteEntry
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import NoteEdit
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel, ShortcutHint
from cardkeeper.gui.widgets.panels import indented
from cardkeeper.i18n import _
from cardkeeper.services.people import parties

_WIDTH = 684
# Room for two offers below the words, so that the window need not grow while somebody types.
_OFFERS = 96


class NoteText(NoteEdit):
    """The words; an @ at the start of a word asks whom they are about."""

    asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        before = self.document().characterAt(cursor.position() - 1) if cursor.position() else " "
        if event.text() == "@" and not before.strip(" \n\t\u2029"):
            self.asked.emit()
        else:
            super().keyPressEvent(event)


class _Whom(QWidget):
    """The person the note is about."""

    def __init__(self) -> None:
        super().__init__()
        self._initials, self._key = "", 0
        self.name = ElidedLabel("", Type.PANE_TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(indented(look.px(52)))
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(PlainLabel(_("Type @ to choose someone else"), Type.META, "text2"))

    def show_person(self, name: str, initials: str, key: int) -> None:
        self.name.setText(name)
        self._initials, self._key = initials, key
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(300), max(look.px(44), super().sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._initials:
            return
        side = look.px(38)
        with QPainter(self) as painter:
            area = QRectF(self.rect())
            left = marks.leading(painter, area, side)
            place = QRectF(left, (self.height() - side) / 2, side, side)
            marks.avatar(painter, place, self._initials, self._key)


class NoteDialog(Dialog):
    """About the person chosen in the place, or the one an @ finds. Esc keeps what was typed."""

    def __init__(
        self,
        session: Session,
        person_id: int | None = None,
        *,
        kind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", title=_("Note"), key="note", memory=session.memory, parent=parent)
        self._drafts = drafts.of(session)
        self.person_id: int | None = None
        self.text = NoteText(_("What did you talk about?"), lines=4)
        self.text.setPlaceholderText(self.text.accessibleName())
        self.entry = NoteEntry(session, self.text)
        self.whom = _Whom()
        self.field = PersonField(_("Who is it about?"), session, with_relatives=True)
        self.save = self.add_button(_("Save note"), icon=Icon.CHECK_BOLD)
        self._fill()
        self.text.asked.connect(self.ask_whom)
        self.field.person_changed.connect(self._choose)
        self.entry.finished.connect(self.accept)
        self.entry.shared.connect(self.reject)
        # Not only from the words: from an offer that was just taken, too.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        self.entry.changed.connect(self._typed)
        if kind:
            self.entry.kinds.choose(kind)
        self._begin(person_id)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, look.px(_OFFERS))

    def accept(self) -> None:
        """Write it down, with what was taken of its offers, and close."""
        if self.person_id is None:
            self.ask_whom()
            self.field.settle()
            return
        if not self.entry.text:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.entry.save() is not None:
            self._drafts.write()
            super().accept()

    def reject(self) -> None:
        """Close; the words are there the next time."""
        self._drafts.write()
        super().reject()

    def ask_whom(self) -> None:
        """Let somebody else be chosen."""
        self.field.line.clear()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, person_id: int | None) -> None:
        """A draft of the same person, or of nobody in particular, comes back."""
        chosen = person_id or self._drafts.last_person
        found = self._drafts.note(chosen) or self._drafts.note(None)
        self.text.setPlainText(found)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        if chosen is not None and self._show(chosen):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.whom.hide()
            self.ask_whom()
        self._match()

    def _choose(self, person_id: int | None) -> None:
        if person_id is not None and self._show(person_id):
            self.field.hide()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, person_id: int) -> bool:
        """Show whose note it is; False when they are gone."""
        found = parties.people([person_id]).get(person_id)
        if found is None:
            return False
        self._hand_over(person_id)
        self.whom.show_person(found.shown_name, found.initials, person_id)
        self.whom.show()
        self.field.hide()
        self.entry.set_person(person_id)
        self._match()
        return True

    def _hand_over(self, person_id: int) -> None:
        """The words are about somebody else from now on, and so is their draft."""
        before, self.person_id = self.person_id, person_id
        if before != person_id:
            self._drafts.keep_note(before, "")
        self._drafts.keep_note(person_id, self.entry.text)

    def _typed(self) -> None:
        self._drafts.keep_note(self.person_id, self.entry.text)
        self._match()

    def _match(self) -> None:
        self.save.setEnabled(bool(self.entry.text) or self.person_id is None)

    def _fill(self) -> None:
        # The person is the headline.
        self._headline.hide()
        self.text.setFixedHeight(self.text.minimumHeight() + look.px(12))
        for widget in (self.whom, self.field, self.entry):
            self.content.addWidget(widget)
        self.content.addStrut(content_width(_WIDTH - 56))
        hints = QHBoxLayout()
        hints.setSpacing(look.px(7))
        for keys, does in ((_("Ctrl Enter"), _("saves")), (_("Esc"), _("keeps it as a draft"))):
            hints.addWidget(ShortcutHint(keys))
            hints.addWidget(PlainLabel(does, Type.META, "text2"))
        self.foot.insertLayout(0, hints)
