"""New customer: few keys, the date in words, nobody twice, nothing lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.entry_order import Asked
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.quick import doors
from cardkeeper.gui.quick.extra_fields import CHIPS
from cardkeeper.gui.quick.new_customer import NewCustomerDialog
from cardkeeper.gui.session import Session
from cardkeeper.services.due import planning
from cardkeeper.services.people import customers, reading
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, born

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIGNATURE = (
    "Nadia Rahman\nDentist\nRahman Dental\n55 Elm Street\nMaplewood, NJ 07040\n"
    "Cell: 973 555 0188\nnadia@example.com\n"
)


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> NewCustomerDialog:
    made = NewCustomerDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def names() -> list[str]:
    return [row.name for row in customers.rows(customers.find(), TUESDAY)]


def focused(widget: QWidget) -> bool:
    return widget.window().focusWidget() is widget


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("nov 23", PartialDate(11, 23)),
        ("nov 23 79", PartialDate(11, 23, 1979)),
        ("23.11.1979", PartialDate(11, 23, 1979)),
        ("11/23/1979", PartialDate(11, 23, 1979)),
        ("23.11.", PartialDate(11, 23)),
    ],
)
def test_a_birthday_in_any_way_of_writing_it(
    dialog: NewCustomerDialog, typed: str, understood: PartialDate
) -> None:
    QTest.keyClicks(dialog.form.birthday.line, typed)

    assert dialog.form.birthday.date == understood


def test_name_tab_birthday_enter(dialog: NewCustomerDialog, session: Session) -> None:
    QTest.keyClicks(dialog.focusWidget(), "Nadia Rahman")
    assert dialog.form.name.text() == "Nadia Rahman"
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "nov 23 79")
    assert dialog.form.birthday.line.accessibleDescription() == "November 23, 1979. Turns 47 this year."
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert names() == ["Nadia Rahman"]
    assert not dialog.isVisible()
    assert session.undo_label == "Add Nadia Rahman"


def test_ctrl_shift_enter_saves_and_is_ready_for_the_next(dialog: NewCustomerDialog) -> None:
    dialog.form.name.setText("Nadia Rahman")
    dialog.form.birthday.line.setText("nov 23")
    dialog.form.extras.chips[Asked.PET].click()

    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL | SHIFT)

    assert dialog.isVisible()
    assert names() == ["Nadia Rahman"]
    assert dialog.form.told.is_blank
    assert dialog.form.extras.fields == {}
    assert focused(dialog.form.name)


def test_a_date_that_is_not_understood_is_said_and_nothing_is_saved(dialog: NewCustomerDialog) -> None:
    dialog.form.name.setText("Nadia Rahman")
    dialog.form.birthday.line.setText("sometime in fall")
    dialog.accept()

    assert dialog.form.birthday.problem == 'Try "Nov 23" or "11/23/1979". The year can be left out.'
    assert focused(dialog.form.birthday.line)
    assert names() == []


def test_without_a_name_it_says_so(dialog: NewCustomerDialog) -> None:
    dialog.form.birthday.line.setText("nov 23")
    dialog.accept()

    assert dialog.isVisible()
    assert names() == []
    assert focused(dialog.form.name)


def test_every_chip_opens_its_field_and_what_is_typed_arrives(dialog: NewCustomerDialog) -> None:
    dana = a_customer("Dana Whitfield")
    form = dialog.form
    form.name.setText("Nadia Rahman")
    for key, _words, _icon in CHIPS:
        form.extras.chips[str(key)].click()
        assert dialog.focusWidget() is form.extras.fields[str(key)].editor
    for key, text in {
        Asked.ADDRESS: "55 Elm Street\nMaplewood, NJ 07040",
        Asked.PHONE: "973 555 0188",
        "email": "nadia@example.com",
        "work": "Rahman Dental",
        "job": "Dentist",
        Asked.ANNIVERSARY: "june 14 2008",
        Asked.CHILD: "Omar",
        "child-birthday": "apr 24 2013",
        Asked.PET: "two cats",
        Asked.GRADUATION: "june 2031",
        Asked.TAG: "VIP, Golf",
    }.items():
        form.extras.fill(key, text)
    form.extras.fields[Asked.REFERRED_BY].choose(dana, "Dana Whitfield")  # type: ignore[attr-defined]
    dialog.accept()

    nadia = reading.contacts(customers.find("Nadia"))[customers.find("Nadia")[0]]
    assert (nadia.organization, nadia.title) == ("Rahman Dental", "Dentist")
    assert nadia.addresses[0].postal_code == "07040"
    assert len(nadia.occasions) == 3
    assert nadia.categories == ("VIP", "Golf")


def test_a_chip_pressed_again_takes_its_field_away(dialog: NewCustomerDialog) -> None:
    dialog.form.extras.chips[Asked.CHILD].click()
    dialog.form.extras.fill(Asked.CHILD, "Omar")
    dialog.form.extras.chips[Asked.CHILD].click()

    assert dialog.form.extras.fields == {}
    assert dialog.form.told.child == ""


def test_a_pasted_signature_fills_the_fields(dialog: NewCustomerDialog) -> None:
    QGuiApplication.clipboard().setText(SIGNATURE)
    QTest.keyClick(dialog.form.name, Qt.Key.Key_V, CTRL)

    told = dialog.form.told
    assert (told.name, told.title, told.organization) == ("Nadia Rahman", "Dentist", "Rahman Dental")
    assert (told.phone, told.email) == ("973 555 0188", "nadia@example.com")
    assert told.address == "55 Elm Street\nMaplewood, NJ 07040"
    assert focused(dialog.form.birthday.line)


def test_a_pasted_name_is_only_a_name(dialog: NewCustomerDialog) -> None:
    QGuiApplication.clipboard().setText("Nadia Rahman")
    QTest.keyClick(dialog.form.name, Qt.Key.Key_V, CTRL)

    assert dialog.form.told.name == "Nadia Rahman"
    assert dialog.form.extras.fields == {}


def test_somebody_like_them_is_offered_but_not_in_the_way(dialog: NewCustomerDialog, qtbot: QtBot) -> None:
    ruth = a_customer("Ruth Adeyemi", occasions=(born(5, 20, 1986),))
    opened: list[int] = []
    dialog.open_wanted.connect(opened.append)
    dialog.form.name.setText("Ruth Adeyemi")
    qtbot.waitUntil(lambda: bool(dialog.hint.words), timeout=3000)

    assert dialog.hint.words == "Looks like Ruth Adeyemi, a customer you have. Open, or add anyway."
    dialog.open_other.click()
    assert opened == [ruth]
    assert not dialog.isVisible()
    assert names() == ["Ruth Adeyemi"]


def test_they_can_be_added_anyway(dialog: NewCustomerDialog) -> None:
    a_customer("Ruth Adeyemi")
    dialog.form.name.setText("Ruth Adeyemi")
    dialog.accept()
    assert names() == ["Ruth Adeyemi", "Ruth Adeyemi"]


def test_the_first_card_is_there_before_enter(dialog: NewCustomerDialog, qtbot: QtBot) -> None:
    assert dialog.card.mail_by == ""
    dialog.form.name.setText("Nadia Rahman")
    dialog.form.birthday.line.setText("nov 23")
    qtbot.waitUntil(lambda: bool(dialog.card.mail_by), timeout=5000)
    assert dialog.card.mail_by == "Mail by Wed, Nov 18"
    dialog.form.birthday.line.setText("")
    assert dialog.card.mail_by == ""


def test_the_first_card_shown_is_the_one_on_the_list(
    dialog: NewCustomerDialog, session: Session, qtbot: QtBot
) -> None:
    """Typed in any order, with a child's chip or an address, the pane says what saving will plan (R18)."""
    dialog.form.birthday.line.setText("may 20 1979")
    dialog.form.name.setText("Nadia Rahman")
    dialog.form.extras.fill(Asked.ADDRESS, "55 Elm Street\nMaplewood, NJ 07040")
    qtbot.waitUntil(lambda: dialog.card.card is not None and dialog.card.card.is_planned, timeout=5000)
    shown = dialog.card.card
    dialog.accept()
    planning.settle(TUESDAY)

    assert shown is not None
    planned = select("SELECT design_key, palette, mail_by FROM card_task WHERE kind = 'birthday'")
    assert planned == [(shown.design, shown.palette, shown.mail_by.isoformat())]


def test_what_was_typed_is_there_the_next_time(
    dialog: NewCustomerDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.form.name.setText("Nadia Rahman")
    dialog.form.extras.chips[Asked.PET].click()
    dialog.form.extras.fill(Asked.PET, "two cats")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert names() == []

    again = NewCustomerDialog(session)
    qtbot.addWidget(again)
    assert (again.form.told.name, again.form.told.pet) == ("Nadia Rahman", "two cats")
    again.accept()
    third = NewCustomerDialog(session)
    qtbot.addWidget(third)
    assert third.form.told.is_blank


def test_the_menu_opens_it_with_ctrl_n(window: MainWindow) -> None:
    doors.install(window)
    window.actions_of["customer"].trigger()
    dialog = window.findChild(NewCustomerDialog)
    assert isinstance(dialog, NewCustomerDialog)
    assert window.actions_of["customer"].shortcut().toString() == "Ctrl+N"
    dialog.form.name.setText("Nadia Rahman")
    dialog.accept()
    assert window.toast.words == "Nadia Rahman is in your customers."
    QApplication.sendPostedEvents()
