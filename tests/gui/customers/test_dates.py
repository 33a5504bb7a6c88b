"""Dates to remember on the customer's page: all kinds, what follows them, and how each is kept."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers import date_editor
from cardkeeper.gui.customers.more import Detail
from cardkeeper.services.due import due, planning
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import addresses, customer_page
from tests.factories import TUESDAY, a_customer, a_sender, born, child, spouse

SHORE = Address("9 Palm Way", "Naples", "FL", "34102", "US", kind="other")


@pytest.fixture
def ruth(library):
    a_sender()
    return a_customer("Ruth Okafor", related=(spouse("Tom Okafor"), child("Ada Okafor")))


def dates(at):
    return at.page.person.dates


def lines(ruth):
    return customer_page.read(ruth, TUESDAY).dates


def add(at, kind, date, label=""):
    """A new date of a kind, as somebody types it; the editor stays open."""
    at.press("Ctrl+Shift+O")
    editor = dates(at).rows.editor
    editor._kind.setCurrentIndex(editor._kind.findData(str(kind)))
    editor._label.setText(label)
    editor._date.setText(date)
    return editor


def edit(at, line):
    dates(at).edit(line.id)
    return dates(at).rows.editor


def choose(field, key):
    field.setCurrentIndex(field.findData(str(key)))


@pytest.mark.parametrize("kind", date_editor._OFFERED)
def test_every_kind_is_added_and_taken_back(at, ruth, kind):
    add(at, kind, "Jun 20, 2026" if not kind.is_yearly else "Jun 20", label="Store opening").done()

    assert [line.kind for line in lines(ruth)] == [kind]
    at.session.undo()
    assert lines(ruth) == ()


def test_a_month_and_a_year_is_enough(at, ruth):
    add(at, OccasionKind.GRADUATION, "June 2027").done()
    assert lines(ruth)[0].date == PartialDate(month=6, year=2027)


def test_a_memorial_says_that_it_makes_no_card(at, ruth):
    editor = add(at, OccasionKind.MEMORIAL, "Jun 20")
    assert editor._message.words.endswith("No card is made for it.")
    editor.done()
    planning.settle(TUESDAY)
    assert due.every_row(TUESDAY) == []


def test_the_rule_for_the_29th_of_february_is_asked_only_then(at, ruth):
    editor = add(at, OccasionKind.BIRTHDAY, "Feb 28, 1984")
    assert editor._leap.isHidden()
    editor._date.setText("Feb 29, 1984")
    assert not editor._leap.isHidden()
    choose(editor._leap, LeapRule.MAR_1)
    editor.done()

    assert lines(ruth)[0].next_on == dt.date(2027, 3, 1)
    at.session.undo()
    assert lines(ruth) == ()


def test_only_a_reminder(at, ruth):
    editor = add(at, OccasionKind.BIRTHDAY, "May 20, 1984")
    editor._rest._more.click()
    editor._rest._remind.setChecked(True)
    editor.done()

    (line,) = lines(ruth)
    assert line.remind_only
    assert "Only a reminder" in dates(at).model.sentence(line)
    planning.settle(TUESDAY)
    assert due.every_row(TUESDAY) == []


def test_a_card_is_pinned_to_one_of_the_addresses(at, ruth):
    shore = addresses.add("person_id", ruth, SHORE, TUESDAY).ids[0]
    at.page.person.show_person(ruth)
    editor = add(at, OccasionKind.BIRTHDAY, "May 20, 1984")
    editor._rest._more.click()
    choose(editor._rest._where, shore)
    editor.done()
    (line,) = lines(ruth)
    assert occasions.get(line.id).address_id == shore

    again = edit(at, line)
    assert again._rest._box.isVisibleTo(again)
    assert again._rest._where.currentText() == "9 Palm Way, Naples, FL 34102"
    choose(again._rest._where, 0)
    again.done()
    assert occasions.get(line.id).address_id is None
    at.session.undo()
    assert occasions.get(line.id).address_id == shore


def test_somebody_else_of_the_family_gets_the_card(at, ruth):
    editor = add(at, OccasionKind.GRADUATION, "June 2027")
    editor._rest._more.click()
    shown = [editor._rest._who.itemText(n) for n in range(editor._rest._who.count())]
    assert shown == ["As usual", "Ruth Okafor", "Tom Okafor", "Ada Okafor"]
    tom = int(editor._rest._who.itemData(2))
    choose(editor._rest._who, tom)
    editor.done()
    assert occasions.get(lines(ruth)[0].id).recipient_id == tom


def test_a_wedding_is_followed_by_its_anniversary_when_asked(at, ruth):
    add(at, OccasionKind.WEDDING, "May 2, 2026").done()
    (wedding,) = lines(ruth)
    follow = next(
        c for c in dates(at).choices(wedding.id) if c.words == "Remember their wedding day each year"
    )
    follow.act()

    assert sorted(line.kind for line in lines(ruth)) == ["anniversary", "wedding"]
    assert at.window.toast.words == "Anniversary is remembered each year."
    assert [c.words for c in dates(at).choices(wedding.id)] == ["Edit", "Remove"]
    at.session.undo()
    assert [line.kind for line in lines(ruth)] == [OccasionKind.WEDDING]


def test_a_baby_without_a_name_leads_to_its_window(at, ruth):
    add(at, OccasionKind.NEW_BABY, "May 2, 2026").done()
    (line,) = lines(ruth)
    follow = next(c for c in dates(at).choices(line.id) if c.words == "Add the baby with its birthday")
    with at.qtbot.waitSignal(dates(at).baby_wanted):
        follow.act()


def test_the_same_date_twice_is_told_at_the_field(at, ruth):
    add(at, OccasionKind.BIRTHDAY, "May 20, 1984").done()
    editor = add(at, OccasionKind.BIRTHDAY, "May 21")
    assert not editor.keep()
    assert editor.complaint.startswith("This date is there already.")


def test_the_age_never_stands_on_a_card(at, ruth):
    at.edit_detail(Detail.AGE)
    choose(at.page.person.more.rows.editor._value, 1)
    at.page.person.more.rows.editor.done()
    assert customer_page.read(ruth, TUESDAY).record.never_print_age
    at.session.undo()
    assert not customer_page.read(ruth, TUESDAY).record.never_print_age


def test_a_birthday_known_before_keeps_what_is_not_touched(library, desk):
    a_sender()
    priya = a_customer("Priya Raman", occasions=(born(5, 15, 1986),))
    (line,) = lines(priya)
    occasions.edit(line.id, line.version, note="Hates surprises")
    at = desk()
    at.page.open_person(priya)
    editor = edit(at, line)
    editor._date.setText("May 16, 1986")
    editor.done()
    kept = occasions.get(line.id)
    assert (kept.date.day, kept.note) == (16, "Hates surprises")


def test_r01_the_persons_own_rule_for_29_february_is_taken_and_taken_back(at, ruth):
    add(at, OccasionKind.BIRTHDAY, "Feb 29, 1988").done()
    born_ = next(line for line in lines(ruth) if line.kind is OccasionKind.BIRTHDAY)
    editor = edit(at, born_)
    choose(editor._leap, LeapRule.MAR_1)
    editor.done()

    assert occasions.get(born_.id).leap_rule == LeapRule.MAR_1
    at.session.undo()
    assert occasions.get(born_.id).leap_rule == ""


def test_r11_who_keeps_no_birthdays_gets_no_card_until_that_is_taken_back(at, ruth):
    add(at, OccasionKind.BIRTHDAY, "May 20, 1986").done()
    planning.settle(TUESDAY)
    at.edit_detail(Detail.BIRTHDAYS)
    choose(at.page.person.more.rows.editor._value, 0)
    at.page.person.more.rows.editor.done()
    planning.settle(TUESDAY, people=[ruth])
    assert due.groups(TUESDAY).every() == ()

    at.session.undo()

    planning.settle(TUESDAY, people=[ruth])
    assert len(due.groups(TUESDAY).every()) == 1
