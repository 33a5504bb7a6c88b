"""The windows of a mailing, each opened over the window it belongs to."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailings
from cardkeeper.services.mailings.mailing_lots import LotRow
from cardkeeper.services.mailings.mailing_records import Mailing


def open_new_mailing(
    window: QWidget, session: Session, show: Callable[[int], object], start: Start | None = None
) -> None:
    """A new mailing, step by step; `show` is told its id, `start` is what was chosen elsewhere."""
    from cardkeeper.gui.mailings.new_dialog import NewMailingDialog

    NewMailingDialog(session, show, start or Start(), parent=window).open()


def open_lot(
    window: QWidget,
    session: Session,
    mailing: Mailing,
    lot: LotRow,
    go_to: Callable[[int], object],
    card: int | None = None,
) -> None:
    """The cards of a lot, one by one, beginning at `card`; `go_to` is told whose page is wanted."""
    from cardkeeper.gui.mailings.lot_dialog import LotDialog

    dialog = LotDialog(session, mailing, lot, go_to, parent=window)
    if card is not None:
        dialog.rows.select(card)
    dialog.open()


def open_part(
    key: str, window: QWidget, session: Session, shown: Shown, go_to: Callable[[int], object]
) -> None:
    """What stands behind a tile: who, cards, addresses (or fix, ask), mail; plan and rename.

    `go_to` is told whose page is wanted.
    """
    from cardkeeper.gui.customers.name_dialog import ask_name
    from cardkeeper.gui.mailings.address_dialog import AddressDialog
    from cardkeeper.gui.mailings.cards_dialog import CardsDialog
    from cardkeeper.gui.mailings.mail_dialog import MailDialog
    from cardkeeper.gui.mailings.plan_dialog import PlanDialog
    from cardkeeper.gui.mailings.who_dialog import WhoDialog

    id_, name = shown.mailing.id, shown.mailing.name
    if key == "who":
        WhoDialog(session, shown, go_to, parent=window).open()
    elif key == "cards":
        CardsDialog(session, shown, parent=window).open()
    elif key in ("addresses", "fix", "ask"):
        AddressDialog(session, shown, go_to, parent=window).open()
    elif key == "mail":
        MailDialog(session, shown, parent=window).open()
    elif key == "plan":
        PlanDialog(session, shown, parent=window).open()
    elif key == "rename":
        ask_name(
            window,
            _("What is this mailing called?"),
            _("Name"),
            _("Rename"),
            lambda typed: session.apply(mailings.rename(id_, typed)),
            name=name,
        )
