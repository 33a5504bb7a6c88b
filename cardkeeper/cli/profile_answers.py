"""What the command "profile" answers: each field of the sender in words, set or not."""

from collections.abc import Iterator

from cardkeeper.i18n import N_, _
from cardkeeper.services.cards.senders import Sender

_FIELDS = {
    "name": N_("Name"),
    "company": N_("Company"),
    "job_title": N_("Job title"),
    "street": N_("Street"),
    "extended": N_("Suite, floor or building"),
    "locality": N_("Town"),
    "region": N_("State or province"),
    "postal_code": N_("Postal code"),
    "country": N_("Country"),
    "phone": N_("Telephone"),
    "email": N_("Email"),
    "web": N_("Web address"),
    "closing": N_("Closing"),
    "signature_text": N_("Signed as"),
    "licence_line": N_("Line your trade must print"),
    "voice": N_("Messages speak as"),
    "language": N_("Language of the cards"),
    "colours": N_("Brand colors"),
    "logo": N_("Logo"),
    "signature": N_("Picture of the signature"),
    "return_address": N_("Return address on envelopes"),
    "phone_on_back": N_("Telephone on the back of cards"),
}


def lines(sender: Sender) -> Iterator[str]:
    """Every field in a line: "Town: Maplewood", "Company: not set"."""
    for field, name in _FIELDS.items():
        yield _("{name}: {value}").format(name=_(name), value=_told(getattr(sender, field)))


def _told(value: str | bytes | bool | None) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, bytes):
        return _("there")
    return value or _("not set")
