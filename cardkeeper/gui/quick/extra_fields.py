"""What somebody happens to know of a new customer: a chip for each, and its field once it is pressed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.entry_order import Asked
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.customers.day_field import DayField
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import DateField, Field, LineEdit, NoteEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import N_, _
from cardkeeper.services.people import tags

EMAIL, WORK, JOB, CHILD_BIRTHDAY = "email", "work", "job", "child-birthday"
# Chips in the order of the form, with their words and signs.
CHIPS = (
    (Asked.ADDRESS, N_("Address"), Icon.PIN),
    (Asked.PHONE, N_("Phone"), Icon.PHONE),
    (EMAIL, N_("Email"), Icon.AT),
    (WORK, N_("Work"), Icon.WORK),
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


class ExtraFields(QWidget):
    """`fields` by key are those in view, `chips` all there are; `changed` after every key."""

    changed = Signal()
    finished = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.fields: dict[str, Field] = {}
        self.chips: dict[str, Button] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addLayout(self._rows)
        column.addWidget(PlainLabel(_("Add if you know it"), Type.BODY_MEDIUM, "text2"))
        column.addWidget(self._made_chips())

    def texts(self) -> dict[str, str]:
        """What stands in the fields."""
        return {key: _typed(field) for key, field in self.fields.items()}

    def text(self, key: str) -> str:
        return _typed(self.fields[key]).strip() if key in self.fields else ""

    def day(self, key: str) -> PartialDate | None:
        field = self.fields.get(key)
        return field.date if isinstance(field, DateField) else None

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
        """Every field goes, with what was in it."""
        for chip in self.chips.values():
            chip.setChecked(False)

    def _open(self, key: str, wanted: bool) -> None:
        """A chip was pressed: its fields come, or go with what was in them."""
        if wanted:
            for name, field in self._made(key):
                self.fields[name] = field
                if isinstance(field.editor, QPlainTextEdit | QLineEdit):
                    field.editor.textChanged.connect(self.changed)
                self._rows.addWidget(field)
            self._in_order()
            self.fields[key].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            for name in [name for name in self.fields if _chip_of(name) == key]:
                field = self.fields.pop(name)
                self._rows.removeWidget(field)
                field.hide()
                field.deleteLater()
        self.changed.emit()

    def _in_order(self) -> None:
        """Fields stand in the order of the chips, whichever was pressed first."""
        place = {str(key): number for number, (key, _words, _icon) in enumerate(CHIPS)}
        for field in sorted(self.fields, key=lambda name: place[_chip_of(name)]):
            self._rows.removeWidget(self.fields[field])
            self._rows.addWidget(self.fields[field])

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
            return [(key, DayField(self._session, _(said), lambda: kind))]
        if key == Asked.CHILD:
            birthday = DayField(self._session, _("The child's birthday"), lambda: OccasionKind.BIRTHDAY)
            return [(key, Field(_("Child's first name"), LineEdit())), (CHILD_BIRTHDAY, birthday)]
        if key == WORK:
            return [(key, Field(_("Company"), LineEdit())), (JOB, Field(_("Job title"), LineEdit()))]
        return [(key, _line(key))]

    def _made_chips(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(gap=8)
        holder.setLayout(flow)
        for key, said, icon in CHIPS:
            chip = Button(_(said), icon, v="chip")
            chip.toggled.connect(partial(self._open, str(key)))
            self.chips[str(key)] = chip
            flow.addWidget(chip)
        return holder


def _line(key: str) -> Field:
    words_of = {str(name): said for name, said, _icon in CHIPS}
    line = LineEdit()
    if key == Asked.TAG:
        line.setCompleter(QCompleter([tag.name for tag in tags.uncounted()], line))
    return Field(_(words_of[key]), line)


def _chip_of(key: str) -> str:
    """The chip a field belongs to."""
    return {JOB: WORK, CHILD_BIRTHDAY: str(Asked.CHILD)}.get(key, key)


def _typed(field: Field) -> str:
    editor = field.editor
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
