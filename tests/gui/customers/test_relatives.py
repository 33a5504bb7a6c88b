"""A relative who has a page of their own is added to the family, with keys alone."""

from cardkeeper.core.contact import Address
from cardkeeper.gui.customers.relative_dialog import RelativeDialog
from cardkeeper.services.households import memberships
from cardkeeper.services.people import customer_page
from cardkeeper.services.people.address_page import Envelopes
from tests.factories import TUESDAY, a_customer, child

NAPLES = Address("9 Palm Way", "Naples", "FL", "34102", "US")


def dialog(at) -> RelativeDialog:
    """By the link in the editor of a new relative."""
    at.page.person.family.add()
    at.page.person.family.rows.editor.known.click()
    found = next(each for each in at.window.findChildren(RelativeDialog) if each.isVisible())
    at.qtbot.waitUntil(found.isActiveWindow)
    return found


def choose(at, asked, letters, word):
    asked.who.line.setFocus()
    at.type(letters)
    at.press("Return")
    asked.relation.setCurrentIndex(asked.relation.findData(word))


def kin(person_id):
    return [(line.name, line.kind, line.label) for line in customer_page.read(person_id, TUESDAY).kin]


def test_a_husband_who_is_a_customer_moves_in_with_his_daughter(at, ruth):
    tom = a_customer("Tom Diaz", addresses=(NAPLES,), related=(child("Elin Diaz"),))
    asked = dialog(at)
    choose(at, asked, "Tom", "Husband")
    assert asked.together.isChecked()
    asked.accept()

    home = memberships.home_of(ruth)
    assert memberships.home_of(tom) == home
    assert len(memberships.members(home)) == 3
    assert kin(ruth)[0] == ("Tom Diaz", "spouse", "Husband")
    assert Envelopes(tom).choice(TUESDAY).entry.address.street == "118 Alder Court"
    assert at.window.toast.words == "Tom Diaz belongs to the family."
    at.session.undo()
    assert kin(ruth) == []
    assert memberships.home_of(tom) != home


def test_a_sister_keeps_her_own_home(at, ruth):
    bea = a_customer("Bea Okafor", addresses=(NAPLES,))
    asked = dialog(at)
    choose(at, asked, "Bea", "Sister")
    assert not asked.together.isChecked()
    asked.accept()

    assert kin(ruth) == [("Bea Okafor", "sibling", "")]
    assert memberships.home_of(bea) is None
    assert Envelopes(bea).choice(TUESDAY).entry.address.street == "9 Palm Way"


def test_nobody_is_their_own_relative(at, ruth):
    asked = dialog(at)
    choose(at, asked, "Ruth", "Sister")
    asked.accept()
    assert asked.isVisible()
    assert asked.who.problem.startswith("Nobody is their own relative.")
    assert at.session.undo_label == ""


def test_without_a_person_it_asks_who(at):
    asked = dialog(at)
    asked.accept()
    assert asked.isVisible()
    assert asked.who.problem == "Say who it is."
