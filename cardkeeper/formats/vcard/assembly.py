"""Putting a contact together when all lines of its card are read: labels, names and repeats are settled."""

from dataclasses import replace
from typing import TypeVar

from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name, Property, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.formats import labels, person_names, places
from cardkeeper.formats.vcard.draft import Draft
from cardkeeper.formats.vcard.lines import escaped, text

T = TypeVar("T")

# What Apple marks as its own label, as the place it names.
_APPLE_PLACES = {"home": "home", "work": "work", "other": "other", "homefax": "home", "workfax": "work"}
# Labels that say no more than the kind does.
_BARE = frozenset({"anniversary", "birthday", "other"})


def contact_of(draft: Draft) -> Contact | None:
    """The contact, or None where nothing says who it is."""
    formatted_name = _formatted_name(draft)
    if not formatted_name:
        return None
    labelled = draft.labels
    related = tuple([_related(draft, group, person) for group, person in draft.related])
    points = [_point(labelled[g], point) if g in labelled else point for g, point in draft.points]
    occasions = _occasions(draft, related, formatted_name) if draft.occasions else ()
    return Contact(
        formatted_name,
        draft.name if draft.name is not None else _suggested_name(draft),
        draft.uid,
        ", ".join(draft.nicknames),
        draft.organization,
        draft.department,
        draft.title or draft.role,
        _without_repeats(tuple(points)),
        _addresses(draft),
        occasions,
        _without_repeats(related),
        "\n".join(draft.notes),
        _without_repeats(tuple(draft.categories)),
        draft.photo,
        draft.language,
        _unknown(draft),
        draft.died,
        " ".join(draft.phonetic),
        draft.former_name,
        draft.household,
        draft.rev,
        draft.is_deceased and draft.died is None,
        draft.wants_no_mail,
        _without_repeats(tuple(draft.wishes)),
    )


def _formatted_name(draft: Draft) -> str:
    if draft.formatted_name:
        return draft.formatted_name
    name = person_names.full(draft.name) if draft.name is not None else ""
    called = name or ", ".join(draft.nicknames) or draft.organization
    return called or next((point.value for _group, point in draft.points), "")


def _suggested_name(draft: Draft) -> Name:
    """A card without N: its FN taken apart, unless it is that of a company."""
    if not draft.formatted_name or draft.formatted_name == draft.organization:
        return Name()
    called = person_names.people_in(draft.formatted_name)
    return called.name if called.partner is None else Name()


def _point(label: str, point: ContactPoint) -> ContactPoint:
    plain = labels.plain(label)
    is_apples = plain != label.strip()
    kind = "fax" if is_apples and plain.lower().endswith("fax") else point.kind
    if is_apples:
        plain = _APPLE_PLACES.get(plain.lower(), plain.lower())
        plain = "" if plain == "homepage" else plain
    return replace(point, kind=kind, label=plain)


def _addresses(draft: Draft) -> tuple[Address, ...]:
    if draft.addresses:
        for head, value in draft.printed:
            draft.keep(head, value)
        found = [(group, _address(draft, group, address)) for group, address in draft.addresses]
        return tuple([replace(each, bad=draft.bad[g]) if g in draft.bad else each for g, each in found])
    if not draft.printed:
        return ()
    blocks = ((head, places.split_address(text(value))) for head, value in draft.printed)
    return tuple(replace(block, kind="work" if "work" in head.types else "home") for head, block in blocks)


def _address(draft: Draft, group: str, address: Address) -> Address:
    if group not in draft.labels and address.kind and (address.country or group not in draft.countries):
        return address
    country = address.country or draft.countries.get(group, "")
    if group not in draft.labels:
        return replace(address, kind=address.kind or "home", country=country)
    label = draft.labels[group]
    plain = labels.plain(label)
    kind = address.kind or labels.place(plain) or "other"
    return replace(address, kind=kind, country=country, label="" if plain != label.strip() else plain)


def _related(draft: Draft, group: str, person: Related) -> Related:
    if group not in draft.labels:
        return person
    label = labels.plain(draft.labels[group])
    is_bare = label != draft.labels[group].strip() and labels.relation(label) == label.lower()
    relation = person.relation or labels.relation(label)
    return replace(person, relation=relation, label="" if is_bare else label)


def _occasions(draft: Draft, related: tuple[Related, ...], formatted_name: str) -> tuple[DatedOccasion, ...]:
    if all(occasion.kind for _group, occasion in draft.occasions):
        return _without_repeats(tuple([occasion for _group, occasion in draft.occasions]))
    relatives = [name for person in related for name in (person.name, person.name.partition(" ")[0])]
    own = [formatted_name, draft.name.given if draft.name else "", *draft.nicknames]
    found: dict[tuple[str, PartialDate, str], DatedOccasion] = {}
    for group, occasion in draft.occasions:
        known = occasion if occasion.kind else _labelled(draft, group, occasion, relatives, own)
        if known is not None:
            found.setdefault((known.kind, known.date, known.about), known)
    return tuple(found.values())


def _labelled(
    draft: Draft, group: str, occasion: DatedOccasion, relatives: list[str], own: list[str]
) -> DatedOccasion | None:
    """A date by its label; the day of the person's own death is no occasion."""
    label = occasion.label or labels.plain(draft.labels.get(group, ""))
    kind, about = labels.kind(label), ""
    if kind == OccasionKind.MEMORIAL:
        draft.died = draft.died or occasion.date
        return None
    if not kind:
        kind, about = labels.occasion(label, relatives, own) if label else (str(OccasionKind.OTHER), "")
    return DatedOccasion(kind, occasion.date, "" if label.lower() in _BARE else label, about)


def _unknown(draft: Draft) -> tuple[Property, ...]:
    """What has no place, with the labels that belong to nothing else, as a person may read them there."""
    if not draft.labels:
        return tuple(draft.unknown)
    used = {group for group, _thing in (*draft.points, *draft.addresses, *draft.occasions, *draft.related)}
    lost = [
        Property("X-ABLABEL", "", escaped(label), group)
        for group, label in draft.labels.items()
        if group not in used
    ]
    return (*draft.unknown, *lost)


def _without_repeats(things: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(things)) if len(things) > 1 else things
