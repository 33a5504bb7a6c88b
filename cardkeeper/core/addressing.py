"""The address block of an envelope (R15): the country's own order, no empty line, the country only abroad.

Country line and language: the last line, in capitals (UPU Letter Post Regulations; USPS IMM 122.1: in
English; Deutsche Post: German, French or English; Royal Mail and An Post: English; Canada Post: English or
French).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.core import countries
from cardkeeper.core.contact import Address
from cardkeeper.core.folding import fold
from cardkeeper.core.names import is_east_asian, primary_language
from cardkeeper.core.postal_codes import question, tidy
from cardkeeper.core.postal_rules import PostalRules, rules_for
from cardkeeper.i18n import _

MOST_LINES = 7
LONGEST_LINE = 40

# Territories served by another country's post as mail at home.
_SAME_POST = {
    "PR": "US", "VI": "US", "GU": "US", "AS": "US", "MP": "US", "JE": "GB", "GG": "GB", "IM": "GB",
    "GP": "FR", "MQ": "FR", "GF": "FR", "RE": "FR", "YT": "FR", "PM": "FR", "BL": "FR", "MF": "FR",
    "AX": "FI", "SJ": "NO", "CX": "AU", "CC": "AU", "NF": "AU",
}  # fmt: skip
_WRITTEN_AS_STATES = frozenset({"PR", "VI", "GU", "AS", "MP"})

_POSTAL_LANGUAGES = {
    "DE": "de en fr", "AT": "de en fr", "CH": "de fr it en", "LI": "de", "FR": "fr", "BE": "fr nl de",
    "LU": "fr de", "CA": "en fr", "ES": "es", "MX": "es", "IT": "it", "NL": "nl en", "PT": "pt", "BR": "pt",
    "PL": "pl", "SE": "sv en",
}  # fmt: skip
# Shorter or plainer on an envelope than the name of the territory in CLDR.
_ON_ENVELOPES = {"US": "USA", "HK": "HONG KONG", "MO": "MACAO", "CD": "DR CONGO", "MM": "MYANMAR"}

_REGION_WANTED = frozenset({"US", "CA", "AU"})

_BOX = {
    "DE": "Postfach {number}", "AT": "Postfach {number}", "CH": "Postfach {number}", "FR": "BP {number}",
    "ES": "Apartado {number}", "IT": "Casella postale {number}", "NL": "Postbus {number}",
    "PT": "Apartado {number}", "PL": "Skr. poczt. {number}", "SE": "Box {number}",
}  # fmt: skip
# A part of a layout, and what stands between it and the one before: that goes when the part is empty.
_PART = re.compile(r"([ ,]*)%([CSZN])")
# Where flat and floor stand behind the street, and the separator; elsewhere they have the line above.
_BEHIND_THE_STREET = {"US": " ", "CA": " ", "ES": ", ", "IT": ", ", "NL": " ", "SE": ", ", "PL": " "}

_IN_CARE = re.compile(r"c/o|chez\b|z\.? ?hd", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a block in their three parts, top to bottom."""

    addressee: Sequence[str]
    street: Sequence[str]
    town: Sequence[str]


@dataclass(frozen=True, slots=True)
class MissingPart:
    """Something an address lacks, as a sentence; `blocks` when no envelope can be made without it."""

    part: str
    blocks: bool
    message: str


def address_block(
    addressee: Sequence[str],
    address: Address,
    sender_country: str,
    *,
    language: str = "",
    max_lines: int = MOST_LINES,
) -> tuple[str, ...]:
    """The lines of the envelope, top to bottom: the addressee's, the address, the country when it is abroad.

    `sender_country` is ISO 3166-1 alpha-2, `language` the sender's (BCP 47) where its post takes several. Too
    many lines are joined two and two with commas; the first line, the town and the country stay whole.
    """
    abroad = is_abroad(address, sender_country)
    block = _laid_out(addressee, address, _country_of(address, sender_country), abroad=abroad)
    country = [country_line(address.country, sender_country, language)] if abroad else []
    tail = [*block.town, *country]
    return (*_joined(block, max_lines - len(tail)), *tail)


def return_block(
    sender: Sequence[str], address: Address, destination_country: str = "", *, language: str = ""
) -> tuple[str, ...]:
    """The sender's own lines; with their country when the card goes abroad."""
    goes_abroad = bool(destination_country) and is_abroad(address, destination_country)
    home = _country_of(address, destination_country)
    block = _laid_out(sender, address, home, abroad=goes_abroad)
    country = [country_line(home, home, language)] if goes_abroad else []
    return (*block.addressee, *block.street, *block.town, *country)


def one_line(block: Sequence[str], separator: str = " · ") -> str:
    """A block as the one small line some envelopes carry above the address."""
    return separator.join(re.sub(r"\s+", " ", line) for line in block)


def is_abroad(address: Address, sender_country: str) -> bool:
    """Another country's post delivers it; an address without a country is at home."""
    country = _country_of(address, sender_country)
    return _SAME_POST.get(country, country) != _SAME_POST.get(sender_country, sender_country)


def country_line(country: str, sender_country: str, language: str = "") -> str:
    """The country in capitals, in the language the sender's post asks for; unknown text as written."""
    code = countries.code_of(country)
    if not code:
        return country.strip().upper()
    if code in _ON_ENVELOPES:
        return _ON_ENVELOPES[code]
    name = countries.name_of(code, postal_language(sender_country, language))
    return re.sub(r"\s*\(.*\)", "", name).upper()


def postal_language(sender_country: str, language: str = "") -> str:
    """The language of the country line: the sender's where its post takes it, else the post's first."""
    taken = _POSTAL_LANGUAGES.get(sender_country, "en").split()
    wanted = primary_language(language)
    return wanted if wanted in taken else taken[0]


def missing_parts(address: Address, sender_country: str) -> tuple[MissingPart, ...]:
    """What is missing or looks wrong, in words, the worst first; empty when an envelope can be made."""
    if address.is_blank:
        return (MissingPart("address", blocks=True, message=_("No address yet, so no envelope.")),)
    country = _country_of(address, sender_country)
    rules = rules_for(_SAME_POST.get(country, country) if country in _WRITTEN_AS_STATES else country)
    return (*_absent(address, rules), *_doubtful(address, rules))


def _country_of(address: Address, sender_country: str) -> str:
    return countries.normal(address.country) if address.country.strip() else sender_country


def _laid_out(addressee: Sequence[str], address: Address, country: str, *, abroad: bool) -> _Block:
    """The block without its country; where the addressee isn't first (Japan), all of it is one part."""
    if country in _WRITTEN_AS_STATES:
        return _laid_out(addressee, _as_state(address, country), "US", abroad=abroad)
    rules = rules_for(country)
    layout = rules.layout_in_own_script if _is_in_own_script(address) else rules.layout
    named = [line.strip() for line in addressee if line.strip()]
    street = _street_lines(address, country)
    if not layout.startswith("%N%n%A%n"):
        lines = _filled(layout.replace("%A", ", ".join(street)), address, rules, abroad=abroad)
        return _Block([], [], [line for part in lines for line in (named if part == "%N" else [part])])
    town = _filled(layout.removeprefix("%N%n%A%n"), address, rules, abroad=abroad)
    return _Block(named, street, town)


def _as_state(address: Address, territory: str) -> Address:
    return Address(
        street=address.street, locality=address.locality, region=territory, postal_code=address.postal_code,
        po_box=address.po_box, extended=address.extended,
    )  # fmt: skip


def _is_in_own_script(address: Address) -> bool:
    return is_east_asian(address.locality or address.region or address.street)


def _filled(layout: str, address: Address, rules: PostalRules, *, abroad: bool) -> list[str]:
    """The layout's lines with town, region and code, in capitals where they belong; empty lines vanish."""
    capitals = rules.capitals + ("CS" if abroad else "")
    region = rules.written_region(address.region.strip())
    values = {
        "C": address.locality.strip(),
        "S": "" if fold(region) == fold(address.locality) else region,
        "Z": tidy(address.postal_code, rules.country),
        "N": "%N",
    }
    said = {key: value.upper() if key in capitals else value for key, value in values.items()}
    filled = _PART.sub(lambda part: said[part[2]] and part[1] + said[part[2]], layout)
    return [line for line in map(_without_gaps, filled.split("%n")) if line]


def _without_gaps(line: str) -> str:
    """What an empty part leaves behind: "()", a comma or a stroke at an end."""
    return re.sub(r"\s*\(\s*\)", "", line).strip(" ,-/")


def _street_lines(address: Address, country: str) -> list[str]:
    """Flat and street by the country's custom, then the post-office box, which is nearest to the town."""
    street = [line.strip(" ,") for line in address.street.splitlines() if line.strip(" ,")]
    flat = [line.strip(" ,") for line in address.extended.splitlines() if line.strip(" ,")]
    flat = [line for line in flat if fold(line) not in fold(address.street)]
    behind = _BEHIND_THE_STREET.get(country)
    is_one = len(flat) == 1 and not _IN_CARE.match(flat[0])
    if behind and street and is_one and len(street[-1]) + len(flat[0]) < LONGEST_LINE:
        street, flat = [*street[:-1], street[-1] + behind + flat[0]], []
    return [*flat, *street, *_box(address.po_box.strip(), country)]


def _box(box: str, country: str) -> list[str]:
    if not box or any(character.isalpha() for character in box):
        return [box] if box else []
    return [_BOX.get(country, "PO Box {number}").format(number=box)]


def _joined(block: _Block, room: int) -> list[str]:
    """Addressee and street in at most `room` lines; the two shortest neighbours are joined, again and again.

    The first line stays alone, and a company is not joined to a street, as long as that is possible.
    """
    first, company, street = list(block.addressee[:1]), list(block.addressee[1:]), list(block.street)
    while len(first) + len(company) + len(street) > max(room, 1):
        pairs = [
            (len(part[at]) + len(part[at + 1]), at, part)
            for part in (company, street)
            for at in range(len(part) - 1)
        ]
        if not pairs:
            return _crammed([*first, *company, *street], room)
        _length, at, part = min(pairs, key=lambda pair: pair[0])
        part[at : at + 2] = [f"{part[at]}, {part[at + 1]}"]
    return [*first, *company, *street]


def _crammed(lines: Sequence[str], room: int) -> list[str]:
    """Two or three lines that must share one or two."""
    return [", ".join(lines)] if room < 2 else [lines[0], ", ".join(lines[1:])]


def _absent(address: Address, rules: PostalRules) -> list[MissingPart]:
    missing = []
    if not any(part.strip() for part in (address.street, address.po_box, address.extended)):
        missing.append(MissingPart("street", blocks=True, message=_("No street, so no envelope.")))
    if "C" in rules.needed and not address.locality.strip():
        missing.append(MissingPart("town", blocks=True, message=_("No town, so no envelope.")))
    if "Z" in rules.needed and not address.postal_code.strip():
        missing.append(MissingPart("postal-code", blocks=True, message=_no_code(rules.country)))
    return missing


def _no_code(country: str) -> str:
    if country == "US":
        return _("No ZIP code, so no envelope.")
    if country in ("GB", "AU"):
        return _("No postcode, so no envelope.")
    return _("No postal code, so no envelope.")


def _doubtful(address: Address, rules: PostalRules) -> list[MissingPart]:
    doubts = []
    if asked := question(address.postal_code, rules.country, address.region.strip()):
        doubts.append(MissingPart("postal-code", blocks=False, message=asked))
    if rules.country in _REGION_WANTED and not address.region.strip():
        state = _("No state. The card may take longer.")
        message = _("No province. The card may take longer.") if rules.country == "CA" else state
        doubts.append(MissingPart("region", blocks=False, message=message))
    return doubts
