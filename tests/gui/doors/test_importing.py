"""The import window: file, columns, same people, finish, and every way into it."""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.importing.steps import Step
from cardkeeper.gui.session import Session
from cardkeeper.services.book import backups
from cardkeeper.services.importing import importing as services_importing
from cardkeeper.services.people import customers, reading
from tests.factories import TUESDAY, a_customer, email
from tests.gui.doors.import_window import CARDS, LIST, a_file, dialog, names, read, settled

__all__ = ["dialog"]


def test_an_address_book_comes_in_with_two_presses_of_enter(
    dialog: ImportDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    read(dialog, qtbot, a_file(tmp_path, "phone.vcf", CARDS))
    assert dialog.step is Step.FINISH
    assert dialog.on.words() == "Import 2 customers"
    coming = [dialog.finish.coming.view.rows.row(number) for number in range(2)]
    assert [(row.name, row.below) for row in coming] == [
        ("Ruth Adeyemi", "Birthday May 20, 1986"),
        ("Tom Okafor", ""),
    ]

    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settled(dialog, qtbot)

    assert names() == ["Ruth Adeyemi", "Tom Okafor"]
    assert dialog.finish.title == "2 customers are in"
    assert session.undo_label == "Import 2 customers"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_other_of_a_couple_in_one_cell_is_named_below_who_comes_in(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    listed = "Name,Town\nMr & Mrs Hiroshi and Nils Ruiz,\nPaul Castillo and Sofia Ruiz,Savannah\n"
    read(dialog, qtbot, a_file(tmp_path, "list.csv", listed))
    while dialog.step is not Step.FINISH:
        dialog.on.click()
        settled(dialog, qtbot)

    coming = [dialog.finish.coming.view.rows.row(number) for number in range(2)]
    assert [(row.name, row.below) for row in coming] == [
        ("Hiroshi Ruiz", "with Nils"),
        ("Paul Castillo", "with Sofia Ruiz · Savannah"),
    ]


def test_undo_import_takes_everybody_out_and_redo_brings_them_back(
    dialog: ImportDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    read(dialog, qtbot, a_file(tmp_path, "phone.vcf", CARDS))
    dialog.on.click()
    settled(dialog, qtbot)

    dialog.finish.undo.click()

    qtbot.waitUntil(lambda: names() == [])
    assert dialog.finish.title == "The import was undone"
    assert not dialog.finish.undo.isVisible()
    assert dialog.on.words() == "Done"
    session.redo()
    assert len(names()) == 2


def test_a_copy_is_made_before_customers_are_touched(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    a_customer("Liv Berg")
    read(dialog, qtbot, a_file(tmp_path, "phone.vcf", CARDS))
    dialog.on.click()
    settled(dialog, qtbot)

    (copy,) = backups.copies()
    assert copy.about.reason == "before-import"
    assert copy.about.customers == 1


def test_the_same_file_again_has_nothing_to_do(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, "phone.vcf", CARDS)
    services_importing.apply(services_importing.read(path, TUESDAY))
    read(dialog, qtbot, path)

    assert dialog.on.words() == "Done"
    dialog.on.click()
    assert not dialog.isVisible()
    assert len(names()) == 2


def test_columns_are_asked_and_the_dates_too(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    read(dialog, qtbot, a_file(tmp_path, "list.csv", LIST))
    page = dialog.pages.columns
    assert dialog.step is Step.COLUMNS
    assert page is not None
    assert QApplication.focusWidget() is page.first_field()
    assert dialog.note == "2 rows are complete. 1 cannot be read and is left out."
    assert page.question is not None
    assert page.question.segments.key == "month"

    page.question.segments.findChildren(QRadioButton)[0].click()
    street = page.combos[2]
    street.setFocus()
    street.setCurrentIndex(street.findData("street"))
    street.activated.emit(street.currentIndex())
    settled(dialog, qtbot)
    assert page.preview.card.accessibleName() == ("Nadia Rahman. Birthday, April 3, 1985. 55 Elm Street")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settled(dialog, qtbot)

    nadia = reading.contacts([customers.find("Nadia")[0]]).popitem()[1]
    assert str(nadia.occasions[0].date) == "1985-04-03"
    assert nadia.addresses[0].street == "55 Elm Street"
    assert dialog.finish.report.splitlines()[-1].startswith("Line 4: This row has no name")


def test_a_workbook_is_read_like_a_list(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Full Name", "DOB", "Haus"], ["Nadia Rahman", dt.date(1979, 11, 23), "55 Elm Street"]):
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    read(dialog, qtbot, tmp_path / "list.xlsx")

    assert dialog.step is Step.COLUMNS
    assert dialog.pages.columns is not None
    assert dialog.pages.columns.preview.card.accessibleName() == "Nadia Rahman. Birthday, November 23, 1979"
    dialog.on.click()
    dialog.on.click()
    settled(dialog, qtbot)
    assert names() == ["Nadia Rahman"]


def test_the_preview_goes_from_row_to_row(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.resize(1120, 740)
    read(dialog, qtbot, a_file(tmp_path, "list.csv", LIST))
    assert dialog.pages.columns is not None
    preview = dialog.pages.columns.preview
    assert not preview.before.isEnabled()

    preview.after.click()
    assert preview.card.accessibleName().startswith("Sam Whitaker")
    preview.after.click()
    assert not preview.card.isVisible()
    assert not preview.after.isEnabled()


def test_people_who_may_be_the_same_are_decided_field_by_field(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    ruth = a_customer("Ruth Adeyemi", addresses=(), points=(email("old@example.com"),))
    text = "First name,Last name,E-mail\nRuth,Adeyemi,new@example.com\nTom,Okafor,t@example.com\n"
    read(dialog, qtbot, a_file(tmp_path, "list.csv", text))
    assert dialog.step is Step.PEOPLE
    assert dialog.pages.people is not None
    assert dialog.note == "1 is not decided and comes in as a new customer."

    sides = dialog.pages.people.findChildren(QRadioButton)
    assert [side.accessibleName() for side in sides] == [
        "Email, already here: old@example.com",
        "Email, from your file: new@example.com",
    ]
    sides[1].click()
    dialog.pages.people.merge.click()
    assert dialog.note == "Nothing is saved until you finish. After that you can still undo."
    dialog.on.click()
    assert dialog.on.words() == "Import 2 customers"
    dialog.on.click()
    settled(dialog, qtbot)

    assert names() == ["Ruth Adeyemi", "Tom Okafor"]
    assert reading.contacts([ruth])[ruth].values("email") == ("new@example.com",)


def test_back_leads_to_the_step_before(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    a_customer("Nadia Rahman", addresses=())
    read(dialog, qtbot, a_file(tmp_path, "list.csv", LIST))
    dialog.on.click()
    assert dialog.step is Step.PEOPLE
    dialog.on.click()
    assert dialog.step is Step.FINISH
    for step in (Step.PEOPLE, Step.COLUMNS, Step.FILE):
        dialog.back.click()
        assert dialog.step is step
    assert dialog.on.isHidden()


def test_several_files_come_one_after_the_other(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    first = a_file(tmp_path, "phone.vcf", CARDS)
    second = a_file(tmp_path, "more.csv", "First name,Last name\nLiv,Berg\n")
    read(dialog, qtbot, first, second)
    assert dialog.note == "more.csv comes next."
    dialog.on.click()
    settled(dialog, qtbot)
    assert dialog.on.words() == "Next file"
    dialog.on.click()
    settled(dialog, qtbot)
    dialog.on.click()
    settled(dialog, qtbot)
    assert names() == ["Ruth Adeyemi", "Liv Berg", "Tom Okafor"]


def test_it_fits_the_smallest_window(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    a_customer("Nadia Rahman", addresses=())
    read(dialog, qtbot, a_file(tmp_path, "list.csv", LIST))
    dialog.on.click()
    dialog.on.click()
    dialog.resize(860, 480)
    for step in Step:
        dialog.pages.setCurrentIndex(step)
        assert dialog.pages.widget(step).minimumSizeHint().width() <= 860
    assert dialog.size().width() == 860
    assert dialog.size().height() == 480


def test_columns_are_matched_by_keyboard_alone(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    """Tab to the dates, an arrow, Tab to the column, letters of what it is; Enter, Enter."""
    read(dialog, qtbot, a_file(tmp_path, "list.csv", LIST))
    page = dialog.pages.columns
    assert page is not None
    assert page.question is not None
    shown = page.question.segments
    qtbot.waitUntil(lambda: shown.width() > 100)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() in page.question.segments.findChildren(QRadioButton)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Left)
    assert page.question.segments.key == "day"
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is page.combos[2]
    QTest.keyClicks(dialog.focusWidget(), "Stre")
    settled(dialog, qtbot)
    for _step in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        settled(dialog, qtbot)

    nadia = reading.contacts([customers.find("Nadia")[0]]).popitem()[1]
    assert str(nadia.occasions[0].date) == "1985-04-03"
    assert nadia.addresses[0].street == "55 Elm Street"


def test_people_are_decided_by_keyboard_alone(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    """Tab to the field, an arrow to the other side, Tab past two buttons, Enter; Enter, Enter."""
    ruth = a_customer("Ruth Adeyemi", addresses=(), points=(email("old@example.com"),))
    text = "First name,Last name,E-mail\nRuth,Adeyemi,new@example.com\n"
    read(dialog, qtbot, a_file(tmp_path, "list.csv", text))
    assert dialog.pages.people is not None
    sides = dialog.pages.people.findChildren(QRadioButton)
    qtbot.waitUntil(lambda: sides[0].width() > 60)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is sides[0]
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    assert sides[1].isChecked()
    for button in (dialog.pages.people.two, dialog.pages.people.leave, dialog.pages.people.merge):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is button
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.pages.people.undecided == 0
    dialog.on.setFocus()
    for _step in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        settled(dialog, qtbot)

    assert reading.contacts([ruth])[ruth].values("email") == ("new@example.com",)
