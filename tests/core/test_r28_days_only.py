"""R28: days only. No time zone and no time of day has a say in an occasion."""

import ast
import dataclasses
import datetime as dt
import typing
from pathlib import Path

import pytest

import cardkeeper
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.occasions import Occurrence
from cardkeeper.core.planning import MailDates
from cardkeeper.formats import icalendar
from cardkeeper.formats.icalendar import CalendarEvent

PACKAGE = Path(cardkeeper.__file__).parent


def calls(*rooms):
    """The name of each method that is called in these rooms, with the call and its file."""
    for path in (path for room in rooms for path in PACKAGE.glob(f"{room}/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield node.func.attr, ast.unparse(node), path.name


def test_r28_a_date_is_year_month_and_day():
    assert [field.name for field in dataclasses.fields(PartialDate)] == ["month", "day", "year"]


@pytest.mark.parametrize("values", [Occurrence, MailDates])
def test_r28_what_is_worked_out_are_days(values):
    kinds = set(typing.get_type_hints(values).values())

    assert dt.date in kinds
    assert not kinds & {dt.datetime, dt.time, dt.tzinfo}


def test_r28_the_rules_know_no_clock():
    clocks = {"now", "today", "utcnow", "fromtimestamp", "astimezone", "localize"}

    assert [call for name, *call in calls("core") if name in clocks] == []


def test_r28_below_the_window_the_clock_only_stamps():
    """`now` is asked with UTC, for when something was written; what day it is comes from the window."""
    found = list(calls("services", "store", "formats", "press"))

    assert [call for name, *call in found if name in {"today", "utcnow"}] == []
    assert {call for name, call, _file in found if name == "now"} == {"dt.datetime.now(dt.UTC)"}


@pytest.mark.parametrize("hour", ["00", "12", "23"])
def test_r28_a_time_of_day_in_a_calendar_is_cut_off(hour):
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Ruth Okafor's birthday\r\n"
        f"DTSTART;TZID=Pacific/Kiritimati:19860520T{hour}0000\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )

    [found] = [contact for contact in icalendar.read(text.encode()) if hasattr(contact, "occasions")]

    assert [occasion.date for occasion in found.occasions] == [PartialDate(5, 20, 1986)]


def test_r28_a_calendar_gets_whole_days():
    event = CalendarEvent("a", "Ruth's birthday", PartialDate(5, 20, 1986))

    text = b"".join(icalendar.write([event], stamp=dt.datetime(2026, 5, 12, tzinfo=dt.UTC))).decode()

    assert "DTSTART;VALUE=DATE:19860520" in text
    assert "TZID" not in text
