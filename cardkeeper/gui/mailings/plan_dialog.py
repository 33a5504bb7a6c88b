"""When the lots of a mailing are made."""

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.date_words import full_day
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.pace_panel import PacePanel
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.mailings import mailing_lots


class PlanDialog(Dialog):
    """A day to begin with and a pace; abroad goes first."""

    def __init__(self, session: Session, shown: Shown, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("When are they made?"),
            _("Abroad goes first. Each batch is printed in one go."),
            title=shown.mailing.name,
            parent=parent,
        )
        self._session, self._mailing = session, shown.mailing
        self.pace = PacePanel(session.today())
        self.pace.choose(shown.mailing)
        self.content.addWidget(self.pace)
        if shown.tiles.mail_by is not None:
            last = _("The last ones must be in the mail by {day}.")
            day = full_day(shown.tiles.mail_by, settings.load().language)
            self.content.addWidget(ParagraphLabel(last.format(day=day), Type.BODY, "text"))
        self.add_button(_("Use these days"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)

    def accept(self) -> None:
        mailing, (day, pace) = self._mailing, self.pace.chosen
        if (day, pace) != (mailing.first_day, mailing.lots_a_day):
            do(self, self._session, lambda: mailing_lots.plan_days(mailing.id, day, pace))
        super().accept()
