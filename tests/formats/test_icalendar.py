"""Calendars: ours go into anybody's calendar, and birthdays in a calendar become people."""

import datetime as dt
import itertools

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.core.contact import Contact, Name, Problem
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.formats import icalendar
from cardkeeper.formats.icalendar import CalendarEvent

NOW = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


def written(*events):
    return b"".join(icalendar.write(events, stamp=NOW))


def days(event, count=8):
    """The days a calendar program shows, by the rule as it stands in the file."""
    lines = dict(line.split(":", 1) for line in written(event).decode().split("\r\n") if ":" in line)
    start = dt.datetime.strptime(lines["DTSTART;VALUE=DATE"], "%Y%m%d")
    return [day.date() for day in itertools.islice(rrulestr(lines["RRULE"], dtstart=start), count)]


def test_a_birthday_in_a_calendar():
    text = written(
        CalendarEvent("u1", "Anna Lee's birthday", PartialDate(4, 12, 1985), alarm_days=7)
    ).decode()

    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    for line in (
        "SUMMARY:Anna Lee's birthday",
        "DTSTART;VALUE=DATE:19850412",
        "RRULE:FREQ=YEARLY",
        "UID:u1",
        "DTSTAMP:20261121T120000Z",
        "TRANSP:TRANSPARENT",
        "TRIGGER:-P7D",
    ):
        assert f"\r\n{line}\r\n" in text


@pytest.mark.parametrize("leap", list(LeapRule))
@pytest.mark.parametrize("year", [2004, None])
def test_29_february_comes_every_year_on_the_chosen_day(leap, year):
    born = PartialDate(2, 29, year)
    shown = days(CalendarEvent("u", "x", born, leap=leap))

    assert shown == [born.in_year(day.year, leap) for day in shown]
    assert [day.year for day in shown] == list(range(shown[0].year, shown[0].year + 8))


@given(st.dates(dt.date(1900, 1, 1), dt.date(2026, 1, 1)))
@settings(max_examples=80)
def test_every_day_comes_every_year(day):
    event = CalendarEvent("u", "x", PartialDate.of(day))

    assert days(event, 4) == [event.date.in_year(day.year + n) for n in range(4)]


def test_what_is_written_is_read_again():
    found = list(
        icalendar.read(
            written(
                CalendarEvent("1", "Anna Lee's birthday", PartialDate(4, 12, 1985)),
                CalendarEvent("2", "Tom's birthday", PartialDate(2, 29)),
                CalendarEvent("3", "Anna Lee's anniversary", PartialDate(5, 14, 2010)),
            )
        )
    )

    assert [(p.formatted_name, [(o.kind, str(o.date)) for o in p.occasions]) for p in found] == [
        ("Anna Lee", [("birthday", "1985-04-12"), ("anniversary", "2010-05-14")]),
        ("Tom", [("birthday", "--02-29")]),
    ]


def test_no_text_starts_a_line():
    text = written(CalendarEvent("u", "x\r\nEND:VCALENDAR", PartialDate(4, 12, 1985), description="a;b,c\n"))

    assert text.count(b"\r\nEND:VCALENDAR\r\n") == 1
    assert b"DESCRIPTION:a\\;b\\,c\\n" in text


def test_a_date_without_a_day_has_no_place_in_a_calendar():
    with pytest.raises(ValueError, match="month and day"):
        written(CalendarEvent("u", "x", PartialDate(year=1985)))


def test_events_are_written_one_by_one():
    endless = (CalendarEvent(str(n), "x", PartialDate(4, 12)) for n in itertools.count())

    assert len(list(itertools.islice(icalendar.write(endless, stamp=NOW), 50))) == 50


def test_the_people_of_a_calendar(content):
    entries = list(icalendar.entries(content("birthdays.ics")))
    people = [(line, entry) for line, entry in entries if isinstance(entry, Contact)]
    problems = [entry for _line, entry in entries if isinstance(entry, Problem)]

    assert [(line, p.formatted_name, str(p.occasions[0].date)) for line, p in people] == [
        (5, "Anna Lee", "--04-12"),
        (24, "Jörg Müller", "1985-02-03"),
        (32, "Bea Ng", "--05-05"),
        (39, "Tom Ray", "1999-05-05"),
    ]
    assert people[1][1].name == Name("Jörg", "Müller")
    assert people[3][1].related[0].parts == Name("Ann", "Ray")
    assert [(p.text, p.is_part) for p in problems] == [("Zoe's birthday", False), ("", True)]
    assert problems[1].reason == "1 event names no birthday or anniversary and was passed over."


def test_a_year_in_the_summary_is_believed():
    event = "BEGIN:VEVENT\nDTSTART:20200102\nRRULE:FREQ=YEARLY\nSUMMARY:Ole Birthday (1971)\nEND:VEVENT\n"
    (ole,) = icalendar.read(event.encode())

    assert (ole.formatted_name, str(ole.occasions[0].date)) == ("Ole", "1971-01-02")


@given(st.binary(max_size=300))
@settings(max_examples=80)
def test_no_bytes_raise(content):
    for entry in icalendar.read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + content):
        assert isinstance(entry, Contact | Problem)
