"""What can be done with the customer on show: a card, a call, an e-mail, the photo, and what a menu has."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Photo
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.customers import clipboard, telling
from cardkeeper.gui.customers.family_grid import open_family_grid
from cardkeeper.gui.customers.make_card import open_make_card
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.section import Choice, menu
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services import customers, life, people, portraits, returned_mail
from cardkeeper.services.customer_page import CustomerPage

# Windows of other rooms: called with the main window and an id, or several.
Doors = Mapping[str, Callable[[QWidget, Any], object]]
_PHOTO_FILES = "*.jpg *.jpeg *.png *.gif *.webp *.tif *.tiff *.bmp"


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
            "photo": self._ask_photo,
            "more": self._show_more,
            "family": self._enter_family,
            "occasion": lambda _page: pane.dates.add(),
            "note": lambda _page: pane.note.begin(),
            "problem": lambda page: self.through("problem", page.id),
            "copy-address": self._copy_address,
        }
        pane.head.asked.connect(self.do)
        pane.timeline.put_right.connect(partial(self.through, "put-right"))
        pane.timeline.came_back.connect(self._came_back)
        pane.head.buttons["problem"].setVisible("problem" in doors)

    @property
    def offered(self) -> Mapping[str, Callable[[], object]]:
        """What the menu can do with whoever is on show, by the keys of its actions."""
        if self._pane.page is None:
            return {}
        keys = ["make-card", "occasion", "note", "family"]
        keys += ["problem"] if "problem" in self._doors else []
        return {key: partial(self.do, key) for key in keys}

    def do(self, key: str) -> None:
        """Do one of the things with the customer on show."""
        if self._pane.page is not None:
            self._acts[key](self._pane.page)

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

    def _enter_family(self, page: CustomerPage) -> None:
        open_family_grid(self._pane.window(), self._session, page)

    def _copy_address(self, page: CustomerPage) -> None:
        telling.tell(self._pane, clipboard.copy_addresses([page.id], self._session.today()))

    def _ask_photo(self, page: CustomerPage) -> None:
        if not page.has_photo:
            self._choose_photo(page)
            return
        portrait = self._pane.head.portrait
        choices = [
            Choice(_("Another photo"), partial(self._choose_photo, page), Icon.CAMERA),
            Choice(_("Remove the photo"), partial(self._remove_photo, page), Icon.TRASH),
        ]
        menu(portrait, choices).popup(portrait.mapToGlobal(portrait.rect().bottomLeft()))

    def _choose_photo(self, page: CustomerPage) -> None:
        patterns = [_("Pictures ({patterns})").format(patterns=_PHOTO_FILES)]
        path = ask.choose_file(self._pane, self._session, _("Choose a photo"), patterns)
        if path is not None:
            self._attempt(lambda: portraits.put(page.id, _photo(path)))

    def _remove_photo(self, page: CustomerPage) -> None:
        self._session.apply(portraits.remove(page.id))

    def _came_back(self, task_id: int) -> None:
        self._attempt(lambda: returned_mail.came_back(task_id, self._session.today()))

    def _show_more(self, page: CustomerPage) -> None:
        button = self._pane.head.buttons["more"]
        corner = button.mapToGlobal(QPoint(0, button.height()))
        menu(button, self.choices(page)).popup(corner)

    def choices(self, page: CustomerPage) -> Sequence[Choice | None]:
        """The menu of a customer: family, what life brings, and at the end away with it."""
        more: list[Choice | None] = [
            Choice(_("Enter the family"), partial(self.do, "family"), Icon.PEOPLE),
            Choice(_("Add an occasion"), partial(self.do, "occasion"), Icon.CALENDAR),
            Choice(_("Copy name and address"), partial(self.do, "copy-address"), Icon.COPY),
        ]
        events = [key for key in self._doors if key.startswith("life:")]
        if events:
            more.append(None)
            more += [Choice(key.removeprefix("life:"), partial(self.through, key, page.id)) for key in events]
        if "merge" in self._doors:
            more += [
                None,
                Choice(_("Merge with somebody"), partial(self.through, "merge", page.id), Icon.MERGE),
            ]
        return [*more, None, *self._leaving(page)]

    def _leaving(self, page: CustomerPage) -> list[Choice | None]:
        if not page.record.is_customer:
            return [Choice(_("Make them a customer"), partial(self._make_customer, page), Icon.PERSON_ADD)]
        archive = Choice(_("Archive"), partial(self._archive, page), Icon.FOLDER)
        if page.record.is_archived:
            archive = Choice(_("Bring back"), partial(self._archive, page), Icon.FOLDER)
        found: list[Choice | None] = [archive, Choice(_("Delete"), partial(self._delete, page), Icon.TRASH)]
        if "forget" in self._doors:
            found.append(Choice(_("Forget for good"), partial(self.through, "forget", page.id)))
        return found

    def _make_customer(self, page: CustomerPage) -> None:
        self._attempt(lambda: people.make_customer([page.id], self._session.today()))

    def _archive(self, page: CustomerPage) -> None:
        act = life.unarchive if page.record.is_archived else life.archive
        told = (
            _("{name} is back.")
            if page.record.is_archived
            else _("{name} is archived and gets no more cards.")
        )
        self._attempt(lambda: _telling(act([page.id], self._session.today()), told, page))

    def _delete(self, page: CustomerPage) -> None:
        told = _("{name} is in Recently deleted for 30 days.")
        self._attempt(lambda: _telling(customers.delete([page.id]), told, page))

    def through(self, key: str, about: object) -> None:
        """Open a window of another room."""
        if key in self._doors:
            self._doors[key](self._pane.window(), about)

    def _attempt(self, write: Callable[[], Change]) -> None:
        try:
            self._session.apply(write())
        except CardKeeperError as reason:
            ask.fail(self._pane, str(reason))


def _telling(change: Change, sentence: str, page: CustomerPage) -> Change:
    return replace(change, message=sentence.format(name=page.record.shown_name))


def _photo(path: Path) -> Photo:
    """The picture in a file. Raises CardKeeperError when it cannot be read."""
    try:
        return Photo(path.read_bytes(), "")
    except OSError as reason:
        sentence = _("{file} could not be read. The photo was not changed.").format(file=path.name)
        raise CardKeeperError(sentence) from reason
