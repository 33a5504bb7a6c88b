"""Which two contacts are one person: the evidence, strongest first, and keys to find candidates by (R26)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from sys import intern

from cardkeeper.core.contact import Contact
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind

_PHONES = ("phone", "mobile", "fax")
# Below this two spellings are two names; Meyer and Meier come to 80, Mia and Max to 33.
_ALIKE = 78.0
# Ten digits as North America writes them: there the country's code is all that phonenumbers would add.
_AMERICAN = re.compile(r"\(?([2-9]\d\d)\)?[ .-]?(\d{3})[ .-]?(\d{4})", re.ASCII)
_NORTH_AMERICA = frozenset({"US", "CA"})
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


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a contact counts when comparing, worked out once: names folded, numbers in one form."""

    uid: str
    given: str
    family: str
    nicknames: frozenset[str]
    generation: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    postal_codes: tuple[str, ...]
    birthday: PartialDate | None
    all_names: str


def traits(contact: Contact, region: str = "") -> Traits:
    """The traits of a contact; `region` (ISO-2) is where phone numbers without a country code belong."""
    given, family = _names(contact)
    return Traits(
        contact.uid,
        given,
        family,
        frozenset(_nicknames(contact)),
        _generation(contact),
        tuple(_emails(contact)),
        tuple(_phones(contact, region)),
        tuple(_postal_codes(contact)),
        _birthday(contact),
        # All words of the name in one order, so that "Mueller Joerg" is "Jörg Müller".
        " ".join(sorted(f"{given} {family}".replace("-", " ").split())),
    )


def same_person(a: Contact, b: Contact, region: str = "") -> Evidence | None:
    """The strongest evidence that both are one person, or None.

    A couple shares an address, often an e-mail or a phone: none of these is enough when the first names
    differ, or one is Sr. and one Jr.
    """
    return same(traits(a, region), traits(b, region))


def same(a: Traits, b: Traits) -> Evidence | None:
    """The same of two whose traits are known."""
    if a.uid and a.uid == b.uid:
        return Evidence(EvidenceKind.UID, a.uid)
    if a.generation != b.generation and a.generation and b.generation:
        return None
    return _same_reach(a, b) or _same_name(a, b) or _alike(a, b)


def match_keys(contact: Contact, region: str = "") -> tuple[str, ...]:
    """Keys to index a contact by: whoever may be the same person shares at least one of them.

    uid:, email:, phone: and name: find what `same_person` may call certain, near: the possible duplicates.
    """
    return keys_of(traits(contact, region))


def keys_of(a: Traits) -> tuple[str, ...]:
    """The keys of somebody whose traits are known."""
    return tuple(dict.fromkeys((*sure_keys(a), *near_keys(a))))


def sure_keys(a: Traits) -> list[str]:
    """Those of the keys that find whom `same` may call certain."""
    keys = [f"uid:{a.uid}"] if a.uid else []
    keys += [f"email:{email}" for email in a.emails]
    keys += [f"phone:{phone}" for phone in a.phones]
    if a.all_names:
        keys.append(f"name:{a.all_names}")
    return keys


def near_keys(a: Traits) -> list[str]:
    """Those of the keys that only find possible duplicates."""
    keys = [f"near:{code}:{a.given[:1]}" for code in a.postal_codes] if a.given else []
    # Few different ones for many people: each is kept once.
    return [*map(intern, [f"near:{a.family[:3]}:{a.given[:1]}", *keys] if a.family else keys)]


def phone_key(number: str, region: str = "") -> str:
    """A phone number as E.164 where it can be understood, else its digits, else ""."""
    plain = _AMERICAN.fullmatch(number) if region in _NORTH_AMERICA else None
    return f"+1{plain[1]}{plain[2]}{plain[3]}" if plain else _understood(number, region)


# As many as an import may bring: each is asked for several times.
@lru_cache(maxsize=65_536)
def _understood(number: str, region: str) -> str:
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


def _same_reach(a: Traits, b: Traits) -> Evidence | None:
    email = _shared(a.emails, b.emails)
    if email and _given_agrees(a, b):
        return Evidence(EvidenceKind.EMAIL, email)
    phone = _shared(a.phones, b.phones)
    if phone and _given_agrees(a, b) and _family_agrees(a, b):
        return Evidence(EvidenceKind.PHONE, phone)
    return None


def _same_name(a: Traits, b: Traits) -> Evidence | None:
    if not a.all_names or a.all_names != b.all_names or _birthdays_differ(a, b):
        return None
    if code := _shared(a.postal_codes, b.postal_codes):
        return Evidence(EvidenceKind.NAME_AND_POSTAL_CODE, code)
    if a.birthday is not None and b.birthday is not None:
        return Evidence(EvidenceKind.NAME_AND_BIRTHDAY, a.all_names)
    return Evidence(EvidenceKind.POSSIBLE, a.all_names) if " " in a.all_names else None


def _alike(a: Traits, b: Traits) -> Evidence | None:
    """A possible duplicate: names spelled almost the same, and something else in common."""
    if _birthdays_differ(a, b) or not (a.all_names and b.all_names):
        return None
    common = (
        _shared(a.postal_codes, b.postal_codes)
        or _shared(a.phones, b.phones)
        or _shared(a.emails, b.emails)
        or (str(a.birthday) if a.birthday is not None and b.birthday is not None else "")
    )
    if common and _given_alike(a, b) and _family_agrees(a, b):
        return Evidence(EvidenceKind.POSSIBLE, common)
    return None


def _given_agrees(a: Traits, b: Traits) -> bool:
    """The same first name, a nickname or a short form; Paul and Paula are two people, J. may be both."""
    first, second = a.given, b.given
    if not first or not second or first == second:
        return True
    short, long = sorted((first, second), key=len)
    is_short_form = len(short) >= 3 and len(long) - len(short) >= 3 and long.startswith(short)
    return is_short_form or first in b.nicknames or second in a.nicknames


def _nicknames(contact: Contact) -> set[str]:
    return {_loose(fold(name)) for name in contact.nickname.split(",") if name.strip()}


def _given_alike(a: Traits, b: Traits) -> bool:
    first, second = a.given, b.given
    is_initial = len(first) == 1 or len(second) == 1
    return _given_agrees(a, b) or (is_initial and first[0] == second[0]) or _ratio(first, second) >= _ALIKE


def _family_agrees(a: Traits, b: Traits) -> bool:
    return not a.family or not b.family or _ratio(a.family, b.family) >= _ALIKE


def _ratio(first: str, second: str) -> float:
    from rapidfuzz import fuzz

    return float(fuzz.token_sort_ratio(first, second))


def _names(contact: Contact) -> tuple[str, str]:
    """First and last name, folded; taken from the formatted name where a file gave no parts."""
    given, family = contact.name.given, contact.name.family
    if not given and not family and contact.formatted_name != contact.organization:
        given, _, family = contact.formatted_name.partition(" ")
    return _loose(fold(given).replace(".", "")), _loose(fold(family))


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


def _birthdays_differ(a: Traits, b: Traits) -> bool:
    first, second = a.birthday, b.birthday
    if first is None or second is None:
        return False
    years_differ = first.year is not None and second.year is not None and first.year != second.year
    return first.month_day != second.month_day or years_differ


def _generation(contact: Contact) -> str:
    return _GENERATIONS.get(fold(contact.name.suffix).strip(". "), "")


def _shared(first: tuple[str, ...], second: tuple[str, ...]) -> str:
    return next((value for value in first if value in second), "")
