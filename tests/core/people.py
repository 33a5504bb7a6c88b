"""People to greet, written short: plain functions with readable defaults."""

from cardkeeper.core.contact import Name
from cardkeeper.core.names import Formality, NameOrder, Person
from cardkeeper.core.recipients import Recipient


def someone(name: str = "", /, **changes) -> Person:
    """ "Mr. | Tom | van der Berg | Jr." is prefix, given, family, suffix; two parts are given and family."""
    parts = [part.strip() for part in name.split("|")]
    if len(parts) < 3:
        parts = ["", *parts]
    prefix, given, family, suffix = (*parts, "", "", "")[:4]
    named = Name(given, family, changes.pop("additional", ""), prefix, suffix)
    return Person(name=named, **changes)


def formal(name: str, /, **changes) -> Person:
    return someone(name, formality=Formality.FORMAL, **changes)


def to(*people: Person, **changes) -> Recipient:
    return Recipient(people=people, **changes)


FAMILY_FIRST = NameOrder.FAMILY_FIRST
