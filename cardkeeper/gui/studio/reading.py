"""The designs on show, read in the worker: tiles for the gallery, numbers for the sidebar, colourings."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio import shelves
from cardkeeper.gui.studio.choice import Choice
from cardkeeper.gui.studio.gallery import Tile
from cardkeeper.gui.studio.palettes import Swatch
from cardkeeper.gui.studio.shelves import Narrowed
from cardkeeper.gui.studio.trying import Who
from cardkeeper.gui.tokens import Kind

if TYPE_CHECKING:
    from cardkeeper.services.cards.studio import Front


@dataclass(frozen=True, slots=True)
class Contents:
    """What a narrowing shows. The ids of the tiles are their numbers from 0."""

    narrowed: Narrowed
    fronts: "tuple[Front, ...]"
    tiles: tuple[Tile, ...]
    swatches: dict[str, tuple[Swatch, ...]]
    parts: tuple[tuple[str, str], ...]
    families: dict[Kind, int]
    shelves: dict[str, int]


class Reader(QObject):
    """`read_through` carries the contents; only the newest wish is read."""

    read_through = Signal(object)

    def __init__(self, session: Session, darkroom: Darkroom) -> None:
        super().__init__(darkroom)
        self._session, self._darkroom = session, darkroom
        self._contents: Contents | None = None

    def read(self, narrowed: Narrowed) -> None:
        """Look for these designs."""
        today = self._session.today()
        self._darkroom.want("studio-designs", lambda: _contents(narrowed, today), self._take, urgent=True)

    @property
    def shown(self) -> Narrowed | None:
        """What the contents that were read last belong to."""
        return self._contents.narrowed if self._contents else None

    def front(self, number: int | None) -> "Front | None":
        """The design of a tile."""
        if self._contents is None or number is None or number >= len(self._contents.fronts):
            return None
        return self._contents.fronts[number]

    def choice(self, number: int | None, task_id: int | None, person_id: int | None) -> Choice | None:
        """A design to try on, for the card or the person somebody came from."""
        front = self.front(number)
        if front is None or self._contents is None or number is None:
            return None
        narrowed = self._contents.narrowed
        kind = first_kind(narrowed, front.occasions)
        holiday = narrowed.holiday or (
            front.holidays[0] if kind is OccasionKind.HOLIDAY and front.holidays else ""
        )
        palette = self._contents.tiles[number].thumbnail.palette
        who = Who(kind, holiday, task_id, person_id)
        return Choice(front, palette, self._contents.swatches[front.key], who)

    def _take(self, made: object) -> None:
        if isinstance(made, Contents):
            self._contents = made
            self.read_through.emit(made)


def first_kind(narrowed: Narrowed, occasions: Sequence[str]) -> OccasionKind:
    """What a design is tried on for: the first of the kinds on show that it is made for."""
    every: Sequence[OccasionKind] = (*narrowed.kinds, *OccasionKind)
    return next(kind for kind in every if kind in occasions)


def _contents(narrowed: Narrowed, today: dt.date) -> Contents:
    from cardkeeper.services.cards import studio

    fronts = tuple(shelves.found(narrowed, today))
    tiles = tuple(
        Tile(
            number,
            front.key,
            front.name,
            front.tone_words,
            studio.thumbnail(front, 0, first_kind(narrowed, front.occasions)),
            front.is_favourite,
        )
        for number, front in enumerate(fronts)
    )
    swatches = {front.key: tuple(studio.swatches(front.key)) for front in fronts}
    parts = tuple(shelves.parts(narrowed.family))
    return Contents(narrowed, fronts, tiles, swatches, parts, *shelves.counted(today))
