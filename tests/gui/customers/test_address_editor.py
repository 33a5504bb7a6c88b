"""An address on the customer's page: how it will print, when it holds, and what is done at one click."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.gui.customers import address_words, reach
from cardkeeper.gui.customers.address_parts import CAME_BACK, CHECKED, MAIL_HERE, MOVED_AWAY, NOT_HERE
from cardkeeper.gui.room import SMALLEST
from cardkeeper.services.people import addresses, customer_page, employments
from tests.factories import TUESDAY

FLORIDA = Address("9 Palm Way", "Naples", "FL", "34102", "US", kind="other")
OFFICE = Address("1 Market Street", "Newark", "NJ", "07102", "US", kind="work")


def page_of(person_id):
    return customer_page.read(person_id, TUESDAY)


def places(person_id):
    return page_of(person_id).addresses


def section(at):
    return at.page.person.reach


def edit(at, number=0):
    """Open the editor of an address."""
    row = section(at).page.addresses[number]
    section(at).edit(reach.address_row_id(row.id))
    return section(at).rows.editor


def notes(at):
    return {row.shown.split(",")[0]: row.note for row in section(at).model.rows if row.kind == "address"}


def fill(at, editor, **typed):
    """Type into fields by their names, as somebody who tabs there."""
    names = {field.accessibleName(): field for field in editor._watched}
    for name, text in typed.items():
        names[name.replace("_", " ")].setText(text)


def test_the_key_opens_it_and_the_envelope_stands_below_as_it_will_be_printed(at, ruth):
    at.press("Ctrl+Shift+A")
    editor = section(at).rows.editor
    assert editor._printed.words.splitlines() == ["Ruth Okafor", "118 Alder Court", "Maplewood, NJ 07040"]
    at.type("44 Maple Street")
    assert editor._printed.words.splitlines()[1] == "44 Maple Street"
    at.press("Esc")
    assert places(ruth)[0].address.street == "118 Alder Court"


@pytest.mark.parametrize("is_open", [True, False])
def test_a_window_made_smaller_leaves_it_open_with_what_is_typed(at, ruth, is_open):
    at.page.frame.set_open(is_open)
    at.press("Ctrl+Shift+A")
    editor = section(at).rows.editor
    at.type("44 Maple")
    at.window.resize(SMALLEST)
    at.qtbot.waitUntil(lambda: at.window.width() == SMALLEST.width() and editor._street.hasFocus())
    assert section(at).rows.editor is editor
    assert editor.isVisible()
    at.type(" Street")
    at.press("Return")
    assert places(ruth)[0].address.street == "44 Maple Street"


def test_the_whole_of_it_is_in_view_before_anything_is_typed(at, ruth):
    at.window.resize(1296, 780)
    edit(at)
    editor = section(at).rows.editor
    at.qtbot.waitUntil(lambda: editor.visibleRegion().boundingRect().bottom() >= editor.height() - 2)


def test_it_stays_in_view_when_more_arrives_above_it(at, ruth):
    """A page fills bit by bit in its first second; who was quick enough to edit meanwhile must see it."""
    edit(at)
    editor, column = section(at).rows.editor, at.page.person._facts_column
    for _each in range(3):
        late = QWidget()
        late.setFixedHeight(500)
        column.insertWidget(0, late)
        at.qtbot.waitUntil(lambda late=late: late.isVisible() and late.height() == 500)
        at.qtbot.waitUntil(lambda: editor._street.visibleRegion().boundingRect() == editor._street.rect())


def test_who_looks_elsewhere_on_the_page_is_not_brought_back(at, ruth):
    edit(at)
    person = at.page.person
    bar = person._right_scroll.verticalScrollBar()
    late = QWidget()
    late.setFixedHeight(900)
    person.note.setFocus()
    person._facts_column.insertWidget(0, late)
    at.qtbot.waitUntil(lambda: late.isVisible() and bar.maximum() > 0)
    at.qtbot.wait(1)
    assert bar.value() == 0


def test_a_country_is_chosen_by_its_name_and_stands_last_in_capitals(at, ruth):
    editor = edit(at)
    editor._nation.setFocus()
    editor._nation.selectAll()
    at.type("switz")
    completer = editor._nation.completer()
    at.qtbot.waitUntil(completer.popup().isVisible)
    at.press("Down", "Return")
    assert editor._nation.text() == "Switzerland"
    assert editor._printed.words.splitlines()[-1] == "SWITZERLAND"
    at.press("Return")
    assert places(ruth)[0].address.country == "CH"
    at.session.undo()
    assert places(ruth)[0].address.country == "US"


def test_a_country_nobody_knows_is_told_and_printed_as_typed(at):
    editor = edit(at)
    fill(at, editor, Country="Narnia", ZIP_code="1")
    assert "“Narnia”" in editor._message.words
    assert editor._printed.words.splitlines()[-1] == "NARNIA"


def test_a_post_office_box_is_enough(at, ruth):
    editor = edit(at)
    fill(at, editor, Street="", PO_box="12")
    assert "PO Box 12" in editor._printed.words
    editor.done()
    assert (places(ruth)[0].address.street, places(ruth)[0].address.po_box) == ("", "12")


def test_a_winter_home_gets_the_mail_only_while_they_are_there(at, ruth):
    section(at).add_kind("address")
    editor = section(at).rows.editor
    fill(at, editor, Street="9 Palm Way", City="Naples", State="FL", ZIP_code="34102")
    editor._kind.setCurrentIndex(editor._kind.findData("other"))
    fill(at, editor, Each_year_from="Nov 1", Each_year_until="Mar 31")
    editor.done()

    winter = next(row for row in places(ruth) if row.season_from)
    assert (winter.season_from.month_day, winter.season_until.month_day) == (1101, 331)
    assert notes(at)["118 Alder Court"] == "Mail goes here."
    assert notes(at)["9 Palm Way"] == "Each year from November 1 to March 31."
    at.session.undo()
    assert len(places(ruth)) == 1


def test_half_a_season_is_asked_for(at):
    editor = edit(at)
    fill(at, editor, Each_year_from="Nov 1")
    assert not editor.keep()
    assert editor.complaint == "Say from when until when."


def test_a_season_known_before_is_on_show_and_the_rest_is_folded(at, ruth):
    assert edit(at)._rest.box.isHidden()
    row = places(ruth)[0]
    season = {"season_from": PartialDate(11, 1), "season_until": PartialDate(3, 31)}
    at.session.apply(addresses.edit(row.id, row.version, TUESDAY, **season))
    section(at).rows.close_editor()
    assert not edit(at)._rest.box.isHidden()


def test_checked_today_is_one_click_and_one_step(at, ruth):
    editor = edit(at)
    assert editor.acts.words == "Not checked yet."
    editor.acts.buttons[CHECKED].click()

    assert places(ruth)[0].verified_on == TUESDAY
    assert editor.acts.words == "Checked May 12, 2026."
    assert notes(at)["118 Alder Court"] == "Checked May 12, 2026."
    at.session.undo()
    assert places(ruth)[0].verified_on is None
    assert editor.acts.words == "Not checked yet."


def test_what_was_typed_is_kept_before_it_is_checked(at, ruth):
    editor = edit(at)
    fill(at, editor, Street="44 Maple Street")
    editor.acts.buttons[CHECKED].click()

    row = places(ruth)[0]
    assert (row.address.street, row.verified_on) == ("44 Maple Street", TUESDAY)


def test_mail_came_back_and_the_address_is_put_right(at, ruth):
    editor = edit(at)
    editor.acts.buttons[CAME_BACK].click()
    assert places(ruth)[0].bad_since == TUESDAY
    assert editor.acts.words == "Mail came back on May 12, 2026."
    assert not editor.acts.buttons[CAME_BACK].isVisible()
    assert "mailing address" in at.page.person.to_ask.words

    fill(at, editor, Street="120 Alder Court")
    editor.done()
    assert places(ruth)[0].bad_since is None
    at.session.undo()
    assert places(ruth)[0].bad_since == TUESDAY


def test_a_past_address_stays_last_in_the_list(at, ruth):
    at.session.apply(addresses.add("person_id", ruth, FLORIDA, TUESDAY))
    edit(at).acts.buttons[MOVED_AWAY].click()

    shown = [row.shown.split(",")[0] for row in section(at).model.rows]
    section(at).rows.close_editor()
    at.page.person.show_person(ruth)
    shown = [row.shown.split(",")[0] for row in section(at).model.rows]
    assert shown == ["9 Palm Way", "118 Alder Court"]
    assert notes(at)["118 Alder Court"] == "They were there until May 11, 2026."
    at.press("Ctrl+Shift+A")
    assert section(at).rows.editor._street.text() == "9 Palm Way"
    at.press("Esc")
    at.session.undo()
    assert all(row.valid_until is None for row in places(ruth))


def test_an_only_past_address_is_asked_for(at, ruth):
    edit(at).acts.buttons[MOVED_AWAY].click()
    assert "mailing address" in at.page.person.to_ask.words


def test_the_end_comes_after_the_beginning(at):
    editor = edit(at)
    fill(at, editor, There_since="May 2024", There_until="2023")
    assert not editor.keep()
    assert editor.complaint == "The end comes before the beginning."


def test_a_month_is_its_first_or_its_last_day(at, ruth):
    editor = edit(at)
    fill(at, editor, There_since="Feb 2019", There_until="Feb 2024")
    editor.done()
    row = places(ruth)[0]
    assert (row.valid_from, row.valid_until) == (dt.date(2019, 2, 1), dt.date(2024, 2, 29))


def test_mail_goes_to_work_and_home_again(at, ruth):
    at.session.apply(employments.set_work(ruth, TUESDAY, company="Lumen Health"))
    at.session.apply(addresses.add("person_id", ruth, OFFICE, TUESDAY))
    number = next(n for n, row in enumerate(places(ruth)) if row.address.kind == "work")
    editor = edit(at, number)
    editor.acts.buttons[MAIL_HERE].click()

    assert page_of(ruth).record.mail_here
    assert editor.acts.buttons[NOT_HERE].isVisibleTo(editor)
    assert "Lumen Health" in editor_again(at, number)._printed.words
    assert notes(at)["1 Market Street"] == "Mail goes here."
    at.session.undo()
    assert not page_of(ruth).record.mail_here
    assert notes(at)["118 Alder Court"] == "Mail goes here."


def editor_again(at, number):
    section(at).rows.close_editor()
    return edit(at, number)


def test_the_menu_of_a_row_does_the_same(at, ruth):
    row = reach.address_row_id(places(ruth)[0].id)
    texts = [choice.words for choice in section(at).choices(row) if choice is not None]
    assert texts[:5] == ["Copy", "Edit", "Checked today", "Mail came back", "Not there any more"]
    next(choice for choice in section(at).choices(row) if choice and choice.words == "Checked today").act()
    assert places(ruth)[0].verified_on == TUESDAY


def test_somebody_is_named_above_the_street(at, ruth):
    editor = edit(at)
    fill(at, editor, Attention="Mrs. Bell")
    assert "Attn: Mrs. Bell" in editor._printed.words
    editor.done()
    assert places(ruth)[0].attention == "Mrs. Bell"
    assert notes(at)["118 Alder Court"] == "Attention: Mrs. Bell."


def test_all_of_it_is_reached_by_tab(at):
    editor = edit(at)
    reached = []
    for _each in range(24):
        at.press("Tab")
        focus = at.window.focusWidget()
        if focus is None or not editor.isAncestorOf(focus):
            break
        reached.append(getattr(focus, "text", lambda: "")() or focus.accessibleName())
    assert "Seasons, dates and attention" in reached
    assert "Checked today" in reached
    assert at.window.focusWidget().focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_address_that_a_list_calls_bad_says_so_and_nothing_came_back(at, ruth):
    [row] = places(ruth)
    said = row._replace(bad_since=TUESDAY, bad_reason="A list says “moved”.")

    assert address_words.trouble(said) == "A list says “moved”. No card goes there since May 12, 2026."
