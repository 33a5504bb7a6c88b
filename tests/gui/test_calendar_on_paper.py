"""The calendar on paper, with what is on show or otherwise."""

import datetime as dt

from cardkeeper.gui import ask
from cardkeeper.gui.calendar.wall_dialog import WallDialog, open_wall_calendar
from tests.books import library
from tests.gui.calendar_on_show import page, session
from tests.gui.desk import SampleDesk

__all__ = ["library", "page", "session"]


def test_the_calendar_on_paper_begins_with_what_is_on_show_and_is_saved(page, qtbot, tmp_path, monkeypatch):
    page.scope.go(dt.date(2026, 6, 3))
    page.verbs()["calendar-sheet"]()
    dialog = page.findChild(WallDialog)
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    target = tmp_path / "june.pdf"
    monkeypatch.setattr(ask, "choose_target", lambda *_arguments: target)

    dialog.save()

    assert dialog.month.month == dt.date(2026, 6, 1)
    assert target.read_bytes().startswith(b"%PDF")
    assert not dialog.isVisible()


def test_another_choice_is_another_page_and_the_last_one_counts(page, session, qtbot):
    dialog = open_wall_calendar(page, session)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    month = dialog.pages.content

    dialog.what.setCurrentIndex(dialog.what.findData("list"))
    dialog.month.on.click()

    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.pages.content != month
    assert dialog.numbers.isHidden()
    dialog.reject()
    assert open_wall_calendar(page, session).what.currentData() == "list"


def test_what_is_private_is_left_off_until_it_is_ticked_and_that_is_remembered(page, session):
    dialog = open_wall_calendar(page, session)
    assert not dialog.wish().with_private

    dialog.private.click()

    assert dialog.wish().with_private
    dialog.reject()
    assert open_wall_calendar(page, session).private.isChecked()


def test_from_another_place_its_weeks_begin_as_they_do_in_the_calendar(desk: SampleDesk) -> None:
    desk.window.navigation.go("customers")
    before = desk.session.settings.first_weekday
    desk.session.change_settings(first_weekday=7)

    desk.window.actions_of["calendar-sheet"].trigger()

    dialog = desk.window.findChild(WallDialog)
    assert dialog is not None
    assert dialog.wish().first_weekday == 7
    desk.close_dialogs()
    desk.session.change_settings(first_weekday=before)
