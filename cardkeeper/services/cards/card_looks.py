"""How the inside of a card looks: its lettering and ink, and what stands on the page facing the message.

A card without a look of its own has the shop's. Pictures lie beside the book, named after their content, so
that a printed card shows the same one at any time (R21).
"""

import json
from dataclasses import asdict, dataclass
from typing import Any

from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards import card_pictures
from cardkeeper.store.connection import select

_MIDDLE = (0.5, 0.42)
_IN_USE = """
SELECT json_extract(look, '$.picture') FROM card_task WHERE look <> ''
UNION SELECT json_extract(look, '$.picture') FROM card_item WHERE look <> ''
"""


@dataclass(frozen=True, slots=True)
class Look:
    """`lettering` is a family ("" for the classic pair), `ink` "#rrggbb" ("" for the design's own).

    Facing the message stand a `picture` (its name in services.card_pictures, cut around `focus`) or else,
    with `vignette`, the front's art once more, small.
    """

    lettering: str = ""
    ink: str = ""
    vignette: bool = False
    picture: str = ""
    focus: tuple[float, float] = _MIDDLE


def usual(shop: ShopSettings) -> Look:
    """What the shop's cards look like unless somebody chose otherwise."""
    return Look(shop.lettering, shop.ink, shop.vignette)


def read(stored: str, shop: ShopSettings) -> Look:
    """The look a card task is stored with, or the shop's."""
    return _thawed(stored) if stored else usual(shop)


def stored(look: Look) -> str:
    """As the book holds it."""
    return json.dumps(asdict(look))


def printed(stored_look: str) -> dict[str, Any]:
    """The fields of a CardJob, for a card that was printed; plain for one without a look."""
    return job_fields(_thawed(stored_look)) if stored_look else {}


def job_fields(look: Look) -> dict[str, Any]:
    """The fields of a CardJob that are a matter of looks. A picture that is gone is left out."""
    return {
        "lettering": look.lettering,
        "ink": look.ink,
        "vignette": look.vignette,
        "inside_photo": card_pictures.content(look.picture),
        "focus": look.focus,
    }


def forget_unused_pictures() -> None:
    """Take away the pictures beside the book that are on no card any more (R29)."""
    card_pictures.keep_only({row[0] for row in select(_IN_USE) if row[0]})


def _thawed(text: str) -> Look:
    found = json.loads(text)
    return Look(**{**found, "focus": tuple(found["focus"])})
