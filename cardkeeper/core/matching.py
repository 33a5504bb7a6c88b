"""Which two contacts are one person: the evidence, strongest first, and keys to find candidates by (R26)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cardkeeper.core.contact import Contact
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind

_PHONES = ("phone", "mobile", "fax")
# Below this two spellings are two names; Meyer and Meier come to 80, Mia and Max to 33.
_ALIKE = 78.0
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4"}


class EvidenceKind(StrEnum):
    """What two contacts have in common, strongest first."""

    UID = "uid"
    EMAIL = "email"
    PHONE = "phone"
    NAME_AND_POSTAL_CODE = "name-and-postal-code"
    NAME_AND_BIRTHDAY = "name-and-birthday"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two contacts look like one person; `value` is what they share."""

    kind: EvidenceKind
    value: str = ""

    @property
    def is_certain(self) -> bool:
        """Sure enough to merge without asking; a possible duplicate is only shown."""
        return self.kind is not EvidenceKind.POSSIBLE


def same_person(a: Contact, b: Contact, region: str = "") -> Evidence | None:
    """The strongest evidence that both are one person, or None.

    `region` (ISO-2) is where phone numbers without a country code belong. A couple shares an address, often
    an e-mail or a phone: none of these is enough when the first names differ, or one is Sr. and one Jr.
    """
    if a.uid and a.uid == b.uid:
        return Evidence(EvidenceKind.UID, a.uid)
    if _generation(a) != _generation(b) and _generation(a) and _generation(b):
        return None
    return _same_reach(a, b, region) or _same_name(a, b) or _alike(a, b, region)


def match_keys(contact: Contact, region: str = "") -> tuple[str, ...]:
    """Keys to index a contact by: whoever may be the same person shares at least one of them.

    uid:, email:, phone: and name: find what `same_person` may call certain, near: the possible duplicates.
    """
    given, family = _names(contact)
    keys = [f"uid:{contact.uid}"] if contact.uid else []
    keys += [f"email:{email}" for email in _emails(contact)]
    keys += [f"phone:{phone}" for phone in _phones(contact, region)]
    if full := _sorted_name(contact):
        keys.append(f"name:{full}")
    if family:
        keys.append(f"near:{family[:3]}:{given[:1]}")
    keys += [f"near:{code}:{given[:1]}" for code in _postal_codes(contact) if given]
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=8192)
def phone_key(number: str, region: str = "") -> str:
    """A phone number as E.164 where it can be understood, else its digits, else ""."""
    import phonenumbers

    digits = "".join(c for c in number if c.isdecimal())
    if len(digits) < 6:
        return ""
    try:
        parsed = phonenumbers.parse(number, region or None)
    except phonenumbers.NumberParseException:
        return digits
    if not phonenumbers.is_possible_number(parsed):
        return digits
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _same_reach(a: Contact, b: Contact, region: str) -> Evidence | None:
    email = _shared(_emails(a), _emails(b))
    if email and _given_agrees(a, b):
        return Evidence(EvidenceKind.EMAIL, email)
    phone = _shared(_phones(a, region), _phones(b, region))
    if phone and _given_agrees(a, b) and _family_agrees(a, b):
        return Evidence(EvidenceKind.PHONE, phone)
    return None


def _same_name(a: Contact, b: Contact) -> Evidence | None:
    name = _sorted_name(a)
    if not name or name != _sorted_name(b) or _birthdays_differ(a, b):
        return None
    if code := _shared(_postal_codes(a), _postal_codes(b)):
        return Evidence(EvidenceKind.NAME_AND_POSTAL_CODE, code)
    if _birthday(a) is not None and _birthday(b) is not None:
        return Evidence(EvidenceKind.NAME_AND_BIRTHDAY, name)
    return Evidence(EvidenceKind.POSSIBLE, name) if " " in name else None


def _alike(a: Contact, b: Contact, region: str) -> Evidence | None:
    """A possible duplicate: names spelled almost the same, and something else in common."""
    if _birthdays_differ(a, b) or not (_sorted_name(a) and _sorted_name(b)):
        return None
    birthday = _birthday(a)
    common = (
        _shared(_postal_codes(a), _postal_codes(b))
        or _shared(_phones(a, region), _phones(b, region))
        or _shared(_emails(a), _emails(b))
        or (str(birthday) if birthday is not None and _birthday(b) is not None else "")
    )
    if common and _given_alike(a, b) and _family_agrees(a, b):
        return Evidence(EvidenceKind.POSSIBLE, common)
    return None


def _given_agrees(a: Contact, b: Contact) -> bool:
    """The same first name, a nickname or a short form; Paul and Paula are two people, J. may be both."""
    first, second = _names(a)[0], _names(b)[0]
    if not first or not second or first == second:
        return True
    short, long = sorted((first, second), key=len)
    is_short_form = len(short) >= 3 and len(long) - len(short) >= 3 and long.startswith(short)
    return is_short_form or first in _nicknames(b) or second in _nicknames(a)


def _nicknames(contact: Contact) -> set[str]:
    return {_loose(fold(name)) for name in contact.nickname.split(",") if name.strip()}


def _given_alike(a: Contact, b: Contact) -> bool:
    first, second = _names(a)[0], _names(b)[0]
    is_initial = len(first) == 1 or len(second) == 1
    return _given_agrees(a, b) or (is_initial and first[0] == second[0]) or _ratio(first, second) >= _ALIKE


def _family_agrees(a: Contact, b: Contact) -> bool:
    first, second = _names(a)[1], _names(b)[1]
    return not first or not second or _ratio(first, second) >= _ALIKE


def _ratio(first: str, second: str) -> float:
    from rapidfuzz import fuzz

    return float(fuzz.token_sort_ratio(first, second))


def _names(contact: Contact) -> tuple[str, str]:
    """First and last name, folded; taken from the formatted name where a file gave no parts."""
    given, family = contact.name.given, contact.name.family
    if not given and not family and contact.formatted_name != contact.organization:
        given, _, family = contact.formatted_name.partition(" ")
    return _loose(fold(given).replace(".", "")), _loose(fold(family))


def _sorted_name(contact: Contact) -> str:
    """All words of the name in one order, so that "Mueller Joerg" is "Jörg Müller"."""
    return " ".join(sorted(" ".join(_names(contact)).replace("-", " ").split()))


def _loose(folded: str) -> str:
    """German umlauts written out and plain come to the same letters."""
    return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _emails(contact: Contact) -> list[str]:
    return [email for value in contact.values("email") if "@" in (email := value.strip().casefold())]


def _phones(contact: Contact, region: str) -> list[str]:
    return [key for value in contact.values(*_PHONES) if (key := phone_key(value, region))]


def _postal_codes(contact: Contact) -> list[str]:
    codes = ("".join(a.postal_code.casefold().split()) for a in contact.addresses)
    # ZIP+4 and ZIP are one place: 78701-1234.
    return [code.partition("-")[0] if code[:5].isdecimal() else code for code in codes if code]


def _birthday(contact: Contact) -> PartialDate | None:
    own = (o.date for o in contact.occasions if o.kind == OccasionKind.BIRTHDAY and not o.about)
    return next((date for date in own if date.is_day), None)


def _birthdays_differ(a: Contact, b: Contact) -> bool:
    first, second = _birthday(a), _birthday(b)
    if first is None or second is None:
        return False
    years_differ = first.year is not None and second.year is not None and first.year != second.year
    return first.month_day != second.month_day or years_differ


def _generation(contact: Contact) -> str:
    return _GENERATIONS.get(fold(contact.name.suffix).strip(". "), "")


def _shared(first: list[str], second: list[str]) -> str:
    return next((value for value in first if value in second), "")
