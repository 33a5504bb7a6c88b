"""The form of a new customer: a name, a birthday, and whatever else somebody happens to know."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.entry_order import Asked
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.customers.day_field import DayField
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.quick.extra_fields import CHILD_BIRTHDAY, EMAIL, JOB, WORK, ExtraFields
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import DateField, Field, LineEdit
from cardkeeper.i18n import _
from cardkeeper.services.people import quick_add
from cardkeeper.services.people.quick_add import NewCustomer


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
        self.name = NameLine()
        self.birthday = DayField(session, _("Birthday"), lambda: OccasionKind.BIRTHDAY)
        # What there is to say about who that is stands below the two fields everybody fills.
        self.about = QHBoxLayout()
        self.extras = ExtraFields(session)
        self._lay_out()
        self.name.textChanged.connect(self.changed)
        self.name.signature.connect(self.fill_from)
        self.birthday.line.textChanged.connect(self.changed)
        self.extras.changed.connect(self.changed)
        self.extras.finished.connect(self.finished)

    @property
    def told(self) -> NewCustomer:
        """All that was typed, as far as it is understood."""
        extras = self.extras
        referred = extras.fields.get(Asked.REFERRED_BY)
        return NewCustomer(
            self.name.text(),
            self.birthday.date,
            address=extras.text(Asked.ADDRESS),
            phone=extras.text(Asked.PHONE),
            email=extras.text(EMAIL),
            organization=extras.text(WORK),
            title=extras.text(JOB),
            anniversary=extras.day(Asked.ANNIVERSARY),
            child=extras.text(Asked.CHILD),
            child_birthday=extras.day(CHILD_BIRTHDAY),
            pet=extras.text(Asked.PET),
            graduation=extras.day(Asked.GRADUATION),
            referred_by=referred.person_id if isinstance(referred, PersonField) else None,
            tags=tuple(part.strip() for part in extras.text(Asked.TAG).split(",") if part.strip()),
        )

    def texts(self) -> dict[str, str]:
        """What stands in the fields, to be put back another time."""
        own: dict[str, str] = {Asked.NAME: self.name.text(), Asked.BIRTHDAY: self.birthday.line.text()}
        return {**own, **self.extras.texts()}

    def put_back(self, texts: dict[str, str]) -> None:
        """Fill the fields with the texts of before."""
        for key, text in texts.items():
            if key == Asked.NAME:
                self.name.setText(text)
            elif key == Asked.BIRTHDAY:
                self.birthday.line.setText(text)
            elif text:
                self.extras.fill(key, text)

    def fill_from(self, text: str) -> None:
        """Take a pasted signature apart."""
        found = quick_add.pasted(text)
        self.name.setText(found.name)
        told = {
            Asked.ADDRESS: found.address,
            Asked.PHONE: found.phone,
            EMAIL: found.email,
            WORK: found.organization,
            JOB: found.title,
        }
        for key, value in told.items():
            if value:
                self.extras.fill(key, value)
        self.birthday.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Ready for the next one."""
        self.extras.clear()
        self.name.clear()
        self.birthday.line.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_trouble(self) -> Field | None:
        """The first date that was typed and is not understood, with its sentence shown."""
        for field in (self.birthday, *self.extras.fields.values()):
            if isinstance(field, DateField) and field.line.text().strip() and field.date is None:
                field.line.left.emit()
                return field
        return None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addWidget(Field(_("Name"), self.name))
        column.addWidget(self.birthday)
        column.addLayout(self.about)
        column.addWidget(self.extras)
        paste = Button(_("Paste an email signature and it fills itself in."), Icon.PASTE, v="link")
        paste.clicked.connect(lambda: self.fill_from(QGuiApplication.clipboard().text()))
        row = QHBoxLayout()
        row.addWidget(paste)
        row.addStretch()
        column.addLayout(row)
