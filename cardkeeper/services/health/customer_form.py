"""The paper form for the counter: what is asked of a new customer, in the order in which it is typed in."""

from pathlib import Path
from typing import TypeAlias

from cardkeeper.core import addressing
from cardkeeper.core.countries import normal
from cardkeeper.core.entry_order import Asked
from cardkeeper.core.place_words import place_words
from cardkeeper.core.sentences import closed
from cardkeeper.i18n import _
from cardkeeper.press import stock
from cardkeeper.press.customer_form import CustomerForm, FormField, render_customer_form
from cardkeeper.services.book import files, settings
from cardkeeper.services.cards import senders

_Row: TypeAlias = "tuple[FormField, ...]"

_CHILDREN = 3
_MONTH_FIRST = frozenset({"US", "PH"})


def render() -> bytes:
    """A PDF of one sheet with the form twice, on the paper of the shop's own country."""
    shop = settings.load()
    paper = stock.layout(shop.layout).paper
    sender = senders.load()
    title = sender.company or sender.name or _("About you")
    return render_customer_form(
        CustomerForm(
            title,
            _("We like to remember the days that matter to you. Tell us as much as you please."),
            _rows(normal(shop.country)),
            _("We send you cards by mail and give this to nobody. A word from you, and we forget it."),
        ),
        stock.paper(paper),
    )


def render_reply_cards() -> bytes:
    """A PDF of one sheet with a short card twice, that asks for the days to remember and says where to."""
    shop, sender = settings.load(), senders.load()
    country = normal(shop.country)
    back = addressing.one_line(addressing.return_block((sender.signing_name,), sender.address, country), ", ")
    promise = closed(_("Bring this card along, or send it to {address}.").format(address=back))
    return render_customer_form(
        CustomerForm(
            sender.company or sender.name or _("When is your birthday?"),
            _("We would like to send you a card. When is your day? Tell us as much as you please."),
            (
                (FormField(_("Your name")),),
                (FormField(_("Your birthday, the year only if you like"), parts=_date(country)),),
                (FormField(_("Your wedding day"), 2, _date(country)), FormField(_("With whom"), 2)),
                *_children(country),
                *_address(country),
            ),
            promise if back else _("Bring this card along the next time, or send it back to us."),
        ),
        stock.paper(stock.layout(shop.layout).paper),
    )


def save(path: Path) -> None:
    """Write the form to a file. Raises CannotWrite."""
    files.write(path, render())


def _rows(country: str) -> tuple[_Row, ...]:
    asked: dict[Asked, list[_Row]] = {
        Asked.NAME: [(FormField(_("Your name"), 2), FormField(_("What your friends call you")))],
        Asked.BIRTHDAY: [(FormField(_("Your birthday, the year only if you like"), parts=_date(country)),)],
        Asked.ADDRESS: _address(country),
        Asked.PHONE: [(FormField(_("Phone"), 2), FormField(_("Email"), 3))],
        Asked.ANNIVERSARY: [
            (FormField(_("Your wedding day"), 2, _date(country)), FormField(_("With whom"), 2)),
        ],
        Asked.CHILD: _children(country),
        Asked.PET: [(FormField(_("Pets: who they are and what they are called")),)],
        Asked.GRADUATION: [(FormField(_("Who graduates soon"), 3), FormField(_("When"), 2, _month()))],
        Asked.REFERRED_BY: [(FormField(_("Who told you about us?")),)],
        Asked.TAG: [(FormField(_("For the shop")),)],
    }
    return tuple(row for part in Asked for row in asked[part])


def _date(country: str) -> tuple[str, ...]:
    """The parts of a date in the order in which people there write them."""
    day, month, year = _("day"), _("month"), _("year")
    return (month, day, year) if country in _MONTH_FIRST else (day, month, year)


def _month() -> tuple[str, ...]:
    return _("month"), _("year")


def _address(country: str) -> list[_Row]:
    street = (FormField(_("Street and number"), 3), FormField(_("Apartment or floor")))
    words = place_words(country)
    if country in {"US", "CA", "AU"}:
        return [street, (FormField(words.town, 3), FormField(words.region), FormField(words.code, 2))]
    if country in {"GB", "IE", "NZ"}:
        return [street, (FormField(words.town_and_region, 3), FormField(words.code, 2))]
    return [street, (FormField(words.code), FormField(words.town, 3))]


def _children(country: str) -> list[_Row]:
    first = (FormField(_("Your children"), 3), FormField(_("Their birthdays"), 2, _date(country)))
    more = (FormField("", 3), FormField("", 2, _date(country)))
    return [first, *(more for _n in range(_CHILDREN - 1))]
