import pypdfium2
import pytest
from PIL import Image

from cardkeeper.press import checker, design_reader
from tests.press.drawn_designs import TOML, write

GOOD = (
    TOML.replace("milestones = [18, 21]", "milestones = []")
    .replace("[palettes.brand]", '[palettes.noon]\nleaf = "#3f7a4a"\npale = "#ffffff"\n[palettes.brand]')
    .replace("coverage = 0.1", "coverage = 0.13")
    .replace("night = 0.6", "night = 0.13, noon = 0.1")
)


def checked(folder, toml):
    design, problems = design_reader.read(write(folder / "leaf-card", toml))
    assert not problems, problems
    return checker.check(design)


def test_a_good_design_passes(tmp_path):
    assert checked(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        ("[palettes.brand]", "[palettes.own]", "no palette “brand”"),
        ('[palettes.noon]\nleaf = "#3f7a4a"\npale = "#ffffff"\n', "", "three palettes or more"),
        ("aspect = [0.95, 9.0]", "aspect = [0.95, 1.2]", "no layout for 5.5 x 4.25 in"),
        ("coverage = 0.13", "coverage = 0.5", "ink coverage of “day”"),
        ("box = [0, 0, 1, 0.5], c", 'in = "panel", box = [0, 0, 1, 0.5], c', "within 6 mm of the edge"),
        ("box = [0, 0.02, 1, 0.2]", "box = [0, 0.02, 0.2, 0.05]", "does not fit"),
        ("box = [0, 0.02, 1, 0.2]", "box = [0.1, 0.7, 0.7, 0.12]", "hard to read on the art"),
    ],
)
def test_what_should_not_be_mailed_is_told(tmp_path, good, bad, sentence):
    assert good in GOOD

    problems = checked(tmp_path, GOOD.replace(good, bad, 1))

    assert any(sentence in problem for problem in problems), problems


def test_coarse_pictures_are_told_with_the_panel_where_they_are(tmp_path):
    drawn = '{ kind = "vector", art = "leaf", box = [0, 0.5'
    toml = GOOD.replace(drawn, drawn.replace("vector", "image").replace("leaf", "tree"))
    folder = write(tmp_path / "leaf-card", toml)
    Image.new("RGB", (300, 300), "#2f6b57").save(folder / "art" / "tree.png")
    design, _problems = design_reader.read(folder)

    told = [problem for problem in checker.check(design) if "dots per inch" in problem]

    assert any("5.5 x 8.5 in" in problem for problem in told)


def test_a_contact_sheet_shows_every_palette_on_every_panel(tmp_path):
    design, _problems = design_reader.read(write(tmp_path / "leaf-card", GOOD))

    pdf = pypdfium2.PdfDocument(checker.contact_sheet(design))

    text = pdf[0].get_textpage().get_text_range()
    fronts = len(checker.PANELS) * len(design.palettes)
    assert text.count("Happy") == fronts
    assert text.count("Alles") == len(checker.PANELS)
