"""What every new row of a command is given: the next id of its table, and the stamps of what people edit."""

import uuid
from collections.abc import Iterator
from itertools import count
from typing import Any

from cardkeeper.store.connection import db
from cardkeeper.store.models import Edited, Row


class NewRows:
    """Stamps the new rows of one command, each with an id that no row has yet."""

    def __init__(self, stamp: str) -> None:
        self._stamp = stamp
        self._uids = _uids()
        # By table: the ids that come next, and whether people edit its rows.
        self._known: dict[type[Row], tuple[Iterator[int], bool]] = {}

    def stamped(self, model: type[Row], row: dict[str, Any]) -> int:
        """Give a new row its id, and what every edited row carries; gives the id."""
        ids, is_edited = self._known.get(model) or self._met(model)
        id_ = row["id"] = next(ids)
        if is_edited:
            row["uid"] = row.get("uid") or next(self._uids)
            row.setdefault("version", 1)
            row.setdefault("created_at", self._stamp)
            row.setdefault("updated_at", self._stamp)
        return id_

    def _met(self, model: type[Row]) -> tuple[Iterator[int], bool]:
        table = model._meta.table_name
        last = db.execute_sql(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()[0]
        self._known[model] = count(last + 1), issubclass(model, Edited)
        return self._known[model]


def _uids() -> Iterator[str]:
    """Random UUIDs (RFC 9562 section 5.4); those of one command follow each other, which spares the index."""
    first = uuid.uuid4()
    head = str(first)[:24]
    for n in count(first.node):
        yield f"{head}{n % 2**48:012x}"
