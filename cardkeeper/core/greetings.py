"""How a card greets (R12): own wording, first names or titles, in the customer's language, no guesses."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.core.bare_names import family_of_entry, has_only_a_surname
from cardkeeper.core.company_names import without_legal_form
from cardkeeper.core.folding import fold
from cardkeeper.core.letter_forms import (
    LetterForms,
    Plural,
    forms_for,
    honoured,
    localised,
    punctuated,
    title_of,
)
from cardkeeper.core.names import (
    Formality,
    Person,
    bears_anothers_name,
    first_name,
    full_name,
    primary_language,
    shared_surname,
    spoken,
    surname,
)
from cardkeeper.core.recipients import Recipient, written_for
from cardkeeper.core.titles import Courtesy, Grammar, Title, is_doctors_suffix, parse_suffix
from cardkeeper.i18n import N_, _

MOST_CHILDREN_BY_NAME = 3

_WITH_FIRST_NAME = frozenset({"sir", "dame", "sister", "brother"})
_TELLS_NOTHING = frozenset({"the", "hon", "honorable", "honourable"})


@dataclass(frozen=True, slots=True)
class Salutation:
    """The line that greets. `text` is None when nothing is known: not printable until somebody types it.

    `finding` is a sentence for the person at the desk, also when an outdated own wording was passed over.
    """

    text: str | None
    finding: str = ""


_NO_TITLE = Title()


@dataclass(frozen=True, slots=True)
class _Called:
    """How one person is called, the gender their title tells, and the words before the surname."""

    name: str
    grammar: Grammar = Grammar.UNKNOWN
    words: str = ""
    title: Title = _NO_TITLE


def salutation(recipient: Recipient, fallback: str = "en") -> Salutation:
    """The salutation in the recipient's language, else in `fallback` (BCP 47), with its comma or colon."""
    language = recipient.language_or(fallback)
    forms = forms_for(language, fallback)
    own, own_for = _own_wording(recipient)
    if own and not is_outdated(own_for, recipient):
        return Salutation(punctuated(_opened(own, forms), forms, language))
    composed = _compose(recipient, forms)
    if composed is None:
        return Salutation(None, _(_BY_LAST_NAME if recipient.living else _BY_NO_NAME))
    text = punctuated(localised(composed, language), forms, language)
    return Salutation(text, _outdated(own, own_for, recipient) if own else "")


_BY_NO_NAME = N_("There is no name to greet. Type a greeting, and the card can be printed.")
_BY_LAST_NAME = N_(
    "Only a last name is known. Type a first name, a title or a greeting, and the card can be printed."
)


def can_be_greeted(recipient: Recipient, fallback: str = "en") -> bool:
    """There is a salutation; of people with first names that is known without composing it."""
    is_plain = bool(recipient.living) and all(map(first_name, recipient.living))
    return is_plain or salutation(recipient, fallback).text is not None


def greeted(recipient: Recipient, fallback: str = "en") -> str:
    """Those greeted, without opener, for a verse: "Ruth", "Margaret and Tom", "Mr. and Mrs. Okafor"."""
    language = recipient.language_or(fallback)
    forms = forms_for(language, fallback)
    called = _called_adults(recipient, forms)
    return localised(forms.join(_names(called, recipient, forms)), language)


def is_outdated(own_for: str, recipient: Recipient) -> bool:
    """The names have changed since the own wording was typed; unknown when it was never noted."""
    return bool(own_for) and fold(own_for) != fold(written_for(recipient))


def _own_wording(recipient: Recipient) -> tuple[str, str]:
    if spoken(recipient.salutation):
        return recipient.salutation.strip(), recipient.salutation_for
    if len(recipient.living) == 1 and not recipient.children:
        return recipient.living[0].salutation.strip(), recipient.living[0].salutation_for
    return "", ""


def _opened(own: str, forms: LetterForms) -> str:
    """Somebody who types "Peggy" means "Dear Peggy"."""
    first = own.split(maxsplit=1)[0].strip(",:!").lower()
    if first in forms.known_openers.split() or own.endswith((",", ":", "!")):
        return own
    opener = forms.openers[Formality.INFORMAL, Grammar.UNKNOWN]
    return f"{opener} {own}"


def _outdated(own: str, own_for: str, recipient: Recipient) -> str:
    return _("“{greeting}” was written for {then}. It is {now} now, so read the greeting over.").format(
        greeting=own, then=own_for, now=written_for(recipient)
    )


def _compose(recipient: Recipient, forms: LetterForms) -> str | None:
    formality = _formality(recipient)
    if recipient.bereaved_of is not None:
        name = full_name(recipient.bereaved_of, additional=False)
        return forms.bereaved.format(name=name, of=forms.of(name)) if name else None
    if recipient.living:
        return _greet_people(recipient, forms)
    if spoken(recipient.company):
        company = without_legal_form(recipient.company)
        return forms.team[formality].format(name=company, of=forms.of(company))
    if spoken(recipient.family_name):
        return forms.family[formality].format(name=recipient.family_name.strip())
    return None


def _greet_people(recipient: Recipient, forms: LetterForms) -> str | None:
    people = recipient.living
    if len(people) == 1 and not recipient.children and (alone := _by_itself(people[0], recipient, forms)):
        return alone
    if _is_greeted_as_family(recipient, forms):
        return forms.family[Formality.FORMAL].format(name=recipient.shared_surname)
    called = _called_adults(recipient, forms)
    if any(has_only_a_surname(p) and not c.words for p, c in zip(people, called, strict=True)):
        return _as_family(recipient, forms)
    names = _names(called, recipient, forms)
    formality = _formality(recipient)
    known = all(c.grammar for c in called) and not (recipient.children and formality is Formality.INFORMAL)
    if len(called) == 1 and not recipient.children:
        return f"{forms.openers[formality, called[0].grammar]} {names[0]}"
    if known and forms.several[formality] is Plural.REPEATED:
        return _each(called, names, forms, formality)
    grammar = _common_grammar(called) if known else Grammar.UNKNOWN
    return f"{forms.plural_openers[formality, grammar]} {forms.join(names)}"


def _by_itself(person: Person, recipient: Recipient, forms: LetterForms) -> str:
    """A name of the East with its honours, or an entry that is a whole family; else nothing."""
    family = family_of_entry(person)
    return honoured(person) or (forms.family[_formality(recipient)].format(name=family) if family else "")


def _is_greeted_as_family(recipient: Recipient, forms: LetterForms) -> bool:
    """Where grammar would need each child's gender, a formal card greets the family by its name."""
    if not recipient.children or not recipient.is_formal or forms.language == "en":
        return False
    return bool(recipient.shared_surname)


def _as_family(recipient: Recipient, forms: LetterForms) -> str | None:
    """Several of one last name are a family; for one alone somebody types the greeting."""
    is_family = len(recipient.living) > 1 or recipient.children
    if not is_family or not recipient.shared_surname:
        return None
    return forms.family[_formality(recipient)].format(name=recipient.shared_surname)


def _each(called: Sequence[_Called], names: Sequence[str], forms: LetterForms, formality: Formality) -> str:
    """Liebe Margaret, lieber Tom; the openers after the first begin small."""
    openers = [forms.openers[formality, c.grammar] for c in called]
    greeted_each = [f"{opener} {c.name}" for opener, c in zip(openers, called, strict=True)]
    small = [text[0].lower() + text[1:] for text in greeted_each[1:]]
    return forms.join([", ".join([greeted_each[0], *small]), *names[len(called) :]])


def _names(called: Sequence[_Called], recipient: Recipient, forms: LetterForms) -> list[str]:
    """The names to be joined: the adults, then up to three children by name, else "family"."""
    adults = _with_shared_surname(called, recipient, forms) or [c.name for c in called]
    return adults + _children(recipient, forms)


def _children(recipient: Recipient, forms: LetterForms) -> list[str]:
    if not recipient.children:
        return []
    names = [first_name(child) for child in recipient.children]
    named = len(names) <= MOST_CHILDREN_BY_NAME and all(names)
    grammatical = recipient.is_formal and forms.language != "en"
    return names if named and not grammatical else [forms.and_family]


def _called_adults(recipient: Recipient, forms: LetterForms) -> list[_Called]:
    if not recipient.is_formal:
        return [_informal(person, forms) for person in recipient.living]
    formal = [_formal(person, forms) for person in recipient.living]
    if len(formal) > 1 and not all(c.words for c in formal):
        return [_untitled(p, c) for p, c in zip(recipient.living, formal, strict=True)]
    return formal


def _informal(person: Person, forms: LetterForms) -> _Called:
    if not first_name(person):
        return _formal(person, forms)
    return _Called(first_name(person), title_of(person, forms).grammar)


def _formal(person: Person, forms: LetterForms) -> _Called:
    title = title_of(person, forms)
    rank, grammar = _rank(person, title, forms)
    other = "" if fold(title.other).strip(".") in _TELLS_NOTHING else title.other
    courtesy = "" if rank and not forms.keeps_courtesy else forms.courtesy.get(title.courtesy, "")
    words = " ".join(word for word in (courtesy, rank, other) if word)
    if not words:
        return _Called(full_name(person, additional=False) or spoken(person.goes_by))
    return _Called(f"{words} {_after_title(person, other)}", grammar, words, title)


def _after_title(person: Person, other: str) -> str:
    """The last name; the first for "Sir" and for Vietnamese names, and whatever there is for one name."""
    by_first = fold(other).strip(".") in _WITH_FIRST_NAME or primary_language(person.language) == "vi"
    given = spoken(person.name.given)
    return (by_first and given) or surname(person) or given or full_name(person) or spoken(person.goes_by)


def _rank(person: Person, title: Title, forms: LetterForms) -> tuple[str, Grammar]:
    """The word for professor or doctor, and the gender that may then be used with it."""
    by_suffix = forms.language == "en" and is_doctors_suffix(parse_suffix(person.name.suffix))
    words = forms.professor if title.is_professor else forms.doctor
    if not title.has_rank and not by_suffix:
        return "", title.grammar
    word = words[title.grammar]
    return (word, title.grammar) if word else (words[Grammar.UNKNOWN], Grammar.UNKNOWN)


def _untitled(person: Person, called: _Called) -> _Called:
    """Beside somebody untitled, a courtesy is dropped, a rank stays: "Dr. Rin Ito and Tom Ortiz"."""
    if bears_anothers_name(person):
        return called
    name = full_name(person, additional=False) or spoken(person.goes_by)
    return _Called(f"{called.title.academic} {name}".strip(), title=called.title)


def _with_shared_surname(called: Sequence[_Called], recipient: Recipient, forms: LetterForms) -> list[str]:
    """A formal couple of one surname: ["Mr. and Mrs. Okafor"], ["Drs. Okafor"], ["Ruth and Tom Okafor"]."""
    family = shared_surname(recipient.living)
    titled = all(c.words for c in called)
    if not recipient.is_formal or len(called) < 2 or not family:
        return []
    if titled and forms.several[Formality.FORMAL] is Plural.REPEATED:
        return []
    if not titled and any(map(bears_anothers_name, recipient.living)):
        return []
    if titled:
        return [f"{_joined_titles(called, forms)} {family}"]
    given = [f"{c.title.academic} {_given(p)}".strip() for c, p in zip(called, recipient.living, strict=True)]
    return [f"{forms.join(given)} {family}"]


def _given(person: Person) -> str:
    return spoken(person.name.given) or first_name(person)


def _joined_titles(called: Sequence[_Called], forms: LetterForms) -> str:
    words = [c.words for c in called]
    courtesies = {c.title.courtesy for c in called if not c.title.has_rank}
    if len(words) == 2 and courtesies == {Courtesy.MR, Courtesy.MRS}:
        words = [forms.courtesy[Courtesy.MR], forms.courtesy[Courtesy.MRS]]
    if forms.language == "en" and set(words) == {"Dr."}:
        return "Drs."
    return forms.join(words)


def _common_grammar(called: Sequence[_Called]) -> Grammar:
    """A group with a man in it is masculine in French and Spanish grammar."""
    grammars = {c.grammar for c in called}
    if Grammar.UNKNOWN in grammars:
        return Grammar.UNKNOWN
    return Grammar.FEMININE if grammars == {Grammar.FEMININE} else Grammar.MASCULINE


def _formality(recipient: Recipient) -> Formality:
    return Formality.FORMAL if recipient.is_formal else Formality.INFORMAL
