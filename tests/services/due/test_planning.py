"""The list of cards follows the book: what falls due is on it once, and nothing vanishes."""

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from cardkeeper import paths
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import Channel, OccasionKind, Relation, TaskState
from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.book import settings
from cardkeeper.services.due import cards_by_hand, drafts, due, fixing, planning, tasks
from cardkeeper.services.households import households, relatives
from cardkeeper.services.life import life
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customers
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import problems
from cardkeeper.store.connection import select, value
from tests.factories import TUESDAY, a_contact, a_customer, a_sender, born, child, married, spouse


def on_the_list(today=TUESDAY):
    planning.settle(today)
    return due.every_row(today)


def only_row(today=TUESDAY):
    (found,) = on_the_list(today)
    return found


def test_a_birthday_next_week_is_on_the_list_with_its_dates(library):
    a_customer(occasions=(born(5, 20, 1986),))

    found = only_row()

    assert (found.row.name, found.row.sentence) == ("Priya Raman", "Turns 40 on Wednesday, May 20")
    assert (found.task.arrive_by, found.task.mail_by, found.task.make_by) == (
        "2026-05-20",
        "2026-05-15",
        "2026-05-13",
    )
    assert (found.group, found.row.status, found.row.is_ready) == ("later_this_week", "Ready", True)


def test_a_birthday_without_a_year_shows_no_age(library):
    a_customer(occasions=(born(5, 20),))

    found = only_row()

    assert found.row.sentence == "Birthday on Wednesday, May 20"
    assert found.task.years is None


def test_who_is_known_by_a_last_name_waits_for_a_first_name(library):
    """ "Dear Smith," is rude (R12)."""
    customers.add(replace(a_contact("Smith", occasions=(born(5, 20),)), name=Name(family="Smith")))
    found = only_row()
    assert (found.row.missing, found.row.status, found.row.is_ready) == ("name", "Add name", False)
    with pytest.raises(CardKeeperError, match="Smith: Only a last name is known"):
        batches.prepare(due.for_batch(TUESDAY), TUESDAY)

    fixing.save_name(found.task.id, TUESDAY, "Ann", "Smith")

    assert (only_row().row.missing, only_row().row.is_ready) == ("", True)


def test_whose_name_lost_letters_on_its_way_here_waits_for_them(library):
    customers.add(a_contact("Edith Dvo?ák", occasions=(born(5, 20),)))
    found = only_row()
    assert (found.row.missing, found.row.status, found.row.is_ready) == ("good-name", "Correct name", False)
    with pytest.raises(CardKeeperError, match=r"“Edith Dvo\?ák” seems to have lost letters"):
        batches.prepare([found.task.id], TUESDAY)
    assert fixing.called(found.task.id).family == "Dvo?ák"

    fixing.save_name(found.task.id, TUESDAY, "Edith", "Dvořák")

    assert (only_row().row.missing, only_row().row.is_ready) == ("", True)


def test_settling_again_changes_nothing(library):
    a_customer(occasions=(born(5, 20, 1986), married(5, 18)))
    planning.settle(TUESDAY)
    before = select("SELECT * FROM card_task")

    assert planning.settle(TUESDAY) == 0
    assert select("SELECT * FROM card_task") == before


def test_who_is_late_gets_belated_words_for_14_days(library):
    a_customer(occasions=(born(4, 29, 1986),))

    found = only_row()

    assert (found.group, found.task.belated) == ("late", 1)
    assert found.row.sentence == "Turned 40 on Wednesday, April 29"


def test_many_who_are_late_at_once_do_not_all_get_the_same_card(library):
    for number in range(24):
        a_customer(f"Person {number}", occasions=(born(4, 29, 1950 + number),))

    planning.settle(TUESDAY)

    chosen = select("SELECT design_key, verse_key FROM card_task")
    assert len(chosen) == 24
    assert len({design for design, _verse in chosen}) >= 6
    assert len({verse for _design, verse in chosen}) >= 6


def test_what_was_over_before_we_knew_of_it_is_not_put_on_the_list(library):
    a_customer(occasions=(born(4, 20, 1986),))

    assert on_the_list() == []


def test_a_card_that_grew_late_while_the_program_was_off_becomes_a_call(library):
    a_customer(occasions=(born(5, 25, 1986),))
    planning.settle(dt.date(2026, 5, 1))

    found = only_row(dt.date(2026, 6, 12))

    assert found.row.channel == Channel.CALL
    assert found.row.sentence == "Turned 40 on May 25"


def test_what_fell_due_while_the_program_was_off_is_missed_and_counted(library):
    planning.settle(dt.date(2026, 4, 1))
    a_customer(occasions=(born(4, 20, 1986),))

    planning.settle(dt.date(2026, 6, 12))

    assert due.missed(dt.date(2026, 6, 1)) == 1
    assert due.every_row(dt.date(2026, 6, 12)) == []


def test_nothing_expires_when_the_clock_jumped(library):
    a_customer(occasions=(born(5, 25, 1986),))
    planning.settle(dt.date(2026, 5, 13))

    planning.settle(dt.date(2026, 9, 1), may_expire=False)

    assert select("SELECT state FROM card_task") == [("planned",)]


def test_a_clock_that_was_weeks_ahead_and_is_right_again_is_believed(library):
    planning.settle(dt.date(2027, 5, 12))

    planning.settle(dt.date(2026, 5, 12), may_expire=False)
    assert settings.load().planned_through == "2027-05-12"

    planning.settle(dt.date(2026, 5, 12))
    assert settings.load().planned_through == "2026-05-12"


def test_without_an_address_the_row_says_so_and_is_not_ready(library):
    a_customer(addresses=(), occasions=(born(5, 20, 1986),))

    found = only_row()

    assert (found.row.status, found.row.missing, found.row.is_ready) == ("Add address", "address", False)


def test_a_childs_card_goes_to_the_child_in_care_of_the_parents(library):
    a_customer(related=(spouse("Dev Raman"), child("Anika")), occasions=(born(5, 20, 2017, about="Anika"),))

    found = only_row()
    circle = tasks.circle_of([found.task])
    unit = tasks.unit_of(found.task, circle)

    assert (found.row.name, found.row.family, found.row.is_ready) == ("Anika", "Priya Raman", True)
    assert [person.name.given for person in circle.recipient(unit).care_of] == ["Priya", "Dev"]


def test_a_wedding_day_of_two_is_one_card_to_the_couple(library):
    a_customer(related=(spouse("Dev Raman"),), occasions=(married(5, 20, 2012),))

    found = only_row()

    assert (found.row.name, found.row.sentence) == (
        "Priya & Dev Raman",
        "14 years married on Wednesday, May 20",
    )


@pytest.mark.parametrize("gone", ["deleted", "archived"])
def test_who_is_gone_and_their_family_get_nothing(library, gone):
    id_ = a_customer(
        related=(child("Anika"),), occasions=(born(5, 20, 1986), born(5, 21, 2017, about="Anika"))
    )
    assert len(on_the_list()) == 2
    if gone == "deleted":
        customers.delete([id_])
    else:
        _archive(id_)

    assert on_the_list() == []


def test_a_deleted_customer_who_comes_back_is_on_the_list_again(library):
    id_ = a_customer(occasions=(born(5, 20, 1986),))
    before = on_the_list()
    change = customers.delete([id_])
    assert on_the_list() == []
    change.undo()

    after = on_the_list()

    assert [found.task.design_key for found in after] == [found.task.design_key for found in before]


def test_29_february_is_kept_on_the_28th_and_by_the_shops_rule(library):
    a_customer(occasions=(born(2, 29, 1984),))
    day = dt.date(2027, 2, 22)
    assert only_row(day).task.occurs_on == "2027-02-28"

    settings.save(leap_rule="mar-1")

    assert only_row(day).task.occurs_on == "2027-03-01"


def test_2_january_is_in_the_batch_of_28_december(library):
    a_customer(occasions=(born(1, 2, 1980),))

    found = only_row(dt.date(2026, 12, 28))

    assert (found.task.occurs_on, found.row.in_batch) == ("2027-01-02", True)


def test_choices_stay_put_when_other_customers_come(library):
    a_customer(occasions=(born(5, 20, 1986),))
    first = only_row().task
    for number in range(5):
        a_customer(f"Person {number}", occasions=(born(5, 20, 1970 + number),))

    again = next(found.task for found in on_the_list() if found.task.id == first.id)

    assert (again.design_key, again.palette, again.verse_key) == (
        first.design_key,
        first.palette,
        first.verse_key,
    )


def test_the_users_channel_and_skip_win_over_the_rules(library):
    a_customer(addresses=(), occasions=(born(5, 20, 1986),))
    task = only_row().task
    tasks.set_channel([task.id], Channel.BY_HAND)
    found = only_row()
    assert (found.row.channel, found.row.is_ready) == ("by-hand", True)

    change = tasks.skip([task.id], "", TUESDAY)
    assert on_the_list() == []
    assert select("SELECT state FROM card_task") == [(TaskState.SKIPPED,)]
    change.undo()
    assert only_row().row.channel == "by-hand"


def test_looking_at_another_day_leaves_no_trace(library):
    a_customer(occasions=(born(5, 20, 1986),))

    with planning.as_it_would_be(TUESDAY):
        assert len(due.every_row(TUESDAY)) == 1

    assert select("SELECT count(*) FROM card_task") == [(0,)]
    assert settings.load().planned_through == ""


def test_friends_in_one_batch_never_get_the_same_card(library):
    for name in ("Ruth Okafor", "Tom Okafor", "Lucia Okafor"):
        a_customer(name, occasions=(born(5, 20, 1980),))

    found = on_the_list()

    assert len({each.task.design_key for each in found}) == 3
    assert len({each.task.verse_key for each in found}) == 3


def _archive(id_):
    from cardkeeper.core.changes import Touched
    from cardkeeper.store.models import Person
    from cardkeeper.store.writing import writing

    with writing("Archive", Touched.PEOPLE) as book:
        book.update(Person, [id_], state="archived")


def test_the_counts_of_the_page(library):
    a_sender()
    a_customer("Ada Quinn", occasions=(born(5, 15, 1986),))
    a_customer("Bea Fielding", addresses=(), occasions=(born(5, 16, 1986),))
    customers.add(a_contact("Cora Lane", occasions=(born(6, 30, 1986),)))
    planning.settle(TUESDAY)

    assert due.counts(due.groups(TUESDAY).every(), TUESDAY) == (1, 1)


def test_what_another_program_writes_while_cards_are_worked_out_counts(library, monkeypatch):
    a_customer(occasions=(born(5, 20, 1986),))
    work_out, times = drafts.between, []

    def worked_out_while_another_writes(*arguments):
        found = work_out(*arguments)
        if not times:
            with closing(sqlite3.connect(library / paths.BOOK_NAME)) as other, other:
                other.execute("UPDATE occasion SET day = 21, month_day = 521")
        times.append(1)
        return found

    monkeypatch.setattr(drafts, "between", worked_out_while_another_writes)
    planning.settle(TUESDAY)

    assert len(times) == 2
    assert select("SELECT occurs_on FROM card_task") == [("2026-05-21",)]


def test_cards_are_worked_out_once_when_nobody_else_writes(library, monkeypatch):
    a_customer(occasions=(born(5, 20, 1986),))
    work_out, times = drafts.between, []
    monkeypatch.setattr(drafts, "between", lambda *arguments: times.append(1) or work_out(*arguments))

    planning.settle(TUESDAY)

    assert times == [1]


def test_working_out_a_large_book_can_be_stopped_and_is_done_anew_the_next_time(library):
    for day in (15, 16, 17):
        a_customer(f"Ada {day}", occasions=(born(5, day, 1980),))

    def stop_at_the_second_card(done, total):
        if total and done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        planning.settle(TUESDAY, progress=stop_at_the_second_card)
    assert value("SELECT count(*) FROM card_task") == 0

    assert planning.settle(TUESDAY) > 0
    assert value("SELECT count(*) FROM card_task WHERE design_key <> '' AND verse_key <> ''") == 3


def test_a_late_card_stays_when_somebody_who_lives_with_them_is_changed(library):
    """Nothing vanishes (conviction 2)."""
    a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),), occasions=(born(5, 8, 1986),))
    before = on_the_list()

    planning.settle(TUESDAY, people=[2])

    assert due.every_row(TUESDAY) == before != []


def test_who_becomes_a_customer_brings_the_family_onto_the_list_at_once(library):
    ruth = a_customer(
        "Ruth Okafor", related=(child("Elin Okafor"),), occasions=(born(5, 19, 2018, "Elin Okafor"),)
    )
    life.archive([ruth], TUESDAY)
    assert on_the_list() == []

    change = life.unarchive([ruth], TUESDAY)
    planning.settle(TUESDAY, people=change.people)

    assert [each.row.name for each in due.every_row(TUESDAY)] == ["Elin Okafor"]


def test_who_is_archived_takes_relatives_who_live_elsewhere_off_the_list_at_once(library):
    ruth = a_customer("Ruth Okafor")
    mother = relatives.add(ruth, Name("Ada", "Meyer"), Relation.PARENT, TUESDAY).ids[0]
    occasions.add("person_id", mother, OccasionKind.BIRTHDAY, PartialDate(5, 20), TUESDAY)
    planning.settle(TUESDAY)
    assert [each.row.name for each in due.every_row(TUESDAY)] == ["Ada Meyer"]

    change = life.archive([ruth], TUESDAY)
    planning.settle(TUESDAY, people=change.people)

    assert due.every_row(TUESDAY) == []
    assert planning.settle(TUESDAY) == 0
    planning.settle(TUESDAY, people=life.unarchive([ruth], TUESDAY).people)
    assert [each.row.name for each in due.every_row(TUESDAY)] == ["Ada Meyer"]


def test_a_problem_holds_what_was_asked_for_before_they_lived_together(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    cards_by_hand.make(OccasionKind.MISS_YOU, TUESDAY, person_id=tom)
    households.create([ruth, tom], TUESDAY)

    change = problems.log(ruth, "Wrong rate", TUESDAY)
    planning.settle(TUESDAY, people=change.people)

    assert select("SELECT state, reason FROM card_task") == [("held", "open-problem")]
    assert planning.settle(TUESDAY) == 0


def test_a_day_moved_over_new_year_and_the_next_regular_one_have_a_card_each(library):
    ruth = a_customer("Ruth Okafor")
    birthday = occasions.add("person_id", ruth, OccasionKind.BIRTHDAY, PartialDate(1, 20), TUESDAY).ids[0]
    occasions.move_once(birthday, 2026, dt.date(2027, 1, 4), TUESDAY)
    planning.settle(dt.date(2026, 12, 22))
    today = dt.date(2027, 1, 7)

    planning.settle(today)

    both = [(2026, "2027-01-04"), (2027, "2027-01-20")]
    assert select("SELECT year, occurs_on FROM card_task ORDER BY year") == both
    assert planning.settle(today) == 0


def test_who_got_a_card_moved_over_new_year_gets_that_of_the_new_year(library):
    ruth = a_customer("Ruth Okafor")
    birthday = occasions.add("person_id", ruth, OccasionKind.BIRTHDAY, PartialDate(8, 1), TUESDAY).ids[0]
    occasions.move_once(birthday, 2026, dt.date(2027, 2, 10), TUESDAY)
    planning.settle(dt.date(2027, 2, 1))

    planning.settle(dt.date(2027, 7, 20))

    days = [(2026, "2027-02-10"), (2027, "2027-08-01")]
    assert select("SELECT year, occurs_on FROM card_task ORDER BY year") == days
