"""Tags, smart groups and what is done to many customers at once."""

import datetime as dt

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.filters import AllOf, Field, Not, Part, Where
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import planning
from cardkeeper.services.life import life
from cardkeeper.services.mailings import mailing_records, mailings
from cardkeeper.services.people import bulk, customers, tags
from cardkeeper.services.search import groups
from cardkeeper.services.touch import notes, referrals
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, a_sender, born, child
from tests.services.commands import undoable

NAMES = ("Ada Ash", "Ben Birch", "Cleo Cedar", "Dan Dogwood")


@pytest.fixture
def four(library):
    return [a_customer(name) for name in NAMES]


def counts():
    return {group.key: group.customers for group in groups.every(TUESDAY)}


def by_name(ids):
    return sorted(row.name for row in customers.rows(ids, TUESDAY))


def test_every_shop_has_six_groups_counted(library):
    a_sender()
    ada = a_customer("Ada Ash", occasions=(born(5, 4),), related=(child("Mia"),))
    ben = a_customer("Ben Birch", addresses=())
    db.execute_sql("UPDATE person SET created_at = '2026-01-02T09:00:00+00:00'")
    cleo = a_customer("Cleo Cedar", occasions=(born(7, 8, 1970),))
    db.execute_sql("UPDATE person SET created_at = '2026-05-02T09:00:00+00:00' WHERE id = ?", (cleo,))
    notes.add(ada, "Called", TUESDAY)
    referrals.add(ada, cleo, TUESDAY)

    assert [group.name for group in groups.every(TUESDAY)] == [
        "Everyone",
        "Quiet for 90 days",
        "No mailing address",
        "No birthday yet",
        "Sent us referrals",
        "Added this month",
    ]
    assert counts() == {
        "everyone": 3,
        "quiet": 1,
        "no-address": 1,
        "no-birthday": 1,
        "referrers": 1,
        "added": 1,
    }
    assert groups.members("quiet", TUESDAY) == [ben]
    assert groups.members("no-address", TUESDAY) == [ben]
    assert groups.members("referrers", TUESDAY) == [ada]
    assert groups.members("added", TUESDAY) == [cleo]


def test_a_search_is_saved_as_a_group(four):
    vip = tags.add("VIP").ids[0]
    bulk.put_tag(four[:2], vip)
    uid = tags.every()[0].uid
    wanted = AllOf((Where(Field.TAG, uid), Not(Where(Field.TEXT, "birch"))))

    change = undoable(lambda: groups.add(" Best  customers ", wanted))

    group = groups.every(TUESDAY)[-1]
    assert (group.key, group.name, group.filter, group.customers) == (
        f"group:{change.ids[0]}",
        "Best customers",
        wanted,
        1,
    )
    assert groups.members(group.key, TUESDAY) == [four[0]]
    assert groups.members("group:99", TUESDAY) == []


def test_groups_are_renamed_redefined_reordered_and_deleted(library):
    first, second = (groups.add(name, Where(Field.TIER, name)).ids[0] for name in ("A", "B"))

    undoable(lambda: groups.rename(first, "Top"))
    undoable(lambda: groups.redefine(first, Where(Field.MISSING, Part.PHONE)))
    undoable(lambda: groups.reorder([second, first]))
    saved = [(g.name, g.filter) for g in groups.every(TUESDAY) if g.id]
    assert saved == [("B", Where(Field.TIER, "B")), ("Top", Where(Field.MISSING, Part.PHONE))]

    undoable(lambda: groups.delete([second]))
    assert [g.name for g in groups.every(TUESDAY) if g.id] == ["Top"]


@pytest.mark.parametrize("name", ["Top", " TOP", "töp", ""])
def test_a_group_needs_a_name_of_its_own(library, name):
    groups.add("Top", Where(Field.TIER, "A"))

    with pytest.raises(CardKeeperError):
        groups.add(name, Where(Field.TIER, "B"))
    assert len([g for g in groups.every(TUESDAY) if g.id]) == 1


@pytest.mark.parametrize("stored", ['{"field": "shoe-size", "value": 39}', "", "[1]", '{"all": [{}]}'])
def test_a_group_of_a_newer_program_is_shown_and_not_guessed_at(four, stored):
    with writing("Import", Touched.TAGS) as book:
        book.insert(models.SmartGroup, name="From tomorrow", conditions=stored)

    group = groups.every(TUESDAY)[-1]

    assert (group.name, group.filter, group.customers) == ("From tomorrow", None, None)
    assert counts()["everyone"] == 4
    assert groups.members(group.key, TUESDAY) == []


def test_tags_are_counted_by_living_customers(four):
    vip, golf = (tags.add(name).ids[0] for name in ("VIP", "Golf"))
    undoable(lambda: bulk.put_tag(four, vip))
    undoable(lambda: bulk.put_tag(four[:2], golf))
    assert undoable(lambda: bulk.take_tag(four[1:2], golf)).label == "Take Golf off 1 customer"
    customers.delete(four[2:3])

    assert [(tag.name, tag.customers) for tag in tags.every()] == [("Golf", 1), ("VIP", 3)]
    assert tags.uncounted() == [tag._replace(customers=0) for tag in tags.every()]
    assert bulk.tags_of(four[:2]) == {vip: 2, golf: 1}
    assert [tag.name for tag in tags.of(four)[four[0]]] == ["VIP", "Golf"]


def test_a_tag_twice_put_is_borne_once(four):
    vip = tags.add("VIP").ids[0]
    bulk.put_tag(four[:2], vip)

    bulk.put_tag([*four, four[0]], vip)

    assert select("SELECT count(*), count(DISTINCT person_id) FROM person_tag") == [(4, 4)]


def test_a_renamed_tag_is_found_by_its_new_name(four):
    vip = tags.add("VIP").ids[0]
    bulk.put_tag(four[:1], vip)

    undoable(lambda: tags.rename(vip, "Best friends"))

    assert (customers.find("friends"), customers.find("vip")) == ([four[0]], [])
    with pytest.raises(CardKeeperError, match="Merge the two"):
        tags.add("bést FRIENDS")
    undoable(lambda: tags.recolour(vip, "teal"))
    assert tags.every()[0].colour == "teal"


def test_merged_tags_are_one_in_the_groups_too(four):
    vip, best = (tags.add(name).ids[0] for name in ("VIP", "Best"))
    uids = {tag.name: tag.uid for tag in tags.every()}
    bulk.put_tag(four[:2], vip)
    bulk.put_tag(four[1:3], best)
    groups.add("Mine", Not(Where(Field.TAG, uids["VIP"])))

    undoable(lambda: tags.merge([vip, best], best))

    assert [(tag.name, tag.customers) for tag in tags.every()] == [("Best", 3)]
    assert groups.every(TUESDAY)[-1].filter == Not(Where(Field.TAG, uids["Best"]))
    assert groups.members(groups.every(TUESDAY)[-1].key, TUESDAY) == [four[3]]


def test_merged_tags_are_one_in_a_mailing_too(four):
    """Whoever gets the tag later is found as a latecomer."""
    vip, best = (tags.add(name).ids[0] for name in ("VIP", "Best"))
    uids = {tag.name: tag.uid for tag in tags.every()}
    bulk.put_tag(four[:2], vip)
    mailing = mailings.create("Year-end cards", TUESDAY, audience=Where(Field.TAG, uids["VIP"])).ids[0]

    undoable(lambda: tags.merge([vip], best))
    bulk.put_tag(four[2:], best)

    assert mailing_records.people(mailing_records.get(mailing).audience, TUESDAY) == four


def test_a_deleted_tag_leaves_its_customers(four):
    vip = tags.add("VIP").ids[0]
    bulk.put_tag(four, vip)

    undoable(lambda: tags.delete([vip]))

    assert tags.every() == []
    assert customers.find("vip") == []
    assert len(customers.find()) == 4


def test_a_tier_for_many_is_one_step(four):
    change = undoable(lambda: bulk.set_tier(four, " b"))

    assert change.label == "Change the tier of 4 customers"
    assert select("SELECT DISTINCT tier FROM person") == [("B",)]


def test_archived_customers_get_no_cards_and_are_found_where_they_are(library):
    a_sender()
    ids = [a_customer(name, occasions=(born(5, 15, 1980),)) for name in NAMES]
    planning.settle(TUESDAY)

    undoable(lambda: life.archive(ids[:3], TUESDAY))

    assert customers.find() == ids[3:]
    assert by_name(customers.find(archived=True)) == list(NAMES[:3])
    assert customers.find("birch", archived=True) == [ids[1]]
    open_cards = select("SELECT person_id FROM card_task WHERE state = 'planned' AND deleted_at IS NULL")
    assert open_cards == [(ids[3],)]


def test_deleted_customers_are_one_step_and_come_back(four):
    undoable(lambda: bulk.delete(four[:3]))

    assert customers.find() == four[3:]
    assert set(customers.deleted()) == set(four[:3])
    undoable(lambda: customers.restore(four[:1]))
    assert customers.find() == [four[0], four[3]]


def test_thousands_at_once(library):
    with writing("Import", Touched.PEOPLE) as book:
        ids = book.insert_many(models.Person, [{"given": f"P{n}", "is_customer": 1} for n in range(1_200)])
    vip = tags.add("VIP").ids[0]

    change = bulk.put_tag(ids, vip)
    assert tags.every()[0].customers == 1_200
    change.undo()
    assert tags.every()[0].customers == 0
    assert len(groups.members("everyone", TUESDAY + dt.timedelta(1))) == 1_200
