"""How one person is written to, while a name or a way is typed: read once, asked at each key (R12, R13)."""

from dataclasses import replace

from cardkeeper.core import greetings
from cardkeeper.core.addressees import addressee
from cardkeeper.core.contact import Name
from cardkeeper.core.names import Formality, NameOrder
from cardkeeper.core.recipients import Recipient
from cardkeeper.core.units import UnitKind
from cardkeeper.services.book import settings
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.households.households import Wording


class Letters:
    """The greeting on a card to one person, and the names on its envelope."""

    def __init__(self, person_id: int) -> None:
        circle = Circle([person_id])
        self._recipient = circle.recipient(UnitRef(UnitKind.PERSON, person_id))
        self._person = circle.people[person_id].person
        self._shop = settings.load()

    def named(self, name: Name, goes_by: str, order: NameOrder) -> tuple[str, tuple[str, ...]]:
        """Greeting and envelope for somebody of that name; own words typed for another are passed over."""
        person = replace(self._person, name=name, formatted="", goes_by=goes_by, order=order)
        return self._written(replace(self._recipient, people=(person,)))

    def addressed(self, language: str, formality: str) -> tuple[str, tuple[str, ...]]:
        """The same in another language (BCP 47) or more formally; empty for the shop's way."""
        way = Formality(formality or self._shop.formality)
        person = replace(self._person, language=language, formality=way)
        return self._written(replace(self._recipient, people=(person,)))

    @property
    def greeting(self) -> Wording:
        """What cards begin with: their own words, and those of the rules."""
        own, by_rule = self._said(self._recipient), self._said(self._by_rule)
        return Wording(self._person.salutation, by_rule.text or "", by_rule.text or "", own.finding)

    @property
    def envelope(self) -> Wording:
        """The lines above the street, by newline."""
        lines = "\n".join(self._lines(self._by_rule))
        finding = addressee(self._recipient, self._shop.language).finding
        return Wording(self._recipient.addressee, lines, lines, finding)

    @property
    def printed(self) -> tuple[str, tuple[str, ...]]:
        """Greeting and envelope as they are now."""
        return self._written(self._recipient)

    @property
    def _by_rule(self) -> Recipient:
        return replace(self._recipient, people=(replace(self._person, salutation=""),), addressee="")

    def _written(self, recipient: Recipient) -> tuple[str, tuple[str, ...]]:
        return self._said(recipient).text or "", self._lines(recipient)

    def _said(self, recipient: Recipient) -> greetings.Salutation:
        return greetings.salutation(recipient, self._shop.language)

    def _lines(self, recipient: Recipient) -> tuple[str, ...]:
        return addressee(recipient, self._shop.language).lines
