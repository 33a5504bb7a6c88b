"""A customer's page: every value is edited where it stands, and each edit is one step of Undo."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cardkeeper.core.contact import ContactPoint
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.customers.make_card import MakeCardDialog
from cardkeeper.gui.customers.more import Detail
from cardkeeper.gui.customers.name_dialog import NameDialog
from cardkeeper.gui.painting import text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.services.due import cards_by_hand, tasks
from cardkeeper.services.life import life
from cardkeeper.services.people import contact_details, customer_page, employments, facts
from cardkeeper.services.touch import notes, problems, referrals
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born, child, email, spouse


@pytest.fixture
def priya(library):
    a_sender()
    points = (ContactPoint("mobile", "(973) 555-0142"), email("priya@example.com"))
    return a_customer(
        "Priya Raman",
        occasions=(born(5, 15, 1986),),
        points=points,
        related=(spouse("Dev Raman"), child("Anika Raman")),
    )


def page_of(person_id):
    return customer_page.read(person_id, TUESDAY)


def undone(at, person_id, before):
    """One step of Undo brings all back; returns that it did."""
    at.session.undo()
    after = page_of(person_id)
    same = (after.record, after.dates, after.points, after.kin, after.tags, after.facts, after.moments)
    return same == (before.record, before.dates, before.points, before.kin, before.tags, before.facts,
                    before.moments)  # fmt: skip


def test_the_name_is_edited_with_f2_and_kept_with_enter(priya, desk):
    at = desk()
    before = page_of(priya)
    at.press("F2")
    at.type("Prija")
    at.press("Return")

    assert at.shown == "Prija Raman"
    assert at.names == ["Prija Raman"]
    assert undone(at, priya, before)
    assert at.shown == "Priya Raman"


def test_esc_restores_also_what_was_saved_while_typing(priya, desk):
    at = desk()
    at.press("F2")
    at.type("Prija")
    at.page.person.head.who.editor.keep()
    assert page_of(priya).record.shown_name == "Prija Raman"
    at.press("Esc")

    assert page_of(priya).record.shown_name == "Priya Raman"
    assert at.session.undo_label == ""


def test_a_date_is_added_in_any_way_of_writing_it_and_saved_once(priya, desk):
    at = desk()
    before = page_of(priya)
    at.press("Ctrl+Shift+O")
    at.type("oct 3 2012")
    at.page.person.dates.rows.editor.keep()
    at.type("")
    at.press("Return")

    found = page_of(priya).dates
    assert [(line.kind, line.date.year) for line in found] == [
        (OccasionKind.BIRTHDAY, 1986),
        (OccasionKind.ANNIVERSARY, 2012),
    ]
    assert undone(at, priya, before)


def test_a_date_that_is_not_understood_stays_in_the_field(priya, desk):
    at = desk()
    at.press("Ctrl+Shift+O")
    at.type("soonish")
    at.press("Return")
    editor = at.page.person.dates.rows.editor

    assert editor is not None
    assert "The year can be left out" in editor.complaint
    assert len(page_of(priya).dates) == 1


def test_the_page_says_what_is_still_to_be_asked(library, desk):
    a_customer("Walter Okafor", addresses=())
    at = desk()
    assert at.page.person.to_ask.words == (
        "Still to ask: birthday, mailing address, phone number, email address"
    )
    at.press("Ctrl+Shift+O")
    at.type("may 3")
    at.press("Return")
    assert at.page.person.to_ask.words == "Still to ask: mailing address, phone number, email address"


def test_what_they_do_and_since_when_stand_together_and_of_the_dead_nothing_is_asked(priya, desk):
    with_work = employments.set_work(priya, TUESDAY, job_title="Plumber")
    at = desk()
    who = at.page.person.head.who
    at.session.apply(with_work)
    at.session.apply(life.died(priya, TUESDAY)[0])
    at.qtbot.waitUntil(lambda: who.work.text() == "Plumber" and who.since.text() == "Deceased")
    wide = text.width("Plumber", Type.BODY)
    at.qtbot.waitUntil(lambda: 0 <= who._dot.x() - who.work.x() - wide < look.px(12))

    at.session.undo()
    at.session.undo()
    at.session.apply(life.died(priya, TUESDAY)[0])

    at.qtbot.waitUntil(lambda: who.since.text() == "Deceased" and who.work.text() == "")
    assert who.since.isVisible()
    assert who.work.isHidden()
    assert who._dot.isHidden()


def test_a_number_is_put_right_added_and_removed(priya, desk):
    at = desk()
    reach = at.page.person.reach
    before = page_of(priya)
    reach.edit(before.points[0].id)
    at.press("Ctrl+A")
    at.type("(973) 555-0999")
    at.press("Return")
    assert page_of(priya).points[0].value == "(973) 555-0999"
    assert undone(at, priya, before)

    reach.delete(before.points[0].id)
    assert [point.kind for point in page_of(priya).points] == ["email"]
    assert at.window.toast.words == "(973) 555-0142 is removed."
    assert undone(at, priya, before)


def test_an_address_is_entered_field_by_field(library, desk):
    walter = a_customer("Walter Okafor", addresses=())
    at = desk()
    at.page.person.reach.add_kind("address")
    for part in ("44 Maple Street", "", "Montclair", "NJ", "07042"):
        at.type(part)
        at.press("Tab")
    at.press("Return")

    row = page_of(walter).addresses[0].address
    assert (row.street, row.locality, row.region, row.postal_code) == (
        "44 Maple Street",
        "Montclair",
        "NJ",
        "07042",
    )
    at.session.undo()
    assert page_of(walter).addresses == ()


def test_a_tag_and_a_fact_are_added_and_taken_off(priya, desk):
    at = desk()
    before = page_of(priya)
    chips = at.page.person.head.chips
    chips.add()
    at.type("VIP")
    at.press("Return")
    assert [tag.name for tag in page_of(priya).tags] == ["VIP"]
    assert undone(at, priya, before)

    facts.add(priya, "pet", "Biscuit")
    at.page.person.show_person(priya)
    chips.rows.setFocus()
    known = page_of(priya)
    chips.rows.select(chips.model.rows[0].id)
    at.press("Del")
    assert page_of(priya).facts == ()
    assert undone(at, priya, known)


def test_a_relative_is_added_and_their_birthday_with_them(priya, desk):
    at = desk()
    before = page_of(priya)
    at.page.person.family.add()
    at.type("Ravi")
    at.press("Tab", "Tab", "Tab")
    at.type("6/1/2018")
    at.press("Return")

    assert [line.name for line in page_of(priya).kin] == ["Dev Raman", "Ravi Raman", "Anika Raman"]
    assert undone(at, priya, before)


def test_a_relative_has_a_page_of_their_own(priya, desk):
    at = desk()
    dev = page_of(priya).kin[0]
    at.page.person.family.rows.select(dev.person_id)
    at.page.person.family.rows.setFocus()
    at.press("Return")

    assert at.shown == "Dev Raman"
    at.press("Alt+Left")
    assert at.shown == "Priya Raman"


def test_enter_and_a_line_is_todays_call(priya, desk):
    at = desk()
    at.press("Return")
    at.type("Anika made the swim team")
    at.press("Return")

    moment = page_of(priya).moments[0]
    assert (moment.kind, moment.on, moment.text) == ("call", TUESDAY, "Anika made the swim team")
    assert page_of(priya).last_personal == TUESDAY
    at.session.undo()
    assert page_of(priya).moments == ()


def test_a_note_is_changed_and_deleted_in_the_timeline(priya, desk):
    note = notes.add(priya, "Called about the roof", TUESDAY, kind="call").ids[0]
    at = desk()
    before = page_of(priya)
    at.page.person.timeline.edit(note)
    at.press("Ctrl+A")
    at.type("Called about the kitchen")
    at.press("Ctrl+Return")
    assert page_of(priya).moments[0].text == "Called about the kitchen"
    assert undone(at, priya, before)

    at.page.person.timeline.delete(note)
    assert page_of(priya).moments == ()
    assert undone(at, priya, before)


def test_the_details_are_edited_too(priya, desk):
    at = desk()
    more = at.page.person.more
    at.edit_detail(Detail.GREETING)
    at.press("Ctrl+A")
    at.type("My dear Priya")
    at.press("Return")

    shown = {row.id: row.shown for row in more.model.rows}
    assert shown[Detail.GREETING] == "My dear Priya,"
    at.session.undo()
    assert "My dear" not in {row.id: row.shown for row in more.model.rows}[Detail.GREETING]


def test_problems_referrals_and_cards_stand_in_the_timeline(priya, desk):
    sam = a_customer("Sam Whitaker")
    referrals.add(priya, sam, TUESDAY)
    problem = problems.log(priya, "The refund was short", TUESDAY, promise="Call the bank").ids[0]
    put_right = []
    at = desk(doors={"put-right": lambda _window, which: put_right.append(which)})
    at.page.open_person(priya)
    titles = [row.title for row in at.page.person.timeline.model.rows]

    assert titles == ["Referral", "Open problem"]
    at.page.person.timeline.put_right.emit(problem)
    assert put_right == [problem]


def test_the_word_put_right_in_the_timeline_opens_nothing_else(priya, desk):
    problem = problems.log(priya, "The refund was short", TUESDAY, promise="Call the bank").ids[0]
    asked, opened = [], []
    at = desk(doors={"put-right": lambda _window, which: asked.append(which)})
    at.page.open_person(priya)
    at.qtbot.waitUntil(lambda: bool(at.page.person.timeline.model.rows))
    rows = at.page.person.timeline.rows
    at.page.person.timeline.problem_opened.disconnect()
    at.page.person.timeline.problem_opened.connect(opened.append)
    place = rows.visualRect(at.page.person.timeline.model.index(0))
    word = QPoint(place.left() + 80, place.bottom() - 16)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=word)
    assert (asked, opened) == ([problem], [])
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(80, 16))
    assert (asked, opened) == ([problem], [problem])


def test_a_card_is_made_by_hand_and_stands_among_those_to_come(priya, desk):
    at = desk()
    went = []
    at.page.went.connect(lambda place, state: went.append((place, state)))
    at.window.actions_of["make-card"].trigger()
    dialog = at.window.findChild(MakeCardDialog)
    dialog.choose(OccasionKind.THANK_YOU)
    at.press("Return")

    task = page_of(priya).coming[0]
    assert task.kind == OccasionKind.THANK_YOU
    assert went == [("today", task.id)]
    at.session.undo()
    assert all(row.kind != OccasionKind.THANK_YOU for row in page_of(priya).coming)


def test_a_card_nobody_wants_is_asked_about_first(priya, desk):
    from cardkeeper.services.people import suppressions

    suppressions.add(TUESDAY, person_id=priya)
    at = desk()
    at.window.actions_of["make-card"].trigger()
    dialog = at.window.findChild(MakeCardDialog)
    dialog.make.click()
    assert dialog.isVisible()
    assert dialog.make.words() == "Make it all the same"
    dialog.make.click()
    assert not dialog.isVisible()
    assert len(page_of(priya).coming) == 1


def test_a_card_to_come_is_skipped(priya, desk):
    cards_by_hand.make(OccasionKind.GET_WELL, TUESDAY, person_id=priya)
    at = desk()
    coming = at.page.person.coming
    task = coming.model.rows[0].id
    skip = next(choice for choice in coming.choices(task) if choice and choice.words == "Skip this year")
    skip.act()

    assert tasks.load([task])[task].state == "skipped"
    assert not coming.isVisible()


def test_a_returned_card_makes_its_address_bad(priya, desk):
    task = cards_by_hand.make(OccasionKind.THANK_YOU, TUESDAY, person_id=priya).ids[0]
    select("UPDATE card_task SET state = 'mailed', done_on = '2026-05-11' WHERE id = ? RETURNING id", task)
    at = desk()
    timeline = at.page.person.timeline
    card = next(row.id for row in timeline.model.rows if row.moment and row.moment.kind == "card")
    (offered,) = timeline.choices(card)
    offered.act()

    assert page_of(priya).moments[0].state == "returned"
    assert at.window.toast.words
    again = [choice.words for choice in timeline.choices(card)]
    assert again == ["Print the envelope again", "Print card and envelope again"]


def test_call_and_email_say_why_they_cannot_be_pressed(library, desk):
    a_sender()
    sam = a_customer("Sam Whitaker")
    at = desk()
    buttons = at.page.person.head.buttons
    assert not buttons["email"].isEnabled()
    assert "No email address yet. Add one under Reach." in buttons["email"].toolTip()
    assert "No phone number yet." in buttons["call"].toolTip()

    at.session.apply(contact_details.add(sam, email("sam@example.com")))
    assert buttons["email"].isEnabled()
    assert buttons["email"].toolTip() == ""
    at.session.apply(life.died(sam, TUESDAY)[0])
    assert buttons["email"].toolTip() == "Sam has died."


def test_deleting_says_where_they_are_and_undo_brings_them_back(priya, desk):
    a_customer("Sam Whitaker")
    at = desk()
    at.page.list.view.select(priya)
    at.page.list.view.setFocus()
    at.press("Del")

    assert at.names == ["Sam Whitaker"]
    assert at.shown == "Sam Whitaker"
    assert at.window.toast.words == "Priya Raman is in Recently deleted for 30 days."
    at.press("Ctrl+Z")
    assert at.names == ["Priya Raman", "Sam Whitaker"]
    assert at.shown == "Priya Raman"
    at.press("Ctrl+Shift+Z")
    assert at.shown == "Sam Whitaker"


def test_calling_shows_the_number_and_presets_the_note(priya, desk):
    at = desk()
    at.page.person.head.buttons["call"].click()
    field = at.page.person.note.field

    assert field.hasFocus()
    assert "(973) 555-0142" in field.placeholderText()
    at.type("Said hello")
    at.press("Return")
    assert page_of(priya).moments[0].kind == "call"


def test_what_was_typed_waits_with_the_customer_it_was_typed_for(priya, desk):
    sam = a_customer("Sam Whitaker")
    at = desk()
    at.page.open_person(priya)
    at.page.person.note.begin()
    at.type("Half a thought")
    at.page.open_person(sam)
    assert at.page.person.note.entry.text == ""
    at.page.open_person(priya)
    assert at.page.person.note.entry.text == "Half a thought"


def test_the_day_of_a_note_may_not_be_tomorrow(priya, desk):
    note = notes.add(priya, "Called", TUESDAY - dt.timedelta(3)).ids[0]
    at = desk()
    at.page.person.timeline.edit(note)
    at.press("Tab", "Tab", "Tab")
    at.type("May 20, 2026")
    at.press("Return")

    assert "still to come" in at.page.person.timeline.rows.editor.complaint


def test_who_left_the_company_keeps_it_in_the_history(priya, desk):
    employments.set_work(priya, TUESDAY, company="Lumen Health", job_title="Product manager")
    at = desk()
    head = at.page.person.head
    head.who.edit_work()
    link = next(each for each in head.who.editor.findChildren(Button) if each.text() == "Left the company")
    link.click()

    assert page_of(priya).record.company == ""
    assert at.window.toast.words == "Priya Raman has left Lumen Health."
    assert select("SELECT until FROM employment WHERE deleted_at IS NULL") == [(str(TUESDAY),)]
    at.session.undo()
    assert page_of(priya).record.company == "Lumen Health"


def test_a_note_comes_back_to_mind_on_a_day(priya, desk):
    note = notes.add(priya, "Wants to sell the boat", TUESDAY).ids[0]
    at = desk()
    timeline = at.page.person.timeline

    def choice(words):
        return next(each for each in timeline.choices(timeline.model.rows[0].id) if each.words == words)

    choice("Remind me on a day").act()
    asked = next(each for each in at.window.findChildren(NameDialog) if each.isVisible())
    asked.line.setText("May 3, 2026")
    asked.accept()
    assert asked.field.problem == "This day is over. Type one that is still to come."
    asked.line.setText("Sep 8")
    asked.accept()
    assert page_of(priya).moments[0].remind_on == dt.date(2026, 9, 8)
    assert at.window.toast.words == "You are reminded on September 8, 2026."

    choice("No reminder").act()
    assert page_of(priya).moments[0].remind_on is None
    at.session.undo()
    assert page_of(priya).moments[0].remind_on == dt.date(2026, 9, 8)
    assert select("SELECT count(*) FROM interaction WHERE id = ?", note) == [(1,)]


def test_a_card_made_by_mistake_leaves_the_list(priya, desk):
    task = cards_by_hand.make(OccasionKind.THANK_YOU, TUESDAY, person_id=priya).ids[0]
    at = desk()
    coming = at.page.person.coming
    words = [each.words for each in coming.choices(task) if each]
    assert words[-1] == "This card was a mistake"
    next(each for each in coming.choices(task) if each and each.words == words[-1]).act()

    assert task not in [row.id for row in page_of(priya).coming]
    assert at.window.toast.words == "The card is off the list."
    at.session.undo()
    assert task in [row.id for row in page_of(priya).coming]
