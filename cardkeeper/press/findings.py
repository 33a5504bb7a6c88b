"""What is wrong with one card, envelope or label, found before it is printed (R19)."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.errors import CardKeeperError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the user must know of; `blocks` keeps this piece, and only this one, from being printed.

    `kind` is "missing-glyph", "overflow", "contrast", "unfilled-field", "empty", "no-salutation",
    "internal-number", "resolution", "sales-words", "outside" ...; `message` is a translated sentence that
    shows the text or character concerned (services add the customer's name); `slot` says where:
    "front.headline", "inside.body", "back", "envelope".
    """

    kind: str
    blocks: bool
    message: str
    slot: str = ""


def blocked(findings: Sequence[Finding]) -> bool:
    """True when the piece these findings belong to must not be printed."""
    return any(finding.blocks for finding in findings)


def stop_if_blocked(findings: Sequence[Finding]) -> None:
    """Raises CardKeeperError with the sentences of what blocks: a piece held back never gets onto paper."""
    reasons = [finding.message for finding in findings if finding.blocks]
    if reasons:
        raise CardKeeperError(" ".join(reasons))
