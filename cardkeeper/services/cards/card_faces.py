"""What a picture of a card holds, apart from making it: the window knows these without the press."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cardkeeper.services.cards.card_looks import Look

FRONT, FACING, INSIDE, BACK, ENVELOPE = "front", "facing", "inside", "back", "envelope"


class Picture(NamedTuple):
    """Rows of blue, green, red and an unused byte for each pixel, from the top."""

    width: int
    height: int
    pixels: bytes


class CardPictures(NamedTuple):
    """A card to look at: its faces by name, all in one scale, and what can be said about it.

    `faces` lacks the envelope where there is none, and `no_envelope` says why. `warnings` are sentences about
    what keeps nothing from being printed; none once it is. `key` differs whenever anything of it does.
    """

    task_id: int
    key: str
    faces: Mapping[str, Picture]
    design: str
    size: str
    text: str
    recipient: str
    no_envelope: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instead:
    """What a card would look like with another design, other words, another size; empty is what it has.

    `inside_left` and `look` are None for what the card has: "" is no text facing the message.
    """

    design: str = ""
    palette: str = ""
    verse: str = ""
    own_text: str = ""
    layout: str = ""
    inside_left: str | None = None
    look: Look | None = None
