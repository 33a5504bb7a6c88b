"""The program's own designs: every one can be printed, in each palette and language, with long names."""

import importlib.util
from pathlib import Path

import pytest
from PIL import Image

from cardkeeper.core.holidays import holiday
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.press import checker, design_art
from cardkeeper.press.design_catalogue import catalogue
from cardkeeper.press.design_front import Front, _compiled, compile_front
from cardkeeper.press.fonts import families

ROOT = Path(__file__).parents[2]
OWN = catalogue([ROOT / "resources" / "designs"])
DRAWN = sorted(path.stem.replace("_", "-") for path in (ROOT / "packaging/artwork/flat/designs").glob("*.py"))
NARROW, WIDE = checker.PANELS[3], checker.PANELS[5]


def by_id(designs):
    return pytest.mark.parametrize("design", designs, ids=lambda design: design.id)


def test_none_of_the_designs_is_broken():
    assert [f"{problem.folder.name}: {problem.text}" for problem in OWN.problems] == []


@by_id(OWN.values())
def test_a_design_has_its_palettes_fonts_and_languages(design):
    assert design.folder.name == design.id
    assert "brand" in design.palettes
    assert len(design.palettes) >= 4
    assert {role.family for role in design.fonts.values()} <= set(families())
    assert set(design.templates) >= {"en", "de", "fr", "es"}
    assert design.occasions
    assert design.tones
    assert design.audience
    for key in design.holidays:
        assert holiday(key).key == key


@by_id(OWN.values())
def test_every_drawing_can_be_printed_in_every_palette(design):
    assert design_art.wrong_drawings(design) == []


@pytest.fixture
def bare_paper(monkeypatch):
    """Fronts without their art: it takes its time, and whether words can be read on it is another test."""
    _compiled.cache_clear()
    monkeypatch.setattr(Front, "art", Image.new("L", (1, 1), 255))
    yield
    _compiled.cache_clear()


@by_id(OWN.values())
@pytest.mark.parametrize("panel", [NARROW, WIDE], ids=lambda panel: panel.name)
def test_the_wordings_fit_the_small_panels_with_long_names(design, panel, bare_paper):
    problems = []
    for language, about in checker.wordings(design):
        front = compile_front(design, "", panel.width, panel.height, language=language)
        texts = checker.filled(design, language, checker.LONG, about)
        problems += [f"{language}: {found.message}" for found in front.judge(texts) if found.blocks]

    assert problems == []


@by_id([OWN[name] for name in DRAWN])
def test_the_words_on_flat_art_can_be_read(design):
    front = compile_front(design, "", NARROW.width, NARROW.height)

    assert front.judge(checker.filled(design, "en", checker.USUAL)) == []


@pytest.mark.parametrize("name", DRAWN)
def test_a_bake_of_the_flat_art_gives_the_same_bytes(name):
    spec = importlib.util.spec_from_file_location("flat_bake", ROOT / "packaging/artwork/flat/bake.py")
    bake = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bake)

    assert bake.bake(name, only_check=True) == []


@pytest.mark.parametrize("kind", [kind for kind in OccasionKind if kind is not OccasionKind.MEMORIAL])
def test_every_occasion_has_designs_to_choose_from(kind):
    fitting = [design for design in OWN.values() if kind in design.occasions and not design.needs_photo]

    assert len(fitting) >= (8 if kind is OccasionKind.BIRTHDAY else 3)


@pytest.mark.parametrize(
    "key",
    [
        "christmas",
        "new-year",
        "thanksgiving",
        "hanukkah",
        "diwali",
        "eid-al-fitr",
        "lunar-new-year",
        "easter",
    ],
)
def test_every_named_holiday_has_its_own_design(key):
    assert any(key in design.holidays for design in OWN.values())


def test_there_are_designs_for_milestones_for_children_for_late_ones_and_for_photos():
    assert sum(design.has_number for design in OWN.values()) >= 3
    assert sum("child" in design.audience for design in OWN.values()) >= 3
    assert sum(design.belated for design in OWN.values()) >= 2
    assert sum(design.needs_photo for design in OWN.values()) >= 4


def test_all_art_together_stays_small():
    files = (ROOT / "resources" / "designs").rglob("*")

    assert sum(path.stat().st_size for path in files if path.is_file()) < 40_000_000
