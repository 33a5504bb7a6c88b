"""The card designs at hand: the program's and the user's own, and what the choice needs to know of them."""

import functools
from collections.abc import Sequence
from pathlib import Path

from cardkeeper import paths
from cardkeeper.core import late_fronts
from cardkeeper.core.design_choice import ANY_NUMBER, DesignFacts
from cardkeeper.core.holidays import is_holiday
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.mailing_plan import NEUTRAL
from cardkeeper.press.design import CardDesign
from cardkeeper.press.design_catalogue import Catalogue, catalogue
from cardkeeper.services.book import library

_OWN = "designs"


def own_folder() -> Path:
    """Where the user's designs lie: beside the book, so that they travel with it."""
    return library.folder() / _OWN


def art_cache() -> Path:
    """Where recoloured art is kept from batch to batch."""
    return paths.cache_dir() / "art"


def all_designs() -> Catalogue:
    """Every design by id; read once, and again when the user's folder has changed."""
    own = own_folder()
    return _read((paths.resource(_OWN), own), _stamp(own))


def facts() -> Sequence[DesignFacts]:
    """What R16 needs to know of every design."""
    return [_facts(design) for design in all_designs().values()]


def _stamp(folder: Path) -> tuple[tuple[str, int], ...]:
    """Differs when a design came, went or was changed."""
    if not folder.is_dir():
        return ()
    found = sorted(folder.glob("*/design.toml"))
    return tuple((path.parent.name, path.stat().st_mtime_ns) for path in found)


@functools.lru_cache(maxsize=2)
def _read(folders: tuple[Path, ...], _changed: tuple[tuple[str, int], ...]) -> Catalogue:
    return catalogue(folders)


def _neutral_and_others(design: CardDesign) -> frozenset[str]:
    """A neutral design is for the season, and for the holidays it has words of its own for."""
    if OccasionKind.HOLIDAY not in design.occasions:
        return frozenset()
    words = {key for wordings in design.templates.values() for key in wordings}
    return frozenset({NEUTRAL, *(key for key in words if is_holiday(key))})


def _facts(design: CardDesign) -> DesignFacts:
    numbers = {ANY_NUMBER} if design.any_number else set()
    return DesignFacts(
        key=design.id,
        occasions=frozenset(design.occasions),
        holidays=frozenset(design.holidays) or _neutral_and_others(design),
        tones=frozenset(design.tones),
        audience=frozenset(design.audience),
        numbers=frozenset(numbers | set(design.milestones)),
        is_belated=design.belated,
        suits_late=design.id in late_fronts.DESIGNS,
        needs_photo=design.needs_photo,
        palettes=tuple(design.palettes),
    )
