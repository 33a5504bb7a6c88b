"""Paper, envelopes and label sheets: the catalogue in resources/stock, in mm as the trade names them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from cardkeeper import paths
from cardkeeper.press.geometry import MM
from cardkeeper.press.imposition import Layout, impose
from cardkeeper.press.papers import Envelope, LabelSheet, PaperSize


@cache
def papers() -> Mapping[str, PaperSize]:
    return {row["key"]: PaperSize(**row) for row in _rows("papers", "paper")}


@cache
def layouts() -> Mapping[str, Layout]:
    """All ways to lay cards on a sheet, in the order of the catalogue."""
    return {row["key"]: _layout(**row) for row in _rows("layouts", "layout")}


@cache
def envelopes() -> Mapping[str, Envelope]:
    return {row["key"]: Envelope(**row) for row in _rows("envelopes", "envelope")}


@cache
def label_sheets() -> Mapping[str, LabelSheet]:
    return {row["key"]: _label_sheet(**row) for row in _rows("labels", "sheet")}


def paper(key: str) -> PaperSize:
    """Raises KeyError for a size we don't know, like its sisters."""
    return papers()[key]


def layout(key: str) -> Layout:
    return layouts()[key]


def envelope(key: str) -> Envelope:
    return envelopes()[key]


def envelope_for(card_layout: Layout) -> Envelope | None:
    """The envelope sold for this card; None for postcards."""
    return envelopes()[card_layout.envelope] if card_layout.envelope else None


def fitting(product: str) -> tuple[Layout | LabelSheet, ...]:
    """What fits a product, by its number or its name: "3265", "Avery L7160"."""
    wanted = product.casefold().strip()
    known: list[Layout | LabelSheet] = [*layouts().values(), *label_sheets().values()]
    return tuple(stock for stock in known if any(_is_called(name, wanted) for name in _names(stock)))


def card_grams(card_layout: Layout, gsm: float) -> float:
    """The weight of one card cut from paper of `gsm` g/m²."""
    piece = card_layout.pieces[0]
    return (piece.width / MM) * (piece.height / MM) * gsm / 1e6


def letter_grams(card_layout: Layout, gsm: float, cover: Envelope | None) -> float:
    """The weight of a card in its envelope, as the scale at the post office will about show it."""
    return card_grams(card_layout, gsm) + (cover.grams() if cover else 0)


def _layout(
    *,
    paper: str,
    card: list[float],
    turned: bool = False,
    gap: float = 0,
    fits: tuple[str, ...] = (),
    **facts: Any,
) -> Layout:
    page = papers()[paper].points
    return impose(
        page=page[::-1] if turned else page,
        card=(card[0] * MM, card[1] * MM),
        gap=gap * MM,
        paper=paper,
        fits=tuple(fits),
        **facts,
    )


def _label_sheet(*, paper: str, fits: tuple[str, ...] = (), **facts: Any) -> LabelSheet:
    return LabelSheet(paper=papers()[paper], fits=tuple(fits), **facts)


def _names(stock: Layout | LabelSheet) -> tuple[str, ...]:
    return (stock.name, *stock.fits) if isinstance(stock, LabelSheet) else stock.fits


def _is_called(name: str, wanted: str) -> bool:
    return wanted in (name.casefold(), name.casefold().split()[-1])


def _rows(file: str, table: str) -> list[dict[str, Any]]:
    path = paths.resource(f"stock/{file}.toml")
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))[table]
    return rows
