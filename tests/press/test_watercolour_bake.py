"""The watercolour art: a bake repeats itself, and every design names a colour for each of its pigments."""

import importlib
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
STUDIO = ROOT / "packaging" / "artwork" / "watercolour"
DESIGNS = sorted(path.parent for path in (ROOT / "resources" / "designs").glob("*/design.toml"))


def settings_of(folder: Path) -> dict:
    return tomllib.loads((folder / "design.toml").read_text(encoding="utf-8"))


def contents_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*.webp")}


WATERCOLOURS = [folder for folder in DESIGNS if settings_of(folder)["style"] == "watercolour"]


@pytest.fixture
def bake(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(STUDIO))
    return importlib.import_module("bake")


def test_baking_twice_gives_the_same_bytes(bake: ModuleType, tmp_path: Path) -> None:
    [front] = bake.all_fronts(["balloons"])

    for turn in ("first", "second"):
        bake.bake(front, tmp_path / turn, dpi=20)

    first, second = (contents_of(tmp_path / turn) for turn in ("first", "second"))
    assert first == second
    slots = ("blush", "coral", "mustard", "navy", "string", "teal")
    assert set(first) == {f"balloons.{slot}.webp" for slot in slots}


def test_an_unknown_design_is_refused_by_name(bake: ModuleType) -> None:
    with pytest.raises(SystemExit, match="no-such-design"):
        bake.all_fronts(["no-such-design"])


def test_every_front_has_a_design_folder(bake: ModuleType) -> None:
    assert {front.ID for front in bake.all_fronts()} == {folder.name for folder in WATERCOLOURS}


@pytest.mark.parametrize("folder", WATERCOLOURS, ids=lambda folder: folder.name)
def test_every_palette_colours_every_pigment(folder: Path) -> None:
    settings = settings_of(folder)
    pigments = {path.name.split(".")[1] for path in (folder / "art").glob("*.webp")}

    missing = {name: pigments - palette.keys() for name, palette in settings["palettes"].items()}

    assert pigments
    assert missing == {name: set() for name in settings["palettes"]}
    assert len(settings["palettes"]) >= 4
    assert "brand" in settings["palettes"]


@pytest.mark.parametrize("folder", WATERCOLOURS, ids=lambda folder: folder.name)
def test_every_layer_has_its_art_and_every_slot_its_words(folder: Path) -> None:
    settings = settings_of(folder)
    drawn = {layer["art"] for layout in settings["layout"] for layer in layout["layer"]}
    slots = {text["slot"] for layout in settings["layout"] for text in layout["text"]}

    assert drawn == {path.name.split(".")[0] for path in (folder / "art").glob("*.webp")}
    assert settings["text"].keys() == {"en", "de", "fr", "es"}
    for words in settings["text"].values():
        assert {slot for slot, text in words.items() if isinstance(text, str)} == slots
