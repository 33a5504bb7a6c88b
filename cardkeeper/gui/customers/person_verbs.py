"""What can be done with the customer on show: a card, a call, an e-mail, the photo, and what a menu has."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, icons
from cardkeeper.gui.actions import Actions
from cardkeeper.gui.customers.family_grid import open_family_grid
from cardkeeper.gui.customers.household_dialog import open_household
from cardkeeper.gui.customers.make_card import open_make_card
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.photo_verbs import PhotoVerbs
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.menu import CUSTOMERS, Menu, Submenu
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.people import people
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.touch import problems

# Windows of other rooms: called with the main window and what it is about.
Doors = Mapping[str, Callable[[QWidget, Any], object]]
_NOT_ABOUT_ONE = frozenset({"open", "filter", "deleted", "hello", "unthanked", "shared"})


class PersonVerbs(QObject):
    """Answers the head of the page and the menu. `went` leads elsewhere, as Page.went does."""

    def __init__(
        self, session: Session, pane: PersonPane, doors: Doors, went: Callable[[str, object], object]
    ) -> None:
        super().__init__(pane)
        self._session, self._pane, self._doors, self._went = session, pane, doors, went
        self._acts: dict[str, Callable[[CustomerPage], object]] = {
            "make-card": self._make_card,
            "call": self._call,
            "email": self._email,
            "photo": PhotoVerbs(session, pane.head.portrait).ask,
            "more": self._show_more,
            "family": lambda page: open_family_grid(pane.window(), session, page),
            "household": lambda page: open_household(pane.window(), session, page.id),
            "occasion": lambda _page: pane.dates.add(),
            "address": lambda _page: pane.reach.edit_address(),
            "note": lambda _page: pane.note.begin(),
            "problem": lambda page: self.through("problem", page.id),
        }
        pane.head.asked.connect(self.do)
        pane.family.household_wanted.connect(partial(self.do, "household"))
        pane.dates.baby_wanted.connect(partial(self.through, "life-baby", None))
        pane.timeline.put_right.connect(self._put_right)
        pane.timeline.problem_opened.connect(self._open_problem)

    @property
    def offered(self) -> Mapping[str, Callable[[], object]]:
        """What the menu can do with whoever is on show, by the keys of its actions."""
        if self._pane.page is None:
            return {}
        keys = ["make-card", "occasion", "note", "address", "family", "household"]
        keys += ["problem"] if "problem" in self._doors else []
        return {key: partial(self.do, key) for key in keys}

    def do(self, key: str) -> None:
        """Do one of the things with the customer on show."""
        if self._pane.page is not None:
            self._acts[key](self._pane.page)

    def through(self, key: str, about: object) -> None:
        """Open a window of another room: by its door, else by the window's own command."""
        window = self._pane.window()
        if key in self._doors:
            self._doors[key](window, about)
        elif isinstance(window, MainWindow):
            window.actions_of[key].trigger()

    def more_menu(self, page: CustomerPage, parent: QWidget) -> QMenu:
        """The menu of customers as the window has it, as far as it is about one."""
        made = QMenu(parent)
        made.aboutToHide.connect(made.deleteLater)
        if not page.record.is_customer:
            action = made.addAction(icons.qicon(Icon.PERSON_ADD), _("Make them a customer"))
            action.triggered.connect(partial(self._make_customer, page.id))
            made.addSeparator()
        window = self._pane.window()
        if isinstance(window, MainWindow):
            _add_entries(made, CUSTOMERS, window.actions_of)
        return made

    def _show_more(self, page: CustomerPage) -> None:
        button = self._pane.head.buttons["more"]
        made = self.more_menu(page, button)
        corner = button.mapToGlobal(QPoint(button.width() - made.sizeHint().width(), button.height()))
        made.popup(corner)

    def _make_card(self, page: CustomerPage) -> None:
        open_make_card(self._pane.window(), self._session, page, lambda task: self._went("today", task))

    def _call(self, page: CustomerPage) -> None:
        """Show the number where the note of the call will be typed."""
        number = next((point.value for point in page.points if point.kind in ("mobile", "phone")), "")
        self._pane.note.begin(
            "call", _("On the phone, {number}. What do you talk about?").format(number=number)
        )

    def _email(self, page: CustomerPage) -> None:
        """Open the user's own mail program; what was written can be noted afterwards."""
        address = next((point.value for point in page.points if point.kind == "email"), "")
        QDesktopServices.openUrl(QUrl("mailto:" + quote(address, safe="@")))
        self._pane.note.begin("email")

    def _put_right(self, problem_id: int) -> None:
        """With the window for it where there is one; else at once, with the card of apology."""
        if "put-right" in self._doors:
            self._doors["put-right"](self._pane.window(), problem_id)
        else:
            self._attempt(lambda: problems.put_right(problem_id, self._session.today()))

    def _open_problem(self, problem_id: int) -> None:
        """Where there is no window for it, its words stand in the timeline all the same."""
        if "known-problem" in self._doors:
            self._doors["known-problem"](self._pane.window(), problem_id)

    def _make_customer(self, person_id: int) -> None:
        self._attempt(lambda: people.make_customer([person_id], self._session.today()))

    def _attempt(self, write: Callable[[], Change]) -> None:
        try:
            self._session.apply(write())
        except CardKeeperError as reason:
            ask.fail(self._pane, str(reason))


def _add_entries(made: QMenu, entries: Menu, actions: Actions) -> None:
    for item in entries:
        if item is None:
            made.addSeparator()
        elif isinstance(item, Submenu):
            _add_entries(made.addMenu(_(item.words)), item.entries, actions)
        elif item.key not in _NOT_ABOUT_ONE:
            made.addAction(actions[item.key])
