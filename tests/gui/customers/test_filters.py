"""Conditions joined with and, or and not, tried in the dialog and saved as smart groups."""

import pytest

from cardkeeper.core.filters import AllOf, AnyOf, Field, Not, Part, Where
from cardkeeper.gui.customers.filter_block import FilterBlock
from cardkeeper.gui.customers.filter_dialog import FilterDialog
from cardkeeper.services.people import bulk, tags
from cardkeeper.services.search import groups
from tests.factories import TUESDAY, a_customer, born


@pytest.fixture
def shop(library):
    """Priya and Ada are VIPs, Ada and Marcus have no birthday."""
    ids = {
        "Priya Raman": a_customer("Priya Raman", occasions=(born(5, 15),)),
        "Ada Quinn": a_customer("Ada Quinn"),
        "Marcus Bell": a_customer("Marcus Bell", occasions=()),
        "Sam Lee": a_customer("Sam Lee", occasions=(born(6, 1),)),
    }
    tag = tags.add("VIP").ids[0]
    bulk.put_tag([ids["Priya Raman"], ids["Ada Quinn"]], tag)
    return tags.every()[0].uid


def dialog_of(at) -> FilterDialog:
    return next(each for each in at.window.findChildren(FilterDialog) if each.isVisible())


@pytest.mark.parametrize(
    "wanted",
    [
        AllOf((Where(Field.TIER, "A"), Not(Where(Field.MISSING, Part.EMAIL)))),
        AnyOf((Where(Field.QUIET_DAYS, 90), Where(Field.CITY, "Newark"))),
        Not(AnyOf((Where(Field.SENT_REFERRALS), Where(Field.COMPANY, "Lumen")))),
        AllOf((Where(Field.TIER, ""), AnyOf((Where(Field.TEXT, "boat"), Where(Field.ADDED_WITHIN, 30))))),
        AllOf((Where(Field.ADDED_SINCE, "2026-01-31"), Not(AnyOf((Where(Field.CHANNEL, "call"),))))),
        AllOf(
            (Where(Field.OCCASION, "graduation"), Where(Field.LANGUAGE, "de"), Where(Field.NEVER_CONTACTED))
        ),
        AllOf((Where(Field.CELEBRATES, "christmas"), Where(Field.REFERRED_BY, ""))),
    ],
)
def test_a_filter_comes_out_as_it_went_in(library, qtbot, wanted):
    block = FilterBlock(wanted, TUESDAY)
    qtbot.addWidget(block)

    assert block.entered() == wanted


def test_not_all_of_them_becomes_any_of_them_not(library, qtbot):
    one, other = Where(Field.TIER, "A"), Where(Field.TIER, "B")
    block = FilterBlock(Not(AllOf((one, Not(other)))), TUESDAY)
    qtbot.addWidget(block)

    assert block.entered() == AnyOf((Not(one), other))


def test_conditions_are_counted_shown_and_saved(shop, desk):
    at = desk()
    at.press("Ctrl+Shift+L")
    dialog = dialog_of(at)
    row = dialog.block._parts[0]
    assert row.entered() == Where(Field.TAG, shop)
    at.qtbot.waitUntil(lambda: dialog.counted == "2 customers fit")
    row.negation.setCurrentIndex(1)
    dialog.block.begin()
    second = dialog.block._parts[1]
    second.field.setCurrentIndex(second.field.findData("missing"))
    second.value.widget.setCurrentIndex(second.value.widget.findData("birthday"))
    at.qtbot.waitUntil(lambda: dialog.counted == "1 customer fits")
    dialog.name.setText("Ask for the day")
    assert dialog.show_them.words() == "Save the group"
    dialog.accept()

    assert at.names == ["Marcus Bell"]
    saved = next(group for group in groups.every(TUESDAY) if group.id)
    assert saved.name == "Ask for the day"
    assert saved.filter == AllOf((Not(Where(Field.TAG, shop)), Where(Field.MISSING, Part.BIRTHDAY)))
    at.session.undo()
    assert all(group.id is None for group in groups.every(TUESDAY))


def test_looking_once_saves_nothing_and_leads_back(shop, desk):
    at = desk()
    at.press("Ctrl+Shift+L")
    dialog_of(at).accept()

    assert at.names == ["Ada Quinn", "Priya Raman"]
    assert at.page.narrowing.now.words == "Tagged VIP"
    at.page.list.narrow_wanted.emit("everyone")
    assert len(at.names) == 4


def test_a_search_becomes_a_group(shop, desk):
    at = desk()
    at.search("bell")
    at.page.narrowing.save_wanted.emit()
    dialog = dialog_of(at)
    dialog.name.setText("Bells")
    dialog.accept()

    assert at.names == ["Marcus Bell"]
    assert at.page.list.text == ""


def test_a_name_that_is_taken_is_told_beside_it(shop, desk):
    groups.add("VIPs", Where(Field.TAG, shop))
    at = desk()
    at.press("Ctrl+Shift+L")
    dialog = dialog_of(at)
    dialog.name.setText("vips")
    dialog.accept()

    assert dialog.isVisible()
    assert "VIPs" in dialog.name_field.problem or "vips" in dialog.name_field.problem


def test_what_says_nothing_yet_is_asked_for(shop, desk):
    at = desk()
    at.press("Ctrl+Shift+L")
    dialog = dialog_of(at)
    row = dialog.block._parts[0]
    row.field.setCurrentIndex(row.field.findData("quiet-days"))
    dialog.accept()

    assert dialog.isVisible()
    assert dialog.counted == "Type a number of days."


def test_a_group_is_changed(shop, desk):
    added = groups.add("VIPs", Where(Field.TAG, shop)).ids[0]
    at = desk()
    at.page.narrowing.choose(f"group:{added}")
    choices = at.page.groups._group_choices(f"group:{added}")
    next(each for each in choices if each and each.words == "Change the conditions").act()
    dialog = dialog_of(at)
    assert dialog.name.text() == "VIPs"
    dialog.block._parts[0].negation.setCurrentIndex(1)
    dialog.accept()

    assert at.names == ["Marcus Bell", "Sam Lee"]
    at.session.undo()
    assert at.page.narrowing.known.group(f"group:{added}").customers == 2


def test_a_group_moves_up_and_back(shop, desk):
    first, second = (groups.add(name, Where(Field.TAG, shop)).ids[0] for name in ("Boats", "VIPs"))
    at = desk()

    def order():
        return [group.id for group in groups.every(TUESDAY) if group.id]

    words = [each.words for each in at.page.groups._group_choices(f"group:{first}") if each]
    assert "Move down" in words
    assert "Move up" not in words
    up = next(c for c in at.page.groups._group_choices(f"group:{second}") if c and c.words == "Move up")
    up.act()
    assert order() == [second, first]
    at.session.undo()
    assert order() == [first, second]
