"""The household: who lives there and as what, where a child's mail goes, and how the family is greeted."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.customers import household_verbs
from cardkeeper.gui.customers.household_adding import Adding
from cardkeeper.gui.customers.household_members import Members
from cardkeeper.gui.customers.household_wording import NameField, WordingField
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.households import households
from cardkeeper.services.households.households import HouseholdView
from cardkeeper.services.people import people

_WIDE = 720


class HouseholdDialog(Dialog):
    """Each change is kept at once, as one step; Undo takes back what was done here, step by step."""

    def __init__(self, session: Session, person_id: int, *, parent: QWidget) -> None:
        super().__init__("", title=_("The household"), parent=parent)
        self._session, self._person_id = session, person_id
        self._language = settings.load().language
        self._home: HouseholdView | None = None
        self._steps = 0
        self.which, self.first = ComboBox(), ComboBox()
        self.members = Members()
        self.adding = Adding(session)
        self.name = NameField()
        self.greeting = WordingField(_("Greeting on their cards"))
        self.envelope = WordingField(_("On the envelope"), lines=True)
        self.begin = Button(_("Begin a household"), Icon.HOME, v="primary")
        self.undo = Button(_("Undo"))
        self._place_fields()
        self._connect()
        self._reload()

    @property
    def home_id(self) -> int | None:
        """The household on show."""
        return self._home.id if self._home else None

    def showEvent(self, event: QShowEvent) -> None:
        """Layouts that were filled before anybody saw them still think of the room for nothing."""
        for layout in (self.members.layout(), self._inside.layout(), self._column):
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self._make_room()
        super().showEvent(event)

    def accept(self) -> None:
        self._store_words()
        super().accept()

    def reject(self) -> None:
        self._store_words()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the words and the window; Esc keeps what is in the book."""
        fields = self._texts
        if event.key() == Qt.Key.Key_Escape:
            for field in fields:
                field.take_back()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and any(field.editor.hasFocus() for field in fields)):
            super().keyPressEvent(event)

    def _store_words(self) -> None:
        for field in self._texts if self._home is not None else ():
            field.store()

    @property
    def _texts(self) -> tuple[WordingField | NameField, ...]:
        return (self.greeting, self.envelope, self.name)

    def _keep(self, write: Callable[..., Change], *chosen: object) -> bool:
        """Do one thing to the household on show; what the book refuses is told, and shown as it is."""
        return self._do(partial(write, self._shown, self._session.today(), *chosen))

    def _do(self, write: Callable[[], Change]) -> bool:
        try:
            change = write()
        except CardKeeperError as reason:
            # First what is in the book: a field that loses the focus would try once more.
            self._reload()
            ask.fail(self, str(reason))
            return False
        self._steps += 1
        self._session.apply(change)
        return True

    def _add(self, person_id: int, role: str, how: str) -> None:
        if self._keep(household_verbs.add, person_id, role, how):
            self.adding.clear()
            self.adding.who.line.setFocus()

    def _set_first(self) -> None:
        person_id = self.first.currentData()
        if not any(row.is_primary and row.person_id == person_id for row in self._shown.members):
            self._keep(household_verbs.set_first, person_id)

    def _begin(self) -> None:
        self._do(partial(household_verbs.begin, self._person_id, self._session.today()))

    @property
    def _shown(self) -> HouseholdView:
        if self._home is None:
            raise ValueError("there is no household to change")
        return self._home

    def _undo(self) -> None:
        if self._steps == 0:
            return
        try:
            self._session.undo()
        except CardKeeperError as reason:
            ask.fail(self, str(reason))

    def _count_back(self, _change: Change) -> None:
        self._steps = max(0, self._steps - 1)
        self.undo.setEnabled(self._steps > 0)

    def _follow(self, change: Change) -> None:
        if change.touched & Touched.PEOPLE:
            self._reload()

    def _reload(self) -> None:
        homes = households.of_person(self._person_id, self._language)
        kept = self.home_id
        self._home = next((home for home in homes if home.id == kept), homes[0] if homes else None)
        self.undo.setEnabled(self._steps > 0)
        self._tell_who()
        self._which.setVisible(len(homes) > 1)
        _fill(self.which, {home.id: home.label for home in homes}, self.home_id)
        self.begin.setVisible(self._home is None)
        self._inside.setVisible(self._home is not None)
        if self._home is not None:
            self._show_home(self._home)
        self.grow()

    def _tell_who(self) -> None:
        name = people.shown_name(self._person_id)
        if self._home is None:
            headline = _("{name} has no household").format(name=name)
            sentence = _("A household shares an envelope. Begin one, and the family can be entered into it.")
        else:
            headline = _("The household of {name}").format(name=name)
            sentence = _("Those who live here share an envelope. Each change is kept at once.")
        self.set_headline(headline, sentence)

    def _show_home(self, home: HouseholdView) -> None:
        homes = {row.person_id: households.of_person(row.person_id, self._language) for row in home.members}
        self.members.show_members(home.members, homes)
        adults = {
            row.person_id: row.name for row in home.members if row.role == "adult" and not row.is_deceased
        }
        self._first.setVisible(len(adults) > 1)
        _fill(self.first, adults, next((row.person_id for row in home.members if row.is_primary), None))
        self.adding.show_home(home)
        self.greeting.show_wording(home.salutation)
        self.envelope.show_wording(home.envelope)
        self.name.show_name(home.name)

    def _choose(self) -> None:
        """Another of the person's households."""
        self._store_words()
        homes = households.of_person(self._person_id, self._language)
        self._home = next(home for home in homes if home.id == self.which.currentData())
        self._reload()

    def _connect(self) -> None:
        self.which.activated.connect(lambda _at: self._choose())
        self.first.activated.connect(lambda _at: self._set_first())
        keep, verbs = self._keep, household_verbs
        self.members.role_chosen.connect(partial(keep, verbs.set_role))
        self.members.home_chosen.connect(partial(keep, verbs.set_mailing_home))
        self.members.taken_out.connect(partial(keep, verbs.take_out))
        self.adding.wanted.connect(self._add)
        self.adding.resized.connect(self.grow)
        self.name.typed.connect(partial(keep, verbs.set_name))
        self.greeting.typed.connect(partial(keep, verbs.set_greeting))
        self.envelope.typed.connect(partial(keep, verbs.set_envelope))
        self.begin.clicked.connect(self._begin)
        self.undo.clicked.connect(self._undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        self._session.undone.connect(self._count_back)
        self._session.changed.connect(self._follow)

    def _place_fields(self) -> None:
        self._which = Field(_("Which household"), self.which)
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
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        column.addWidget(self.members)
        column.addWidget(self.adding)
        column.addWidget(Hairline())
        column.addLayout(words)
        self.content.addStrut(look.px(_WIDE))
        self.content.addWidget(self._which)
        self.content.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.content.addWidget(self._inside)
        self.foot.insertWidget(0, self.undo)
        self.add_button(_("Done"))


def _fill(field: ComboBox, choices: Mapping[int, str], now: int | None) -> None:
    field.clear()
    for id_, words in choices.items():
        field.addItem(words, id_)
    field.setCurrentIndex(field.findData(now))


def open_household(window: QWidget, session: Session, person_id: int) -> HouseholdDialog:
    """Show somebody's household, or the way to begin one."""
    dialog = HouseholdDialog(session, person_id, parent=window)
    dialog.open()
    return dialog
