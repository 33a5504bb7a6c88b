"""The list of the calendar holds no more than the days somebody has looked at."""

import datetime as dt

import pytest

from cardkeeper.core.filters import EVERYONE
from cardkeeper.services.calendar import calendar
from cardkeeper.services.calendar.calendar_list import DayIds, Listing
from cardkeeper.services.calendar.calendar_people import folk
from tests.factories import a_customer, born, married

MAY_1, MAY_2, MAY_9 = (dt.date(2026, 5, day) for day in (1, 2, 9))


@pytest.fixture
def looked_at() -> list[dt.date]:
    return []


@pytest.fixture
def ids(looked_at: list[dt.date]) -> DayIds:
    book = {MAY_1: [11, 12, 13], MAY_2: [21], MAY_9: [91, 92]}

    def read(day: dt.date) -> list[int]:
        looked_at.append(day)
        return book[day]

    return DayIds({MAY_9: 2, MAY_1: 3, MAY_2: 1}, read)


def test_a_day_is_read_when_somebody_looks_at_it_and_once(ids, looked_at):
    assert (len(ids), looked_at) == (6, [])
    assert (ids[3], ids[3]) == (21, 21)
    assert ids[-1] == 92
    assert looked_at == [MAY_2, MAY_9]


def test_a_page_of_the_list_goes_over_days(ids):
    assert ids[2:5] == [13, 21, 91]
    assert list(ids) == [11, 12, 13, 21, 91, 92]
    with pytest.raises(IndexError):
        ids[6]


def test_a_day_leads_to_its_first_row_or_the_next_there_is(ids, looked_at):
    assert ids.first_from(dt.date(2026, 5, 3)) == 91
    assert ids.first_from(dt.date(2026, 5, 10)) is None
    assert looked_at == [MAY_9]


def test_a_row_is_found_on_its_day(ids, looked_at):
    assert ids.place(MAY_9, 92) == 5
    assert ids.place(MAY_9, 11) is None
    assert ids.place(dt.date(2026, 5, 3), 11) is None
    assert MAY_1 not in looked_at


def test_where_the_book_has_changed_since_the_rows_stay_as_many(looked_at):
    fewer = DayIds({MAY_1: 3}, lambda _day: [11])
    more = DayIds({MAY_1: 1}, lambda _day: [11, 12])

    assert (list(fewer), list(more)) == ([11, 0, 0], [11])


def test_every_row_knows_its_place_and_whether_it_begins_a_day(library):
    for name, day in (("Ada Quinn", 4), ("Ben Hart", 4), ("Cleo Marsh", 20)):
        a_customer(name, occasions=(born(5, day, 1980),))
    listing = Listing(MAY_1, dt.date(2026, 5, 31), MAY_1, kinds=calendar.ALL_KINDS)

    rows = {row.id: row for row in listing.rows(listing.ids)}

    assert [listing.place_of(id_) for id_ in listing.ids] == [0, 1, 2]
    assert [listing.begins_day(rows[id_]) for id_ in listing.ids] == [True, False, True]
    assert listing.place_of(listing.ids[0] + 16 * 1000) is None


def test_a_day_stands_by_name_in_list_month_and_agenda(library):
    """As customers do in theirs, whoever came into the book first; a couple by whom it is named first."""
    for name in ("Cleo Marsh", "Zoe Abbot", "Ben Hart"):
        a_customer(name, occasions=(born(5, 4, 1980), married(5, 4, 2010)))
    may_4, everybody = dt.date(2026, 5, 4), folk(EVERYONE, MAY_1)
    listing = Listing(MAY_1, dt.date(2026, 5, 31), MAY_1, kinds=calendar.ALL_KINDS)
    rows = {row.id: row for row in listing.rows(listing.ids)}

    listed = [rows[id_] for id_ in listing.ids]
    month = calendar.days(may_4, may_4, MAY_1, everybody)[may_4].entries
    agenda = calendar.on_day(may_4, MAY_1, everybody)

    for entries in (listed, month, agenda):
        for kind in ("birthday", "anniversary"):
            names = [entry.name for entry in entries if entry.kind == kind]
            assert names == ["Zoe Abbot", "Ben Hart", "Cleo Marsh"]
