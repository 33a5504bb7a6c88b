"""The sample book has a past, and something of everything that one could want to see."""

import datetime as dt

import pytest

from cardkeeper.services.book import library
from cardkeeper.services.due import due, queue
from cardkeeper.services.people import customer_page, customers
from cardkeeper.services.people.moments import MomentKind
from cardkeeper.services.sample import demo
from cardkeeper.services.touch import problems, thanks
from cardkeeper.store.connection import select, value

TODAY = dt.date(2026, 5, 12)


@pytest.fixture(scope="module", autouse=True)
def sample_book(tmp_path_factory):
    """Filled once for this module, only looked at."""
    demo.open_sample_book(tmp_path_factory.mktemp("sample"), TODAY)
    yield
    library.close_library()


def somebody(name):
    return customers.find(name)[0]


def test_today_shows_a_late_card_one_without_an_address_thanks_and_an_apology_to_read_over():
    found = due.every_row(TODAY)
    names = {row.name: row for _group, row, *_more in found}
    needs = {name: queue.read(TODAY).cards[row.id].need for name, row in names.items()}

    assert "Marcus Bell" in [row.name for group, row, *_more in found if group == "late"]
    assert "Jonas" in names["Hannah Weiss"].sentence
    assert names["Walter Nakamura"].kind == "apology"
    assert needs["Walter Nakamura"] == "reading"
    assert needs["Elin"] == "address"


def test_the_first_row_of_today_is_a_card_to_look_at():
    _group, first, *_more = next(iter(due.every_row(TODAY)))

    assert queue.read(TODAY).cards[first.id].need == ""


def test_priya_has_a_year_of_cards_notes_a_referral_and_a_problem_put_right():
    page = customer_page.read(somebody("Priya Raman"), TODAY)

    kinds = {moment.kind for moment in page.moments}
    assert {
        MomentKind.CALL,
        MomentKind.VISIT,
        MomentKind.CARD,
        MomentKind.PUT_RIGHT,
        MomentKind.SENT_US,
    } <= kinds
    assert len([moment for moment in page.moments if moment.kind is MomentKind.CARD]) >= 5


def test_one_problem_is_open_and_one_customer_unthanked():
    assert [problem.name for problem in problems.still_open()] == ["Ines Moreau"]
    assert [row.referrer for row in thanks.unthanked()] == ["Hannah Weiss"]


def test_the_customers_came_one_after_the_other():
    month = (TODAY - dt.timedelta(30)).isoformat()

    assert 0 < value("SELECT count(*) FROM person WHERE is_customer AND created_at >= ?", month) < 20


def test_nobody_had_the_same_words_or_the_same_design_twice():
    twice = """SELECT count(*) FROM card_task WHERE state IN ('planned', 'chosen', 'mailed')
      AND mailing_id IS NULL AND {column} <> '' GROUP BY person_id, kind, {column} HAVING count(*) > 1"""

    assert select(twice.format(column="verse_key")) == []
    assert select(twice.format(column="design_key")) == []
