"""Typed text made ready for print: composed, free of control characters, with the quotes of its language."""

import functools
import re
import unicodedata

_JOINERS = "\u200c\u200d"
_BREAK = "\u200b"
_ODD = re.compile(
    "[^\n -~\u00a1-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufe0e]"
)
_SPACES = re.compile("[ \t\u1680\u2000-\u200a\u205f\u3000]+")
_NEW_LINES = re.compile("\r\n|[\r\u0085\u2028\u2029\v\f]")
_LIGATURE = re.compile("[ﬀ-ﬆ]")
# Letters somebody's word processor had joined; the fonts here join them by themselves.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_LINE_EDGES = re.compile(" *\n *")

# Outer opening and closing, inner opening and closing, after the style guides of each language.
_ENGLISH = "“”‘’"
_QUOTES = {
    "ar": "«»“”", "be": "«»„“", "bg": "„“‚‘", "ca": "«»“”", "cs": "„“‚‘", "da": "»«›‹", "de": "„“‚‘",
    "de-ch": "«»‹›", "el": "«»“”", "es": "«»“”", "et": "„“‚‘", "fa": "«»“”", "fi": "””’’", "fr": "«»“”",
    "he": "””’’", "hr": "„”‘’", "hu": "„”»«", "is": "„“‚‘", "it": "«»“”", "lt": "„“‚‘", "lv": "„“‚‘", "nb":
    "«»‘’", "nn": "«»‘’", "no": "«»‘’", "pl": "„”‚’", "pt": "“”‘’", "ro": "„”«»", "ru": "«»„“", "sk":
    "„“‚‘", "sl": "„“‚‘", "sr": "„“‘’", "sv": "””’’", "uk": "«»„“",
}  # fmt: skip
_SPACED_QUOTES = "\u00a0"
_ELIDED = re.compile(r"(?:\d\ds?|tis|twas|til|em|cause|n|round|bout)\b", re.IGNORECASE)
_OPENERS = "([{«‹“„‚‘¿¡—–/-"


@functools.lru_cache(maxsize=2048)
def tidy(text: str, language: str = "en") -> str:
    """The text as it is printed: NFC, single spaces, no control characters, quotes of the language.

    Paragraphs stay (\\n). No-break spaces, joiners and U+200B (a place where a line may break) stay as well.
    """
    text = text.translate(_LIGATURES) if not text.isascii() else text
    if not text.isascii() and _LIGATURE.search(text):
        text = text.translate(_LIGATURES)
    composed = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    if _ODD.search(composed):
        composed = _NEW_LINES.sub("\n", composed)
        composed = "".join(c for c in _SPACES.sub(" ", composed) if _is_printed(c))
    if "  " in composed:
        composed = _SPACES.sub(" ", composed)
    if "\n" in composed:
        composed = _LINE_EDGES.sub("\n", composed)
    if "'" in composed or '"' in composed:
        composed = _curl(composed, language)
    return composed.strip(" \n")


def upper(text: str, language: str) -> str:
    """Capitals as the language writes them: Turkish dotted İ, Greek without accents."""
    primary = language.partition("-")[0]
    if primary in ("tr", "az"):
        text = text.replace("i", "İ")
    if primary == "el":
        bare = (c for c in unicodedata.normalize("NFD", text) if c not in "\u0301\u0300\u0342")
        text = unicodedata.normalize("NFC", "".join(bare))
    return text.upper()


def _is_printed(character: str) -> bool:
    """Anything but controls; unassigned and private characters stay, to be found missing and not lost."""
    return character in "\n\u200b\u200c\u200d" or unicodedata.category(character) not in ("Cc", "Cf", "Cs")


def _curl(text: str, language: str) -> str:
    """Straight quotes turned into those of the language; apostrophes and feet and inches told apart."""
    quotes = _quotes_of(language)
    spaced = _SPACED_QUOTES if language.lower() in ("fr", "fr-fr", "fr-be") else ""
    out: list[str] = []
    open_double = open_single = False
    for index, character in enumerate(text):
        before = text[index - 1] if index else " "
        after = text[index + 1] if index + 1 < len(text) else " "
        if character == '"':
            piece, open_double = _double(before, after, quotes, open_double, spaced)
        elif character == "'":
            piece, open_single = _single(before, text[index + 1 :], quotes, open_single)
        else:
            piece = character
        out.append(piece)
    return "".join(out)


def _double(before: str, after: str, quotes: str, is_open: bool, spaced: str) -> tuple[str, bool]:
    if _is_hebrew(before) and _is_hebrew(after):
        return "״", is_open
    if (before.isspace() or before in _OPENERS) and not after.isspace():
        return quotes[0] + spaced, True
    if before.isdigit() and not is_open:
        return '"', False  # 12" is twelve inches
    return spaced + quotes[1], False


def _single(before: str, rest: str, quotes: str, is_open: bool) -> tuple[str, bool]:
    after = rest[:1] or " "
    if _is_hebrew(before):
        return "׳", is_open
    if before.isspace() or before in _OPENERS:
        if _ELIDED.match(rest) or after.isspace():
            return "’", is_open
        return quotes[2], True
    if is_open and not after.isalpha():
        return quotes[3], False
    return "’", is_open


def _is_hebrew(character: str) -> bool:
    return "\u05d0" <= character <= "\u05ea"


def _quotes_of(language: str) -> str:
    tag = language.lower()
    return _QUOTES.get(tag) or _QUOTES.get(tag.partition("-")[0], _ENGLISH)
