"""The commands of the place: what menu, tiles and the pane ask for."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.gui.carrying_out import beside
from cardkeeper.gui.mailings import opening
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.page import Verbs
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_latecomers, mailings

if TYPE_CHECKING:
    from cardkeeper.gui.mailings.page import MailingsPage


class MailingVerbs(QObject):
    """Asks the services, and opens the windows that stand behind a tile or a button; child of the page."""

    def __init__(self, page: "MailingsPage") -> None:
        super().__init__(page)
        self._page, self._session = page, page.session

    def open(self, key: str) -> None:
        """What a tile, a button or a menu names."""
        page, shown = self._page, self._page.shown
        if key == "new":
            self.begin(Start())
        elif shown is None:
            return
        elif key == "print":
            page.of_lot.print_next()
        elif key == "take-in":
            self.take_in()
        elif key == "new-year":
            self.greet_for_new_year()
        else:
            opening.open_part(key, page.window(), self._session, shown, page.go_to_person)

    def begin(self, start: Start) -> None:
        """A new mailing, perhaps for people or with a design chosen elsewhere."""
        opening.open_new_mailing(self._page.window(), self._session, self._page.on_show.choose, start)

    def offered(self) -> Verbs:
        """By the key of their menu entry."""
        found: dict[str, Callable[[], object]] = {"new-mailing": partial(self.open, "new")}
        shown = self._page.shown
        if shown is None:
            return found
        for key in ("who", "cards", "addresses", "plan", "mail"):
            found[f"mailing-{key}"] = partial(self.open, key)
        found |= {
            "mailing-rename": partial(self.open, "rename"),
            "returned": partial(self.open, "mail"),
            "address": partial(self.open, "addresses"),
            "print": self._page.of_lot.print_next,
            "find": self._page.near.finder.begin,
        }
        if shown.mailing.state == "closed":
            return found
        found |= {
            "mailing-take-in": self.take_in,
            "mailing-pause": self.pause,
            "mailing-close": self.close,
            "mailing-delete": self.delete,
            "design": partial(self.open, "cards"),
            "message": partial(self.open, "cards"),
        }
        if shown.too_late:
            found["mailing-new-year"] = self.greet_for_new_year
        return found | self._page.of_lot.offered()

    def take_in(self) -> None:
        def act(id_: int, today: dt.date, progress: Progress) -> Change:
            return mailing_latecomers.take_in(id_, today, progress=progress)

        self._do_long(_("Take in the latecomers"), act)

    def greet_for_new_year(self) -> None:
        self._do_long(_("New Year greetings"), mailing_latecomers.greet_for_new_year)

    def pause(self) -> None:
        """Put it aside, or go on with one that was."""
        shown = self._page.shown
        if shown is not None:
            verb = mailings.resume if shown.mailing.state == "paused" else mailings.pause
            do(self._page, self._session, lambda: verb(shown.mailing.id))

    def close(self) -> None:
        self._do_long(_("Close the mailing"), mailings.close)

    def delete(self) -> None:
        self._do_long(_("Delete the mailing"), lambda id_, _today, progress: mailings.delete(id_, progress))

    def _do_long(self, said: str, verb: Callable[[int, dt.date, Progress], Change]) -> None:
        mailing_id, today = self._page.on_show.mailing_id, self._session.today()
        if mailing_id is not None:
            beside(self._page, self._session, said, partial(verb, mailing_id, today))
