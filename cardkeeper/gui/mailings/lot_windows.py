"""What opens for a lot once it is made: the print dialog, the question how it came out, who was held back."""

from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import ask
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.mailings.mailing_lots import LotRow
from cardkeeper.services.printing.batches import Held

_MOST_TOLD = 8


def open_batch(over: QWidget, session: Session, batch_id: int | None, prepared: Change | None = None) -> None:
    """The print dialog. Closed before anything of what was just `prepared` went to paper, that is undone."""
    from cardkeeper.gui.printing import opening
    from cardkeeper.services.mailings import mailing_printing

    found = mailing_printing.batch(batch_id or 0)
    if found is None:
        return
    dialog = opening.open_again(over.window(), session, found)

    def settle(_code: int) -> None:
        if prepared is not None and dialog.delivery.made is None:
            session.take_back(prepared)

    dialog.finished.connect(settle)


def ask_how_it_went(over: QWidget, session: Session, lot: LotRow) -> None:
    """Did they all come out well?"""
    from cardkeeper.gui.printing import opening
    from cardkeeper.services.mailings import mailing_printing

    found = mailing_printing.batch(lot.batch_id or 0)
    if found is not None:
        opening.open_answer(over.window(), session, found)


def tell_held(over: QWidget, held: tuple[Held, ...]) -> None:
    """Each with its first reason; they stay in their lot."""
    if not held:
        return
    headline = ngettext("{n} card was held back", "{n} cards were held back", len(held)).format(n=len(held))
    told = [_("{name}: {reason}").format(name=h.recipient, reason=h.reasons[0]) for h in held[:_MOST_TOLD]]
    rest = _("The others are ready. These wait in their batch until they are put right.")
    ask.fail(over, headline, "\n".join([*told, rest]))
