"""The public holidays of a country by name, from the `holidays` package, a year at a time."""

import datetime as dt
import functools
import importlib.util
import sys
import threading
import types
import warnings
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

# Most of a kingdom's or federation's people live under these; the book's own region wins.
_DEFAULT_SUBDIVISION = {"GB": "ENG", "AU": "NSW"}
# What federal offices and the post keep, not only what every province must grant.
_CATEGORIES = {"CA": ("government",)}
# Sweden's law counts every Sunday as a holiday; the calendar does not need to say so.
_OPTIONS = {"SE": {"include_sundays": False}}


@functools.cache
def public_holidays(
    country: str, year: int, subdivision: str = "", language: str = "en"
) -> Mapping[dt.date, str]:
    """Name by day, "; " between two on one day. Empty for a country or region nobody has listed.

    `country` is ISO 3166-1 alpha-2, `subdivision` the part after the hyphen of ISO 3166-2. Names are in
    `language` (BCP 47) where the package has them, else in English, else in the country's own.
    """
    with warnings.catch_warnings():
        # It warns of years its tables do not reach; we then have fewer holidays, which is all we can know.
        warnings.simplefilter("ignore")
        found = _listed(country.upper(), year, subdivision.upper(), language)
    return MappingProxyType(found)


@functools.cache
def regions(country: str) -> Mapping[str, str]:
    """The parts of a country with holidays of their own: name by code (the end of ISO 3166-2), in order."""
    entity = _entity(country.upper())
    names = dict.fromkeys(getattr(entity, "subdivisions", ()), "")
    for alias, code in getattr(entity, "subdivisions_aliases", {}).items():
        if len(alias) > len(names.get(code, alias)):
            names[code] = alias
    known = ((code, name or code) for code, name in names.items())
    return MappingProxyType(dict(sorted(known, key=lambda pair: pair[1].casefold())))


@functools.cache
def _entity(country: str) -> Any:
    """What the package has of a country (ISO 3166-1 alpha-2), None for one nobody has listed."""
    from holidays.registry import COUNTRIES

    for module, (name, *codes) in COUNTRIES.items():
        if len(country) == 2 and country in codes:
            with _ONE_AT_A_TIME:
                return getattr(_country_alone(module), name)
    return None


_ONE_AT_A_TIME = threading.Lock()


def _country_alone(module: str) -> types.ModuleType:
    """Import one country: the package of them all would bring 250 along, 80 ms and 20 MB at every start."""
    whole = "holidays.countries"
    if whole in sys.modules:
        return importlib.import_module(f"{whole}.{module}")
    spec = importlib.util.find_spec(whole)
    package = types.ModuleType(whole)
    package.__path__ = list(spec.submodule_search_locations or ()) if spec else []
    sys.modules[whole] = package
    try:
        return importlib.import_module(f"{whole}.{module}")
    finally:
        del sys.modules[whole]


def _listed(country: str, year: int, subdivision: str, language: str) -> dict[dt.date, str]:
    entity = _entity(country)
    if entity is None:
        return {}
    region = subdivision or _DEFAULT_SUBDIVISION.get(country, "")
    return dict(
        entity(
            years=year,
            subdiv=region if region in entity.subdivisions else None,
            categories=_CATEGORIES.get(country),
            language=_spoken(entity.supported_languages, language),
            **_OPTIONS.get(country, {}),
        )
    )


def _spoken(supported: tuple[str, ...], language: str) -> str | None:
    """The package's own code of the language. Left out, it would follow the locale of the process."""
    wanted = language.replace("-", "_")
    for code in (wanted, wanted[:2], "en_US"):
        match = next((s for s in supported if s == code or s.startswith(f"{code}_")), None)
        if match:
            return match
    return None
