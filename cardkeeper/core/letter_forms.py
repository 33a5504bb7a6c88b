"""The forms of address of each language cards are written in; a gender nobody told gets a neutral form.

Sources: DIN 5008 (German salutations, "Herrn" on envelopes), the Real Academia Española on the colon and on
"e" before i, British usage for titles without a stop. Languages beyond these four keep the addressee's titles
as stored, and are greeted in the fallback language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cardkeeper.core.names import Formality, Person, full_name, is_east_asian, listed, primary_language
from cardkeeper.core.titles import Courtesy, Grammar, Title, parse_title

_INFORMAL, _FORMAL = Formality.INFORMAL, Formality.FORMAL


class Plural(StrEnum):
    """How several people are greeted: one opener for each, or one in the plural."""

    REPEATED = "repeated"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class LetterForms:
    """The words of one language. Openers are by formality and grammar; `{x}` is filled by the rules.

    `elided` means that "de" loses its vowel ("d’Anne"); `keeps_courtesy` that it stands before a rank
    ("Herr Dr."). `courtesy` is for salutations, `envelope` for addressees.
    """

    language: str
    openers: Mapping[tuple[Formality, Grammar], str]
    plural_openers: Mapping[tuple[Formality, Grammar], str]
    several: Mapping[Formality, Plural]
    courtesy: Mapping[Courtesy, str]
    envelope: Mapping[Courtesy, str]
    doctor: Mapping[Grammar, str]
    professor: Mapping[Grammar, str]
    family: Mapping[Formality, str]
    team: Mapping[Formality, str]
    bereaved: str
    conjunction: str
    and_family: str
    the_family: str
    family_of: str
    care_of: str
    attention: str
    known_openers: str
    end: str = ","
    keeps_courtesy: bool = False
    elided: bool = False
    company_first: bool = False

    def join(self, names: list[str]) -> str:
        """A, B and C in this language."""
        if self.language == "es" and len(names) > 1 and _SOUNDS_LIKE_I.match(names[-1]):
            return listed(names, " e ")
        return listed(names, self.conjunction)

    def of(self, name: str) -> str:
        """ "de Ruth", "d’Anne"; the plain name where a language doesn't elide."""
        if not self.elided:
            return name
        return f"d’{name}" if _VOWEL.match(name) else f"de {name}"


_SOUNDS_LIKE_I = re.compile(r"h?[iíy](?![aeouáéóú])", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]", re.IGNORECASE)


def _by_formality(informal: str, formal: str) -> dict[Formality, str]:
    return {_INFORMAL: informal, _FORMAL: formal}


def _openers(
    informal: tuple[str, str, str], formal: tuple[str, str, str]
) -> dict[tuple[Formality, Grammar], str]:
    """Each triple is for unknown, masculine, feminine."""
    grammars = (Grammar.UNKNOWN, Grammar.MASCULINE, Grammar.FEMININE)
    return {
        (formality, grammar): opener
        for formality, triple in ((_INFORMAL, informal), (_FORMAL, formal))
        for grammar, opener in zip(grammars, triple, strict=True)
    }


def _ranks(unknown: str, masculine: str, feminine: str) -> dict[Grammar, str]:
    return {Grammar.UNKNOWN: unknown, Grammar.MASCULINE: masculine, Grammar.FEMININE: feminine}


def _courtesies(mr: str, mrs: str, ms: str, miss: str, mx: str = "") -> dict[Courtesy, str]:
    return {
        Courtesy.MR: mr, Courtesy.MRS: mrs, Courtesy.MS: ms, Courtesy.MISS: miss, Courtesy.MX: mx,
    }  # fmt: skip


_ENGLISH = LetterForms(
    language="en",
    openers=_openers(("Dear",) * 3, ("Dear",) * 3),
    plural_openers=_openers(("Dear",) * 3, ("Dear",) * 3),
    several={_INFORMAL: Plural.TOGETHER, _FORMAL: Plural.TOGETHER},
    courtesy=_courtesies("Mr.", "Mrs.", "Ms.", "Miss", "Mx."),
    envelope=_courtesies("Mr.", "Mrs.", "Ms.", "Miss", "Mx."),
    doctor=_ranks("Dr.", "Dr.", "Dr."),
    professor=_ranks("Professor", "Professor", "Professor"),
    family=_by_formality("Dear {name} family", "Dear {name} family"),
    team=_by_formality("Dear everyone at {name}", "Dear everyone at {name}"),
    bereaved="Dear family of {name}",
    conjunction=" and ",
    and_family="family",
    the_family="The {name} Family",
    family_of="The family of {name}",
    care_of="c/o {name}",
    attention="Attn: {name}",
    known_openers="dear hi hello hey my to good greetings dearest",
)
_GERMAN = LetterForms(
    language="de",
    openers=_openers(("Hallo", "Lieber", "Liebe"), ("Guten Tag", "Sehr geehrter", "Sehr geehrte")),
    plural_openers=_openers(("Hallo", "Hallo", "Hallo"), ("Guten Tag", "Guten Tag", "Guten Tag")),
    several={_INFORMAL: Plural.REPEATED, _FORMAL: Plural.REPEATED},
    courtesy=_courtesies("Herr", "Frau", "Frau", "Frau"),
    envelope=_courtesies("Herrn", "Frau", "Frau", "Frau"),
    doctor=_ranks("Dr.", "Dr.", "Dr."),
    professor=_ranks("Professor", "Professor", "Professor"),
    family=_by_formality("Liebe Familie {name}", "Sehr geehrte Familie {name}"),
    team=_by_formality("Liebes Team von {name}", "Sehr geehrtes Team von {name}"),
    bereaved="Liebe Angehörige von {name}",
    conjunction=" und ",
    and_family="Familie",
    the_family="Familie {name}",
    family_of="An die Angehörigen von {name}",
    care_of="c/o {name}",
    attention="z. Hd. {name}",
    known_openers="liebe lieber liebes hallo guten sehr hi servus grüezi moin hochverehrte",
    keeps_courtesy=True,
)
_FRENCH = LetterForms(
    language="fr",
    openers=_openers(("Bonjour", "Cher", "Chère"), ("Bonjour", "Cher", "Chère")),
    plural_openers=_openers(("Bonjour", "Chers", "Chères"), ("Bonjour", "Chers", "Chères")),
    several={_INFORMAL: Plural.TOGETHER, _FORMAL: Plural.REPEATED},
    courtesy=_courtesies("Monsieur", "Madame", "Madame", "Madame"),
    envelope=_courtesies("M.", "Mme", "Mme", "Mme"),
    doctor=_ranks("Docteur", "Docteur", ""),
    professor=_ranks("Professeur", "Professeur", ""),
    family=_by_formality("Chère famille {name}", "Chère famille {name}"),
    team=_by_formality("Bonjour à toute l’équipe {of}", "À toute l’équipe {of}"),
    bereaved="À la famille {of}",
    conjunction=" et ",
    and_family="toute la famille",
    the_family="Famille {name}",
    family_of="Famille {of}",
    care_of="chez {name}",
    attention="À l’attention {of}",
    known_openers="cher chère chers chères bonjour madame monsieur bien à mon ma mes",
    elided=True,
    company_first=True,
)
_SPANISH = LetterForms(
    language="es",
    openers=_openers(("Hola,", "Querido", "Querida"), ("Un cordial saludo,", "Estimado", "Estimada")),
    plural_openers=_openers(
        ("Hola,", "Queridos", "Queridas"), ("Un cordial saludo,", "Estimados", "Estimadas")
    ),
    several={_INFORMAL: Plural.TOGETHER, _FORMAL: Plural.TOGETHER},
    courtesy=_courtesies("Sr.", "Sra.", "Sra.", "Srta."),
    envelope=_courtesies("Sr.", "Sra.", "Sra.", "Srta."),
    doctor=_ranks("", "Dr.", "Dra."),
    professor=_ranks("", "Prof.", "Profa."),
    family=_by_formality("Querida familia {name}", "Estimada familia {name}"),
    team=_by_formality("Hola a todo el equipo de {name}", "Estimado equipo de {name}"),
    bereaved="A la familia de {name}",
    conjunction=" y ",
    and_family="familia",
    the_family="Familia {name}",
    family_of="Familia de {name}",
    care_of="c/o {name}",
    attention="A la atención de {name}",
    known_openers="querido querida queridos queridas estimado estimada hola a buenos un muy mi",
    end=":",
)
_FORMS = {forms.language: forms for forms in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH)}

_WITHOUT_STOP = frozenset({"GB", "IE", "AU", "NZ", "ZA"})
_STOPPED = re.compile(r"\b(Mr|Mrs|Ms|Mx|Dr)\.")

# A name in its own script, from a language whose greeting needs no grammar: 山田 太郎 様.
_HONOURED = {"ja": "{name} 様", "ko": "{name} 님께", "zh": "{name}，您好："}
_HONOURED_ENVELOPE = {"ja": "{name} 様", "ko": "{name} 귀하", "zh": "{name} 收"}


def forms_for(language: str, fallback: str = "en") -> LetterForms:
    """The forms of a BCP 47 tag, else of the fallback's language, else English."""
    return _FORMS.get(primary_language(language)) or _FORMS.get(primary_language(fallback), _ENGLISH)


def has_forms(language: str) -> bool:
    """Whether cards can be greeted in this language."""
    return primary_language(language) in _FORMS


def title_of(person: Person, forms: LetterForms) -> Title:
    """Read in the person's language, else in that of the card: "Fr." is Frau in German, Father elsewhere."""
    return parse_title(person.name.prefix, person.language or forms.language)


def localised(text: str, language: str) -> str:
    """British and Australian titles have no stop: "Dear Mr Okafor"."""
    region = language.replace("_", "-").partition("-")[2].upper()
    return _STOPPED.sub(r"\1", text) if region in _WITHOUT_STOP else text


def punctuated(text: str, forms: LetterForms, language: str) -> str:
    """The salutation with the language's comma or colon; Switzerland writes none."""
    ends_already = text.endswith((",", ":", "!", "…", "：", "様"))
    swiss = language.replace("_", "-").lower().endswith("-ch") and forms.language == "de"
    return text if ends_already or swiss else text + forms.end


def honoured(person: Person, *, envelope: bool = False) -> str:
    """The whole greeting of a name in East Asian script, by its language; empty for all others."""
    patterns = _HONOURED_ENVELOPE if envelope else _HONOURED
    pattern = patterns.get(primary_language(person.language), "")
    name = full_name(person)
    return pattern.format(name=name) if pattern and is_east_asian(name) else ""
