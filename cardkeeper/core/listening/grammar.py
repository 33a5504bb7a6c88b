"""What a grammar holds: the patterns of one language, matched against plain text.

Plain text is the note without accents, one character for each of the note's, so that positions stay true;
patterns are written without accents and ignore case. In date patterns `{month}`, `{full_month}`, `{weekday}`,
`{number}` and `{unit}` stand for words of the language, in those of facts `{animal}`, `{hobby}`, `{thing}`,
and `{name}`, `{names}` and `{title}` for words with a capital. Groups of dates are d (day), m (month's name),
n (month's number), y (year), a and b (numbers in the user's order), w (weekday), next, part, count, u (unit).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cardkeeper.core.kinds import OccasionKind


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """How a language tells a day to come."""

    days: tuple[str, ...]
    months: tuple[str, ...]
    weekday: str
    later: str
    next_period: str
    year: str
    tomorrow: str
    day_after_tomorrow: str
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    never_after: str
    """Words before a date that make it past, repeated or open: last, every, since."""
    never_before: str = r"(?!)"
    """Words behind it that do the same."""
    parts: Mapping[str, str] = field(default_factory=dict)
    doubtful: Mapping[str, str] = field(default_factory=dict)
    """Months that are common words too, with what must stand before them when they have no capital."""


@dataclass(frozen=True, slots=True, eq=False)
class OccasionPattern:
    """A phrase that tells of an occasion.

    `needs_date`: without one it is only talk. `needs_family`: as a noun it counts when somebody of the family
    is named ("his daughter's graduation", not "a graduation"). `is_over`: it tells of the past, so the card
    is for now, and a date in the text is not its date.
    """

    kind: OccasionKind
    phrase: str
    needs_date: bool = True
    needs_family: bool = False
    is_over: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FactWords:
    """How a language tells of pets and pleasures; the values of the mappings are what a chip says."""

    pets: tuple[str, ...]
    animals: Mapping[str, str]
    likes: str
    also: str
    """Between one hobby and the next."""
    hobbies: Mapping[str, str]
    fans: tuple[str, ...]
    favourites: str
    things: Mapping[str, str]
    lost: str
    """Words that tell that a pet is no more."""


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """All rules of one language. `orders` ask for something to be done, `plans` name an appointment."""

    language: str
    dates: DateWords
    facts: FactWords
    occasions: tuple[OccasionPattern, ...]
    orders: str
    plans: str
    negation: str
    past: str
    doubt: str
    long_ago: str
    """Words for times so far back that no card is made for them any more."""
    breaks: str
    """Words at which one clause ends and the next begins."""
    relations: Mapping[str, str]
    """Words for people to one of `RELATIONS`; "" for people who are nobody's family here, like a boss."""
    pronouns: Mapping[str, str]
    """Words for he and she to "m", "f" or "" for anybody."""
    glue: frozenset[str]
    """Words that may stand between a person and what they do."""
    of: str
    """Between a thing and whose it is: the graduation of their daughter."""
    not_names: frozenset[str]
    has_subject_inside: bool = False
    """The verb may come before who does it: "Im Juni macht Anna Abitur"."""


# What a stored relation must be for a word in a note to mean it.
RELATIONS: Mapping[str, frozenset[str]] = {
    "daughter": frozenset({"daughter", "child"}),
    "son": frozenset({"son", "child"}),
    "child": frozenset({"daughter", "son", "child"}),
    "wife": frozenset({"wife", "spouse", "partner"}),
    "husband": frozenset({"husband", "spouse", "partner"}),
    "partner": frozenset({"wife", "husband", "spouse", "partner"}),
    "mother": frozenset({"mother", "parent"}),
    "father": frozenset({"father", "parent"}),
    "brother": frozenset({"brother", "sibling"}),
    "sister": frozenset({"sister", "sibling"}),
    "grandchild": frozenset({"grandchild", "grandson", "granddaughter"}),
}
GENDERS: Mapping[str, str] = {
    "daughter": "f", "wife": "f", "mother": "f", "sister": "f", "son": "m", "husband": "m", "father": "m",
    "brother": "m",
}  # fmt: skip
