import io

import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from cardkeeper.errors import UnreadableFile
from cardkeeper.press import colour, design_reader
from cardkeeper.press.design_front import compile_front, draw_front
from tests.press.drawn_designs import ART, TOML, write

SIZE = (396, 612)
MARGIN = 25.74  # 6.5 % of the short side


@pytest.fixture
def leaf_card(tmp_path):
    return made(tmp_path)


def made(folder, toml=TOML, **art):
    design, problems = design_reader.read(write(folder / "leaf-card", toml, **art))
    assert not problems, problems
    return design


def printed(draw, *, pages=1, size=SIZE):
    """A PDF whose pages `draw(canvas)` fills."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1)
    for _page in range(pages):
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def seen(pdf):
    return pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB")


def text_of(pdf):
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()


def kinds(findings):
    return [(finding.kind, finding.slot) for finding in findings]


def test_art_lies_in_the_safe_area_and_leaves_the_margin_white(leaf_card):
    pdf = printed(lambda canvas: draw_front(canvas, leaf_card, "night", *SIZE, {"headline": "Hello"}))

    page = seen(pdf)

    assert page.getpixel((60, 480)) == pytest.approx((0x12, 0x34, 0x56), abs=3)
    assert page.crop((0, 0, int(MARGIN) - 1, 612)).getextrema() == ((255, 255),) * 3
    assert "Hello" in text_of(pdf)


def test_a_number_is_filled_with_the_art_and_is_still_text(tmp_path):
    design = made(tmp_path, leaf=ART.replace("slot:leaf", "#ff0000"))

    pdf = printed(
        lambda canvas: draw_front(canvas, design, "night", *SIZE, {"headline": "Hello", "number": "18"})
    )

    number = seen(pdf).crop((26, 150, 370, 300))
    reds = sum(count for count, pixel in number.getcolors(1 << 20) if pixel == (255, 0, 0))
    assert reds > 1500
    assert "18" in text_of(pdf)


def test_the_same_card_is_the_same_bytes(leaf_card):
    texts = {"headline": "Hello", "number": "18"}

    first = printed(lambda canvas: draw_front(canvas, leaf_card, "day", *SIZE, texts))
    second = printed(lambda canvas: draw_front(canvas, leaf_card, "day", *SIZE, texts))

    assert first == second


def test_art_is_stored_once_however_many_cards_there_are(leaf_card):
    front = compile_front(leaf_card, "day", *SIZE, fixed={"headline": "Hello"})

    one = printed(lambda canvas: front.draw(canvas, {"headline": "Hello"}))
    many = printed(lambda canvas: front.draw(canvas, {"headline": "Hello"}), pages=50)

    assert (len(many) - len(one)) / 49 < 600
    assert compile_front(leaf_card, "day", *SIZE, fixed={"headline": "Hello"}) is front


def test_a_text_of_one_card_replaces_the_shared_one(leaf_card):
    front = compile_front(leaf_card, "day", *SIZE, fixed={"sub": "for you"})

    pdf = printed(lambda canvas: front.draw(canvas, {"headline": "Dear Zoë", "sub": "for you"}))

    assert "Zoë" in text_of(pdf)
    assert text_of(pdf).count("for you") == 1


def test_what_cannot_be_read_is_found(leaf_card):
    canvas = Canvas(io.BytesIO())

    fine = draw_front(canvas, leaf_card, "day", *SIZE, {"headline": "Hello"})
    missing = draw_front(canvas, leaf_card, "day", *SIZE, {"headline": " "})
    long = draw_front(canvas, leaf_card, "day", *SIZE, {"headline": "Maximiliane-Josephine " * 20})
    strange = draw_front(canvas, leaf_card, "day", *SIZE, {"headline": "Hello \U000f0000"})

    assert fine == []
    assert kinds(missing) == [("empty", "front.headline")]
    assert ("overflow", "front.headline") in kinds(long)
    assert ("missing-glyph", "front.headline") in kinds(strange)
    assert missing[0].blocks


def test_words_over_busy_art_are_found_but_may_be_printed(tmp_path):
    toml = TOML.replace("box = [0.5, 0.8, 0.5, 0.1]", "box = [0.2, 0.8, 0.6, 0.1]")
    design = made(tmp_path, toml)

    findings = draw_front(
        Canvas(io.BytesIO()), design, "day", *SIZE, {"headline": "Hello", "sub": "half on the leaf"}
    )

    assert kinds(findings) == [("contrast", "front.sub")]
    assert not findings[0].blocks


@pytest.mark.parametrize("brand", ["#ffd500", "#f4f1ea", "#2f6f9f", "#000000"])
def test_words_in_brand_colours_can_always_be_read(leaf_card, brand):
    front = compile_front(leaf_card, "brand", *SIZE, brand=(brand,))

    page = seen(printed(lambda canvas: front.draw(canvas, {"headline": "Hello"})))

    words = page.crop((26, 40, 370, 140)).getcolors(1 << 20)
    darkest = min((pixel for _count, pixel in words), key=sum)
    assert colour.contrast(colour.to_hex([c / 255 for c in darkest]), "#ffffff") >= 3
    assert front.judge({"headline": "Hello"}) == []


def test_an_unknown_palette_is_the_first_one(leaf_card):
    shown = printed(lambda canvas: draw_front(canvas, leaf_card, "gone", *SIZE, {"headline": "Hello"}))

    assert shown == printed(lambda canvas: draw_front(canvas, leaf_card, "day", *SIZE, {"headline": "Hello"}))


PHOTO = TOML.replace(
    '{ kind = "vector", art = "leaf", box = [0, 0.5, 0.5, 0.5], name = "leaf" },',
    '{ kind = "photo", box = [0, 0.5, 1, 0.5] },',
)


def test_a_photo_front_shows_the_photo_and_says_when_it_is_too_coarse(tmp_path):
    design = made(tmp_path, PHOTO)
    out = io.BytesIO()
    Image.new("RGB", (400, 400), "#aa3322").save(out, "JPEG", quality=95)
    found = []

    pdf = printed(
        lambda canvas: found.extend(
            draw_front(canvas, design, "day", *SIZE, {"headline": "Hello"}, photo=out.getvalue())
        )
    )

    assert design.needs_photo
    assert seen(pdf).getpixel((200, 450)) == pytest.approx((0xAA, 0x33, 0x22), abs=4)
    assert kinds(found) == [("resolution", "front.photo")]


def test_a_photo_front_without_a_photo_must_not_be_printed(tmp_path):
    design = made(tmp_path, PHOTO)

    (finding,) = draw_front(Canvas(io.BytesIO()), design, "day", *SIZE, {"headline": "Hello"})

    assert (finding.kind, finding.blocks, finding.slot) == ("empty", True, "front.photo")


def test_art_that_has_gone_is_told_in_words(leaf_card):
    (leaf_card.folder / "art" / "leaf.svg").unlink()

    with pytest.raises(UnreadableFile, match="Leaf card"):
        draw_front(Canvas(io.BytesIO()), leaf_card, "day", *SIZE, {"headline": "Hello"})
