"""Parts of names put where they belong: "Dr. Hans" is no first name, "Weber geb. Kunz" no last name."""

import re
from dataclasses import replace

from cardkeeper.core.contact import Address, Contact, Name
from cardkeeper.core.folding import fold
from cardkeeper.formats import person_names
from cardkeeper.formats.asides import Aside, apart
from cardkeeper.formats.capitals import is_shouted, quiet
from cardkeeper.i18n import _

# Without Don, Sir and M., which are first names and initials too.
_TITLE = (
    r"(?:(?:mr|mrs|ms|mx|dr|prof|rev|hr|herrn?|frau|mme|mlle|monsieur|madame|señora?|sra|srta|dhr|mevr"
    r"|dipl\.?-\s?[a-z]+)\b\.?|(?:ing|mag)\.)"
)
_TITLES = re.compile(rf"(?P<title>{_TITLE}(?:\s+{_TITLE})*)(?:\s+(?P<rest>.+))?", re.IGNORECASE)
_SUFFIX = re.compile(
    r"(?P<rest>.+?)(?:,\s*|\s+)(?P<suffix>(?:jr|sr|jnr|snr|jun|sen|ii|iii|iv|md|phd|dds|esq)\.?)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?P<rest>[^,]+),\s*(?P<suffix>[^,]*\.[^,]*)")
# What stands for the first name until there is one.
_UNNAMED = re.compile(
    r"(?:new\s+)?baby(?:\s+(?:boy|girl|son|daughter|[abc]))?|(?:new\s?born|infant)(?:\s+(?:boy|girl|son|daughter))?"
    r"|tbd|tba|to\s+be\s+(?:named|announced|determined)|unnamed|neugeborene[rs]?|bébé|bebé|recién\s+nacid[oa]",
    re.IGNORECASE,
)
_FAMILY = frozenset({"familie", "fam", "famille", "familia", "famiglia"})


def in_place(contact: Contact) -> tuple[Contact, str]:
    """The contact with each part of its name in its place, and the remark that stood beside the name.

    Doing it again changes nothing. A company is left as it is.
    """
    if contact.name == Name():
        return _whole(contact)
    name, asides = _sorted(contact.name)
    if not name.given and person_names.is_company(name.family):
        company = contact.organization or name.family
        return replace(contact, formatted_name=name.family, name=Name(), organization=company), ""
    if name == contact.name and not any(map(_tells, asides)):
        return contact, ""
    formatted = str(name) if _is_family(name) else person_names.full(name) or contact.formatted_name
    return told(replace(contact, name=name, formatted_name=formatted), asides)


def beside(remark: str) -> str:
    """What is said of a remark beside a name."""
    return _("“{words}” stands beside the name. It is kept with the person, and is on no card.").format(
        words=remark
    )


def told(contact: Contact, asides: list[Aside]) -> tuple[Contact, str]:
    """What stood beside the name, in its own place where there is one; what is left is the remark."""
    nickname = contact.nickname or next((each.nickname for each in asides if each.nickname), "")
    former = contact.former_name or next((each.former for each in asides if each.former), "")
    care_of = next((each.care_of for each in asides if each.care_of), "")
    addresses = tuple(_in_care(each, care_of) for each in contact.addresses) if care_of else contact.addresses
    remark = ", ".join(each.remark for each in asides if each.remark)
    return replace(contact, nickname=nickname, former_name=former, addresses=addresses), remark


def _whole(contact: Contact) -> tuple[Contact, str]:
    aside = apart(contact.formatted_name)
    if contact.formatted_name == contact.organization or not _tells(aside):
        return contact, ""
    return told(replace(contact, formatted_name=aside.name), [aside])


def _tells(aside: Aside) -> bool:
    return any((aside.nickname, aside.former, aside.care_of, aside.remark))


def _in_care(address: Address, care_of: str) -> Address:
    return address if address.extended or address.is_blank else replace(address, extended=care_of)


def _sorted(name: Name) -> tuple[Name, list[Aside]]:
    first = apart(name.given, is_first_name=True) if name.given else Aside("")
    last = apart(name.family) if name.family else Aside("")
    name = _quiet(replace(name, given=first.name, family=last.name))
    name, said = _unnamed(_of_family(_suffixed(_titled(name))))
    return name, [first, last, Aside("", remark=said)]


def _unnamed(name: Name) -> tuple[Name, str]:
    """Without "Baby" or "TBD" for a first name, which no card greets; and what it was."""
    said = f"{name.given} {name.additional}".strip()
    is_all = _UNNAMED.fullmatch(f"{said} {name.family}")
    if not name.family or is_all or not _UNNAMED.fullmatch(said):
        return name, ""
    return replace(name, given="", additional=""), said


def _quiet(name: Name) -> Name:
    """RUTH O'NEILL is Ruth O'Neill."""
    if not is_shouted(f"{name.given} {name.family}"):
        return name
    return replace(
        name,
        given=quiet(name.given, is_sure=len(name.given) > 2),
        family=quiet(name.family, is_family=True, is_sure=True),
        additional=quiet(name.additional, is_sure=len(name.additional) > 2),
    )


def _titled(name: Name) -> Name:
    """Titles in a column of names go before the name; of two that say the same one is kept."""
    prefix, parts = name.prefix, {"given": name.given, "family": name.family}
    for part, text in parts.items():
        found = _TITLES.fullmatch(text)
        # "Herr" alone in the column of last names is a last name: Judith Herr.
        if found and (found["rest"] or (part == "given" and name.family)):
            parts[part] = found["rest"] or ""
            known = fold(prefix).replace(".", "").split()
            new = [word for word in found["title"].split() if fold(word).strip(".") not in known]
            prefix = " ".join(word for word in (prefix, *new) if word)
    return replace(name, prefix=prefix, **parts)


def _suffixed(name: Name) -> Name:
    if name.suffix:
        return name
    if name.family and (found := _SUFFIX.fullmatch(name.family) or _LETTERS.fullmatch(name.family)):
        return replace(name, family=found["rest"], suffix=found["suffix"])
    if name.family and (found := _SUFFIX.fullmatch(name.given)):
        return replace(name, given=found["rest"], suffix=found["suffix"])
    return name


def _of_family(name: Name) -> Name:
    """ "Familie" as a first name, "Family" as a last one: nobody is called so."""
    given, family = fold(name.given).strip("."), fold(name.family)
    if family and given in _FAMILY and not name.prefix:
        return replace(name, given="", prefix=name.given)
    if given and family == "family" and not name.prefix:
        return replace(name, given="", family=f"{name.given} {name.family}")
    return name


def _is_family(name: Name) -> bool:
    return fold(name.prefix).strip(".") in _FAMILY
