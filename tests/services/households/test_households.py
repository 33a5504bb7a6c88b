"""Households: who lives where, who comes first, what the family is called."""

import pytest

from cardkeeper.core.contact import Address, Name
from cardkeeper.core.kinds import Relation
from cardkeeper.core.recipients import written_for
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, planning
from cardkeeper.services.households import families, households, memberships, relations, relatives
from cardkeeper.services.people import addresses, people
from cardkeeper.services.people.address_page import Envelopes
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, born, child, married, spouse
from tests.services.undoing import check_undo, everything

NAPLES = Address("9 Palm Way", "Naples", "FL", "34102", "US")


def home_of(person_id):
    return households.of_person(person_id)[0]


def names(view):
    return [(row.name, row.role) for row in view.members]


def test_two_customers_share_an_envelope(library):
    """Trap: both partners customers."""
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    before = everything()

    change = households.create([ruth, tom], TUESDAY, name="Okafor")

    view = home_of(tom)
    assert names(view) == [("Ruth Okafor", "adult"), ("Tom Okafor", "adult")]
    assert (view.greeting.text, view.greeting.lines) == ("Dear Ruth and Tom,", ("Ruth and Tom Okafor",))
    assert [row.is_primary for row in view.members] == [True, False]
    check_undo(change, before)


def test_the_primary_comes_first(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    home = households.create([ruth, tom], TUESDAY).ids[0]

    change = households.set_primary(home, tom, TUESDAY)

    assert home_of(ruth).greeting.text == "Dear Tom and Ruth,"
    change.undo()
    assert home_of(ruth).greeting.text == "Dear Ruth and Tom,"


def test_what_the_rules_would_print_stays_known_beside_own_words(library):
    ruth, tom, ada = a_customer("Ruth Okafor"), a_customer("Tom Okafor"), a_customer("Ada Okafor")
    home = households.create([ruth, tom], TUESDAY, children=[ada]).ids[0]
    households.set_greeting(home, home_of(ruth).version, "Dear Okafors", TUESDAY)
    households.set_addressee(home, home_of(ruth).version, "The Okafors\nAt the lake", TUESDAY)

    said, written = home_of(ruth).salutation, home_of(ruth).envelope
    assert said == ("Dear Okafors", "Dear Ruth and Tom,", "Dear Ruth, Tom and Ada,", "")
    assert written == ("The Okafors\nAt the lake", "Ruth and Tom Okafor", "The Okafor Family", "")
    assert home_of(ruth).label == "Ruth and Tom Okafor"


def test_an_own_greeting_is_told_of_when_the_family_changes(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    home = households.create([ruth, tom], TUESDAY).ids[0]
    before = everything()
    change = households.set_greeting(home, home_of(ruth).version, "Dear Okafors", TUESDAY)
    check_undo(change, before)
    assert home_of(ruth).greeting.text == "Dear Okafors,"
    assert select("SELECT greeting_for FROM household") == [("Ruth Okafor & Tom Okafor",)]

    households.remove_member(home, tom, TUESDAY)

    told = home_of(ruth).greeting
    assert (told.text, told.is_outdated) == ("Dear Ruth,", True)
    assert "It is Ruth Okafor now" in told.warning


def test_own_envelope_lines_and_a_name(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Diaz")
    home = households.create([ruth, tom], TUESDAY).ids[0]

    households.set_addressee(home, home_of(ruth).version, "Ruth Okafor\nand Tom Diaz", TUESDAY)
    households.rename(home, home_of(ruth).version, "Okafor-Diaz", TUESDAY)

    assert home_of(ruth).greeting.lines == ("Ruth Okafor", "and Tom Diaz")
    assert home_of(ruth).name == "Okafor-Diaz"
    with pytest.raises(CardKeeperError, match="changed elsewhere"):
        households.rename(home, 1, "Diaz", TUESDAY)


def test_other_surname_in_one_household(library):
    """Trap: other surname in one household."""
    ruth = a_customer("Ruth Okafor", related=(spouse("Tom Diaz"), child("Elin Diaz")))

    view = home_of(ruth)

    assert view.greeting.text == "Dear Ruth and Tom,"
    assert view.greeting.lines == ("Ruth Okafor and Tom Diaz",)


def test_separated_parents(library):
    """Trap: a child in two households gets the mail in one, and is greeted there in care of that parent."""
    ruth = a_customer("Ruth Okafor", related=(child("Elin"),), occasions=(born(5, 20, 2018, "Elin"),))
    tom = a_customer("Tom Diaz")
    elin = next(row.person_id for row in home_of(ruth).members if row.name == "Elin")
    toms = households.create([tom], TUESDAY).ids[0]
    households.add_member(toms, elin, "child", TUESDAY)
    assert [row.gets_mail_here for row in households.get(toms).members if row.person_id == elin] == [False]
    assert _care_of() == ["Ruth"]
    before = everything()

    change = households.set_mailing_home(elin, toms, TUESDAY)

    assert _care_of() == ["Tom"]
    assert select("SELECT count(*) FROM household_member WHERE person_id = ? AND is_mailing = 1", elin) == [
        (1,)
    ]
    assert len(due.every_row(TUESDAY)) == 1
    change.undo()
    planning.settle(TUESDAY)
    assert {name: rows for name, rows in everything().items() if name == "household_member"} == {
        "household_member": before["household_member"]
    }


def _care_of():
    from cardkeeper.services.due import tasks

    planning.settle(TUESDAY)
    (found,) = due.every_row(TUESDAY)
    circle = tasks.circle_of([found.task])
    return [p.name.given for p in circle.recipient(tasks.unit_of(found.task, circle)).care_of]


def test_moving_from_one_household_to_another_keeps_the_history(library):
    ruth = a_customer("Ruth Okafor", related=(child("Elin"),))
    tom = a_customer("Tom Diaz")
    elin = home_of(ruth).members[1].person_id
    toms = households.create([tom], TUESDAY).ids[0]
    before = everything()

    change = households.move_in(toms, elin, "child", TUESDAY)

    assert names(home_of(ruth)) == [("Ruth Okafor", "adult")]
    assert names(home_of(elin)) == [("Tom Diaz", "adult"), ("Elin", "child")]
    assert select("SELECT until FROM household_member WHERE until IS NOT NULL") == [("2026-05-12",)]
    check_undo(change, before)


def test_who_moves_in_leaves_the_other_home_and_its_address_behind(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Diaz", addresses=(NAPLES,))
    hers, his = (households.create([id_], TUESDAY).ids[0] for id_ in (ruth, tom))
    addresses.add("household_id", his, NAPLES, TUESDAY)
    before = everything()

    change = households.move_in(hers, tom, "adult", TUESDAY)

    assert names(home_of(tom)) == [("Ruth Okafor", "adult"), ("Tom Diaz", "adult")]
    assert [str(row.valid_until) for row in addresses.of_owner("person_id", tom)] == ["2026-05-11"] * 2
    assert Envelopes(tom).choice(TUESDAY).entry.address.street == "118 Alder Court"
    check_undo(change, before)


def test_who_moves_in_where_no_address_is_known_brings_their_own(library):
    ruth, tom = a_customer("Ruth Okafor", addresses=()), a_customer("Tom Diaz", addresses=(NAPLES,))
    home = households.create([ruth], TUESDAY).ids[0]

    households.move_in(home, tom, "adult", TUESDAY)

    assert addresses.of_owner("person_id", tom)[0].valid_until is None
    assert Envelopes(ruth).choice(TUESDAY).entry.address.street == "9 Palm Way"


def test_a_child_grows_up(library):
    ruth = a_customer("Ruth Okafor", related=(child("Elin"),))
    elin = home_of(ruth).members[1].person_id

    households.set_role(home_of(ruth).id, elin, "adult", TUESDAY)

    assert home_of(ruth).greeting.text == "Dear Ruth and Elin,"


def test_the_last_one_to_leave_closes_the_household_and_takes_its_address(library):
    from cardkeeper.core.contact import Address
    from cardkeeper.services.people import addresses

    ruth = a_customer("Ruth Okafor", addresses=())
    home = households.create([ruth], TUESDAY).ids[0]
    addresses.add("household_id", home, Address("1 Main St", "Newark", "NJ", "07101", "US"), TUESDAY)
    before = everything()

    change = households.remove_member(home, ruth, TUESDAY)

    assert households.of_person(ruth) == []
    assert [row.address.street for row in addresses.of_owner("person_id", ruth)] == ["1 Main St"]
    check_undo(change, before)


def test_relatives_are_known_from_both_sides_once(library):
    ruth = a_customer("Ruth Okafor")
    before = everything()
    change = relatives.add(ruth, Name("Ada", "Okafor"), Relation.CHILD, TUESDAY, label="daughter")
    ada = change.ids[0]
    check_undo(change, before)

    assert [(row.name, row.kind, row.label) for row in relations.of_person(ruth)] == [
        ("Ada Okafor", "child", "daughter")
    ]
    assert [(row.name, row.kind) for row in relations.of_person(ada)] == [("Ruth Okafor", "parent")]
    relatives.connect(ada, ruth, Relation.PARENT, TUESDAY)
    assert len(relations.of_person(ruth)) == 1

    relatives.put_right(ruth, ada, Name("Ada", "Okafor"), Relation.SIBLING, TUESDAY)
    assert relations.of_person(ruth)[0].kind == "sibling"
    relatives.remove(ruth, ada, TUESDAY)
    assert relations.of_person(ruth) == []


def test_the_wording_is_kept_for_the_names_as_the_rules_write_them(library):
    ruth = a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),))
    from cardkeeper.core.units import UnitKind
    from cardkeeper.services.due.circle import Circle, UnitRef

    home = home_of(ruth).id
    households.set_greeting(home, 1, "Hi both", TUESDAY)

    recipient = Circle((), [home]).recipient(UnitRef(UnitKind.COUPLE, ruth, home))
    assert select("SELECT greeting_for FROM household") == [(written_for(recipient),)]


def test_a_couples_card_follows_the_change_of_names(library):
    ruth = a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),), occasions=(married(5, 20, 2012),))
    planning.settle(TUESDAY)
    tom = home_of(ruth).members[1].person_id
    version = select("SELECT version FROM person WHERE id = ?", tom)[0][0]

    people.edit(tom, version, TUESDAY, given="Thomas")

    assert [each.row.name for each in due.every_row(TUESDAY)] == ["Ruth & Thomas Okafor"]
    assert families.conflicts(ruth) == []
    assert memberships.home_of(tom) == home_of(ruth).id
