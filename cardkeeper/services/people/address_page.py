"""What a customer's page says of addresses: which one mail goes to, and how an envelope will read."""

import dataclasses
import datetime as dt

from cardkeeper.core.address_choice import AddressChoice
from cardkeeper.core.addressees import addressee
from cardkeeper.core.addressing import address_block
from cardkeeper.core.contact import Address
from cardkeeper.core.units import UnitKind
from cardkeeper.services.book import settings
from cardkeeper.services.due import mail_addresses
from cardkeeper.services.due.circle import Circle, UnitRef


class Envelopes:
    """The envelopes to one person: read once, asked at each key while an address is typed."""

    def __init__(self, person_id: int) -> None:
        self._circle, self._unit = Circle([person_id]), UnitRef(UnitKind.PERSON, person_id)
        self._recipient = self._circle.recipient(self._unit)
        self._shop = settings.load()

    def block(self, address: Address, attention: str = "") -> tuple[str, ...]:
        """The lines as they will be printed (R13, R15): names, company, address, the country only abroad."""
        named = dataclasses.replace(self._recipient, attention=attention or self._recipient.attention)
        lines = addressee(named, self._shop.language).lines
        return address_block(lines, address, self._shop.country, language=self._shop.language)

    def choice(self, arrive_by: dt.date) -> AddressChoice:
        """Where a card that arrives on that day goes, and why (R14)."""
        return mail_addresses.choose(self._circle, self._unit, arrive_by)
