"""R27: day before month or month before day is decided from the whole column, and shown as a sentence."""

import pytest

from cardkeeper.services.importing import importing
from cardkeeper.store.connection import select
from tests.factories import TUESDAY


def a_list(*dates):
    people = zip(("Ann,Lee", "Bob,Ray", "Cleo,Orr"), dates, strict=False)
    rows = "".join(f"{name},{date}\n" for name, date in people)
    return f"First name,Last name,Birthday\n{rows}".encode()


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("3/4/1985", "25/12/1990"), [(4, 3), (12, 25)]),
        (("3/4/1985", "12/25/1990"), [(3, 4), (12, 25)]),
        (("03.04.1985", "05.06.1990"), [(4, 3), (6, 5)]),
        (("1985-04-03", "3/4/1985", "25/12/1990"), [(4, 3), (4, 3), (12, 25)]),
    ],
    ids=[
        "one 25th decides for days first",
        "one 25th in the middle",
        "dots have the day first",
        "ISO is ISO",
    ],
)
def test_r27_one_clear_date_decides_for_the_whole_column(library, dates, expected):
    importing.apply(importing.plan("list.csv", a_list(*dates), TUESDAY))

    assert select("SELECT month, day FROM occasion ORDER BY person_id") == expected


def test_r27_how_it_was_decided_is_shown_as_a_sentence(library):
    made = importing.plan("list.csv", a_list("3/4/1985", "25/12/1990"), TUESDAY)

    [sentence] = [remark for remark in made.remarks if "25/12/1990" in remark]
    assert "day" in sentence
    assert sentence.endswith(".")
