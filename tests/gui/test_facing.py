"""The page facing the message: white, the front once more, a picture, words; shown as it will be printed."""

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.facing import FacingDialog
from cardkeeper.services.book import library as books
from cardkeeper.services.book import settings
from cardkeeper.services.cards import card_pictures, trying_on
from cardkeeper.services.cards.card_faces import Instead
from cardkeeper.services.cards.card_looks import Look
from cardkeeper.services.due import planning, tasks
from tests.books import library
from tests.factories import TUESDAY, a_customer, a_sender, born

__all__ = ["library"]
WAIT = 20_000


@pytest.fixture
def opened(library, qtbot):
    a_sender()
    a_customer("Ada Quinn", occasions=(born(5, 15, 1986),))
    planning.settle(TUESDAY)
    session = Session(library, connection=books.worker_connection, clock=lambda: TUESDAY)
    window = QWidget()
    qtbot.addWidget(window)

    def open_():
        instead = Instead(design="balloons", palette="brand", look=Look(), inside_left="")
        subject = trying_on.somebody(OccasionKind.BIRTHDAY, TUESDAY)
        dialog = FacingDialog(session, subject, instead, parent=window)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog._darkroom.is_idle, timeout=WAIT)
        return dialog

    yield open_
    session.close()


def picture(dialog):
    return dialog._page._picture.toImage()


def test_the_front_comes_once_more_and_words_stand_below(opened, qtbot):
    dialog = opened()
    white = picture(dialog)
    dialog.kind.choose("art")
    dialog.kind.chosen.emit("art")
    qtbot.waitUntil(lambda: picture(dialog) != white, timeout=WAIT)
    art = picture(dialog)
    dialog.words.setPlainText("You came in on a Tuesday & stayed <ten> years.")
    qtbot.waitUntil(lambda: picture(dialog) != art, timeout=WAIT)

    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()

    (chosen,) = told.args
    assert (chosen.look.vignette, chosen.look.picture) == (True, "")
    subject = trying_on.somebody(OccasionKind.BIRTHDAY, TUESDAY)
    trying_on.take(subject, chosen, TUESDAY)
    (task,) = tasks.load([subject.task_id]).values()
    assert task.inside_left == "You came in on a Tuesday & stayed <ten> years."
    assert trying_on.look_of(trying_on.of_task(task.id)).vignette


def test_a_picture_is_kept_beside_the_book_and_what_is_none_is_refused(opened, qtbot, tmp_path):
    dialog = opened()
    dialog.kind.choose("picture")
    dialog.accept()
    assert "Choose a picture first" in dialog._message.words
    (tmp_path / "letter.jpg").write_text("no picture")
    dialog.take_picture(tmp_path / "letter.jpg")
    qtbot.waitUntil(lambda: "can’t be read" in dialog._message.words, timeout=WAIT)
    Image.new("RGB", (1600, 1200), "#446688").save(tmp_path / "shop.jpg")

    dialog.take_picture(tmp_path / "shop.jpg")
    qtbot.waitUntil(lambda: bool(dialog.result_instead.look.picture), timeout=WAIT)

    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert card_pictures.content(told.args[0].look.picture).startswith(b"\xff\xd8")


def test_a_postcard_has_no_such_page_and_says_so(opened):
    settings.save(card_format="post4-letter")

    dialog = opened()

    assert dialog._message.words == "Cards of this size have no page facing the message."
    dialog.reject()
