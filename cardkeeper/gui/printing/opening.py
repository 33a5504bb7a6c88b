"""What leads to paper: printing the ticked cards, earlier batches, and the question how they came out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.gui.printing.history import HistoryDialog
from cardkeeper.gui.session import Session
from cardkeeper.services.printing.batches import BatchRow


def open_print(window: QWidget, session: Session, task_ids: Sequence[int]) -> PrintDialog:
    """The dialog for these cards of the list."""
    dialog = PrintDialog(session, task_ids, parent=window)
    dialog.begin()
    return dialog


def open_again(
    window: QWidget, session: Session, batch: BatchRow, first: int = 1, *, cards: bool = True
) -> PrintDialog:
    """The dialog for a batch made before, from card number `first` on: the same to the byte (R21).

    Without `cards` it begins with their envelopes alone.
    """
    dialog = PrintDialog(session, batch=batch, first=first, cards=cards, parent=window)
    dialog.begin()
    return dialog


def open_answer(window: QWidget, session: Session, batch: BatchRow) -> PrintDialog:
    """Ask how a batch came out that was printed and never answered for."""
    dialog = PrintDialog(session, batch=batch, parent=window)
    dialog.ask_how_it_went(batch.id)
    return dialog


def open_history(window: QWidget, session: Session) -> HistoryDialog:
    """Earlier batches; what is chosen there opens in the print dialog."""
    dialog = HistoryDialog(session, parent=window)
    dialog.again_wanted.connect(lambda batch, first: open_again(window, session, batch, first))
    dialog.answer_wanted.connect(lambda batch: open_answer(window, session, batch))
    dialog.open()
    return dialog
