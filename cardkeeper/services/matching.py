"""Finding in the book the people an import brings (R26): by keys first, then by looking at each candidate."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from cardkeeper.core.contact import Contact, Photo
from cardkeeper.core.matching import keys_of, same, traits
from cardkeeper.core.merging import additions, merged, says_nothing
from cardkeeper.services import reading
from cardkeeper.services.parties import chunks, marks
from cardkeeper.store.connection import select

_FEW = 60  # candidates looked at for one contact: a common name must not cost seconds
_SOME_PHOTO = Photo(b"")
_WITH_PHOTO = "SELECT person_id FROM person_photo WHERE person_id IN ({marks})"


@dataclass(slots=True)
class Entry:
    """One person an import brings: who they are in the book, if anybody, and what the file adds to them.

    Without `known` it is a new person, whose `person_id` is there once they are entered. `lines` are where
    the file speaks of them. `resembles` names somebody they may be when that is not certain, `like_id` and
    `like` are who that is in the book. `import_choices` decides those: `replaced` then names the fields in
    which the file is right, `is_left_out` says that nothing of this person comes in.
    """

    contact: Contact
    lines: list[int]
    person_id: int | None = None
    known: Contact | None = None
    news: Contact = field(default_factory=lambda: Contact(""))
    resembles: str = ""
    like_id: int | None = None
    like: Contact | None = None
    replaced: tuple[str, ...] = ()
    is_left_out: bool = False

    @property
    def is_new(self) -> bool:
        return self.known is None and not self.is_left_out

    @property
    def is_nothing_new(self) -> bool:
        return self.known is not None and says_nothing(self.news) and not self.replaced


class Matcher:
    """Tells for each contact of a file whether the book, or the file itself, has that person already."""

    def __init__(self, contacts: Sequence[Contact], region: str) -> None:
        self._region = region
        self._traits = [traits(contact, region) for contact in contacts]
        self._keys = [keys_of(each) for each in self._traits]
        self._people = _people_by_key({key for keys in self._keys for key in keys})
        self._contacts = _contacts({id_ for ids in self._people.values() for id_ in ids})
        self._known = {id_: traits(contact, region) for id_, contact in self._contacts.items()}
        self._pending: dict[str, list[tuple[int, Entry]]] = {}

    def entry(self, index: int, contact: Contact, line: int) -> Entry | None:
        """A new or known person; None when the file told of them before and nothing is left to say."""
        found = self._in_file(index, contact)
        if found is not None:
            first, earlier = found
            earlier.lines.append(line)
            _add(earlier, contact)
            self._traits[first] = traits(earlier.contact, self._region)
            return None
        entry = self._in_book(index, contact, line)
        for key in self._keys[index]:
            self._pending.setdefault(key, []).append((index, entry))
        return entry

    def _in_file(self, index: int, contact: Contact) -> tuple[int, Entry] | None:
        """Who of the file it is, with the place where the file told of them first."""
        looked_at: set[int] = set()
        for key in self._keys[index]:
            for first, entry in self._pending.get(key, ())[:_FEW]:
                if first in looked_at or _are_two(contact, entry.contact):
                    continue
                looked_at.add(first)
                evidence = same(self._traits[index], self._traits[first])
                if evidence and (evidence.is_certain or says_nothing(additions(entry.contact, contact))):
                    return first, entry
        return None

    def _in_book(self, index: int, contact: Contact, line: int) -> Entry:
        candidates = dict.fromkeys(id_ for key in self._keys[index] for id_ in self._people.get(key, ()))
        possible = Entry(contact, [line])
        for id_ in list(candidates)[:_FEW]:
            known = self._contacts.get(id_)
            evidence = same(self._traits[index], self._known[id_]) if known else None
            if known is None or evidence is None:
                continue
            news = additions(known, contact)
            if evidence.is_certain or says_nothing(news):
                return Entry(contact, [line], id_, known, news)
            if possible.like is None:
                possible.resembles = known.formatted_name or str(known.name)
                possible.like_id, possible.like = id_, known
        return possible


def _are_two(a: Contact, b: Contact) -> bool:
    """The file itself tells them apart: a program gives each person one UID (RFC 6350 section 6.7.6)."""
    return bool(a.uid and b.uid and a.uid != b.uid)


def _add(entry: Entry, contact: Contact) -> None:
    entry.contact = merged(entry.contact, contact)
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
