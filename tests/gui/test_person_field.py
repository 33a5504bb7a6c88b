"""A few letters of a name find somebody; where several are meant, the user says which."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import LineEdit
from tests.books import library
from tests.factories import a_customer, child

__all__ = ["library"]


@pytest.fixture
def field(session: Session, library, shown) -> PersonField:
    window = QWidget()
    column = QVBoxLayout(window)
    made = PersonField("Customer", session)
    column.addWidget(made)
    column.addWidget(LineEdit())
    shown(window)
    made.line.setFocus()
    return made


def test_enter_takes_the_first_of_the_list(field):
    ruth, rudi = a_customer("Ruth Vega"), a_customer("Rudi Vega")
    QTest.keyClicks(field.line, "vega")

    QTest.keyClick(field._list, Qt.Key.Key_Return)

    assert field.person_id in (ruth, rudi)
    assert field.line.text().endswith("Vega")


def test_leaving_takes_the_only_one(field, qtbot):
    """While the list is open it has the keyboard, so Tab comes there."""
    ruth = a_customer("Ruth Vega")
    QTest.keyClicks(field.line, "ruth")

    QTest.keyClick(field._list, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: field.person_id == ruth)
    assert not field.line.hasFocus()


def test_leaving_asks_about_several_of_the_name(field, qtbot):
    a_customer("Ruth Vega"), a_customer("Ruth Stone")
    QTest.keyClicks(field.line, "ruth")

    QTest.keyClick(field._list, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: bool(field.problem))
    assert field.person_id is None
    assert field.problem == "More than one person is called so. Choose from the list."


def test_a_name_nobody_has_is_told_and_may_be_somebody_new(field, session):
    QTest.keyClicks(field.line, "xqzw")
    assert not field.settle()
    assert "Nobody in your book" in field.problem

    new = PersonField("To whom", session, may_be_new=True)
    new.line.setText("Sam Stone")
    assert new.settle()
    assert new.person_id is None


def test_relatives_are_offered_where_they_can_be_meant(session, library, shown):
    a_customer("Ruth Vega", related=(child("Elin Vega"),))
    for with_relatives, found in ((False, False), (True, True)):
        field = PersonField("Customer", session, with_relatives=with_relatives)
        shown(field)
        field.line.setFocus()
        QTest.keyClicks(field.line, "elin")
        field.settle()
        names = [hit.name for hit in field._hits]
        assert ("Elin Vega" in names) is found


def test_typing_again_means_nobody_yet(field):
    field.choose(a_customer("Ruth Vega"), "Ruth Vega")

    QTest.keyClicks(field.line, "x")

    assert field.person_id is None
