"""Who a note is about, what is asked, and what any text whatever must not do."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.notes import FactChip, FactKind, Kin, OccasionChip, ReminderChip, listen
from tests.core.listeners import FAMILY, PRIYA, TODAY, chips, words

THREE_ANNAS = (
    Kin("Anna Weiss", "daughter", 11),
    Kin("Anna Okafor", "friend", 12),
    Kin("Anna Bell", "colleague", 13),
)
TWO_GIRLS = (Kin("Mia Raman", "daughter", 21), Kin("Zoë Raman", "child", 22), Kin("Leo Raman", "son", 23))


def only(note, family=FAMILY, **options):
    [chip] = chips(note, family, **options)
    return chip


def test_a_daughter_by_name_is_that_person():
    chip = only("Anika graduates June 2027")

    assert (chip.kind, chip.date) == (OccasionKind.GRADUATION, PartialDate(6, None, 2027))
    assert [kin.person_id for kin in chip.subject.candidates] == [3]
    assert not chip.subject.must_ask


def test_a_name_that_fits_three_people_asks():
    chip = only("Anna graduates June 2027", THREE_ANNAS)

    assert chip.subject.must_ask
    assert [kin.person_id for kin in chip.subject.candidates] == [11, 12, 13]


def test_a_relation_with_the_name_settles_it():
    chip = only("Her daughter Anna graduates June 2027", THREE_ANNAS)

    assert [kin.person_id for kin in chip.subject.candidates] == [11]


def test_a_daughter_without_a_name_asks_which_when_it_may_be_two():
    chip = only("Her daughter graduates June 2027", TWO_GIRLS)

    assert (chip.words, chip.subject.must_ask) == ("Graduation of their daughter, June 2027", True)
    assert [kin.person_id for kin in chip.subject.candidates] == [21, 22]


def test_a_child_of_whom_we_know_no_more_may_be_the_son():
    chip = only("Son graduates June 2027", TWO_GIRLS)

    assert {kin.person_id for kin in chip.subject.candidates} == {22, 23}


def test_the_only_son_needs_no_name():
    chip = only("Son graduates June 2027")

    assert (chip.words, chip.subject.must_ask) == ("Graduation of Mateo, June 2027", False)


def test_a_name_nobody_has_is_a_new_person():
    chip = only("Daughter Elin graduates June 2027")

    assert (chip.subject.name, chip.subject.relation, chip.subject.candidates) == ("Elin", "daughter", ())
    assert not chip.subject.must_ask


def test_a_daughter_nobody_entered_yet_is_a_new_person_without_a_name():
    chip = only("Her daughter graduates June 2027", ())

    assert (chip.words, chip.subject.candidates) == ("Graduation of their daughter, June 2027", ())


def test_accents_and_relations_in_another_language_are_understood():
    family = (Kin("Zoë Weiß", "Tochter", 31),)

    assert [kin.person_id for kin in only("Zoe graduates June 2027", family).subject.candidates] == [31]
    assert [kin.person_id for kin in only("Daughter graduates June 2027", family).subject.candidates] == [31]


def test_mother_and_daughter_of_one_name_ask():
    chip = only("Priya retires next year", (Kin("Priya Raman", "daughter", 41),))

    assert chip.subject.must_ask


def test_without_a_known_customer_the_note_is_still_heard():
    [chip] = listen("Retires in March 2027.", TODAY)

    assert chip.subject.is_customer
    assert chip.subject.candidates == ()


def test_what_the_chips_carry():
    note = "Moved into a new house. Call on June 4. Has a beagle Biscuit, favorite movie is Casablanca."
    home, reminder, pet, film = chips(note)

    assert home == OccasionChip("New home", OccasionKind.NEW_HOME, None, home.subject, 0)
    assert home.subject.candidates == (PRIYA,)
    assert reminder == ReminderChip("Remind me on Thursday, June 4", dt.date(2026, 6, 4), note.index("June"))
    assert (pet.kind, pet.text) == (FactKind.PET, "Biscuit, beagle")
    assert isinstance(film, FactChip)
    assert (film.kind, film.text, film.thing) == (FactKind.FAVOURITE, "Casablanca", "movie")


def test_a_birthday_keeps_no_year_it_was_not_told():
    assert only("Anika's birthday is June 4").date == PartialDate(6, 4)


@pytest.mark.parametrize(("month_first", "day"), [(True, (6, 4)), (False, (4, 6))])
def test_numbers_follow_the_order_of_the_user(month_first, day):
    chip = only("Call on 6/4", month_first=month_first)

    assert (chip.on.month, chip.on.day) == day


def test_the_words_are_in_the_order_of_the_country():
    assert words("Call on June 4", locale="en-GB") == ["Remind me on Thursday, 4 June"]


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2026-05-11", "2026-05-19"),  # Monday: of next week, not tomorrow.
        ("2026-05-12", "2026-05-19"),
        ("2026-05-14", "2026-05-19"),
        ("2026-05-17", "2026-05-19"),
    ],
)
def test_next_tuesday_is_the_tuesday_of_next_week(today, day):
    [chip] = listen("Call next Tuesday", dt.date.fromisoformat(today))

    assert chip.on == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2026-05-12", "2026-09-08"),
        ("2026-09-01", "2026-09-08"),
        ("2026-09-08", "2026-09-15"),
        ("2026-09-25", None),  # What is left of the month is not worth a reminder.
        ("2026-12-31", "2027-09-07"),
    ],
)
def test_call_in_september(today, day):
    found = listen("Call in September", dt.date.fromisoformat(today))

    assert [chip.on.isoformat() for chip in found] == ([day] if day else [])


def test_the_last_days_of_a_year_look_into_the_next():
    [chip] = listen("Call on January 2", dt.date(2026, 12, 28))

    assert (chip.on, chip.words) == (dt.date(2027, 1, 2), "Remind me on Saturday, January 2, 2027")


def test_29_february_is_the_28th_in_a_common_year():
    [chip] = listen("Call on February 29", dt.date(2026, 1, 5))

    assert chip.on == dt.date(2026, 2, 28)


@pytest.mark.parametrize(
    "note",
    [
        "{name} graduates in {month}",
        "Call %s on %d",
        "<b>Anika</b> & <script>",
        "Anika's'''s graduation",
        "\u202egnp.exe graduates in June",
        "A" * 5000,
        "June " * 2000,
        "2027-99-99",
        "on 99/99",
        "in 999 days call",
        "in 0 days call",
        "𝓐𝓷𝓲𝓴𝓪 graduates in June",
        "e\u0301 call on June 4",
        "\x00\x07",
    ],
)
def test_strange_text_is_survived(note):
    assert all(chip.words for chip in chips(note))


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=200),
    st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)),
)
def test_any_text_on_any_day_only_offers_days_to_come(note, today):
    for chip in listen(note, today, FAMILY, customer=PRIYA):
        if isinstance(chip, ReminderChip):
            assert chip.on > today


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 12, 31)))
def test_every_way_of_naming_a_day_lies_ahead(today):
    ways = (
        "in June",
        "next month",
        "next week",
        "tomorrow",
        "in 2 months",
        "end of May",
        "mid May",
        "early May",
    )
    for chip in listen("; ".join(f"call {way}" for way in ways), today):
        assert dt.timedelta(0) < chip.on - today <= dt.timedelta(370)
        assert chip.on.weekday() < 5 or (chip.on - today).days == 1
