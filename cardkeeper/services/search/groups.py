"""Smart groups: the six everybody has and those people save, each a filter with the number it finds now."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core import filters as values
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.filters import EVERYONE, Field, Filter, Part, Where
from cardkeeper.core.folding import fold
from cardkeeper.core.sentences import joined
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people import customers
from cardkeeper.services.search.filters import count
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

QUIET_DAYS = 90


class Group(NamedTuple):
    """A group as the sidebar lists it. `id` is None for those everybody has, which `key` names.

    `filter` and `customers` are None for one that a newer program saved and this one does not understand.
    """

    key: str
    id: int | None
    name: str
    filter: Filter | None
    customers: int | None


def every(today: dt.date) -> list[Group]:
    """All groups in the order of the sidebar, each counted by its own index."""
    return [g._replace(customers=count(g.filter, today)) if g.filter is not None else g for g in named(today)]


def named(today: dt.date) -> list[Group]:
    """All groups in the order of the sidebar, not counted."""
    return [*_built_in(today), *_saved()]


def members(key: str, today: dt.date, order_by: str = "name") -> list[int]:
    """The customers in a group now; nobody for a group that is gone."""
    wanted = next((group.filter for group in named(today) if group.key == key), None)
    return customers.find("", order_by, today, where=wanted) if wanted is not None else []


def add(name: str, wanted: Filter) -> Change:
    """Save a search as a group, at the end of the list. Raises CardKeeperError when the name is taken."""
    tidy = _free_name(name)
    place = select("SELECT ifnull(max(position), -1) + 1 FROM smart_group WHERE deleted_at IS NULL")[0][0]
    with writing(_("Add the group {name}").format(name=tidy), Touched.TAGS) as book:
        stored = values.to_json(wanted)
        book.ids = (book.insert(models.SmartGroup, name=tidy, conditions=stored, position=place),)
    return book.change()


def rename(group_id: int, name: str) -> Change:
    tidy = _free_name(name, group_id)
    with writing(_("Rename the group {name}").format(name=tidy), Touched.TAGS) as book:
        book.update(models.SmartGroup, [group_id], name=tidy)
        book.ids = (group_id,)
    return book.change()


def redefine(group_id: int, wanted: Filter) -> Change:
    """Let a group find others from now on."""
    with writing(_("Change a group"), Touched.TAGS) as book:
        book.update(models.SmartGroup, [group_id], conditions=values.to_json(wanted))
        book.ids = (group_id,)
    return book.change()


def reorder(ids: Sequence[int]) -> Change:
    """Put the saved groups in this order."""
    with writing(_("Reorder groups"), Touched.TAGS) as book:
        for position, group_id in enumerate(ids):
            book.update(models.SmartGroup, [group_id], position=position)
        book.ids = tuple(ids)
    return book.change()


def delete(ids: Sequence[int]) -> Change:
    """Delete saved groups; the customers in them stay."""
    label = ngettext("Delete {n} group", "Delete {n} groups", len(ids)).format(n=len(ids))
    with writing(label, Touched.TAGS) as book:
        book.move_to_trash(models.SmartGroup, ids)
        book.ids = tuple(ids)
    return book.change()


def _built_in(today: dt.date) -> list[Group]:
    return [
        Group("everyone", None, _("Everyone"), EVERYONE, None),
        Group(
            "quiet",
            None,
            ngettext("Quiet for a day", "Quiet for {n} days", QUIET_DAYS).format(n=QUIET_DAYS),
            Where(Field.QUIET_DAYS, QUIET_DAYS),
            None,
        ),
        Group("no-address", None, _("No mailing address"), Where(Field.MISSING, Part.ADDRESS), None),
        Group("no-birthday", None, _("No birthday yet"), Where(Field.MISSING, Part.BIRTHDAY), None),
        Group("referrers", None, _("Sent us referrals"), Where(Field.SENT_REFERRALS), None),
        Group(
            "added",
            None,
            _("Added this month"),
            Where(Field.ADDED_SINCE, today.replace(day=1).isoformat()),
            None,
        ),
    ]


def _saved() -> list[Group]:
    rows = select(
        "SELECT id, name, conditions FROM smart_group WHERE deleted_at IS NULL ORDER BY position, id"
    )
    return [Group(f"group:{id_}", id_, name, _understood(text), None) for id_, name, text in rows]


def _understood(text: str) -> Filter | None:
    try:
        return values.from_json(text)
    except ValueError:
        return None


def _free_name(name: str, own_id: int = 0) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise CardKeeperError(_("A group needs a name."))
    taken = select("SELECT name FROM smart_group WHERE deleted_at IS NULL AND id <> ?", own_id)
    if fold(tidy) in {fold(other) for (other,) in taken}:
        said = _("There is already a group {name}").format(name=tidy)
        raise CardKeeperError(joined(said, _("Choose another name.")))
    return tidy
