"""Names as one text taken apart: "Surname, Given", couples, families, companies."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from cardkeeper.core.contact import Name
from cardkeeper.core.filing import split_particles
from cardkeeper.core.folding import fold
from cardkeeper.formats import two_people
from cardkeeper.formats.asides import Aside, apart, without_kin
from cardkeeper.formats.capitals import quiet
from cardkeeper.formats.two_people import SPANISH_FAMILIES

_TITLE = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|lady|herr|herrn|frau|hr|fr|mme|mlle|m|monsieur|madame|sr|sra|srta"
    r"|señor|señora|don|doña|dhr|mevr|sig|signor|signora)\b\.?"
)
# Small y alone joins two; Sandra Y. Andersen is one.
_AND = r"(?:\s*(?:[&+;]|(?<!\d)/(?!\d))\s*|\s+(?:[Aa]nd|AND|[Uu]nd|UND|[Ee]t|ET|y|u\.)\s+)"
_TITLES = re.compile(rf"(?P<one>(?i:{_TITLE})){_AND}(?P<other>(?i:{_TITLE}))\s+(?P<people>.+)")
_ONLY_TITLES = re.compile(rf"(?i:{_TITLE})(?:(?:{_AND}|\s+)(?i:{_TITLE}))*")
_TITLED = re.compile(rf"^{_TITLE}\s+", re.IGNORECASE)
_JOINED = re.compile(rf"(.+?){_AND}(.+)")
_SPANISH_AND = re.compile(r".+\s(?:y|et)\s.+")
_FAMILY = re.compile(
    r"(?:the\s+)?(?P<after>.+?\s+(?:family|familie))"
    r"|(?P<word>familie|fam\.|famille|familia|famiglia)\s+(?P<before>.+)"
    r"|(?P<the>the)\s+(?P<plural>[^\W\d_]{2,}s)",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:ltd|llc|llp|inc|corp|corporation|gmbh|ag|kg|ohg|gbr|e\.?\s?v|s\.?a\.?r\.?l|s\.l|s\.a|b\.?v|plc|pty"
    r"|plumbing|roofing|landscaping|construction|enterprises|holdings|properties|builders|motors|consulting"
    r"|company|bakery|insurance|realty|mortgage|associates|services|solutions|dental|praxis|apotheke)\b\.?$"
    r"|(?:&|\band|\bund|\bet|\by)\s+(?:co|sons?|söhne|brothers|bros|fils|hijos|partners?)\b",
    re.IGNORECASE,
)
# Surnames too, so that they need three words: Charlotte Church, but First Baptist Church.
_PERHAPS_COMPANY = re.compile(
    r"(?:\S+\s+){2,}(?:church|bank|school|clinic|hospital|hotel|restaurant|group|agency|foundation|university"
    r"|partners|shop|store|club|verein|co)\b\.?",
    re.IGNORECASE,
)
_VIETNAMESE_FAMILIES = "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý"
_VIETNAMESE = frozenset(_VIETNAMESE_FAMILIES.split())
# More words are a sentence in the wrong column.
_MOST_WORDS = 15
_FULL_NAME = re.compile(r"(?:[^\W\d_a-z][^\W\d_]+[ -]?){2,3}")
# For a first name nobody knows yet.
_UNKNOWN = frozenset({"TBD", "TBA"})
# "Smith, Jr., Tom"
_SUFFIX_AMID = re.compile(
    r"(?P<family>[^,]+),\s*(?P<suffix>(?:jr|sr|jun|sen|ii|iii|iv)\.?),\s*(?P<given>[^,]+)", re.IGNORECASE
)
_GENERATION = re.compile(r"(?:jr|sr|jun|sen|ii|iii|iv)\.?", re.IGNORECASE)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "dds", "esq"})


_NOTHING_BESIDE = Aside("")


@dataclass(frozen=True, slots=True)
class Called:
    """What one name cell says: a person, perhaps a second one, what the household is called, or a company.

    `aside` is what stood beside the name and is no part of it. `may_be_two`: it reads like two people too.
    """

    name: Name = field(default_factory=Name)
    formatted: str = ""
    partner: Name | None = None
    household: str = ""
    organization: str = ""
    aside: Aside = _NOTHING_BESIDE
    may_be_two: bool = False


def people_in(text: str) -> Called:
    """Who is named: "Mr & Mrs Paul and Sofia Castillo" is Paul Castillo, and Sofia Castillo beside him.

    The titles go to the people in their order. Of "Mr & Mrs Castillo" nobody knows the second first name: it
    stays one entry with both titles. `household` is the couple as written. Shouted names become quiet.
    """
    aside = apart(text)
    if is_company(aside.name):
        return _of_company(aside)
    if is_company(aside.remark):
        return replace(_named(quiet(aside.name)), organization=aside.remark, aside=replace(aside, remark=""))
    aside = without_kin(aside)
    return replace(_named(quiet(aside.name)), aside=aside)


def is_company(text: str) -> bool:
    """A legal form, a trade or "& Sons" at the end tell a company."""
    return _COMPANY.search(text) is not None or _PERHAPS_COMPANY.fullmatch(text) is not None


def _of_company(aside: Aside) -> Called:
    """A company, and perhaps somebody there: "Acme Inc. (Tom Smith)"."""
    if _FULL_NAME.fullmatch(aside.remark):
        return replace(_named(aside.remark), organization=aside.name)
    return Called(formatted=aside.name, organization=aside.name, aside=aside)


def _named(written: str) -> Called:
    if family := _FAMILY.fullmatch(written):
        called = family["after"] or family["before"] or family["plural"]
        name = Name(family=called, prefix=family["word"] or family["the"] or "")
        return Called(name, written, household=written)
    return _listed(written) or _couple(written) or _single(written)


@lru_cache(maxsize=1024)
def suggest(text: str) -> Name:
    """The parts of one person's name, empty where they cannot be told (山田太郎)."""
    written = " ".join(text.split())
    words = written.split()
    if not written or _is_east_asian(written):
        return _east_asian(written)
    if len(words) > _MOST_WORDS:
        return Name()
    if _is_vietnamese(words):
        return Name(given=words[-1], additional=" ".join(words[1:-1]), family=words[0])
    return _by_capitals(words) or _surname_alone(written) or _parsed(written)


def full(name: Name) -> str:
    """Given, additional and family name and suffix; a title is no part of what people are listed as."""
    parts = (name.given, name.additional, name.family)
    shown = " ".join(part for part in parts if part) or name.prefix
    return f"{shown} {name.suffix}".strip()


def is_title(text: str) -> bool:
    """Mr., Frau Dr., Mr & Mrs: what a column of courtesy titles holds."""
    return _ONLY_TITLES.fullmatch(text.strip()) is not None


def first_names(text: str) -> list[str]:
    """The children of one entry: "Tom, Ann & Lou" are three."""
    pieces = re.split(rf"{_AND}|[,;\n]", text)
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]


def _single(written: str) -> Called:
    if _JOINED.fullmatch(written) and not _SPANISH_AND.fullmatch(written):
        # "Paul & Sofia": a card can greet them so, and no surname is known.
        return Called(Name(given=written), written)
    name = suggest(written)
    is_family_first = _is_east_asian(written) or _is_vietnamese(written.split())
    return Called(name, written if is_family_first else full(name) or written)


def _listed(written: str) -> Called | None:
    """ "Tom Smith, Ann Jones" are two."""
    if "," not in written:
        return None
    if names := two_people.both(written):
        first, second = map(suggest, names)
        return Called(first, full(first), second, " & ".join(names))
    return replace(_single(written), may_be_two=True) if two_people.may_be(written) else None


def _couple(written: str) -> Called | None:
    titles, people = ("", ""), _surname_last(written)
    if match := _TITLES.fullmatch(people):
        titles, people = (match["one"], match["other"]), match["people"]
    joined = _JOINED.fullmatch(people)
    if joined is None:
        return _with_both_titles(written, people) if titles[0] else None
    pair = _pair(joined[1], joined[2])
    if pair is None:
        return None
    first, second = (_titled(name, title) for name, title in zip(pair, titles, strict=True))
    return Called(first, full(first), second, _surname_last(written))


def _surname_last(written: str) -> str:
    """ "Castillo, Paul & Sofia" as "Paul & Sofia Castillo"."""
    surname, _, rest = written.partition(", ")
    titled = _TITLES.fullmatch(rest)
    joined = _JOINED.fullmatch(titled["people"] if titled else rest)
    only_given = joined and len(_TITLED.sub("", joined[2]).split()) == 1
    return f"{rest} {surname}" if only_given else written


def _with_both_titles(written: str, rest: str) -> Called:
    name = suggest(rest)
    if not name.family:
        name = Name(family=rest)
    both = written[: len(written) - len(rest)].strip()
    name = Name(name.given, name.family, name.additional, both, name.suffix)
    return Called(name, full(name) if name.given else written, household=written)


def _pair(left: str, right: str) -> tuple[Name, Name] | None:
    """Both names of "A and B Surname" or "A Surname and B Other"; None where it may be one name or a firm."""
    if _JOINED.fullmatch(right) or "," in left:
        return None
    second = suggest(right)
    if not second.family or not second.given:
        return None
    first = suggest(left)
    if len(_TITLED.sub("", left).split()) == 1:
        return Name(first.given or first.family, second.family, prefix=first.prefix), second
    # "José Ortega y Gasset" is one man, and has no second first name.
    return (first, second) if first.family else None


def _titled(name: Name, title: str) -> Name:
    return Name(name.given, name.family, name.additional, title or name.prefix, name.suffix)


def _by_capitals(words: list[str]) -> Name | None:
    """ "DUPONT Jean": the surname is the part in capitals, as the French and others write lists."""
    suffix = quiet(words[-1], is_sure=True) if fold(words[-1]).strip(".,") in _SUFFIXES else ""
    words = words[:-1] if suffix else words
    loud = [len(word) > 2 and word.isupper() and word not in _UNKNOWN for word in words]
    if not any(loud) or all(loud) or any("," in word for word in words):
        return None
    first, last = loud.index(True), len(loud) - loud[::-1].index(True)
    rest = words[:first] + words[last:]
    if not all(loud[first:last]) or any(len(word) < 2 or word.isupper() or "." in word for word in rest):
        return None
    family = quiet(" ".join(words[first:last]), is_family=True, is_sure=True)
    return Name(given=rest[0], additional=" ".join(rest[1:]), family=family, suffix=suffix)


def _surname_alone(written: str) -> Name | None:
    """ "van der Berg": nobody's first name begins with a small particle."""
    main, particles = split_particles(written)
    is_bare = particles.islower() and main[:1].isupper() and main.isalpha()
    return Name(family=written) if is_bare else None


def _parsed(written: str) -> Name:
    from nameparser import HumanName

    parsed = HumanName(_SUFFIX_AMID.sub(r"\g<family>, \g<given> \g<suffix>", written))
    given, family = str(parsed.first), str(parsed.last)
    if not given and not family:
        return Name(given=written)
    if parsed.title and not family:
        # Father O'Malley, Mr. Tom: greeted with the title.
        given, family = "", given
    elif not family and _GENERATION.fullmatch(str(parsed.suffix)):
        # Smith Jr.: nobody is a junior by the first name.
        given, family = "", given
    given, middle, family = _by_words(given, str(parsed.middle).split(), family)
    return Name(given, family, middle, str(parsed.title), str(parsed.suffix))


def _by_words(given: str, middle: list[str], family: str) -> tuple[str, str, str]:
    """J. Robert Hale goes by Robert, Juan García Márquez has two last names."""
    if middle and len(given.strip(".")) == 1 and len(middle[0].strip(".")) > 1:
        given, middle = f"{given} {middle[0]}", middle[1:]
    if middle and fold(middle[-1]) in SPANISH_FAMILIES:
        family, middle = f"{middle[-1]} {family}", middle[:-1]
    return given, " ".join(middle), family


def _is_vietnamese(words: list[str]) -> bool:
    return len(words) > 1 and words[0].lower() in _VIETNAMESE


def _is_east_asian(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    scripts = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
    return bool(letters) and all(unicodedata.name(c, "").startswith(scripts) for c in letters)


def _east_asian(text: str) -> Name:
    """Family first where a blank parts them; without one nobody can tell."""
    family, _, given = text.partition(" ")
    return Name(given=given, family=family) if given else Name()
