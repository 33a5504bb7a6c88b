"""Information shared with many customers ("educate me"): written once, in everybody's notes."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.merge import clean
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import writing

_TOUCHED = Touched.NOTES | Touched.PEOPLE


class InfoItem(NamedTuple):
    """Something that was shared: an article, an invitation; `people` is with how many."""

    id: int
    version: int
    title: str
    text: str
    web: str
    on: dt.date
    people: int


def share(
    person_ids: Sequence[int],
    title: str,
    today: dt.date,
    *,
    text: str = "",
    web: str = "",
    by: str = "email",
    progress: Progress = no_progress,
) -> Change:
    """Note that these customers were told of something; the change's `ids` is the item.

    It is a touch of each of them, but no personal contact: it went to many (R22). `by` says how: email,
    letter, message, visit or call. Raises CardKeeperError without a title or without anybody.
    """
    people = list(dict.fromkeys(person_ids))
    headline = " ".join(clean(title).split())
    if not headline or not people:
        raise CardKeeperError(_("Say what was shared, and choose with whom."))
    label = ngettext("Share with {n} customer", "Share with {n} customers", len(people))
    with writing(label.format(n=len(people)), _TOUCHED) as book:
        item_id = book.insert(
            models.InfoItem, title=headline, text=text.strip(), web=clean(web), on_day=today.isoformat()
        )
        what = {"kind": by, "counts_as_personal": 0, "info_item_id": item_id}
        for lot in in_lots(book, people, progress):
            for person_id in lot:
                notes.put(book, person_id, headline, today, **what)
            notes.keep_clocks(book, lot)
        book.ids = (item_id,)
    return book.change()


def recent(limit: int = 50) -> list[InfoItem]:
    """What was shared, the newest first."""
    return [
        InfoItem(id_, version, title, text, web, dt.date.fromisoformat(on), people)
        for id_, version, title, text, web, on, people in select(_RECENT, limit)
    ]


_RECENT = """
SELECT id, version, title, text, web, on_day, (SELECT count(*) FROM interaction
  WHERE info_item_id = info_item.id AND interaction.deleted_at IS NULL)
FROM info_item WHERE deleted_at IS NULL ORDER BY on_day DESC, id DESC LIMIT ?
"""


def told(item_id: int, limit: int = -1) -> list[int]:
    """The ids of the people who were told, the first of them or all."""
    return [row[1] for row in select(f"{_TOLD} ORDER BY id LIMIT ?", item_id, limit)]


def edit(
    item_id: int, title: str, *, text: str = "", web: str = "", progress: Progress = no_progress
) -> Change:
    """Change what was shared, in everybody's notes too."""
    headline = " ".join(clean(title).split())
    if not headline:
        raise CardKeeperError(_("Say what was shared."))
    with writing(_("Edit shared information"), Touched.NOTES) as book:
        book.update(models.InfoItem, [item_id], title=headline, text=text.strip(), web=clean(web))
        for lot in in_lots(book, _notes(item_id), progress):
            book.update(models.Interaction, lot, text=headline)
        book.ids = (item_id,)
    return book.change()


def delete(item_id: int, progress: Progress = no_progress) -> Change:
    """Take shared information out of everybody's notes."""
    with writing(_("Delete shared information"), _TOUCHED) as book:
        there = dict(select(_TOLD, item_id))
        book.move_to_trash(models.InfoItem, [item_id])
        for lot in in_lots(book, there, progress):
            book.move_to_trash(models.Interaction, lot)
            notes.keep_clocks(book, [there[note] for note in lot])
        book.ids = (item_id,)
    return book.change()


def _notes(item_id: int) -> list[int]:
    return [row[0] for row in select(_TOLD, item_id)]


_TOLD = "SELECT id, person_id FROM interaction WHERE info_item_id = ? AND deleted_at IS NULL"
