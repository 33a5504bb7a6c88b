"""The fronts of a batch: each design and palette compiled once, with the words its cards share inside it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press import colour, vignette
from cardkeeper.press.card_job import CardJob, Imprint
from cardkeeper.press.design import CardDesign
from cardkeeper.press.design_front import Front, compile_front
from cardkeeper.press.vignette import Vignette

_Key = tuple[str, str, str, bytes | None, tuple[float, float]]


class Fronts:
    """Fronts of `width` x `height` points for these jobs."""

    def __init__(
        self,
        jobs: Sequence[CardJob],
        designs: Mapping[str, CardDesign],
        imprint: Imprint,
        size: tuple[float, float],
        cache_folder: Path | None,
    ) -> None:
        self._designs, self._imprint = designs, imprint
        self._size, self._cache_folder = size, cache_folder
        self._shared = _shared_texts(jobs)
        self._fronts: dict[_Key, Front] = {}
        self._inks: dict[tuple[str, str], str] = {}
        self._vignettes: dict[tuple[str, str], Vignette | None] = {}

    def front(self, job: CardJob) -> Front:
        """The same object for the same front. Raises CardKeeperError when the design is gone or its pictures
        cannot be read.
        """
        key = _key(job)
        found = self._fronts.get(key)
        if found is None:
            found = self._fronts[key] = compile_front(
                self._design(job),
                job.palette,
                *self._size,
                brand=self._imprint.brand,
                fixed=self._shared[key],
                photo=job.photo,
                focus=job.focus,
                logo=self._imprint.logo,
                language=job.language,
                cache=self._cache_folder,
            )
        return found

    def vignette(self, job: CardJob) -> Vignette | None:
        """The small picture for the inside, if the card is to have one and the design has art."""
        if not job.vignette or job.inside_photo:
            return None
        key = job.design, job.palette
        if key not in self._vignettes:
            found = vignette.of(job, self._design(job), self._imprint, self._size, self._cache_folder)
            self._vignettes[key] = found
        return self._vignettes[key]

    def changed(self, job: CardJob) -> bool:
        """The design is not the one the card was first made with (R21)."""
        return self._design(job).version != job.version

    def is_shared(self, job: CardJob) -> bool:
        """All cards with this front say the same on it."""
        return self._shared[_key(job)] == job.front

    def _design(self, job: CardJob) -> CardDesign:
        found = self._designs.get(job.design)
        if found is None:
            message = _("The design “{name}” is not here any more. Please choose another one.")
            raise CardKeeperError(message.format(name=job.design))
        return found

    def ink(self, job: CardJob) -> str:
        """The text colour of the job's design in its palette; "" when the design is gone."""
        key = job.design, job.palette
        if key not in self._inks:
            self._inks[key] = self._ink(self._designs.get(job.design), job.palette)
        return self._inks[key]

    def _ink(self, design: CardDesign | None, palette: str) -> str:
        if design is None:
            return ""
        slots = design.palettes.get(palette) or design.palettes[design.default_palette]
        return colour.resolve({"ink": design.ink, **slots}, self._imprint.brand)["ink"]


def _key(job: CardJob) -> _Key:
    return job.design, job.palette, job.language, job.photo, job.focus


def _shared_texts(jobs: Sequence[CardJob]) -> dict[_Key, dict[str, str]]:
    """For each front, the words that are the same on all cards that have it."""
    shared: dict[_Key, dict[str, str]] = {}
    for job in jobs:
        known = shared.setdefault(_key(job), dict(job.front))
        for slot in [slot for slot, text in known.items() if job.front.get(slot) != text]:
            del known[slot]
    return shared
