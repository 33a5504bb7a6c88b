"""Cut the static interface fonts: `python packaging/ui/fonts.py` rewrites resources/fonts/ui/.

Qt draws every weight of a variable file as Regular, so each weight becomes a file of its own. The families
are renamed so that an Inter or a Newsreader installed on the computer, perhaps variable, is never picked by
mistake; neither has a reserved name. Newsreader has no Greek or Cyrillic: there the window uses Inter.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from npm_package import unpack

TARGET = Path(__file__).parents[2] / "resources" / "fonts" / "ui"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "rlig", "tnum", "pnum", "case", "rvrn"]
SANS, SERIF, DISPLAY = "CK Inter", "CK Newsreader", "CK Newsreader Display"
# The size in points the headline is drawn for; it serves the 30 and the 46 px headline.
DISPLAY_OPTICAL_SIZE = 32
# Pane, empty-state and dialog titles are 19 to 28 px.
TEXT_OPTICAL_SIZE = 22


@dataclass(frozen=True)
class Cut:
    """One file: `style` as the name table says it, `weight` as the OS/2 table does."""

    file: str
    family: str
    style: str
    weight: int
    optical_size: float
    italic: bool = False


CUTS = [
    Cut("Inter-Regular.ttf", SANS, "Regular", 400, 14),
    Cut("Inter-Medium.ttf", SANS, "Medium", 500, 14),
    Cut("Inter-SemiBold.ttf", SANS, "SemiBold", 600, 14),
    Cut("Inter-Bold.ttf", SANS, "Bold", 700, 14),
    Cut("Newsreader-Regular.ttf", SERIF, "Regular", 400, TEXT_OPTICAL_SIZE),
    Cut("Newsreader-Medium.ttf", SERIF, "Medium", 500, TEXT_OPTICAL_SIZE),
    Cut("Newsreader-MediumItalic.ttf", SERIF, "Medium Italic", 500, TEXT_OPTICAL_SIZE, italic=True),
    Cut("NewsreaderDisplay-Medium.ttf", DISPLAY, "Medium", 500, DISPLAY_OPTICAL_SIZE),
]


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inter = unpack("inter-ui", "4.1.1", folder)
        newsreader = unpack("@fontsource-variable/newsreader", "5.3.0", folder)
        for cut in CUTS:
            sources = _sources(cut, inter, newsreader)
            font = _rename(_slim(_static(cut, sources, folder)), cut)
            # The same file again for the same input.
            font.recalcTimestamp = False
            font.save(TARGET / cut.file)
        shutil.copy(inter / "LICENSE.txt", TARGET / "OFL-Inter.txt")
        shutil.copy(newsreader / "LICENSE", TARGET / "OFL-Newsreader.txt")


def _sources(cut: Cut, inter: Path, newsreader: Path) -> list[Path]:
    if cut.family == SANS:
        return [inter / "variable" / "InterVariable.woff2"]
    slant = "italic" if cut.italic else "normal"
    scripts = ("latin", "latin-ext", "vietnamese")
    return [newsreader / "files" / f"newsreader-{script}-standard-{slant}.woff2" for script in scripts]


def _static(cut: Cut, sources: list[Path], folder: Path) -> TTFont:
    """Pin weight and optical size, and join the pieces the family is delivered in."""
    pieces = []
    for number, source in enumerate(sources):
        font = TTFont(source)
        font = instancer.instantiateVariableFont(font, {"wght": cut.weight, "opsz": cut.optical_size})
        font.flavor = None
        piece = folder / f"{cut.file}.{number}.ttf"
        font.save(piece)
        pieces.append(str(piece))
    return TTFont(pieces[0]) if len(pieces) == 1 else merge.Merger().merge(pieces)


def _slim(font: TTFont) -> TTFont:
    """Every character stays; stylistic sets nobody asks for and their glyphs go."""
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, glyph_names=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    return font


def _rename(font: TTFont, cut: Cut) -> TTFont:
    plain = cut.style in ("Regular", "Bold")
    names = {
        1: cut.family if plain else f"{cut.family} {cut.style.replace(' Italic', '')}",
        2: "Italic" if cut.italic else cut.style if plain else "Regular",
        3: f"{cut.family} {cut.style}",
        4: f"{cut.family} {cut.style}",
        6: f"{cut.family}-{cut.style}".replace(" ", ""),
        16: cut.family,
        17: cut.style,
    }
    table = font["name"]
    for record in list(table.names):
        if record.nameID in names or record.nameID in (21, 22, 25):
            table.removeNames(nameID=record.nameID)
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    return font


if __name__ == "__main__":
    main()
