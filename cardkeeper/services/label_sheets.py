"""The label sheets in the drawer: which products there are, and which labels of the begun sheet are gone."""

import json
from collections.abc import Collection, Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Touched
from cardkeeper.i18n import _
from cardkeeper.press import labels, stock
from cardkeeper.services import settings
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

_USUAL = {"letter": "5160", "a4": "l7160"}


class Product(NamedTuple):
    """A sheet one can buy: labels across and down."""

    key: str
    name: str
    columns: int
    rows: int


class Laid(NamedTuple):
    """Where addresses come to lie: positions (from 0) on the first sheet, and on how many sheets in all."""

    first_sheet: tuple[int, ...]
    sheets: int


def products() -> list[Product]:
    """The sheets for the shop's paper first, then the others."""
    paper = _paper()
    known = sorted(stock.label_sheets().values(), key=lambda sheet: sheet.paper.key != paper)
    return [Product(sheet.key, sheet.name, sheet.columns, sheet.rows) for sheet in known]


def usual() -> str:
    """The product most people have."""
    return _USUAL.get(_paper(), _USUAL["a4"])


def used(product: str) -> frozenset[int]:
    """The labels (from 0) gone from the begun sheet."""
    rows = select("SELECT used FROM label_sheet_state WHERE product = ?", product)
    return frozenset(json.loads(rows[0][0])) if rows and rows[0][0] else frozenset()


def laid(product: str, count: int, gone: Collection[int]) -> Laid:
    """Where that many labels come to lie when these are gone."""
    places = labels.places(count, stock.label_sheet(product), gone)
    return Laid(places[0] if places else (), len(places))


def starting_at(first_free: int) -> frozenset[int]:
    """What is gone when labels are peeled off in order and `first_free` is the next."""
    return labels.starting_at(first_free)


def remember(product: str, count: int, gone: Sequence[int] | frozenset[int]) -> None:
    """Keep what is left of the sheet after printing that many; it follows from the printing."""
    left = sorted(labels.used_after(count, stock.label_sheet(product), frozenset(gone)))
    with writing(_("Label sheet"), Touched.PRINTERS) as book:
        rows = select("SELECT id FROM label_sheet_state WHERE product = ?", product)
        if rows:
            book.update(models.LabelSheetState, rows[0], used=json.dumps(left))
        else:
            book.insert(models.LabelSheetState, product=product, used=json.dumps(left))


def _paper() -> str:
    return stock.layout(settings.load().layout).paper
