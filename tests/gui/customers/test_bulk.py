"""Many customers at once: a tag, a tier, archived, deleted, exported, copied; each one step of Undo."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from cardkeeper.gui import ask, carrying_out
from cardkeeper.gui.customers import bulk
from cardkeeper.gui.customers.export_dialog import ExportDialog
from cardkeeper.gui.customers.name_dialog import NameDialog
from cardkeeper.gui.customers.trash_dialog import TrashDialog
from cardkeeper.services.book import trash
from cardkeeper.services.people import customers, tags
from cardkeeper.store.connection import select
from tests.factories import HOME, a_customer

NAMES = ("Ada Quinn", "Jonas Petersen", "Marcus Bell", "Priya Raman")


@pytest.fixture
def four(library):
    return [a_customer(name, addresses=() if name == "Marcus Bell" else (HOME,)) for name in NAMES]


@pytest.fixture
def at(four, desk):
    """All four are chosen."""
    opened = desk()
    opened.press("Ctrl+A")
    return opened


def entries(menu: QMenu) -> dict[str, object]:
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_several_are_chosen_with_the_keyboard_and_counted(at):
    assert at.page.several.isVisible()
    assert at.page.several.headline == "4 customers chosen"
    at.press("Esc")
    assert at.page.person.isVisible()
    at.press("Shift+Down", "Shift+Down")
    assert at.page.several.headline == "3 customers chosen"


def test_a_tag_is_put_on_all_and_taken_off_again(at, four):
    tags.add("VIP")
    made = at.page.bulk_menus.tag_menu(at.page)
    entries(made)["VIP"].trigger()
    assert {tuple(tag.name for tag in found) for found in tags.of(four).values()} == {("VIP",)}
    assert len(tags.of(four)) == 4

    again = entries(at.page.bulk_menus.tag_menu(at.page))["VIP"]
    assert again.isChecked()
    again.trigger()
    assert tags.of(four) == {}
    at.session.undo()
    assert len(tags.of(four)) == 4
    at.session.undo()
    assert tags.of(four) == {}


def test_a_new_tag_is_made_on_the_way_in_the_same_step(at, four):
    entries(at.page.bulk_menus.tag_menu(at.page))["New tag"].trigger()
    assert at.window.findChild(NameDialog) is not None
    at.type("Golfers")
    at.press("Return")

    assert len(tags.of(four)) == 4
    assert at.window.toast.words == "Golfers is on 4 customers."
    at.session.undo()
    assert tags.every() == []


def test_a_tag_without_a_name_is_told_in_the_dialog(at):
    entries(at.page.bulk_menus.tag_menu(at.page))["New tag"].trigger()
    dialog = at.window.findChild(NameDialog)
    at.press("Return")

    assert dialog.isVisible()
    assert dialog.field.problem == "A tag needs a name."


def test_the_tier_of_all(at, four):
    next(
        act for text, act in entries(at.page.bulk_menus.tier_menu(at.page)).items() if text.startswith("B")
    ).trigger()

    assert [row[0] for row in select("SELECT tier FROM person")] == ["B"] * 4
    assert at.window.toast.words == "4 customers are in tier B."
    at.session.undo()
    assert [row[0] for row in select("SELECT tier FROM person")] == [""] * 4


def test_all_are_archived_and_come_back(at, four):
    at.page.bulk.archive()
    assert at.names == []
    assert at.window.toast.words == "4 customers are archived."
    at.session.undo()
    assert len(at.names) == 4


def test_all_are_deleted_and_come_back(at, four):
    at.press("Del")
    assert customers.find() == []
    at.press("Ctrl+Z")
    assert len(customers.find()) == 4


def test_more_than_a_hundred_are_deleted_beside_the_window_after_a_copy(library, desk, monkeypatch):
    copied = []
    monkeypatch.setattr(carrying_out, "AT_ONCE", 2)
    monkeypatch.setattr(bulk, "_COPIED", 2)
    monkeypatch.setattr(bulk.backups, "back_up", lambda reason, progress: copied.append(reason))
    for number in range(5):
        a_customer(f"Bob Carter{number}")
    at = desk()
    at.press("Ctrl+A", "Del")

    at.qtbot.waitUntil(lambda: customers.find() == [])
    at.qtbot.waitUntil(lambda: at.names == [])
    assert copied == [bulk.Reason.DELETE]
    at.session.undo()
    at.qtbot.waitUntil(lambda: len(customers.find()) == 5)


def test_names_and_addresses_are_copied(at):
    at.page.bulk.copy_names()
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Marcus Bell",
        "Jonas Petersen",
        "Ada Quinn",
        "Priya Raman",
    ]
    at.press("Ctrl+C")
    blocks = QGuiApplication.clipboard().text().split("\n\n")
    assert blocks[0] == "Jonas Petersen\n118 Alder Court\nMaplewood, NJ 07040"
    assert len(blocks) == 3
    assert at.window.toast.words == "3 addresses copied, 1 has none"


@pytest.mark.parametrize(("kind", "begins"), [("vcard", "BEGIN:VCARD"), ("csv", "Name"), ("json", "[")])
def test_the_chosen_ones_are_exported(four, desk, monkeypatch, tmp_path, kind, begins):
    target = tmp_path / "out"
    monkeypatch.setattr(ask, "choose_target", lambda *_given: target)
    at = desk()
    at.press("Shift+Down")
    at.window.actions_of["export"].trigger()
    dialog = at.window.findChild(ExportDialog)
    dialog.form.setCurrentIndex(dialog.form.findData(kind))
    dialog.accept()

    at.qtbot.waitUntil(target.exists)
    text = target.read_text(encoding="utf-8-sig")
    assert begins in text.splitlines()[0]
    assert "Marcus Bell" in text
    assert "Priya Raman" not in text
    at.qtbot.waitUntil(lambda: at.window.toast.words == "2 customers are in out")


def test_everything_of_the_context_menu_is_there(at):
    texts = set(entries(at.page.bulk_menus.menu(at.page)))

    copies = {"Copy names", "Copy names and addresses"}
    many = {"Address labels", "Begin a mailing", "Share something with them"}
    assert texts == copies | many | {"Tag", "Say hello", "Archive", "Delete"}


def test_recently_deleted_brings_back_and_empties_only_when_asked(four, desk, monkeypatch):
    customers.delete(four[:2])
    at = desk()
    at.window.actions_of["deleted"].trigger()
    dialog = at.window.findChild(TrashDialog)
    assert [dialog.model.row(number).name for number in (0, 1)] == ["Ada Quinn", "Jonas Petersen"]

    dialog.view.select(four[0])
    dialog.restore.click()
    assert "Ada Quinn" in at.names
    asked = []
    monkeypatch.setattr(ask, "confirm", lambda *given: asked.append(given[1]) or len(asked) > 1)
    dialog.forget.click()
    assert asked == ["Delete 1 customer for good?"]
    assert len(trash.rows(at.session.today())) == 1
    dialog.forget.click()
    at.qtbot.waitUntil(lambda: trash.rows(at.session.today()) == [])
    at.qtbot.waitUntil(lambda: not dialog.restore.isEnabled())
    dialog.reject()
