"""What a title and a suffix tell: the courtesy, the rank, the generation; nothing is guessed."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Courtesy(StrEnum):
    """The courtesy title somebody asked for, in the shortest English form."""

    UNKNOWN = ""
    MR = "mr"
    MRS = "mrs"
    MS = "ms"
    MISS = "miss"
    MX = "mx"


class Grammar(StrEnum):
    """The grammatical gender a title tells; most titles tell none."""

    UNKNOWN = ""
    MASCULINE = "m"
    FEMININE = "f"


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart: "Frau Prof. Dr. med." has a courtesy, a professor's and a doctor's rank.

    `academic` is the ranks as written, `other` what we only repeat ("Rev.", "Capt.", "Mag.").
    """

    courtesy: Courtesy = Courtesy.UNKNOWN
    is_professor: bool = False
    is_doctor: bool = False
    academic: str = ""
    other: str = ""
    grammar: Grammar = Grammar.UNKNOWN

    @property
    def has_rank(self) -> bool:
        return self.is_professor or self.is_doctor


@dataclass(frozen=True, slots=True)
class Suffix:
    """What follows a name: the generation ("Jr."), doctors' and lawyers' letters, and other letters."""

    generation: str = ""
    degrees: str = ""
    letters: str = ""


_COURTESIES = {
    Courtesy.MR: "mr mister herr herrn hr m monsieur sr señor senor don d dhr sig signor pan",
    Courtesy.MRS: "mrs",
    Courtesy.MS: "ms frau frl sra señora senora doña dona dña mme madame"
    " mevr mevrouw mw signora sigra pani fru",
    Courtesy.MISS: "miss mlle mademoiselle srta señorita senorita",
    Courtesy.MX: "mx",
}
_COURTESY_OF = {word: courtesy for courtesy, words in _COURTESIES.items() for word in words.split()}
_FEMININE = frozenset({Courtesy.MRS, Courtesy.MS, Courtesy.MISS})
_PROFESSORS = frozenset(
    {"prof", "professor", "profesor", "profesora", "profa", "professeur", "professeure", "pr"}
)
_DOCTORS = frozenset({"dr", "doctor", "dra", "doctora", "docteur", "docteure", "drs"})
_FEMININE_RANKS = frozenset({"dra", "doctora", "profa", "profesora", "docteure", "professeure"})
_FACULTIES = frozenset(
    {"med", "jur", "iur", "phil", "rer", "nat", "pol", "oec", "theol", "hc", "habil", "dent", "vet"}
)
_ARTICLES = frozenset({"le", "la", "de", "het"})
_PAIRED = frozenset({"and", "&", "+", "und", "et", "y", "e"})

_GENERATIONS = frozenset(
    {"jr", "sr", "jnr", "snr", "jun", "sen", "ii", "iii", "iv", "v", "vi", "fils", "père", "hijo"}
)
_DEGREES = frozenset(
    {"md", "phd", "dds", "dmd", "dvm", "do", "edd", "psyd", "pharmd", "dphil", "od", "esq", "jd"}
)
_DOCTORATES = _DEGREES - {"esq", "jd"}


def parse_title(text: str, language: str = "") -> Title:
    """Take a title apart. "Fr." is Frau in German and Father elsewhere, so the language counts.

    "Mr. and Mrs." in one record tells of two people and is only repeated.
    """
    words = text.split()
    keys = [_key(word) for word in words]
    if _PAIRED.intersection(keys):
        return Title(other=" ".join(words))
    courtesies = [_courtesy(key, language) for key in keys]
    courtesy = next((c for c in courtesies if c), Courtesy.UNKNOWN)
    academic = [_is_academic(key) and not c for key, c in zip(keys, courtesies, strict=True)]
    ranks = [word for word, is_rank in zip(words, academic, strict=True) if is_rank]
    told = [
        is_rank or bool(c) or k in _ARTICLES for is_rank, c, k in zip(academic, courtesies, keys, strict=True)
    ]
    other = [word for word, is_told in zip(words, told, strict=True) if not is_told]
    return Title(
        courtesy=courtesy,
        is_professor=bool(_PROFESSORS.intersection(keys)),
        is_doctor=bool(_DOCTORS.intersection(keys)),
        academic=" ".join(ranks),
        other=" ".join(other),
        grammar=_grammar(courtesy, keys),
    )


def parse_suffix(text: str) -> Suffix:
    """Take a suffix apart: "Jr., MD" is a generation and a degree."""
    words = [word for word in re.split(r"[,\s]+", text.strip()) if word]
    generation = [word for word in words if _key(word) in _GENERATIONS]
    degrees = [word for word in words if _key(word) in _DEGREES]
    letters = [word for word in words if _key(word) not in _GENERATIONS | _DEGREES]
    return Suffix(" ".join(generation), ", ".join(degrees), ", ".join(letters))


def is_doctors_suffix(suffix: Suffix) -> bool:
    """The letters say that they are a doctor, so "Dr." is no guess."""
    return any(_key(word) in _DOCTORATES for word in suffix.degrees.split(","))


def _key(word: str) -> str:
    return word.strip().lower().replace(".", "").strip(",")


def _courtesy(key: str, language: str) -> Courtesy:
    if key == "fr" and language.partition("-")[0].lower() == "de":
        return Courtesy.MS
    return _COURTESY_OF.get(key, Courtesy.UNKNOWN)


def _is_academic(key: str) -> bool:
    return key in _PROFESSORS or key in _DOCTORS or key in _FACULTIES


def _grammar(courtesy: Courtesy, keys: list[str]) -> Grammar:
    if courtesy in _FEMININE or _FEMININE_RANKS.intersection(keys):
        return Grammar.FEMININE
    return Grammar.MASCULINE if courtesy is Courtesy.MR else Grammar.UNKNOWN
