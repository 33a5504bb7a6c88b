"""Finding in the book the people an import brings (R26): by keys first, then by looking at each candidate."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from cardkeeper.core.contact import Contact, Photo
from cardkeeper.core.matching import Traits, near_keys, same, sure_keys, traits
from cardkeeper.core.merging import additions, merged, says_nothing
from cardkeeper.services.people import reading
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select

_FEW = 60  # candidates looked at for one contact: a common name must not cost seconds
# Contacts looked up in the book together, and people of the book kept in mind for the next ones.
_TOGETHER, _MOST_KNOWN = 1_000, 5_000
_NO_NEWS = Contact("")
_SOME_PHOTO = Photo(b"")
_WITH_PHOTO = "SELECT person_id FROM person_photo WHERE person_id IN ({marks})"


@dataclass(slots=True)
class Entry:
    """One person an import brings: who they are in the book, if anybody, and what the file adds to them.

    Without `known` it is a new person, whose `person_id` is there once they are entered. `lines` are where
    the file speaks of them. `resembles` names somebody they may be when that is not certain, `like_id` and
    `like` are who that is in the book. `import_choices` decides those: `replaced` then names the fields in
    which the file is right, `is_left_out` says that nothing of this person comes in. `keys` are those by
    which the contact is found, where they are known already. `spoilt` are addresses of the book by their id
    that the file calls bad, with its words (`said_bad`); of one that somebody has checked there it says
    only `is_checked`.
    """

    contact: Contact
    lines: list[int]
    person_id: int | None = None
    known: Contact | None = None
    news: Contact = _NO_NEWS
    resembles: str = ""
    like_id: int | None = None
    like: Contact | None = None
    replaced: tuple[str, ...] = ()
    is_left_out: bool = False
    keys: tuple[str, ...] = ()
    spoilt: dict[int, str] = field(default_factory=dict)
    is_checked: bool = False

    @property
    def is_new(self) -> bool:
        return self.known is None and not self.is_left_out

    @property
    def is_nothing_new(self) -> bool:
        says_something = self.replaced or self.spoilt or not says_nothing(self.news)
        return self.known is not None and not says_something


class _Told(NamedTuple):
    """Somebody a file tells of, on which line, and the keys they are looked for by: the surer ones first."""

    line: int
    contact: Contact
    traits: Traits
    sure: list[str]
    near: list[str]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.sure, *self.near)))

    @property
    def telling(self) -> Sequence[str]:
        """The keys to look for them by in the file itself.

        Of one who says nothing new all is known, the e-mail and the phone too: where there are some, the
        person is found by those.
        """
        return self.sure if self.traits.emails or self.traits.phones else self.keys


class Matcher:
    """Tells for each contact of a file whether the book, or the file itself, has that person already."""

    def __init__(self, region: str) -> None:
        self._region = region
        self._known: dict[int, tuple[Contact, Traits]] = {}
        # By the hashes of keys, which take a third of their room: a chance hit is no evidence.
        self._first: dict[int, Entry] = {}
        self._others: dict[int, list[Entry]] = {}
        self._traits: dict[int, Traits] = {}

    def entries(self, items: Sequence[tuple[int, Contact]]) -> Iterator[Entry | None]:
        """For each line and contact a new or known person; None when the file told of them before and
        nothing is left to say.
        """
        for start in range(0, len(items), _TOGETHER):
            some = items[start : start + _TOGETHER]
            told = [self._told(line, contact) for line, contact in some]
            for each, entry in zip(told, self._in_book(told), strict=True):
                yield self._of_file(entry, each)

    def _told(self, line: int, contact: Contact) -> _Told:
        its = traits(contact, self._region)
        return _Told(line, contact, its, sure_keys(its), near_keys(its))

    def _of_file(self, entry: Entry, told: _Told) -> Entry | None:
        earlier = self._in_file(told)
        if earlier is not None:
            earlier.lines += entry.lines
            _add(earlier, entry.contact)
            self._traits.pop(id(earlier), None)
            return None
        for key in entry.keys:
            if self._first.setdefault(hash(key), entry) is not entry:
                self._others.setdefault(hash(key), []).append(entry)
        return entry

    def _in_file(self, told: _Told) -> Entry | None:
        """Who of the file it is. Only somebody of whom it says nothing new may be found by a weaker key."""
        looked_at: set[int] = set()
        for key in told.telling:
            for entry in self._told_with(key):
                if id(entry) in looked_at or _are_two(told.contact, entry.contact):
                    continue
                looked_at.add(id(entry))
                evidence = same(told.traits, self._traits_of(entry))
                if evidence and (evidence.is_certain or says_nothing(additions(entry.contact, told.contact))):
                    return entry
        return None

    def _told_with(self, key: str) -> Sequence[Entry]:
        first = self._first.get(hash(key))
        if first is None:
            return ()
        others = self._others.get(hash(key))
        return (first,) if others is None else (first, *others[: _FEW - 1])

    def _traits_of(self, entry: Entry) -> Traits:
        found = self._traits.get(id(entry))
        if found is None:
            found = self._traits[id(entry)] = traits(entry.contact, self._region)
        return found

    def _in_book(self, told: Sequence[_Told]) -> list[Entry]:
        """Who of the book each is; weaker keys are tried for those the others don't find."""
        found = [Entry(each.contact, [each.line], keys=each.keys) for each in told]
        for every in ([each.sure for each in told], [each.near for each in told]):
            left = [at for at, entry in enumerate(found) if entry.known is None]
            keys = {at: every[at] for at in left}
            people = _people_by_key({key for some in keys.values() for key in some})
            self._meet({id_ for ids in people.values() for id_ in ids})
            for at in left:
                candidates = dict.fromkeys(id_ for key in keys[at] for id_ in people.get(key, ()))
                self._compare(found[at], told[at].traits, list(candidates)[:_FEW])
        return found

    def _compare(self, entry: Entry, its: Traits, candidates: Iterable[int]) -> None:
        for id_ in candidates:
            known, theirs = self._known.get(id_, (None, None))
            evidence = same(its, theirs) if theirs else None
            if known is None or evidence is None:
                continue
            news = additions(known, entry.contact)
            if evidence.is_certain or says_nothing(news):
                entry.person_id, entry.known, entry.news = id_, known, news
                entry.resembles, entry.like_id, entry.like = "", None, None
                return
            if entry.like is None:
                entry.resembles = known.formatted_name or str(known.name)
                entry.like_id, entry.like = id_, known

    def _meet(self, people: Collection[int]) -> None:
        """Have these people of the book at hand."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        for id_, contact in _contacts(set(people) - self._known.keys()).items():
            self._known[id_] = contact, traits(contact, self._region)


def _are_two(a: Contact, b: Contact) -> bool:
    """The file itself tells them apart: a program gives each person one UID (RFC 6350 section 6.7.6)."""
    return bool(a.uid and b.uid and a.uid != b.uid)


def _add(entry: Entry, contact: Contact) -> None:
    entry.contact, entry.keys = merged(entry.contact, contact), ()
    if entry.known is not None:
        entry.news = additions(entry.known, entry.contact)


def _contacts(ids: Collection[int]) -> dict[int, Contact]:
    """The candidates; of their photos only that there is one, or a large book would not fit into memory."""
    found = reading.contacts(ids, with_photos=False)
    for chunk in chunks(found):
        for (id_,) in select(
            f"SELECT person_id FROM person_photo WHERE person_id IN ({marks(chunk)})", *chunk
        ):
            found[id_] = replace(found[id_], photo=_SOME_PHOTO)
    return found


def _people_by_key(keys: Iterable[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    wanted = sorted(keys)
    for start in range(0, len(wanted), 500):
        chunk = wanted[start : start + 500]
        places = ", ".join("?" * len(chunk))
        for key, id_ in select(
            "SELECT key, person_id FROM match_key JOIN person ON person.id = person_id"
            f" WHERE key IN ({places}) AND person.deleted_at IS NULL AND is_customer = 1",
            *chunk,
        ):
            people = found.setdefault(key, [])
            if len(people) < _FEW:
                people.append(id_)
    return found
