"""What is wrong with one card, envelope or label, found before it is printed (R19)."""

from dataclasses import dataclass


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


def blocked(findings: "list[Finding]") -> bool:
    """True when the piece these findings belong to must not be printed."""
    return any(finding.blocks for finding in findings)
