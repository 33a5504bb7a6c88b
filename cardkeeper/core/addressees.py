"""Who stands on the envelope (R13): titles, suffixes, company and attention lines, children in care.

A doctor's title and a doctor's letters never stand together. The person stands above the company, because a
greeting is personal; in France the company stands first (NF Z 10-011).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.core.folding import fold
from cardkeeper.core.greetings import is_outdated
from cardkeeper.core.letter_forms import LetterForms, forms_for, has_forms, honoured, localised, title_of
from cardkeeper.core.names import (
    Person,
    bears_anothers_name,
    family_comes_first,
    full_name,
    shared_surname,
    spoken,
)
from cardkeeper.core.recipients import Recipient, written_for
from cardkeeper.core.titles import Courtesy, Grammar, parse_suffix
from cardkeeper.i18n import _

LONGEST_LINE = 40


@dataclass(frozen=True, slots=True)
class Addressee:
    """The lines above the street, none of them empty; `finding` tells of an own wording passed over."""

    lines: tuple[str, ...]
    finding: str = ""


def addressee(recipient: Recipient, fallback: str = "en") -> Addressee:
    """The addressee's lines in the recipient's language; no lines when nobody and nothing is named."""
    own = tuple(line.strip() for line in recipient.addressee.splitlines() if line.strip())
    if own and not is_outdated(recipient.addressee_for, recipient):
        return Addressee(own)
    language = recipient.language_or(fallback)
    composed = _compose(recipient, forms_for(language, fallback))
    lines = tuple(dict.fromkeys(localised(line, language) for line in composed if line))
    return Addressee(lines, _outdated(own, recipient) if own else "")


def person_line(person: Person, forms: LetterForms) -> str:
    """One person with title and suffix: "Herrn Dr. Tom Müller", "Tom Okafor Jr.", "Ruth Okafor, MD"."""
    if honoured(person, envelope=True):
        return honoured(person, envelope=True)
    name = full_name(person) or spoken(person.goes_by)
    titled = " ".join(word for word in (_title_words(person, forms), name) if word)
    return titled + _suffix_words(person, forms)


def _outdated(own: Sequence[str], recipient: Recipient) -> str:
    return _("“{lines}” was written for {then}. It is {now} now, so read the envelope over.").format(
        lines=" · ".join(own), then=recipient.addressee_for, now=written_for(recipient)
    )


def _compose(recipient: Recipient, forms: LetterForms) -> list[str]:
    if recipient.bereaved_of is not None:
        name = full_name(recipient.bereaved_of, additional=False)
        return [forms.family_of.format(name=name, of=forms.of(name))] if name else []
    named = _people_lines(recipient, forms)
    if not named and not recipient.company and spoken(recipient.family_name):
        named = [forms.the_family.format(name=recipient.family_name.strip())]
    return _with_company(named, recipient, forms) + _care_of(recipient, forms)


def _people_lines(recipient: Recipient, forms: LetterForms) -> list[str]:
    people = recipient.living
    if recipient.children and people:
        return _family_lines(recipient, forms)
    if len(people) == 1:
        return [person_line(people[0], forms)]
    return _couple_lines(people, forms)


def _family_lines(recipient: Recipient, forms: LetterForms) -> list[str]:
    if recipient.shared_surname:
        return [forms.the_family.format(name=recipient.shared_surname)]
    names = [_plain_line(person, forms) for person in recipient.living]
    return [forms.join([*names, forms.and_family])]


def _couple_lines(people: Sequence[Person], forms: LetterForms) -> list[str]:
    """One line where it fits, else a line for each, the later ones beginning with "and"."""
    if not people:
        return []
    shared = _couple_of_one_surname(people, forms)
    if shared:
        return [shared]
    titled = all(_has_courtesy_or_rank(person, forms) for person in people)
    names = [person_line(p, forms) if titled else _plain_line(p, forms) for p in people]
    whole = forms.join(names)
    if len(whole) <= LONGEST_LINE:
        return [whole]
    return [names[0], *(f"{forms.conjunction.strip()} {name}" for name in names[1:])]


def _couple_of_one_surname(people: Sequence[Person], forms: LetterForms) -> str:
    """ "Mr. Tom and Mrs. Ruth Okafor"; "M. et Mme Dupont"; nothing when a suffix needs the full names."""
    family = shared_surname(people)
    if not family or any(p.name.suffix or family_comes_first(p) or not spoken(p.name.given) for p in people):
        return ""
    titles = [_title_words(person, forms) for person in people]
    if any(map(bears_anothers_name, people)):
        is_shared = all(titles) and len({_given(person) for person in people}) == 1
        return f"{forms.join(titles)} {_given(people[0])} {family}" if is_shared else ""
    if forms.language == "fr" and sorted(titles) == ["M.", "Mme"]:
        return f"M. et Mme {family}"
    if not all(titles):
        titles = [title_of(person, forms).academic for person in people]
    given = [_given(person) for person in people]
    if forms.language == "en" and set(titles) == {"Dr."}:
        return f"Drs. {forms.join(given)} {family}"
    named = [f"{title} {name}".strip() for title, name in zip(titles, given, strict=True)]
    return f"{forms.join(named)} {family}"


def _given(person: Person) -> str:
    return " ".join(part for part in (spoken(person.name.given), spoken(person.name.additional)) if part)


def _plain_line(person: Person, forms: LetterForms) -> str:
    """Without the courtesy somebody beside them lacks, but with a rank."""
    if bears_anothers_name(person):
        return person_line(person, forms)
    title = title_of(person, forms)
    name = full_name(person) or spoken(person.goes_by)
    rank = _rank_words(person, forms) if title.has_rank else ""
    return f"{rank} {name}".strip() + _suffix_words(person, forms)


def _has_courtesy_or_rank(person: Person, forms: LetterForms) -> bool:
    return bool(_title_words(person, forms))


def _title_words(person: Person, forms: LetterForms) -> str:
    """The title as it stands before the name; as stored in a language we don't write."""
    if person.language and not has_forms(person.language):
        return person.name.prefix.strip()
    title = title_of(person, forms)
    rank = _rank_words(person, forms)
    has_letters = bool(parse_suffix(person.name.suffix).degrees) and not title.has_rank
    needless = has_letters or (rank and not forms.keeps_courtesy)
    courtesy = "" if needless else forms.envelope.get(title.courtesy, "")
    return " ".join(word for word in (courtesy, rank, title.other) if word)


def _rank_words(person: Person, forms: LetterForms) -> str:
    """The ranks as written; Spanish by the gender the title tells, French without the stop."""
    title = title_of(person, forms)
    if forms.language == "es" and title.is_doctor and title.courtesy is not Courtesy.UNKNOWN:
        return forms.doctor[title.grammar if title.grammar else Grammar.MASCULINE]
    if forms.language == "fr":
        return title.academic.replace("Dr.", "Dr").replace("Prof.", "Pr")
    return title.academic


def _suffix_words(person: Person, forms: LetterForms) -> str:
    """Jr.  and , MD : the doctor's letters are dropped after a doctor's title."""
    suffix = parse_suffix(person.name.suffix)
    title = title_of(person, forms)
    degrees = "" if title.has_rank else suffix.degrees
    letters = ", ".join(part for part in (degrees, suffix.letters) if part)
    generation = f" {suffix.generation}" if suffix.generation else ""
    return generation + (f", {letters}" if letters else "")


def _with_company(named: list[str], recipient: Recipient, forms: LetterForms) -> list[str]:
    company = " ".join(recipient.company.split())
    attention = _attention(recipient, forms)
    if named and fold(company) in (fold(named[0]), ""):
        return [*named, *attention]
    if not named:
        return [company, *attention] if company else attention
    return [company, *named, *attention] if forms.company_first else [*named, *attention, company]


def _attention(recipient: Recipient, forms: LetterForms) -> list[str]:
    """The attention line, unless it names the person who stands there already."""
    attention = spoken(recipient.attention)
    words = set(fold(attention).replace(".", "").split())
    named = any(words >= set(fold(full_name(p, additional=False)).split()) for p in recipient.living)
    if not attention or named:
        return []
    starts = attention.lower().startswith(("attn", "att:", "z. hd", "z.hd", "à l’att", "à l'att", "a la at"))
    return [attention if starts else forms.attention.format(name=attention, of=forms.of(attention))]


def _care_of(recipient: Recipient, forms: LetterForms) -> list[str]:
    """The parents' line under a child's name, in short: "c/o Ruth and Tom Okafor"."""
    parents = [person for person in recipient.care_of if not person.deceased and not person.is_nameless]
    if not parents:
        return []
    family = shared_surname(parents)
    is_husbands = any(map(bears_anothers_name, parents))
    if len(parents) > 1 and family and all(spoken(p.name.given) for p in parents) and not is_husbands:
        name = f"{forms.join([spoken(p.name.given) for p in parents])} {family}"
    else:
        name = forms.join([_plain_line(person, forms) for person in parents])
    return [forms.care_of.format(name=name)]
