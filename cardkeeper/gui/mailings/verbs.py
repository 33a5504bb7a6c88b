"""The commands of the place: what menu, tiles, rows and the pane ask for."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.core.changes import Change
from cardkeeper.gui.mailings import opening
from cardkeeper.gui.mailings.acts import do, do_long
from cardkeeper.gui.mailings.lot_printer import LotPrinter
from cardkeeper.gui.mailings.lots import LotEntry
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.page import Verbs
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_latecomers, mailing_lots, mailings

if TYPE_CHECKING:
    from cardkeeper.gui.mailings.page import MailingsPage

Act = Callable[[], object]


class MailingVerbs(QObject):
    """Asks the services, and opens the windows that stand behind a tile or a button."""

    def __init__(self, session: Session, page: "MailingsPage") -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self.printer = LotPrinter(session, page)
        self.printer.advanced.connect(page.lots.advance)
        self.printer.ended.connect(page.lots.settle)
        self.printer.ended.connect(lambda _lot: page.verbs_changed.emit())

    def open(self, key: str) -> None:
        """What a tile, a button or a menu names."""
        shown = self._page.shown
        if key == "new":
            self.begin(Start())
        elif shown is None:
            return
        elif key == "print":
            self.print_next()
        elif key == "take-in":
            self.take_in()
        elif key == "new-year":
            self.greet_for_new_year()
        else:
            opening.open_part(key, self._page.window(), self._session, shown, self._go_to)

    def begin(self, start: Start) -> None:
        """A new mailing, perhaps for people or with a design chosen elsewhere."""
        opening.open_new_mailing(self._page.window(), self._session, self._page.show_mailing, start)

    def offered(self) -> Verbs:
        """By the key of their menu entry."""
        found: dict[str, Act] = {"new-mailing": partial(self.open, "new")}
        shown = self._page.shown
        if shown is None:
            return found
        for key in ("who", "cards", "addresses", "plan", "mail"):
            found[f"mailing-{key}"] = partial(self.open, key)
        found |= {
            "mailing-rename": partial(self.open, "rename"),
            "returned": partial(self.open, "mail"),
            "address": partial(self.open, "addresses"),
            "print": self.print_next,
            "find": self._page.finder.begin,
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
        return found | self._of_current()

    def _of_current(self) -> dict[str, Act]:
        entry = self._page.lots.current
        if entry is None:
            return {}
        found: dict[str, Act] = {
            "open": partial(self.act_on, entry.id),
            "mailing-lot": partial(self.look_over, entry),
        }
        if entry.lot.state in ("planned", "printing"):
            found["print"] = partial(self.printer.print, entry.lot)
            found["save-pdf"] = partial(self.printer.save, entry.lot)
        if entry.lot.batch_id is not None:
            found["print-again"] = partial(self.printer.print_again, entry.lot)
        if entry.lot.state in ("prepared", "printed", "printing"):
            found["mailed"] = partial(self.mark_mailed, entry)
        return found

    def of_lot(self) -> Sequence[tuple[str, Act]]:
        """The menu of the lot the keyboard is on."""
        entry = self._page.lots.current
        if entry is None:
            return ()
        found: list[tuple[str, Act]] = [
            (entry.act, partial(self.act_on, entry.id)),
            (_("Look over the cards"), partial(self.look_over, entry)),
        ]
        if entry.lot.state in ("planned", "printing"):
            found.append((_("Save as PDF"), partial(self.printer.save, entry.lot)))
        if entry.lot.state == "prepared":
            found.append((_("Mark as mailed"), partial(self.mark_mailed, entry)))
        if entry.lot.batch_id is not None and entry.lot.state != "mailed":
            found.append((_("Print again"), partial(self.printer.print_again, entry.lot)))
        return found

    def of_mailing(self) -> Sequence[tuple[str, Act | None]]:
        """The menu behind the three dots; a line where there is nothing to do."""
        offered = self.offered()
        shown = self._page.shown
        pause = _("Go on with it") if shown and shown.mailing.state == "paused" else _("Put it aside")
        entries = (
            ("mailing-who", _("Who is left out, and why")),
            ("mailing-take-in", _("Take in latecomers")),
            ("mailing-new-year", _("Greet for New Year")),
            ("", ""),
            ("mailing-rename", _("Rename")),
            ("mailing-pause", pause),
            ("mailing-close", _("Close it")),
            ("mailing-delete", _("Delete it")),
        )
        return [
            (words, offered.get(key) if key else None) for key, words in entries if not key or key in offered
        ]

    def act_on(self, lot_id: int) -> None:
        """The next thing to do with a lot, as its button says."""
        entry = self._page.lots.model.entry(lot_id)
        if entry is None:
            return
        if entry.is_running:
            self.printer.stop()
        elif entry.lot.state in ("planned", "printing"):
            self.printer.print(entry.lot)
        elif entry.lot.state == "prepared":
            self.printer.ask_how_it_went(entry.lot)
        elif entry.lot.state == "printed":
            self.mark_mailed(entry)
        else:
            self.printer.print_again(entry.lot)

    def look_over(self, entry: LotEntry) -> None:
        """The cards of a lot one by one, from the one on that was looked for."""
        shown = self._page.shown
        if shown is not None:
            window, found = self._page.window(), self._page.finder.found
            opening.open_lot(window, self._session, shown.mailing, entry.lot, self._go_to, found)

    def look_over_current(self) -> None:
        entry = self._page.lots.current
        if entry is not None:
            self.look_over(entry)

    def print_next(self) -> None:
        """The first lot that is not printed yet, or the one to be looked over."""
        shown = self._page.shown
        waiting = [lot for lot in shown.lots if lot.state not in ("mailed", "printed")] if shown else []
        if waiting:
            self._page.lots.view.select(waiting[0].id)
            self._page.lots.view.setFocus()
            self.act_on(waiting[0].id)
        elif shown is not None:
            opening.open_part("mail", self._page.window(), self._session, shown, self._go_to)

    def printer_goes_on(self) -> None:
        """The list was read again while a lot is being printed."""
        if self.printer.lot_id is not None:
            self._page.lots.advance(self.printer.lot_id, *self.printer.reached)

    def mark_mailed(self, entry: LotEntry) -> None:
        self._do(lambda: mailing_lots.mark_mailed(entry.id, self._session.today()))

    def take_in(self) -> None:
        self._do_long(mailing_latecomers.take_in)

    def greet_for_new_year(self) -> None:
        self._do_long(mailing_latecomers.greet_for_new_year)

    def pause(self) -> None:
        shown = self._page.shown
        if shown is not None:
            verb = mailings.resume if shown.mailing.state == "paused" else mailings.pause
            self._do(lambda: verb(shown.mailing.id))

    def close(self) -> None:
        self._do_long(mailings.close)

    def delete(self) -> None:
        self._do_long(lambda id_, _today: mailings.delete(id_))

    def _go_to(self, person_id: int) -> None:
        self._page.went.emit("customers", person_id)

    def _do(self, verb: Callable[[], Change]) -> None:
        do(self._page, self._session, verb)

    def _do_long(self, verb: Callable[..., Change]) -> None:
        mailing_id, today = self._page.mailing_id, self._session.today()
        if mailing_id is not None:
            do_long(self._page, self._session, lambda: verb(mailing_id, today))
