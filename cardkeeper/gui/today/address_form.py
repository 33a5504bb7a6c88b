"""Where should it go? Three fields for the address a card lacks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core.countries import code_of
from cardkeeper.core.kinds import Channel
from cardkeeper.core.place_words import place_words
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.due import fixing, tasks


class AddressForm(FixForm):
    """Street, town with its state, and postal code; Enter goes on and saves at last. A country on request."""

    def __init__(self, session: Session, task_id: int) -> None:
        super().__init__(session, task_id, _("Where should it go?"))
        self._place = fixing.place(task_id, session.today())
        address = self._place.address
        words = place_words(self._home)
        self.street = Field(_("Street"), LineEdit(address.street))
        self.town = Field(words.town_and_region, LineEdit(fixing.join_town(address)))
        self.code = Field(words.code, LineEdit(address.postal_code))
        self.country = Field(_("Country"), LineEdit(address.country))
        self._other = Button(_("Another country"), v="link")
        self._lay_out()
        wrong = self._wrong()
        if self._place.reason:
            wrong.set_problem(self._place.reason)
        self.add_button(_("Save address"), self._save, v="primary")
        self.add_button(_("Deliver by hand"), self._by_hand)
        self.add_button(_("Email it"), self._by_email, v="quiet")
        self.first = self._line(wrong)
        self._chain()

    @property
    def _home(self) -> str:
        return self._place.home

    def _where(self) -> str:
        """The country the address is in."""
        typed = self._line(self.country).text() if self.country.isVisibleTo(self) else ""
        return code_of(typed) or self._home

    def _wrong(self) -> Field:
        """The field the reason is about."""
        address = self._place.address
        country = code_of(address.country) or self._home
        doubt = fixing.doubt(address.postal_code, fixing.join_town(address), country)
        return self.code if doubt and doubt == self._place.reason else self.street

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.town, 5, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.code, 3, Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self.street)
        self.content.addLayout(row)
        self.content.addWidget(self.country)
        abroad = bool(self._place.address.country) and self._place.address.country != self._home
        self.country.setVisible(abroad)
        self._other.clicked.connect(self._ask_country)
        self.content.addWidget(_hint(fixing.arrival(self.task_id, self.session.today())))
        last = QHBoxLayout()
        last.addWidget(self._other)
        last.addStretch()
        self.content.addLayout(last)
        # Not before: a widget without a parent would flash up as a window.
        self._other.setVisible(not abroad)

    def _chain(self) -> None:
        """Enter goes to the next field that is empty, and saves when none is."""
        for field in (self.street, self.town, self.code, self.country):
            self._line(field).returnPressed.connect(self._go_on)
        self._line(self.code).left.connect(self._question_code)

    def _go_on(self) -> None:
        for field in (self.street, self.town, self.code):
            if not self._line(field).text().strip():
                self._line(field).setFocus()
                return
        self._save()

    def _question_code(self) -> None:
        said = fixing.doubt(self._line(self.code).text(), self._line(self.town).text(), self._where())
        self.code.set_note(said, "text2")

    def _ask_country(self) -> None:
        self._other.hide()
        self.country.show()
        self._line(self.country).setFocus()

    def _save(self) -> None:
        street, town, code = (self._line(field).text() for field in (self.street, self.town, self.code))
        fields = {"street": self.street, "postal-code": self.code, "town": self.town}
        for field in fields.values():
            field.set_problem("")
        part, sentence = fixing.still_missing(street, town, code, self._where())
        if part:
            field = fields.get(part, self.town)
            field.set_problem(sentence)
            self._line(field).setFocus()
            return
        today, country = self.session.today(), self._where()
        self.settle(
            lambda: fixing.save_address(
                self.task_id, today, street=street, town=town, code=code, country=country
            )
        )

    def _by_hand(self) -> None:
        self.settle(lambda: tasks.set_channel([self.task_id], Channel.BY_HAND))

    def _by_email(self) -> None:
        self.settle(lambda: tasks.set_channel([self.task_id], Channel.EMAIL))

    @staticmethod
    def _line(field: Field) -> LineEdit:
        assert isinstance(field.editor, LineEdit)
        return field.editor


def _hint(words: str) -> QWidget:
    """A sentence after a small flash: what can still be done in time."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(8))
    row.addWidget(Sign(Icon.SOON_FILL, "info", 15))
    row.addWidget(ParagraphLabel(words, Type.META, "text2"), 1)
    return widget
