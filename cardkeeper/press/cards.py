"""Cards: jobs in, a PDF of imposed sheets out, the same bytes for the same jobs.

Art and what all cards of a batch share are compiled once into forms; a card adds its own words. Equal sides
are stored once, so a side without personal words costs next to nothing per card.
"""

import contextlib
import functools
import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from cardkeeper import paths
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.press import document, stock
from cardkeeper.press.card_checks import check_words
from cardkeeper.press.card_fronts import Fronts
from cardkeeper.press.card_job import CardJob, Imprint, PrintSetup
from cardkeeper.press.card_panels import Panels
from cardkeeper.press.collation import Page, passes
from cardkeeper.press.correction import Correction
from cardkeeper.press.design import CardDesign
from cardkeeper.press.design_catalogue import catalogue
from cardkeeper.press.findings import Finding, stop_if_blocked
from cardkeeper.press.form import form
from cardkeeper.press.geometry import Rect
from cardkeeper.press.imposition import Layout, Panel
from cardkeeper.press.marks import draw_marks
from cardkeeper.press.pages import Pages, placed

__all__ = [
    "CardJob",
    "Imprint",
    "PrintSetup",
    "bundled_designs",
    "check_cards",
    "layout_for",
    "panel_names",
    "render_card",
    "render_cards",
    "render_passes",
]

Designs = Mapping[str, CardDesign]

# In this order the panels of a side are drawn, and read when text is taken out of the PDF.
_READING = ("front", "inside-left", "inside-top", "inside-right", "inside-bottom", "back")


def check_cards(
    jobs: Sequence[CardJob],
    setup: PrintSetup,
    imprint: Imprint,
    progress: Progress = no_progress,
    *,
    designs: Designs | None = None,
    cache_folder: Path | None = None,
) -> list[list[Finding]]:
    """What is wrong with each card on this paper; `designs` are the program's own unless given."""
    batch = _Batch(jobs, setup, imprint, designs, cache_folder)
    found: list[list[Finding]] = []
    for done, job in enumerate(jobs, start=1):
        found.append(batch.panels.findings(job))
        progress(done, len(jobs))
    return found


def render_cards(
    jobs: Sequence[CardJob],
    setup: PrintSetup,
    imprint: Imprint,
    progress: Progress = no_progress,
    *,
    designs: Designs | None = None,
    cache_folder: Path | None = None,
) -> bytes:
    """One PDF of all sheets in the order of printing; with the pile turned by hand, outsides before insides.

    Raises CardKeeperError for a card with something in it that `check_cards` says blocks.
    """
    batch = _Batch(jobs, setup, imprint, designs, cache_folder)
    return batch.printed([page for run in _passes(setup, len(jobs)) for page in run], progress)


def render_passes(
    jobs: Sequence[CardJob],
    setup: PrintSetup,
    imprint: Imprint,
    progress: Progress = no_progress,
    *,
    designs: Designs | None = None,
    cache_folder: Path | None = None,
) -> tuple[bytes, ...]:
    """A PDF for each time the paper goes through the printer: two when the user turns the pile, else one."""
    return tuple(
        _Batch(jobs, setup, imprint, designs, cache_folder).printed(run, progress)
        for run in _passes(setup, len(jobs))
    )


def render_card(
    job: CardJob,
    setup: PrintSetup,
    imprint: Imprint,
    *,
    designs: Designs | None = None,
    cache_folder: Path | None = None,
    only: Collection[str] | None = None,
) -> bytes:
    """One card to look at: a page for each panel, upright and of its size, in the order of reading.

    It is drawn whatever is wrong with it. `only` are the names of the panels that are wanted.
    """
    batch = _Batch([job], setup, imprint, designs, cache_folder, size=layout_for(setup).card)
    return batch.panel_by_panel(job, only)


def panel_names(setup: PrintSetup) -> tuple[str, ...]:
    """The panels of a card in the order in which `render_card` shows them: "front", "inside-left" ..."""
    names = {panel.name for panel in stock.layout(setup.layout).panels}
    return tuple(sorted(names, key=_READING.index))


def layout_for(setup: PrintSetup) -> Layout:
    """The layout of a set-up, its side 2 turned for the edge the paper is flipped on."""
    layout = stock.layout(setup.layout)
    flip = setup.duplex if setup.duplex in ("long", "short") else setup.flip
    return layout.for_flip(flip) if flip in ("long", "short") else layout


@functools.cache
def bundled_designs() -> Designs:
    return catalogue([paths.resource("designs")])


def _passes(setup: PrintSetup, count: int) -> tuple[tuple[Page, ...], ...]:
    return passes(
        layout_for(setup),
        count,
        duplex=setup.duplex,
        face=setup.face,
        pile=setup.pile,
        cut_as_pile=setup.cut_as_pile,
    )


@contextlib.contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """Cards leave none behind, and looking for it among all their glyphs takes a fifth of the time.

    What was made meanwhile is declared old at the end, or the next search would go through all of it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


class _Batch:
    """Jobs on their way into one document."""

    def __init__(
        self,
        jobs: Sequence[CardJob],
        setup: PrintSetup,
        imprint: Imprint,
        designs: Designs | None,
        cache_folder: Path | None,
        *,
        size: tuple[float, float] | None = None,
    ) -> None:
        self.jobs, self.setup = jobs, setup
        self.layout = layout_for(setup)
        width, height = size or (self.layout.width, self.layout.height)
        two_sided = self.layout.duplex and setup.duplex in ("long", "short") and not size
        self.canvas = document.new_canvas(width, height, duplex=setup.duplex if two_sided else None)
        trim = Rect(0, 0, width, height) if size else self.layout.trim_box
        self.pages = Pages(self.canvas, width, height, trim)
        known = bundled_designs() if designs is None else designs
        fronts = Fronts(jobs, known, imprint, self.layout.card, cache_folder)
        self.panels = Panels(
            self.canvas, self.pages, self.layout, margin=setup.margin, imprint=imprint, fronts=fronts
        )

    def printed(self, pages: Sequence[Page], progress: Progress) -> bytes:
        """These pages, in this order. Raises CardKeeperError for a blocked card."""
        for job in self.jobs:
            stop_if_blocked(check_words(job))
        order = {side: self._reading_order(side) for side in (1, 2)}
        marks = self._marks()
        with _no_search_for_garbage():
            for done, page in enumerate(pages, start=1):
                self.pages.add(self._side(page, order[page.side], marks))
                progress(done * len(self.jobs) // len(pages), len(self.jobs))
            return self._finished()

    def panel_by_panel(self, job: CardJob, only: Collection[str] | None) -> bytes:
        for name in sorted(self.panels.names, key=_READING.index):
            if only is None or name in only:
                self.pages.add(self.panels.drawn(name, job).operators)
        return self._finished()

    def _side(self, page: Page, panels: Sequence[Panel], marks: str) -> str:
        parts = []
        for panel in panels:
            index = page.jobs[panel.piece - 1]
            if index is None:
                continue
            drawn = self.panels.drawn(panel.name, self.jobs[index])
            stop_if_blocked(drawn.findings)
            if drawn.operators:
                parts.append(placed(panel.matrix, drawn.operators))
        operators = "\n".join([*parts, marks])
        correction = self.setup.correction
        if page.side == 2 and correction != Correction():
            return placed(correction.affine(self.layout.width, self.layout.height), operators)
        return operators

    def _reading_order(self, side: int) -> list[Panel]:
        on_side = self.layout.on_side(side)
        return sorted(on_side, key=lambda panel: (panel.piece, _READING.index(panel.name)))

    def _marks(self) -> str:
        if not (self.setup.marks and self.layout.trimmed):
            return ""
        with form(self.canvas, "marks", self.layout.width, self.layout.height):
            draw_marks(self.canvas, self.layout)
        return self.pages.record(lambda: self.canvas.doForm("marks"))

    def _finished(self) -> bytes:
        self.pages.close()
        return document.content(self.canvas)
