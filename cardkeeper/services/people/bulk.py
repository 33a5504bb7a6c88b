"""The same for many customers in one step: a tag, a tier, archived, deleted."""

from collections import Counter
from collections.abc import Sequence

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.merge import clean
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people import customers, tags
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import writing

_TAGGED = Touched.TAGS | Touched.PEOPLE


def put_tag(ids: Sequence[int], tag_id: int, progress: Progress = no_progress) -> Change:
    """Put a tag on these customers; who bears it already is left alone."""
    with writing(_tag_label(_("Put {tag} on {who}"), tag_id, len(ids)), _TAGGED) as book:
        for lot in in_lots(book, ids, progress):
            tags.put(book, tag_id, lot)
        book.ids = tuple(ids)
    return book.change()


def take_tag(ids: Sequence[int], tag_id: int, progress: Progress = no_progress) -> Change:
    """Take a tag off these customers."""
    with writing(_tag_label(_("Take {tag} off {who}"), tag_id, len(ids)), _TAGGED) as book:
        for lot in in_lots(book, ids, progress):
            tags.take(book, tag_id, lot)
        book.ids = tuple(ids)
    return book.change()


def set_tier(ids: Sequence[int], tier: str, progress: Progress = no_progress) -> Change:
    """Give these customers a tier (A, B, C, D, or empty for none): how often to say hello (R23)."""
    label = ngettext("Change the tier of {n} customer", "Change the tier of {n} customers", len(ids))
    with writing(label.format(n=len(ids)), Touched.PEOPLE) as book:
        for lot in in_lots(book, ids, progress, share=1):
            book.update(models.Person, lot, tier=clean(tier).upper())
        book.ids = tuple(ids)
    return book.change()


def delete(ids: Sequence[int], progress: Progress = no_progress) -> Change:
    """Move these customers to Recently deleted."""
    return customers.delete(ids, progress)


def tags_of(ids: Sequence[int]) -> dict[int, int]:
    """How many of these customers bear each tag, for a menu with half-ticked boxes."""
    counts: Counter[int] = Counter()
    for chunk in chunks(ids):
        counts.update(dict(select(_BORNE.format(marks=marks(chunk)), *chunk)))
    return dict(counts)


_BORNE = """
SELECT tag_id, count(*) FROM person_tag JOIN tag ON tag.id = tag_id
WHERE person_id IN ({marks}) AND deleted_at IS NULL GROUP BY tag_id
"""


def _tag_label(sentence: str, tag_id: int, number: int) -> str:
    name = select("SELECT name FROM tag WHERE id = ?", tag_id)[0][0]
    who = ngettext("{n} customer", "{n} customers", number).format(n=number)
    return sentence.format(tag=name, who=who)
