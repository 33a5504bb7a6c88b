"""Dates to remember: their cards follow them, wherever they go."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.occasions import occasions
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from cardkeeper.store.writing import ChangedElsewhere
from tests.factories import TUESDAY, a_customer, a_sender, born, child
from tests.services.undoing import check_undo, everything

DECEMBER = dt.date(2026, 12, 14)


def on_the_list(today=TUESDAY):
    planning.settle(today)
    return [each.row.sentence for each in due.every_row(today)]


def edit(occasion_id, **values):
    return occasions.edit(occasion_id, occasions.get(occasion_id).version, **values)


def card():
    (only,) = select("SELECT year, occurs_on, state, own_text, notice FROM card_task")
    return only


def test_a_date_is_added_and_taken_back(library):
    ruth = a_customer("Ruth Okafor")
    before = everything()

    change = occasions.add("person_id", ruth, Kind.OTHER, PartialDate(5, 20), TUESDAY, label="Shop opened")

    (only,) = occasions.of_person(ruth)
    assert (only.kind, only.label, only.date) == (Kind.OTHER, "Shop opened", PartialDate(5, 20))
    check_undo(change, before)


def test_the_same_date_twice_is_refused(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    before = everything()

    with pytest.raises(CardKeeperError, match="there already"):
        occasions.add("person_id", ruth, Kind.BIRTHDAY, PartialDate(5, 21), TUESDAY)
    assert everything() == before
    graduation = PartialDate(6, 1, 2026)
    occasions.add("person_id", ruth, Kind.GRADUATION, graduation, TUESDAY)
    with pytest.raises(CardKeeperError, match="there already"):
        occasions.add("person_id", ruth, Kind.GRADUATION, graduation, TUESDAY)
    occasions.add("person_id", ruth, Kind.GRADUATION, PartialDate(6, 1, 2030), TUESDAY)


def test_what_happens_once_and_has_no_year_is_the_next_one(library):
    ruth = a_customer("Ruth Okafor")

    occasions.add("person_id", ruth, Kind.RETIREMENT, PartialDate(5, 20), TUESDAY)

    assert on_the_list() == ["Retires on Wednesday, May 20"]
    assert on_the_list(dt.date(2027, 5, 12)) == []


def test_a_month_aims_at_its_first_week_and_moves_when_the_day_is_known(library):
    """Trap: month + year moved later, never two cards."""
    ruth = a_customer("Ruth Okafor")
    id_ = occasions.add("person_id", ruth, Kind.GRADUATION, PartialDate(6, None, 2026), TUESDAY).ids[0]
    today = dt.date(2026, 5, 26)
    planning.settle(today)
    assert card()[:2] == (2026, "2026-06-07")

    edit(id_, date=PartialDate(6, 27, 2026))
    assert on_the_list(dt.date(2026, 6, 15)) == ["Graduates on Saturday, June 27"]
    assert card()[:2] == (2026, "2026-06-27")


def test_a_card_with_own_words_goes_along_into_another_year(library):
    ruth = a_customer("Ruth Okafor")
    id_ = occasions.add("person_id", ruth, Kind.WEDDING, PartialDate(12, 19, 2026), DECEMBER).ids[0]
    planning.settle(DECEMBER)
    (task_id,) = select("SELECT id FROM card_task")[0]
    tasks.write_own(task_id, "How lovely")

    edit(id_, date=PartialDate(4, 10, 2027))
    planning.settle(DECEMBER)
    assert card()[:4] == (2027, "2027-04-10", "planned", "How lovely")

    edit(id_, date=PartialDate(12, 22, 2026))
    planning.settle(DECEMBER)
    assert card()[:4] == (2026, "2026-12-22", "planned", "How lovely")


def test_a_day_moved_over_new_year_is_the_same_card(library):
    ruth = a_customer("Ruth Okafor")
    id_ = occasions.add("person_id", ruth, Kind.WEDDING, PartialDate(12, 28, 2026), DECEMBER).ids[0]
    planning.settle(DECEMBER)
    (design,) = select("SELECT design_key FROM card_task")

    edit(id_, date=PartialDate(1, 2, 2027))
    planning.settle(DECEMBER)

    assert card()[:2] == (2027, "2027-01-02")
    assert select("SELECT design_key FROM card_task") == [design]


def test_an_edited_date_after_printing_is_told_and_makes_no_second_card(library):
    """Trap: printed for 12 Dec, now 14 Dec."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(12, 28, 1986),))
    planning.settle(DECEMBER)
    batch_id = batches.prepare(due.for_batch(DECEMBER), DECEMBER)[0].ids[0]
    batches.mark_printed(batch_id, [item.id for item in batches.items(batch_id)], DECEMBER)

    for moved_to in (PartialDate(12, 30, 1986), PartialDate(1, 4, 1986)):
        edit(occasions.of_person(ruth)[0].id, date=moved_to)
        planning.settle(DECEMBER)

    assert card()[:3] == (2026, "2026-12-28", "printed")
    (found,) = due.every_row(DECEMBER)
    assert found.row.notice == "Printed for Dec 28, now Jan 4."
    assert found.row.sentence == "Turns 40 on Monday, December 28"


@pytest.mark.parametrize("printed", [False, True])
def test_a_deleted_occasion_cancels_its_task_and_undo_brings_both_back(library, printed):
    """Trap, as it is called."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    if printed:
        batches.mark_printed(batch_id, [item.id for item in batches.items(batch_id)], TUESDAY)
    before = everything()

    change = occasions.delete(occasions.of_person(ruth)[0].id, TUESDAY)

    assert due.every_row(TUESDAY) == []
    assert batches.mailable(batch_id) == []
    check_undo(change, before)
    planning.settle(TUESDAY)
    assert due.every_row(TUESDAY) == []
    change.undo()
    assert len(due.every_row(TUESDAY)) == 1


def test_kept_on_another_day_for_once(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    id_ = occasions.of_person(ruth)[0].id
    planning.settle(TUESDAY)
    before = everything()

    change = occasions.move_once(id_, 2026, dt.date(2026, 5, 22), TUESDAY, "Party on Friday")

    assert on_the_list() == ["Turns 40 on Friday, May 22"]
    assert card()[:2] == (2026, "2026-05-22")
    change.undo()
    planning.settle(TUESDAY)
    assert select("SELECT * FROM occurrence_exception") == before["occurrence_exception"]
    assert on_the_list() == ["Turns 40 on Wednesday, May 20"]


def test_not_at_all_this_year_and_regular_again(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    id_ = occasions.of_person(ruth)[0].id
    occasions.move_once(id_, 2026, None, TUESDAY)
    assert on_the_list() == []

    occasions.move_once(id_, 2026, dt.date(2026, 5, 21), TUESDAY)
    assert on_the_list() == ["Turns 40 on Thursday, May 21"]
    occasions.keep_regular(id_, 2026)
    assert on_the_list() == ["Turns 40 on Wednesday, May 20"]


def test_moved_from_far_into_this_week_and_over_new_year(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(12, 30, 1986),))
    id_ = occasions.of_person(ruth)[0].id

    occasions.move_once(id_, 2026, dt.date(2027, 1, 2), TUESDAY)
    planning.settle(dt.date(2026, 12, 21))
    assert card()[:2] == (2026, "2027-01-02")
    occasions.move_once(id_, 2026, dt.date(2026, 12, 29), TUESDAY)
    planning.settle(dt.date(2026, 12, 21))
    assert card()[:2] == (2026, "2026-12-29")


def test_a_card_can_go_to_somebody_else(library):
    ruth = a_customer("Ruth Okafor", related=(child("Elin"),), occasions=(born(5, 20, 2018, "Elin"),))
    elin = select("SELECT person_id FROM occasion")[0][0]

    edit(occasions.of_person(elin)[0].id, recipient_id=ruth)
    planning.settle(TUESDAY)

    (found,) = due.every_row(TUESDAY)
    assert (found.row.name, found.row.sentence) == ("Ruth Okafor", "Elin turns 8 on Wednesday, May 20")


def test_a_pinned_address_is_on_the_envelope(library):
    from cardkeeper.core.contact import Address
    from cardkeeper.services.cards.composing import Composer
    from cardkeeper.services.people import addresses

    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    cabin = Address("7 Lake Road", "Stowe", "VT", "05672", "US")
    id_ = addresses.add("person_id", ruth, cabin, TUESDAY).ids[0]

    edit(occasions.of_person(ruth)[0].id, address_id=id_)
    planning.settle(TUESDAY)

    task = due.every_row(TUESDAY)[0].task
    assert "7 Lake Road" in Composer([task]).compose(task).envelope.address_lines


def test_saved_elsewhere_and_unknown_parts(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    id_ = occasions.of_person(ruth)[0].id
    edit(id_, note="With cake")

    with pytest.raises(ChangedElsewhere):
        occasions.edit(id_, 1, note="Without")
    with pytest.raises(ValueError, match="has no colour"):
        edit(id_, colour="red")


def test_an_ended_date_makes_no_card_and_only_a_reminder_neither(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    id_ = occasions.of_person(ruth)[0].id
    edit(id_, ends_on=dt.date(2026, 5, 1))
    assert on_the_list() == []
    edit(id_, ends_on=None, remind_only=True)
    assert on_the_list() == []


@pytest.mark.parametrize(
    ("kind", "follows", "words"),
    [
        (Kind.WEDDING, Kind.ANNIVERSARY, "wedding day"),
        (Kind.NEW_HOME, Kind.HOME_ANNIVERSARY, "moved in"),
        (Kind.WELCOME, Kind.CUSTOMER_ANNIVERSARY, "since when"),
        (Kind.RETIREMENT, None, ""),
    ],
)
def test_what_happened_once_may_be_remembered_each_year(library, kind, follows, words):
    ruth = a_customer("Ruth Okafor")
    id_ = occasions.add("person_id", ruth, kind, PartialDate(5, 2, 2026), TUESDAY).ids[0]

    offer = occasions.follow_up(id_)

    assert (offer.kind if offer else None) == follows
    assert words in (offer.words if offer else "")


def test_a_persons_own_leap_rule_wins(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(2, 29, 1984),))
    edit(occasions.of_person(ruth)[0].id, leap_rule="mar-1")

    assert on_the_list(dt.date(2027, 2, 22)) == ["Turns 43 on Monday, March 1"]


def test_a_memorial_day_never_makes_a_card(library):
    ruth = a_customer("Ruth Okafor")
    occasions.add("person_id", ruth, Kind.MEMORIAL, PartialDate(5, 20, 2020), TUESDAY)

    assert on_the_list() == []


def test_home_anniversaries_name_the_house(library):
    ruth = a_customer("Ruth Okafor")
    occasions.add(
        "person_id", ruth, Kind.HOME_ANNIVERSARY, PartialDate(5, 20, 2016), TUESDAY, label="12 Oak St"
    )

    assert on_the_list() == ["10 years at 12 Oak St on Wednesday, May 20"]
