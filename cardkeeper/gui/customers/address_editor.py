"""A postal address edited where it stands, with the envelope below as it will be printed."""

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QListView

from cardkeeper.core import countries
from cardkeeper.core.addressing import missing_parts
from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.place_words import place_words
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.address_parts import Acts, Printed, acts_for
from cardkeeper.gui.customers.address_rest import AddressRest
from cardkeeper.gui.customers.editing import Editor, Save, chosen
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.people.address_page import Envelopes
from cardkeeper.services.people.addresses import AddressRow


class AddressEntered(NamedTuple):
    """An address as typed, with when it holds: its season each year, and from when until when at all."""

    address: Address
    attention: str
    season_from: PartialDate | None
    season_until: PartialDate | None
    valid_from: dt.date | None
    valid_until: dt.date | None


class AddressEditor(Editor):
    """A postal address in the order people know it; what is missing is told, and never in the way.

    `act_wanted` tells a key of ACTS for the address as it is in the book.
    """

    act_wanted = Signal(str)

    def __init__(
        self, session: Session, save: Save, row: AddressRow | None, country: str, envelopes: Envelopes
    ) -> None:
        """`country` (ISO-2) is the sender's, where nothing else is known."""
        super().__init__(session, _("Address"), save, removes=_("Remove") if row else "")
        self._base = row.address if row else Address(country=country)
        self._country, self._envelopes = country, envelopes
        self._place_lines(self._base)
        self._rest = AddressRest(self, row)
        self._printed = Printed()
        self.body.addWidget(self._printed)
        self.acts = Acts()
        self.body.addWidget(self.acts)
        self.acts.wanted.connect(self.act_wanted)
        self.finish_layout()
        self.note()

    def begin(self) -> None:
        self._street.setFocus()
        self._street.selectAll()

    def show_row(self, row: AddressRow, *, mail_here: bool) -> None:
        """What is known of it in the book, and what can be done about that."""
        today = self.session.today()
        self.acts.show_known(row, acts_for(row, today, mail_here=mail_here))

    def entered(self) -> AddressEntered:
        return AddressEntered(self._address(), *self._rest.entered())

    def note(self) -> None:
        """How it will be printed, and what an envelope still needs, once somebody has begun."""
        address = self._address()
        self._printed.tell(() if address.is_blank else self._envelopes.block(address, self._rest.attention))
        absent = () if address.is_blank else missing_parts(address, self._country)
        self.tell(absent[0].message if absent else self._doubt(), "text2")

    def _doubt(self) -> str:
        typed = self._nation.text().strip()
        if not typed or countries.code_of(typed):
            return ""
        return _("No country is called “{name}”. It is printed as you typed it.").format(name=typed)

    def _address(self) -> Address:
        kind = chosen(self._kind)
        return Address(
            self._street.text().strip(),
            self._town.text().strip(),
            self._region.text().strip(),
            self._code.text().strip(),
            countries.normal(self._nation.text().strip()),
            kind,
            self._box.text().strip(),
            self._extended.text().strip(),
            self._base.label if kind == self._base.kind else "",
            self._base.preferred,
        )

    def _place_lines(self, known: Address) -> None:
        kinds = {key: _(word) for key, word in words.ADDRESSES.items()}
        self._kind = self.choice(_("Which address"), kinds, known.kind)
        self._street = self.line(_("Street"), known.street.replace("\n", ", "))
        self._extended = self.line(_("Apartment or floor"), known.extended)
        called = place_words(known.country or settings.load().country)
        self._town = self.line(called.town, known.locality)
        self._region = self.line(called.region, known.region)
        self._code = self.line(called.code, known.postal_code)
        named = countries.name_of(known.country, words.locale()) if known.country else ""
        self._nation = self.line(_("Country"), named)
        self._nation.setCompleter(_country_names(self._nation))
        self._box = self.line(_("PO box"), known.po_box)
        self.row(self._kind, self._street)
        for fields in ((self._extended,), (self._town,), (self._region, self._code)):
            self.row(*fields)
        self.row(self._nation, self._box)


def _country_names(field: LineEdit) -> QCompleter:
    """Countries by any part of their name."""
    completer = QCompleter(countries.every_name(words.locale()), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    names = QListView()
    names.setProperty("v", "offers")
    names.setAccessibleName(_("Countries"))
    completer.setPopup(names)
    return completer
