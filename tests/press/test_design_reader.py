import pytest

from cardkeeper.press import design_reader
from tests.press.drawn_designs import TOML, write

ENGLISH = TOML[TOML.index("[text.en]") : TOML.index("[text.de]")]


def read(folder, toml=TOML):
    return design_reader.read(write(folder / "leaf-card", toml))


def test_a_design_is_read_whole(tmp_path):
    design, problems = read(tmp_path)

    assert problems == []
    assert (design.id, design.version, design.default_palette) == ("leaf-card", 2, "day")
    assert design.name_in("de-AT") == "Blattkarte"
    assert design.name_in("fr") == "Leaf card"
    assert design.fonts["number"].weight == 900
    assert design.slots() == ("headline", "number", "sub")
    assert design.palettes["day"]["ink"] == "#24365f"


def test_it_knows_whom_it_suits_and_how_much_ink_it_takes(tmp_path):
    design, _problems = read(tmp_path)

    assert design.has_number
    assert design.suits_number(21)
    assert not design.suits_number(22)
    assert not design.needs_photo
    assert (design.ink_use(), design.ink_use("night"), design.ink_use("brand")) == ("light", "heavy", "light")


def test_the_wording_of_an_occasion_replaces_only_what_it_says(tmp_path):
    design, _problems = read(tmp_path)

    assert design.texts("en") == {"headline": "Happy Birthday", "number": "[[{number}]]"}
    assert design.texts("en-GB", "thank-you")["headline"] == "Thank you"
    assert design.texts("en", "thank-you")["number"] == "[[{number}]]"
    assert design.texts("de", "thank-you") == {"headline": "Alles Gute"}
    assert design.texts("pl")["headline"] == "Happy Birthday"


@pytest.mark.parametrize(("width", "height", "layers"), [(396, 612, 3), (396, 306, 0)])
def test_the_layout_fits_the_panel(tmp_path, width, height, layers):
    design, _problems = read(tmp_path)

    assert len(design.layout(width, height).layers) == layers


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        ("format = 1", "format = 9", "another version"),
        ('name = "Leaf card"', "", "“name” is missing."),
        ('id = "leaf-card"', 'id = "../leaf"', "small letters, figures and hyphens"),
        ('art = "leaf", box = [0, 0.5', 'art = "../../leaf", box = [0, 0.5', "small letters"),
        ('art = "leaf", box = [0, 0.5', 'art = "tree", box = [0, 0.5', "no art “tree”"),
        ("version = 2", "version = true", "must be a number"),
        ('occasions = ["birthday"', 'occasions = ["birthdya"', "birthdya"),
        ("milestones = [18, 21]", 'milestones = ["some"]', "list of numbers"),
        ('license = "MIT"', 'license = "all mine!"', "licence"),
        ("box = [0, 0.02, 1, 0.2]", "box = [0, 0.9, 1, 0.2]", "reaches out of its frame"),
        ("box = [0, 0.02, 1, 0.2]", "box = [0, 0.02, 1]", "must be 4 numbers"),
        ('fit = "cover"', 'fit = "squash"', "must be one of"),
        ('clip = "number"', 'clip = "age"', "no text “age”"),
        ('font = "headline" },\n  { slot = "number"', 'font = "titel" },\n  { slot = "number"', "titel"),
        ('colour = "pale"', 'colour = "palest"', "palest"),
        ('pale = "leaf.tint(0.9)"', 'pale = "leaf.tint(x)"', "There is no colour"),
        ('[palettes.night]\nleaf = "#123456"', "[palettes.night]", "Palette “night” differs"),
        ('headline = "Happy Birthday"', 'headline = "Hello {first_nam}"', "{first_nam}"),
        ('headline = "Happy Birthday"', 'headline = "Hello {"', "a field nobody knows"),
        ('[text.de]\nheadline = "Alles Gute"', '[text.de]\nheadlin = "Alles Gute"', "“headlin”"),
        (ENGLISH, ENGLISH.replace("text.en", "text.nl"), "no English wording"),
        ("ink = ", "inkk = ", "“inkk” is not known."),
        ("max = 40, min = 18", "max = 10, min = 18", "smaller than the smallest"),
        ("[fonts]", "[fonts", "not written correctly"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(tmp_path, good, bad, sentence):
    assert good in TOML

    design, problems = read(tmp_path, TOML.replace(good, bad, 1))

    assert design is None
    assert any(sentence in problem for problem in problems), problems
    assert all(problem.endswith(".") for problem in problems)


def test_a_folder_without_a_design_says_so(tmp_path):
    assert design_reader.read(tmp_path)[1] == ["There is no design.toml in the folder."]


def test_art_that_leads_out_of_the_folder_is_refused(tmp_path):
    outside = tmp_path / "secret.svg"
    outside.write_text("<svg/>", encoding="utf-8")
    folder = write(tmp_path / "leaf-card")
    (folder / "art" / "leaf.svg").unlink()
    (folder / "art" / "leaf.svg").symlink_to(outside)

    design, problems = design_reader.read(folder)

    assert design is None
    assert "leads out" in problems[0]


def test_a_design_file_of_monstrous_size_is_not_read(tmp_path):
    _design, problems = read(tmp_path, TOML + "#" * 200_001)

    assert "200 kB" in problems[0]
