"""What each property says of a person: names, company, reach, addresses, notes (RFC 6350 section 6).

A handler takes the draft, the head and the raw value of one line, and never raises. Dates and relatives are
in `events`, pictures in `pictures`.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from sys import intern
from urllib.parse import unquote

from cardkeeper.core import countries
from cardkeeper.core.contact import Address, ContactPoint, Name
from cardkeeper.formats.vcard import events, pictures
from cardkeeper.formats.vcard.draft import Draft
from cardkeeper.formats.vcard.lines import Head, components, raw_parts, text
from cardkeeper.i18n import _

Handler = Callable[[Draft, Head, str], None]

_NAME = re.compile(r"[A-Z0-9/_-]+")
_PLACES = ("home", "work", "other")
# What TYPE says beside a place and a kind of its own, and nobody needs to see.
_SILENT_WORDS = (
    "pref voice internet msg text textphone video intl postal parcel dom cell fax x400 iphone uri mobile"
)
_SILENT = frozenset(_SILENT_WORDS.split())
_ANGLED = re.compile(r"[^<]*<([^<>]+)>\s*")
_SCHEME = re.compile(
    r"(?:x-apple|aim|icq|skype|xmpp|ymsgr|msnim|gtalk|gg|sip|im|irc|qq|facebook|matrix):", re.IGNORECASE
)
_MESSENGERS = (
    "AIM ICQ JABBER MSN YAHOO SKYPE SKYPE-USERNAME GADUGADU GROUPWISE GOOGLE-TALK GTALK QQ TWITTER TELEGRAM"
    " SIP MATRIX XMPP YAHOO-ID SIGNAL WHATSAPP THREEMA WECHAT LINE"
)
_SERVICES = {f"X-{name}": name.removesuffix("-USERNAME").lower() for name in _MESSENGERS.split()}
# Lists every program keeps for itself.
_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "starred", "starred in android"})


def handler_of(name: str) -> Handler:
    """The handler of a property by its name; what we have no place for is kept."""
    return _HANDLERS.get(name) or _special(name)


@lru_cache(maxsize=512)
def _special(name: str) -> Handler:
    if "ANNIVERSARY" in name:
        return events.anniversary
    if name.startswith("X-FCENCODED-"):
        return events.full_contact
    if name.startswith("X-MESSAGING/"):
        return _messaging
    return events.relation_handler(name) or _unknown


def _unknown(draft: Draft, head: Head, value: str) -> None:
    if _NAME.fullmatch(head.name):
        draft.keep(head, value)
    else:
        line = f"{head.name}:{value}" if head.name else value
        draft.report(_("A line of this card was not understood and was left out."), line)


def _ignore(_draft: Draft, _head: Head, _value: str) -> None:
    """It speaks of the file or the program, not of the person."""


def _formatted_name(draft: Draft, _head: Head, value: str) -> None:
    draft.formatted_name = draft.formatted_name or text(value).replace("\n", " ")


def _name(draft: Draft, _head: Head, value: str) -> None:
    if draft.name is not None:
        return
    if "," in value:
        parts = [_listed(raw, ", " if at == 4 else " ") for at, raw in enumerate(raw_parts(value, ";"))]
    else:
        parts = components(value)
    if len(parts) != 5:
        parts = [*parts, "", "", "", ""][:5]
    family, given, additional, prefix, suffix = parts
    # First names, places and professions come again in a file: each is kept once.
    draft.name = Name(intern(given), family, additional, prefix, suffix)


def _listed(raw: str, joiner: str) -> str:
    """Philip,Paul are two names, "Richter, James" is as written (RFC 6350 section 6.2.2)."""
    names = raw_parts(raw, ",")
    if any(name.startswith(" ") for name in names[1:]):
        joiner = ", "
    return joiner.join(filter(None, map(text, names)))


def _nickname(draft: Draft, _head: Head, value: str) -> None:
    draft.nicknames += [name for name in components(value, ",") if name and name not in draft.nicknames]


def _organization(draft: Draft, head: Head, value: str) -> None:
    company, *units = components(value)
    if draft.organization or draft.department:
        draft.keep(head, value)
    else:
        draft.organization, draft.department = company, ", ".join(filter(None, units))


def _title(draft: Draft, head: Head, value: str) -> None:
    if draft.title:
        draft.keep(head, value)
    draft.title = draft.title or intern(text(value))


def _role(draft: Draft, head: Head, value: str) -> None:
    """The role is the job title of those who have no other."""
    if draft.role:
        draft.keep(head, value)
    draft.role = draft.role or text(value)


def _note(draft: Draft, _head: Head, value: str) -> None:
    note = text(value)
    if note and note not in draft.notes:
        draft.notes.append(note)


def _categories(draft: Draft, _head: Head, value: str) -> None:
    for category in components(value, ","):
        if category and category.lower().lstrip("* ") not in _SYSTEM_GROUPS:
            draft.categories.append(category)


def _phone(draft: Draft, head: Head, value: str) -> None:
    number = text(value)
    if number[:4].lower() == "tel:":
        number = number[4:].replace(";ext=", " ext. ").partition(";")[0]
    kind = (
        "fax" if "fax" in head.types else "mobile" if head.types & {"cell", "mobile", "iphone"} else "phone"
    )
    _add_point(draft, head, kind, number)


def _email(draft: Draft, head: Head, value: str) -> None:
    address = text(value)
    angled = _ANGLED.fullmatch(address)
    address = angled[1] if angled else address
    _add_point(draft, head, "email", address[7:] if address[:7].lower() == "mailto:" else address)


def _url(draft: Draft, head: Head, value: str) -> None:
    _add_point(draft, head, "url", text(value))


def _messenger(draft: Draft, head: Head, value: str) -> None:
    """IMPP and its older relatives: the service is the label."""
    account = text(value)
    scheme = _SCHEME.match(account)
    if scheme:
        account = unquote(account[scheme.end() :])
    service = head.value("X-SERVICE-TYPE") or _SERVICES.get(head.name, "")
    if not service and scheme and scheme[0].lower() != "x-apple:":
        service = scheme[0].lower().rstrip(":")
    point = ContactPoint("messenger", account, service or _type_label(head), head.is_preferred)
    if account and not any(_is_same_account(point, known) for _group, known in draft.points):
        draft.points.append((head.group, point))


def _is_same_account(one: ContactPoint, other: ContactPoint) -> bool:
    """Apple writes each account twice, as IMPP and as X-AIM."""
    if one.kind != other.kind or one.value.lower() != other.value.lower():
        return False
    return one.label.lower() == other.label.lower() or not one.label or not other.label


def _messaging(draft: Draft, head: Head, value: str) -> None:
    """KAddressBook's X-messaging/aim-All."""
    service = head.name.partition("/")[2].removesuffix("-ALL").lower()
    draft.points.append(("", ContactPoint("messenger", text(value), service)))


def _add_point(draft: Draft, head: Head, kind: str, value: str) -> None:
    if value:
        draft.points.append((head.group, ContactPoint(kind, value, _type_label(head), head.is_preferred)))


def _type_label(head: Head) -> str:
    """home and work, or else the word a program put into TYPE."""
    if head.label is None:
        place = next((place for place in _PLACES if place in head.types), "")
        words = (word for word in head.values.get("TYPE", ()) if word.lower() not in _SILENT)
        head.label = place or next(words, "").removeprefix("X-")
    return head.label


def _address(draft: Draft, head: Head, value: str) -> None:
    parts = components(value)
    if not any(parts):
        return
    if len(parts) != 7:
        parts = [*parts, *[""] * 6][:7]
    post_box, extended, street, town, region, code, country = parts
    label = _type_label(head)
    is_place = label in _PLACES
    address = Address(
        street,
        intern(town),
        intern(region),
        intern(code),
        countries.normal(country) if country else "",
        # Without a type it is "home", unless a label in another line says something else.
        label if is_place else "other" if label else "",
        post_box,
        extended,
        "" if is_place else label,
        head.is_preferred,
    )
    draft.addresses.append((head.group, address))


def _printed(draft: Draft, head: Head, value: str) -> None:
    """LABEL, an address as printed (RFC 2426 section 3.2.2): wanted only where a card has no ADR."""
    draft.printed.append((head, value))


def _label(draft: Draft, head: Head, value: str) -> None:
    draft.labels[head.group] = text(value)


def _country_format(draft: Draft, head: Head, value: str) -> None:
    """X-ABADR: the country whose form an address has, which says it when ADR does not."""
    draft.countries[head.group] = countries.code_of(value)


def _language(draft: Draft, head: Head, value: str) -> None:
    if not draft.language or head.is_preferred:
        draft.language = text(value)


def _uid(draft: Draft, _head: Head, value: str) -> None:
    draft.uid = draft.uid or text(value)


def _rev(draft: Draft, _head: Head, value: str) -> None:
    draft.rev = text(value)


def _former_name(draft: Draft, _head: Head, value: str) -> None:
    draft.former_name = text(value)


def _household(draft: Draft, _head: Head, value: str) -> None:
    draft.household = text(value)


def _phonetic(draft: Draft, _head: Head, value: str) -> None:
    draft.phonetic.append(text(value))


_HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(("VERSION", "PRODID", "PROFILE", "BEGIN", "END"), _ignore),
    **dict.fromkeys(_SERVICES, _messenger),
    "FN": _formatted_name,
    "N": _name,
    "NICKNAME": _nickname,
    "X-NICKNAME": _nickname,
    "X-MAIDENNAME": _former_name,
    **dict.fromkeys((f"X-PHONETIC-{part}-NAME" for part in ("FIRST", "MIDDLE", "LAST")), _phonetic),
    "X-CARDKEEPER-HOUSEHOLD": _household,
    "ORG": _organization,
    "TITLE": _title,
    "ROLE": _role,
    "NOTE": _note,
    "CATEGORIES": _categories,
    "LANG": _language,
    "UID": _uid,
    "REV": _rev,
    "TEL": _phone,
    "EMAIL": _email,
    "URL": _url,
    "X-SOCIALPROFILE": _url,
    "IMPP": _messenger,
    "X-KADDRESSBOOK-X-IMADDRESS": _messenger,
    "X-MS-IMADDRESS": _messenger,
    "ADR": _address,
    "LABEL": _printed,
    "X-ABADR": _country_format,
    "X-CARDKEEPER-BAD-ADDRESS": events.bad_address,
    "X-ABLABEL": _label,
    "BDAY": events.birthday,
    "DEATHDATE": events.death,
    "X-CARDKEEPER-NO-MAIL": events.no_mail,
    "X-CARDKEEPER-NO-CARDS": events.no_cards,
    "X-DEATHDATE": events.death,
    "X-ABDATE": events.labelled_date,
    "X-ABRELATEDNAMES": events.related,
    "RELATED": events.related,
    "AGENT": events.agent,
    "X-ANDROID-CUSTOM": events.android,
    "PHOTO": pictures.photo,
}
