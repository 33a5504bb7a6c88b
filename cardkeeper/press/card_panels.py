"""What stands on each panel of a card: front, message, facing page, back; as operators and as findings."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press import back, facing, inside, postcard, signature
from cardkeeper.press.card_checks import check_words
from cardkeeper.press.card_fronts import Fronts
from cardkeeper.press.card_job import CardJob, Imprint
from cardkeeper.press.design_front import Front
from cardkeeper.press.findings import Finding
from cardkeeper.press.form import form
from cardkeeper.press.geometry import Edges, Rect
from cardkeeper.press.imposition import Layout
from cardkeeper.press.margins import bleed, safe_area
from cardkeeper.press.pages import Pages, clipped, placed
from cardkeeper.press.text import FontTable, Placed
from cardkeeper.press.text.direction import is_rtl_language

FACING = ("inside-left", "inside-top")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A panel as operators ("" when it stays white), and what is wrong with it."""

    operators: str
    findings: tuple[Finding, ...] = ()


class Panels:
    """The panels of one batch in one document, each upright with its lower left corner at the origin."""

    def __init__(
        self, canvas: Any, pages: Pages, layout: Layout, *, margin: float, imprint: Imprint, fronts: Fronts
    ) -> None:
        self._canvas, self._pages, self._fonts = canvas, pages, FontTable.of(canvas)
        self._layout, self._imprint, self._fronts = layout, imprint, fronts
        panels = {panel.name: panel for panel in reversed(layout.panels)}
        self.names = tuple(panels)
        self._areas = {name: safe_area(layout, panel, margin) for name, panel in panels.items()}
        self._upright = Rect(0, 0, *layout.card)
        self._bleeding = _grown(self._upright, bleed(layout, panels["front"]))
        self._shared: dict[object, Drawn] = {}

    def findings(self, job: CardJob) -> list[Finding]:
        """Everything that is wrong with one card."""
        found = check_words(job)
        for name in self.names:
            found += self.drawn(name, job).findings
        return list(dict.fromkeys(found))

    def drawn(self, name: str, job: CardJob) -> Drawn:
        """The panel `name` of a card."""
        try:
            if name == "front":
                return self._front(job)
            if name == "back" and self._layout.fold != "flat":
                return self._imprinted(job.language)
            return self._inside(name, job)
        except CardKeeperError as problem:
            return Drawn("", (Finding("unusable", True, str(problem), name),))

    def _front(self, job: CardJob) -> Drawn:
        """Kept to its panel and bleed; a front without words of its own is recorded once."""
        front = self._fronts.front(job)
        if not self._fronts.is_shared(job):
            return self._recorded_front(front, job)
        known = self._shared.get(front)
        if known is None:
            known = self._shared[front] = self._recorded_front(front, job)
        return known

    def _recorded_front(self, front: Front, job: CardJob) -> Drawn:
        findings: list[Finding] = []
        operators = self._pages.record(lambda: findings.extend(front.draw(self._canvas, job.front)))
        if self._fronts.changed(job):
            message = _("This design has changed since the card was chosen. It is printed as it is now.")
            findings.append(Finding("changed-design", False, message, "front"))
        return Drawn(clipped(self._bleeding, operators), tuple(findings))

    def _inside(self, name: str, job: CardJob) -> Drawn:
        texts = self._placed(name, job)
        parts = [
            *self._vignette(name, job),
            *(part.operators(self._fonts) for part in texts if part.block.lines),
        ]
        found = [finding for part in texts if part.block.findings for finding in part.findings]
        if name in FACING and job.inside_photo:
            area = self._areas[name]
            parts.insert(0, self._pages.record(lambda: facing.draw_picture(self._canvas, job, area)))
            found += facing.picture_findings(job, area)
        elif job.signature_picture and name not in FACING:
            parts.append(self._signed(job, inside.signing_room(texts, self._areas[name])))
        return Drawn("\n".join(parts), tuple(found))

    def _placed(self, name: str, job: CardJob) -> tuple[Placed, ...]:
        area, panel, ink = self._areas[name], self._upright, self._fronts.ink(job)
        if name in FACING:
            small = self._fronts.vignette(job)
            return facing.compose(job, area, panel, ink, small.place(area) if small else None)
        if self._layout.fold == "flat":
            bare = not self._layout.envelope
            return postcard.compose(job, self._imprint, area, panel, ink=ink, mailed_bare=bare)
        return inside.compose(job, area, panel, ink)

    def _vignette(self, name: str, job: CardJob) -> Iterator[str]:
        small = self._fronts.vignette(job) if name in FACING else None
        if small:
            key = hashlib.sha256(repr((job.design, job.palette, self._imprint.brand)).encode()).hexdigest()[
                :16
            ]
            shown = self._form(f"vignette-{key}", self._upright, lambda: small.draw(self._canvas))
            yield placed(small.matrix(small.place(self._areas[name])), shown)

    def _imprinted(self, language: str) -> Drawn:
        """The back, the same on all cards of a language."""
        known = self._shared.get(language)
        if known is None:
            where = self._areas["back"], self._upright, language
            operators = self._form(
                f"imprint-{language}", self._upright, lambda: back.draw(self._canvas, self._imprint, *where)
            )
            texts, _logo = back.compose(self._imprint, *where)
            found = tuple(finding for part in texts for finding in part.findings)
            known = self._shared[language] = Drawn(operators, found)
        return known

    def _signed(self, job: CardJob, room: Rect) -> str:
        """The scanned signature, one form for all cards that carry it."""
        scan, ink = job.signature_picture or b"", inside.ink_of(job, self._fronts.ink(job))
        width, height = signature.size(scan, ink, room)
        name = (
            "signature-"
            + hashlib.sha256(b"%b %b" % (scan, repr((ink, width, height)).encode())).hexdigest()[:16]
        )
        box = Rect(0, 0, width, height)
        shown = self._form(name, box, lambda: signature.draw(self._canvas, scan, ink, width, height))
        right = is_rtl_language(job.language)
        x = room.right - width if right else room.x
        return placed((1, 0, 0, 1, x, room.top - signature.GAP - height), shown)

    def _form(self, name: str, box: Rect, draw: Callable[[], None]) -> str:
        """Show a form, made the first time it is asked for."""
        if not self._canvas.hasForm(name):
            with form(self._canvas, name, box.width, box.height):
                draw()
        return self._pages.record(lambda: self._canvas.doForm(name))


def _grown(rect: Rect, edges: Edges) -> Rect:
    return rect.inset(Edges(-edges.left, -edges.bottom, -edges.right, -edges.top))
