"""Writing a note: the words, what it was, and what it offers to remember."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSettings, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.keeping.share_dialog import Draft, open_share
from cardkeeper.gui.quick.suggestions import Suggestions
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import Message, NoteEdit
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import N_, _
from cardkeeper.services.touch import listening

_LISTENS_AFTER = 350
_KIND_KEY = "note/kind"
# The kind as the book has it, its word and signs, and whether it counts as a personal contact (R22).
KINDS = (
    ("call", N_("Call"), Icon.PHONE, Icon.PHONE_FILL, True),
    ("visit", N_("In person"), Icon.VISIT, Icon.VISIT_FILL, True),
    ("email", N_("Email"), Icon.EMAIL, Icon.EMAIL_FILL, True),
    ("message", N_("Text"), Icon.TEXT, Icon.TEXT_FILL, True),
    ("note", N_("Just a note"), Icon.NOTE, Icon.NOTE_FILL, False),
)


class KindChips(QWidget):
    """What the note is about: a call, a visit ..., one of them; the last choice comes first the next time."""

    def __init__(self, memory: QSettings, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._group = QButtonGroup(self)
        row = FlowLayout(gap=8)
        self.setLayout(row)
        for number, (_key, word, rest, on, _personal) in enumerate(KINDS):
            chip = Button(_(word), rest, v="chip")
            chip.set_sign(rest, on)
            self._group.addButton(chip, number)
            row.addWidget(chip)
        self.choose(str(memory.value(_KIND_KEY) or "call"))

    @property
    def kind(self) -> str:
        return KINDS[self._group.checkedId()][0]

    @property
    def is_personal(self) -> bool:
        return KINDS[self._group.checkedId()][4]

    def choose(self, kind: str) -> None:
        keys = [key for key, *_rest in KINDS]
        self._group.button(keys.index(kind) if kind in keys else 0).setChecked(True)

    def remember(self) -> None:
        self._memory.setValue(_KIND_KEY, self.kind)


class NoteEntry(QWidget):
    """`save` writes it down; `finished` says that Ctrl Enter was pressed, `shared` that many were told it."""

    finished = Signal()
    shared = Signal()
    changed = Signal()

    def __init__(self, session: Session, edit: NoteEdit, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._person_id: int | None = None
        self.edit = edit
        self.kinds = KindChips(session.memory)
        self.private = Button(_("Private"), Icon.PRIVATE, v="chip")
        self.private.setToolTip(_("Never on a card or a signing sheet"))
        self.suggestions = Suggestions()
        self._message = Message()
        self.share = Button(_("Share with many"), Icon.PEOPLE, v="quiet")
        self.share.setToolTip(_("The same words on the pages of all who were told"))
        for more in (self.private, self.share):
            self.kinds.layout().addWidget(more)  # type: ignore[union-attr]
        self._ear = QTimer(self, singleShot=True, interval=_LISTENS_AFTER)
        self._ear.timeout.connect(self.listen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.edit, self.kinds, self.suggestions, self._message):
            self._column.addWidget(widget)
        self._column.addStretch()
        self.edit.textChanged.connect(self._typed)
        self.edit.finished.connect(self.finished)
        self.share.clicked.connect(self._share)
        self.suggestions.left.connect(self.edit.setFocus)
        self._dress()

    @property
    def text(self) -> str:
        return self.edit.toPlainText().strip()

    def set_person(self, person_id: int | None) -> None:
        """Whose note it is; what it offers depends on their family."""
        self._person_id = person_id
        self.listen()

    def listen(self) -> None:
        """Offer what the words tell of, now."""
        self._ear.stop()
        if self._person_id is None or not self.text:
            self.suggestions.show_chips(())
            return
        found = listening.heard(
            self._person_id,
            self.text,
            self._session.today(),
            locale=words.locale(),
            month_first=words.month_first(),
        )
        self.suggestions.show_chips(found)

    def read_first(self) -> Sequence[QWidget]:
        """What is offered comes right after the words, before the kinds that stand between them."""
        return (self.edit, self.suggestions)

    def save(self) -> Change | None:
        """Write it down with what was taken; None when there is nothing to write or it did not work."""
        if self._person_id is None or not self.text:
            return None
        self.listen()
        try:
            change = listening.log(
                self._person_id,
                self.text,
                self._session.today(),
                kind=self.kinds.kind,
                private=self.private.isChecked(),
                personal=self.kinds.is_personal,
                taken=self.suggestions.taken,
            )
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return None
        self.kinds.remember()
        self.clear()
        return self._session.apply(replace(change, message=change.message or _("Note added.")))

    def clear(self) -> None:
        self.edit.clear()
        self.private.setChecked(False)
        self._message.tell("", "danger")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _share(self) -> None:
        """What was typed is no note about one: whom else it was told is asked."""
        headline, _rest, more = self.text.partition("\n")
        whom = [self._person_id] if self._person_id is not None else ()
        draft = Draft(headline.strip(), more.strip())
        dialog = open_share(self.window(), self._session, whom, draft=draft)
        dialog.accepted.connect(self.clear)
        dialog.accepted.connect(self.shared)

    def _typed(self) -> None:
        self._message.tell("", "danger")
        self._ear.start()
        self.changed.emit()

    def _dress(self) -> None:
        self._column.setSpacing(look.px(14))
