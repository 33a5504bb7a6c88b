"""What can be done with the lots of the mailing on show."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.gui.carrying_out import carry_out
from cardkeeper.gui.mailings import lot_windows, opening
from cardkeeper.gui.mailings.lot_printer import LotPrinter
from cardkeeper.gui.mailings.lots import LotEntry
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_lots
from cardkeeper.services.mailings.mailing_lots import LotRow

if TYPE_CHECKING:
    from cardkeeper.gui.mailings.page import MailingsPage


class LotVerbs(QObject):
    """Prints lots, looks them over and marks them as mailed; child of the page."""

    def __init__(self, page: "MailingsPage") -> None:
        super().__init__(page)
        self._page, self._session = page, page.session
        self.printer = LotPrinter(page.session, page)
        self.printer.advanced.connect(page.lots.advance)
        self.printer.ended.connect(page.lots.settle)
        self.printer.ended.connect(lambda _lot: page.verbs_changed.emit())

    def offered(self) -> dict[str, Callable[[], object]]:
        """With the lot the keyboard is on, by the keys of the menu's entries."""
        entry = self._page.lots.current
        if entry is None:
            return {}
        found: dict[str, Callable[[], object]] = {
            "open": partial(self.act_on, entry.id),
            "mailing-lot": partial(self.look_over, entry),
        }
        if entry.lot.state in ("planned", "printing"):
            found["print"] = partial(self.printer.print, entry.lot)
            found["save-pdf"] = partial(self.printer.save, entry.lot)
        if entry.lot.batch_id is not None:
            found["print-again"] = partial(self._print_again, entry.lot)
        if entry.lot.state in ("prepared", "printed", "printing"):
            found["mailed"] = partial(self.mark_mailed, entry)
        return found

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
            lot_windows.ask_how_it_went(self._page, self._session, entry.lot)
        elif entry.lot.state == "printed":
            self.mark_mailed(entry)
        else:
            self._print_again(entry.lot)

    def _print_again(self, lot: LotRow) -> None:
        """The newest batch of it once more, the same to the byte (R21)."""
        lot_windows.open_batch(self._page, self._session, lot.batch_id)

    def print_next(self) -> None:
        """The first lot that is not printed yet; when all are, what is still to be mailed."""
        shown = self._page.shown
        waiting = [lot for lot in shown.lots if lot.state not in ("mailed", "printed")] if shown else []
        if waiting:
            self._page.lots.view.select(waiting[0].id)
            self._page.lots.view.setFocus()
            self.act_on(waiting[0].id)
        else:
            self._page.acts.open("mail")

    def go_on(self) -> None:
        """The list was read again, perhaps while a lot is being printed."""
        if self.printer.lot_id is not None:
            self._page.lots.advance(self.printer.lot_id, *self.printer.reached)

    def look_over_current(self) -> None:
        entry = self._page.lots.current
        if entry is not None:
            self.look_over(entry)

    def look_over(self, entry: LotEntry) -> None:
        """The cards of a lot one by one, from the one on that was looked for."""
        page, shown = self._page, self._page.shown
        if shown is not None:
            found = page.near.finder.found
            opening.open_lot(page.window(), self._session, shown.mailing, entry.lot, page.go_to_person, found)

    def mark_mailed(self, entry: LotEntry) -> None:
        mailed = partial(mailing_lots.mark_mailed, entry.id, self._session.today())
        carry_out(self._page, self._session, _("Mark cards as mailed"), mailed, number=entry.lot.cards)
