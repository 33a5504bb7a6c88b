"""The household: who lives there and as what, where a child's mail goes, and how the family is greeted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.customers import household_verbs
from cardkeeper.gui.customers.household_home import HomeFields, fill
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import ComboBox, Field
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
        self.which = ComboBox()
        self.fields = HomeFields(session, self._language, self._keep)
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
        for layout in (self.fields.members.layout(), self.fields.layout(), self._column):
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self._make_room()
        super().showEvent(event)

    def accept(self) -> None:
        self.fields.store_words()
        super().accept()

    def reject(self) -> None:
        self.fields.store_words()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the words and the window; Esc keeps what is in the book."""
        if event.key() == Qt.Key.Key_Escape:
            self.fields.take_back()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.fields.is_typed_in):
            super().keyPressEvent(event)

    def _keep(self, write: Callable[..., Change], *chosen: object) -> bool:
        """Do one thing to the household on show; what the book refuses is told, and shown as it is."""
        if self._home is None:
            raise ValueError("there is no household to change")
        return self._do(partial(write, self._home, self._session.today(), *chosen))

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

    def _begin(self) -> None:
        self._do(partial(household_verbs.begin, self._person_id, self._session.today()))

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
        fill(self.which, {home.id: home.label for home in homes}, self.home_id)
        self.begin.setVisible(self._home is None)
        self.fields.show_home(self._home)
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

    def _choose(self) -> None:
        """Another of the person's households."""
        self.fields.store_words()
        homes = households.of_person(self._person_id, self._language)
        self._home = next(home for home in homes if home.id == self.which.currentData())
        self._reload()

    def _connect(self) -> None:
        self.which.activated.connect(lambda _at: self._choose())
        self.fields.adding.resized.connect(self.grow)
        self.begin.clicked.connect(self._begin)
        self.undo.clicked.connect(self._undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        self._session.undone.connect(self._count_back)
        self._session.changed.connect(self._follow)

    def _place_fields(self) -> None:
        self._which = Field(_("Which household"), self.which)
        self.content.addStrut(content_width(_WIDE))
        self.content.addWidget(self._which)
        self.content.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.content.addWidget(self.fields)
        self.foot.insertWidget(0, self.undo)
        self.add_button(_("Done"))


def open_household(window: QWidget, session: Session, person_id: int) -> HouseholdDialog:
    """Show somebody's household, or the way to begin one."""
    dialog = HouseholdDialog(session, person_id, parent=window)
    dialog.open()
    return dialog
