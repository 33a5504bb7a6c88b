"""Postal codes as text: written the country's way, and questioned when they look wrong (R15)."""

import re
import unicodedata

from cardkeeper.core import countries
from cardkeeper.core.postal_rules import rules_for
from cardkeeper.i18n import _

# What the characters of a code must be without blanks and hyphens, and how they are set.
_WRITTEN: dict[str, tuple[str, str]] = {
    "US": (r"(\d{5})(\d{4})", r"\1-\2"),
    "CA": (r"([A-Z]\d[A-Z])(\d[A-Z]\d)", r"\1 \2"),
    "GB": (r"([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})", r"\1 \2"),
    "IE": (r"([A-Z]\d[\dW])([A-Z\d]{4})", r"\1 \2"),
    "NL": (r"(\d{4})([A-Z]{2})", r"\1 \2"),
    "PT": (r"(\d{4})(\d{3})", r"\1-\2"),
    "PL": (r"(\d{2})(\d{3})", r"\1-\2"),
    "SE": (r"(\d{3})(\d{2})", r"\1 \2"),
    "CZ": (r"(\d{3})(\d{2})", r"\1 \2"),
    "SK": (r"(\d{3})(\d{2})", r"\1 \2"),
    "GR": (r"(\d{3})(\d{2})", r"\1 \2"),
    "JP": (r"(\d{3})(\d{4})", r"\1-\2"),
    "BR": (r"(\d{5})(\d{3})", r"\1-\2"),
}
# Old distinguishing signs people still write before the code; the post of these countries asks to drop them.
_SIGNS = {
    "DE": "D", "AT": "A", "CH": "CH", "FR": "F", "ES": "E", "IT": "I", "NL": "NL", "PT": "P", "PL": "PL",
    "SE": "SE?", "BE": "B", "DK": "DK", "NO": "N",
}  # fmt: skip
# Codes that no other country's look like, as their countries write them.
_TELLING = {
    "GB": r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}",
    "CA": r"[A-Z]\d[A-Z] \d[A-Z]\d",
    "IE": r"[A-Z]\d[\dW] [A-Z\d]{4}",
    "NL": r"\d{4} [A-Z]{2}",
    "PL": r"\d{2}-\d{3}",
    "PT": r"\d{4}-\d{3}",
    "JP": r"\d{3}-\d{4}",
}
_DIGITS_ONLY = frozenset({"US", "DE", "FR", "ES", "IT"})


def tidy(code: str, country: str) -> str:
    """The code as its country writes it: "k1a0b1" is K1A 0B1, "D-10115" is 10115, 02139 stays 02139."""
    text = unicodedata.normalize("NFKC", code).replace("〒", "").strip()
    sign = rf"(?:{_SIGNS.get(country, '') or re.escape(country)}|{re.escape(country)})"
    text = re.sub(rf"^{sign}\s*[-–]\s*(?=\d)", "", text, flags=re.IGNORECASE)
    if country not in _WRITTEN:
        return " ".join(text.split())
    pattern, written = _WRITTEN[country]
    match = re.fullmatch(pattern, re.sub(r"[\s\-–.]", "", text).upper())
    return match.expand(written) if match else " ".join(text.split())


def country_told(code: str, sender_country: str) -> str:
    """The only country whose codes look like this; empty for the sender's own, and where several fit."""
    text = unicodedata.normalize("NFKC", code).strip().upper()
    own = rules_for(sender_country).code
    if own is not None and own.fullmatch(tidy(text, sender_country)):
        return ""
    # Digits alone are told by their hyphen; letters tell without the blank too.
    written = {key: text if text.replace("-", "").isdigit() else tidy(text, key) for key in _TELLING}
    fitting = [key for key, pattern in _TELLING.items() if re.fullmatch(pattern, written[key])]
    return fitting[0] if len(fitting) == 1 else ""


def with_lost_zero(code: str, country: str, region: str) -> str:
    """02139 where a spreadsheet made 2139 of it and the state says so; any other code as it is."""
    rules, whole = rules_for(country), f"0{tidy(code, country)}"
    prefix = rules.region_codes.get(rules.region_code(region.strip()))
    is_whole = rules.code is not None and rules.code.fullmatch(whole)
    return whole if is_whole and prefix and prefix.match(whole) else code


def question(code: str, country: str, region: str = "", *, is_typed: bool = False) -> str:
    """A sentence when the code doesn't look like one of its country or region; empty when it does.

    It is a question, not a refusal: the post knows more codes than any table.
    """
    rules = rules_for(country)
    tidied = tidy(code, country)
    if not tidied or rules.code is None:
        return ""
    if abroad := country_told(code, country):
        sentence = _("{code} is a postal code of another country ({name}). Is the country right?")
        return sentence.format(code=tidy(code, abroad), name=countries.name_of(abroad))
    if not rules.code.fullmatch(tidied):
        lost_zero = "" if is_typed else _lost_zero(tidied, country)
        return " ".join(part for part in (_looks_like(country, rules.example), lost_zero) if part)
    prefix = rules.region_codes.get(rules.region_code(region))
    if prefix and not prefix.match(tidied):
        return _("{code} is not a postal code in {region}.").format(code=tidied, region=region)
    return ""


def _looks_like(country: str, example: str) -> str:
    if country == "US":
        return _("A ZIP code has 5 digits.")
    if country == "IE":
        return _("An Eircode looks like {example}.").format(example=example)
    if country == "GB":
        return _("A postcode looks like {example}.").format(example=example)
    return _("A postal code there looks like {example}.").format(example=example)


def _lost_zero(code: str, country: str) -> str:
    if country in _DIGITS_ONLY and re.fullmatch(r"\d{4}", code):
        return _("A spreadsheet may have dropped the 0 in front.")
    return ""
