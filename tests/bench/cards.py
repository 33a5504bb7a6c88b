"""1,000 half-fold cards beside a minimal ReportLab document with the same pages, and one made by Skia.

All have 60 paths of art, a headline, 60 words inside with the name, and an imprint (performance.md, Cards).
Ours are shaped, fitted and checked; the peers' words are drawn as they come, in lines by ReportLab's
`simpleSplit`. Skia (BSD licence) is what Chrome makes its PDFs with; its art is a picture recorded once.
Rounds alternate and medians are told; processor time counts, so that other programs disturb less.
"""

import io
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pypdfium2
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from cardkeeper import paths
from cardkeeper.press.cards import CardJob, Imprint, PrintSetup, check_cards, render_card, render_cards
from cardkeeper.press.colour import to_hex
from cardkeeper.press.design_catalogue import Catalogue, catalogue
from tests.bench import skia_cards
from tests.bench.card_words import BODY, dots

CARDS = 1000
ROUNDS = 5

ARABIC = (
    "كل عام وأنت بخير يا {name} نتمنى لك عاما مليئا بالصحة والسعادة والنجاح "
    "ونشكرك على ثقتك بنا طوال هذه السنوات ونرجو أن يحمل لك هذا العام كل ما تتمناه "
    "من خير وفرح وأن تبقى محاطا بمن تحب من الأهل والأصدقاء في كل يوم من أيامه "
    "ونتطلع إلى سنوات كثيرة أخرى معك ومع أسرتك الكريمة في بيتكم الجديد مع خالص "
    "التحية والتقدير من جميع العاملين هنا"
)
ARABIC_LETTERS = "بتثجحخدرسشعفقكلمنهوي"
IMPRINT = Imprint("Hartwell Home Loans", ("hartwell.example",), "NMLS 123456")
SETUP = PrintSetup("half-letter", duplex="short")

_DESIGN = """
format = 1
id = "bench"
name = "Bench"
version = 1
artist = "CardKeeper Studio"
license = "MIT"
occasions = ["birthday"]
style = "flat"
paper = "white"
ink = "#24365f"
tones = ["simple"]
audience = ["adult"]
[fonts]
headline = { family = "Playfair Display", weight = 700, max = 40, min = 20 }
[palettes.blue]
ink = "#24365f"
[[layout]]
aspect = [0.0, 9.0]
layer = [{ kind = "vector", art = "dots", box = [0, 0, 1, 1] }]
text = [{ slot = "headline", box = [0.05, 0.05, 0.9, 0.2], font = "headline" }]
[text.en]
headline = "Happy Birthday"
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        designs = _designs(Path(folder))

        def ours(jobs: Sequence[CardJob]) -> bytes:
            return render_cards(jobs, SETUP, IMPRINT, designs=designs)

        for text in ("first", "again"):
            started = time.perf_counter()
            ours(_jobs(_names(1, 0)))
            _say(f"one card, {text} in the process", f"{(time.perf_counter() - started) * 1000:.0f} ms")
        _compare(ours)
        _nine_and_five_hundred(ours)
        _preview(designs)
        _checks(designs)
        _memory(ours)


def _compare(ours: Callable[[Sequence[CardJob]], bytes]) -> None:
    """Medians of alternating rounds, each with names nobody has had before where they are to differ."""
    times: dict[str, list[float]] = {}
    sizes: dict[str, int] = {}
    for number in range(ROUNDS):
        repeated, different = _names(CARDS, number, 150), _names(CARDS, 100 + number)
        runs: dict[str, Callable[[], bytes]] = {
            "ReportLab canvas, unshaped": partial(_peer, repeated),
            "Skia, unshaped": partial(skia_cards.make, repeated),
            "ours, 150 different names": partial(ours, _jobs(repeated)),
            "ours, 1,000 different names": partial(ours, _jobs(different)),
            "ours, Arabic, 1,000 different names": partial(ours, _jobs(_arabic_names(number), ARABIC, "ar")),
        }
        for name, run in runs.items():
            started = time.process_time()
            written = run()
            times.setdefault(name, []).append(time.process_time() - started)
            sizes[name] = len(written)
    peer = statistics.median(times["ReportLab canvas, unshaped"])
    for name, taken in times.items():
        median = statistics.median(taken)
        _say(
            name,
            f"{CARDS / median:6.0f} cards/s  {peer / median:4.2f} x  {sizes[name] / CARDS:5.0f} bytes/card",
        )


def _nine_and_five_hundred(ours: Callable[[Sequence[CardJob]], bytes]) -> None:
    for count in (9, 500):
        started = time.perf_counter()
        ours(_jobs(_names(count, 900 + count)))
        _say(f"a batch of {count}", f"{time.perf_counter() - started:.3f} s")


def _preview(designs: Catalogue) -> None:
    (job,) = _jobs(_names(1, 77))
    made: list[float] = []
    shown: list[float] = []
    for _round in range(20):
        started = time.perf_counter()
        content = render_card(job, SETUP, IMPRINT, designs=designs)
        middle = time.perf_counter()
        for page in pypdfium2.PdfDocument(content):
            page.render(scale=150 / 72)
        made.append(middle - started)
        shown.append(time.perf_counter() - middle)
    both = statistics.median(made) + statistics.median(shown)
    _say(
        "one card made and shown",
        f"{both * 1000:.1f} ms, {both / statistics.median(shown):.2f} x the showing alone",
    )


def _checks(designs: Catalogue) -> None:
    jobs = _jobs(_names(CARDS, 55))
    started = time.process_time()
    check_cards(jobs, SETUP, IMPRINT, designs=designs)
    _say("checking alone", f"{CARDS / (time.process_time() - started):6.0f} cards/s")


def _memory(ours: Callable[[Sequence[CardJob]], bytes]) -> None:
    """Ten times as many cards; the peak before them is that of everything above."""
    before = _peak()
    written = ours(_jobs(_names(10 * CARDS, 66)))
    _say("10,000 cards", f"{_peak() - before:.0f} MB more at the peak, {len(written) / 1e7:.2f} kB/card")


def _peak() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _jobs(names: Sequence[str], body: str = BODY, language: str = "en") -> list[CardJob]:
    greeting = "Dear {name}," if language == "en" else "عزيزي {name}،"
    return [
        CardJob(
            design="bench",
            version=1,
            palette="blue",
            front={"headline": "Happy Birthday"},
            salutation=greeting.replace("{name}", name),
            body=body.replace("{name}", name.partition(" ")[0]),
            closing="With warm wishes,",
            signature=("Ellen Hartwell", "Hartwell Home Loans"),
            language=language,
        )
        for name in names
    ]


def _names(count: int, seed: int, different: int | None = None) -> list[str]:
    """First and last names, of which `different` differ (None: all)."""
    chance = random.Random(seed)

    def word(syllables: int) -> str:
        return "".join(
            chance.choice("bcdfghjklmprstvw") + chance.choice("aeiou") for _ in range(syllables)
        ).title()

    known = [f"{word(2 + index % 3)} {word(3)}" for index in range(different or count)]
    return [known[index % len(known)] for index in range(count)]


def _arabic_names(seed: int) -> list[str]:
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choice(ARABIC_LETTERS) for _ in range(chance.randint(3, 6)))

    return [f"{word()} {word()}" for _ in range(CARDS)]


def _peer(names: Sequence[str]) -> bytes:
    """The same pages by hand: no shaping, no fitting, no checks."""
    for name, file in (
        ("Bench Head", "playfair-display/PlayfairDisplay_700Bold.ttf"),
        ("Bench", "eb-garamond/EBGaramond_400Regular.ttf"),
    ):
        pdfmetrics.registerFont(TTFont(name, paths.resource(f"fonts/{file}")))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(792, 612), invariant=1, pageCompression=1, initialFontName="Bench")
    canvas.beginForm("art", 0, 0, 396, 612)
    for x, y, red, green, blue in dots():
        canvas.setFillColorRGB(red, green, blue)
        canvas.ellipse(x - 14, y - 10, x + 14, y + 10, stroke=0, fill=1)
    canvas.endForm()
    for name in names:
        _outside(canvas)
        _inside(canvas, name)
    canvas.save()
    return out.getvalue()


def _outside(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(396, 0)
    canvas.doForm("art")
    canvas.setFont("Bench Head", 40)
    canvas.drawCentredString(198, 520, "Happy Birthday")
    canvas.restoreState()
    canvas.setFont("Bench", 8)
    canvas.drawCentredString(198, 60, "Hartwell Home Loans")
    canvas.drawCentredString(198, 48, "hartwell.example")
    canvas.showPage()


def _inside(canvas: Canvas, name: str) -> None:
    canvas.setFont("Bench", 20)
    canvas.drawString(440, 440, f"Dear {name},")
    text = canvas.beginText(440, 400)
    text.setFont("Bench", 16, 22)
    for line in simpleSplit(BODY.replace("{name}", name.partition(" ")[0]), "Bench", 16, 316):
        text.textLine(line)
    canvas.drawText(text)
    canvas.setFont("Bench", 16)
    canvas.drawString(440, 200, "With warm wishes,")
    canvas.setFont("Bench", 8.5)
    canvas.drawString(440, 90, "Ellen Hartwell")
    canvas.drawString(440, 78, "Hartwell Home Loans")
    canvas.showPage()


def _designs(folder: Path) -> Catalogue:
    art = folder / "bench" / "art"
    art.mkdir(parents=True)
    (folder / "bench" / "design.toml").write_text(_DESIGN, encoding="utf-8")
    drawn = "".join(
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="14" ry="10" fill="{to_hex(rgb)}"/>' for x, y, *rgb in dots()
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 396 612">{drawn}</svg>'
    (art / "dots.svg").write_text(svg, encoding="utf-8")
    found = catalogue([folder])
    assert not found.problems, found.problems
    return found


def _say(what: str, how: str) -> None:
    sys.stdout.write(f"{what:36} {how}\n")


if __name__ == "__main__":
    main()
