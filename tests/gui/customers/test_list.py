"""The list of customers: search, order, groups, tags, letters, and a place that is kept."""

import pytest

from cardkeeper.core.filters import Field, Where
from cardkeeper.gui.customers import first_reading
from cardkeeper.gui.customers import page as page_module
from cardkeeper.gui.quick.new_customer import NewCustomerDialog
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import EmptyState
from cardkeeper.services.life import life
from cardkeeper.services.people import bulk, facts, tags
from cardkeeper.services.search import groups
from cardkeeper.services.touch import notes
from tests.factories import TUESDAY, a_contact, a_customer, born

NAMES = ("Ada Quinn", "Jonas Petersen", "Marcus Bell", "Priya Raman", "Zoë Ångström")


@pytest.fixture
def five(library):
    """Five customers; Priya's birthday comes first, Jonas has none."""
    dates = {"Priya Raman": born(5, 15, 1986), "Ada Quinn": born(6, 2), "Marcus Bell": born(12, 24, 1970)}
    return {name: a_customer(name, occasions=(dates[name],) if name in dates else ()) for name in NAMES}


def test_the_list_is_in_the_order_of_last_names_and_shows_the_first(five, desk):
    at = desk()

    assert at.names == ["Zoë Ångström", "Marcus Bell", "Jonas Petersen", "Ada Quinn", "Priya Raman"]
    assert at.shown == "Zoë Ångström"


def test_search_as_you_type_in_names_notes_and_pets_without_accents(five, desk):
    notes.add(five["Marcus Bell"], "Wants to see the lighthouse", TUESDAY)
    facts.add(five["Ada Quinn"], "pet", "Biscuit")
    at = desk()

    for text, names in (
        ("angstrom", ["Zoë Ångström"]),
        ("lighth", ["Marcus Bell"]),
        ("biscuit", ["Ada Quinn"]),
    ):
        at.search(text)
        assert at.names == names
        assert at.shown == names[0]


def test_down_goes_from_the_search_into_the_list_and_esc_clears_it(five, desk):
    at = desk()
    at.search("a")
    at.press("Down")
    assert at.page.list.view.hasFocus()
    assert at.shown == at.names[1]

    at.page.list.search.setFocus()
    at.press("Return")
    assert at.shown == at.names[1]
    at.page.list.search.setFocus()
    at.press("Esc")
    at.qtbot.waitUntil(lambda: len(at.names) == 5)


def test_letters_jump_to_the_name(five, desk):
    at = desk()
    at.type("pri")

    assert at.shown == "Priya Raman"


def test_the_order_is_chosen_and_remembered(five, desk):
    at = desk()
    at.page.list.listing.order_by("next")
    assert at.names[:3] == ["Priya Raman", "Ada Quinn", "Marcus Bell"]

    assert desk().names[0] == "Priya Raman"


def test_a_smart_group_and_a_tag_narrow_the_list(five, desk):
    tag = tags.add("VIP").ids[0]
    bulk.put_tag([five["Priya Raman"], five["Ada Quinn"]], tag)
    at = desk()

    at.page.narrowing.choose("no-birthday")
    assert at.names == ["Zoë Ångström", "Jonas Petersen"]
    at.page.narrowing.choose(f"tag:{tag}")
    assert at.names == ["Ada Quinn", "Priya Raman"]
    at.search("priya")
    assert at.names == ["Priya Raman"]


def test_the_list_keeps_its_place_when_somebody_is_added_and_edited(five, desk):
    for number in range(60):
        a_customer(f"Bob Carter{number:02d}")
    at = desk()
    view = at.page.list.view
    view.select(five["Priya Raman"])
    view.verticalScrollBar().setValue(900)
    top = view.id_at(view.indexAt(view.viewport().rect().topLeft()))

    from cardkeeper.services.people import customers

    at.session.apply(customers.add(a_contact("Aaron Aalto")))

    assert view.id_at(view.indexAt(view.viewport().rect().topLeft())) == top
    assert at.shown == "Priya Raman"
    assert view.current_id == five["Priya Raman"]


def test_back_returns_to_the_customer_before(five, desk):
    at = desk()
    at.page.list.view.select(five["Priya Raman"])
    at.page.list.view.select(five["Marcus Bell"])
    at.press("Alt+Left")
    assert at.shown == "Priya Raman"
    at.press("Alt+Right")
    assert at.shown == "Marcus Bell"


def test_others_lead_to_a_customer_by_id(five, desk):
    at = desk()
    at.page.narrowing.choose("no-birthday")
    at.window.navigation.go("customers", five["Priya Raman"])

    assert at.shown == "Priya Raman"


def test_a_book_without_customers_says_how_to_begin(library, desk):
    at = desk()
    blank = at.page.list.stack.currentWidget()

    assert isinstance(blank, EmptyState)
    assert [button.words() for button in blank.findChildren(Button)] == ["Add one", "Import them"]
    assert not at.page.person.isVisible()


def test_after_the_first_customer_the_keyboard_is_on_their_row(library, desk):
    """Where it came from, the button in the empty list, is gone: Enter goes into their page (10.1)."""
    at = desk()
    at.page.list.stack.currentWidget().findChildren(Button)[0].click()
    dialog = at.window.findChild(NewCustomerDialog)
    dialog.form.name.setText("Nadia Rahman")
    dialog.accept()

    at.qtbot.waitUntil(lambda: at.window.focusWidget() is at.page.list.view)
    assert at.names == [at.shown] == ["Nadia Rahman"]


def test_a_search_without_a_match_offers_the_nearest_and_adding(five, desk):
    asked = []
    at = desk(doors={"add": lambda _window, name: asked.append(name)})
    at.search("Pria Ramen")
    blank = at.page.list.stack.currentWidget()
    nearest, add = blank.findChildren(Button)

    assert nearest.words() == "Priya Raman"
    add.click()
    assert asked == ["Pria Ramen"]
    nearest.click()
    assert at.shown == "Priya Raman"


def test_archived_customers_have_a_list_of_their_own(five, desk):
    life.archive([five["Marcus Bell"]], TUESDAY)
    at = desk()
    assert "Marcus Bell" not in at.names

    at.page.narrowing.choose("archived")
    assert at.names == ["Marcus Bell"]
    at.page.bulk.unarchive()
    assert at.names == []


def test_a_saved_group_is_renamed_and_deleted_from_the_keyboard(five, desk):
    added = groups.add("Bells", Where(Field.TEXT, "bell")).ids[0]
    at = desk()
    at.page.narrowing.choose(f"group:{added}")
    at.page.narrowing.groups.view.setFocus()
    at.press("F2")
    at.type("The Bells")
    at.press("Return")
    assert at.page.narrowing.known.group(f"group:{added}").name == "The Bells"

    at.page.narrowing.groups.view.setFocus()
    at.press("Del")
    assert at.page.narrowing.known.group(f"group:{added}") is None
    assert at.page.narrowing.now.is_everyone


def test_every_row_is_a_sentence(five, desk):
    model = desk().page.list.model

    assert "Priya Raman, Maplewood, Birthday: May 15" in [model.sentence(model.row(n)) for n in range(5)]


def test_in_a_large_book_the_page_is_there_before_its_list(library, session, monkeypatch, qtbot):
    monkeypatch.setattr(first_reading, "SMALL", 0)
    a_customer("Ada Quinn")
    ben = a_customer("Ben Hart")
    page = page_module.CustomersPage(session)
    qtbot.addWidget(page)
    assert (list(page.list.model.ids), page.person.page) == ([], None)

    qtbot.waitUntil(lambda: page.person.page is not None)
    assert len(page.list.model.ids) == 2

    straight_to_ben = page_module.CustomersPage(session)
    qtbot.addWidget(straight_to_ben)
    straight_to_ben.restore(ben)
    qtbot.wait(10)
    assert straight_to_ben.list.view.current_id == straight_to_ben.person.page.id == ben
