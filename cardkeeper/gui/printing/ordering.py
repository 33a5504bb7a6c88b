"""From what is chosen in the print dialog to an order: for the printer, the system's viewer, or a folder."""

import dataclasses
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper import paths
from cardkeeper.gui import ask
from cardkeeper.gui.printing import remembered
from cardkeeper.gui.printing.choices import Choices
from cardkeeper.gui.printing.making import Made, Order
from cardkeeper.gui.printing.proofing import Proofing
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _, ngettext

# More sheets than these are asked about first: paper cannot be taken back (section 6.3).
_MANY_SHEETS = 50


class Ordering(QObject):
    """`ordered` carries what to make now."""

    ordered = Signal(object)

    def __init__(
        self,
        session: Session,
        choices: Choices,
        proofing: Proofing,
        over: QWidget,
        *,
        first: int,
        again: bool,
    ) -> None:
        """`first` is the card to begin with; `again` says that the batch was made before."""
        super().__init__(over)
        self._session, self._choices, self._proofing, self._over = session, choices, proofing, over
        self._first, self._is_again = first, again

    def print(self) -> None:
        """To the chosen printer, or into the viewer."""
        printer, proofed = self._choices.wishes.printer, self._proofing.proofed
        sheets = proofed.sheets if proofed and proofed.wishes.cards else 0
        if printer and sheets > _MANY_SHEETS:
            verb = ngettext("Print {n} sheet", "Print {n} sheets", sheets).format(n=sheets)
            if not ask.confirm(self._over, _("{verb} now?").format(verb=verb), verb):
                return
        self._print()

    def save(self) -> None:
        """Into a folder the user names."""
        folder = ask.choose_folder(self._over, self._session, _("Save as PDF"))
        if folder is not None:
            self._order(folder)

    def again(self, numbers: list[int]) -> None:
        """Only those that did not come out well, the same to the byte."""
        self._print(tuple(numbers))

    def keep(self, made: Made | None) -> None:
        """What was made is printed from now on, word for word, not another batch of the same cards."""
        proofed = self._proofing.proofed
        if made is not None and proofed is not None:
            self._proofing.proofed = proofed._replace(source=made.batch_id)
            self._choices.keep_batch()

    def _print(self, only: tuple[int, ...] = ()) -> None:
        printer = self._choices.wishes.printer
        self._order(None if printer else paths.cache_dir() / "print", only, opens=not printer)

    def _order(self, folder: Path | None, only: tuple[int, ...] = (), *, opens: bool = False) -> None:
        proofed, wishes = self._proofing.proofed, self._choices.wishes
        if proofed is None:
            return
        if wishes.cards:
            kept = remembered.load(self._session.memory).layout if self._is_again else wishes.layout
            remembered.keep(self._session.memory, dataclasses.replace(wishes, layout=kept))
        self.ordered.emit(Order(proofed, wishes, folder, self._first, only, opens))
