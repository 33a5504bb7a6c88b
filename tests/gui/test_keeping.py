"""Thanks that are owed, cards left out and why, what is shared with many: at the keyboard, and undone."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui import pages
from cardkeeper.gui.keeping.frame import ListDialog
from cardkeeper.gui.keeping.left_out_dialog import LeftOutDialog
from cardkeeper.gui.keeping.referral_dialog import ReferralDialog
from cardkeeper.gui.keeping.share_dialog import ShareDialog
from cardkeeper.gui.keeping.shared_dialog import SharedDialog
from cardkeeper.gui.keeping.thanks_dialog import ThanksDialog, ThanksForm
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.problem.dialogs import PutRightDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.address_form import AddressForm
from cardkeeper.gui.today.section import TodaySection
from cardkeeper.gui.views.model import Heading
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.services.book import library as books
from cardkeeper.services.due import left_out, planning, tasks
from cardkeeper.services.people import addresses, customers, suppressions
from cardkeeper.services.touch import info_items, notes, problems, referrals, reminders, thanks
from cardkeeper.store.connection import select
from tests.books import library
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.gui.desk import until_calm

__all__ = ["library"]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Desk:
    """Somebody at the window with a keyboard."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.session = window, qtbot, window.session

    def open(self, key: str, kind: type[QWidget]) -> QWidget:
        """Give a command of the menu, and wait for its dialog to have read its rows."""
        self.window.actions_of[key].trigger()
        dialog = self.window.findChildren(kind)[-1]
        self.rest()
        return dialog

    def rest(self) -> None:
        until_calm(self.session, self.window)

    def press(self, widget: QWidget, *keys: str) -> None:
        self.qtbot.waitUntil(lambda: _is_active(widget.window()), timeout=20_000)
        for key in keys:
            target = widget.window().focusWidget() or widget
            self.qtbot.keySequence(target, key)
        self.rest()

    def click(self, dialog: QWidget, words: str) -> None:
        """Press the button of a form that says this, with the keyboard."""
        self.rest()
        button = next(b for b in dialog.findChildren(Button) if b.words() == words and b.isVisible())
        button.setFocus()
        self.press(button, "Space")


def _is_active(window: QWidget) -> bool:
    """Ask for it again: another window that closes meanwhile hands it on to its own."""
    if not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()


@pytest.fixture
def session(own_folder: Path, library: Path) -> Iterator[Session]:
    made = Session(own_folder, connection=books.worker_connection, clock=lambda: TUESDAY)
    yield made
    made.close()


@pytest.fixture
def desk(shown: Callable[[QWidget], QWidget], session: Session, qtbot: QtBot) -> Desk:
    a_sender()
    window = MainWindow(session, pages.factories())
    pages.install(window)
    window.resize(1100, 700)
    shown(window)
    return Desk(window, qtbot)


def spoken(dialog: ListDialog) -> list[str]:
    """The rows as a screen reader reads them."""
    model = dialog.rows.model_
    return [model.data(model.index(number), SPOKEN) for number in range(model.rowCount())]


@pytest.fixture
def dana(library) -> int:
    """She sent Kavya."""
    a_sender()
    dana, kavya = a_customer("Dana Whitfield"), a_customer("Kavya Raman")
    referrals.add(dana, kavya, TUESDAY)
    return dana


def test_who_is_not_thanked_is_listed_thanked_and_taken_back(desk, dana):
    dialog = desk.open("unthanked", ThanksDialog)
    assert spoken(dialog) == ["Dana Whitfield, Sent you Kavya Raman today, Card on the list"]
    assert dialog.rows.hasFocus()

    desk.press(dialog.rows, "Return")
    assert isinstance(dialog.aside.form, ThanksForm)
    assert dialog.aside.isAncestorOf(dialog.focusWidget())
    desk.click(dialog, "Thanked in person")

    assert thanks.unthanked() == []
    assert dialog._nobody.isVisible()
    assert not dialog.rows.isVisible()
    assert [note.kind for note in notes.recent(dana)] == ["visit"]
    assert dialog.undo_line.words.text() == "Dana Whitfield is thanked."
    desk.press(dialog, "Ctrl+Z")
    assert len(spoken(dialog)) == 1
    assert notes.recent(dana) == []


def test_a_thank_you_card_that_was_never_planned_is_made_and_shown_on_today(desk, dana):
    row = thanks.unthanked()[0]
    tasks.hold([row.task_id], TUESDAY)
    dialog = desk.open("unthanked", ThanksDialog)
    assert spoken(dialog) == ["Dana Whitfield, Sent you Kavya Raman today, Card waits"]

    desk.click(dialog, "Make the thank-you card")
    assert spoken(dialog) == ["Dana Whitfield, Sent you Kavya Raman today, Card on the list"]
    desk.click(dialog, "Show the card")

    assert desk.window.navigation.place == "today"
    assert desk.window.page.view.current_id == row.task_id


def test_the_card_names_whom_they_sent_only_when_asked(desk, dana):
    dialog = desk.open("unthanked", ThanksDialog)
    box = dialog.aside.form.named
    assert not box.isChecked()

    box.setFocus()
    desk.press(box, "Space")

    referral_id = thanks.unthanked()[0].referral_id
    assert referrals.is_named(referral_id)
    assert dialog.aside.form.named.isChecked()
    desk.press(dialog, "Ctrl+Z")
    assert not referrals.is_named(referral_id)


def test_who_sent_somebody_is_noted_by_keyboard_and_taken_back(desk, library):
    tom, ruth = a_customer("Tom Okafor"), a_customer("Ruth Adeyemi")
    desk.window.navigation.go("customers", ruth)
    dialog = desk.open("referral", ReferralDialog)
    desk.qtbot.waitUntil(dialog.who.line.hasFocus)

    QTest.keyClicks(dialog.who.line, "Tom Ok")
    desk.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert dialog.who.person_id == tom
    desk.press(dialog, "Return")

    assert referrals.who_sent(ruth).referrer_id == tom
    assert [row.referrer for row in thanks.unthanked()] == ["Tom Okafor"]
    again = desk.open("referral", ReferralDialog)
    desk.click(again, "Take it back")
    assert referrals.who_sent(ruth) is None
    desk.session.undo()
    assert referrals.who_sent(ruth).referrer == "Tom Okafor"


def test_a_circle_is_refused_in_the_dialog(desk, dana):
    desk.window.navigation.go("customers", dana)
    dialog = desk.open("referral", ReferralDialog)
    dialog.who.choose(customers.find("Kavya Raman")[0], "Kavya Raman")

    dialog.accept()

    assert dialog.isVisible()
    assert dialog.who.problem.startswith(
        "That would go round in a circle: it was Dana Whitfield who sent you"
    )


@pytest.fixture
def four(library) -> list[int]:
    a_sender()
    names = ("Ann Quinn", "Bea Fielding", "Cleo Marsh", "Dan Bell")
    ids = [a_customer(name, occasions=(born(5, 20, 1986),)) for name in names]
    planning.settle(TUESDAY)
    suppressions.add(TUESDAY, person_id=ids[3])
    addresses.delete(addresses.of_owner("person_id", ids[2])[0].id, TUESDAY)
    planning.settle(TUESDAY)
    return ids


def test_everybody_left_out_stands_under_the_reason_in_the_order_that_counts(desk, four):
    dialog = desk.open("left-out", LeftOutDialog)

    assert spoken(dialog) == [
        "Asked for no cards, 1",
        "Dan Bell, Turns 40 on Wednesday, May 20",
        "No street, so no envelope, 1",
        "Cleo Marsh, Turns 40 on Wednesday, May 20",
    ]
    options = [dialog.reason.itemText(number) for number in range(dialog.reason.count())]
    assert options == ["2 cards, for any reason", "1: Asked for no cards.", "1: No street, so no envelope."]
    dialog.reason.setFocus()
    desk.press(dialog.reason, "Down", "Down")
    assert [row for row in spoken(dialog) if "," in row][1:] == ["Cleo Marsh, Turns 40 on Wednesday, May 20"]
    assert isinstance(dialog.aside.form, AddressForm)


def test_who_asked_for_none_is_allowed_again_and_undo_forbids_it(desk, four):
    dialog = desk.open("left-out", LeftOutDialog)
    desk.click(dialog, "Allow cards again")

    assert [row.name for row in left_out.left_out(TUESDAY)] == ["Cleo Marsh"]
    assert suppressions.of_person(four[3]) == []
    assert not any("Dan Bell" in row for row in spoken(dialog))
    desk.click(dialog, "Undo")
    assert len(suppressions.of_person(four[3])) == 1
    assert any("Dan Bell" in row for row in spoken(dialog))


def test_the_address_is_given_beside_the_list(desk, four):
    dialog = desk.open("left-out", LeftOutDialog)
    desk.press(dialog.rows, "Down", "Return")
    form = dialog.aside.form
    assert isinstance(form, AddressForm)
    assert form.street.editor.hasFocus()

    QTest.keyClicks(form.street.editor, "12 Oak Street")
    desk.press(form, "Return")
    QTest.keyClicks(form.town.editor, "Maplewood, NJ")
    desk.press(form, "Return")
    QTest.keyClicks(form.code.editor, "07040")
    desk.press(form, "Return")
    planning.settle(TUESDAY)

    assert [row.name for row in left_out.left_out(TUESDAY)] == ["Dan Bell"]
    assert select("SELECT street FROM address WHERE deleted_at IS NULL AND person_id = ?", four[2])


def test_a_skipped_card_comes_back_and_the_page_of_the_customer_is_one_key_away(desk, four):
    task = select("SELECT id FROM card_task WHERE person_id = ?", four[0])[0][0]
    tasks.skip([task], "", TUESDAY)
    dialog = desk.open("left-out", LeftOutDialog)
    dialog.rows.select(task)
    desk.click(dialog, "Put it back on the list")
    assert task not in [row.task_id for row in left_out.left_out(TUESDAY)]

    desk.click(dialog, "Open their page")
    assert desk.window.navigation.place == "customers"


def test_nobody_left_out_is_said_kindly(desk, library):
    dialog = desk.open("left-out", LeftOutDialog)

    assert dialog._nobody.isVisible()
    assert not [row for row in dialog.rows.model_.rows if isinstance(row, Heading)]


def test_what_is_shared_with_the_chosen_stands_on_each_page_as_a_touch(desk, four):
    desk.window.navigation.go("customers")
    page = desk.window.page
    page.list.view.setFocus()
    page.list.view.selectAll()
    dialog = desk.open("share", ShareDialog)
    assert dialog.whom.currentText() == "The 4 chosen customers"
    assert dialog.share.words() == "Note it for 4 customers"
    assert dialog.names.text() == "Dan Bell, Bea Fielding, Cleo Marsh, Ann Quinn"

    desk.press(dialog, "Return")
    assert dialog._title.problem == "Say in a few words what was shared."
    QTest.keyClicks(dialog.title, "Rates fell to 5.9 %")
    desk.press(dialog.title, "Return")

    assert [(note.text, note.personal) for note in notes.recent(four[0])] == [("Rates fell to 5.9 %", False)]
    assert info_items.recent()[0].people == 4
    assert desk.window.toast.words == "Noted on the pages of 4 customers."
    assert select("SELECT last_touch, last_personal FROM person WHERE id = ?", four[0]) == [
        (TUESDAY.isoformat(), None)
    ]
    timeline = page.person.timeline.model
    page.list.view.select(four[0])
    desk.rest()
    said = timeline.data(timeline.index(0), SPOKEN)
    assert said == "Email, May 12, Rates fell to 5.9 %, Shared with many"
    desk.session.undo()
    assert info_items.recent() == []
    assert notes.recent(four[0]) == []


def test_what_was_typed_and_not_noted_is_there_the_next_time(desk, four):
    dialog = desk.open("share", ShareDialog)
    QTest.keyClicks(dialog.title, "Lemon cake")
    desk.press(dialog.title, "Esc")

    assert desk.open("share", ShareDialog).title.text() == "Lemon cake"


def test_a_group_or_a_tag_is_told_and_an_empty_one_says_so(desk, four):
    dialog = desk.open("share", ShareDialog)
    words = [dialog.whom.itemText(number) for number in range(dialog.whom.count())]

    dialog.whom.setCurrentIndex(words.index("No mailing address"))
    desk.rest()
    assert (dialog.share.words(), dialog.names.text()) == ("Note it for 1 customer", "Cleo Marsh")
    dialog.whom.setCurrentIndex(words.index("Sent us referrals"))
    desk.rest()
    assert dialog.names.text() == "Nobody is in this group at present."
    assert not dialog.share.isEnabled()


def test_what_was_shared_is_listed_changed_and_taken_out_with_a_way_back(desk, four):
    info_items.share(four, "Rates fell", TUESDAY, text="To 5.9 %")
    dialog = desk.open("shared", SharedDialog)
    assert spoken(dialog) == ["Rates fell, 4 customers, Today"]

    desk.click(dialog, "Change it")
    editor = dialog.findChildren(ShareDialog)[-1]
    editor.title.setText("Rates fell again")
    desk.press(editor.title, "Return")
    assert spoken(dialog) == ["Rates fell again, 4 customers, Today"]
    assert notes.recent(four[1])[0].text == "Rates fell again"

    desk.click(dialog, "Take it out again")
    assert notes.recent(four[1]) == []
    assert dialog._nobody.isVisible()
    desk.press(dialog, "Ctrl+Z")
    assert spoken(dialog) == ["Rates fell again, 4 customers, Today"]


def side(desk: Desk) -> TodaySection:
    """Today's part of the sidebar, read anew."""
    desk.window.navigation.go("today")
    found = desk.window.page.side
    found.reload()
    desk.rest()
    return found


def lines(part) -> list[str]:
    model = part.model
    return [model.data(model.index(number), SPOKEN) for number in range(model.rowCount())]


def test_thanks_that_wait_stand_beside_today_and_lead_to_the_list(desk, dana):
    assert lines(side(desk).owed) == []

    tasks.hold([thanks.unthanked()[0].task_id], TUESDAY)
    owed = side(desk).owed
    assert lines(owed) == ["Dana Whitfield, Today"]
    owed.view.setFocus()
    desk.press(owed.view, "Down", "Return")
    assert spoken(desk.window.findChildren(ThanksDialog)[-1])


def test_what_was_promised_for_today_stands_beside_the_cards_and_is_put_right_there(desk, dana):
    logged = problems.log(dana, "The appraisal came late", TUESDAY, promise="Refund", due_on=TUESDAY)
    note = notes.add(dana, "Ask about the garden", TUESDAY, remind_on=TUESDAY - dt.timedelta(3)).ids[0]
    part = side(desk).remember
    assert lines(part) == ["Dana Whitfield, Ask about the garden, May 9", "Dana Whitfield, Refund, Today"]

    entries = {action.text(): action for action in part.menu(part._found[0]).actions()}
    assert list(entries) == ["Done", "Remind me tomorrow", "Remind me in a week", "Go to Dana Whitfield"]
    entries["Remind me in a week"].trigger()
    assert select("SELECT remind_on FROM interaction WHERE id = ?", note) == [("2026-05-19",)]
    assert desk.window.toast.words == "Dana Whitfield comes back on Tuesday, May 19."
    desk.session.undo()
    entries["Done"].trigger()
    assert [each.about for each in reminders.due(TUESDAY)] == ["promise"]

    entries = {action.text(): action for action in part.menu(side(desk).remember._found[0]).actions()}
    entries["Put right"].trigger()
    dialog = desk.window.findChildren(PutRightDialog)[-1]
    dialog.accept()
    assert problems.get(logged.ids[0]).put_right_on == TUESDAY
    assert lines(side(desk).remember) == []
