"""People's names: how they are shown, sorted, shortened and called, in any script and order."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from cardkeeper.core.contact import Name
from cardkeeper.core.filing import split_particles
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import Tone
from cardkeeper.core.name_words import is_anothers_first_name, is_blank, is_nobody
from cardkeeper.i18n import _

_FAMILY_FIRST_LANGUAGES = frozenset({"hu", "vi"})
_SPACED_LANGUAGES = frozenset({"ja"})
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
_NON_JOINER = "\u200c"
_SIGNS = re.compile(r"[^\w\s]|_")


class NameOrder(StrEnum):
    """Which part comes first; AUTO goes by script and language."""

    AUTO = ""
    GIVEN_FIRST = "given-first"
    FAMILY_FIRST = "family-first"


class Formality(StrEnum):
    """How close we are to somebody: first names, or title and last name."""

    INFORMAL = "informal"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class Person:
    """What the rules of address need to know of one person (R12, R13); gender is not among it.

    `formatted` is the name as one text, used when its parts are unknown. `salutation` is the user's own;
    `salutation_for` is what `greetings.written_for` said when it was typed. `language` is BCP 47.
    """

    name: Name = field(default_factory=Name)
    formatted: str = ""
    goes_by: str = ""
    order: NameOrder = NameOrder.AUTO
    language: str = ""
    formality: Formality = Formality.INFORMAL
    tone: Tone = Tone.WARM
    salutation: str = ""
    salutation_for: str = ""
    deceased: bool = False

    @property
    def is_nameless(self) -> bool:
        """There is nothing to call them by."""
        name = self.name
        parts = (name.given, name.additional, name.family)
        whole = " ".join(part for part in map(spoken, parts) if part) or spoken(self.formatted)
        return not spoken(self.goes_by) and (not whole or (not name.prefix and is_nobody(whole)))


# Names come again, and each is asked for several times.
@lru_cache(maxsize=8192)
def spoken(text: str) -> str:
    """The text if somebody can be called that, else nothing: "-", "?", "n/a" and addresses are no names."""
    tidy = " ".join(text.split())
    is_name = any(character.isalpha() for character in tidy) and not is_blank(tidy)
    return tidy if is_name else ""


def family_comes_first(person: Person) -> bool:
    """Nguyễn Văn An and 山田太郎, by the person's own order or by script and language."""
    if person.order is not NameOrder.AUTO:
        return person.order is NameOrder.FAMILY_FIRST
    return is_east_asian(_written(person)) or primary_language(person.language) in _FAMILY_FIRST_LANGUAGES


def primary_language(tag: str) -> str:
    """The first subtag of a BCP 47 tag: "de" of "de-AT"."""
    return tag.replace("_", "-").partition("-")[0].lower()


def is_east_asian(text: str) -> bool:
    """Every letter is Chinese, Japanese or Korean, where names are written family first."""
    if text.isascii():
        return False
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(unicodedata.name(c, "").startswith(_EAST_ASIAN) for c in letters)


def full_name(person: Person, *, additional: bool = True) -> str:
    """Given, additional and family name in the person's order, without title and suffix.

    Middle names are left out on request; family-first names keep them (Nguyễn Văn An).
    """
    given, middle, family = (
        spoken(part) for part in (person.name.given, person.name.additional, surname(person))
    )
    if family_comes_first(person):
        whole = _join(person, family, middle, given)
    else:
        whole = _join(person, given, middle if additional else "", family)
    return whole or spoken(person.formatted)


def display_name(person: Person, organization: str = "") -> str:
    """The name on screen: what they go by, last name, generation; else the company."""
    family = spoken(person.name.family)
    called = spoken(person.goes_by) or spoken(person.name.given)
    if family_comes_first(person):
        called = spoken(person.goes_by) or _join(person, spoken(person.name.additional), called)
        shown = _join(person, family, called)
    else:
        shown = _join(person, called, family)
    if not called and not family:
        return full_name(person) or spoken(organization) or person.formatted.strip()
    title = person.name.prefix if bears_anothers_name(person) else ""
    return " ".join(part for part in (title, shown, person.name.suffix.strip(", ")) if part)


def bears_anothers_name(person: Person) -> bool:
    """Mrs. John Smith, Mr. and Mrs. John Smith: whoever is called John is not, or not alone, greeted."""
    return not spoken(person.goes_by) and is_anothers_first_name(person.name)


def first_name(person: Person) -> str:
    """What they are called: what they go by, else the given name without initials (J. Robert is Robert).

    Empty for Mrs. John Smith, whose own first name nobody told.
    """
    if spoken(person.goes_by):
        return spoken(person.goes_by)
    if bears_anothers_name(person):
        return ""
    words = spoken(person.name.given).split()
    said = [word for word in words if not _is_initial(word)]
    return " ".join(said)


def surname(person: Person) -> str:
    """The family name, empty for people with one name."""
    return spoken(person.name.family)


def initials(person: Person, organization: str = "") -> str:
    """One or two letters for an avatar, in any script: MO, 山太, א, VB for Vincent van der Berg."""
    family = _first_letter(split_particles(surname(person))[0])
    called = _first_letter(first_name(person) or person.name.given)
    pair = (family, called) if family_comes_first(person) else (called, family)
    letters = [letter for letter in pair if letter]
    if not letters:
        words = (spoken(person.formatted) or spoken(organization)).split()
        letters = [letter for word in words if (letter := _first_letter(word))]
        letters = letters[:1] + letters[-1:] if len(letters) > 1 else letters
    joiner = _NON_JOINER if any("ARABIC" in unicodedata.name(x[0], "") for x in letters) else ""
    return joiner.join(letters)


def narrow_forms(people: Sequence[Person], detail: str = "", organization: str = "") -> tuple[str, ...]:
    """From the longest to the shortest text for a narrow cell (ui/spec.md 4.2); the first that fits is shown.

    One person: "Ines Varga, 40", "Ines Varga", "Ines V.", "Ines". A couple: "Tom & Lucia Okafor, 10 years",
    "Tom & Lucia Okafor", "Okafor family", "Tom & Lucia", "Tom". Surnames are never made plural by rule: Ruiz,
    Jones.
    """
    if not people:
        return tuple(dict.fromkeys(text for text in (_detailed(organization, detail), organization) if text))
    whole = together(people, conjunction=" & ") if len(people) > 1 else display_name(people[0], organization)
    firsts = [first_name(person) for person in people]
    called = firsts[0] or surname(people[0]) or whole
    both = listed(firsts, " & ") if all(firsts) else ""
    forms = (_detailed(whole, detail), whole, _shorter(people), both, called)
    return tuple(dict.fromkeys(form for form in forms if form))


def together(people: Sequence[Person], conjunction: str) -> str:
    """Names in a row, a shared surname said once: "Ruth and Tom Okafor", "Rin Ito and Tom Ortiz"."""
    family = shared_surname(people)
    if not family or any(p.name.suffix or family_comes_first(p) or not first_name(p) for p in people):
        return listed([display_name(person) for person in people], conjunction)
    return f"{listed([first_name(person) for person in people], conjunction)} {family}"


def shared_surname(people: Sequence[Person]) -> str:
    """The surname all of them bear, else nothing."""
    names = {surname(person) for person in people}
    return names.pop() if len(names) == 1 else ""


def listed(names: Sequence[str], conjunction: str) -> str:
    """A, B and C; the conjunction comes with its spaces."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + conjunction + names[-1]


def sort_name(person: Person, organization: str = "") -> str:
    """The name as lists are filed: "O'Neill, Ruth", "Berg, Vincent van den" (nl), "Nguyễn Văn An"."""
    family = surname(person)
    given = " ".join(part for part in (spoken(person.name.given), spoken(person.name.additional)) if part)
    given = given or spoken(person.goes_by)
    if not family or not given:
        return family or given or full_name(person) or spoken(organization) or person.formatted.strip()
    if family_comes_first(person):
        return full_name(person)
    main, particles = split_particles(family, person.language)
    rest = (given, person.name.suffix.strip(", "), particles)
    return f"{main}, {' '.join(part for part in rest if part)}"


def sort_key(person: Person, organization: str = "") -> str:
    """`sort_name` as the book compares it: folded, so that Ł is with L and O'Neill with ONeill."""
    return " ".join(_SIGNS.sub("", fold(sort_name(person, organization))).split())


def _written(person: Person) -> str:
    return f"{person.name.given}{person.name.family}" or person.formatted


def _join(person: Person, *parts: str) -> str:
    kept = [part for part in parts if part]
    dense = is_east_asian("".join(kept)) and primary_language(person.language) not in _SPACED_LANGUAGES
    return ("" if dense else " ").join(kept)


def _is_initial(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "")
    if len(letters) <= 1:
        # The sign between "Anna & Paul" belongs to what they are called.
        return letters.isalpha() and not is_east_asian(letters)
    return "." in word and letters.isupper() and len(letters) < 4


def _first_letter(text: str) -> str:
    """The first letter with its marks, as a capital: å, रा, Ǆ."""
    start = next((index for index, character in enumerate(text) if character.isalpha()), None)
    if start is None:
        return ""
    end = start + 1
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    letter = unicodedata.normalize("NFC", text[start:end])
    capital = letter.upper()
    return capital if len(capital) == len(letter) else letter


def _detailed(name: str, detail: str) -> str:
    return f"{name}, {detail}" if name and detail else name


def _shorter(people: Sequence[Person]) -> str:
    family = shared_surname(people)
    if len(people) > 1:
        return _("{surname} family").format(surname=family) if family else ""
    person = people[0]
    letter = _first_letter(split_particles(surname(person))[0])
    if family_comes_first(person) or not first_name(person) or not letter:
        return ""
    return f"{first_name(person)} {letter}."
