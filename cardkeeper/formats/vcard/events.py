"""Dates and relatives in all the ways that address books write them (reliability: anniversary names)."""

import re
from collections.abc import Callable
from functools import lru_cache

from cardkeeper.core.contact import DatedOccasion, Name, Related
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.formats import deaths, labels, person_names, wishes
from cardkeeper.formats.vcard.draft import Draft
from cardkeeper.formats.vcard.lines import Head, components, text
from cardkeeper.i18n import _

# The numbers of Android's contacts provider, ContactsContract.CommonDataKinds.
_ANDROID_EVENTS = {"1": OccasionKind.ANNIVERSARY, "3": OccasionKind.BIRTHDAY}
_ANDROID_RELATIONS = (
    "", "assistant", "brother", "child", "domestic partner", "father", "friend", "manager", "mother",
    "parent", "partner", "referred by", "relative", "sister", "spouse",
)  # fmt: skip
_ANDROID_NUMBERS = frozenset(map(str, range(len(_ANDROID_RELATIONS))))
_RELATION_WORDS = {
    "SPOUSE": Relation.SPOUSE,
    "CHILD": Relation.CHILD,
    "CHILDREN": Relation.CHILD,
    "ASSISTANT": Relation.ASSISTANT,
    "MANAGER": "manager",
    "PARTNER": Relation.PARTNER,
}
_FORMATTED = re.compile(r"^(?:[\w-]+\.)?FN\b[^:]*:(.*)$", re.IGNORECASE | re.MULTILINE)


def birthday(draft: Draft, head: Head, value: str) -> None:
    """BDAY; a second one that says something else is reported, not believed."""
    _only(draft, head, value, OccasionKind.BIRTHDAY)


def anniversary(draft: Draft, head: Head, value: str) -> None:
    """ANNIVERSARY (RFC 6350 section 6.2.6) and its dozen forerunners."""
    _only(draft, head, value, OccasionKind.ANNIVERSARY)


def death(draft: Draft, head: Head, value: str) -> None:
    """DEATHDATE (RFC 6474 section 2.3): a day, or a word that they have died."""
    said = text(value)
    if head.value("VALUE").lower() == "text" and not any(letter.isdigit() for letter in said):
        draft.is_deceased = not deaths.is_denied(said)
        return
    draft.died = draft.died or draft.date(head, said, value)
    draft.is_deceased = draft.is_deceased or draft.died is None


def no_mail(draft: Draft, _head: Head, value: str) -> None:
    """Our own word for who asked for no cards."""
    draft.wants_no_mail = value == "1"


def no_cards(draft: Draft, head: Head, value: str) -> None:
    """Our own word for what is not wanted of one kind, or for a time."""
    wish = wishes.understood(text(value))
    if wish is None:
        draft.keep(head, value)
    else:
        draft.wishes.append(wish)


def bad_address(draft: Draft, head: Head, value: str) -> None:
    """Our own word for an address that mail comes back from, by its group."""
    if head.group:
        draft.bad[head.group] = text(value)
    else:
        draft.keep(head, value)


def labelled_date(draft: Draft, head: Head, value: str) -> None:
    """X-ABDATE: what it is stands in the X-ABLabel of its group."""
    date = draft.date(head, text(value), value)
    if date is not None:
        kind, about = head.value("X-CARDKEEPER-KIND"), head.value("X-CARDKEEPER-ABOUT")
        occasion = DatedOccasion(kind, date, about=about)
        if kind:
            occasion = DatedOccasion(kind, date, head.value("X-CARDKEEPER-LABEL"), about)
        draft.occasions.append((head.group, occasion))


def related(draft: Draft, head: Head, value: str) -> None:
    """RELATED (RFC 6350 section 6.6.6) and X-ABRELATEDNAMES; a reference to another card is kept."""
    name = text(value)
    if re.match(r"(?:urn|uuid|https?|mailto|data):", name, re.IGNORECASE):
        draft.keep(head, value)
        return
    words = [word for word in sorted(head.types) if word not in ("pref", "home", "work")]
    relation = head.value("X-CARDKEEPER-RELATION") or (labels.relation(words[0]) if words else "")
    parts = head.value("X-CARDKEEPER-PARTS")
    person = Related(
        name,
        relation,
        parts=_name_of(parts) if parts else None,
        lives_here=head.value("X-CARDKEEPER-LIVES-HERE") == "1",
    )
    if name:
        draft.related.append((head.group, person))


def agent(draft: Draft, head: Head, value: str) -> None:
    """AGENT holds a whole card of somebody who acts for the person; it is kept, and named."""
    draft.keep(head, value)
    formatted = _FORMATTED.search(text(value))
    name = text(formatted[1]) if formatted else ""
    if name:
        draft.related.append(("", Related(name, str(Relation.ASSISTANT))))


def android(draft: Draft, head: Head, value: str) -> None:
    """X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2004-07-26;1;;; and its sisters."""
    item, content, number, label = (*components(value)[:4], "", "", "", "")[:4]
    match item.rpartition("/")[2]:
        case "contact_event":
            date = draft.date(head, content, value)
            if date is not None:
                kind = _ANDROID_EVENTS.get(number, "")
                draft.occasions.append(("", DatedOccasion(str(kind), date, "" if kind else label or "Other")))
        case "relation" if content:
            known = _ANDROID_RELATIONS[int(number)] if number in _ANDROID_NUMBERS else ""
            _add_related(draft, content, label or known)
        case "nickname" if content:
            draft.nicknames.append(content)
        case _:
            draft.keep(head, value)


def full_contact(draft: Draft, head: Head, value: str) -> None:
    """FullContact writes its names in hexadecimal: "X-FC-OtherDates:Anniversary"."""
    try:
        name = bytes.fromhex(head.name.removeprefix("X-FCENCODED-")).decode("utf-8")
    except ValueError:
        draft.keep(head, value)
        return
    what, _colon, label = name.partition(":")
    if "date" in what.lower():
        date = draft.date(head, text(value), value)
        if date is not None:
            draft.occasions.append(("", DatedOccasion("", date, label or "Other")))
    elif "related" in what.lower():
        _add_related(draft, text(value), label)
    else:
        draft.keep(head, value)


@lru_cache(maxsize=256)
def relation_handler(name: str) -> Callable[[Draft, Head, str], None] | None:
    """A handler for X-SPOUSE, X-EVOLUTION-MANAGER, X-KADDRESSBOOK-X-SPOUSESNAME; None for other names."""
    last = name.removeprefix("X-KADDRESSBOOK-").removesuffix("NAME").rstrip("_S-")
    words = last.replace("_", "-").split("-")
    relation = next((relation for word, relation in _RELATION_WORDS.items() if word in words), None)
    if relation is None or not name.startswith("X-"):
        return None

    def named(draft: Draft, _head: Head, value: str) -> None:
        said = text(value)
        names = person_names.first_names(said) if relation == Relation.CHILD else [said]
        draft.related += [("", Related(name, str(relation))) for name in names if name]

    return named


def _only(draft: Draft, head: Head, value: str, kind: OccasionKind) -> None:
    date = draft.date(head, text(value), value)
    known = [o for _group, o in draft.occasions if o.kind == kind and not o.label and not o.about]
    if date is None or any(occasion.date == date for occasion in known):
        return
    if known:
        draft.keep(head, value)
        draft.report(
            _("This card has two different dates for one occasion; the first was taken."), text(value)
        )
        return
    draft.occasions.append((head.group, DatedOccasion(str(kind), date)))


def _add_related(draft: Draft, name: str, label: str) -> None:
    relation = labels.relation(label)
    draft.related.append(("", Related(name, relation, "" if relation == label.lower() else label)))


def _name_of(parts: str) -> Name:
    family, given, additional, prefix, suffix = (*components(parts), "", "", "", "", "")[:5]
    return Name(given, family, additional, prefix, suffix)
