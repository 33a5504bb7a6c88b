"""Which dates wait for nobody any more: of the dead only what is sober comes again, as a memorial (R25)."""

from cardkeeper.core.kinds import OccasionKind

_HAPPY = ", ".join(f"'{kind}'" for kind in OccasionKind if kind.is_happy)
_DEAD = "SELECT id FROM person WHERE deceased = 1"
_WIDOWED = """
SELECT gone.household_id FROM person CROSS JOIN household_member AS gone ON gone.person_id = person.id
WHERE person.deceased = 1 AND gone.role = 'adult' AND gone.deleted_at IS NULL AND gone.until IS NULL
"""
# Of a row of `occasion`: the dead have no birthday, and their widows no wedding day.
MOURNED = f"""(occasion.kind IN ({_HAPPY}) AND ifnull(occasion.person_id, 0) IN ({_DEAD})
  OR occasion.kind = '{OccasionKind.ANNIVERSARY}' AND ifnull(occasion.household_id, 0) IN ({_WIDOWED}))"""


def is_over_for(person: str) -> str:
    """SQL: an occasion shared with somebody, told by the column of their id, who has died."""
    return f"(occasion.kind IN ({_HAPPY}) AND {person} IN ({_DEAD}))"
