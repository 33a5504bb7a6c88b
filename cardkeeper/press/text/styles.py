"""How a piece of text is to be set: family, case, spacing, and between which sizes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextStyle:
    """`family` as in resources/fonts/fonts.toml; the language decides quotes, letter forms and direction.

    `features` are OpenType tags, "lnum" to switch one on and "-liga" to switch one off.
    """

    family: str
    weight: int = 400
    italic: bool = False
    tracking: float = 0  # 1/1000 em between letters
    leading: float = 1.15  # x size, baseline to baseline
    case: str = ""  # "" | "upper"
    features: tuple[str, ...] = ()
    language: str = "en"  # BCP 47
    paragraph_gap: float = 0  # x leading, between paragraphs


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in points, and how many lines; `balance` for headlines, else lines fill up as in a letter."""

    smallest: float
    largest: float
    max_lines: int
    balance: bool = True
    step: float = 0.5
