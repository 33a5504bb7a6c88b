"""Which design a card gets: never one the household had, nor one that people who compare cards had (R16)."""

import hashlib
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum

from cardkeeper.core.kinds import OccasionKind, Tone
from cardkeeper.i18n import _

ANY_NUMBER = 0
_SEASON = "season"
_TONES = {
    Tone.WARM: frozenset({"warm", "simple", "elegant"}),
    Tone.FORMAL: frozenset({"elegant", "simple"}),
    Tone.PLAYFUL: frozenset({"playful", "warm"}),
}


class Audience(StrEnum):
    """Whom a design is drawn for."""

    ADULT = "adult"
    CHILD = "child"
    COUPLE = "couple"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class DesignFacts:
    """What the choice needs to know of a design.

    `numbers`: those it is drawn around, ANY_NUMBER among them for any; empty for a design without a number.
    `is_belated`: for late birthdays only; `suits_late`: for those as well.
    """

    key: str
    occasions: frozenset[str]
    holidays: frozenset[str] = frozenset()
    tones: frozenset[str] = frozenset({"warm"})
    audience: frozenset[str] = frozenset({Audience.ADULT})
    numbers: frozenset[int] = frozenset()
    is_belated: bool = False
    suits_late: bool = False
    needs_photo: bool = False
    palettes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """The card a design is looked for; `number` only when it may be printed (R3)."""

    kind: OccasionKind
    tone: Tone = Tone.WARM
    audience: Audience = Audience.ADULT
    holiday: str = ""
    number: int | None = None
    is_belated: bool = False


@dataclass(frozen=True, slots=True)
class DesignHistory:
    """What went out already: to the household for this kind, to connected people within a year, to anybody.

    `household` and `last_used` tell how recently each was used, the higher the later; unused are missing.
    `lately` are those that connected people get in these weeks: cards that lie side by side.
    """

    household: Mapping[str, int] = field(default_factory=dict)
    connected: Set[str] = frozenset()
    last_used: Mapping[str, int] = field(default_factory=dict)
    lately: Set[str] = frozenset()


_Order = Callable[[DesignFacts], tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class DesignChoice:
    """The design and palette; `relaxed` says in words which wish could not be kept."""

    key: str
    palette: str
    relaxed: str = ""


def choose_design(
    designs: Sequence[DesignFacts], wanted: Wanted, history: DesignHistory, stable: str
) -> DesignChoice | None:
    """The design for a card, the same whenever it is asked for the same `stable` key; None when none fits.

    Wishes are given up from the end: first "nobody they know had it", then "they never had it" (R16).
    """
    fitting = [design for design in designs if fits(design, wanted)]
    unused = [design for design in fitting if design.key not in history.household]
    fresh = [design for design in unused if design.key not in history.connected]
    order = _order(wanted, history, stable)
    side_by_side = [design for design in unused if design.key not in history.lately]
    for candidates, relaxed in (
        (fresh, ""),
        (
            side_by_side or unused,
            _("Somebody they know had this design within a year. All others were used."),
        ),
    ):
        if candidates:
            return _chosen(min(candidates, key=order), stable, relaxed)
    return _again(fitting, history, order, stable) if fitting else None


def _again(
    fitting: Sequence[DesignFacts], history: DesignHistory, order: _Order, stable: str
) -> DesignChoice:
    """All were used: the one longest ago comes again, one that nobody they know gets if there is one."""
    apart = [design for design in fitting if design.key not in history.lately]
    oldest = min(apart or fitting, key=lambda design: (history.household[design.key], order(design)))
    said = _("They have had every design for this occasion, so the one longest ago comes again.")
    if not apart:
        said = f"{said} {_('Somebody they know gets it too.')}"
    return _chosen(oldest, stable, said)


def in_order(
    designs: Sequence[DesignFacts], wanted: Wanted, history: DesignHistory, stable: str
) -> list[DesignFacts]:
    """Every design that fits, best first: new to all they know, then new to them, then the others (R16)."""
    order = _order(wanted, history, stable)
    fitting = sorted((design for design in designs if fits(design, wanted)), key=order)
    return sorted(
        fitting,
        key=lambda design: (design.key in history.household, design.key in history.connected),
    )


def fits(design: DesignFacts, wanted: Wanted) -> bool:
    """It may be sent for this: right occasion and holiday, right number, right people."""
    return (
        wanted.kind in design.occasions
        and _holiday_fits(design, wanted)
        and _number_fits(design, wanted)
        and wanted.audience in design.audience
        and (wanted.is_belated or not design.is_belated)
        and not design.needs_photo
    )


def _holiday_fits(design: DesignFacts, wanted: Wanted) -> bool:
    """A named holiday takes the designs that name it; a design that names none is for the neutral season."""
    if wanted.kind is not OccasionKind.HOLIDAY:
        return True
    return (wanted.holiday or _SEASON) in (design.holidays or {_SEASON})


def _number_fits(design: DesignFacts, wanted: Wanted) -> bool:
    """A design for any number says "years" below it, so it is not for the first of anything but a life."""
    if not design.numbers:
        return True
    if wanted.number == 1 and wanted.kind is not OccasionKind.BIRTHDAY and 1 not in design.numbers:
        return False
    return wanted.number is not None and (wanted.number in design.numbers or ANY_NUMBER in design.numbers)


def _order(wanted: Wanted, history: DesignHistory, stable: str) -> _Order:
    def order(design: DesignFacts) -> tuple[int, int, str]:
        merits = (
            wanted.number is not None and bool(design.numbers),
            wanted.is_belated and (design.is_belated or design.suits_late),
            wanted.audience is not Audience.ADULT and Audience.ADULT not in design.audience,
            bool(design.tones & _TONES[wanted.tone]),
        )
        return -sum(merits), history.last_used.get(design.key, 0), _hash(stable, design.key)

    return order


def _chosen(design: DesignFacts, stable: str, relaxed: str) -> DesignChoice:
    return DesignChoice(design.key, _palette(design, stable), relaxed)


def _palette(design: DesignFacts, stable: str) -> str:
    """One of the design's own palettes; the brand colours are the user's choice."""
    own = [palette for palette in design.palettes if palette != "brand"] or list(design.palettes)
    return own[int(_hash(stable, design.key, "palette"), 16) % len(own)] if own else ""


def _hash(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()
