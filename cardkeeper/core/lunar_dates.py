"""The first day of each feast that follows the moon, as generally announced, from 2024 to 2040.

Jewish feasts begin at sundown on the evening before the day given. The Eids are those reckoned for Mecca, the
Lunar New Year is the Chinese one and Diwali the Lakshmi Puja of India: elsewhere, or after a sighting of the
moon, each may be kept a day earlier or later. The Islamic year is shorter than ours: an Eid may come twice.
"""

import datetime as dt
from collections.abc import Mapping

FIRST_YEAR, LAST_YEAR = 2024, 2040

# Month and day; two of them where the feast comes twice in a year.
_TABLE = """
year  lunar-new-year  passover  eid-al-fitr  eid-al-adha  rosh-hashanah  diwali  hanukkah
2024  02-10           04-23     04-10        06-16        10-03          10-31   12-26
2025  01-29           04-13     03-30        06-06        09-23          10-20   12-15
2026  02-17           04-02     03-20        05-27        09-12          11-08   12-05
2027  02-06           04-22     03-09        05-16        10-02          10-29   12-25
2028  01-26           04-11     02-26        05-05        09-21          10-17   12-13
2029  02-13           03-31     02-14        04-24        09-10          11-05   12-02
2030  02-03           04-18     02-04        04-13        09-28          10-26   12-21
2031  01-23           04-08     01-24        04-02        09-18          11-14   12-10
2032  02-11           03-27     01-14        03-22        09-06          11-02   11-28
2033  01-31           04-14     01-02+12-23  03-11        09-24          10-22   12-17
2034  02-19           04-04     12-12        03-01        09-14          11-10   12-07
2035  02-08           04-24     12-01        02-18        10-04          10-30   12-26
2036  01-28           04-12     11-19        02-07        09-22          10-19   12-14
2037  02-15           03-31     11-08        01-26        09-10          11-07   12-03
2038  02-04           04-20     10-29        01-16        09-30          10-27   12-22
2039  01-24           04-09     10-19        01-05+12-26  09-19          10-17   12-12
2040  02-12           03-29     10-07        12-14        09-08          11-04   11-30
"""


def _read(table: str) -> Mapping[str, tuple[dt.date, ...]]:
    head, *rows = (line.split() for line in table.strip().splitlines())
    days: dict[str, tuple[dt.date, ...]] = dict.fromkeys(head[1:], ())
    for year, *cells in rows:
        for key, cell in zip(days, cells, strict=True):
            days[key] += tuple(dt.date.fromisoformat(f"{year}-{part}") for part in cell.split("+"))
    return days


LUNAR_DATES = _read(_TABLE)
