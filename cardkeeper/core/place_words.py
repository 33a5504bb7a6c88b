"""What the parts of an address are called in a country: a city and its state, a town and a postcode."""

from typing import NamedTuple

from cardkeeper.i18n import N_, _


class PlaceWords(NamedTuple):
    """Labels of fields; `town_and_region` is one field for both, and says so where both are written."""

    town: str
    region: str
    town_and_region: str
    code: str


_WORDS = {
    "US": (N_("City"), N_("State"), N_("City and state"), N_("ZIP code")),
    "CA": (N_("City"), N_("Province"), N_("City and province"), N_("Postal code")),
    "AU": (N_("Suburb"), N_("State"), N_("Suburb and state"), N_("Postcode")),
    "NZ": (N_("Town"), N_("Suburb"), N_("Town"), N_("Postcode")),
    "GB": (N_("Town"), N_("County"), N_("Town"), N_("Postcode")),
    "IE": (N_("Town"), N_("County"), N_("Town and county"), N_("Eircode")),
}
_OTHERS = (N_("Town"), N_("Region"), N_("Town"), N_("Postal code"))


def place_words(country: str) -> PlaceWords:
    """The words for a country (ISO 3166-1 alpha-2)."""
    return PlaceWords(*map(_, _WORDS.get(country.upper(), _OTHERS)))
