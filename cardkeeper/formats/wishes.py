"""How lists say that somebody wants no cards: a mark beside the name, a tag, a column of yes and no.

What is not wanted of one kind or for a time has a form of our own: "birthday", "all 2026-11-01/2026-12-31",
"holiday ../2026-12-31" (an interval of ISO 8601-2, with ".." where it is open).
"""

import dataclasses
import datetime as dt
import re

from cardkeeper.core.contact import Contact, Wish
from cardkeeper.core.exclusions import EVERYTHING, HAPPY
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.formats import deaths
from cardkeeper.formats.name_marks import Mark

_ASKED = (
    r"(?:do\s+not|don[’']?t)\s+(?:mail|send|write|contact|use)(?:\s+(?:cards?|mail|anything))?"
    r"|no\s+(?:mail|mailings|more\s+cards|cards)|keine\s+(?:post|karten)|pas\s+de\s+courrier|no\s+enviar"
)
_MARK = Mark(
    re.compile(rf"[\s,;:(\[*–—-]*(?<!\w)(?:(?i:{_ASKED})|DNM)(?!\w)[\s)\]*!.:–—-]*"),
    ("no", "don", "keine", "pas", "dnm"),
)
_SAID = re.compile(rf"(?:{_ASKED}|dnm|(?:mail\s+)?opt(?:ed)?[- ]?out)", re.IGNORECASE)
_KNOWN = frozenset({EVERYTHING, HAPPY, *map(str, OccasionKind)})
_OPEN = ".."
_ALLOWED = frozenset({"allow", "allowed", "erlaubt", "ok", "okay"})


def is_denied(text: str) -> bool:
    """What a column of "do not mail" holds for those who may be written to."""
    return deaths.is_denied(text) or fold(text).strip(" .") in _ALLOWED


def written(wish: Wish) -> str:
    """A wish in our own form."""
    if wish.since is None and wish.until is None:
        return wish.what
    first, last = (day.isoformat() if day else _OPEN for day in (wish.since, wish.until))
    return f"{wish.what} {first}/{last}"


def understood(text: str) -> Wish | None:
    """A wish in our own form; None for what another program, or a newer one, means by it."""
    what, _space, days = text.strip().partition(" ")
    first, _slash, last = (days or f"{_OPEN}/{_OPEN}").partition("/")
    try:
        since, until = (None if day == _OPEN else dt.date.fromisoformat(day) for day in (first, last))
    except ValueError:
        return None
    return Wish(what, since, until) if what in _KNOWN else None


def marked(contact: Contact) -> Contact:
    """The same without such words in its name; who bears them wants no mail: "Tom Bell (do not mail)"."""
    if not _MARK.is_in_name(contact) and not _is_said(contact):
        return contact
    formatted, name = _MARK.name(contact)
    return dataclasses.replace(contact, formatted_name=formatted, name=name, wants_no_mail=True)


def is_marked(text: str) -> bool:
    """The text bears such words."""
    return _MARK.is_in(text)


def bare(text: str) -> str:
    """Without the words; a text that is nothing else becomes empty."""
    return _MARK.bare(text)


def _is_said(contact: Contact) -> bool:
    """A tag, a note or a column we have no place for says it and nothing else."""
    said = (*contact.categories, contact.note, *(each.value for each in contact.unknown))
    return any(_SAID.fullmatch(text.strip(" .!()*")) for text in said)
