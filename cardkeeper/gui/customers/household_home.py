"""One household in its dialog: who lives there, somebody more, and how the family is written to."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers import household_verbs
from cardkeeper.gui.customers.household_adding import Adding
from cardkeeper.gui.customers.household_members import Members
from cardkeeper.gui.customers.household_wording import NameField, WordingField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import _
from cardkeeper.services.households import households
from cardkeeper.services.households.households import HouseholdView

# Does one thing to the household on show, with what was chosen; False when the book refuses it.
Keep = Callable[..., bool]


class HomeFields(QWidget):
    """Each change goes to `keep` at once."""

    def __init__(self, session: Session, language: str, keep: Keep) -> None:
        super().__init__()
        self._language, self._keep = language, keep
        self._home: HouseholdView | None = None
        self.members = Members()
        self.adding = Adding(session)
        self.first = ComboBox()
        self.name = NameField()
        self.greeting = WordingField(_("Greeting on their cards"))
        self.envelope = WordingField(_("On the envelope"), lines=True)
        self._texts = (self.greeting, self.envelope, self.name)
        self._lay_out()
        self._connect()

    @property
    def is_typed_in(self) -> bool:
        """The keyboard is in one of the family's words."""
        return any(field.editor.hasFocus() for field in self._texts)

    def show_home(self, home: HouseholdView | None) -> None:
        """Show a household; nothing where there is none."""
        self._home = home
        self.setVisible(home is not None)
        if home is not None:
            self._fill(home)

    def store_words(self) -> None:
        """Keep what is typed."""
        for field in self._texts if self._home is not None else ():
            field.store()

    def take_back(self) -> None:
        """Put the words of the book back."""
        for field in self._texts:
            field.take_back()

    def _fill(self, home: HouseholdView) -> None:
        homes = {row.person_id: households.of_person(row.person_id, self._language) for row in home.members}
        self.members.show_members(home.members, homes)
        adults = {
            row.person_id: row.name for row in home.members if row.role == "adult" and not row.is_deceased
        }
        self._first.setVisible(len(adults) > 1)
        fill(self.first, adults, next((row.person_id for row in home.members if row.is_primary), None))
        self.adding.show_home(home)
        self.greeting.show_wording(home.salutation)
        self.envelope.show_wording(home.envelope)
        self.name.show_name(home.name)

    def _add(self, person_id: int, role: str, how: str) -> None:
        if self._keep(household_verbs.add, person_id, role, how):
            self.adding.clear()
            self.adding.who.line.setFocus()

    def _set_first(self) -> None:
        person_id, members = self.first.currentData(), self._home.members if self._home else ()
        if not any(row.is_primary and row.person_id == person_id for row in members):
            self._keep(household_verbs.set_first, person_id)

    def _connect(self) -> None:
        keep, verbs = self._keep, household_verbs
        self.members.role_chosen.connect(partial(keep, verbs.set_role))
        self.members.home_chosen.connect(partial(keep, verbs.set_mailing_home))
        self.members.taken_out.connect(partial(keep, verbs.take_out))
        self.adding.wanted.connect(self._add)
        self.first.activated.connect(lambda _at: self._set_first())
        self.name.typed.connect(partial(keep, verbs.set_name))
        self.greeting.typed.connect(partial(keep, verbs.set_greeting))
        self.envelope.typed.connect(partial(keep, verbs.set_envelope))

    def _lay_out(self) -> None:
        self._first = Field(_("Named first"), self.first)
        words = QHBoxLayout()
        words.setSpacing(look.px(16))
        for fields in ((self.greeting, self._first), (self.envelope, self.name)):
            beside = QVBoxLayout()
            beside.setSpacing(look.px(12))
            for field in fields:
                beside.addWidget(field)
            beside.addStretch()
            words.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        column.addWidget(self.members)
        column.addWidget(self.adding)
        column.addWidget(Hairline())
        column.addLayout(words)


def fill(field: ComboBox, choices: Mapping[int, str], now: int | None) -> None:
    """Offer these, with the one that holds now chosen."""
    field.clear()
    for id_, words in choices.items():
        field.addItem(words, id_)
    field.setCurrentIndex(field.findData(now))
