"""The lettering: complete, licensed, printable, and refused in words when it is not."""

import pytest
import uharfbuzz as hb

from cardkeeper import paths
from cardkeeper.press import fonts, installed_fonts
from cardkeeper.press.faces import Face, UnusableFont
from tests.press.conftest import CJK_FONT

FOLDER = paths.resource("fonts")
SMALL = FOLDER / "poiret-one" / "PoiretOne_400Regular.ttf"
LETTERS = {
    "Latin": "ÀÉÎÕÜßåøþÿĀąĆćĐđĒęĞğĪİıŁłŃńŐőŘřŚśŞşŠšŢţŮůŹźŻżŽžȘȚ",
    "Vietnamese": "ƠƯẠẢẤầẽỌổỰỳ",
    "Cyrillic": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁЄІЇЎёєіїўҐґ",
    "Greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωΆΈΉΊΌΎΏάέήίόύώϊϋΐΰ",
    "Hebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "Arabic": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی",
    "Devanagari": "अआइईउऊऋएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह०१२३४५६७८९",
    "Thai": "กขคงจฉชซญฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำเแโใไ๐๑๒๓๔๕๖๗๘๙",
}


def faces():
    return [
        pytest.param(family, entry, id=entry.file)
        for family in fonts.families().values()
        for entry in family.faces
    ]


@pytest.mark.parametrize(("family", "entry"), faces())
def test_a_face_has_every_letter_its_family_promises_and_all_punctuation(family, entry):
    face = fonts.face(family.name, entry.weight, entry.italic)

    assert face.path == FOLDER / entry.file
    for script in family.scripts:
        assert set(LETTERS[script]) <= face.coverage
    if "Latin" in family.scripts:
        assert face.covers("0123456789 .,;:!?’‘“”„«»–—…&€£")


def test_nothing_lies_in_the_folder_that_the_catalogue_does_not_name():
    named = {FOLDER / entry.file for family in fonts.families().values() for entry in family.faces}
    lying = {path for path in FOLDER.rglob("*.ttf") if path.parent.name != "ui"}

    assert lying == named


def test_every_family_has_its_licence_beside_it_and_no_reserved_one_was_cut():
    for family in fonts.families().values():
        licence = (FOLDER / family.faces[0].file).parent / "OFL.txt"
        text = licence.read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in text
        reserved = "with Reserved Font Name" in text.partition("This Font Software is licensed")[0]
        assert bool(family.reserved) == reserved, family.name


def test_all_lettering_together_stays_small():
    size = sum(
        (FOLDER / entry.file).stat().st_size for family in fonts.families().values() for entry in family.faces
    )

    assert size < 9.3e6


def test_the_nearest_weight_is_taken_and_an_unknown_family_is_eb_garamond():
    assert fonts.face("Nunito", 700).name == "Nunito-SemiBold"
    assert fonts.face("Caveat", 700).name == "Caveat-Bold"
    assert fonts.face("Cormorant Garamond", 400, italic=True).name == "CormorantGaramond-MediumItalic"
    assert fonts.face("Comic Sans", 400).name == "EBGaramond-Regular"


def test_a_subset_holds_what_was_asked_for_and_is_the_same_each_time():
    face = fonts.face("EB Garamond")
    glyphs = [face.glyph(character) for character in "Ruth"]

    content, numbers = face.subset(glyphs)

    small = hb.Face(hb.Blob(content))
    assert set(glyphs) <= numbers.keys()
    assert small.glyph_count == len(numbers) < 12
    assert "GSUB" not in small.table_tags
    assert face.subset(glyphs) == (content, numbers)


def changed(tmp_path, old, new):
    """A copy of a small font with some bytes changed."""
    path = tmp_path / "changed.ttf"
    content = SMALL.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))
    return path


def with_rights(tmp_path, rights):
    """A copy of a small font whose maker sets these embedding rights (OS/2 fsType)."""
    content = bytearray(SMALL.read_bytes())
    entry = content.index(b"OS/2")
    offset = int.from_bytes(content[entry + 8 : entry + 12], "big")
    content[offset + 8 : offset + 10] = rights.to_bytes(2, "big")
    path = tmp_path / "rights.ttf"
    path.write_bytes(content)
    return path


def test_postscript_outlines_are_refused_in_words(tmp_path):
    with pytest.raises(UnusableFont, match=r"“changed\.ttf” has PostScript outlines"):
        Face(changed(tmp_path, b"glyf", b"CFF "))


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200, 0x0102])
def test_a_font_that_may_not_be_embedded_is_refused_in_words(tmp_path, rights):
    with pytest.raises(UnusableFont, match="does not allow it to be put into a PDF"):
        Face(with_rights(tmp_path, rights))


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008, 0x000A])
def test_a_font_that_may_be_printed_with_is_taken(tmp_path, rights):
    assert Face(with_rights(tmp_path, rights)).covers("Poiret")


@pytest.mark.parametrize("content", [b"", b"no font at all", b"\x00\x01\x00\x00" + bytes(200)])
def test_what_is_no_font_is_refused_in_words(tmp_path, content):
    path = tmp_path / "notes.ttf"
    path.write_bytes(content)

    with pytest.raises(UnusableFont, match=r"“notes\.ttf” is not a font file"):
        Face(path)


def test_a_font_of_this_computer_is_found_by_the_letters_it_has(only_this_folder):
    (only_this_folder / "deep").mkdir()
    (only_this_folder / "deep" / "broken.ttf").write_bytes(b"junk")
    (only_this_folder / "deep" / "chinese.ttf").write_bytes(CJK_FONT.read_bytes())

    found = installed_fonts.find("丽薇陈")

    assert found is not None
    assert found.path.name == "chinese.ttf"
    assert installed_fonts.find("丽曜") is None


def test_without_a_font_nothing_is_found(no_fonts):
    assert installed_fonts.find("陈") is None
