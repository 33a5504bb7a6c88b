"""Tags: words people put on customers, with a colour and the number of customers who bear them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cardkeeper.core import filters
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.filters import Field
from cardkeeper.core.folding import fold
from cardkeeper.core.progress import Progress, no_progress, stretch
from cardkeeper.core.sentences import joined
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.services.search.filters import CUSTOMERS
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.TAGS | Touched.PEOPLE


class Tag(NamedTuple):
    """A tag as the sidebar lists it; `colour` is a name of the palette or empty, `uid` what filters hold."""

    id: int
    uid: str
    name: str
    colour: str
    customers: int


def every() -> list[Tag]:
    """All tags by name, each with how many customers bear it."""
    return _counted(tag_id for (tag_id,) in select("SELECT id FROM tag WHERE deleted_at IS NULL"))


def uncounted() -> list[Tag]:
    """All tags by name to choose from, without the wait of a large book; their numbers are left at 0."""
    rows = select("SELECT id, uid, name, colour FROM tag WHERE deleted_at IS NULL")
    found = [Tag(id_, uid, name, colour, 0) for id_, uid, name, colour in rows]
    return sorted(found, key=lambda tag: fold(tag.name))


def called(words: Sequence[str], limit: int = 50) -> list[Tag]:
    """The first tags by name in which all of these folded words stand."""
    names = [(fold(name), id_) for id_, name in select("SELECT id, name FROM tag WHERE deleted_at IS NULL")]
    fitting = sorted(pair for pair in names if all(word in pair[0] for word in words))
    return _counted(id_ for _name, id_ in fitting[:limit])


def _counted(tag_ids: Iterable[int]) -> list[Tag]:
    found = [
        Tag(*row) for chunk in chunks(tag_ids) for row in select(_EACH.format(marks=marks(chunk)), *chunk)
    ]
    return sorted(found, key=lambda tag: fold(tag.name))


_EACH = f"""
SELECT id, uid, name, colour, (SELECT count(*) FROM person_tag CROSS JOIN person ON person.id = person_id
  WHERE tag_id = tag.id AND {CUSTOMERS})
FROM tag WHERE id IN ({{marks}})
"""


def of(person_ids: Sequence[int]) -> dict[int, list[Tag]]:
    """The tags of each of these people, in the order they were put on; their numbers are left at 0."""
    found: dict[int, list[Tag]] = {}
    for chunk in chunks(person_ids):
        for person_id, id_, uid, name, colour in select(_OF.format(marks=marks(chunk)), *chunk):
            found.setdefault(person_id, []).append(Tag(id_, uid, name, colour, 0))
    return found


_OF = """
SELECT person_id, tag.id, uid, name, colour FROM person_tag JOIN tag ON tag.id = tag_id
WHERE person_id IN ({marks}) AND deleted_at IS NULL ORDER BY person_tag.id
"""


def add(name: str, colour: str = "") -> Change:
    """Add a tag; the change's `ids` is the tag. Raises CardKeeperError when the name is taken."""
    tidy = free_name(name)
    with writing(_("Add the tag {name}").format(name=tidy), Touched.TAGS) as book:
        book.ids = (book.insert(models.Tag, name=tidy, colour=colour),)
    return book.change()


def add_to(ids: Sequence[int], name: str, progress: Progress = no_progress) -> Change:
    """Add a tag and put it on these people, in one step. Raises CardKeeperError when the name is taken."""
    tidy = free_name(name)
    with writing(_("Add the tag {name}").format(name=tidy), _TOUCHED) as book:
        tag_id = book.insert(models.Tag, name=tidy, colour="")
        for lot in in_lots(book, ids, progress):
            put(book, tag_id, lot)
        book.ids = tuple(ids)
    return book.change()


def rename(tag_id: int, name: str, progress: Progress = no_progress) -> Change:
    """Another name, by which its bearers are found from now on. Raises CardKeeperError for a taken one."""
    tidy = free_name(name, tag_id)
    with writing(_("Rename the tag {name}").format(name=tidy), _TOUCHED) as book:
        book.update(models.Tag, [tag_id], name=tidy)
        book.ids = (tag_id,)
        book.finish(progress)
    return book.change()


def recolour(tag_id: int, colour: str) -> Change:
    with writing(_("Change the color of a tag"), Touched.TAGS) as book:
        book.update(models.Tag, [tag_id], colour=colour)
        book.ids = (tag_id,)
    return book.change()


def merge(tag_ids: Sequence[int], into_id: int, progress: Progress = no_progress) -> Change:
    """Make several tags one: whoever bore any of them bears `into_id`; groups and mailings follow."""
    gone = [id_ for id_ in tag_ids if id_ != into_id]
    with writing(_("Merge tags"), _TOUCHED) as book:
        for number, tag_id in enumerate(gone):
            bearers = [row[0] for row in select("SELECT person_id FROM person_tag WHERE tag_id = ?", tag_id)]
            told = stretch(progress, len(bearers), number / len(gone), (number + 1) / len(gone))
            for lot in in_lots(book, bearers, told):
                put(book, into_id, lot)
                take(book, tag_id, lot)
        _follow(book, gone, into_id)
        book.move_to_trash(models.Tag, gone)
        book.ids = (into_id,)
    return book.change()


def delete(tag_ids: Sequence[int], progress: Progress = no_progress) -> Change:
    """Delete tags; the customers who bore them stay."""
    label = ngettext("Delete {n} tag", "Delete {n} tags", len(tag_ids)).format(n=len(tag_ids))
    with writing(label, _TOUCHED) as book:
        book.move_to_trash(models.Tag, tag_ids)
        book.ids = tuple(tag_ids)
        book.finish(progress)
    return book.change()


def put(book: Writing, tag_id: int, person_ids: Sequence[int]) -> int:
    """Put a tag on people who lack it, inside a command that does more; gives how many that were."""
    book.flush()
    have = {person_id for person_id, _row in _bearers(tag_id, person_ids)}
    fresh = [{"person_id": id_, "tag_id": tag_id} for id_ in dict.fromkeys(person_ids) if id_ not in have]
    return len(book.insert_many(models.PersonTag, fresh))


def take(book: Writing, tag_id: int, person_ids: Sequence[int]) -> int:
    """Take a tag off people, inside a command that does more; gives how many bore it."""
    book.flush()
    borne = [row_id for _person, row_id in _bearers(tag_id, person_ids)]
    book.delete(models.PersonTag, borne)
    return len(borne)


def _bearers(tag_id: int, person_ids: Sequence[int]) -> list[tuple[int, int]]:
    """Who of these bears a tag, each with the row that says so."""
    sql = "SELECT person_id, id FROM person_tag WHERE tag_id = ? AND person_id IN ({marks})"
    return [
        (person_id, row_id)
        for chunk in chunks(person_ids)
        for person_id, row_id in select(sql.format(marks=marks(chunk)), tag_id, *chunk)
    ]


def _follow(book: Writing, gone: Sequence[int], into_id: int) -> None:
    """Let the saved groups, and the mailings that latecomers are still found for, ask for the tag left."""
    uids = dict(select("SELECT id, uid FROM tag"))
    for model, table, column in _ASKING:
        for id_, text in select(f"SELECT id, {column} FROM {table} WHERE deleted_at IS NULL"):
            new = text
            for tag_id in gone:
                new = _replaced(new, uids[tag_id], uids[into_id])
            if new != text:
                book.update(model, [id_], **{column: new})


_ASKING = ((models.SmartGroup, "smart_group", "conditions"), (models.Mailing, "mailing", "audience"))


def _replaced(conditions: str, old: str, new: str) -> str:
    """The stored filter with another tag; one that a newer program wrote stays as it is."""
    try:
        wanted = filters.from_json(conditions)
    except ValueError:
        return conditions
    asks = any(where.field is Field.TAG and where.value == old for where in filters.conditions(wanted))
    return filters.to_json(filters.replaced(wanted, Field.TAG, old, new)) if asks else conditions


def free_name(name: str, own_id: int = 0) -> str:
    """The name as it is stored. Raises CardKeeperError without one, and when another tag has it."""
    tidy = " ".join(name.split())
    if not tidy:
        raise CardKeeperError(_("A tag needs a name."))
    taken = select("SELECT name FROM tag WHERE deleted_at IS NULL AND id <> ?", own_id)
    if fold(tidy) in {fold(other) for (other,) in taken}:
        said = _("There is already a tag {name}").format(name=tidy)
        raise CardKeeperError(joined(said, _("Merge the two, or choose another name.")))
    return tidy
