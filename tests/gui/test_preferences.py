"""Preferences: stored while one types, undone in one step, and never a value that makes no sense."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change
from cardkeeper.errors import CannotWrite
from cardkeeper.gui import look
from cardkeeper.gui.desktop import login
from cardkeeper.gui.help.key_list import KeyColumns
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.preferences import install, open_preferences
from cardkeeper.gui.preferences.appearance import AppearancePage
from cardkeeper.gui.preferences.calendar import CalendarPage
from cardkeeper.gui.preferences.cards import CardsPage
from cardkeeper.gui.preferences.day_rows import DayRows
from cardkeeper.gui.preferences.mailing import MailingPage
from cardkeeper.gui.preferences.privacy import PrivacyPage
from cardkeeper.gui.preferences.reminders import RemindersPage
from cardkeeper.gui.preferences.saving import SavedLine
from cardkeeper.gui.preferences.signature_pad import SignatureDialog
from cardkeeper.gui.preferences.window import Preferences
from cardkeeper.gui.preferences.you import YouPage
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Appearance, TextSize
from cardkeeper.services.book import library as libraries
from cardkeeper.services.book import settings
from cardkeeper.services.cards import senders
from cardkeeper.services.occasions import upcoming_holidays
from tests.books import library  # noqa: F401 - a fixture
from tests.factories import a_sender
from tests.gui.small_window import Desk
from tests.services.cards.test_sender_pictures import a_picture


@pytest.fixture
def window(library: Path, qtbot: QtBot) -> Iterator[MainWindow]:  # noqa: F811
    """A window over an open book whose sender is known."""
    a_sender()
    session = Session(library, connection=libraries.worker_connection)
    made = MainWindow(session, {"today": Desk})
    qtbot.addWidget(made)
    install(made)
    yield made
    session.close()


def opened(window: MainWindow, page: str) -> Preferences:
    shown = open_preferences(window, page)
    shown.resize(1100, 740)
    return shown


def line(page: object, words: str) -> SavedLine:
    assert isinstance(page, YouPage)
    return next(each for each in page.findChildren(SavedLine) if each.editor.accessibleName() == words)


def type_into(field: SavedLine, text: str) -> None:
    field.line.selectAll()
    QTest.keyClicks(field.line, text)


def test_a_name_is_stored_a_moment_after_the_last_key(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, "you").page

    type_into(line(page, "Your name"), "Ellen Hartwell")

    qtbot.waitUntil(lambda: senders.load().name == "Ellen Hartwell", timeout=2000)


def test_what_was_typed_in_one_sitting_is_one_step_of_undo(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, "you").page
    before = senders.load().company
    field = line(page, "Business")
    for part in ("Hart", "Hartwell"):
        type_into(field, part)
        field._keep()
    assert senders.load().company == "Hartwell"

    window.session.undo()

    assert senders.load().company == before
    assert field.text == before


def test_half_a_zip_code_stays_in_its_field_and_is_not_stored(window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(window, "you")
    before = senders.load().postal_code
    field = line(shown.page, "ZIP code")

    type_into(field, "0704")
    field.line.left.emit()

    assert field.problem == "A ZIP code has 5 digits."
    assert senders.load().postal_code == before
    assert shown._foot._words.text() == "Saved, but for: ZIP code."
    type_into(field, "07041")
    field.line.left.emit()
    assert (field.problem, senders.load().postal_code) == ("", "07041")
    assert shown._foot._words.text().startswith("Saved.")


def test_a_country_is_understood_or_asked_for_again(window: MainWindow) -> None:
    page = opened(window, "you").page
    field = line(page, "Country")

    type_into(field, "Ruritania")
    field.line.left.emit()
    assert field.problem

    type_into(field, "Deutschland")
    field.line.left.emit()
    assert (senders.load().country, settings.load().country) == ("DE", "DE")


def test_closing_the_window_keeps_what_was_just_typed(window: MainWindow) -> None:
    shown = opened(window, "you")
    type_into(line(shown.page, "Street"), "1 Elm Street")

    shown.close()

    assert senders.load().street == "1 Elm Street"


def test_a_full_disk_is_told_and_the_text_stays(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = opened(window, "you")
    field = line(shown.page, "Your name")

    def full(**_values: object) -> Change:
        raise CannotWrite("The disk is full. Nothing was changed. Make some room and try again.")

    with monkeypatch.context() as patched:
        patched.setattr(senders, "save", full)
        type_into(field, "Zoe")
        field._keep()
    assert "disk is full" in field.problem
    assert "disk is full" in shown._foot._words.text()
    assert field.text == "Zoe"

    field._keep()
    assert senders.load().name == "Zoe"


def test_the_picture_of_back_and_envelope_follows(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, "you").page
    assert isinstance(page, YouPage)
    qtbot.waitUntil(lambda: not page._preview.back._picture.isNull(), timeout=5000)
    before = page._preview.back._picture.cacheKey()

    type_into(line(page, "Business"), "Hartwell Home Loans")

    qtbot.waitUntil(lambda: page._preview.back._picture.cacheKey() != before, timeout=5000)


def test_a_logo_comes_from_a_file_and_goes_again(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window, "you").page
    assert isinstance(page, YouPage)
    path = tmp_path / "logo.png"
    path.write_bytes(a_picture())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(path), ""))

    page.pictures.logo.frame.click()
    assert senders.load().logo
    assert page.pictures.logo.frame.accessibleDescription() == "There is a picture."

    page.pictures.logo._remove.click()
    assert senders.load().logo is None


def test_what_is_no_picture_is_told_below_the_slot(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window, "you").page
    assert isinstance(page, YouPage)
    path = tmp_path / "letter.png"
    path.write_text("Dear diary")

    page.pictures.signature.dropped.emit(path)

    assert senders.load().signature is None
    assert "cannot be read" in page.pictures.signature._message.words


def test_a_signature_is_drawn(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, "you").page
    assert isinstance(page, YouPage)
    page.pictures.draw.click()
    dialog = page.findChild(SignatureDialog)
    assert dialog is not None
    assert not dialog._use.isEnabled()

    dialog.pad._strokes = [[QPointF(20 + n, 80 + n % 9) for n in range(200)]]
    dialog.pad.changed.emit()
    dialog._use.click()

    assert senders.load().signature
    assert page.pictures.draw.words() == "Draw again"


def test_cards_and_mailing_days_are_stored_at_once(window: MainWindow) -> None:
    shown = opened(window, "cards")
    cards = shown.page
    assert isinstance(cards, CardsPage)
    cards._format.combo.setCurrentIndex(cards._format.combo.findData("half-letter"))
    cards._format.combo.activated.emit(cards._format.combo.currentIndex())
    assert settings.load().card_format == "half-letter"
    assert cards._duplex.isEnabled()
    cards._tone.segments.chosen.emit("playful")
    assert settings.load().tone == "playful"

    shown.go("mailing")
    mailing = shown.page
    assert isinstance(mailing, MailingPage)
    before = mailing._example.text()
    QTest.keyClick(mailing._home.stepper, Qt.Key.Key_Up)
    assert settings.load().transit_home == 5
    assert mailing._example.text() != before
    window.session.undo()
    assert settings.load().transit_home == 4
    assert mailing._home.stepper.number == 4


def test_lettering_ink_and_vignette_are_the_shops_own_at_once(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, "cards").page
    assert isinstance(page, CardsPage)
    qtbot.waitUntil(page._lettering.isEnabled, timeout=5000)
    assert page._lettering.combo.currentText() == "Classic"
    assert page._ink.combo.currentText() == "The design's own ink"

    for field, words in ((page._lettering, "Caveat"), (page._ink, "Blue ink")):
        field.combo.setCurrentIndex(field.combo.findText(words))
        field.combo.activated.emit(field.combo.currentIndex())
    page._vignette.click()

    shop = settings.load()
    assert (shop.lettering, shop.ink, shop.vignette) == ("Caveat", "#1f3358", True)
    window.session.undo()
    assert not page._vignette.isChecked()
    window.session.undo()
    assert (settings.load().ink, page._ink.combo.currentText()) == ("", "The design's own ink")


def test_weeks_are_this_computers_and_holidays_the_shops(window: MainWindow) -> None:
    page = opened(window, "calendar").page
    assert isinstance(page, CalendarPage)

    page._numbers.click()
    page._first.combo.activated.emit(1)
    page._leap.segments.chosen.emit("mar-1")
    page._region.combo.setCurrentIndex(page._region.combo.findData("TX"))
    page._region.combo.activated.emit(page._region.combo.currentIndex())

    assert window.session.settings.week_numbers
    assert (settings.load().leap_rule, settings.load().region) == ("mar-1", "TX")


def test_light_dark_and_the_size_of_text_change_live(window: MainWindow) -> None:
    page = opened(window, "appearance").page
    assert isinstance(page, AppearancePage)

    page._look.segments.chosen.emit("dark")
    page._size.segments.chosen.emit("LARGE")

    taste = window.session.settings
    assert (taste.appearance, taste.text_size) == (Appearance.DARK, TextSize.LARGE)
    assert look.current() is not None


def test_a_second_place_for_copies_is_chosen_and_dropped(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window, "privacy").page
    assert isinstance(page, PrivacyPage)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))

    page._choose.click()
    assert window.session.settings.backup_folder == str(tmp_path)
    assert page._place.text() == str(tmp_path)

    page._forget.click()
    assert window.session.settings.backup_folder == ""


def test_starting_at_login_writes_an_entry_and_takes_it_away(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(login.sys, "platform", "linux")
    page = opened(window, "reminders").page
    assert isinstance(page, RemindersPage)
    assert not page._login.isChecked()

    page._login.click()
    entry = tmp_path / "autostart" / "io.github.cardkeeper.CardKeeper.desktop"
    assert f"{login.QUIETLY}\n" in entry.read_text()

    page._login.click()
    assert not entry.exists()


def test_every_page_opens_and_a_second_call_comes_back_to_the_same_window(window: MainWindow) -> None:
    shown = opened(window, "you")
    for key in ("cards", "mailing", "calendar", "reminders", "appearance", "privacy", "keyboard"):
        assert open_preferences(window, key) is shown
        assert shown.page is not None
        assert not shown.grab().isNull()
    window.actions_of["preferences"].trigger()
    assert isinstance(shown.page, YouPage)


def test_it_fits_the_smallest_window_at_the_largest_text(
    window: MainWindow, theme: object, qtbot: QtBot
) -> None:
    from cardkeeper.gui.theme import Theme

    assert isinstance(theme, Theme)
    theme.choose(Appearance.LIGHT, TextSize.LARGER)
    shown = opened(window, "you")
    shown.resize(860, 480)

    for key in ("you", "cards", "mailing", "calendar", "privacy"):
        shown.go(key)
        assert shown.size().width() == 860, key
        bar = shown._holders[key].horizontalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0, timeout=1000)  # type: ignore[misc]


def test_single_countries_have_days_of_their_own(window: MainWindow) -> None:
    mailing = opened(window, "mailing").page
    assert isinstance(mailing, MailingPage)
    line = mailing._countries
    line.line.setText("Canada 8, Germany ten")
    line._leave()
    assert line.problem == "Type a country and days, such as Canada 8, Germany 10."
    assert settings.load().transit_by_country == {}

    line.line.selectAll()
    QTest.keyClicks(line.line, "canada 8, deutschland 10")
    line._leave()
    assert settings.load().transit_by_country == {"CA": 8, "DE": 10}
    window.session.undo()
    assert settings.load().transit_by_country == {}
    assert line.text == ""


def test_the_next_holidays_stand_beside_the_calendar_page(window: MainWindow) -> None:
    shown = opened(window, "calendar")
    days = shown.findChild(DayRows)

    assert days is not None
    assert days.isVisible()
    next_ones = upcoming_holidays.found(settings.load(), window.session.today())
    assert len(next_ones) == 6
    assert all(one.name in days.accessibleName() for one in next_ones)
    assert not page_says(shown, "Next: ")


def test_the_next_holidays_are_a_sentence_where_there_is_no_room_for_a_picture(window: MainWindow) -> None:
    shown = opened(window, "calendar")
    shown.resize(700, 600)

    assert page_says(shown, "Next: ")


def page_says(shown: Preferences, words: str) -> bool:
    assert shown.page is not None
    return any(label.isVisible() and words in label.text() for label in shown.page.findChildren(QLabel))


def test_the_keys_stand_in_two_columns_where_there_is_room(window: MainWindow) -> None:
    shown = opened(window, "keyboard")
    keys = shown.findChild(KeyColumns)
    assert keys is not None
    beside = keys.sizeHint().height()

    shown.resize(700, 600)
    QTest.qWait(1)

    assert keys.sizeHint().height() > beside * 1.5
