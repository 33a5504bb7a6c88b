"""Labels for the customers chosen in the list: from the menu onto a sheet that was begun, saved, opened."""

import pytest
from PySide6.QtGui import QDesktopServices

from cardkeeper.gui import ask
from cardkeeper.gui.labels.address_dialog import AddressLabelsDialog, open_address_labels
from cardkeeper.services import households, label_sheets
from tests.factories import TUESDAY, a_customer
from tests.gui.customers.conftest import desk, library  # noqa: F401 - fixtures
from tests.press.tools import pdftotext


@pytest.fixture
def opened(monkeypatch):
    """What was handed to the system's own programs."""
    found = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()))
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
    assert sorted(dialog.choice.picker._taken()) == [4, 5]
    dialog.save_button.click()

    at.qtbot.waitUntil(lambda: opened == [str(target)])
    text = pdftotext(target.read_bytes())
    assert [text.count(name) for name in ("Ruth and Tom Okafor", "Ada Quinn", "Cleo")] == [1, 1, 0]
    assert label_sheets.used("5160") == frozenset(range(6))


def test_without_any_address_there_is_nothing_to_save(library, desk, opened):  # noqa: F811
    people = [a_customer(f"Nobody Number{number}", addresses=()) for number in range(5)]
    at = desk()

    dialog = open_address_labels(at.window, at.session, people)

    at.qtbot.waitUntil(lambda: bool(dialog.told.words))
    assert dialog.told.words.endswith("Nobody Number0, Nobody Number1, Nobody Number2 and 2 more.")
    assert not dialog.save_button.isEnabled()
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
