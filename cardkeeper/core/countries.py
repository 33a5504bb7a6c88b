"""Countries as people write them, and ISO 3166-1 alpha-2 codes (names from CLDR through Babel)."""

from functools import cache, lru_cache

from cardkeeper.core.folding import fold

# English first: where two languages use one word for two countries, the earlier language wins.
_LANGUAGES = (
    "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "ru", "ja", "zh",
)  # fmt: skip
_SAID = {
    "AE": "uae | u.a.e.",
    "AT": "aut | osterreich | oesterreich",
    "AU": "aus",
    "BA": "bosnia",
    "BE": "bel",
    "BR": "bra",
    "CA": "can",
    "CH": "che | sui",
    "CI": "ivory coast",
    "CN": "chn | people's republic of china | prc",
    "CV": "cape verde",
    "CZ": "cze | czech republic",
    "DE": "deu | ger | brd | federal republic of germany | bundesrepublik deutschland",
    "DK": "dnk",
    "ES": "esp",
    "FI": "fin",
    "FR": "fra",
    "GB": (
        "uk | u.k. | great britain | britain | england | scotland | wales | northern ireland | "
        "grossbritannien | grande-bretagne | grande bretagne | gran bretana | angleterre | "
        "inglaterra | schottland | gbr"
    ),
    "GR": "grc | hellas | greece | ellada",
    "HK": "hong kong | hong kong sar",
    "HU": "hun | magyarorszag",
    "IE": "irl | republic of ireland | eire",
    "IL": "isr",
    "IN": "ind",
    "IR": "iran",
    "IT": "ita",
    "JP": "jpn",
    "KR": "kor | korea | republic of korea",
    "LI": "fl",
    "LU": "luxemburg",
    "MK": "macedonia",
    "MM": "burma",
    "MO": "macau | macao",
    "MX": "mex | mexico",
    "NL": "nld | holland | the netherlands",
    "NO": "nor",
    "NZ": "nzl",
    "PL": "pol",
    "PS": "palestine",
    "PT": "prt",
    "RO": "rou",
    "RU": "rus | russian federation",
    "SE": "swe",
    "SK": "svk | slovak republic",
    "SY": "syria",
    "SZ": "swaziland",
    "TR": "tur | turkey",
    "TW": "republic of china",
    "UA": "ukr",
    "US": (
        "america | united states of america | usa | u.s.a. | u.s. | us | "
        "estados unidos de america | ee.uu. | eeuu | etats-unis d'amerique | "
        "vereinigte staaten von amerika | ee. uu."
    ),
    "VA": "vatican",
    "VN": "viet nam",
    "ZA": "zaf | rsa",
}
_ALIASES = {name: code for code, names in _SAID.items() for name in names.split(" | ")}


@lru_cache(maxsize=1024)
def code_of(text: str) -> str:
    """The ISO-2 code of a country named in one of many languages, or "" when it is not understood."""
    wanted = fold(text).strip(" ,;")
    if not wanted:
        return ""
    if wanted in _ALIASES:
        return _ALIASES[wanted]
    upper = wanted.upper()
    if len(wanted) == 2 and upper in _codes():
        return upper
    return next((found for language in _LANGUAGES if (found := _names(language).get(wanted))), "")


def name_of(code: str, language: str = "en") -> str:
    """The name of a country in a language (BCP 47); what is no known code comes back as it is."""
    names = _territories(language)
    return names.get(code.upper(), code) if len(code) == 2 else code


def every_name(language: str = "en") -> list[str]:
    """The names of all countries in a language, to choose from, in its alphabet as far as accents go."""
    names = _territories(language)
    return sorted((names[code] for code in _codes() if code in names), key=fold)


def normal(text: str) -> str:
    """The ISO-2 code where the country is understood, else the text as written (core.contact.Address)."""
    return code_of(text) or text.strip()


@cache
def _codes() -> frozenset[str]:
    # XA, XB and ZZ are CLDR's test regions, EU and UN no countries, EA and the like no postal ones.
    no_country = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
    return frozenset(
        code for code in _territories("en") if len(code) == 2 and code.isalpha() and code not in no_country
    )


@cache
def _names(language: str) -> dict[str, str]:
    return {fold(name): code for code, name in _territories(language).items() if code in _codes()}


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        return dict(Locale.parse(language.replace("-", "_")).territories)
    except (UnknownLocaleError, ValueError):
        return dict(Locale("en").territories)
