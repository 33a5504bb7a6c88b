"""The signing sheet: one row for each card, in the order of cards and envelopes, with something true to
write.

A page lists the cards by mailing day: a box to tick, the number, the name and how to say it, the occasion and
the family; beside it the newest note and one suggested line to write by hand. Rows are never broken across
pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from cardkeeper.i18n import _
from cardkeeper.press import document
from cardkeeper.press.collation import Face, tray_order
from cardkeeper.press.colour import parse
from cardkeeper.press.geometry import MM
from cardkeeper.press.papers import PaperSize
from cardkeeper.press.signing_row import SigningRow
from cardkeeper.press.text import Block, Limits, TextStyle, fit, line

_SIDE, _TOP, _BOTTOM = 16 * MM, 16 * MM, 15 * MM
_GREEN, _INK, _SOFT, _LINE = "#1d6a52", "#23272b", "#6a6660", "#d9d3c9"
_TICK, _NUMBER_WIDTH, _GUTTER = 4 * MM, 20.0, 18.0
_PADDING, _GROUP_GAP = 8.0, 14.0
_FIRST_HEAD, _HEAD = 54.0, 20.0
_PERSON = 0.44  # of what tick box and number leave
_LONGEST = {"note": 600, "suggestion": 300, "other": 200}

_TITLE = TextStyle("Fraunces", 600)
_DAY = TextStyle("Nunito", 600)
_NAME = TextStyle("Nunito", 600, leading=1.2)
_PLAIN = TextStyle("Nunito", leading=1.3)
_SOUND = TextStyle("EB Garamond", italic=True, leading=1.2)
_HEADING = TextStyle("Nunito", 600, tracking=60)
_BY_HAND = TextStyle("EB Garamond", italic=True, leading=1.2)


@dataclass(frozen=True, slots=True)
class _Text:
    """A block, its left edge, its first baseline below the top of its row, and its colour."""

    block: Block
    x: float
    baseline: float
    colour: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A measured row, or the heading of a day when it has no number."""

    texts: tuple[_Text, ...]
    height: float
    ticked: bool


def render_signing_sheet(
    rows: Sequence[SigningRow], paper: PaperSize, title: str, *, subtitle: str = "", face: Face = "down"
) -> bytes:
    """A PDF list of the rows, as they come, with its pages in the order that leaves the first on top.

    Raises ValueError without rows.
    """
    if not rows:
        raise ValueError("nothing to print")
    width, height = paper.points
    room = height - _TOP - _BOTTOM
    measured = tuple(_measured(rows, width - 2 * _SIDE))
    pages = _paged(measured, room - _FIRST_HEAD, room - _HEAD)
    canvas = document.new_canvas(width, height, title=_("Signing sheet"))
    for number, page in tray_order(list(enumerate(pages, start=1)), face):
        below = _draw_head(canvas, width, height - _TOP, title, subtitle, first=number == 1)
        _draw_foot(canvas, width, number, len(pages))
        for row in page:
            _draw_row(canvas, row, _SIDE, below, width - _SIDE)
            below -= row.height
        canvas.showPage()
    return document.content(canvas)


def _measured(rows: Sequence[SigningRow], width: float) -> Iterator[_Row]:
    for day, cards in groupby(rows, key=lambda row: row.day):
        if day:
            yield _day(day, width)
        for card in cards:
            yield _row(card, width)


def _day(day: str, width: float) -> _Row:
    block = _set(day, _DAY, 11, width)
    return _Row(
        (_Text(block, 0, _GROUP_GAP + 9, _GREEN),), _GROUP_GAP + 9 + block.drops[-1] + 7, ticked=False
    )


def _row(card: SigningRow, width: float) -> _Row:
    left = _TICK + 6 + _NUMBER_WIDTH + 8
    person = (width - left) * _PERSON
    beside = left + person + _GUTTER
    people, one = _stack(_person(card), left, person)
    words, two = _stack(_words(card), beside, width - beside)
    number = _Text(_set(str(card.number), _NAME, 11, _NUMBER_WIDTH), _TICK + 6, _PADDING + 9, _SOFT)
    return _Row((number, *people, *words), max(one, two, _PADDING + _TICK) + _PADDING, ticked=True)


def _person(card: SigningRow) -> Iterator[tuple[str, TextStyle, float, str, float]]:
    """Text, style, size, colour, and the room above each part of the left column."""
    yield card.name, _NAME, 11.5, _INK, 0
    if card.say_it:
        yield _("Say: {sound}").format(sound=card.say_it), _SOUND, 11, _SOFT, 1.5
    yield card.occasion, _PLAIN, 9.5, _INK, 4
    yield card.family, _PLAIN, 9.5, _SOFT, 1.5


def _words(card: SigningRow) -> Iterator[tuple[str, TextStyle, float, str, float]]:
    """The same for the right column."""
    yield _shortened(card.note, _LONGEST["note"]), _PLAIN, 9.5, _INK, 0
    if card.suggestion:
        yield _("To write by hand").upper(), _HEADING, 6.5, _GREEN, 7 if card.note else 0
    yield _shortened(card.suggestion, _LONGEST["suggestion"]), _BY_HAND, 12, _INK, 2


def _stack(
    parts: Iterator[tuple[str, TextStyle, float, str, float]], x: float, width: float
) -> tuple[list[_Text], float]:
    """Parts below each other, and how deep they reach."""
    texts: list[_Text] = []
    depth = _PADDING
    for text, style, size, colour, above in parts:
        if not text:
            continue
        block = _set(text, style, size, width)
        depth += above + 0.8 * size
        texts.append(_Text(block, x, depth, colour))
        depth += block.drops[-1] + 0.26 * size
    return texts, depth


def _set(text: str, style: TextStyle, size: float, width: float) -> Block:
    """At a fixed size, on as many lines as it takes; a letter no font has becomes "?" in our own list."""
    limits = Limits(size, size, 100, balance=False)
    block = fit(_shortened(text, 1000), style, width, 10_000, limits)
    if not any(finding.kind == "missing-glyph" for finding in block.findings):
        return block
    known = "".join("?" if line(letter, style, size).findings else letter for letter in block.text)
    return fit(known, style, width, 10_000, limits)


def _shortened(text: str, length: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= length else words[:length].rpartition(" ")[0] + " …"


def _draw_head(canvas: Any, width: float, top: float, title: str, subtitle: str, *, first: bool) -> float:
    """Title and rule; returns where the rows begin."""
    if not first:
        line(title, _PLAIN, 9).draw(canvas, _SIDE, top - 8, colour=_SOFT)
        _rule(canvas, _SIDE, width - _SIDE, top - 16, _LINE)
        return top - _HEAD
    fit(title, _TITLE, width - 2 * _SIDE, 30, Limits(12, 22, 1)).draw(
        canvas, _SIDE, top - 24, width - 2 * _SIDE, 24, align="left", colour=_GREEN
    )
    if subtitle:
        line(subtitle, _PLAIN, 10).draw(canvas, _SIDE, top - 40, colour=_SOFT)
    _rule(canvas, _SIDE, width - _SIDE, top - 50, _GREEN)
    return top - _FIRST_HEAD


def _draw_foot(canvas: Any, width: float, number: int, count: int) -> None:
    hint = _("Tick a card when it is signed. Cards, envelopes and this list are in the same order.")
    page = _("Page {number} of {count}").format(number=number, count=count)
    line(hint, _PLAIN, 8).draw(canvas, _SIDE, _BOTTOM - 12, colour=_SOFT)
    line(page, _PLAIN, 8).draw(canvas, width - _SIDE, _BOTTOM - 12, align="right", colour=_SOFT)


def _draw_row(canvas: Any, row: _Row, x: float, top: float, right: float) -> None:
    for text in row.texts:
        baseline = top - text.baseline
        # Placed by the baseline of its first line, not by ink, so that neighbours stand on one line.
        text.block.draw(
            canvas, x + text.x, baseline, 0, text.block.rise, align="left", valign="top", colour=text.colour
        )
    if row.ticked:
        canvas.setLineWidth(0.8)
        canvas.setStrokeColorRGB(*parse(_SOFT))
        canvas.roundRect(x, top - _PADDING - _TICK, _TICK, _TICK, 1.5)
        _rule(canvas, x, right, top - row.height, _LINE)


def _rule(canvas: Any, left: float, right: float, y: float, colour: str) -> None:
    canvas.setLineWidth(0.5)
    canvas.setStrokeColorRGB(*parse(colour))
    canvas.line(left, y, right, y)


def _paged(rows: Sequence[_Row], first: float, following: float) -> list[list[_Row]]:
    """Rows on pages with room for `first`, then `following` points.

    A day's heading stays with its first card, and is said again where its cards go on overleaf.
    """
    pages: list[list[_Row]] = [[]]
    room = first
    day: _Row | None = None
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        day = day if row.ticked else row
        needed = row.height + (after.height if after and not row.ticked else 0)
        if needed > room and pages[-1]:
            pages.append([day] if day and row.ticked else [])
            room = following - sum(said.height for said in pages[-1])
        pages[-1].append(row)
        room -= row.height
    return pages
