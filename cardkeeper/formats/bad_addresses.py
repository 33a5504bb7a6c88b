"""How lists say that mail does not arrive: "(moved)" beside a name, "bad address" as a tag or a note."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cardkeeper.core.contact import Contact
from cardkeeper.formats.asides import NO_MAIL_THERE

_SAID = re.compile(rf"(?:{NO_MAIL_THERE})", re.IGNORECASE)
_PARTED = re.compile(r"\\?[,;]\s*")


def marked(contact: Contact) -> tuple[Contact, str]:
    """The contact with its addresses known to be bad (R14), and the words that say it; "" for a good one.

    Which of several is meant nobody can tell: none of them gets a card until somebody looks.
    """
    said = next((words for text in _texts(contact) for words in _PARTED.split(text) if is_said(words)), "")
    if not said or not contact.addresses:
        return contact, ""
    return replace(contact, addresses=tuple(replace(each, bad=said) for each in contact.addresses)), said


def is_said(text: str) -> bool:
    """The text says that mail does not arrive, and nothing else."""
    return _SAID.fullmatch(text.strip(" .!()*?")) is not None


def _texts(contact: Contact) -> Iterator[str]:
    yield from contact.categories
    yield contact.note
    # What stood in the column of streets is about that street, and was left out with it.
    for each in contact.unknown:
        if not each.parameters or "status" in each.parameters.lower():
            yield each.value
