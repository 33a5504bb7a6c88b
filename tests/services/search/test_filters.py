"""Filters over the book: each condition, their combinations, and one statement for all of it."""

import datetime as dt

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import Address, DatedOccasion, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import AllOf, AnyOf, Field, Not, Part, Where
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.book import settings
from cardkeeper.services.people import bulk, customers, tags
from cardkeeper.services.search import filters
from cardkeeper.services.touch import notes, referrals
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import HOME, TUESDAY, a_customer, born, child, email, married, spouse

GRADUATION = DatedOccasion(OccasionKind.GRADUATION, PartialDate(6, None, 2027), about="Mia")


def set_(person_id: int, **columns) -> None:
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [person_id], **columns)


@pytest.fixture
def shop(library):
    """Ada knows everybody, Ben is a stranger, Cleo has moved in with her parents."""
    ada = a_customer(
        "Ada Ash",
        organization="Okafor & Sons",
        points=(email("ada@example.com"),),
        occasions=(born(5, 4, 1980), married(6, 12, 2004), GRADUATION),
        related=(spouse("Abe Ash"), child("Mia")),
        language="de-AT",
    )
    ben = a_customer("Ben Birch", addresses=(Address("1 Elm", "SAN JOSÉ", "CA", "95113", "US"),))
    cleo = a_customer("Cleo Cedar", addresses=(), related=(Related("Carl Cedar", "partner"),))
    set_(ada, tier="A", celebrates='["christmas"]', preferred_channel="call")
    set_(ben, tier="D", celebrates="[]")
    with writing("Set", Touched.ADDRESSES) as book:
        home = select("SELECT household_id FROM household_member WHERE person_id = ?", cleo)[0][0]
        book.insert(models.Address, household_id=home, street="2 Oak", locality="San Jose", kind="home")
        book.insert(models.ContactPoint, person_id=cleo, kind="mobile", value="555-0142")
    notes.add(ada, "Called", TUESDAY, on=TUESDAY - dt.timedelta(100))
    notes.add(ben, "Met", TUESDAY, on=TUESDAY - dt.timedelta(10))
    referrals.add(ada, cleo, TUESDAY)
    db.execute_sql("UPDATE person SET created_at = '2026-01-02T09:00:00+00:00' WHERE id <> ?", (cleo,))
    db.execute_sql("UPDATE person SET created_at = '2026-05-02T09:00:00+00:00' WHERE id = ?", (cleo,))
    bulk.put_tag([ada, ben], tags.add("VIP").ids[0])
    return {"ada": ada, "ben": ben, "cleo": cleo}


def found(shop, wanted):
    names = {id_: name for name, id_ in shop.items()}
    ids = customers.find(where=wanted, today=TUESDAY)
    assert filters.count(wanted, TUESDAY) == len(ids)
    return " ".join(names[id_] for id_ in ids)


def uid(table: str, id_: int) -> str:
    return select(f"SELECT uid FROM {table} WHERE id = ?", id_)[0][0]


@pytest.mark.parametrize(
    ("field", "value", "who"),
    [
        (Field.CITY, "maplewood", "ada"),
        (Field.CITY, "San josé", "ben cleo"),
        (Field.CITY, "San%", ""),
        (Field.TIER, "a", "ada"),
        (Field.TIER, "", "cleo"),
        (Field.QUIET_DAYS, 90, "ada"),
        (Field.QUIET_DAYS, 100, "ada"),
        (Field.QUIET_DAYS, 101, ""),
        (Field.QUIET_DAYS, 10, "ada ben cleo"),
        (Field.NEVER_CONTACTED, "", "cleo"),
        (Field.MISSING, Part.ADDRESS, ""),
        (Field.MISSING, Part.BIRTHDAY, "ben cleo"),
        (Field.MISSING, Part.PHONE, "ada ben"),
        (Field.MISSING, Part.EMAIL, "ben cleo"),
        (Field.MISSING, Part.NAME, ""),
        (Field.REFERRED_BY, "", "cleo"),
        (Field.SENT_REFERRALS, "", "ada"),
        (Field.OCCASION, "birthday", "ada"),
        (Field.OCCASION, "anniversary", "ada"),
        (Field.OCCASION, "graduation", "ada"),
        (Field.OCCASION, "retirement", ""),
        (Field.ADDED_SINCE, "2026-05-01", "cleo"),
        (Field.ADDED_WITHIN, 30, "cleo"),
        (Field.COMPANY, "OKAFOR", "ada"),
        (Field.LANGUAGE, "de", "ada"),
        (Field.LANGUAGE, "en", "ben cleo"),
        (Field.LANGUAGE, "", "ben cleo"),
        (Field.CELEBRATES, "christmas", "ada"),
        (Field.CHANNEL, "call", "ada"),
        (Field.CHANNEL, "", "ben cleo"),
        (Field.TEXT, "elm", "ben"),
        (Field.TEXT, "mia", "ada"),
        (Field.TEXT, "nobody", ""),
    ],
)
def test_each_condition(shop, field, value, who):
    assert found(shop, Where(field, value)) == who
    others = " ".join(name for name in ("ada", "ben", "cleo") if name not in who.split())
    assert found(shop, Not(Where(field, value))) == others


def test_by_tag_and_by_who_sent_them(shop):
    assert found(shop, Where(Field.TAG, uid("tag", 1))) == "ada ben"
    assert found(shop, Where(Field.REFERRED_BY, uid("person", shop["ada"]))) == "cleo"
    assert found(shop, Where(Field.REFERRED_BY, uid("person", shop["ben"]))) == ""
    assert found(shop, Where(Field.TAG, "x' OR 1 --")) == ""


def test_and_or_not(shop):
    vip, san_jose = Where(Field.TAG, uid("tag", 1)), Where(Field.CITY, "San Jose")

    assert found(shop, AllOf((vip, san_jose))) == "ben"
    assert found(shop, AnyOf((vip, san_jose))) == "ada ben cleo"
    assert found(shop, AllOf((vip, Not(san_jose)))) == "ada"
    assert found(shop, Not(AnyOf((vip, san_jose)))) == ""
    assert found(shop, AllOf(())) == "ada ben cleo"
    assert found(shop, AnyOf(())) == ""
    assert (
        found(shop, AllOf((AnyOf((Where(Field.TIER, "A"), Not(vip))), Not(Where(Field.TEXT, "mia")))))
        == "cleo"
    )


def test_a_filter_and_a_search_and_an_order_together(shop):
    vip = Where(Field.TAG, uid("tag", 1))

    assert customers.find("b", "contact", TUESDAY, where=vip) == [shop["ben"]]
    assert customers.find("", "contact", TUESDAY, where=vip) == [shop["ada"], shop["ben"]]
    assert customers.find("ash", "next", TUESDAY, where=Not(vip)) == []
    with pytest.raises(ValueError, match="today"):
        customers.find(where=vip)


def test_bad_and_outlived_addresses_are_no_addresses(shop):
    missing = Where(Field.MISSING, Part.ADDRESS)
    db.execute_sql("UPDATE address SET bad_since = '2026-01-01' WHERE person_id = ?", (shop["ada"],))
    db.execute_sql("UPDATE address SET valid_until = '2026-05-11' WHERE person_id = ?", (shop["ben"],))
    db.execute_sql("UPDATE address SET street = '' WHERE household_id IS NOT NULL")

    assert found(shop, missing) == "ada ben cleo"
    db.execute_sql("UPDATE address SET valid_until = '2026-05-12' WHERE person_id = ?", (shop["ben"],))
    assert found(shop, missing) == "ada cleo"


def test_a_company_that_can_be_written_to_is_an_address(shop):
    db.execute_sql("DELETE FROM address WHERE person_id = ?", (shop["ada"],))
    with writing("Set", Touched.ADDRESSES) as book:
        company = select("SELECT organisation_id FROM employment")[0][0]
        book.insert(models.Address, organisation_id=company, street=HOME.street, locality="Newark")

    assert found(shop, Where(Field.MISSING, Part.ADDRESS)) == ""


def test_nobody_asks_the_dead_for_their_birthday(shop):
    set_(shop["ben"], deceased=1)

    assert found(shop, Where(Field.MISSING, Part.BIRTHDAY)) == "cleo"
    assert found(shop, Where(Field.QUIET_DAYS, 5)) == "ada cleo"


def test_who_keeps_no_birthdays_misses_none(shop):
    set_(shop["ben"], observes_birthdays=0)

    assert found(shop, Where(Field.MISSING, Part.BIRTHDAY)) == "cleo"


def test_who_gave_no_language_speaks_the_shops(shop):
    settings.save(language="de-DE")

    assert found(shop, Where(Field.LANGUAGE, "de")) == "ada ben cleo"
    assert found(shop, Where(Field.LANGUAGE, "en")) == ""


def test_whatever_it_asks_it_is_one_statement(shop):
    every = AllOf(
        (
            Where(Field.CITY, "Newark"),
            Not(Where(Field.COMPANY, "Sons")),
            AnyOf((Where(Field.MISSING, "phone"), Where(Field.OCCASION, "graduation"))),
            Where(Field.TEXT, "ash"),
        )
    )
    condition = filters.compiled(every, TUESDAY)

    assert condition.sql.count("?") == len(condition.values)
    assert ";" not in condition.sql
    assert not any(word in condition.sql for word in ("Newark", "Sons", "ash"))


def test_in_words_with_the_names_of_tags_and_people(shop):
    tree = AllOf((Where(Field.TAG, uid("tag", 1)), Where(Field.REFERRED_BY, uid("person", shop["ada"]))))

    assert filters.words(tree) == "Tagged VIP, sent to us by Ada Ash"


def test_the_towns_people_live_in(shop):
    assert filters.cities() == [("Maplewood", 1), ("SAN JOSÉ", 1), ("San Jose", 1)]
