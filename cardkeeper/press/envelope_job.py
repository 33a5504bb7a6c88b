"""What is to be printed on an envelope."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EnvelopeJob:
    """One envelope: lines as they are to be read, the sender's, and the note for the stamp corner."""

    address_lines: tuple[str, ...]
    return_lines: tuple[str, ...] = ()
    note: str = ""
    language: str = "en"
