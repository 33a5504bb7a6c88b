"""What of a day has room in its cell, and where: holidays first, then names, groups, and how many more."""

import functools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF

from cardkeeper.gui import look
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.families import by_family, family_of
from cardkeeper.gui.painting import text
from cardkeeper.gui.tokens import Kind, Type
from cardkeeper.services.calendar.calendar import FEW, Day
from cardkeeper.services.calendar.calendar_entries import Entry, Mark, holiday_words


class What(Enum):
    """What a line of a cell is."""

    HOLIDAY = "holiday"
    ENTRY = "entry"
    GROUP = "group"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell. `forms` are its words from the longest on, `below` says what happens; `number` is how
    many it stands for.
    """

    what: What
    forms: tuple[str, ...]
    kind: Kind
    number: int = 1
    entry: Entry | None = None
    below: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line in its place; `words` is the longest of its forms that fits."""

    line: Line
    area: QRectF
    words: str


def lines_of(day: Day, shown: Collection[Kind], few: int = FEW) -> list[Line]:
    """Everything a day has to show, in order; more than `few` of a family are one line."""
    found: list[Line] = []
    if Kind.HOLIDAY in shown:
        found += [
            Line(What.HOLIDAY, _shorter(holiday.name), Kind.HOLIDAY, below=holiday_words(holiday))
            for holiday in day.holidays
        ]
    for family, number in by_family(day.counts, shown).items():
        found += _family(day, family, number, few)
    return found


def _shorter(name: str) -> tuple[str, ...]:
    """A name by whole words: "Armed Forces Day", "Armed Forces", "Armed"."""
    parts = name.split()
    return tuple(" ".join(parts[:number]) for number in range(len(parts), 0, -1))


def _family(day: Day, family: Kind, number: int, few: int) -> Iterator[Line]:
    entries = [entry for entry in day.entries if family_of(entry.kind) is family]
    if number > few or len(entries) < number:
        yield Line(What.GROUP, (words.group(family, number), str(number)), family, number)
    else:
        yield from (Line(What.ENTRY, entry.forms, family, 1, entry, entry.what) for entry in entries)


@dataclass(frozen=True, slots=True)
class Measure:
    """The sizes of a cell in pixels: where its lines begin, how high they are, their distance, that of their
    sides from the cell's, and what their icon and their edges take.
    """

    top: int
    height: int
    pitch: int
    side: int
    icon: int

    @classmethod
    def tall(cls) -> "Measure":
        """For the week: two lines of text in each piece."""
        height = look.line_height(Type.META_MEDIUM) + look.line_height(Type.META) + look.px(10)
        return cls(look.px(44), height, height + look.px(5), look.px(6), look.px(7 + 14 + 5 + 5))

    @classmethod
    def normal(cls) -> "Measure":
        """For the month: one line in each."""
        return _normal(look.current().scale, look.current().family)

    def room(self, high: float) -> int:
        """How many lines a cell so high has room for."""
        return max(0, int((high - self.top - look.px(3) + self.pitch - self.height) // self.pitch))


@functools.lru_cache(maxsize=8)
def _normal(_scale: float, _family: str) -> Measure:
    """Worked out once for each look: a month on show asks for it a hundred times."""
    height = max(look.px(22), look.line_height(Type.META) + look.px(4))
    return Measure(look.px(34), height, height + look.px(4), look.px(5), look.px(6 + 13 + 4 + 5))


def placed(lines: Sequence[Line], area: QRectF, measure: Measure) -> list[Piece]:
    """The lines that have room in a cell; the last place says how many more there are."""
    room = measure.room(area.height())
    shown = list(lines)
    if len(shown) > room:
        kept = max(0, room - 1)
        hidden = sum(line.number for line in shown[kept:])
        shown = [*shown[:kept], Line(What.MORE, (words.more(hidden),), Kind.KEEP_IN_TOUCH, hidden)]
    side = measure.side
    return [
        piece(
            line,
            QRectF(
                area.left() + side,
                area.top() + measure.top + number * measure.pitch,
                area.width() - 2 * side,
                measure.height,
            ),
            measure,
        )
        for number, line in enumerate(shown[: max(room, 1)])
    ]


def piece(line: Line, area: QRectF, measure: Measure) -> Piece:
    """The line in this place, in the longest of its forms that fits."""
    room = area.width() - reserved(line, measure)
    fitting = next(
        (form for form in line.forms if text.width(form, Type.META_MEDIUM) <= room), line.forms[-1]
    )
    return Piece(line, area, fitting)


def reserved(line: Line, measure: Measure) -> int:
    """What the icon, the sign and the edges take of a line's width, in pixels."""
    if line.what is What.MORE:
        return look.px(8)
    if line.what is What.HOLIDAY:
        return measure.icon - look.px(5)
    sign = look.px(15) if line.entry is not None and line.entry.mark is not Mark.PLAIN else 0
    return measure.icon + sign


def piece_at(pieces: Sequence[Piece], point: QPointF) -> Piece | None:
    return next((piece for piece in pieces if piece.area.contains(point)), None)
