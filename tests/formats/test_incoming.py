"""Any file to people: the kind found out, lines and remarks told, cancelled when asked."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import UnreadableFile
from cardkeeper.formats import incoming, table
from cardkeeper.formats.kinds import Kind
from cardkeeper.formats.table.model import Field, Target

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("name", "kind", "count"),
    [
        ("icloud-excerpt.vcf", Kind.VCARD, 8),
        ("android-2.1.vcf", Kind.VCARD, 2),
        ("google-2024.csv", Kind.TABLE, 8),
        ("outlook-windows1252.csv", Kind.TABLE, 16),
        ("by-hand.csv", Kind.TABLE, 14),
        ("birthdays.ics", Kind.CALENDAR, 4),
    ],
)
def test_every_kind_of_file(content, name, kind, count):
    found = incoming.read(name, content(name), today=TODAY)

    assert found.kind is kind
    assert sum(isinstance(item, Contact) for _line, item in found.items) == count


def test_people_know_their_lines(content):
    cards = incoming.read("x", content("icloud-excerpt.vcf"))
    rows = incoming.read("x", content("by-hand.csv"), today=TODAY)

    assert [line for line, _item in cards.items][:3] == [1, 18, 32]
    assert [line for line, _item in rows.items][:3] == [2, 3, 4]


def test_remarks_say_how_a_table_was_read(content):
    hand = incoming.read("x", content("by-hand.csv"), today=TODAY)
    outlook = incoming.read("x", content("outlook-windows1252.csv"), today=TODAY)
    bare = incoming.read("x", b"Ann;Lee;ann@x.com\nBob;Ray;b@x.com\n", today=TODAY)

    assert hand.remarks == ["Row 3 of “Birthday” has 25.11.2001, so the day comes first."]
    assert outlook.remarks[0] == "The file is written in cp1252; please look at names with accents."
    assert bare.remarks == ["This table has no headings; its columns were told by what is in them."]


@pytest.mark.parametrize(
    ("country", "date"), [("US", "1985-03-04"), ("", "1985-03-04"), ("DE", "1985-04-03")]
)
def test_the_country_decides_where_the_file_does_not(country, date):
    found = incoming.read("x", b"Name,Birthday\nAnn Lee,3/4/1985\n", today=TODAY, country=country)

    (ann,) = (item for _line, item in found.items)
    assert str(ann.occasions[0].date) == date
    assert found.order.is_ambiguous


def test_a_corrected_mapping_is_read_again():
    found = incoming.read("x", b"Who,Date\nAnn Lee,1985-04-12\n", today=TODAY)
    corrected = table.Mapping((Target(Field.NAME), Target(Field.ANNIVERSARY)))
    again = incoming.read_table(found.table, corrected, found.order, today=TODAY)

    assert again.items[0][1].occasions[0].kind == "anniversary"


def test_without_today_a_year_of_two_digits_is_reported():
    found = incoming.read("x", b"Name,Birthday\nAnn Lee,23/4/85\n")

    ann, problem = (item for _line, item in found.items)
    assert ann.occasions == ()
    assert isinstance(problem, Problem)


def test_reading_stops_when_told_to(content):
    def stop(done, total):
        assert total == 8
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        incoming.read("x", content("icloud-excerpt.vcf"), stop)


def test_progress_never_exceeds_its_total(content):
    seen = []
    incoming.read("x", content("broken.vcf"), lambda done, total: seen.append((done, total)))

    assert all(done <= total for done, total in seen)


def test_what_cannot_be_read_is_refused():
    with pytest.raises(UnreadableFile, match=r"photo\.jpg is a picture"):
        incoming.read("photo.jpg", b"\xff\xd8\xff")
