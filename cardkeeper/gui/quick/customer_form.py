"""The fields of a new customer: a name, a birthday, and whatever else somebody happens to know."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.entry_order import Asked
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import DateField, Field, LineEdit, NoteEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import N_, _
from cardkeeper.services.people import quick_add, tags
from cardkeeper.services.people.quick_add import NewCustomer

_EMAIL, _WORK, _JOB, _CHILD_BIRTHDAY = "email", "work", "job", "child-birthday"
# Chips in the order of the form, with their words and signs.
CHIPS = (
    (Asked.ADDRESS, N_("Address"), Icon.PIN),
    (Asked.PHONE, N_("Phone"), Icon.PHONE),
    (_EMAIL, N_("Email"), Icon.AT),
    (_WORK, N_("Work"), Icon.WORK),
    (Asked.ANNIVERSARY, N_("Anniversary"), Icon.HEART),
    (Asked.CHILD, N_("Child"), Icon.BABY),
    (Asked.PET, N_("Pet"), Icon.PAW),
    (Asked.GRADUATION, N_("Graduation"), Icon.GRADUATION),
    (Asked.REFERRED_BY, N_("Referred by"), Icon.VISIT),
    (Asked.TAG, N_("Tag"), Icon.TAG),
)
_DATES: dict[str, tuple[str, OccasionKind]] = {
    Asked.ANNIVERSARY: (N_("Wedding anniversary"), OccasionKind.ANNIVERSARY),
    Asked.GRADUATION: (N_("Graduation"), OccasionKind.GRADUATION),
}


class NameLine(LineEdit):
    """A line that takes a whole signature when one is pasted into it: `signature` tells its text."""

    signature = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if quick_add.is_signature(text):
            self.signature.emit(text)
        else:
            super().paste()


class CustomerForm(QWidget):
    """`changed` after every key; `told` is what is in the fields."""

    changed = Signal()
    finished = Signal()

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.name = NameLine()
        self.birthday = self._date(_("Birthday"), OccasionKind.BIRTHDAY)
        self.fields: dict[str, Field] = {}
        self.chips: dict[str, Button] = {}
        self._extras = QVBoxLayout()
        # What there is to say about who that is stands below the two fields everybody fills.
        self.about = QHBoxLayout()
        self._lay_out()
        self.name.textChanged.connect(self.changed)
        self.name.signature.connect(self.fill_from)
        self.birthday.line.textChanged.connect(self.changed)

    @property
    def told(self) -> NewCustomer:
        """All that was typed, as far as it is understood."""
        referred = self.fields.get(Asked.REFERRED_BY)
        return NewCustomer(
            self.name.text(),
            self.birthday.date,
            address=self._text(Asked.ADDRESS),
            phone=self._text(Asked.PHONE),
            email=self._text(_EMAIL),
            organization=self._text(_WORK),
            title=self._text(_JOB),
            anniversary=self._day(Asked.ANNIVERSARY),
            child=self._text(Asked.CHILD),
            child_birthday=self._day(_CHILD_BIRTHDAY),
            pet=self._text(Asked.PET),
            graduation=self._day(Asked.GRADUATION),
            referred_by=referred.person_id if isinstance(referred, PersonField) else None,
            tags=tuple(part.strip() for part in self._text(Asked.TAG).split(",") if part.strip()),
        )

    def texts(self) -> dict[str, str]:
        """What stands in the fields, to be put back another time."""
        typed = {key: _typed(field) for key, field in self.fields.items()}
        return {Asked.NAME: self.name.text(), Asked.BIRTHDAY: self.birthday.line.text(), **typed}

    def put_back(self, texts: dict[str, str]) -> None:
        """Fill the fields with the texts of before."""
        for key, text in texts.items():
            if key == Asked.NAME:
                self.name.setText(text)
            elif key == Asked.BIRTHDAY:
                self.birthday.line.setText(text)
            elif text:
                self.fill(key, text)

    def fill_from(self, text: str) -> None:
        """Take a pasted signature apart."""
        found = quick_add.pasted(text)
        self.name.setText(found.name)
        told = {
            Asked.ADDRESS: found.address,
            Asked.PHONE: found.phone,
            _EMAIL: found.email,
            _WORK: found.organization,
            _JOB: found.title,
        }
        for key, value in told.items():
            if value:
                self.fill(key, value)
        self.birthday.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, key: str, text: str) -> None:
        """Put a text into a field, which comes into view where it was not there."""
        chip = _chip_of(key)
        if chip in self.chips:
            self.chips[chip].setChecked(True)
        editor = self.fields[key].editor
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def clear(self) -> None:
        """Ready for the next one."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.name.clear()
        self.birthday.line.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_trouble(self) -> Field | None:
        """The first date that was typed and is not understood, with its sentence shown."""
        for field in (self.birthday, *self.fields.values()):
            if isinstance(field, DateField) and field.line.text().strip() and field.date is None:
                field.line.left.emit()
                return field
        return None

    def _open(self, key: str, wanted: bool) -> None:
        """A chip was pressed: its fields come, or go with what was in them."""
        if wanted:
            for name, field in self._made(key):
                self.fields[name] = field
                _editor_changed(field, self.changed.emit)
                self._extras.addWidget(field)
            self._in_order()
            self.fields[key].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            for name in [name for name in self.fields if _chip_of(name) == key]:
                field = self.fields.pop(name)
                self._extras.removeWidget(field)
                field.hide()
                field.deleteLater()
        self.changed.emit()

    def _in_order(self) -> None:
        """Fields stand in the order of the chips, whichever was pressed first."""
        place = {str(key): number for number, (key, _words, _icon) in enumerate(CHIPS)}
        for field in sorted(self.fields, key=lambda name: place[_chip_of(name)]):
            self._extras.removeWidget(self.fields[field])
            self._extras.addWidget(self.fields[field])

    def _made(self, key: str) -> list[tuple[str, Field]]:
        if key == Asked.ADDRESS:
            edit = NoteEdit(_("Address"), lines=3)
            edit.setPlaceholderText(_("Street, then town, state and postal code"))
            edit.setFixedHeight(edit.minimumHeight())
            edit.finished.connect(self.finished)
            return [(key, Field(_("Address"), edit))]
        if key == Asked.REFERRED_BY:
            return [(key, PersonField(_("Referred by"), self._session))]
        if key in _DATES:
            said, kind = _DATES[key]
            return [(key, self._date(_(said), kind))]
        if key == Asked.CHILD:
            birthday = self._date(_("The child's birthday"), OccasionKind.BIRTHDAY)
            return [(key, Field(_("Child's first name"), LineEdit())), (_CHILD_BIRTHDAY, birthday)]
        if key == _WORK:
            return [(key, Field(_("Company"), LineEdit())), (_JOB, Field(_("Job title"), LineEdit()))]
        return [(key, self._line(key))]

    def _line(self, key: str) -> Field:
        words_of = {str(name): said for name, said, _icon in CHIPS}
        line = LineEdit()
        if key == Asked.TAG:
            line.setCompleter(QCompleter([tag.name for tag in tags.uncounted()], line))
        return Field(_(words_of[key]), line)

    def _date(self, said: str, kind: OccasionKind) -> DateField:
        today = self._session.today
        field: DateField

        def echo(_date: PartialDate) -> str:
            return words.echo_date(field.line.text(), today(), kind)

        def parse(text: str) -> PartialDate:
            return words.parse_date(text, today(), future_ok=not kind.is_yearly)

        field = DateField(said, parse, echo)
        return field

    def _text(self, key: str) -> str:
        return _typed(self.fields[key]).strip() if key in self.fields else ""

    def _day(self, key: str) -> PartialDate | None:
        field = self.fields.get(key)
        return field.date if isinstance(field, DateField) else None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addWidget(Field(_("Name"), self.name))
        column.addWidget(self.birthday)
        column.addLayout(self.about)
        self._extras.setSpacing(look.px(12))
        column.addLayout(self._extras)
        column.addWidget(PlainLabel(_("Add if you know it"), Type.BODY_MEDIUM, "text2"))
        holder = QWidget()
        flow = FlowLayout(gap=8)
        holder.setLayout(flow)
        for key, said, icon in CHIPS:
            chip = Button(_(said), icon, v="chip")
            chip.toggled.connect(_opener(self._open, str(key)))
            self.chips[str(key)] = chip
            flow.addWidget(chip)
        column.addWidget(holder)
        paste = Button(_("Paste an email signature and it fills itself in."), Icon.PASTE, v="link")
        paste.clicked.connect(lambda: self.fill_from(QGuiApplication.clipboard().text()))
        row = QHBoxLayout()
        row.addWidget(paste)
        row.addStretch()
        column.addLayout(row)


def _opener(act: Callable[[str, bool], None], key: str) -> Callable[[bool], None]:
    return lambda wanted: act(key, wanted)


def _chip_of(key: str) -> str:
    """The chip a field belongs to."""
    return {_JOB: _WORK, _CHILD_BIRTHDAY: str(Asked.CHILD)}.get(key, key)


def _typed(field: Field) -> str:
    editor = field.editor
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _editor_changed(field: Field, act: Callable[[], object]) -> None:
    editor = field.editor
    if isinstance(editor, QPlainTextEdit | QLineEdit):
        editor.textChanged.connect(lambda *_text: act())
