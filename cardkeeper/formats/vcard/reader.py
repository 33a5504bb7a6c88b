"""Reading vCard 2.1, 3.0 and 4.0, as tolerant as the programs are that write them."""

from collections.abc import Iterator

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.core.name_words import has_lost_letters
from cardkeeper.formats import encoding
from cardkeeper.formats.vcard.assembly import contact_of
from cardkeeper.formats.vcard.cards import Card, split
from cardkeeper.formats.vcard.directory import directory_of, says_group
from cardkeeper.formats.vcard.draft import Draft
from cardkeeper.formats.vcard.lines import Head, parted, unquoted
from cardkeeper.formats.vcard.properties import Handler, handler_of
from cardkeeper.i18n import _


def read(content: bytes) -> Iterator[Contact | Problem]:
    """The people of a vCard file, one by one, each followed by the problems of its card.

    A card that says of nobody who it is yields one Problem. A bad line, date, picture or charset costs
    neither another card nor the rest of its own: a Problem with `is_part`. Never raises, whatever the bytes.
    """
    return (entry for _line, entry in entries(content))


def entries(content: bytes) -> Iterator[tuple[int, Contact | Problem]]:
    """The same, with the line of the file on which each card begins."""
    content = encoding.to_utf8(content)
    directory = directory_of(content)
    for card in split(content):
        draft = _draft(card)
        if any(map(says_group, draft.unknown)):
            continue
        contact = contact_of(draft)
        if contact is None:
            yield card.line, Problem(card.line, _("This card has no name, company, email or phone."))
            continue
        if has_lost_letters(contact.formatted_name):
            draft.report(
                _("This name seems to have lost letters. Please put them right."), contact.formatted_name
            )
        yield card.line, directory.completed(contact)
        yield from ((card.line, problem) for problem in draft.problems)


def _draft(card: Card) -> Draft:
    draft = Draft(card.line)
    for line in card.lines:
        text, colon, value = line.partition(":")
        if not colon or '"' in text:
            text, value = parted(line)
        if not value:
            continue
        head, handler = _understood.get(text) or _understand(text)
        if head.encoding == "Q":
            value = unquoted(value, head.charset)
        handler(draft, head, value)
    if card.is_cut_off:
        draft.report(_("The file ends in the middle of this card."))
    return draft


# Heads repeat from card to card, so what they mean is found out once.
_understood: dict[str, tuple[Head, Handler]] = {}
_MOST_HEADS = 4096


def _understand(text: str) -> tuple[Head, Handler]:
    if len(_understood) >= _MOST_HEADS:
        _understood.clear()
    head = Head(text)
    _understood[text] = head, handler_of(head.name)
    return _understood[text]
