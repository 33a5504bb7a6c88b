"""The cards that are measured, made by Skia's PDF backend with the same pages."""

from collections.abc import Sequence

import skia
from reportlab.lib.utils import simpleSplit

from cardkeeper import paths
from tests.bench.card_words import BODY, dots

_WIDE, _HIGH = 792, 612


def make(names: Sequence[str]) -> bytes:
    """Outside and inside of a card for each name, as PDF."""
    head, text = (
        _typeface(file)
        for file in ("playfair-display/PlayfairDisplay_700Bold", "eb-garamond/EBGaramond_400Regular")
    )
    art, stream = _art(), skia.DynamicMemoryWStream()
    document = skia.PDF.MakeDocument(stream)
    for name in names:
        _outside(document.beginPage(_WIDE, _HIGH), art, head, text)
        document.endPage()
        _inside(document.beginPage(_WIDE, _HIGH), name, text)
        document.endPage()
    document.close()
    return bytes(stream.detachAsData())


def _outside(canvas: skia.Canvas, art: skia.Picture, head: skia.Typeface, text: skia.Typeface) -> None:
    canvas.drawPicture(art)
    _centred(canvas, "Happy Birthday", 594, 520, skia.Font(head, 40))
    _centred(canvas, "Hartwell Home Loans", 198, 60, skia.Font(text, 8))
    _centred(canvas, "hartwell.example", 198, 48, skia.Font(text, 8))


def _inside(canvas: skia.Canvas, name: str, text: skia.Typeface) -> None:
    large, body, small = skia.Font(text, 20), skia.Font(text, 16), skia.Font(text, 8.5)
    _write(canvas, f"Dear {name},", 440, 440, large)
    # Broken by the same rule as the ReportLab peer, whose fonts are registered by then.
    for number, line in enumerate(
        simpleSplit(BODY.replace("{name}", name.partition(" ")[0]), "Bench", 16, 316)
    ):
        _write(canvas, line, 440, 400 - 22 * number, body)
    _write(canvas, "With warm wishes,", 440, 200, body)
    _write(canvas, "Ellen Hartwell", 440, 90, small)
    _write(canvas, "Hartwell Home Loans", 440, 78, small)


def _art() -> skia.Picture:
    recorder = skia.PictureRecorder()
    canvas = recorder.beginRecording(skia.Rect(0, 0, _WIDE, _HIGH))
    for x, y, red, green, blue in dots():
        paint = skia.Paint(Color4f=skia.Color4f(red, green, blue, 1))
        canvas.drawOval(skia.Rect.MakeXYWH(396 + x - 14, _HIGH - y - 10, 28, 20), paint)
    return recorder.finishRecordingAsPicture()


def _typeface(file: str) -> skia.Typeface:
    return skia.Typeface.MakeFromFile(str(paths.resource(f"fonts/{file}.ttf")))


def _centred(canvas: skia.Canvas, words: str, x: float, y: float, font: skia.Font) -> None:
    _write(canvas, words, x - font.measureText(words) / 2, y, font)


def _write(canvas: skia.Canvas, words: str, x: float, y: float, font: skia.Font) -> None:
    """With `y` counted from the lower edge, as in the other maker."""
    canvas.drawString(words, x, _HIGH - y, font, skia.Paint())
