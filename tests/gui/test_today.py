"""The place Today at the keyboard: rows read out, ticks, skips, designs, messages, notes, and what lacks."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel
from cardkeeper.gui import carrying_out
from cardkeeper.gui.page import Page
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.gui.task import Task
from cardkeeper.gui.today.address_form import AddressForm
from cardkeeper.gui.today.delegate import QueueDelegate
from cardkeeper.gui.today.design_popover import DesignPopover
from cardkeeper.gui.today.fixes import DecisionForm, NameForm, ReachForm, ReadOverForm
from cardkeeper.gui.today.page import TodayPage
from cardkeeper.gui.today.stage import CardStage
from cardkeeper.services.due import due, fixing, queue, tasks
from cardkeeper.services.due.waiting import Queue
from cardkeeper.services.people import addresses, people
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import select
from tests.gui.desk import TODAY, SampleDesk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
DESCRIPTION = int(Qt.ItemDataRole.AccessibleDescriptionRole)


@pytest.fixture
def page(desk: SampleDesk) -> Iterator[TodayPage]:
    """The page; whatever a test does to the book is taken back."""
    desk.window.navigation.go("today")
    desk.window.activateWindow()
    found: Page | None = desk.window.page
    assert isinstance(found, TodayPage)
    found.view.setFocus()
    label = desk.session.undo_label
    yield found
    desk.take_back_to(label)
    desk.close_dialogs()
    # Some write into the book past the window, which counts again only when it is told.
    desk.session.changed.emit(Change("", Touched.CARDS, people=()))
    desk.rest()


def press(key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def go_to(page: TodayPage, name: str) -> int:
    """Select somebody's card."""
    for row in due.rows(page.near.model.ids, TODAY):
        if row.name == name:
            page.view.select(row.id)
            return row.id
    raise AssertionError(f"no card for {name}")


def task(id_: int) -> tasks.TaskRecord:
    return tasks.load([id_])[id_]


def pointed_at(page: TodayPage, width: int) -> str:
    """The tool tip of the selected row, were the list so wide."""
    index = page.view.currentIndex()
    option = QStyleOptionViewItem()
    option.rect = page.view.visualRect(index)
    option.rect.setWidth(width)
    at = option.rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, page.view.viewport().mapToGlobal(at))
    delegate = page.view.itemDelegate()
    assert isinstance(delegate, QueueDelegate)
    QToolTip.hideText()
    delegate.helpEvent(event, page.view, option, index)
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_a_row_without_room_says_the_whole_sentence_when_pointed_at(page: TodayPage) -> None:
    go_to(page, "Priya Raman")

    assert pointed_at(page, 800) == ""
    assert pointed_at(page, 330) == "Priya Raman, Turns 40 on Wednesday, May 20, Mail"
    QToolTip.hideText()


def test_a_row_is_read_out_as_a_sentence(page: TodayPage) -> None:
    go_to(page, "Priya Raman")
    index = page.view.currentIndex()

    assert index.data(ACCESSIBLE) == "Priya Raman, Turns 40 on Wednesday, May 20, Mail"
    assert index.data(DESCRIPTION) == "Ready, ticked"
    go_to(page, "Elin")
    assert page.view.currentIndex().data(DESCRIPTION) == "Needs an address, not ticked"


def test_the_card_is_read_out_with_all_that_stands_on_it(page: TodayPage, desk: SampleDesk) -> None:
    go_to(page, "Priya Raman")
    desk.rest()
    stage = page.findChild(CardStage)
    assert isinstance(stage, CardStage)
    front, _dear, inside = stage.accessibleDescription().partition("\nDear Priya,\n")

    assert QAccessible.queryAccessibleInterface(stage).role() is QAccessible.Role.Graphic
    assert stage.accessibleName().startswith("Front of the card, ")
    assert "Happy birthday" in front
    assert inside.endswith("\nWarmly,\nEllen Hartwell\nHartwell Home Loans")


def test_letters_jump_to_a_name_and_the_preview_follows(page: TodayPage) -> None:
    QTest.keyClicks(page.view, "desh")

    assert page.preview.row is not None
    assert page.preview.row.row.name == "Deshawn Carter"
    assert page.view.hasFocus()


def test_space_ticks_and_what_is_not_ready_cannot_be_ticked(page: TodayPage) -> None:
    before = len(page.near.queue.ticked)
    go_to(page, "Elin")
    press(Key.Key_Space)
    assert len(page.near.queue.ticked) == before
    go_to(page, "Priya Raman")

    press(Key.Key_Space)

    assert len(page.near.queue.ticked) == before - 1
    assert page.near.print.words() == f"Print {before - 1} cards"


def test_with_nothing_ticked_the_button_says_why(page: TodayPage) -> None:
    page.acts.do(lambda _told: queue.tick(page.near.queue.ticked, ticked=False))

    assert page.near.print.words() == "Print cards"
    assert not page.near.print.isEnabled()
    assert page.near.print.accessibleDescription() == "Tick the cards to print first."
    assert "print" not in page.verbs()
    page.verbs()["select-ready"]()
    assert page.near.print.isEnabled()


@pytest.mark.parametrize("verb", ["skip", "hold", "by-hand", "reached", "mailed"])
def test_what_is_done_to_very_many_cards_can_be_stopped_and_goes_on_beside_the_window(
    page: TodayPage,
    desk: SampleDesk,
    may_go_on: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    verb: str,
) -> None:
    open_ = page.acts.unprinted(page.near.model.ids)
    if verb == "mailed":
        (batch_id,) = desk.session.apply(batches.prepare(open_, TODAY)[0]).ids
        items = [item.id for item in batches.items(batch_id)]
        desk.session.apply(batches.mark_printed(batch_id, items, TODAY))
    elif verb == "reached":
        desk.session.apply(tasks.set_channel(open_, Channel.CALL))
    desk.rest()
    page.view.selectAll()
    monkeypatch.setattr(carrying_out, "AT_ONCE", 0)
    begun: list[Task] = []
    before = states()
    desk.session.at_work.connect(lambda task, *_words: begun.append(task))
    may_go_on.clear()

    page.verbs()[verb]()
    begun[0].cancel()
    with qtbot.waitSignal(begun[0].ended):
        may_go_on.set()
    assert states() == before

    page.verbs()[verb]()
    with qtbot.waitSignal(begun[-1].ended):
        pass
    assert states() != before


def states() -> list[tuple[object, ...]]:
    return select("SELECT id, state, channel, wanted FROM card_task ORDER BY id")


def test_printing_leads_here_from_another_place_and_does_nothing_without_a_tick(
    page: TodayPage, desk: SampleDesk
) -> None:
    page.acts.do(lambda _told: queue.tick(page.near.queue.ticked, ticked=False))
    desk.window.navigation.go("customers")

    desk.window.actions_of["print"].trigger()

    assert desk.window.navigation.place == "today"
    assert page.findChildren(PrintDialog) == []


def test_delete_skips_with_a_way_back(page: TodayPage, desk: SampleDesk, qtbot: QtBot) -> None:
    card = go_to(page, "Priya Raman")

    press(Key.Key_Delete)

    assert task(card).state == "skipped"
    assert desk.window.toast.words == "1 card skipped this year."
    qtbot.waitUntil(lambda: card not in page.near.model.ids)
    assert page.view.current_id not in (None, card)
    press(Key.Key_Z, CTRL)
    assert page.view.selected_ids() == [card]


def test_another_design_by_keyboard(page: TodayPage, qtbot: QtBot) -> None:
    """Ctrl D, an arrow, Enter; Esc leaves it as it is."""
    card = go_to(page, "Priya Raman")
    before = task(card).design_key
    popover = _popover(page, qtbot)
    press(Key.Key_Escape)
    assert task(card).design_key == before
    assert not popover.isVisible()

    popover = _popover(page, qtbot)
    press(Key.Key_Right)
    press(Key.Key_Return)

    assert task(card).design_key != before
    assert task(card).locked & tasks.Locked.DESIGN


def _popover(page: TodayPage, qtbot: QtBot) -> DesignPopover:
    page.verbs()["design"]()
    shown: Callable[[], list[DesignPopover]] = lambda: [  # noqa: E731
        each for each in page.findChildren(DesignPopover) if each.isVisible()
    ]
    qtbot.waitUntil(lambda: bool(shown()), timeout=10_000)
    found = shown()[0]
    assert found.grid.hasFocus()
    return found


def test_own_words_by_keyboard(page: TodayPage, qtbot: QtBot) -> None:
    """Ctrl E, typing, Ctrl Enter; the face shown meanwhile is the inside."""
    card = go_to(page, "Priya Raman")
    page.verbs()["message"]()
    editor = page.preview.below.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.isEnabled() and bool(editor.text.toPlainText()), timeout=10_000)
    assert page.preview.card.tabs.key == "inside"

    editor.text.selectAll()
    QTest.keyClicks(editor.text, "Forty looks good on you. <b>Really.</b>")
    press(Key.Key_Return, CTRL)

    assert task(card).own_text == "Forty looks good on you. <b>Really.</b>"
    assert page.preview.below.editor is None
    assert page.view.hasFocus()


def test_own_words_in_another_language_give_way_at_one_click_and_undo_keeps_them(
    page: TodayPage, desk: SampleDesk, qtbot: QtBot
) -> None:
    card = go_to(page, "Priya Raman")
    desk.session.apply(tasks.write_own(card, "Forty looks good on you."))
    assert page.person_id is not None
    version = select("SELECT version FROM person WHERE id = ?", page.person_id)[0][0]
    desk.session.apply(people.edit(page.person_id, version, TODAY, language="de"))
    pane = page.preview.card
    qtbot.waitUntil(pane.other_words.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: "It is in German now" in pane.warnings.words, timeout=10_000)
    assert pane.warnings.words.count("It is in German now") == 1

    pane.other_words.click()

    qtbot.waitUntil(lambda: not task(card).own_text, timeout=10_000)
    assert task(card).verse_key.startswith("de-")
    qtbot.waitUntil(lambda: not pane.other_words.isVisible(), timeout=10_000)
    desk.session.undo()
    assert task(card).own_text == "Forty looks good on you."


def test_a_note_in_one_line(page: TodayPage) -> None:
    go_to(page, "Priya Raman")
    person = page.person_id
    assert person is not None
    page.preview.person.note.setFocus()

    QTest.keyClicks(QApplication.focusWidget(), "Biscuit is well again")
    press(Key.Key_Return)

    assert notes.recent(person)[0].text == "Biscuit is well again"
    assert page.preview.person.note.text() == ""


def test_ways_to_send_a_card_go_there_and_back(page: TodayPage, desk: SampleDesk) -> None:
    card = go_to(page, "Priya Raman")
    page.verbs()["by-hand"]()
    assert task(card).channel == Channel.BY_HAND
    desk.rest()
    page.verbs()["by-hand"]()
    assert task(card).channel == Channel.MAIL

    desk.rest()
    page.verbs()["call-instead"]()
    desk.rest()

    assert isinstance(page.preview.below.form, ReachForm)
    assert page.near.queue.cards[card].need == "call"


def test_a_card_held_back_is_decided_in_the_pane(page: TodayPage) -> None:
    card = go_to(page, "Priya Raman")
    page.verbs()["hold"]()
    form = page.preview.below.form
    assert isinstance(form, DecisionForm)

    page.commands.open_preview()
    press(Key.Key_Space)

    assert page.near.queue.cards[card].is_ready
    assert page.preview.below.form is None
    assert page.view.hasFocus()


def test_somebody_without_a_name_is_named_in_the_pane(page: TodayPage, desk: SampleDesk) -> None:
    card = go_to(page, "Priya Raman")
    select("UPDATE card_task SET missing = 'name' WHERE id = ? RETURNING id", card)
    page.near.reload()
    assert isinstance(page.preview.below.form, NameForm)
    select("UPDATE card_task SET missing = '' WHERE id = ? RETURNING id", card)
    page.near.reload()
    assert page.preview.below.form is None


def test_words_to_somebody_who_is_hurt_are_read_over_first(page: TodayPage, desk: SampleDesk) -> None:
    card = go_to(page, "Priya Raman")
    select("UPDATE card_task SET kind = 'apology' WHERE id = ? RETURNING id", card)
    page.near.reload()
    form = page.preview.below.form
    assert isinstance(form, ReadOverForm)
    assert card not in page.near.queue.ticked

    form.first.click()  # type: ignore[attr-defined]

    assert page.near.queue.cards[card].is_ready
    # Undo puts whole rows back, so the card becomes a birthday again only afterwards.
    desk.rest()
    desk.session.undo()
    desk.rest()
    select("UPDATE card_task SET kind = 'birthday' WHERE id = ? RETURNING id", card)
    page.near.reload()


def test_what_can_be_done_is_offered_only_then(page: TodayPage) -> None:
    card = go_to(page, "Priya Raman")
    offered = set(page.verbs())

    assert {"print", "design", "message", "skip", "tick", "open", "by-hand", "hold", "go-today"} <= offered
    assert not {"mailed", "print-again"} & offered
    assert card in page.near.queue.cards


def test_the_planner_follows_changes_and_is_still_afterwards(page: TodayPage, desk: SampleDesk) -> None:
    """A new birthday comes onto the list by itself."""
    from cardkeeper.services.people import customers
    from tests.factories import a_contact, born

    before = len(page.near.queue.cards)
    desk.session.apply(customers.add(a_contact("Nora New", occasions=(born(5, 18, 1990),))))
    desk.rest()

    assert len(page.near.queue.cards) == before + 1
    planner = desk.session.findChild(Planner)
    assert isinstance(planner, Planner)
    assert planner.is_idle


def test_the_sidebar_counts_along(page: TodayPage, desk: SampleDesk) -> None:
    desk.rest()
    places = desk.window.sidebar.places.model
    today = places.row(0)
    assert today is not None
    assert getattr(today, "count", None) == page.near.queue.ready


def test_what_is_worth_a_look_stands_below_the_card(page: TodayPage, desk: SampleDesk) -> None:
    card = go_to(page, "Priya Raman")
    desk.rest()
    assert page.preview.card.warnings.isHidden()

    desk.session.apply(tasks.choose_design(card, "star-tree", "brand"))
    desk.rest()

    line = page.preview.card.warnings
    assert line.isVisible()
    assert "made for another occasion" in line.accessibleName()
    assert line.geometry().top() >= page.preview.stage.geometry().bottom()

    desk.rest()
    desk.session.undo()
    desk.rest()
    desk.rest()
    assert line.isHidden()


def test_a_doubt_about_the_address_is_mended_right_below_the_card(
    page: TodayPage, desk: SampleDesk, qtbot: QtBot
) -> None:
    id_ = go_to(page, "Priya Raman")
    preview = page.preview
    place = fixing.place(id_, TODAY)
    desk.session.apply(
        addresses.edit(place.address_id, place.version, TODAY, postal_code="0704", country="US")
    )
    link = preview.card.address
    qtbot.waitUntil(lambda: link.isVisible() and "A ZIP code has 5 digits." in preview.card.warnings.words)

    link.link.click()
    form = preview.below.form
    assert isinstance(form, AddressForm)
    assert page.window().focusWidget() is form.code.editor
    preview.below.show_row(preview.row)
    assert preview.below.form is form
    form.code.editor.setText("07040")
    form._save()

    assert fixing.place(id_, TODAY).address.postal_code == "07040"
    assert preview.below.form is None
    qtbot.waitUntil(link.isHidden)
    desk.rest()


def test_find_goes_through_the_list_and_back(page: TodayPage, desk: SampleDesk) -> None:
    """Ctrl F, letters, Enter for the next one; Esc clears, Esc again is back in the list (6.1)."""
    page.view.select(page.near.model.ids[0])
    rows = due.rows(page.near.model.ids, TODAY)
    wanted = [row for row in rows if "an" in f"{row.name} {row.family}".casefold()]
    assert len(wanted) > 1
    assert desk.window.actions_of["find"].isEnabled()
    press(Key.Key_F, CTRL)
    assert page.near.finder.field.hasFocus()
    QTest.keyClicks(page.near.finder.field, "an")
    first = page.view.current_id
    assert page.near.finder.told == f"1 of {len(wanted)}"
    press(Key.Key_Return)
    assert page.near.finder.told == f"2 of {len(wanted)}"
    assert page.view.current_id != first
    press(Key.Key_Up)
    assert page.view.current_id == first
    QTest.keyClicks(page.near.finder.field, "zzz")
    assert page.near.finder.told == "Nobody like that in this list."
    assert page.view.current_id == first

    press(Key.Key_Escape)
    assert page.near.finder.field.text() == ""
    press(Key.Key_Escape)
    assert page.view.hasFocus()
    assert not page.near.finder.isVisible()


def test_a_list_without_cards_shows_no_empty_paper(page: TodayPage, desk: SampleDesk) -> None:
    """With the last card gone the list has the room; with the first back the preview is there again."""
    assert page.preview.isVisible()
    page.near.queue = Queue(TODAY, ())
    page.near.told.emit()
    assert not page.preview.isVisible()
    page.near.reload()
    assert page.preview.isVisible()
