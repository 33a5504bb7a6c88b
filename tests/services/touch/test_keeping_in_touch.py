"""Say hello (R23) through the book: by each tier's own measure, and nobody whom a mailing has reached."""

import datetime as dt

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import ContactPoint
from cardkeeper.core.dates import PartialDate
from cardkeeper.services.people import people
from cardkeeper.services.touch import info_items, keeping_in_touch, notes
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, email


def spoke(person_id: int, days_ago: int) -> None:
    notes.add(person_id, "Called", TUESDAY, on=TUESDAY - dt.timedelta(days_ago), kind="call")


def of_tier(name: str, tier: str, days_ago: int | None = None, **columns) -> int:
    id_ = a_customer(name)
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [id_], tier=tier, **columns)
    if days_ago is not None:
        spoke(id_, days_ago)
    return id_


def names(limit: int = 10) -> list[str]:
    return [hello.name for hello in keeping_in_touch.say_hello(TUESDAY, limit)]


def test_the_quietest_by_their_tier_come_first(library):
    of_tier("Ada Ash", "A", 45)  # 1.5
    of_tier("Ben Birch", "B", 91)  # 1.01
    of_tier("Cleo Cedar", "C", 540)  # 3.0
    of_tier("Dan Dogwood", "D", 364)  # not yet
    of_tier("Eve Elm", "", 180)  # no tier: 90 days, 2.0

    assert names() == ["Cleo Cedar", "Eve Elm", "Ada Ash", "Ben Birch"]
    assert names(2) == ["Cleo Cedar", "Eve Elm"]
    assert keeping_in_touch.count(TUESDAY) == 4


@pytest.mark.parametrize(
    ("tier", "days"), [("A", 30), ("B", 90), ("C", 180), ("D", 365), ("", 90), ("x", 90)]
)
def test_r23_from_the_day_the_interval_is_full(library, tier, days):
    of_tier("Ada Ash", tier, days - 1)
    assert names() == []

    of_tier("Ben Birch", tier, days)
    [hello] = keeping_in_touch.say_hello(TUESDAY)
    assert (hello.name, hello.days, hello.usual_days, hello.score) == ("Ben Birch", days, days, 1.0)


def test_whoever_was_spoken_with_leaves_the_list(library):
    ada = of_tier("Ada Ash", "A", 45)
    assert names() == ["Ada Ash"]

    change = notes.add(ada, "Called", TUESDAY, kind="call")
    assert names() == []
    change.undo()
    assert names() == ["Ada Ash"]


def test_what_went_to_everybody_is_no_hello(library):
    ada = of_tier("Ada Ash", "A", 45)

    info_items.share([ada], "Season's greetings", TUESDAY, by="letter")

    assert names() == ["Ada Ash"]


def test_never_contacted_counts_from_the_day_they_became_a_customer(library):
    ada = of_tier("Ada Ash", "A")
    db.execute_sql("UPDATE person SET created_at = '2026-01-01T00:00:00+00:00'")
    [hello] = keeping_in_touch.say_hello(TUESDAY)
    assert (hello.was_never, hello.days) == (True, 131)

    people.edit(ada, select("SELECT version FROM person")[0][0], TUESDAY, since=PartialDate(6, 4, 2025))
    [hello] = keeping_in_touch.say_hello(TUESDAY)
    assert (hello.was_never, hello.days) == (True, 342)


@pytest.mark.parametrize(
    ("since", "days"),
    [(PartialDate(None, None, 2025), 135), (PartialDate(6, None, 2025), 318), (PartialDate(7, 4), 131)],
    ids=["year", "month", "no year"],
)
def test_of_a_vague_beginning_only_what_is_sure_counts(library, since, days):
    ada = of_tier("Ada Ash", "A")
    db.execute_sql("UPDATE person SET created_at = '2026-01-01T00:00:00+00:00'")

    people.edit(ada, select("SELECT version FROM person")[0][0], TUESDAY, since=since)

    [hello] = keeping_in_touch.say_hello(TUESDAY)
    assert hello.days == days


def test_the_dead_the_archived_and_the_deleted_are_left_in_peace(library):
    of_tier("Ada Ash", "A", 45, deceased=1)
    of_tier("Ben Birch", "A", 45, state="archived")
    of_tier("Cleo Cedar", "A", 45, deleted_at="2026-05-01")
    of_tier("Dan Dogwood", "A", 45, is_customer=0)

    assert names() == []
    assert keeping_in_touch.count(TUESDAY) == 0


@pytest.mark.parametrize(
    ("preferred", "points", "way"),
    [
        ("", (ContactPoint("mobile", "555-0142"), email("a@example.com")), ("call", "555-0142")),
        ("", (email("a@example.com"),), ("email", "a@example.com")),
        ("", (), ("mail", "")),
        ("email", (ContactPoint("mobile", "555-0142"), email("a@example.com")), ("email", "a@example.com")),
        ("visit", (ContactPoint("mobile", "555-0142"),), ("visit", "")),
        ("call", (ContactPoint("phone", "1"), ContactPoint("phone", "2", preferred=True)), ("call", "2")),
    ],
)
def test_the_way_they_like(library, preferred, points, way):
    ada = a_customer("Ada Ash", points=points)
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [ada], tier="A", preferred_channel=preferred)
    spoke(ada, 45)

    [hello] = keeping_in_touch.say_hello(TUESDAY)

    assert (hello.channel, hello.reach) == way
