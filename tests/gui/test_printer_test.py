"""The printer's test at the window: printed, read, kept, proved; and pages painted where there is no `lp`."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cardkeeper.gui import ask
from cardkeeper.gui.printer_test import sending
from cardkeeper.gui.printer_test.dialog import open_printer_test
from cardkeeper.services.cards import pictures
from cardkeeper.services.printing import printer_profiles, printers
from cardkeeper.services.printing.printer_profiles import PaperPath
from cardkeeper.services.printing.printers import PrinterTrouble, Run
from tests.books import library  # noqa: F401 - a fixture
from tests.services.printing.test_page_pictures import a_pdf

pytestmark = pytest.mark.usefixtures("library")

OFFICE = PaperPath("Office", "Tray2", "letter-wide")
BY_HAND = PaperPath("Office", "Manual", "letter", by_hand=True)


@pytest.fixture
def sent():
    return []


@pytest.fixture
def opened(qtbot, session, sent):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def open_(path, send=lambda run, name: sent.append((run, name))):
        return open_printer_test(window, session, path, title="Office, by the window", send=send)

    opened.window = window
    return open_


def read_off(dialog, across="2", up="-1", square="100"):
    for field in dialog.readings.square:
        field.setText(square)
    first, second = dialog.readings.crosses["C"]
    first.setText(across)
    second.setText(up)


def test_print_read_keep_and_prove(opened, sent, session, qtbot):
    dialog = opened(OFFICE)
    dialog.accept()
    qtbot.waitUntil(dialog.readings.isVisible)
    ((run, name),) = sent
    assert (name, run.sides, run.tray) == ("Office", "two-sided-short-edge", "Tray2")

    read_off(dialog, "2,0", "\u22121")
    with qtbot.waitSignal(dialog.tested):
        dialog.accept()

    kept = printer_profiles.profile(OFFICE)
    assert (kept.correction.dx, kept.correction.dy) == (2, -1)
    assert kept.tested_on == session.today()
    assert dialog.print_button.words() == "Print the proof"
    dialog.accept()
    qtbot.waitUntil(lambda: len(sent) == 2)
    assert sent[1][0].pdf != sent[0][0].pdf
    session.undo()
    assert printer_profiles.profile(OFFICE) is None
    qtbot.waitUntil(dialog.print_button.isEnabled)
    dialog.reject()


def test_a_pile_turned_by_hand_is_printed_in_two_goes(opened, sent, qtbot):
    dialog = opened(BY_HAND)
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.print_button.words() == "Print the backs")
    assert "Turn the pile" in dialog._said.text()
    qtbot.waitUntil(dialog.print_button.isEnabled)
    dialog.accept()
    qtbot.waitUntil(dialog.readings.isVisible)

    assert [run.sides for run, _name in sent] == ["one-sided", "one-sided"]
    assert sent[0][0].pdf != sent[1][0].pdf
    assert dialog.readings.numbers.isVisible()
    dialog.reject()


def test_a_printer_that_refuses_says_so_and_nothing_is_kept(opened, qtbot):
    def refuse(_run, _name):
        raise PrinterTrouble("The printer takes no jobs at the moment.")

    dialog = opened(OFFICE, refuse)
    dialog.accept()

    qtbot.waitUntil(lambda: dialog._said.text() == "The printer takes no jobs at the moment.")
    assert dialog.print_button.words() == "Print the test sheet"
    assert printer_profiles.profile(OFFICE) is None
    qtbot.waitUntil(dialog.print_button.isEnabled)
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"square": ""}, "needs a number"),
        ({"square": "96"}, "Actual size"),
        ({"across": "far"}, "needs a number"),
        ({"across": "40"}, "beyond its rulers"),
    ],
)
def test_what_was_misread_is_said_and_nothing_kept(opened, typed, told):
    dialog = opened(OFFICE)
    dialog.show_reading()
    read_off(dialog, **typed)

    dialog.accept()

    assert told in dialog.readings.message.words
    assert printer_profiles.profile(OFFICE) is None
    dialog.reject()


def test_a_cross_that_does_not_fit_the_others_is_asked_for_once_more(opened):
    dialog = opened(OFFICE)
    dialog.show_reading()
    dialog._choose_depth("thorough")
    read_off(dialog)
    for spot, fields in dialog.readings.crosses.items():
        for field in fields:
            field.setText("4" if spot == "B" else "0.5")

    dialog.accept()
    assert "Cross B" in dialog.readings.message.words
    assert printer_profiles.profile(OFFICE) is None
    dialog.accept()

    assert printer_profiles.profile(OFFICE) is not None
    dialog.reject()


def test_the_sheet_can_be_saved_and_the_words_for_the_viewer_stand_beside(
    opened, qtbot, monkeypatch, tmp_path
):
    shown = []
    monkeypatch.setattr(ask, "choose_folder", lambda *_args: tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not shown.append(url))
    dialog = opened(OFFICE)
    dialog.save_pdf()

    qtbot.waitUntil(lambda: bool(shown))
    assert dialog._said.text() == (
        "Print at “Actual size” or “100 %”. Print on both sides, flip on short edge."
    )
    assert len(pictures.page_sizes((tmp_path / "printer-test.pdf").read_bytes())) == 2
    dialog.reject()


def test_everything_that_takes_the_focus_has_a_name_and_the_largest_text_fits(opened, theme):
    from cardkeeper.gui.theme import Appearance, TextSize

    dialog = opened(BY_HAND)
    dialog.show_reading()
    nameless = [
        type(child).__name__
        for child in dialog.findChildren(QWidget)
        if child.focusPolicy().value
        and not isinstance(child.parent(), QAbstractScrollArea)
        and not (child.accessibleName() or getattr(child, "text", str)())
    ]
    assert nameless == []
    theme.choose(Appearance.DARK, TextSize.LARGER)
    assert not dialog.grab().isNull()
    dialog.reject()


def test_pages_are_painted_at_their_own_size_on_both_sides(tmp_path):
    """A PDF as the printer: what Qt was told about page and place is in it."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "out.pdf"))
    device.setResolution(100)
    told = []

    sending.paint(
        Run(a_pdf((792, 612), 2), 1, sides=printers.SIDES["short"], pages_per_sheet=2),
        device,
        100,
        lambda done, total: told.append((done, total)),
    )

    made = (tmp_path / "out.pdf").read_bytes()
    assert pictures.page_sizes(made) == [pytest.approx((792, 612), abs=0.6)] * 2
    assert told == [(1, 2), (2, 2)]
    page = pictures.pages(made, 1)[0]
    rows = [page.pixels[4 * page.width * y : 4 * page.width * (y + 1) : 4] for y in range(page.height)]
    dark = [(x, y) for y, row in enumerate(rows) for x, value in enumerate(row) if value < 128]
    box = (
        min(x for x, _y in dark),
        min(y for _x, y in dark),
        max(x for x, _y in dark),
        max(y for _x, y in dark),
    )
    assert box == pytest.approx((72, 144, 143, 215), abs=2)


def test_without_a_printer_nothing_is_painted(monkeypatch):
    monkeypatch.setattr(printers, "is_there", lambda: False)

    with pytest.raises(PrinterTrouble, match="not there any more"):
        sending.send(Run(a_pdf((612, 792)), 1), "No such printer")
    assert isinstance(sending.names(), list)


def test_a_test_is_forgotten_and_comes_back_with_undo(opened, session, qtbot):
    dialog = opened(OFFICE)
    assert not dialog.forget_button.isVisibleTo(dialog)
    dialog.show_reading()
    read_off(dialog)
    dialog.accept()
    dialog.reject()

    again = opened(OFFICE)
    assert again.forget_button.isVisibleTo(again)
    assert again._said.text().startswith("Tested on ")
    with qtbot.waitSignal(again.tested):
        again.forget_button.click()

    assert printer_profiles.profile(OFFICE) is None
    assert not again.forget_button.isVisibleTo(again)
    session.undo()
    assert printer_profiles.profile(OFFICE) is not None
    again.reject()
