"""Text on paper: it fits its box, is read out as it was typed, and nothing is left out silently."""

import os
import re
import subprocess
import sys

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops

from cardkeeper.press import document, fonts
from cardkeeper.press.text import Limits, TextStyle, fit, line, tidy
from tests.press.conftest import CJK_FONT
from tests.press.nasty import NASTY
from tests.press.pages import ink, pictures, reader, texts
from tests.press.tools import pdffonts, pdftotext, qpdf_complaints

SERIF = TextStyle("EB Garamond")
FAMILIES = sorted(name for name, family in fonts.families().items() if family.kind != "other")
ALPHABETS = [
    "Liebe Grüße, Łódź, Příbram, Ağaoğlu, Șerban, Đặng",
    "С днём рождения, Екатерина! Ґалаґан Їжак",
    "Χρόνια πολλά, Ελευθερία και Ώρα",
    "كل عام وأنتم بخير مع أطيب التمنيات من شركة هارتويل",
    "نتمنى لكم عاما سعيدا مليئا بالصحة والسعادة",
    "می\u200cخواهم شب",
    "יום הולדת שמח מכל הצוות",
    "जन्मदिन की हार्दिक शुभकामनाएँ, क्षितिज",
    "สุขสันต์วันเกิด น้ำผึ้ง ผู้ใหญ่",
    "Dear 😀🎂❤️ ★ from José ♥ 👨‍👩‍👧 🇩🇪",
]
BOTH_WAYS = [
    "عيد ميلاد سعيد يا محمد! 40 عاما",
    "יום הולדת שמח, שרה!",
    "יום הולדת שמח, שרה! 40",
    "תודה על 10 שנים של אמון",
    "Dear محمد and שרה, from José",
]


def page(*drawn, width=620, height=200):
    """A PDF with a page on which each of `drawn` is called with the canvas."""
    canvas = document.new_canvas(width, height)
    for draw in drawn:
        draw(canvas)
    return document.content(canvas)


def set_on_a_line(text, style=SERIF, size=20.0):
    made = line(text, style, size)
    return made, page(lambda canvas: made.draw(canvas, 600 if made.rtl else 20, 100, align="start"))


def from_the_left(text):
    """The words of a line as they stand on paper."""
    return [run.text for run in line(text, SERIF, 12).runs if run.text.strip(" \u200d")]


def letters(text):
    return "".join(character for character in text if character.isalnum())


def read(text):
    return " ".join(text.split())


@pytest.mark.parametrize("text", [*ALPHABETS, *NASTY])
def test_what_is_typed_is_what_poppler_and_pdfium_read(text, no_fonts):
    made, content = set_on_a_line(text)

    assert made.findings == ()
    assert read(pdftotext(content)) == read(tidy(text))
    assert read(texts(content)[0]) == read(tidy(text))


@pytest.mark.parametrize("text", BOTH_WAYS)
def test_lines_of_two_directions_are_read_whole_by_pdfium_and_word_by_word_by_poppler(text, no_fonts):
    """Poppler puts blanks and commas next to numbers and names on the wrong side, in any PDF."""
    made, content = set_on_a_line(text)

    assert made.findings == ()
    assert read(texts(content)[0]) == read(tidy(text))
    assert sorted(letters(pdftotext(content))) == sorted(letters(text))
    assert all(letters(word) in letters(pdftotext(content)) for word in text.split())


def test_chinese_is_read_with_a_font_of_this_computer(only_this_folder):
    (only_this_folder / "chinese.ttf").write_bytes(CJK_FONT.read_bytes())

    made, content = set_on_a_line("亲爱的陈丽薇女士，生日快乐！")

    assert made.findings == ()
    assert read(pdftotext(content)) == read(texts(content)[0]) == "亲爱的陈丽薇女士，生日快乐！"


def test_chinese_without_a_font_is_refused_in_words(no_fonts):
    made = line("Dear 陈丽薇,", SERIF, 12)

    (finding,) = made.findings
    assert finding.kind == "missing-glyph"
    assert finding.blocks
    assert "“陈丽薇” needs a Chinese, Japanese or Korean TrueType font" in finding.message


def test_of_a_whole_address_without_a_font_only_the_first_letters_are_shown(no_fonts):
    made = line("陈丽薇, 中国北京市朝阳区建国门外大街", SERIF, 12)

    (finding,) = made.findings
    assert finding.message.startswith("“陈丽薇中国北京…” needs")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_letter_no_font_has_is_named_even_where_the_blank_box_is_empty(family, no_fonts):
    """Josefin Sans and Poiret One draw nothing for a missing letter."""
    made = line("Ruth ꙮ\U00012000 Ward", TextStyle(family), 12)

    assert [(finding.kind, finding.blocks) for finding in made.findings] == [("missing-glyph", True)] * 2
    assert "“ꙮ” (cyrillic letter multiocular o)" in made.findings[0].message
    assert "“\U00012000” (cuneiform sign a)" in made.findings[1].message


@pytest.mark.parametrize("text", ALPHABETS)
@pytest.mark.parametrize("family", ["Great Vibes", "Josefin Sans", "Amatic SC"])
def test_every_style_can_set_every_bundled_script(family, text, no_fonts):
    assert line(text, TextStyle(family), 12).findings == ()


def test_a_script_has_one_face_in_a_paragraph_and_never_one_for_a_letter():
    """Lora owns a lone Greek pi, the rest of the word it does not."""
    made = line("Ευτυχία π και πολλά", TextStyle("Lora"), 12)

    assert {run.face.name for run in made.runs if run.text != " "} == {"EBGaramond-Regular"}


def test_a_number_among_foreign_letters_takes_their_face_and_a_sign_its_own():
    hebrew = line("40 שנה", TextStyle("Great Vibes"), 12)
    smile = line("Ruth 40 😀", TextStyle("Great Vibes"), 12)

    assert {run.face.name for run in hebrew.runs if run.text != " "} == {"FrankRuhlLibre-Regular"}
    assert [run.face.name for run in smile.runs if run.text != " "] == [
        "GreatVibes-Regular",
        "GreatVibes-Regular",
        "NotoEmoji-Regular",
    ]


def test_right_to_left_text_runs_from_the_right():
    assert line("שלום", SERIF, 12).rtl
    assert from_the_left("שלום abc 12 עולם") == ["עולם", "abc", "12", "שלום"]
    assert from_the_left("שלום 12 עולם") == ["עולם", "12", "שלום"]
    assert not line("Dear שרה,", SERIF, 12).rtl
    assert line("Hartwell מאחלים", TextStyle("EB Garamond", language="he"), 12).rtl


def test_joiners_do_not_disturb_the_order_of_a_line():
    assert from_the_left("שלום 👨\u200d👩 abc \u200d עולם") == ["עולם", "abc", "👨\u200d👩", "שלום"]


def test_letters_of_a_joined_script_are_never_spaced():
    spaced = TextStyle("Josefin Sans", tracking=200)
    plain = TextStyle("Josefin Sans")

    for word in ("محمد", "राजेश"):
        assert line(word, spaced, 10).ink == line(word, plain, 10).ink
    assert line("Ruth", spaced, 10).width == pytest.approx(line("Ruth", plain, 10).width + 3 * 2.0)


def test_spaced_capitals_are_read_as_words():
    style = TextStyle("Josefin Sans", tracking=220, case="upper")

    _made, content = set_on_a_line("for your business", style, 9)

    assert read(pdftotext(content)) == read(texts(content)[0]) == "FOR YOUR BUSINESS"


def test_marck_script_has_its_word_space_narrowed():
    face = fonts.face("Marck Script")
    words = line("Ruth Ward", TextStyle("Marck Script"), 1000)
    alone = [line(word, TextStyle("Marck Script"), 1000).width for word in ("Ruth", "Ward")]

    assert words.width - sum(alone) == pytest.approx(face.advance(face.glyph(" ")) - 250, abs=30)


def test_lining_figures_can_be_asked_for():
    old = line("1840", TextStyle("Cormorant Garamond", 600), 100)
    lining = line("1840", TextStyle("Cormorant Garamond", 600, features=("lnum",)), 100)

    assert lining.ink[3] - lining.ink[1] != pytest.approx(old.ink[3] - old.ink[1], abs=1)


# --- boxes


@st.composite
def blocks(draw):
    known = [word for text in [*ALPHABETS[:3], *NASTY] for word in text.split()]
    words = draw(st.lists(st.sampled_from(known), min_size=1, max_size=30))
    style = TextStyle(
        draw(st.sampled_from(FAMILIES)),
        leading=draw(st.sampled_from([0.95, 1.2, 1.45])),
        tracking=draw(st.sampled_from([0, 180])),
        case=draw(st.sampled_from(["", "upper"])),
    )
    limits = Limits(6, draw(st.integers(7, 60)), draw(st.integers(1, 12)), balance=draw(st.booleans()))
    width, height = draw(st.integers(30, 400)), draw(st.integers(15, 300))
    return fit(" ".join(words), style, width, height, limits), width, height, limits


@settings(max_examples=150)
@given(
    blocks(),
    st.sampled_from(["left", "center", "right", "start"]),
    st.sampled_from(["top", "middle", "bottom"]),
)
def test_text_never_stands_outside_its_box(made, align, valign):
    block, width, height, limits = made
    if not block.fits:
        assert [finding.kind for finding in block.findings if finding.blocks] == ["overflow"]
        return
    left, bottom, right, top = block.ink(0, block.baseline(0, height, valign), width, align)

    assert left >= -0.05
    assert right <= width + 0.05
    assert bottom >= -0.05
    assert top <= height + 0.05
    assert limits.smallest <= block.size <= limits.largest
    assert len(block.lines) <= limits.max_lines


@pytest.mark.parametrize("text", ["Happy Birthday, dear Ruth", "عيد ميلاد سعيد يا فاطمة", "สุขสันต์วันเกิด น้ำผึ้ง"])
@pytest.mark.parametrize("family", ["Great Vibes", "Caveat", "Fraunces"])
def test_ink_is_where_the_block_says(text, family):
    block = fit(text, TextStyle(family), 260, 140, Limits(12, 50, 3))
    content = page(lambda canvas: block.draw(canvas, 100, 40, 260, 140))

    told = block.ink(100, block.baseline(40, 140, "middle"), 260, "center")
    seen = ink(pictures(content)[0])

    assert (seen.x, seen.y, seen.right, seen.top) == pytest.approx(told, abs=1.2)


def test_centring_is_by_ink_both_ways():
    block = fit("Joy", TextStyle("Great Vibes"), 300, 150, Limits(60, 60, 1))
    left, bottom, right, top = block.ink(0, block.baseline(0, 150, "middle"), 300, "center")

    assert left + right == pytest.approx(300)
    assert bottom + top == pytest.approx(150)


def test_the_largest_size_that_fits_is_taken():
    style, limits = TextStyle("Great Vibes"), Limits(18, 72, 2)
    block = fit("With deepest sympathy", style, 200, 90, limits)
    next_larger = Limits(block.size + 0.5, block.size + 0.5, 2)

    assert block.fits
    assert not fit("With deepest sympathy", style, 200, 90, next_larger).fits


@pytest.mark.parametrize("text", ["x" * 300, "W" * 40, "word " * 400, "y" * 20_000])
def test_what_does_not_fit_is_said_and_not_cut_off_in_silence(text):
    block = fit(text, SERIF, 200, 100, Limits(9, 16, 8, balance=False))

    (finding,) = block.findings
    assert finding.kind == "overflow"
    assert finding.blocks
    assert text[:20] in finding.message
    assert len(finding.message) < 200


def test_no_text_takes_no_room():
    block = fit("  \n ", SERIF, 100, 100, Limits(9, 16, 3))

    assert block.lines == ()
    assert block.fits
    assert block.draw(None, 5, 6, 100, 100) == (5, 6, 5, 6)


def test_art_is_clipped_to_the_letters():
    block = fit("40", TextStyle("Fraunces", 900), 300, 150, Limits(100, 100, 1))

    def clipped(canvas):
        canvas.saveState()
        block.clip(canvas, 20, 20, 300, 150)
        canvas.rect(0, 0, 620, 200, stroke=0, fill=1)
        canvas.restoreState()

    def lettered(canvas):
        block.draw(canvas, 20, 20, 300, 150)

    cut, drawn = (pictures(page(draw))[0] for draw in (clipped, lettered))
    different = ImageChops.difference(cut, drawn).point([255 if value > 100 else 0 for value in range(256)])
    assert different.histogram()[255] < 60
    assert texts(page(clipped))[0] == ""


# --- files


def test_fonts_are_embedded_as_subsets_that_can_be_read():
    _made, content = set_on_a_line("Dear محمد and שרה, 😀 affinity")

    fonts_used = reader(content).pages[0]["/Resources"]["/Font"]
    assert len(fonts_used) == 4
    for font in map(pypdf.generic.IndirectObject.get_object, map(fonts_used.raw_get, fonts_used)):
        descendant = font["/DescendantFonts"][0].get_object()
        assert re.fullmatch(r"/[A-Z]{6}\+[A-Za-z0-9-]+", font["/BaseFont"])
        assert font["/Subtype"] == "/Type0"
        assert "/ToUnicode" in font
        assert len(descendant["/FontDescriptor"]["/FontFile2"].get_object().get_data()) < 12_000


def test_the_tools_find_nothing_to_complain_of(tmp_path):
    _made, content = set_on_a_line(" ".join(ALPHABETS))

    assert qpdf_complaints(content, tmp_path) == ""
    assert {row[1:] for row in pdffonts(content)} == {("yes", "yes", "yes")}


def test_the_same_text_gives_the_same_bytes():
    first, second = (set_on_a_line("Dear Ruth, שלום 😀 affinity")[1] for _time in range(2))

    assert first == second


def test_another_run_of_the_program_gives_the_same_bytes():
    """Nothing may hang on the order of a set, which changes from run to run."""
    script = (
        "import hashlib, sys; from cardkeeper.press import document; from cardkeeper.press.text import *;"
        "canvas = document.new_canvas(600, 200);"
        "line('Dear Ruth, שלום 😀 affinity क्षितिज', TextStyle('Lora'), 20).draw(canvas, 20, 100);"
        "sys.stdout.write(hashlib.sha256(document.content(canvas)).hexdigest())"
    )
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE
        )
        for seed in ("1", "2")
    ]

    first, second = (run.communicate(timeout=200)[0] for run in runs)
    assert len(first) == 64
    assert first == second


def test_a_glyph_used_for_different_texts_is_read_as_each():
    """A no-break space is set with the glyph of a plain one."""
    _made, content = set_on_a_line("40\u00a0years")

    assert read(texts(content)[0]) == "40 years"


def test_nothing_tells_who_made_the_file_or_when():
    _made, content = set_on_a_line("Ruth")

    info = reader(content).metadata
    assert info.title == "Cards"
    assert not info.author
    assert not info.subject
    assert info.creation_date.year == 2000
    assert b"Helvetica" not in content


@pytest.mark.parametrize(
    ("duplex", "wish"),
    [(None, "/Simplex"), ("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge")],
)
def test_the_canvas_asks_for_its_own_size_and_the_right_edge(duplex, wish):
    canvas = document.new_canvas(300, 200, duplex=duplex)
    canvas.rect(10, 10, 20, 20)

    wishes = reader(document.content(canvas)).trailer["/Root"]["/ViewerPreferences"]
    assert wishes["/PrintScaling"] == "/None"
    assert wishes["/Duplex"] == wish
