"""How lists say that somebody has died: a mark beside the name, a tag, a column of yes and no."""

import dataclasses
import re

from cardkeeper.core.contact import Contact, DatedOccasion, Related
from cardkeeper.core.folding import fold
from cardkeeper.formats.name_marks import Mark

_SPOKEN = (
    r"deceased|passed away|dec[’']?d|verstorben|gestorben|décédée?|decedee?|fallecid[oa]|difunt[oa]"
    r"|overleden|defunt[oa]"
)
# Rip is a first name too; in capitals it is none. Late and Dec are names: only where they can be none.
_WORDS = rf"(?<!\w)(?:(?i:{_SPOKEN}|dead\s+since)|RIP|R\.\s?I\.\s?P\.?)(?!\w)|[†✝]"
_DIED = r"(?<!\w)(?i:died)\b[^)\]]*|(?<!\w)[Dd]\.\s*(?=\d+[./-]|\d{4})"
_LIFE = r"\*?\d{4}\s*[-–]\s*(?=\d{4}\s*[)\]])"
_IN_BRACKETS = (
    r"(?<=[(\[])\s*(?:(?i:the\s+late|late|dec|dead|passed|d)\b\.?"
    rf"(?=\s*(?:(?i:in|on)\s+)?[\d./-]*\s*[)\]])|{_LIFE})"
)
_AT_THE_END = r"(?<=,)\s*(?i:late)\s*$"
_ESTATE = r"(?:the\s+)?estate\s+of(?:\s+the\s+late)?|nachlass(?:\s+von)?"
_AT_THE_START = rf"^\s*(?:(?i:the\s+late|{_ESTATE})|late|Late(?=\s+\S+\s+\S))\s+"
# The day or the year behind the mark goes with it.
_WHEN = r"(?:[\s,]*(?i:in|on|am|le)?\s*\d[\d./-]*)?"
# One of these is in each of them.
_HINTS = (
    "dec", "passed", "storben", "décéd", "fallecid", "difunt", "overleden", "defunt", "dead", "died", "late",
    "estate", "nachlass", "rip", "r.", "d.", "†", "✝", "(", "[", ",",
)  # fmt: skip
_MARK = Mark(
    re.compile(
        rf"{_AT_THE_START}|[\s,;(\[–—-]*(?:{_WORDS}|{_DIED}|{_IN_BRACKETS}|{_AT_THE_END}){_WHEN}[\s)\].]*"
    ),
    _HINTS,
)
_NO = frozenset({
    "0", "n", "no", "nein", "non", "nej", "nee", "false", "falsch", "faux", "falso", "-", "alive", "living",
    "n/a", "n.a", "na",
})  # fmt: skip
_TAGS = re.compile(rf"(?:{_SPOKEN}|rip|†|✝)", re.IGNORECASE)


def is_denied(text: str) -> bool:
    """What a column of deaths holds for the living: nothing, or a no."""
    return fold(text).strip(" .") in _NO or not text.strip()


def marked(contact: Contact) -> Contact:
    """The same without marks of death in names; who bears one has died: "Prince Nelson (deceased)"."""
    has_died = _MARK.is_in_name(contact) or any(map(is_said, contact.categories))
    if not has_died and not any(is_marked(each.name) for each in contact.related):
        return contact
    formatted, name = _MARK.name(contact)
    return dataclasses.replace(
        contact,
        formatted_name=formatted,
        name=name,
        related=tuple(_relative(each) for each in contact.related),
        occasions=tuple(_occasion(each) for each in contact.occasions),
        is_deceased=contact.died is None and (contact.is_deceased or has_died),
    )


def is_said(text: str) -> bool:
    """The text says nothing but that somebody has died: "Deceased" as a tag, a status or a note."""
    return _TAGS.fullmatch(text.strip(" .!()*")) is not None


def is_marked(text: str) -> bool:
    """The text bears a mark of death."""
    return _MARK.is_in(text)


def bare(text: str) -> str:
    """Without the mark; a text that is nothing but the mark becomes empty."""
    return _MARK.bare(text)


def _relative(related: Related) -> Related:
    name = bare(related.name)
    if not name or name == related.name:
        return related
    return dataclasses.replace(related, name=name, is_deceased=True)


def _occasion(occasion: DatedOccasion) -> DatedOccasion:
    about = bare(occasion.about)
    return occasion if about == occasion.about else dataclasses.replace(occasion, about=about)
