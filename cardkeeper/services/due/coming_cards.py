"""The cards that will go to somebody next, as their page lists them."""

import datetime as dt

from cardkeeper.services.due import due
from cardkeeper.services.due.due import DueRow
from cardkeeper.services.people import moments
from cardkeeper.store.connection import select

MOST = 4
_AHEAD = dt.timedelta(60)
_COMING = f"""
SELECT id FROM card_task WHERE state IN ('planned', 'chosen', 'held', 'printed', 'signed')
  AND deleted_at IS NULL AND mail_by <= ?2 AND {moments.THEIRS_TO_COME}
ORDER BY mail_by, id LIMIT ?3
"""


def of_person(person_id: int, today: dt.date) -> list[DueRow]:
    """The next cards for a person and the couple they are one of, up to two months ahead."""
    last = (today + _AHEAD).isoformat()
    return due.rows([row[0] for row in select(_COMING, person_id, last, MOST)], today)
