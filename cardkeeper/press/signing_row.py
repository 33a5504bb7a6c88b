"""A row of the signing sheet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SigningRow:
    """One card. `day` is the heading of its mailing day; whatever is not known stays empty."""

    number: int
    name: str
    say_it: str = ""
    occasion: str = ""
    family: str = ""
    note: str = ""
    suggestion: str = ""
    day: str = ""
