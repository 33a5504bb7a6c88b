"""Tables with faults: quotes, encodings, rows that make no sense, dates in either order (R27)."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.errors import UnreadableFile
from cardkeeper.formats import table
from cardkeeper.formats.table import records
from cardkeeper.formats.table.model import Field, Target

TODAY = dt.date(2026, 11, 21)


def rows(text, delimiter=","):
    return [row.cells for row in records.rows(records.lines_of(text), delimiter)]


def read(content, today=TODAY):
    found = table.sniff(content if isinstance(content, bytes) else content.encode())
    mapping = table.guess_mapping(found)
    return list(table.contacts(found, mapping, table.guess_date_order(found, mapping), today))


def order(*dates, default=False):
    found = table.sniff(("Name;Birthday\n" + "".join(f"A B;{date}\n" for date in dates)).encode())
    return table.guess_date_order(found, table.guess_mapping(found), default_day_first=default)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('a,"b,c",d\n', [("a", "b,c", "d")]),
        ('a,"say ""hi""",b', [("a", 'say "hi"', "b")]),
        ('a,"one\ntwo",b\nc,d,e', [("a", "one\ntwo", "b"), ("c", "d", "e")]),
        ('"",""\n', []),
        ('a,5" pipe,b\n', [("a", '5" pipe', "b")]),
        ('a, "b" ,c', [("a", "b", "c")]),
        ('a,"b" c,d', [("a", '"b" c', "d")]),
        ("a,b\r\nc,d\r", [("a", "b"), ("c", "d")]),
        ("a\u2028b,c\x85d", [("a\u2028b", "c\x85d")]),
    ],
)
def test_records(text, cells):
    assert rows(text) == cells


def test_an_unclosed_quote_costs_no_other_row():
    text = 'Bob,"12 Oak St\nAnn,"1 Elm St"\nTom,3 Ash St\n'

    assert rows(text) == [("Bob", '"12 Oak St'), ("Ann", "1 Elm St"), ("Tom", "3 Ash St")]


def test_an_unclosed_quote_at_the_end():
    assert rows('Ann,x\nBob,"y\nTom,z\n') == [("Ann", "x"), ("Bob", '"y'), ("Tom", "z")]


def test_rows_know_their_lines():
    found = list(records.rows(records.lines_of('a,b\n\n"x\ny",c\nd,e\n'), ","))

    assert [(row.line, row.cells[0]) for row in found] == [(1, "a"), (3, "x\ny"), (5, "d")]


def test_a_cell_of_a_megabyte():
    note = "x" * 1_000_000
    (ann,) = read(f'Name,Notes\nAnn Lee,"{note}"\n')

    assert ann.note == note


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("sep=;\nName;Town\nAnn, dear;Austin\n", ";"),
        ("Name;Street\nAnn;1 Elm, Apt 2\nBob;2 Oak, Apt 3\n", ";"),
        ("Name\tTown\nAnn\tAustin\n", "\t"),
        ("Name|Town\nAnn|Austin\n", "|"),
        ("Name,Town\nAnn,Austin\n", ","),
        ("name\nBob\nAnn\n", ","),
        ('"Name";"Note"\n"Ann";"a, b, c"\n', ";"),
    ],
)
def test_delimiters(text, delimiter):
    found = table.sniff(text.encode())

    assert found.delimiter == delimiter
    assert found.headings[0].lower() == "name"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding):
    (jorg,) = read("Name;Town\nJörg Müller;Köln\n".encode(encoding))

    assert (jorg.formatted_name, jorg.addresses[0].locality) == ("Jörg Müller", "Köln")


def test_a_title_above_the_headings():
    (ann,) = read("Customers 2026,,\n,,\nName,Birthday,Town\nAnn Lee,1985-04-12,Austin\n")

    assert str(ann.occasions[0].date) == "1985-04-12"


def test_a_table_without_headings():
    found = table.sniff(
        b"Ann Lee;1 Elm St;78701 Austin;23.4.1985;ann@x.com\nBob Ray;2 Oak St;02139 Boston;1.2.1970;b@x.com\n"
    )
    mapping = table.guess_mapping(found)

    assert not found.has_headings
    assert found.headings[0] == "Column 1"
    assert [target.field for target in mapping.columns] == [
        Field.NAME, Field.STREET, Field.LOCALITY, Field.BIRTHDAY, Field.EMAIL,
    ]  # fmt: skip
    assert len(read("Ann;Lee;23.4.1985\nBob;Ray;1.2.1970\n")) == 2


def test_people_may_change_the_mapping():
    found = table.sniff(b"Who,When\nAnn Lee,1985-04-12\n")
    mapping = table.Mapping((Target(Field.NAME), Target(Field.ANNIVERSARY)))
    (ann,) = table.contacts(found, mapping, table.DateOrder(day_first=True), TODAY)

    assert ann.occasions[0].kind == "anniversary"


def test_eight_hundred_rows_of_which_two_hundred_are_bad():
    lines = ["Name,Town,Birthday"]
    lines += [f"Person {n} Lee,Austin,1985-04-12" if n % 4 else ",,1985-04-12" for n in range(800)]
    entries = read("\n".join(lines))

    assert sum(isinstance(entry, Contact) for entry in entries) == 600
    bad = [entry for entry in entries if isinstance(entry, Problem)]
    assert len(bad) == 200
    assert bad[1] == Problem(6, "This row has no name, company, email or phone.", "1985-04-12")


def test_a_row_that_has_shifted_is_refused():
    ann, shifted = read("Name,Town\nAnn Lee,Austin\nBob Ray, 2 Oak St, Boston\n")

    assert ann.formatted_name == "Ann Lee"
    assert shifted == Problem(
        3, "This row has 3 cells where the headings are 2.", "Bob Ray | 2 Oak St | Boston"
    )


def test_a_bad_date_costs_only_itself_and_is_kept():
    ann, problem = read("Name,Birthday,Town\nAnn Lee,31.02.1980,Austin\n")

    assert (ann.occasions, ann.addresses) == ((), ann.addresses)
    assert ann.unknown[0].value == "31.02.1980"
    assert (problem.line, problem.text, problem.is_part) == (2, "31.02.1980", True)


def test_day_first_is_proved_by_a_row():
    found = order("3/4/1985", "5/6/1990", "23/11/1979")

    assert found == table.DateOrder(True, "Row 4 of “Birthday” has 23/11/1979, so the day comes first.")


def test_month_first_is_proved_by_a_row():
    assert order("3/4/1985", "11/23/1979").day_first is False


@pytest.mark.parametrize("default", [True, False])
def test_nothing_proves_the_order(default):
    found = order("3/4/1985", "5/6/1990", default=default)

    assert (found.day_first, found.is_ambiguous) == (default, True)
    assert found.evidence == "No date shows whether the day or the month comes first: 3/4/1985 can be both."


@pytest.mark.parametrize(
    "dates", [("1985-04-12",), ("5/5/1985",), ("3.4.1985",), ("12 Dec 1985",), ("0/0/00",), ()]
)
def test_dates_that_need_no_order(dates):
    assert order(*dates).is_ambiguous is False


def test_columns_that_prove_different_orders():
    found = table.sniff(b"Name;Birthday;Wedding\nA B;23/4/1985;4/23/2010\nC D;1/2/1990;1/2/2011\n")
    mapping = table.guess_mapping(found)
    entries = list(table.contacts(found, mapping, table.guess_date_order(found, mapping), TODAY))

    assert [str(o.date) for o in entries[1].occasions] == ["1990-02-01", "2011-01-02"]


def test_a_column_that_contradicts_itself_is_ambiguous():
    assert order("23/11/1979", "11/23/1979", "3/4/1985").is_ambiguous


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("4/4/22", "2022-04-04"), ("25/12/26", "1926-12-25"), ("20/11/26", "2026-11-20"),
        ("14/5/49", "1949-05-14"), ("1604-05-14", "--05-14"), ("0000-05-14", "--05-14"),
        ("14/5/1900", "--05-14"),
    ],
)  # fmt: skip
def test_years_lie_in_the_past_and_dummies_are_none(written, date):
    (ann,) = read(f"Name;Birthday\nAnn Lee;{written}\nBob Ray;23/1/1980\n")[:1]

    assert [str(o.date) for o in ann.occasions] == [date]


@pytest.mark.parametrize("dummy", ["1900-01-01", "1/1/1970", "01.01.1900"])
def test_the_first_day_of_a_program_is_no_birthday(dummy):
    ann, problem = read(f"Name;Birthday\nAnn Lee;{dummy}\n")

    assert ann.occasions == ()
    assert problem.reason.endswith("is what programs write when no date is known.")


@pytest.mark.parametrize("nothing", ["0/0/00", "00/00/0000", "-", "n/a", "?", "unbekannt", ""])
def test_no_date_is_no_problem(nothing):
    assert len(read(f"Name;Birthday\nAnn Lee;{nothing}\n")) == 1


def test_a_birthday_to_come_is_left_out():
    ann, problem = read("Name;Birthday\nAnn Lee;2031-04-12\n")

    assert ann.occasions == ()
    assert problem.reason == "This birthday is still to come; it was left out."


def test_blank_rows_are_nobody():
    assert len(read("Name,Town\n,\nAnn Lee,Austin\n , \n\n")) == 1


@pytest.mark.parametrize("content", [b"", b"\n\n", b'"",""\n'])
def test_an_empty_table(content):
    with pytest.raises(UnreadableFile, match="nothing in this file"):
        table.sniff(content)


@pytest.mark.parametrize("content", [b"PK\x03\x04 no zip at all", b"PK\x05\x06" + bytes(18)])
def test_a_damaged_workbook(content):
    with pytest.raises(UnreadableFile):
        table.sniff(content)


@given(st.binary(max_size=300))
@settings(max_examples=80)
def test_no_bytes_raise_anything_unexpected(content):
    try:
        entries = read(b"Name,Birthday,Town\n" + content)
    except UnreadableFile:
        return
    assert all(isinstance(entry, Contact | Problem) for entry in entries)


@given(
    st.lists(
        st.sampled_from(['"', '""', ",", ";", "\n", "Ann Lee", "3/4/85", " ", "&", "é", "(", "a@b.c"]),
        max_size=40,
    )
)
@settings(max_examples=200)
def test_no_mixture_of_cells_raises(pieces):
    for entry in read("Name,Birthday,Town,Children,Phone\n" + "".join(pieces)):
        assert isinstance(entry, Contact | Problem)
