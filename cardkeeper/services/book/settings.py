"""What must travel with the book: where the shop mails from, its days, its paper."""

import dataclasses
import json
from dataclasses import dataclass
from typing import Any

from cardkeeper.core.changes import Change, Touched
from cardkeeper.i18n import _
from cardkeeper.store.connection import select
from cardkeeper.store.models import Setting
from cardkeeper.store.writing import Writing, writing


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """The book's own settings; transit and handling are in delivery and working days (R5)."""

    country: str = "US"
    region: str = ""
    language: str = "en"
    batch_weekday: int = 0
    handling_days: int = 2
    transit_home: int = 4
    transit_abroad: int = 12
    transit_by_country: dict[str, int] = dataclasses.field(default_factory=dict)
    december_days: int = 0
    leap_rule: str = "feb-28"
    card_format: str = ""
    formality: str = "informal"
    tone: str = "warm"
    planned_through: str = ""
    duplex: str = "none"
    sort_by: str = "mail-day"
    label_sheets: dict[str, dict[str, Any]] = dataclasses.field(default_factory=dict)
    favourite_designs: tuple[str, ...] = ()
    lettering: str = ""
    ink: str = ""
    vignette: bool = False
    paper_weight: int = 0
    return_address: bool = True
    phone_on_back: bool = False

    @property
    def layout(self) -> str:
        """The chosen card format, or the quarter-fold of the country's paper: it needs no duplex printer."""
        letter = self.country in {"US", "CA", "MX", "PH", "CL", "CO", "VE", "PR"}
        return self.card_format or ("quarter-letter" if letter else "quarter-a4")


def load() -> ShopSettings:
    """The settings of the open book; what is unknown or of the wrong kind falls back to the default."""
    stored = dict(select("SELECT key, value FROM setting"))
    known: dict[str, Any] = {}
    for field in dataclasses.fields(ShopSettings):
        if field.name in stored:
            known[field.name] = _restored(json.loads(stored[field.name]))
    return ShopSettings(**known)


def save(**values: Any) -> Change:
    """Store these settings; the names are those of ShopSettings."""
    with writing(_("Change settings"), Touched.SETTINGS) as book:
        put(book, values)
    return book.change()


def put(book: Writing, values: dict[str, Any]) -> None:
    """Store settings inside a command that writes more than them."""
    fields = {field.name for field in dataclasses.fields(ShopSettings)}
    if not values.keys() <= fields:
        raise ValueError(f"no such setting: {sorted(values.keys() - fields)}")
    ids = dict(select("SELECT key, id FROM setting"))
    for key, value in values.items():
        text = json.dumps(value)
        if key in ids:
            book.update(Setting, [ids[key]], value=text)
        else:
            book.insert(Setting, key=key, value=text)


def _restored(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
