"""The windows of a mailing."""

from PySide6.QtWidgets import QWidget

from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import Show, each_of, newest, screen

_PARTS = {
    "who": "WhoDialog",
    "cards": "CardsDialog",
    "addresses": "AddressDialog",
    "mail": "MailDialog",
    "plan": "PlanDialog",
    "rename": "NameDialog",
}


def _of_mailing(key: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper.gui.mailings import opening, reading
        from cardkeeper.gui.widgets.dialog import Dialog
        from cardkeeper.services.mailings import mailing_overview

        shown = reading.read(mailing_overview.every()[0].id, TODAY)
        assert shown is not None
        opening.open_part(key, desk.window, desk.session, shown, lambda _person: None)
        return newest(desk, Dialog)

    return show


each_of(_PARTS, "dialog-mailing", _of_mailing)


@screen("dialog-mailing-lot", "LotDialog")
def _mailing_lot(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.mailings import opening, reading
    from cardkeeper.gui.mailings.lot_dialog import LotDialog
    from cardkeeper.services.mailings import mailing_overview

    shown = reading.read(mailing_overview.every()[0].id, TODAY)
    assert shown is not None
    opening.open_lot(desk.window, desk.session, shown.mailing, shown.lots[-1], lambda _person: None)
    return newest(desk, LotDialog)


@screen("dialog-new-mailing", "NewMailingDialog")
def _new_mailing(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.mailings.new_dialog import NewMailingDialog
    from cardkeeper.gui.mailings.opening import open_new_mailing

    open_new_mailing(desk.window, desk.session, lambda _mailing: None)
    return newest(desk, NewMailingDialog)
