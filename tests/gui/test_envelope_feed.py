"""Feeding envelopes: tried on plain paper, measured, kept for this printer and size."""

import pytest
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.printer_test.envelope_feed import open_envelope_feed
from cardkeeper.services.cards import pictures
from cardkeeper.services.printing import envelope_feeds
from cardkeeper.services.printing.envelope_feeds import Feed
from cardkeeper.services.printing.printers import PrinterTrouble
from tests.books import library  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def sent():
    return []


@pytest.fixture
def opened(qtbot, session, sent):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def open_(envelope="a7", send=lambda run, name: sent.append((run, name))):
        return open_envelope_feed(
            window, session, "Office", envelope, title="Office, by the window", send=send
        )

    opened.window = window
    return open_


def choose(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_a_sheet_a_turn_and_what_was_measured_are_kept(opened, session):
    dialog = opened()
    choose(dialog.host, "letter")
    dialog.side.choose("left")
    dialog.side.chosen.emit("left")
    choose(dialog.rotation, "270")
    dialog.left.editor.setText("8,5")
    dialog.bottom.editor.setText("11")

    dialog.accept()

    expected = envelope_feeds.corrected(Feed("letter", "left", 270), 8.5, 11)
    assert envelope_feeds.feed("Office", "a7") == expected
    again = opened()
    assert again.feed == expected
    choose(again.rotation, "90")
    assert (again.feed.offset_x, again.feed.offset_y) == (0, 0)  # measured for another way of lying
    again.reject()
    session.undo()
    assert envelope_feeds.feed("Office", "a7") == Feed()


def test_plain_paper_is_printed_as_the_envelope_would_be(opened, sent, qtbot):
    dialog = opened()
    choose(dialog.rotation, "90")
    dialog.try_button.click()

    qtbot.waitUntil(lambda: bool(sent))
    ((run, name),) = sent
    assert name == "Office"
    assert pictures.page_sizes(run.pdf) == [pytest.approx((378, 522))]
    qtbot.waitUntil(lambda: "On its way" in dialog._message.words)
    dialog.reject()


@pytest.mark.parametrize(
    ("envelope", "host", "left", "told"),
    [("a9", "a5", "", "does not fit"), ("a7", "", "ten", "are numbers"), ("a7", "", "9", "are numbers")],
)
def test_what_cannot_be_is_said_and_not_kept(opened, envelope, host, left, told):
    dialog = opened(envelope)
    choose(dialog.host, host)
    dialog.left.editor.setText(left)

    dialog.accept()

    assert told in dialog._message.words
    assert dialog.isVisible()
    assert envelope_feeds.feed("Office", envelope) == Feed()
    dialog.reject()


def test_a_printer_that_refuses_says_so(opened, qtbot):
    def refuse(_run, _name):
        raise PrinterTrouble("The printer has no paper.")

    dialog = opened(send=refuse)
    dialog.try_it()

    qtbot.waitUntil(lambda: dialog._message.words == "The printer has no paper.")
    assert not dialog.grab().isNull()
    dialog.reject()
