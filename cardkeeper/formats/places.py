"""Addresses written in one piece: postal code and town taken apart, lines sorted into their parts."""

import re

from cardkeeper.core import countries
from cardkeeper.core.contact import Address

# Codes as their countries write them; letters before one name the country.
_PREFIX = r"(?:(?P<land>A|B|CH|D|DK|E|F|FIN|I|L|LT|LV|N|NL|P|PL|S|SK|SI|CZ|H|HR|RO|EE)[- ]\s?)?"
_CODE = (
    r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}"  # GB
    r"|[A-Z]\d[A-Z]\s?\d[A-Z]\d"  # CA
    r"|\d{4}\s?[A-Z]{2}(?=\s)"  # NL
    r"|\d{5}-\d{3}|\d{3}-\d{4}|\d{4}-\d{3}|\d{5}-\d{4}|\d{2}-\d{3}"  # BR JP PT US PL
    r"|\d{3}\s\d{2}(?!\d)"  # SE CZ SK GR
    r"|\d{4,6}"
)
_CODE_FIRST = re.compile(rf"{_PREFIX}(?P<code>{_CODE})[,\s]\s*(?P<town>[^\d\s].*)")
_CODE_LAST = re.compile(rf"(?P<town>.*?[^\d\s,])[,\s]\s*{_PREFIX}(?P<code>{_CODE})")
_CODE_ONLY = re.compile(rf"{_PREFIX}(?P<code>{_CODE.replace('(?=', '(?=|')})")
_REGION = re.compile(r"(?P<town>.+?)[,\s]\s*(?P<region>[A-Z]{2,3})")
_STATE = re.compile(r"(?P<town>[^,]+),\s*(?P<region>[A-Z]{2})")
_LANDS = {
    "A": "AT", "B": "BE", "D": "DE", "E": "ES", "F": "FR", "FIN": "FI", "I": "IT", "L": "LU", "N": "NO",
    "P": "PT", "S": "SE", "H": "HU",
}  # fmt: skip
_POST_BOX = re.compile(
    r"(?:p\.?\s?o\.?\s?box|postfach|boite postale|apartado(?: de correos)?|bp)\b.*", re.IGNORECASE
)


def split_town(text: str) -> Address:
    """Postal code, town and region of one cell: "31401 Savannah", "Austin, TX 78701", "London W1G 9PF"."""
    plain = " ".join(text.split()).strip(" ,")
    if code := _CODE_ONLY.fullmatch(plain):
        return Address(postal_code=code["code"], country=_land(code))
    first = _CODE_FIRST.fullmatch(plain)
    if first:
        return Address(locality=first["town"].strip(" ,"), postal_code=first["code"], country=_land(first))
    last = _CODE_LAST.fullmatch(plain)
    if last is None:
        state = _STATE.fullmatch(plain)
        return Address(locality=state["town"], region=state["region"]) if state else Address(locality=plain)
    town, region = _without_region(last["town"].strip(" ,"))
    return Address(locality=town, region=region, postal_code=last["code"], country=_land(last))


def split_address(text: str) -> Address:
    """The parts of an address written as a block of lines, or as one line with commas.

    The last line is the country if it is one, the line with a postal code is the town; what stands before is
    the street. What cannot be told stays in the street, so that nothing is lost.
    """
    lines = [line.strip(" ,") for line in text.replace("\r", "\n").split("\n") if line.strip(" ,")]
    joiner = "\n"
    if len(lines) == 1:
        lines, joiner = [piece.strip() for piece in lines[0].split(",") if piece.strip()], ", "
    country = countries.code_of(lines[-1]) if len(lines) > 1 else ""
    lines = lines[:-1] if country else lines
    at = next((at for at in range(len(lines) - 1, 0, -1) if split_town(lines[at]).postal_code), 0)
    if not at:
        return Address(street=joiner.join(lines), country=country)
    return _with_town(lines, at, country, joiner)


def _with_town(lines: list[str], at: int, country: str, joiner: str) -> Address:
    town = split_town(lines[at])
    before = lines[:at]
    locality, region = town.locality, town.region
    if len(before) > 1 and (not locality or _is_region(locality)):
        region = region or locality
        locality = before.pop()
    street = [line for line in (*before, *lines[at + 1 :]) if not _POST_BOX.fullmatch(line)]
    return Address(
        street=joiner.join(street),
        locality=locality,
        region=region,
        postal_code=town.postal_code,
        country=country or town.country,
        po_box=next((line for line in before if _POST_BOX.fullmatch(line)), ""),
    )


def _without_region(town: str) -> tuple[str, str]:
    match = _REGION.fullmatch(town)
    return (match["town"].strip(" ,"), match["region"]) if match else (town, "")


def _is_region(text: str) -> bool:
    return len(text) <= 3 and text.isupper()


def _land(match: re.Match[str]) -> str:
    land = match["land"] or ""
    return _LANDS.get(land, land)
