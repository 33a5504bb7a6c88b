"""What one heading means: the fixed headings of Google, the words of Outlook and of everybody else."""

import re
from functools import cache, lru_cache

from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.formats import labels
from cardkeeper.formats.table import heading_words
from cardkeeper.formats.table.model import Field, Target
from cardkeeper.formats.vocabulary import by_word

_GOOGLE = re.compile(r"([a-z][a-z -]*?) (\d+) - ([a-z -]+)")
_GOOGLE_FIELDS = {
    "e-mail label": Field.EMAIL_LABEL, "e-mail type": Field.EMAIL_LABEL, "e-mail value": Field.EMAIL,
    "phone label": Field.PHONE_LABEL, "phone type": Field.PHONE_LABEL, "phone value": Field.PHONE,
    "website label": Field.URL_LABEL, "website type": Field.URL_LABEL, "website value": Field.URL,
    "im service": Field.MESSENGER_LABEL, "im value": Field.MESSENGER,
    "instant message service": Field.MESSENGER_LABEL, "instant message value": Field.MESSENGER,
    "address label": Field.ADDRESS_LABEL, "address type": Field.ADDRESS_LABEL,
    "address formatted": Field.ADDRESS,
    "address street": Field.STREET, "address city": Field.LOCALITY, "address po box": Field.PO_BOX,
    "address region": Field.REGION, "address postal code": Field.POSTAL_CODE,
    "address country": Field.COUNTRY, "address extended address": Field.EXTENDED,
    "address bad": Field.ADDRESS_BAD,
    "event label": Field.EVENT_LABEL, "event type": Field.EVENT_LABEL, "event value": Field.EVENT_DATE,
    "event kind": Field.EVENT_KIND, "event about": Field.EVENT_ABOUT,
    "relation label": Field.RELATION_LABEL, "relation type": Field.RELATION_LABEL,
    "relation value": Field.RELATION_NAME, "relation kind": Field.RELATION_KIND,
    "relation person": Field.RELATION_PARTS,
    "custom field label": Field.EXTRA_LABEL, "custom field type": Field.EXTRA_LABEL,
    "custom field value": Field.EXTRA,
    "organization name": Field.ORGANIZATION, "organization title": Field.TITLE,
    "organization department": Field.DEPARTMENT,
}  # fmt: skip
_FILLER_WORDS = "de del du des des/der der die das la le l of the d el o ou"
_FILLERS = frozenset(_FILLER_WORDS.split())
_WORD = re.compile(r"[^\W_]+(?:[-/.'°][^\W_]+)*\.?(?:\([^\W_]\))?")
_NUMBER = re.compile(r"\d+")
_CONTENT = re.compile(r"[^@\s]+@[^@\s]+\.\w+|\+?[\d ()/.-]{7,}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|https?://.*")
_KINDS = {OccasionKind.BIRTHDAY: Field.BIRTHDAY, OccasionKind.ANNIVERSARY: Field.ANNIVERSARY}
_PARTNERS = frozenset({Relation.SPOUSE, Relation.PARTNER})


def target_of(heading: str) -> Target | None:
    """What a heading means, or None for one we don't know or leave out (`is_left_out`)."""
    return _target_of(fold(heading).strip(" :*#"))


def dated(heading: str) -> tuple[str, str]:
    """The kind of occasion a heading means, and the relative it speaks of ("child 2")."""
    folded = fold(heading).strip(" :*#")
    kind, about = _of_relative(folded)
    return (kind, about) if about else labels.occasion(folded)


def is_left_out(heading: str) -> bool:
    """A column that programs write for themselves."""
    folded = fold(heading).strip(" :*#")
    google = _GOOGLE.fullmatch(folded)
    return (
        folded in _left_out()
        or _without_slot(folded)[0] in _left_out()
        or (google is not None and google[1] == "organization")
    )


def is_title(heading: str) -> bool:
    """ "Title" says Mrs. in one program and Nurse in another."""
    return fold(heading).strip(" :") in _words_of(heading_words.TITLES)


def is_bare_name(heading: str) -> bool:
    """ "Name" or "Nom": the surname where there is a column for first names."""
    return fold(heading).strip(" :") in _words_of(heading_words.SURNAME_BESIDE_FIRST)


def is_bare_first_name(heading: str) -> bool:
    """ "Nombre": the first name where there is a column for surnames."""
    return fold(heading).strip(" :") in _words_of(heading_words.FIRST_BESIDE_SURNAME)


def looks_like_content(cell: str) -> bool:
    """An e-mail, a phone, a date: what no heading is."""
    return _CONTENT.fullmatch(cell.strip()) is not None


@lru_cache(maxsize=4096)
def _target_of(heading: str) -> Target | None:
    if not heading or len(heading) > 80 or heading in _left_out():
        return None
    return _googles(heading) or _dated(heading) or _worded(heading) or _relative(heading)


def _googles(heading: str) -> Target | None:
    match = _GOOGLE.fullmatch(heading)
    field = _GOOGLE_FIELDS.get(f"{match[1]} {match[3]}") if match else None
    return Target(field, match[2]) if match and field else None


def _dated(heading: str) -> Target | None:
    """Birthday and anniversary; any other date keeps its heading as its label ("Graduation")."""
    kind, about = labels.occasion(heading)
    if kind == OccasionKind.OTHER:
        kind, about = _of_relative(heading)
    if kind == OccasionKind.OTHER:
        return None
    if about:
        return Target(Field.OCCASION, heading)
    if kind == OccasionKind.MEMORIAL:
        return Target(Field.DIED)
    return Target(_KINDS[OccasionKind(kind)]) if kind in set(_KINDS) else Target(Field.OCCASION, heading)


def _of_relative(heading: str) -> tuple[str, str]:
    """ "Spouse birthday" and "Child 2 birthday" speak of the relative in the other column."""
    words = heading.split()
    for cut in range(1, len(words)):
        parts = (" ".join(words[:cut]), " ".join(words[cut:]))
        for relative, event in (parts, parts[::-1]):
            kind = labels.kind(event)
            if kind and labels.relation(_NUMBER.sub("", relative).strip()) in set(Relation):
                return kind, relative
    return str(OccasionKind.OTHER), ""


def _worded(heading: str) -> Target | None:
    exact = _fields().get(heading)
    if exact is not None:
        return Target(exact)
    bare, slot = _without_slot(heading)
    field = _fields().get(bare)
    place, _blank, number = slot.rpartition(" ") if _NUMBER.search(slot) else (slot, "", "")
    if field is Field.STREET and number:
        return Target(Field.STREET_2, place)
    return Target(field, slot) if field is not None else None


def _relative(heading: str) -> Target | None:
    """Spouse, children, assistant's name, referred by."""
    number = _NUMBER.search(heading)
    words = _WORD.findall(_NUMBER.sub("", heading).strip(" #:"))
    unsaid = _words_of(heading_words.NAME_WORDS) | _FILLERS
    said = " ".join(word for word in words if word not in unsaid).removesuffix("'s").removesuffix("(s)")
    relation = labels.relation(said)
    if relation in _PARTNERS:
        return Target(Field.SPOUSE)
    if relation == Relation.CHILD:
        return Target(Field.CHILDREN, number[0] if number else "")
    if said in _words_of(heading_words.MANAGERS):
        return Target(Field.RELATION, "manager")
    if heading in _words_of(heading_words.REFERRED):
        return Target(Field.RELATION, "referred by")
    return Target(Field.RELATION, relation) if relation in set(Relation) else None


def _without_slot(heading: str) -> tuple[str, str]:
    """The words that say what, and the place or number that says which."""
    words = _WORD.findall(heading.replace("(", " ").replace(")", " "))
    place = next((word for word in words if labels.place(word)), "")
    number = next((word for word in words if _NUMBER.fullmatch(word)), "")
    rest = [word for word in words if word not in (place, number) and word not in _FILLERS]
    slot = labels.place(place) if place else ""
    # A second e-mail or phone is another one; a second street line belongs to the first.
    bare = " ".join(rest)
    if number and f"{bare} {number}" in _fields():
        return f"{bare} {number}", slot
    return bare, f"{slot} {number}".strip() if number and number != "1" else slot


@cache
def _fields() -> dict[str, Field]:
    words = {word: Field(field) for word, field in by_word(heading_words.HEADINGS).items()}
    bare = {" ".join(w for w in word.split() if w not in _FILLERS): field for word, field in words.items()}
    return {**bare, **words}


@cache
def _left_out() -> frozenset[str]:
    return _words_of(heading_words.LEFT_OUT)


@cache
def _words_of(text: str) -> frozenset[str]:
    return frozenset(by_word({"": text}))
