"""Draws every design in every palette and size onto contact sheets, and says what is wrong with any.

    python packaging/artwork/contact_sheets.py FOLDER                     all designs
    python packaging/artwork/contact_sheets.py FOLDER two-rings ...       some
    python packaging/artwork/contact_sheets.py FOLDER --no-check ...      only the pictures

FOLDER gets, for each design, `<id>.png` (a row for each palette, a column for each panel, and a last row with long
words), and in all `fronts.png` (every front at 300 x 400 px or so) and `thumbnails.png` (66 px wide, as in the studio).
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from cardkeeper.press import checker  # noqa: E402
from cardkeeper.press.design_catalogue import catalogue  # noqa: E402

SHEET_SCALE = 0.5


def main(arguments):
    folder = Path(arguments[0])
    wanted = [name for name in arguments[1:] if not name.startswith("-")]
    folder.mkdir(parents=True, exist_ok=True)
    designs = catalogue([ROOT / "resources" / "designs"])
    wrong = [f"{problem.folder.name}: {problem.text}" for problem in designs.problems]
    chosen = [designs[name] for name in wanted] or list(designs.values())
    for design in chosen:
        picture(checker.contact_sheet(design), SHEET_SCALE).save(folder / f"{design.id}.png")
        if "--no-check" not in arguments:
            wrong += [f"{design.id}: {text}" for text in checker.check(design)]
    overview(chosen, 300, 8).save(folder / "fronts.png")
    overview(chosen, 66, 16).save(folder / "thumbnails.png")
    print("\n".join(wrong) or "Nothing is wrong.")
    return 1 if wrong else 0


def overview(designs, width, columns):
    """Each design's first palette on a 5 x 7 in front."""
    panel = checker.PANELS[2]
    fronts = []
    for design in designs:
        texts = checker.filled(design, "en", checker.USUAL)
        page = picture(checker.front_page(design, "", panel, texts), 3 * width / panel.width)
        fronts.append(page.resize((width, round(width * panel.height / panel.width)), Image.Resampling.LANCZOS))
    gap = max(6, width // 16)
    rows = -(-len(fronts) // columns)
    columns = min(columns, len(fronts))
    step_x, step_y = width + gap, fronts[0].height + gap
    sheet = Image.new("RGB", (columns * step_x + gap, rows * step_y + gap), "#c9c8c3")
    for i, front in enumerate(fronts):
        sheet.paste(front, (gap + i % columns * step_x, gap + i // columns * step_y))
    return sheet


def picture(pdf, scale):
    document = pypdfium2.PdfDocument(pdf)
    return document[0].render(scale=scale).to_pil().convert("RGB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
