"""The Card studio: shelves, designs tried on a real customer, own words, and a card used."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.focus_dialog import FocusDialog
from cardkeeper.gui.studio.page import StudioPage
from cardkeeper.gui.studio.picture_dialog import PictureDialog
from cardkeeper.gui.studio.shelves import FAVOURITES, OWN, Narrowed, Spot
from cardkeeper.gui.studio.stage import ENVELOPE
from cardkeeper.gui.studio.trying import Who
from cardkeeper.gui.tokens import Kind
from cardkeeper.services.book import library as books
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs
from cardkeeper.services.due import planning, tasks
from cardkeeper.services.due.tasks import TaskRecord
from tests.books import library
from tests.factories import TUESDAY, a_customer, a_sender, born

__all__ = ["library"]
LONG = 30_000


class Studio:
    """Somebody in the studio, with Priya's birthday card on the list."""

    def __init__(self, page: StudioPage, session: Session, qtbot: QtBot) -> None:
        self.page, self.session, self.qtbot = page, session, qtbot

    def wait(self, happened: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(happened()), timeout=LONG)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.gallery, key)

    @property
    def design(self) -> str:
        tile = self.page.gallery.current
        return tile.design if tile else ""

    @property
    def card(self) -> TaskRecord:
        return next(iter(tasks.load(range(1, 100)).values()))

    def go(self, narrowed: Narrowed) -> None:
        self.page.browsing.narrow(narrowed)
        self.wait(lambda: self.page.reader.shown == narrowed)


@pytest.fixture
def priya(library: Path) -> int:
    a_sender()
    found = a_customer(occasions=(born(5, 15, 1986),))
    planning.settle(TUESDAY)
    return found


@pytest.fixture
def studio(library: Path, priya: int, qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> Iterator[Studio]:
    session = Session(library, connection=books.worker_connection, clock=lambda: TUESDAY)
    page = StudioPage(session)
    page.resize(1200, 860)
    page.arrange(Room(Width.WIDE))
    shown(page)
    found = Studio(page, session, qtbot)
    found.wait(lambda: page.pane.met is not None)
    yield found
    session.close()


def test_a_design_is_tried_on_the_next_customer_and_taken_with_enter(studio: Studio) -> None:
    before = studio.card.design_key
    assert studio.page.pane.person.accessibleName() == "Tried on Priya Raman. Turns 40 on Friday, May 15"
    while studio.design == before:
        studio.press(Qt.Key.Key_Right)

    with studio.qtbot.waitSignal(studio.session.applied, timeout=LONG):
        studio.press(Qt.Key.Key_Return)

    assert studio.card.design_key == studio.design != before
    studio.session.undo()
    studio.wait(lambda: studio.card.design_key == before)


def test_the_card_is_shown_as_it_will_be_printed(studio: Studio) -> None:
    stage = studio.page.pane.stage
    studio.wait(lambda: "Dear Priya," in stage.accessibleDescription())
    assert "Ellen Hartwell" in stage.accessibleDescription()

    studio.page.pane.tabs.choose(ENVELOPE)
    studio.page.pane.show_card()
    studio.wait(lambda: stage.tab == ENVELOPE)


def test_own_words_are_seen_and_taken(studio: Studio) -> None:
    pane = studio.page.pane
    pane.messages.write.click()
    pane.messages.own.setPlainText("See you {at} the <b>lake</b>.")
    studio.wait(lambda: "See you {at} the <b>lake</b>." in pane.stage.accessibleDescription())

    with studio.qtbot.waitSignal(studio.session.applied, timeout=LONG):
        pane.use.click()

    assert studio.card.own_text == "See you {at} the <b>lake</b>."


def test_a_message_of_another_tone_and_other_colours_are_taken_with_the_design(studio: Studio) -> None:
    pane = studio.page.pane
    pane.messages.choices[-1].click()
    pane.palettes.discs[-1].click()
    wanted = pane.instead

    with studio.qtbot.waitSignal(studio.session.applied, timeout=LONG):
        pane.use.click()

    assert (studio.card.verse_key, studio.card.palette) == (wanted.verse, wanted.palette)
    assert "" not in (wanted.verse, wanted.palette)


def test_a_favorite_is_on_its_shelf_and_first_among_its_kind(studio: Studio) -> None:
    for _number in range(3):
        studio.press(Qt.Key.Key_Right)
    liked = studio.design
    studio.page.commands.turn_favourite()
    assert settings.load().favourite_designs == (liked,)

    studio.go(Narrowed(None, FAVOURITES))
    assert [tile.design for tile in studio.page.gallery.tiles.rows] == [liked]
    studio.go(Narrowed(Kind.BIRTHDAY))
    assert studio.page.gallery.tiles.rows[0].design == liked


def test_tones_and_words_narrow_the_designs(studio: Studio) -> None:
    every = len(studio.page.gallery.tiles.rows)
    studio.go(Narrowed(Kind.BIRTHDAY, tone="belated"))
    belated = [tile.below for tile in studio.page.gallery.tiles.rows]
    assert set(belated) == {"Belated"}
    assert len(belated) < every

    studio.go(Narrowed(Kind.BIRTHDAY, text="balloon"))
    assert {tile.design for tile in studio.page.gallery.tiles.rows} >= {"balloons"}


def test_it_opens_for_the_card_somebody_came_from(studio: Studio) -> None:
    ruth = a_customer("Ruth Adeyemi")
    studio.page.restore(Who(OccasionKind.THANK_YOU, person_id=ruth))
    studio.wait(lambda: studio.page.pane.met and studio.page.pane.met.who.person_id == ruth)

    assert studio.page.browsing.spot.narrowed.title == "Thank-you cards"
    assert studio.page.pane.met.subject.name == "Ruth Adeyemi"

    with studio.qtbot.waitSignal(studio.session.applied, timeout=LONG):
        studio.page.commands.use()
    assert studio.session.undo_label


def test_back_finds_the_same_designs_and_the_same_one(studio: Studio) -> None:
    studio.press(Qt.Key.Key_Right)
    spot = studio.page.state()
    studio.go(Narrowed(Kind.APOLOGY))
    assert studio.design != spot.design

    studio.page.restore(spot)
    studio.wait(lambda: studio.design == spot.design)
    assert isinstance(spot, Spot)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    picture = Image.effect_noise((900, 1200), 80).convert("RGB")
    picture.save(tmp_path / "our_shop.jpg")
    return tmp_path / "our_shop.jpg"


def test_a_picture_of_ones_own_becomes_a_design_and_goes_away_again(studio: Studio, photo: Path) -> None:
    own = studio.page.own
    dialog = PictureDialog(studio.session, photo, parent=studio.page)
    dialog.added.connect(own.added)
    dialog.open()
    studio.wait(dialog.add.isEnabled)
    assert dialog.called.text() == "our shop"
    before = dialog.picture.focus
    QTest.keyClick(dialog.picture, Qt.Key.Key_Up)
    assert dialog.picture.focus[1] < before[1]
    dialog.called.setText("Our <shop>")
    studio.wait(dialog.add.isEnabled)

    with studio.qtbot.waitSignal(own.added, timeout=LONG):
        dialog.add.click()

    studio.wait(lambda: studio.page.reader.shown == Narrowed(None, OWN))
    studio.wait(lambda: studio.page.gallery.current)
    assert studio.page.gallery.current.name == "Our <shop>"
    assert {"rename-design", "remove-design", "move-picture"} <= studio.page.verbs().keys()
    move_picture(studio)
    own.remove(studio.design)
    studio.wait(lambda: not studio.page.gallery.tiles.rows)
    studio.session.undo()
    studio.wait(lambda: studio.page.gallery.tiles.rows)


def move_picture(studio: Studio) -> None:
    """Another place of the picture stays in sight, in one step that can be taken back."""
    key = studio.design
    before = designs.all_designs()[key].focus
    studio.page.verbs()["move-picture"]()
    dialog = studio.page.window().findChild(FocusDialog)
    assert dialog.picture.focus == before
    QTest.keyClick(dialog.picture, Qt.Key.Key_Right)
    with studio.qtbot.waitSignal(studio.session.applied, timeout=LONG):
        dialog.keep.click()

    assert designs.all_designs()[key].focus == pytest.approx((before[0] + 0.05, before[1]))
    studio.session.undo()
    studio.wait(lambda: designs.all_designs()[key].focus == before)
    studio.wait(lambda: studio.design == key)


def test_a_file_that_is_no_picture_says_so_and_adds_nothing(studio: Studio, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.jpg"
    wrong.write_text("Dear customer")
    dialog = PictureDialog(studio.session, wrong, parent=studio.page)
    dialog.open()

    studio.wait(lambda: dialog.message)
    assert not dialog.add.isEnabled()
    assert "picture" in dialog.message
    dialog.reject()


def test_an_empty_shelf_tells_how_it_fills(studio: Studio) -> None:
    studio.go(Narrowed(None, OWN))
    said = [label.text() for label in studio.page.near.stack.currentWidget().findChildren(QLabel)]
    assert "Your own pictures" in said

    studio.go(Narrowed(Kind.BIRTHDAY, text="zebra on a bicycle"))
    button = studio.page.near.stack.currentWidget().findChild(QPushButton)
    button.click()
    studio.wait(lambda: studio.page.gallery.tiles.rows)


def test_an_empty_book_says_what_to_do(
    library: Path, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    session = Session(library, connection=books.worker_connection, clock=lambda: TUESDAY)
    page = StudioPage(session)
    shown(page)
    qtbot.waitUntil(lambda: page.pane.met is not None, timeout=LONG)

    assert not page.pane.use.isEnabled()
    assert page.pane.person.accessibleName() == "Tried on Nobody yet. Add a customer to see their card."
    session.close()


def test_size_and_paper_tell_the_envelope_the_weight_and_what_the_post_says(studio: Studio) -> None:
    options = studio.page.pane.options
    assert options.told == (
        "It goes into envelope A2, 5¾ × 4⅜ in (146 × 111 mm). Choose the paper to see what it weighs. "
        "An ordinary letter for USPS. Rates change: check with your post office."
    )
    with studio.qtbot.waitSignal(studio.session.applied, timeout=LONG):
        options.paper.setCurrentIndex(options.paper.findData(250))
        options.paper.activated.emit(options.paper.currentIndex())
    studio.wait(lambda: "It weighs about 0.7 oz (19 g)." in options.told)
    assert "does not fold twice well" in options.told

    studio.session.undo()
    studio.wait(lambda: "Choose the paper" in options.told)
