"""Merge: two customers who are one keep both histories, in all tables, and it can be taken back."""

import datetime as dt
from functools import partial

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import Address, ContactPoint, DatedOccasion, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.core.kinds import Relation
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.book import trash
from cardkeeper.services.due import due, planning
from cardkeeper.services.households import families, households, relations, relatives
from cardkeeper.services.households.families import Relative
from cardkeeper.services.merging import merging_people
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customers, employments, people, suppressions
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import notes, referrals, thanks
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import HOME, TUESDAY, a_customer, a_sender, born, child, email, married, spouse
from tests.services.commands import undoable
from tests.services.undoing import check_undo, everything

OAK = Address("12 Oak St", "Newark", "NJ", "07101", "US")


@pytest.fixture
def two(library):
    """Ruth Okafor, and R. Okafor who is the same: each with a family, cards, notes, addresses."""
    a_sender()
    first = a_customer(
        "Ruth Okafor",
        points=(email("ruth@example.com"),),
        related=(spouse("Tom Okafor"), child("Elin Okafor")),
        occasions=(born(5, 20, 1986), born(5, 21, 2018, "Elin Okafor"), married(5, 22)),
        categories=("VIP",),
    )
    second = a_customer(
        "R. Okafor",
        addresses=(HOME, OAK),
        points=(email("RUTH@example.com"), ContactPoint("mobile", "201-555-0123")),
        related=(child("Elin Okafor"), child("Max Okafor")),
        occasions=(
            born(5, 20),
            born(5, 23, 2020, "Max Okafor"),
            DatedOccasion("name-day", PartialDate(5, 24)),
        ),
        note="Likes tulips",
        categories=("VIP", "Golf"),
    )
    employments.set_work(first, TUESDAY, company="Acme")
    employments.set_work(second, TUESDAY, company="Old Job Inc.")
    notes.add(first, "Called about the roof", dt.date(2026, 4, 1))
    notes.add(second, "Came by", dt.date(2026, 5, 1))
    suppressions.add(TUESDAY, person_id=second, what="holiday")
    people.edit(second, select("SELECT version FROM person WHERE id = ?", second)[0][0], TUESDAY, tier="A",
                pronunciation="root", since=PartialDate(3, 1, 2016))  # fmt: skip
    planning.settle(TUESDAY)
    return first, second


def _rows_of(person_id):
    """The living rows of every table that point at a person."""
    found = {}
    for model, column in merging_people.references():
        table = model._meta.table_name
        there = " AND deleted_at IS NULL" if issubclass(model, models.Edited) else ""
        (count,) = select(f"SELECT count(*) FROM {table} WHERE {column} = ?{there}", person_id)[0]
        if count:
            found[f"{table}.{column}"] = count
    return found


def test_nothing_points_at_the_other_any_more(two):
    first, second = two
    before = everything()

    change = merging_people.merge(first, second, TUESDAY)

    assert _rows_of(second) == {}
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    check_undo(change, before)
    change.undo()
    planning.settle(TUESDAY)
    assert select("SELECT count(*) FROM card_task WHERE person_id = ? AND deleted_at IS NULL", second) != [
        (0,)
    ]


def test_the_references_are_those_of_the_schema():
    """A table added later that points at people must be merged too."""
    told = {f"{model._meta.table_name}.{column}" for model, column in merging_people.references()}

    assert told >= {"card_task.about_id", "relation.related_id", "household.primary_person_id"}


def test_every_table_that_points_at_people_is_moved(two):
    first, second = two
    other = a_customer("Max Diaz")
    with writing("Fill", Touched.EVERYTHING) as book:
        book.insert(models.Relation, person_id=other, related_id=second, kind="friend")
        book.insert(models.Problem, person_id=second, opened_on="2026-05-01", what="Late")
        book.insert(models.Referral, referrer_id=second, referred_id=other, on_day="2026-05-01")
        book.insert(models.Referral, referrer_id=other, referred_id=second, on_day="2026-05-01")
        book.insert(models.InteractionParticipant, interaction_id=1, person_id=second)
        mailing = book.insert(
            models.Mailing, name="Year end", year=2026, begun_on="2026-11-01", audience="{}"
        )
        book.insert(models.MailingMember, mailing_id=mailing, person_id=second, unit_key=f"person:{second}")
        book.insert(models.Fact, person_id=second, kind="pet", text="Rex")
        book.insert(
            models.PersonPhoto, person_id=second, media_type="image/jpeg", width=1, height=1, image=b"x"
        )
        book.insert(models.UnknownProperty, person_id=second, name="X-CAR", value="blue")
        book.insert(
            models.ImportRun, uid="r", at="", name="", digest="", created=0, updated=0, skipped=0, failed=0
        )
        book.insert(models.ImportRow, run_id=1, line=1, outcome="new", person_id=second)
        book.update(models.Person, [other], referred_by_id=second)
        book.update(models.Occasion, [1], recipient_id=second)
    unmoved = {f"{m._meta.table_name}.{c}" for m, c in merging_people.references()} - set(_rows_of(second))
    assert unmoved <= {"household.primary_person_id", "search_entry.person_id", "search_date.person_id"}

    merging_people.merge(first, second, TUESDAY)

    assert _rows_of(second) == {}
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_what_both_told_is_there_once(two):
    first, second = two

    merging_people.merge(first, second, TUESDAY)

    assert select("SELECT street FROM address WHERE person_id = ? AND deleted_at IS NULL", first) == [
        ("118 Alder Court",),
        ("12 Oak St",),
    ]
    assert select("SELECT value FROM contact_point WHERE person_id = ? AND deleted_at IS NULL", first) == [
        ("ruth@example.com",),
        ("201-555-0123",),
    ]
    assert select("SELECT name FROM person_tag JOIN tag ON tag.id = tag_id WHERE person_id = ?", first) == [
        ("VIP",),
        ("Golf",),
    ]
    assert [(view.kind, view.date) for view in occasions.of_person(first)] == [
        (Kind.CUSTOMER_ANNIVERSARY, PartialDate(3, 1, 2016)),
        (Kind.BIRTHDAY, PartialDate(5, 20, 1986)),
        (Kind.ANNIVERSARY, PartialDate(5, 22)),
        (Kind.NAME_DAY, PartialDate(5, 24)),
    ]


def test_the_family_is_one_and_each_child_once(two):
    first, second = two

    merging_people.merge(first, second, TUESDAY)

    assert [row.name for row in households.of_person(first)[0].members] == [
        "Ruth Okafor",
        "Tom Okafor",
        "Elin Okafor",
        "Max Okafor",
    ]
    assert len(households.of_person(first)) == 1
    assert [row.name for row in relations.of_person(first)] == ["Tom Okafor", "Elin Okafor", "Max Okafor"]
    planning.settle(TUESDAY)
    waiting = [(each.row.name, each.task.kind) for each in due.every_row(TUESDAY)]
    assert waiting == [
        ("Ruth Okafor", "birthday"),
        ("Elin Okafor", "birthday"),
        ("Ruth & Tom Okafor", "anniversary"),
        ("Max Okafor", "birthday"),
        ("Ruth Okafor", "name-day"),
    ]


def test_blanks_are_filled_and_both_clocks_go_on(two):
    first, second = two

    merging_people.merge(first, second, TUESDAY)

    assert select(
        "SELECT given, tier, pronunciation, note, since_year, last_personal FROM person WHERE id = ?", first
    ) == [("Ruth", "A", "root", "Likes tulips", 2016, "2026-05-01")]
    assert [note.text for note in notes.recent(first)] == ["Came by", "Called about the roof"]
    works = select(
        "SELECT name, employment.until FROM employment JOIN organisation ON organisation.id = organisation_id"
        " WHERE person_id = ? ORDER BY employment.id",
        first,
    )
    assert works == [("Acme", None), ("Old Job Inc.", "2026-05-12")]
    assert [wish.what for wish in suppressions.of_person(first)] == ["holiday"]


def test_where_they_differ_one_may_be_taken(two):
    first, second = two
    told = {each.column: (each.kept, each.other) for each in merging_people.differences(first, second)}
    assert told["given"] == ("Ruth", "R.")
    assert "tier" not in told

    merging_people.merge(first, second, TUESDAY, take=("given",))

    assert select("SELECT given, sort_name FROM person WHERE id = ?", first) == [("R.", "okafor r")]


def test_the_second_is_found_no_more_and_an_import_finds_the_first(two):
    first, second = two

    merging_people.merge(first, second, TUESDAY)

    assert customers.find("okafor") == [first]
    assert customers.find("golf") == [first]
    assert trash.rows(TUESDAY) == []
    keys = {key for (key,) in select("SELECT key FROM match_key WHERE person_id = ?", first)}
    assert "phone:+12015550123" in keys
    assert select("SELECT count(*) FROM match_key WHERE person_id = ?", second) == [(0,)]


def test_mailed_cards_of_both_stay_history_and_none_is_sent_twice(library):
    """Trap: merge keeps both histories."""
    a_sender()
    first = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    second = a_customer("Ruth Okafor", addresses=(OAK,), occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_mailed(batches.mailable(batch_id), TUESDAY)
    next_year = dt.date(2027, 5, 11)

    merging_people.merge(first, second, TUESDAY)

    assert select("SELECT count(*) FROM card_task WHERE person_id = ? AND state = 'mailed'", first) == [(2,)]
    assert len(batches.items(batch_id)) == 2
    planning.settle(next_year)
    assert [each.row.name for each in due.every_row(next_year)] == ["Ruth Okafor"]
    used = {key for (key,) in select("SELECT design_key FROM card_task WHERE state = 'mailed'")}
    assert due.every_row(next_year)[0].task.design_key not in used


def _to_paper(task_ids, *, mailed=False):
    """Print these cards, or mail them too."""
    batch_id = batches.prepare(task_ids, TUESDAY)[0].ids[0]
    done = batches.mark_mailed if mailed else partial(batches.mark_printed, batch_id)
    done(batches.mailable(batch_id), TUESDAY)


def _tasks():
    return select("SELECT id, state FROM card_task WHERE deleted_at IS NULL ORDER BY id")


@pytest.mark.parametrize("day", [20, 19])
def test_the_printed_card_of_the_other_stands_and_no_second_is_made(library, day):
    """R10: also when the two told different days, for which there is one card in the year."""
    a_sender()
    first = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    second = a_customer("Ruth Okafor", addresses=(OAK,), occasions=(born(5, day, 1986),))
    planning.settle(TUESDAY)
    _to_paper([2])

    undoable(lambda: merging_people.merge(first, second, TUESDAY))

    assert _tasks() == [(2, "printed")]
    planning.settle(TUESDAY)
    assert _tasks() == [(2, "printed")]
    assert select("SELECT source_key, recipient_key FROM card_task WHERE id = 2") == [
        ("occasion:1", f"person:{first}")
    ]


def test_a_card_only_the_other_has_yet_goes_on_when_it_is_on_paper(library):
    a_sender()
    second = a_customer("Ruth Okafor", addresses=(OAK,), occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    _to_paper([1])
    first = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))

    undoable(lambda: merging_people.merge(first, second, TUESDAY))
    planning.settle(TUESDAY)

    assert _tasks() == [(1, "printed")]


def test_what_is_printed_is_not_mailed_when_the_other_got_the_card(library):
    a_sender()
    first = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    second = a_customer("Ruth Okafor", addresses=(OAK,), occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    _to_paper([1])
    _to_paper([2], mailed=True)

    undoable(lambda: merging_people.merge(first, second, TUESDAY))
    planning.settle(TUESDAY)

    assert _tasks() == [(1, "skipped"), (2, "mailed")]


def test_the_printed_wedding_card_of_the_second_home_stands(library):
    a_sender()
    first = a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),), occasions=(married(5, 22),))
    second = a_customer(
        "Ruth Okafor", addresses=(OAK,), related=(spouse("Tom Okafor"),), occasions=(married(5, 22),)
    )
    planning.settle(TUESDAY)
    _to_paper([2])

    undoable(lambda: merging_people.merge(first, second, TUESDAY))
    planning.settle(TUESDAY)

    assert _tasks() == [(2, "printed")]


def test_one_sent_to_us_who_was_there_twice_is_thanked_for_once(library):
    """R24"""
    a_sender()
    sender, first, second = a_customer("Priya Raman"), a_customer("Max Diaz"), a_customer("M. Diaz")
    referrals.add(sender, first, TUESDAY)
    referrals.add(sender, second, TUESDAY)
    planning.settle(TUESDAY)
    _to_paper([2])

    undoable(lambda: merging_people.merge(first, second, TUESDAY))
    planning.settle(TUESDAY)

    assert _tasks() == [(2, "printed")]
    assert [owed.task_id for owed in thanks.unthanked()] == [2]


def test_two_birthdays_that_differ_are_one_card_and_a_reminder(library):
    first = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    second = a_customer("Ruth Okafor", addresses=(OAK,), occasions=(born(5, 21, 1986),))

    merging_people.merge(first, second, TUESDAY)

    assert select("SELECT day, label, remind_only FROM occasion ORDER BY id") == [
        (20, "", 0),
        (21, "(also 1986-05-21)", 1),
    ]


def test_husband_and_wife_in_one_household_told_twice(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    again = a_customer("Ruth Okafor", addresses=(OAK,))
    families.enter_family(tom, TUESDAY, spouse=Relative(Name(), person_id=ruth))
    relatives.connect(again, tom, Relation.SPOUSE, TUESDAY)
    households.add_member(households.of_person(tom)[0].id, again, "adult", TUESDAY)

    merging_people.merge(ruth, again, TUESDAY)

    assert [row.name for row in households.of_person(tom)[0].members] == ["Tom Okafor", "Ruth Okafor"]
    assert [row.name for row in relations.of_person(tom)] == ["Ruth Okafor"]


def test_emptied_from_the_trash_later_the_first_loses_nothing(two):
    first, second = two
    merging_people.merge(first, second, TUESDAY)
    before = _rows_of(first)

    trash.empty(dt.datetime.now(dt.UTC).date() + dt.timedelta(60))

    assert select("SELECT count(*) FROM person WHERE id = ?", second) == [(0,)]
    assert _rows_of(first) == before
    assert [note.text for note in notes.recent(first)] == ["Came by", "Called about the roof"]


def test_one_cannot_be_merged_with_oneself(library):
    ruth = a_customer("Ruth Okafor")

    with pytest.raises(CardKeeperError, match="one customer already"):
        merging_people.merge(ruth, ruth, TUESDAY)
