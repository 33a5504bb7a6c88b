"""What the fronts of a batch look like, for small pictures."""

from typing import NamedTuple

from cardkeeper.services.book import settings
from cardkeeper.services.cards.thumbnails import Thumbnail
from cardkeeper.services.due import tasks
from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import ItemRow


class Front(NamedTuple):
    """A card of a batch, and its picture once somebody says how high."""

    item: ItemRow
    front: Thumbnail


def of_batch(batch_id: int) -> list[Front]:
    """The cards of a batch in print order."""
    shop, items = settings.load(), batches.items(batch_id)
    known = tasks.load((item.task_id for item in items), with_trash=True)
    return [
        Front(
            item,
            Thumbnail(
                item.design_key,
                item.palette,
                known[item.task_id].kind,
                0,
                shop.layout,
                shop.language,
                known[item.task_id].holiday_key,
                known[item.task_id].years,
            ),
        )
        for item in items
        if item.task_id in known
    ]
