"""Labels for the customers chosen in the list: from the menu onto a sheet that was begun, saved, opened."""

import pytest
from PySide6.QtGui import QDesktopServices

from cardkeeper import paths
from cardkeeper.core.progress import Cancelled, no_progress
from cardkeeper.gui import ask
from cardkeeper.gui.labels.address_dialog import AddressLabelsDialog, open_address_labels
from cardkeeper.services.households import households
from cardkeeper.services.printing import label_sheets, printers
from cardkeeper.services.printing.printers import Printer, PrinterTrouble
from tests.factories import TUESDAY, a_customer
from tests.gui.customers.conftest import desk, library  # noqa: F401 - fixtures
from tests.press.tools import pdftotext


@pytest.fixture
def opened(monkeypatch):
    """What was handed to the system's own programs."""
    found = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not found.append(url.toLocalFile()))
    return found


def test_the_chosen_get_one_label_for_each_household(library, desk, opened, monkeypatch, tmp_path):  # noqa: F811
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    households.create([ruth, tom], TUESDAY, name="Okafor")
    a_customer("Ada Quinn")
    a_customer("Cleo Nowhere", addresses=())
    label_sheets.remember("5160", 4, frozenset())
    target = tmp_path / "labels.pdf"
    monkeypatch.setattr(ask, "choose_target", lambda *_given: target)
    at = desk()
    at.press("Ctrl+A")

    at.window.actions_of["labels"].trigger()
    dialog = at.window.findChild(AddressLabelsDialog)
    at.qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.told.words == "Without an address that can be used: Cleo Nowhere."
    assert sorted(dialog.choice.picker.sheet.taken()) == [4, 5]
    dialog.save_button.click()

    at.qtbot.waitUntil(lambda: opened == [str(target)])
    text = pdftotext(target.read_bytes())
    assert [text.count(name) for name in ("Ruth and Tom Okafor", "Ada Quinn", "Cleo")] == [1, 1, 0]
    assert label_sheets.used("5160") == frozenset(range(6))
    assert at.window.toast.words == f"labels.pdf is in {tmp_path}"
    at.window.toast.act.click()
    assert opened[-1] == str(tmp_path)


def test_without_any_address_there_is_nothing_to_save(library, desk, opened):  # noqa: F811
    people = [a_customer(f"Nobody Number{number}", addresses=()) for number in range(5)]
    at = desk()

    dialog = open_address_labels(at.window, at.session, people)

    at.qtbot.waitUntil(lambda: bool(dialog.told.words))
    assert dialog.told.words.endswith("Nobody Number0, Nobody Number1, Nobody Number2 and 2 more.")
    assert not dialog.save_button.isEnabled()
    dialog.save()
    dialog.accept()
    assert dialog.isVisible()
    assert opened == []


def test_a_full_disk_leaves_the_sheet_as_it_was(library, desk, opened, monkeypatch, tmp_path):  # noqa: F811
    ada = a_customer("Ada Quinn")
    told = []
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(ask, "choose_target", lambda *_given: tmp_path / "file" / "labels.pdf")
    monkeypatch.setattr(ask, "fail", lambda _parent, sentence: told.append(sentence))
    at = desk()
    dialog = open_address_labels(at.window, at.session, [ada])
    at.qtbot.waitUntil(dialog.save_button.isEnabled)

    dialog.save_button.click()

    at.qtbot.waitUntil(lambda: bool(told))
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    assert label_sheets.used("5160") == frozenset()
    assert opened == []


class Printed:
    """What the system's printer took; `trouble` is what it says instead, `stops` that Stop came first."""

    def __init__(self):
        self.runs, self.trouble, self.stops = [], "", False

    def feed(self, run, printer, progress=no_progress, *, tell=None):
        if self.trouble:
            raise PrinterTrouble(self.trouble)
        if self.stops:
            raise Cancelled
        self.runs.append((printer, run))
        progress(run.sheets, run.sheets)


@pytest.fixture
def printer(monkeypatch):
    made = Printed()
    monkeypatch.setattr(printers, "is_there", lambda: True)
    office = Printer("office", is_default=True, title="Canon TS9520")
    monkeypatch.setattr(printers, "available", lambda: [office])
    monkeypatch.setattr(printers, "feed", made.feed)
    return made


@pytest.fixture
def a_dialog(library, desk):  # noqa: F811
    at = desk()
    dialog = open_address_labels(at.window, at.session, [a_customer("Ada Quinn"), a_customer("Ruth Okafor")])
    at.qtbot.waitUntil(dialog.print_button.isEnabled)
    return at, dialog


def test_enter_prints_them_on_the_usual_printer(printer, a_dialog, opened):
    at, dialog = a_dialog
    at.qtbot.waitUntil(lambda: dialog.printer.key == "office")
    assert dialog.print_button.words() == "Print 2 labels"
    assert dialog.print_button.isDefault()
    dialog.print_button.click()

    at.qtbot.waitUntil(lambda: bool(printer.runs) and label_sheets.used("5160") == frozenset({0, 1}))
    (name, run) = printer.runs[0]
    text = pdftotext(run.pdf)
    assert (name, run.sheets) == ("office", 1)
    assert all(each in text for each in ("Ada Quinn", "Ruth Okafor"))
    assert opened == []


def test_a_printer_that_does_not_answer_says_so_and_leaves_the_sheet(printer, a_dialog):
    at, dialog = a_dialog
    at.qtbot.waitUntil(lambda: dialog.printer.key == "office")
    printer.trouble = "The printer is not answering. Nothing was printed."
    dialog.print_button.click()

    at.qtbot.waitUntil(lambda: "not answering" in dialog.standing.words)
    assert dialog.print_button.isEnabled()
    assert label_sheets.used("5160") == frozenset()


def test_stopped_half_way_nobody_claims_to_know_which_labels_are_used(printer, a_dialog):
    at, dialog = a_dialog
    at.qtbot.waitUntil(lambda: dialog.printer.key == "office")
    printer.stops = True
    dialog.print_button.click()

    at.qtbot.waitUntil(lambda: dialog.standing.words.startswith("Stopped."))
    assert dialog.isVisible()
    assert label_sheets.used("5160") == frozenset()


def test_without_a_printer_they_open_in_the_viewer(a_dialog, opened, monkeypatch, tmp_path):
    at, dialog = a_dialog
    monkeypatch.setattr(paths, "cache_dir", lambda: tmp_path)
    dialog.printer.setCurrentIndex(dialog.printer.findData(""))
    dialog.print_button.click()

    at.qtbot.waitUntil(lambda: opened == [str(tmp_path / "print" / "address-labels.pdf")])
    assert label_sheets.used("5160") == frozenset({0, 1})
