"""The verses of cards: what one is, how a file of them is read, and how a text is recognised again (R17)."""

import functools
import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind, Tone
from cardkeeper.core.merge import fields_of, fill
from cardkeeper.core.names import Formality, primary_language

# What a verse may name. `company` is the sender's; `year` is the one the occasion falls in.
FIELDS = frozenset(
    {
        "first_name", "names", "age", "years", "number", "company", "sender", "year", "next_year",
        "child_name", "deceased_name", "baby_name", "referral_name", "direct_phone", "holiday", "street",
    }
)  # fmt: skip
SHORTEST, LONGEST = 25, 260
_SAMPLE_FIELDS = dict.fromkeys(FIELDS, "1")


class Voice(StrEnum):
    """Who speaks: a shop, one person, or either."""

    ANY = ""
    WE = "we"
    I = "i"  # noqa: E741 - the English word


class Audience(StrEnum):
    """Whom a verse is for. ONE and SEVERAL tell du from ihr; PRIVATE is everybody but a company."""

    ANY = ""
    ONE = "one"
    SEVERAL = "several"
    COUPLE = "couple"
    FAMILY = "family"
    CHILD = "child"
    PARENTS = "parents"
    PRIVATE = "private"
    BUSINESS = "business"
    LONG_STANDING = "long-standing"


@dataclass(frozen=True, slots=True)
class Verse:
    """One text for the inside of a card.

    `holiday` is empty for a neutral season's greeting and "any" for days without verses of their own.
    `formality` is None where the text addresses nobody by du or Sie. `milestones` are the numbers it is
    written for. `minor_only` is for illnesses one may smile about. German texts begin small where they can
    stand behind a comma; see `opening`.
    """

    id: str
    kind: OccasionKind
    language: str
    text: str
    tone: Tone = Tone.WARM
    holiday: str = ""
    audience: Audience = Audience.ANY
    voice: Voice = Voice.ANY
    formality: Formality | None = None
    milestones: tuple[int, ...] = ()
    belated: bool = False
    minor_only: bool = False

    @property
    def needs(self) -> frozenset[str]:
        """The fields without which it cannot be used; those in an optional part are not among them."""
        return _needed(self.text)


def parse(content: Mapping[str, Any]) -> tuple[Verse, ...]:
    """The verses of one file: `kind`, `language`, perhaps `holiday`, and `verses`, a list of tables.

    Raises ValueError naming the verse for an unknown key, kind, tone or field, or a text that cannot merge.
    """
    shared = {
        "kind": OccasionKind(content["kind"]),
        "language": str(content["language"]),
        "holiday": str(content.get("holiday", "")),
    }
    return tuple(_verse(table, shared) for table in content["verses"])


def opening(text: str, salutation: str) -> str:
    """The text as it stands under its salutation: behind a comma as written, else with a capital.

    In German the sentence goes on after "Liebe Ruth," and its first word is small unless it is a noun.
    """
    return text if salutation.rstrip().endswith(",") else text[:1].upper() + text[1:]


@functools.lru_cache(maxsize=4096)  # every verse there is, asked for again with each card
def _needed(template: str) -> frozenset[str]:
    required = template.replace("[[", "\0").replace("]]", "\0").split("\0")[::2]
    return frozenset().union(*(fields_of(part) for part in required))


@functools.lru_cache(maxsize=4096)
def text_hash(text: str) -> str:
    """A fingerprint of what a text says, blind to case, accents, blanks and punctuation (16 hex digits)."""
    said = "".join(character for character in fold(text) if character.isalnum())
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def languages(verses: Collection[Verse]) -> frozenset[str]:
    """The languages (BCP 47 primary subtags) in which there are verses."""
    return frozenset(primary_language(verse.language) for verse in verses)


def _verse(table: Mapping[str, Any], shared: Mapping[str, Any]) -> Verse:
    name = str(table.get("id", "without an id"))
    known = {
        "id": str,
        "text": str,
        "tone": Tone,
        "audience": Audience,
        "voice": Voice,
        "formality": Formality,
        "milestones": tuple,
        "belated": bool,
        "minor_only": bool,
    }
    try:
        verse = Verse(**shared, **{key: known[key](value) for key, value in table.items()})
    except (KeyError, TypeError, ValueError) as problem:
        raise ValueError(f"verse {name}: {problem}") from problem
    unknown = fields_of(verse.text) - FIELDS
    if unknown:
        raise ValueError(f"verse {name}: unknown field {', '.join(sorted(unknown))}")
    fill(verse.text, _SAMPLE_FIELDS)
    return verse
