"""Shaped text: any script, fitted to its box, drawn with embedded fonts, and extracted as it was typed."""

from cardkeeper.press.text.embedding import FontTable
from cardkeeper.press.text.fitting import Block, fit
from cardkeeper.press.text.lines import Line, line
from cardkeeper.press.text.placed import Placed
from cardkeeper.press.text.styles import Limits, TextStyle
from cardkeeper.press.text.typography import tidy

__all__ = ["Block", "FontTable", "Limits", "Line", "Placed", "TextStyle", "fit", "line", "tidy"]
