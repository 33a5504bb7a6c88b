"""The calendar shows each date on its days, counts what it doesn't name, and leaves out who is not here."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import EVERYONE, Field, Where
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.services.book import settings
from cardkeeper.services.calendar import calendar
from cardkeeper.services.calendar.calendar_agenda import agenda
from cardkeeper.services.calendar.calendar_entries import Mark, Source
from cardkeeper.services.calendar.calendar_list import HOLIDAY, Listing
from cardkeeper.services.calendar.calendar_people import folk
from cardkeeper.services.due import cards_by_hand, planning, reached, tasks
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.occasions import occasions, occurrences
from cardkeeper.services.people import customers, tags
from cardkeeper.services.touch import notes, problems
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, born, child, married, spouse

MAY = (dt.date(2026, 5, 1), dt.date(2026, 5, 31))


def everybody(group=EVERYONE):
    return folk(group, TUESDAY)


def month(first=MAY[0], last=MAY[1], today=TUESDAY, group=EVERYONE):
    return calendar.days(first, last, today, everybody(group))


def shown(days):
    """Day, name and what happens, of all that is named."""
    return [(f"{e.day:%m-%d}", e.name, e.what) for day in days.values() for e in day.entries]


def alter(person_id, **columns):
    with writing("Alter", customers._TOUCHED) as book:
        book.update(models.Person, [person_id], **columns)


def date_of(person_id, kind="birthday"):
    return value("SELECT id FROM occasion WHERE person_id = ? AND kind = ?", person_id, kind)


def test_a_birthday_stands_on_its_day_every_year_with_its_number(library):
    a_customer(occasions=(born(5, 15, 1986),))

    assert shown(month()) == [("05-15", "Priya Raman", "Turns 40")]
    later = month(dt.date(2030, 5, 1), dt.date(2030, 5, 31))
    assert shown(later) == [("05-15", "Priya Raman", "Turns 44")]
    assert month()[dt.date(2026, 5, 15)].entries[0].forms == (
        "Priya Raman, 40", "Priya Raman", "Priya R.", "Priya",
    )  # fmt: skip


def test_a_page_over_new_year_knows_both_years(library):
    a_customer("Ruth Vega", occasions=(born(12, 30, 1980),))
    a_customer("Ada Quinn", occasions=(born(1, 2, 1980),))

    days = month(dt.date(2026, 12, 28), dt.date(2027, 1, 10))

    assert shown(days) == [("12-30", "Ruth Vega", "Turns 46"), ("01-02", "Ada Quinn", "Turns 47")]


def test_a_couple_is_named_together_and_a_child_by_its_family(library):
    a_customer(
        related=(spouse("Dev Raman"), child("Anika")),
        occasions=(married(5, 20, 2012), born(5, 21, 2017, about="Anika")),
    )

    assert shown(month()) == [
        ("05-20", "Priya & Dev Raman", "14 years married"),
        ("05-21", "Anika", "Turns 9"),
    ]
    (entry,) = calendar.on_day(dt.date(2026, 5, 21), TUESDAY, everybody())
    assert entry.what == "Turns 9, child of Priya Raman"


def test_the_wedding_itself_is_no_anniversary(library):
    a_customer(occasions=(married(5, 20, 2026),))

    assert shown(month()) == []
    assert shown(month(dt.date(2027, 5, 1), dt.date(2027, 5, 31)))[0][2] == "One year married"


def test_what_happens_once_stands_in_its_year_alone(library):
    person = a_customer()
    occasions.add("person_id", person, OccasionKind.GRADUATION, PartialDate(5, 22, 2026), TUESDAY)

    assert shown(month()) == [("05-22", "Priya Raman", "Graduates")]
    assert shown(month(dt.date(2027, 5, 1), dt.date(2027, 5, 31))) == []


def test_what_happens_once_without_a_year_is_the_next_time_from_its_entry(library):
    person = a_customer()
    occasions.add("person_id", person, OccasionKind.GRADUATION, PartialDate(5, 8), TUESDAY)

    assert shown(month()) == []
    assert len(shown(month(dt.date(2027, 5, 1), dt.date(2027, 5, 31)))) == 1
    assert shown(month(dt.date(2028, 5, 1), dt.date(2028, 5, 31))) == []


@pytest.mark.parametrize(("rule", "days"), [("feb-28", ["02-28"]), ("mar-1", ["03-01"])])
def test_born_on_29_february_they_have_a_day_every_year(library, rule, days):
    person = a_customer(occasions=(born(2, 29, 1988),))
    alter(person, leap_rule=rule)
    around = lambda year: month(dt.date(year, 2, 20), dt.date(year, 3, 5))  # noqa: E731

    assert [day for day, _name, _what in shown(around(2027))] == days
    assert [day for day, _name, _what in shown(around(2028))] == ["02-29"]
    assert sum(day.count(calendar.ALL_KINDS) for day in around(2027).values()) == 1


def test_a_day_moved_for_once_stands_on_its_new_day_and_comes_back_with_undo(library):
    person = a_customer(occasions=(born(5, 15, 1986),))
    change = occasions.move_once(date_of(person), 2026, dt.date(2026, 6, 2), TUESDAY)

    assert shown(month()) == []
    moved = month(dt.date(2026, 6, 1), dt.date(2026, 6, 30))
    (entry,) = moved[dt.date(2026, 6, 2)].entries
    assert (entry.is_moved, entry.year, entry.what) == (True, 2026, "Turns 40")
    assert len(shown(month(dt.date(2027, 5, 1), dt.date(2027, 5, 31)))) == 1

    change.undo()
    assert [day for day, _name, _what in shown(month())] == ["05-15"]


def test_a_day_left_out_for_once_is_nowhere_that_year(library):
    person = a_customer(occasions=(born(5, 15, 1986),))
    occasions.move_once(date_of(person), 2026, None, TUESDAY)

    assert shown(calendar.days(dt.date(2026, 1, 1), dt.date(2026, 12, 31), TUESDAY, everybody())) == []


def test_a_date_is_shown_between_its_beginning_and_its_end(library):
    person = a_customer(occasions=(born(5, 15, 1986),))
    row = occasions.get(date_of(person))
    occasions.edit(row.id, row.version, active_from=dt.date(2027, 1, 1), ends_on=dt.date(2028, 12, 31))

    kept = [year for year in range(2025, 2031) if shown(month(dt.date(year, 5, 1), dt.date(year, 5, 31)))]

    assert kept == [2027, 2028]


def test_of_a_month_without_a_day_the_grid_shows_nothing_and_the_month_says_so(library):
    person = a_customer()
    occasions.add("person_id", person, OccasionKind.GRADUATION, PartialDate(6, None, 2026), TUESDAY)
    june = month(dt.date(2026, 6, 1), dt.date(2026, 6, 30))

    some = calendar.sometime(2026, 6, TUESDAY, everybody())

    assert sum(day.count(calendar.ALL_KINDS) for day in june.values()) == 0
    assert [entry.name for entry in some.entries] == ["Priya Raman"]
    assert calendar.sometime(2027, 6, TUESDAY, everybody()).counts == {}


@pytest.mark.parametrize(
    "columns",
    [{"state": "archived"}, {"deceased": 1}, {"observes_birthdays": 0}, {"deleted_at": "2026-05-01"}],
)
def test_who_is_not_to_be_congratulated_is_not_on_the_calendar(library, columns):
    person = a_customer(occasions=(born(5, 15, 1986),))
    a_customer("Ruth Vega", occasions=(born(5, 15, 1980),))
    alter(person, **columns)

    day = month()[dt.date(2026, 5, 15)]

    assert [entry.name for entry in day.entries] == ["Ruth Vega"]
    assert day.counts == {"birthday": 1}


def test_the_family_of_somebody_put_away_goes_with_them(library):
    person = a_customer(
        related=(spouse("Dev Raman"), child("Anika")),
        occasions=(married(5, 20, 2012), born(5, 21, 2017, about="Anika")),
    )
    alter(person, state="archived")

    assert shown(month()) == []


def test_a_widow_has_no_wedding_day_but_her_own_birthday(library):
    a_customer(related=(spouse("Dev Raman"),), occasions=(married(5, 20, 2012), born(5, 22, 1986)))
    alter(value("SELECT id FROM person WHERE given = 'Dev'"), deceased=1)

    assert shown(month()) == [("05-22", "Priya Raman", "Turns 40")]


def test_more_than_a_few_of_a_kind_are_counted_and_read_when_the_day_is_opened(library):
    for number in range(9):
        a_customer(f"Person {number}", occasions=(born(5, 15, 1980 + number),))

    day = month()[dt.date(2026, 5, 15)]

    assert (day.counts, day.entries) == ({"birthday": 9}, ())
    assert len(calendar.on_day(dt.date(2026, 5, 15), TUESDAY, everybody())) == 9
    assert len(calendar.on_day(dt.date(2026, 5, 15), TUESDAY, everybody(), limit=5)) == 5


def test_a_mailed_card_is_checked_and_a_late_one_marked(library):
    a_customer("Ruth Vega", occasions=(born(5, 14, 1980),))
    a_customer("Marcus Bell", occasions=(born(5, 9, 1974),))
    planning.settle(TUESDAY)
    ruth = value("SELECT id FROM card_task WHERE occurs_on = '2026-05-14'")
    reached.hand_over([ruth], TUESDAY)

    marks = {entry.name: entry.mark for day in month().values() for entry in day.entries}

    assert marks == {"Ruth Vega": Mark.DONE, "Marcus Bell": Mark.LATE}


def test_cards_to_mail_are_counted_for_their_day(library):
    a_customer("Ruth Vega", occasions=(born(5, 15, 1980),))
    a_customer("Ada Quinn", occasions=(born(5, 15, 1990),))
    planning.settle(TUESDAY)
    assert month()[dt.date(2026, 5, 15)].to_mail == 2

    tasks.set_channel([value("SELECT min(id) FROM card_task")], Channel.CALL)
    assert month()[dt.date(2026, 5, 15)].to_mail == 1


def test_a_card_by_hand_stands_on_the_day_it_is_for(library):
    person = a_customer()
    cards_by_hand.make(
        OccasionKind.CONGRATULATIONS,
        TUESDAY,
        person_id=person,
        label="Passed the boards",
        on=dt.date(2026, 5, 20),
    )

    (entry,) = month()[dt.date(2026, 5, 20)].entries

    assert (entry.source, entry.kind, entry.name, entry.what) == (
        Source.CARD, "congratulations", "Priya Raman", "Passed the boards",
    )  # fmt: skip


def test_many_calls_on_a_day_are_counted_and_few_are_named(library):
    person, busy, calm = a_customer(), dt.date(2026, 5, 18), dt.date(2026, 5, 19)
    for day in (*[busy] * (calendar.FEW + 1), calm):
        notes.add(person, "Wants a new quote", TUESDAY, kind="call", remind_on=day)

    days = month()

    assert (days[busy].counts, days[busy].entries) == ({"touch": calendar.FEW + 1}, ())
    assert [entry.name for entry in days[calm].entries] == ["Call Priya Raman"]
    assert len(calendar.on_day(busy, TUESDAY, everybody())) == calendar.FEW + 1
    assert calendar.year(2026, everybody())[busy] == {"touch": calendar.FEW + 1}


def test_calls_and_promises_stand_on_their_days(library):
    person = a_customer("Arthur Dunn")
    notes.add(person, "Wants a new quote", TUESDAY, kind="call", remind_on=dt.date(2026, 5, 18))
    problems.log(person, "Wrong date", TUESDAY, promise="A new appointment", due_on=dt.date(2026, 5, 8))

    named = [
        (entry.day.day, entry.kind, entry.name, entry.what, entry.mark)
        for d in month().values()
        for entry in d.entries
    ]

    assert named == [
        (8, "touch", "Arthur Dunn", "A new appointment", Mark.LATE),
        (18, "touch", "Call Arthur Dunn", "Wants a new quote", Mark.PLAIN),
    ]  # fmt: skip


def test_holidays_of_the_shop_are_on_their_days(library):
    names = [holiday.name for day in month().values() for holiday in day.holidays]

    assert {"Mother's Day", "Armed Forces Day", "Memorial Day"} <= set(names)
    settings.save(country="DE")
    assert "Memorial Day" not in [holiday.name for day in month().values() for holiday in day.holidays]


def test_a_group_shows_its_customers_and_their_families_only(library):
    person = a_customer(
        related=(child("Anika"),), occasions=(born(5, 15, 1986), born(5, 16, 2017, about="Anika"))
    )
    a_customer("Ruth Vega", occasions=(born(5, 15, 1980),))
    vip = tags.add("VIP").ids[0]
    with writing("Tag", customers._TOUCHED) as book:
        tags.put(book, vip, [person])
    uid = value("SELECT uid FROM tag")

    days = month(group=Where(Field.TAG, uid))

    assert [name for _day, name, _what in shown(days)] == ["Priya Raman", "Anika"]
    assert days[dt.date(2026, 5, 15)].counts == {"birthday": 1}


def test_the_year_counts_every_day(library):
    a_customer(occasions=(born(5, 15, 1986), married(10, 3, 2012)))
    a_customer("Ruth Vega", occasions=(born(5, 15, 1980),))

    assert calendar.year(2026, everybody()) == {
        dt.date(2026, 5, 15): {"birthday": 2},
        dt.date(2026, 10, 3): {"anniversary": 1},
    }


def test_the_calendar_agrees_with_the_planning_of_cards_on_every_day_of_three_years(library):
    """Counted from the index and worked out one by one, it is the same."""
    a_small_town()
    first, last = dt.date(2026, 1, 1), dt.date(2028, 12, 31)
    desk = Desk(settings.load(), TUESDAY)
    rows = occurrences.around(first, last)
    circle = occurrences.circle_of(rows)
    expected = sorted(
        (kept.occurrence.day, kept.occasion.id, kept.occurrence.years)
        for kept in occurrences.kept_between(desk, rows, circle, first, last)
        if not kept.occurrence.is_approximate
    )

    found, counted = [], 0
    for start in (dt.date(2026, 1, 1), dt.date(2026, 10, 20), dt.date(2027, 8, 3), dt.date(2028, 2, 29)):
        end = min(last, start + dt.timedelta(365))
        days = calendar.days(start, end, TUESDAY, everybody())
        kept = [each for each in expected if start <= each[0] <= end]
        listing = Listing(start, end, TUESDAY, kinds=calendar.ALL_KINDS)
        found = sorted((e.day, e.ref) for e in listing.rows(listing.ids))
        counted = sum(day.count(calendar.ALL_KINDS) for day in days.values())
        assert counted == len(kept)
        assert found == [(day, id_) for day, id_, _years in kept]
        named = sorted((e.day, e.ref) for day in days for e in calendar.on_day(day, TUESDAY, everybody()))
        assert named == found
    assert counted > 100


def a_small_town():
    """Dates of every kind, with and without a year, over all days around the turns of months."""
    kinds = [kind for kind in OccasionKind if kind is not OccasionKind.HOLIDAY]
    person = a_customer()
    with writing("Fill", customers._TOUCHED) as book:
        for number in range(400):
            month_, day = number % 12 + 1, (1, 2, 15, 28, 29)[number % 5]
            known = month_ != 2 or day != 29 or number % 3
            year = (
                None
                if number % 7 == 0
                else (2024 if not known or (month_, day) == (2, 29) else 2020 + number % 9)
            )
            book.add(
                models.Occasion,
                kind=str(kinds[number % len(kinds)]),
                label=f"Date {number}",
                person_id=person,
                year=year,
                month=month_,
                day=day,
                month_day=month_ * 100 + day,
                leap_rule=("", "mar-1")[number % 2],
                active_from="2026-07-01" if number % 11 == 0 else None,
                ends_on="2027-03-01" if number % 13 == 0 else None,
            )
        book.flush()
        ids = [row[0] for row in select("SELECT id FROM occasion ORDER BY id")]
        for number, id_ in enumerate(ids[::17]):
            moved = dt.date(2026 + number % 3, number % 12 + 1, 7).isoformat() if number % 4 else None
            book.add(models.OccurrenceException, occasion_id=id_, year=2026 + number % 2, moved_to=moved)


def test_the_list_is_in_order_and_finds_by_name(library):
    a_customer(
        "Ruth Vega", related=(child("Ben"),), occasions=(born(6, 20, 1980), born(5, 2, 2019, about="Ben"))
    )
    a_customer(occasions=(born(5, 15, 1986),))
    kinds = calendar.ALL_KINDS | {HOLIDAY}
    span = (dt.date(2026, 5, 1), dt.date(2026, 7, 31), TUESDAY)

    whole = Listing(*span, kinds=kinds)
    rows = {entry.id: entry for entry in whole.rows(whole.ids)}
    days = [rows[id_].day for id_ in whole.ids]
    vega, mother = (Listing(*span, kinds=kinds, text=text) for text in ("vega", "mother"))

    assert days == sorted(days)
    assert {"Mother's Day", "Priya Raman", "Ben"} <= {entry.name for entry in rows.values()}
    assert [rows[id_].name for id_ in vega.ids] == ["Ben", "Ruth Vega"]
    assert [entry.name for entry in mother.rows(mother.ids)] == ["Mother's Day"]


def test_the_agenda_tells_the_day_with_its_cards_and_the_next_days(library):
    a_customer(occasions=(born(5, 15, 1986),))
    a_customer("Ruth Vega", addresses=(), occasions=(born(5, 15, 1980),))
    a_customer("Ada Quinn", occasions=(born(5, 19, 1990),))
    planning.settle(TUESDAY)

    told = agenda(dt.date(2026, 5, 15), TUESDAY, everybody(), calendar.ALL_KINDS | {HOLIDAY})

    cards = {line.entry.name: line.card for line in told.lines}
    assert (cards["Priya Raman"].need, cards["Ruth Vega"].need) == ("", "address")
    assert cards["Priya Raman"].design_key
    assert (told.occasions, len(told.to_mail()), told.more) == (2, 2, 0)
    assert [(day.day, [e.name for e in day.entries]) for day in told.after[:2]] == [
        (dt.date(2026, 5, 16), []),
        (dt.date(2026, 5, 19), ["Ada Quinn"]),
    ]
    assert cards["Priya Raman"].state is TaskState.PLANNED
