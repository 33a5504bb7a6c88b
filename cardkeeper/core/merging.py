"""What one contact adds to another: blanks are filled, nothing that is known is ever overwritten (R26)."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name, Photo, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold

T = TypeVar("T")

_NOTHING = Contact("")
_SCALARS = (
    "formatted_name",
    "nickname",
    "organization",
    "department",
    "title",
    "language",
    "pronunciation",
    "former_name",
)


def additions(known: Contact, new: Contact) -> Contact:
    """What `new` says that `known` does not; a contact without content when it says nothing new."""
    blank = {name: "" if getattr(known, name) else getattr(new, name) for name in _SCALARS}
    return Contact(
        **blank,
        name=_new_name(known.name, new.name),
        points=_missing(new.points, known.points, _point_key),
        addresses=_missing(new.addresses, known.addresses, _address_key),
        occasions=tuple(o for o in new.occasions if _is_news(o, known.occasions)),
        related=_missing(new.related, known.related, _related_key),
        note=_new_note(known.note, new.note),
        categories=_missing(new.categories, known.categories, fold),
        photo=new.photo if known.photo is None else None,
        unknown=_missing(new.unknown, known.unknown, lambda p: (p.name, p.value)),
        died=new.died if known.died is None else None,
        is_deceased=new.is_deceased and not known.has_died,
        wants_no_mail=new.wants_no_mail and not known.wants_no_mail,
        wishes=_missing(new.wishes, known.wishes, lambda wish: wish),
    )


def says_nothing(contact: Contact) -> bool:
    """It holds no fact at all."""
    return contact == _NOTHING


def merged(known: Contact, new: Contact) -> Contact:
    """Both contacts as one; where they differ, what `known` says."""
    more = additions(known, new)
    scalars = {name: getattr(known, name) or getattr(more, name) for name in _SCALARS}
    filled = [o for o in known.occasions if not _is_completed(o, more.occasions)]
    return dataclasses.replace(
        known,
        **scalars,
        name=more.name if str(more.name) else known.name,
        points=known.points + more.points,
        addresses=(*_with_words_against(known.addresses, new.addresses), *more.addresses),
        occasions=(*filled, *more.occasions),
        related=known.related + more.related,
        note="\n".join(note for note in (known.note, more.note) if note),
        categories=known.categories + more.categories,
        photo=_first(known.photo, more.photo),
        unknown=known.unknown + more.unknown,
        died=known.died or more.died,
        is_deceased=(known.is_deceased or more.is_deceased) and not (known.died or more.died),
        wants_no_mail=known.wants_no_mail or more.wants_no_mail,
        wishes=known.wishes + more.wishes,
    )


def completes(known: PartialDate, new: PartialDate) -> bool:
    """`new` is the same date with more of it known: a year for a birthday, a day for a month."""
    pairs = ((known.year, new.year), (known.month, new.month), (known.day, new.day))
    return known != new and all(old is None or old == now for old, now in pairs)


def same_occasion(a: DatedOccasion, b: DatedOccasion) -> bool:
    """Both tell the same kind of date of the same person."""
    return (a.kind, fold(a.about)) == (b.kind, fold(b.about)) and (
        fold(a.label) == fold(b.label) or bool(a.about)
    )


def same_place(a: Address, b: Address) -> bool:
    """Both are one address, as far as both tell of its town."""
    if fold(f"{a.street} {a.po_box}") != fold(f"{b.street} {b.po_box}"):
        return False
    pairs = ((a.postal_code, b.postal_code), (a.locality, b.locality))
    return not a.is_blank and all(fold(x) == fold(y) for x, y in pairs if x and y)


def _with_words_against(known: Iterable[Address], new: Iterable[Address]) -> Iterator[Address]:
    """The known addresses, bad where the new ones say so."""
    bad = [each for each in new if each.bad]
    for address in known:
        said = next((each.bad for each in bad if same_place(each, address)), "")
        yield dataclasses.replace(address, bad=said) if said and not address.bad else address


def _new_name(known: Name, new: Name) -> Name:
    """The parts that complete a name; none of them when it is another name."""
    pairs = [(getattr(known, f.name), getattr(new, f.name)) for f in dataclasses.fields(Name)]
    if any(old and now and fold(old) != fold(now) for old, now in pairs):
        return Name()
    if all(old or not now for old, now in pairs):
        return Name()
    return Name(*(old or now for old, now in pairs))


def _new_note(known: str, new: str) -> str:
    have = {fold(line) for line in known.splitlines()}
    fresh = [line for line in new.splitlines() if line.strip() and fold(line) not in have]
    return "\n".join(fresh)


def _is_news(occasion: DatedOccasion, known: Iterable[DatedOccasion]) -> bool:
    """An occasion nobody told of, or the same with more of its date."""
    same = [each for each in known if same_occasion(each, occasion)]
    return not same or any(completes(each.date, occasion.date) for each in same)


def _is_completed(occasion: DatedOccasion, news: Iterable[DatedOccasion]) -> bool:
    return any(same_occasion(each, occasion) and completes(occasion.date, each.date) for each in news)


def _missing(new: Iterable[T], known: Iterable[T], key: Callable[[T], object]) -> tuple[T, ...]:
    have = {key(each) for each in known}
    return tuple(each for each in new if key(each) not in have)


def _point_key(point: ContactPoint) -> str:
    if point.kind in {"phone", "mobile", "fax"}:
        return "".join(c for c in point.value if c.isdecimal())[-9:]
    return point.value.casefold().rstrip("/")


def _address_key(address: Address) -> str:
    return fold(f"{address.street} {address.postal_code} {address.po_box} {address.locality}")


def _related_key(related: Related) -> str:
    return fold(related.name)


def _first(known: Photo | None, new: Photo | None) -> Photo | None:
    return known if known is not None else new
