"""The preflight as a program: a file that passes, one for each thing that must be refused."""

import pytest
from PIL import Image

from cardkeeper import paths
from cardkeeper.press import document
from cardkeeper.press.card_job import Imprint, PrintSetup
from cardkeeper.press.cards import render_cards
from tests.cli.test_commands import Shop
from tests.press.test_inside import a_job


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path / "shop")


@pytest.fixture(scope="module")
def cards(tmp_path_factory):
    path = tmp_path_factory.mktemp("cards") / "cards.pdf"
    job = a_job(design="balloons", palette="brand", front={"headline": "Happy Birthday"})
    path.write_bytes(render_cards([job], PrintSetup("half-letter", "short"), Imprint("Hartwell")))
    return path


def test_what_the_press_makes_passes_and_no_book_is_made_for_it(shop, cards):
    done = shop.run("check", cards, "--format", "half-letter", "--expect", "Happy Birthday", "Dear")

    assert done.stdout == "cards.pdf: nothing is wrong.\n"
    assert not (shop.folder / paths.BOOK_NAME).exists()
    assert shop.json("check", cards) == [{"file": str(cards), "findings": []}]


def test_a_foreign_file_is_refused_with_every_reason(shop, tmp_path):
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "other.pdf"
    canvas = Canvas(str(path), pagesize=(600, 800))
    canvas.drawString(100, 100, "Hello")
    canvas.save()

    done = shop.run("check", path, "--format", "half-letter", status=1)

    assert done.stderr == "1 file should not be printed like this.\n"
    for told in ("is not in the file", "own size", "on which edge", "not the size of the sheet"):
        assert told in done.stdout


def test_ink_at_the_edge_is_seen(shop, tmp_path):
    canvas = document.new_canvas(792, 612)
    canvas.rect(0, 300, 792, 5, stroke=0, fill=1)
    canvas.showPage()
    path = tmp_path / "edge.pdf"
    path.write_bytes(document.content(canvas))

    assert "within 6.0 mm of the edge" in shop.run("check", path, "--format", "half-letter", status=1).stdout
    shop.run("check", path)


def test_a_warning_is_told_and_the_file_passes(shop, tmp_path):
    picture = tmp_path / "coarse.png"
    Image.effect_noise((60, 60), 50).save(picture)
    canvas = document.new_canvas(792, 612)
    canvas.drawImage(str(picture), 100, 100, 72, 72)
    canvas.showPage()
    path = tmp_path / "coarse.pdf"
    path.write_bytes(document.content(canvas))

    assert "only 60 dots per inch" in shop.run("check", path).stdout


def test_a_file_that_is_not_there_or_a_format_nobody_knows_is_one_sentence(shop, cards):
    assert "Is it there?" in shop.sentence("check", "nowhere.pdf")
    assert "half-letter" in shop.sentence("check", cards, "--format", "huge")
