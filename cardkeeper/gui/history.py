"""Back and forward through places and people."""

from typing import NamedTuple


class Stop(NamedTuple):
    """A place and where in it the user was."""

    place: str
    state: object = None


class History:
    """Like a browser's: going somewhere new forgets what was ahead."""

    def __init__(self, limit: int = 100) -> None:
        self._limit = limit
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at + 1 < len(self._stops)

    def visit(self, stop: Stop) -> None:
        """Come to a stop; the same one again counts once."""
        if self._at >= 0 and self._stops[self._at] == stop:
            return
        del self._stops[self._at + 1 :]
        self._stops.append(stop)
        del self._stops[: -self._limit]
        self._at = len(self._stops) - 1

    def back(self) -> Stop | None:
        return self._move(-1) if self.can_go_back else None

    def forward(self) -> Stop | None:
        return self._move(+1) if self.can_go_forward else None

    def _move(self, step: int) -> Stop:
        self._at += step
        return self._stops[self._at]
