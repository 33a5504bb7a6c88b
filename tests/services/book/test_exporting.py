"""Everything out again; what is private stays on the screen."""

import datetime as dt
import json

import pytest

from cardkeeper.core.contact import Address, Name
from cardkeeper.core.filters import Field, Where
from cardkeeper.core.kinds import Relation
from cardkeeper.services.book import exporting
from cardkeeper.services.households import relatives
from cardkeeper.services.importing import importing
from cardkeeper.services.people import addresses, bulk, customers, facts, suppressions
from cardkeeper.services.search import groups
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, born


@pytest.fixture
def ruth(library):
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    facts.add(ruth, "pet", "Biscuit, beagle")
    facts.add(ruth, "other", "Loves gossip", private=True)
    notes.add(ruth, "Asked about the boat", TUESDAY, kind="call")
    notes.add(ruth, "Going through a divorce", TUESDAY, private=True)
    return ruth


def test_json_tells_what_is_known_and_noted_of_each(ruth, tmp_path):
    a_customer("Tom Diaz")
    exporting.write("json", tmp_path / "all.json")

    tom, ruth_ = json.loads((tmp_path / "all.json").read_bytes())

    assert (tom["formatted_name"], tom["facts"], tom["notes"]) == ("Tom Diaz", [], [])
    assert ruth_["facts"] == [{"kind": "pet", "text": "Biscuit, beagle"}]
    assert ruth_["notes"] == [{"on": "2026-05-12", "kind": "call", "text": "Asked about the boat"}]
    assert ruth_["photo"] is False


@pytest.mark.parametrize("kind", ["json", "vcard", "csv"])
def test_what_is_private_leaves_in_no_format(ruth, tmp_path, kind):
    exporting.write(kind, tmp_path / "all")

    content = (tmp_path / "all").read_text(encoding="utf-8")
    assert "Okafor" in content
    assert "gossip" not in content
    assert "divorce" not in content


def test_a_group_is_written_alone(ruth, tmp_path):
    a_customer("Tom Diaz")
    bulk.set_tier([ruth], "A")
    key = f"group:{groups.add('Best', Where(Field.TIER, 'A')).ids[0]}"

    exporting.write("csv", tmp_path / "best.csv", groups.members(key, TUESDAY))

    content = (tmp_path / "best.csv").read_text(encoding="utf-8")
    assert "Ruth" in content
    assert "Diaz" not in content


def test_what_a_household_asked_not_to_be_sent_leaves_with_each_who_lives_there(library, tmp_path):
    ruth = a_customer("Ruth Okafor")
    tom = relatives.add(ruth, Name("Tom", "Okafor"), Relation.SPOUSE, TUESDAY).ids[0]
    a_customer("Cy Diaz")
    household = select("SELECT household_id FROM household_member WHERE person_id = ?", tom)[0][0]
    suppressions.add(TUESDAY, household_id=household)
    suppressions.add(TUESDAY, person_id=ruth, what="birthday", until=TUESDAY)

    for kind in ("vcard", "csv"):
        exporting.write(kind, tmp_path / "all", [ruth, tom])
        assert [each.contact.wants_no_mail for each in importing.read(tmp_path / "all", TUESDAY).entries] == [
            True,
            True,
        ]
    asked = {each["given"]: [wish["no"] for wish in each["wishes"]] for each in exporting.everybody()}
    assert (asked["Ruth"], asked["Cy"]) == (["all", "birthday"], [])


@pytest.mark.parametrize("kind", ["vcard", "csv"])
def test_a_wish_for_one_kind_or_for_a_time_goes_out_and_comes_in_again(library, tmp_path, kind):
    ruth = a_customer("Ruth Okafor")
    suppressions.add(TUESDAY, person_id=ruth, what="birthday")
    suppressions.add(TUESDAY, person_id=ruth, since=TUESDAY, until=dt.date(2026, 12, 31), reason="Away")
    exporting.write(kind, tmp_path / "all")
    assert importing.read(tmp_path / "all", TUESDAY).updated == 0
    customers.delete([ruth])

    importing.apply(importing.read(tmp_path / "all", TUESDAY))

    [again] = customers.find()
    told = [(wish.what, wish.since, wish.until) for wish in suppressions.of_person(again)]
    assert told == [("birthday", None, None), ("all", TUESDAY, dt.date(2026, 12, 31))]


@pytest.mark.parametrize("kind", ["vcard", "csv"])
@pytest.mark.parametrize("label", ["", "Summer place"])
def test_a_bad_address_goes_out_and_comes_in_again_as_bad(library, tmp_path, kind, label):
    bad = Address("5 Old Mill Road", "Maplewood", "NJ", "07040", "US", label=label)
    good = Address("9 Elm Street", "Maplewood", "NJ", "07040", "US", "work")
    ruth = a_customer("Ruth Okafor", addresses=(bad, good))
    (first, _other) = addresses.of_owner("person_id", ruth)
    addresses.mark_bad(first.id, dt.date(2026, 5, 1), "moved")
    exporting.write(kind, tmp_path / "all")
    assert importing.read(tmp_path / "all", TUESDAY).updated == 0
    told = [each["bad"] for each in exporting.everybody()[0]["addresses"]]
    assert told == ["moved", ""]
    customers.delete([ruth])

    for _again in range(2):
        importing.apply(importing.read(tmp_path / "all", TUESDAY))
        [again] = customers.find()
        found = addresses.of_owner("person_id", again)
        rows = [(row.address.street, row.bad_since, row.bad_reason) for row in found]
        assert rows == [("5 Old Mill Road", TUESDAY, "A list says “moved”."), ("9 Elm Street", None, "")]
        exporting.write(kind, tmp_path / "all")
        customers.delete([again])
