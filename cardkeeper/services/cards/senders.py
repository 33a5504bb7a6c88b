"""Who the cards are from: name, company, return address, closing, logo and signature."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Address
from cardkeeper.core.countries import normal
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.store.connection import select
from cardkeeper.store.models import SenderProfile
from cardkeeper.store.writing import writing


@dataclass(frozen=True, slots=True)
class Sender:
    """The sender's profile; `colours` are "#rrggbb" separated by blanks, `voice` is "we", "I" or empty.

    `return_address` prints it on envelopes, `phone_on_back` the phone number on the back of cards.
    """

    name: str = ""
    company: str = ""
    job_title: str = ""
    street: str = ""
    extended: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    closing: str = ""
    signature_text: str = ""
    licence_line: str = ""
    voice: str = ""
    language: str = ""
    colours: str = ""
    logo: bytes | None = None
    signature: bytes | None = None
    return_address: bool = True
    phone_on_back: bool = False

    @property
    def address(self) -> Address:
        return Address(
            street=self.street,
            locality=self.locality,
            region=self.region,
            postal_code=self.postal_code,
            country=self.country,
            extended=self.extended,
            kind="work",
        )

    @property
    def signing_name(self) -> str:
        """Who signs: the typed signature, else the name, else the company."""
        return self.signature_text or self.name or self.company

    @property
    def speaks_as_we(self) -> bool:
        return self.voice == "we" if self.voice else bool(self.company) and not self.name


# What is printed where belongs to the shop's settings, not to the profile's row.
_SWITCHES = ("return_address", "phone_on_back")
_COLUMNS = tuple(field.name for field in dataclasses.fields(Sender) if field.name not in _SWITCHES)


def load() -> Sender:
    """The sender of this book; empty until somebody says who they are."""
    rows = select(
        f"SELECT {', '.join(_COLUMNS)} FROM sender_profile WHERE deleted_at IS NULL"
        " ORDER BY is_default DESC, id LIMIT 1"
    )
    shop = settings.load()
    profile = Sender(*rows[0]) if rows else Sender()
    return dataclasses.replace(profile, **{name: getattr(shop, name) for name in _SWITCHES})


def save(**values: Any) -> Change:
    """Change the sender's profile; the names are those of Sender. The country moves the post's rules too."""
    if not values.keys() <= {*_COLUMNS, *_SWITCHES}:
        raise ValueError(f"no such part of a sender: {sorted(values.keys() - {*_COLUMNS, *_SWITCHES})}")
    switched = {name: values.pop(name) for name in _SWITCHES if name in values}
    if "country" in values:
        values["country"] = normal(values["country"])
    with writing(_("Change your details"), Touched.SENDER | Touched.SETTINGS) as book:
        there = select("SELECT id FROM sender_profile WHERE deleted_at IS NULL LIMIT 1")
        if there and values:
            book.update(SenderProfile, there[0], **values)
        elif values:
            book.insert(SenderProfile, **values)
        if len(values.get("country", "")) == 2:
            switched["country"] = values["country"]
        settings.put(book, switched)
    return book.change()
