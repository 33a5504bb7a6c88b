"""How a mailing is divided: the greeting and the design of each household, the lots and their days."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.design_choice import DesignFacts, DesignHistory, Wanted, fits
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import _

LOT_SIZE = 50
MOST_DESIGNS = 4
NEUTRAL = "season"
# One greeting in December is enough: whoever got one of these gets none of the others.
_WINTER = frozenset(
    {NEUTRAL, "christmas", "hanukkah", "kwanzaa", "new-year", "st-nicholas-day", "orthodox-christmas"}
)
MAILING_KINDS = (
    OccasionKind.HOLIDAY,
    OccasionKind.THANK_YOU,
    OccasionKind.CONGRATULATIONS,
    OccasionKind.WELCOME,
    OccasionKind.MISS_YOU,
    OccasionKind.GRADUATION,
)
"""What many people can be sent at once; the others are about a date of somebody's own."""


class Split(StrEnum):
    """How designs are given to those whom several would suit: in the user's order, or in equal numbers."""

    TRADITION = "tradition"
    EVENLY = "evenly"


class Part(StrEnum):
    """What a lot holds; abroad and what must be mailed before the rest go first."""

    ABROAD = "abroad"
    EARLY = "early"
    HOME = "home"
    LATECOMERS = "latecomers"
    NEW_YEAR = "new-year"


@dataclass(frozen=True, slots=True)
class Piece:
    """A card to be put into a lot; `sort_name` is its place in the order."""

    id: int
    sort_name: str
    mail_by: dt.date
    is_abroad: bool = False


@dataclass(frozen=True, slots=True)
class Lot:
    """The cards printed in one go, in their order."""

    part: Part
    ids: tuple[int, ...]


def shared_custom(customs: Iterable[Collection[str] | None]) -> frozenset[str] | None:
    """What people who share a card keep together; None when none of them told.

    Where they differ nobody's feast is chosen over another's: they get the neutral greeting.
    """
    known = [frozenset(custom) for custom in customs if custom is not None]
    if not known:
        return None
    common = frozenset.intersection(*known)
    return common if common or not any(known) else frozenset({NEUTRAL})


def is_same_greeting(one: str, other: str) -> bool:
    """Two holidays of which a household is greeted for one only, keys as in core.holidays."""
    return one == other or {one, other} <= _WINTER


def lots(pieces: Iterable[Piece], size: int = LOT_SIZE) -> tuple[Lot, ...]:
    """Lots of `size` by last name; those for abroad, and for feasts that come before the others, go first."""
    ordered = sorted(pieces, key=lambda piece: (piece.sort_name, piece.id))
    usual = _usual_day(ordered)
    parts: dict[Part, list[Piece]] = {}
    for piece in ordered:
        parts.setdefault(_part(piece, usual), []).append(piece)
    urgent = sorted(parts, key=lambda part: (part is Part.HOME, min(piece.mail_by for piece in parts[part])))
    return tuple(lot for part in urgent for lot in in_lots(part, [p.id for p in parts[part]], size))


def in_lots(part: Part, ids: Sequence[int], size: int = LOT_SIZE) -> tuple[Lot, ...]:
    """Cards that are in their order already, cut into lots."""
    return tuple(Lot(part, tuple(ids[start : start + size])) for start in range(0, len(ids), size))


def _usual_day(pieces: Sequence[Piece]) -> dt.date:
    """The day by which most cards at home must be mailed."""
    days = Counter(piece.mail_by for piece in pieces if not piece.is_abroad)
    return max(days, key=lambda day: (days[day], day), default=dt.date.min)


def _part(piece: Piece, usual: dt.date) -> Part:
    if piece.is_abroad:
        return Part.ABROAD
    return Part.EARLY if piece.mail_by < usual else Part.HOME


def lot_days(
    deadlines: Sequence[dt.date | None], first: dt.date, calendar: DeliveryCalendar, a_day: int
) -> tuple[dt.date, ...]:
    """The working day on which each lot is made, from `first` on, `a_day` of them a day.

    `deadlines` are the days by which the lots must be made, in their order, None where no day waits; more are
    made a day where one would be late.
    """
    day = first if calendar.works_on(first) else calendar.working_days_after(first, 1)
    for number, deadline in enumerate(deadlines, start=1):
        if deadline is not None:
            a_day = max(a_day, -(-number // _working_days(day, deadline, calendar)))
    days = []
    for number in range(len(deadlines)):
        if number and number % a_day == 0:
            day = calendar.working_days_after(day, 1)
        days.append(day)
    return tuple(days)


def _working_days(first: dt.date, last: dt.date, calendar: DeliveryCalendar) -> int:
    days = (first + dt.timedelta(number) for number in range((last - first).days + 1))
    return max(1, sum(calendar.works_on(day) for day in days))


@dataclass(frozen=True, slots=True)
class Picked:
    """The design a household gets of those the user picked; `relaxed` says what could not be kept."""

    key: str
    relaxed: str = ""


def choose_picked(
    picks: Sequence[DesignFacts],
    wanted: Wanted,
    history: DesignHistory,
    given: Mapping[str, int],
    split: Split,
) -> Picked | None:
    """One of the picks that suits a household and that it never had; None when there is none (R16).

    Designs of the household's own holiday come first. That people they know get the same is given up before
    the user's picks are: the words differ. `given` counts what others of this mailing got.
    """
    unused = [design for design in picks if fits(design, wanted) and design.key not in history.household]
    apart = [design for design in unused if design.key not in history.connected]
    later = [design for design in unused if design.key not in history.lately]
    candidates = apart or later or unused
    if not candidates:
        return None
    own = [design for design in candidates if is_made_for(design, wanted.holiday)]
    relaxed = "" if apart else _("Somebody they know gets this design too.")
    return Picked(_first(own or candidates, given, split).key, relaxed)


def is_made_for(design: DesignFacts, holiday: str) -> bool:
    """It is drawn for this holiday, not for the season at large."""
    return holiday in design.holidays and (holiday == NEUTRAL or NEUTRAL not in design.holidays)


def _first(candidates: Sequence[DesignFacts], given: Mapping[str, int], split: Split) -> DesignFacts:
    if split is Split.TRADITION:
        return candidates[0]
    return min(candidates, key=lambda design: given.get(design.key, 0))


def suggested(candidates: Mapping[str, Sequence[str]], most: int = MOST_DESIGNS) -> list[str]:
    """The designs for a mailing: one for every greeting in turn, then a second for each, `most` in all.

    `candidates` are the designs for each greeting, best first; the greeting of most households first.
    """
    chosen: list[str] = []
    for number in range(max(map(len, candidates.values()), default=0)):
        for designs in candidates.values():
            fresh = next((design for design in designs[number:] if design not in chosen), None)
            if fresh is not None and len(chosen) < most:
                chosen.append(fresh)
    return chosen
