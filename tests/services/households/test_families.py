"""The family grid, and wedding days that differ."""

import pytest

from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import Relation
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, planning
from cardkeeper.services.households import families, households, memberships, relations, relatives
from cardkeeper.services.households.families import Relative
from cardkeeper.services.people import customers
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_contact, a_customer, born, child, married, spouse
from tests.services.commands import undoable
from tests.services.undoing import check_undo, everything

THREE = (
    Relative(Name("Elin", "Okafor"), PartialDate(5, 20, 2018)),
    Relative(Name("Max", "Okafor"), PartialDate(5, 20, 2018)),
    Relative(Name("Ada", "Okafor"), PartialDate(11, 2)),
)
TOM = Relative(Name("Tom", "Okafor"), PartialDate(5, 21, 1984))


def dates():
    return select(
        "SELECT kind, month, day, year FROM occasion WHERE deleted_at IS NULL ORDER BY month, day, id"
    )


def members(person_id):
    return [row.name for row in households.of_person(person_id)[0].members]


def test_spouse_and_three_children_are_exactly_four_dates_each_shown_once(library):
    ruth = a_customer("Ruth Okafor")
    before = everything()

    change = families.enter_family(ruth, TUESDAY, spouse=TOM, children=THREE)

    assert dates() == [
        ("birthday", 5, 20, 2018),
        ("birthday", 5, 20, 2018),
        ("birthday", 5, 21, 1984),
        ("birthday", 11, 2, None),
    ]
    assert members(ruth) == ["Ruth Okafor", "Tom Okafor", "Elin Okafor", "Max Okafor", "Ada Okafor"]
    check_undo(change, before)
    planning.settle(TUESDAY)
    shown = [(each.row.name, each.row.sentence) for each in due.every_row(TUESDAY)]
    assert sorted(shown) == [
        ("Elin Okafor", "Turns 8 on Wednesday, May 20"),
        ("Max Okafor", "Turns 8 on Wednesday, May 20"),
        ("Tom Okafor", "Turns 42 on Thursday, May 21"),
    ]


def test_twins(library):
    """Trap: twins get a card each, on one day and never the same one."""
    ruth = a_customer("Ruth Okafor")
    families.enter_family(ruth, TUESDAY, children=THREE[:2])

    planning.settle(TUESDAY)

    cards = select("SELECT design_key, verse_key FROM card_task")
    assert len(cards) == 2
    assert len({card[0] for card in cards}) == len({card[1] for card in cards}) == 2


def test_the_wedding_is_the_couples_and_makes_one_card(library):
    ruth = a_customer("Ruth Okafor")

    families.enter_family(ruth, TUESDAY, spouse=TOM, wedding=PartialDate(5, 22, 2012))

    assert select("SELECT household_id IS NOT NULL FROM occasion WHERE kind = 'anniversary'") == [(1,)]
    planning.settle(TUESDAY)
    assert ("Ruth & Tom Okafor", "14 years married on Friday, May 22") in [
        (each.row.name, each.row.sentence) for each in due.every_row(TUESDAY)
    ]


def test_the_grid_saved_again_adds_nothing_and_corrects_what_changed(library):
    ruth = a_customer("Ruth Okafor")
    families.enter_family(ruth, TUESDAY, spouse=TOM, children=THREE, wedding=PartialDate(5, 22, 2012))
    people, days = select("SELECT count(*) FROM person"), dates()

    again = families.enter_family(ruth, TUESDAY, spouse=TOM, children=THREE, wedding=PartialDate(5, 22, 2012))
    assert (select("SELECT count(*) FROM person"), dates()) == (people, days)
    again.undo()

    elin = Relative(Name("Elin"), PartialDate(5, 19, 2018))
    families.enter_family(ruth, TUESDAY, children=(elin,))
    assert dates()[0] == ("birthday", 5, 19, 2018)
    assert select("SELECT count(*) FROM person") == people


def test_a_child_of_two_customers_is_listed_once(library):
    """Trap: a child of two customers listed once, whoever's page it was entered on."""
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    families.enter_family(ruth, TUESDAY, spouse=Relative(Name(), person_id=tom), children=THREE[:1])

    families.enter_family(tom, TUESDAY, children=THREE[:1])

    assert members(tom) == ["Ruth Okafor", "Tom Okafor", "Elin Okafor"]
    assert select("SELECT count(*) FROM person") == [(3,)]
    planning.settle(TUESDAY)
    assert [each.row.name for each in due.every_row(TUESDAY)] == ["Elin Okafor"]
    (elin,) = select("SELECT id FROM person WHERE given = 'Elin'")[0]
    assert {row.name for row in relations.of_person(elin)} == {"Ruth Okafor", "Tom Okafor"}


def test_a_spouse_with_children_brings_them_along(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Diaz")
    families.enter_family(tom, TUESDAY, children=(Relative(Name("Leo", "Diaz")),))

    families.enter_family(ruth, TUESDAY, spouse=Relative(Name(), person_id=tom))

    assert members(ruth) == ["Ruth Okafor", "Leo Diaz", "Tom Diaz"]
    assert select("SELECT count(*) FROM household WHERE deleted_at IS NULL") == [(1,)]


@pytest.fixture
def two_days(library):
    """Two customers who each told a wedding day before they were one household."""
    ruth = a_customer("Ruth Okafor", occasions=(married(5, 20, 2012),))
    tom = a_customer("Tom Okafor", occasions=(married(5, 22, 2012),))
    households.create([ruth, tom], TUESDAY)
    return ruth, tom


def test_wedding_dates_that_differ_are_a_conflict_and_one_card(two_days):
    """Trap: wedding dates that differ between spouses."""
    ruth, tom = two_days

    told = families.conflicts(tom)

    assert [(telling.date, telling.whose) for telling in told] == [
        (PartialDate(5, 20, 2012), "Ruth Okafor"),
        (PartialDate(5, 22, 2012), "Tom Okafor"),
    ]
    assert families.conflicts(ruth) == told
    planning.settle(TUESDAY)
    assert [each.row.sentence for each in due.every_row(TUESDAY)] == ["14 years married on Wednesday, May 20"]
    assert select("SELECT state, reason FROM card_task ORDER BY occurs_on") == [
        ("planned", ""),
        ("skipped", "duplicate"),
    ]


def test_the_day_that_is_chosen_becomes_the_couples(two_days):
    _ruth, tom = two_days
    planning.settle(TUESDAY)
    right = families.conflicts(tom)[1].occasion_id
    before = everything()

    change = families.choose_wedding_day(tom, right, TUESDAY)

    assert families.conflicts(tom) == []
    assert select("SELECT day, household_id FROM occasion WHERE deleted_at IS NULL") == [(22, 1)]
    check_undo(change, before)
    planning.settle(TUESDAY)
    assert [each.row.sentence for each in due.every_row(TUESDAY)] == ["14 years married on Friday, May 22"]


def test_a_wedding_day_known_less_exactly_is_no_conflict(library):
    ruth = a_customer("Ruth Okafor", occasions=(married(5, 20),))
    tom = a_customer("Tom Okafor", occasions=(married(5, 20, 2012),))
    households.create([ruth, tom], TUESDAY)

    assert families.conflicts(ruth) == []


def test_a_husband_from_the_book_comes_with_the_child_he_lived_alone_with(library):
    ruth = a_customer("Ruth Okafor")
    tom = a_customer("Tom Diaz", related=(child("Elin Diaz"),))
    before = everything()

    change = relatives.connect(ruth, tom, Relation.SPOUSE, TUESDAY, together=True)

    home = memberships.home_of(ruth)
    assert home == memberships.home_of(tom)
    assert len(memberships.members(home)) == 3
    check_undo(change, before)


def test_a_child_from_the_book_leaves_the_other_home(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Diaz", related=(child("Elin Diaz"),))
    elin = memberships.members(memberships.home_of(tom), "child")[0]
    before = everything()

    change = relatives.connect(ruth, elin, Relation.CHILD, TUESDAY, together=True)

    assert memberships.members(memberships.home_of(ruth), "child") == (elin,)
    assert memberships.members(memberships.home_of(tom), "child") == ()
    check_undo(change, before)


def test_a_sister_stays_where_she_lives(library):
    ruth, bea = a_customer("Ruth Okafor"), a_customer("Bea Okafor")
    before = everything()
    change = relatives.connect(ruth, bea, Relation.SIBLING, TUESDAY)

    assert memberships.of_person(bea) == []
    check_undo(change, before)
    with pytest.raises(CardKeeperError, match="own relative"):
        relatives.connect(ruth, ruth, Relation.SIBLING, TUESDAY)


def test_a_husband_from_the_book_whose_birthday_comes_in_with_the_wife_keeps_the_one_he_has(library):
    """R26: blanks are filled, and nothing is told a second time."""
    tom = a_customer("Tom Okafor", occasions=(born(5, 1),))

    undoable(
        lambda: customers.add(
            a_contact(
                "Ruth Okafor", related=(spouse("Tom Okafor"),), occasions=(born(5, 1, 1980, "Tom Okafor"),)
            )
        )
    )

    assert select("SELECT person_id, year, month, day FROM occasion") == [(tom, 1980, 5, 1)]


def test_a_family_that_comes_in_beside_somebody_from_the_book_is_whole_after_redo(library):
    a_customer("Tom Okafor")

    undoable(
        lambda: customers.add(a_contact("Ruth Okafor", related=(child("Elin Okafor"), spouse("Tom Okafor"))))
    )


def test_a_child_with_a_child_of_the_same_name_is_not_its_own_parent(library):
    ruth = a_customer("Ruth Okafor", related=(child("Tom Okafor"),))
    tom = next(id_ for id_ in memberships.members(memberships.home_of(ruth)) if id_ != ruth)

    families.enter_family(tom, TUESDAY, children=(Relative(Name("Tom")),))

    assert members(ruth) == ["Ruth Okafor", "Tom Okafor", "Tom"]


@pytest.mark.parametrize(
    ("told", "spouses", "childs"),
    [
        ((born(5, 20, 2018, "Ana Silva"),), [], [(20, 2018)]),
        ((born(5, 20, None, "Ana Silva"),), [], [(20, None)]),
        ((born(5, 21, 1983, "Ana Silva"),), [(21, 1983)], []),
        ((born(5, 20, 2018, "Ana Silva"), born(5, 21, 1983, "Ana Silva")), [(21, 1983)], [(20, 2018)]),
    ],
)
def test_the_birthday_of_a_child_who_bears_the_name_of_its_mother_is_the_childs(
    library, told, spouses, childs
):
    ruy = a_customer(
        "Ruy Silva",
        related=(child("Ana Silva"), spouse("Ana Silva")),
        occasions=(born(1, 2, 1980), *told),
    )

    of_kind = {row.kind: row.person_id for row in relations.of_person(ruy)}
    days = "SELECT day, year FROM occasion WHERE kind = 'birthday' AND person_id = ?"
    assert select(days, of_kind[Relation.SPOUSE]) == spouses
    assert select(days, of_kind[Relation.CHILD]) == childs
