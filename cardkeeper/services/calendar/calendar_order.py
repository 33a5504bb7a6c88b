"""In which order the dates of a day stand in month, agenda and list: by name, as customers do in theirs."""

import json
from collections.abc import Iterable

from cardkeeper.store.connection import select

_BY_NAME = """
SELECT occasion.id FROM json_each(?) AS wanted CROSS JOIN occasion ON occasion.id = wanted.value
LEFT JOIN person ON person.id = ifnull(occasion.person_id, (
  SELECT lives.person_id FROM household_member AS lives JOIN household ON household.id = lives.household_id
    JOIN person AS adult ON adult.id = lives.person_id AND adult.deleted_at IS NULL AND adult.deceased = 0
  WHERE lives.household_id = occasion.household_id AND role = 'adult'
    AND lives.deleted_at IS NULL AND until IS NULL
  ORDER BY ifnull(primary_person_id, 0) <> lives.person_id, lives.position LIMIT 1))
LEFT JOIN organisation ON organisation.id = occasion.organisation_id
ORDER BY coalesce(person.sort_name, lower(organisation.name), ''), occasion.id
"""


def places_by_name(ids: Iterable[int]) -> dict[int, int]:
    """The place of each of these dates by the name of whose it is, of a couple by whom it is named first."""
    wanted = json.dumps([*ids])
    return {id_: place for place, (id_,) in enumerate(select(_BY_NAME, wanted))}
