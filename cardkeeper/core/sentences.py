"""Texts that people typed, set as sentences: one stop at the end of each, never two."""

import re

_MARKS = ".!?…。！？"
_CLOSED = re.compile(rf"[{_MARKS}]['\"”’»]*$")
# The second stop of "Jr..", and the fourth of "Well....": the text brought its own.
_ONE_TOO_MANY = re.compile(rf"(?:(?<!\.)\.|\.{{3}}|[{_MARKS[1:]}])\.$")


def closed(text: str) -> str:
    """The text with one mark at its end: its own ("Jr.", "Inc.", "Are we forgiven?"), else a full stop."""
    text = text.rstrip()
    if _ONE_TOO_MANY.search(text):
        return text[:-1]
    return f"{text}." if text and not _CLOSED.search(text) else text


def joined(*texts: str) -> str:
    """Those that say something, one behind the other: each before another is closed, the last is as it is."""
    told = [text.strip() for text in texts if text.strip()]
    return " ".join([*map(closed, told[:-1]), *told[-1:]])
