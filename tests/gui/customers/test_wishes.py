"""Cards somebody does not want, on their page: several, of each kind, for a time, for all of a household."""

import datetime as dt

import pytest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers.more import Detail, detail_of
from cardkeeper.services.people import suppressions
from tests.factories import a_customer, a_sender, spouse


@pytest.fixture
def ruth(library):
    a_sender()
    return a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),))


def more(at):
    return at.page.person.more


def shown(at):
    return [row.shown for row in more(at).model.rows if detail_of(row.id) is Detail.WISHES]


def wish(at, what, until="", *, shared=False):
    """Enter a new wish."""
    at.edit_detail(Detail.WISHES)
    editor = more(at).rows.editor
    editor._what.setCurrentIndex(editor._what.findData(str(what)))
    editor._until.setText(until)
    editor._shared.setChecked(shared)
    editor.done()


def test_two_wishes_stand_below_each_other(at, ruth):
    wish(at, OccasionKind.HOLIDAY)
    wish(at, OccasionKind.BIRTHDAY, "Dec 31, 2026")

    assert shown(at) == [
        "None of this kind: Holiday",
        "None of this kind: Birthday until December 31, 2026",
        "Another wish",
    ]
    at.session.undo()
    assert shown(at) == ["None of this kind: Holiday", "Another wish"]


def test_a_wish_holds_from_a_day_until_another(at, ruth):
    at.edit_detail(Detail.WISHES)
    editor = more(at).rows.editor
    editor._what.setCurrentIndex(editor._what.findData("all"))
    editor._since.setText("Jun 1, 2026")
    editor._until.setText("May 20, 2026")
    editor.done()
    assert editor._message.words == "This day is before the first one."
    assert suppressions.of_person(ruth) == []

    editor._until.setText("Aug 31, 2026")
    editor.done()
    assert shown(at)[0] == "No cards at all from June 1, 2026 until August 31, 2026"
    (row,) = suppressions.of_person(ruth)
    assert (row.since, row.until) == (dt.date(2026, 6, 1), dt.date(2026, 8, 31))


def test_any_kind_of_card_may_be_unwanted(at):
    at.edit_detail(Detail.WISHES)
    field = more(at).rows.editor._what
    offered = {field.itemData(n) for n in range(field.count())}
    assert {str(kind) for kind in OccasionKind if kind.makes_card} <= offered
    assert str(OccasionKind.MEMORIAL) not in offered


def test_nobody_of_the_household_wants_it(at, ruth):
    wish(at, "all", shared=True)
    assert shown(at)[0] == "No cards at all, for all of the household"
    (row,) = suppressions.of_person(ruth)
    assert row.person_id is None


def test_a_wish_is_changed_in_its_own_row(at, ruth):
    wish(at, "all")
    wish(at, "happy")
    second = more(at).model.rows[[row.shown for row in more(at).model.rows].index("No cheerful cards")]
    more(at).edit(second.id)
    editor = more(at).rows.editor
    editor._until.setText("Jun 1, 2026")
    editor.done()

    assert [(row.what, row.until) for row in suppressions.of_person(ruth)] == [
        ("all", None),
        ("happy", dt.date(2026, 6, 1)),
    ]


def test_they_get_them_again(at, ruth):
    wish(at, "all")
    first = next(row for row in more(at).model.rows if row.shown == "No cards at all")
    assert [choice.words for choice in more(at).choices(first.id)] == ["Edit", "Send them again"]
    more(at).rows.setFocus()
    more(at).rows.select(first.id)
    at.press("Del")

    assert suppressions.of_person(ruth) == []
    assert shown(at) == ["All of them"]
    assert at.window.toast.words == "They get these cards again."
    at.session.undo()
    assert shown(at)[0] == "No cards at all"


def test_a_day_that_is_not_whole_is_asked_for(at):
    at.edit_detail(Detail.WISHES)
    editor = more(at).rows.editor
    editor._what.setCurrentIndex(1)
    editor._until.setText("June 2027")
    assert not editor.keep()
    assert editor.complaint == "Type the whole day."


def test_the_one_who_lives_alone_is_not_asked_about_the_others(library, desk):
    a_sender()
    alone = a_customer("Walter Bell")
    at = desk()
    at.page.open_person(alone)
    at.edit_detail(Detail.WISHES)
    assert more(at).rows.editor._shared.isHidden()
