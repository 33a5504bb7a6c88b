"""The label sheets in the drawer: which products there are, and which labels of the begun sheet are gone.

People describe a sheet we don't know by the numbers on its box; such sheets are settings of the book.
"""

import json
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.merge import clean
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press import label_places, stock
from cardkeeper.press.papers import LabelSheet, PaperSize, label_sheet_problems
from cardkeeper.services.book import settings
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

_USUAL = {"letter": "5160", "a4": "l7160"}


_OWN = "own:"


class Product(NamedTuple):
    """A sheet one can buy: labels across and down; other products like it; described by the user or not."""

    key: str
    name: str
    columns: int
    rows: int
    fits: tuple[str, ...] = ()
    is_own: bool = False


class Measures(NamedTuple):
    """A sheet as its box describes it: mm from the top left of the upright sheet."""

    name: str
    paper: str
    columns: int
    rows: int
    left: float
    top: float
    width: float
    height: float
    pitch_x: float
    pitch_y: float


class Laid(NamedTuple):
    """Where addresses come to lie: positions (from 0) on the first sheet, and on how many sheets in all."""

    first_sheet: tuple[int, ...]
    sheets: int


def products() -> list[Product]:
    """The user's own sheets, then those for the shop's paper, then the others."""
    paper = _paper()
    known = sorted(stock.label_sheets().values(), key=lambda sheet: sheet.paper.key != paper)
    return [
        Product(sheet.key, sheet.name, sheet.columns, sheet.rows, sheet.fits, sheet.key.startswith(_OWN))
        for sheet in (*_own().values(), *known)
    ]


def sheet(product: str) -> LabelSheet:
    """The sheet of a product. Raises CardKeeperError for one that was removed."""
    found = _own().get(product) or stock.label_sheets().get(product)
    if found is None:
        raise CardKeeperError(_("This label sheet is not in the list any more. Choose another one."))
    return found


def measures(product: str) -> Measures:
    """What a sheet measures, to begin another description with."""
    found = sheet(product)
    columns = {field: getattr(found, field) for field in Measures._fields if field != "paper"}
    return Measures(paper=found.paper.key, **columns)


def boxes(product: str) -> list[tuple[float, float, float, float]]:
    """Left, top, width and height of each label, as shares of the sheet, in the order they are filled."""
    found = sheet(product)
    across, down = found.paper.width, found.paper.height
    places = map(found.position, range(found.per_sheet))
    return [(x / across, y / down, found.width / across, found.height / down) for x, y in places]


def paper_size(product: str) -> tuple[float, float]:
    """Width and height of the sheet, in mm."""
    return size_of(sheet(product).paper.key)


def size_of(paper: str) -> tuple[float, float]:
    """Width and height of a paper, in mm."""
    found = stock.paper(paper)
    return found.width, found.height


def papers() -> list[tuple[str, str]]:
    """Papers a sheet may be cut of: key and name."""
    return [(paper.key, paper.name) for paper in stock.papers().values()]


def problems(described: Measures) -> tuple[str, ...]:
    """Why a described sheet cannot be printed on, as sentences; empty when all is well."""
    unnamed = () if clean(described.name) else (_("Give the sheet a name, such as the number on its box."),)
    return (*unnamed, *label_sheet_problems(_described("", described)))


def keep(described: Measures, product: str = "") -> tuple[Change, str]:
    """Add a sheet, or describe an own one (`product`) anew; also gives its key.

    Raises CardKeeperError with the first of its `problems`.
    """
    wrong = problems(described)
    if wrong:
        raise CardKeeperError(wrong[0])
    kept = settings.load().label_sheets
    numbers = [int(key.removeprefix(_OWN)) for key in kept]
    key = product if product in kept else f"{_OWN}{max(numbers, default=0) + 1}"
    described = described._replace(name=clean(described.name))
    with writing(_("Describe a label sheet"), Touched.PRINTERS | Touched.SETTINGS) as book:
        settings.put(book, {"label_sheets": {**kept, key: described._asdict()}})
    return book.change(), key


def remove(product: str) -> Change:
    """Take an own sheet off the list."""
    kept = settings.load().label_sheets
    with writing(_("Remove a label sheet"), Touched.PRINTERS | Touched.SETTINGS) as book:
        rest = {key: row for key, row in kept.items() if key != product}
        settings.put(book, {"label_sheets": rest})
    return book.change()


def usual() -> str:
    """The product most people have."""
    return _USUAL.get(_paper(), _USUAL["a4"])


def used(product: str) -> frozenset[int]:
    """The labels (from 0) gone from the begun sheet."""
    rows = select("SELECT used FROM label_sheet_state WHERE product = ?", product)
    return frozenset(json.loads(rows[0][0])) if rows and rows[0][0] else frozenset()


def laid(product: str, count: int, gone: Collection[int]) -> Laid:
    """Where that many labels come to lie when these are gone."""
    places = label_places.places(count, sheet(product), gone)
    return Laid(places[0] if places else (), len(places))


def starting_at(first_free: int) -> frozenset[int]:
    """What is gone when labels are peeled off in order and `first_free` is the next."""
    return label_places.starting_at(first_free)


def remember(product: str, count: int, gone: Sequence[int] | frozenset[int]) -> None:
    """Keep what is left of the sheet after printing that many; it follows from the printing."""
    left = sorted(label_places.used_after(count, sheet(product), frozenset(gone)))
    with writing(_("Label sheet"), Touched.PRINTERS) as book:
        rows = select("SELECT id FROM label_sheet_state WHERE product = ?", product)
        if rows:
            book.update(models.LabelSheetState, rows[0], used=json.dumps(left))
        else:
            book.insert(models.LabelSheetState, product=product, used=json.dumps(left))


def _own() -> dict[str, LabelSheet]:
    kept = settings.load().label_sheets
    return {key: _described(key, Measures(**row)) for key, row in kept.items()}


def _described(key: str, described: Measures) -> LabelSheet:
    facts: dict[str, Any] = described._asdict()
    paper: PaperSize = stock.paper(facts.pop("paper"))
    return LabelSheet(key=key, paper=paper, **facts)


def _paper() -> str:
    return stock.layout(settings.load().layout).paper
