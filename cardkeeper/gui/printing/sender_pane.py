"""Who the cards are from, asked the first time something is printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout

from cardkeeper.core.place_words import place_words
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.printing.pane import Pane
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import senders
from cardkeeper.services.due import fixing

_Role = QDialogButtonBox.ButtonRole


class SenderPane(Pane):
    """Name, business and return address; everything else is in Preferences."""

    saved = Signal()
    cancelled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.tell(
            _("Who are the cards from?"),
            _("This stands inside the card, on its back and on the envelope. Preferences can change it."),
        )
        self.name, self.company = LineEdit(), LineEdit()
        self.street, self.town, self.code = LineEdit(), LineEdit(), LineEdit()
        self._name = Field(_("Your name"), self.name)
        self.content.addWidget(self._name)
        self.content.addWidget(Field(_("Business"), self.company))
        self.content.addWidget(Field(_("Street"), self.street))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        words = place_words(settings.load().country)
        row.addWidget(Field(words.town_and_region, self.town), 5)
        row.addWidget(Field(words.code, self.code), 3)
        self.content.addLayout(row)
        self.content.addStretch()
        cancel = self.add_button(_("Cancel"), _Role.RejectRole)
        keep = self.add_button(_("Go on"), _Role.AcceptRole, v="primary")
        cancel.clicked.connect(self.cancelled)
        keep.clicked.connect(self._save)

    def begin(self) -> None:
        if self.default is not None:
            self.default.setDefault(True)
        self.name.setFocus()

    def _save(self) -> None:
        if not self.name.text().strip() and not self.company.text().strip():
            self._name.set_problem(_("A card needs to say who it is from."))
            self.name.setFocus()
            return
        country = settings.load().country
        locality, region = fixing.split_town(self.town.text(), country)
        try:
            change = senders.save(
                name=self.name.text().strip(),
                company=self.company.text().strip(),
                street=self.street.text().strip(),
                locality=locality,
                region=region,
                postal_code=self.code.text().strip(),
                country=country,
            )
        except CardKeeperError as reason:
            self._name.set_problem(str(reason))
            return
        self._session.apply(change)
        self.saved.emit()
