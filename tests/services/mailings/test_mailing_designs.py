"""Designs and words of a mailing: up to four, new to each household (R16), a message for each (R17)."""

import datetime as dt

import pytest

from cardkeeper.core.mailing_plan import Split
from cardkeeper.services.cards import wordings
from cardkeeper.services.due import planning, tasks
from cardkeeper.services.mailings import mailing_designs, mailing_lots
from cardkeeper.services.mailings.mailing_records import get
from tests.factories import a_sender
from tests.services.commands import undoable
from tests.services.mailing_people import NOVEMBER, begin, customers, edit, tasks_of

NEXT_YEAR = dt.date(2027, 11, 22)


@pytest.fixture
def shop(library):
    a_sender()


def designs_given(mailing_id):
    return [key for (key,) in tasks_of(mailing_id, "design_key")]


def test_good_designs_are_picked_four_at_most_and_all_cards_have_one(shop):
    customers(6)

    mailing = begin()

    picked = get(mailing).designs
    assert 1 < len(picked) <= 4
    assert set(designs_given(mailing)) <= {key for key, _palette in picked}
    offered = mailing_designs.offers(mailing, NOVEMBER)
    assert sum(offer.given for offer in offered) == 6
    assert {offer.key for offer in offered if offer.is_picked} == {key for key, _palette in picked}


def test_two_designs_in_equal_numbers_or_the_first_for_all(shop):
    customers(4)
    mailing = begin()
    two = get(mailing).designs[:2]

    undoable(lambda: mailing_designs.pick(mailing, two, NOVEMBER, split=Split.EVENLY))
    evenly = designs_given(mailing)
    undoable(lambda: mailing_designs.pick(mailing, two, NOVEMBER, split=Split.TRADITION))

    assert sorted(evenly.count(key) for key in set(evenly)) == [2, 2]
    assert set(designs_given(mailing)) == {two[0][0]}


def test_a_design_for_their_own_feast_goes_to_those_who_keep_it(shop):
    _unknown, jewish = customers(2)
    edit(jewish, celebrates=["hanukkah"])

    mailing = begin(holidays=("season", "hanukkah"))

    own = {offer.key for offer in mailing_designs.offers(mailing, NOVEMBER) if "hanukkah" in offer.holidays}
    given = dict(tasks_of(mailing, "person_id", "design_key"))
    assert given[jewish] in own


def test_no_household_gets_the_design_of_last_year_and_the_row_says_when_none_is_left(shop):
    customers(3)
    first = begin()
    picked = get(first).designs[:1]
    mailing_designs.pick(first, picked, NOVEMBER)
    for lot in mailing_lots.lots(first, NOVEMBER):
        mailing_lots.prepare(lot.id, NOVEMBER)
        mailing_lots.mark_mailed(lot.id, NOVEMBER)

    again = begin("Year-end cards 2027", NEXT_YEAR, designs=picked)

    assert set(designs_given(again)).isdisjoint(dict(picked))
    assert {notice for (notice,) in tasks_of(again, "notice")} == {
        "None of the designs you picked suits them and is new to them, so this is another one."
    }
    before = dict(tasks_of(first, "recipient_key", "verse_key"))
    now = dict(tasks_of(again, "recipient_key", "verse_key"))
    assert all(before[key] != now[key] for key in before)


def test_what_was_chosen_for_one_card_stays(shop):
    customers(3)
    mailing = begin()
    one = tasks_of(mailing, "id")[0][0]
    other = next(o for o in mailing_designs.offers(mailing, NOVEMBER) if not o.is_picked)
    tasks.choose_design(one, other.key, other.palette)
    tasks.write_own(one, "See you at the lake.")

    mailing_designs.pick(mailing, get(mailing).designs[:1], NOVEMBER)
    mailing_designs.write_words(mailing, "Thank you for a good year.", NOVEMBER)

    row = tasks.load([one])[one]
    assert (row.design_key, row.own_text) == (other.key, "See you at the lake.")


def test_own_words_for_everybody_and_back_to_a_message_for_each(shop):
    customers(3)
    mailing = begin()
    verses = tasks_of(mailing, "verse_key")

    undoable(lambda: mailing_designs.write_words(mailing, "  Thank you for 2026. ", NOVEMBER))
    assert tasks_of(mailing, "own_text", "verse_key", "notice") == [("Thank you for 2026.", "", "")] * 3
    undoable(lambda: mailing_designs.write_words(mailing, "", NOVEMBER))

    assert tasks_of(mailing, "own_text") == [("",)] * 3
    assert tasks_of(mailing, "verse_key") == verses


def test_words_a_household_had_before_are_told_on_its_row(shop):
    """R17: edited texts count."""
    customers(1)
    first = begin()
    mailing_designs.write_words(first, "Thank you for a good year.", NOVEMBER)
    for lot in mailing_lots.lots(first, NOVEMBER):
        mailing_lots.prepare(lot.id, NOVEMBER)
        mailing_lots.mark_mailed(lot.id, NOVEMBER)

    customers(1, first=1)
    again = begin("Year-end cards 2027", NEXT_YEAR)
    mailing_designs.write_words(again, "Thank you for a good year!", NEXT_YEAR)

    assert [notice for (notice,) in tasks_of(again, "notice")] == ["They had these words before.", ""]
    mailing_designs.pick(again, (), NEXT_YEAR)
    assert "They had these words before." in [notice for (notice,) in tasks_of(again, "notice")]


@pytest.mark.parametrize("concerned", ["one", "everybody"])
def test_r18_whose_language_changes_is_greeted_in_it_by_the_mailing_too(shop, concerned):
    ada, _other = customers(2)
    mailing = begin()
    before = dict(tasks_of(mailing, "person_id", "verse_key"))
    edit(ada, language="de")

    planning.settle(NOVEMBER, people=[ada] if concerned == "one" else ())

    now = dict(tasks_of(mailing, "person_id", "verse_key"))
    assert wordings.verses_by_id()[now.pop(ada)].language == "de"
    assert now.items() < before.items()
