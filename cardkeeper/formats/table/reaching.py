"""Where a row's person lives and how to reach them."""

from cardkeeper.core import countries
from cardkeeper.core.contact import Address, ContactPoint
from cardkeeper.formats import labels, places
from cardkeeper.formats.table.cells import Cells
from cardkeeper.formats.table.model import Field

_ADDRESS = (
    Field.ADDRESS, Field.STREET, Field.STREET_2, Field.HOUSE_NUMBER, Field.EXTENDED, Field.PO_BOX,
    Field.LOCALITY, Field.REGION, Field.POSTAL_CODE, Field.COUNTRY,
)  # fmt: skip
_POINTS = {
    Field.EMAIL: ("email", Field.EMAIL_LABEL),
    Field.PHONE: ("phone", Field.PHONE_LABEL),
    Field.MOBILE: ("mobile", Field.PHONE_LABEL),
    Field.FAX: ("fax", Field.PHONE_LABEL),
    Field.URL: ("url", Field.URL_LABEL),
    Field.MESSENGER: ("messenger", Field.MESSENGER_LABEL),
}
_PLACES = ("home", "work", "other")
# How Google, and we in our own exports, say the kind of a number in its label.
_KINDS = {
    "mobile": "mobile",
    "cell": "mobile",
    "fax": "fax",
    "handy": "mobile",
    "mobil": "mobile",
    "movil": "mobile",
}
# Several numbers in one cell of Google's.
_BETWEEN = " ::: "


def addresses(cells: Cells) -> list[Address]:
    """One address for each slot that says more than a country."""
    found = [_address(cells, slot) for slot in cells.slots(_ADDRESS)]
    return [address for address in found if not address.is_blank]


def points(cells: Cells) -> list[ContactPoint]:
    """E-mails, phones, web pages and messengers in the order of their columns, each once."""
    found: dict[tuple[str, str], ContactPoint] = {}
    for field, (kind, label_field) in _POINTS.items():
        for slot, column, text in cells.every(field):
            label = cells.first(label_field, slot) if slot else ""
            for value in text.split(_BETWEEN):
                point = _point(kind, value.strip(), label, slot, cells.heading(column))
                found.setdefault((point.kind, point.value.lower()), point)
    return [point for point in found.values() if point.value]


def _address(cells: Cells, slot: str) -> Address:
    def first(field: Field) -> str:
        return cells.first(field, slot)

    is_whole = bool(first(Field.POSTAL_CODE)) or not cells.tidies
    town = Address(locality=first(Field.LOCALITY)) if is_whole else places.split_town(first(Field.LOCALITY))
    whole = places.split_address(first(Field.ADDRESS)) if first(Field.ADDRESS) else Address()
    has_parts = any(
        map(first, (Field.STREET, Field.LOCALITY, Field.POSTAL_CODE, Field.PO_BOX, Field.EXTENDED))
    )
    if not has_parts:
        town = whole
    label, is_preferred = _starred(cells.first(Field.ADDRESS_LABEL, slot) if slot else "")
    kind, label = _placed(label, slot)
    country = first(Field.COUNTRY)
    return Address(
        _street(cells, slot) if has_parts else "\n".join(filter(None, (whole.street, first(Field.STREET_2)))),
        town.locality,
        first(Field.REGION) or town.region,
        first(Field.POSTAL_CODE) or town.postal_code,
        countries.normal(country) if country else town.country,
        kind,
        first(Field.PO_BOX) or ("" if has_parts else whole.po_box),
        first(Field.EXTENDED),
        label,
        is_preferred,
        cells.first(Field.ADDRESS_BAD, slot) if slot else "",
    )


def _placed(label: str, slot: str) -> tuple[str, str]:
    """The kind and the own label of "Home", "Summer place" and "Summer place (Home)"."""
    own, _blank, place = label.removesuffix(")").rpartition(" (")
    if own and label.endswith(")") and place.lower() in _PLACES:
        return place.lower(), own
    if label:
        return labels.place(label) or "other", "" if labels.place(label) else label
    return (slot if slot in _PLACES else "home"), ""


def _street(cells: Cells, slot: str) -> str:
    street, number = cells.first(Field.STREET, slot), cells.first(Field.HOUSE_NUMBER, slot)
    if number:
        columns = {
            field: column
            for field in _ADDRESS
            for found, column, _text in cells.every(field)
            if found == slot
        }
        number_first = columns.get(Field.HOUSE_NUMBER, 0) < columns.get(Field.STREET, 0)
        street = f"{number} {street}" if number_first else f"{street} {number}"
    second = [text for found, _column, text in cells.every(Field.STREET_2) if found == slot]
    return "\n".join(part for part in (street.strip(), *second) if part)


def _point(kind: str, value: str, written: str, slot: str, heading: str) -> ContactPoint:
    label, is_preferred = _starred(written)
    if kind == "messenger":
        return ContactPoint(kind, value, label, is_preferred)
    kind, label = _told(kind, label)
    place = labels.place(label)
    if label:
        return ContactPoint(kind, value, place or label, is_preferred)
    place = next((word for word in slot.split() if word in _PLACES), "")
    if kind == "phone" and "pager" in heading.lower():
        place = "pager"
    return ContactPoint(kind, value, place, is_preferred)


def _told(kind: str, label: str) -> tuple[str, str]:
    """ "Home Fax" is a fax at home, "Mobile" a mobile phone without a place."""
    words = label.lower().split()
    if kind != "phone" or not words or words[-1] not in _KINDS:
        return kind, label
    return _KINDS[words[-1]], " ".join(label.split()[:-1])


def _starred(label: str) -> tuple[str, bool]:
    """Google marks the preferred of several with a star."""
    return label.lstrip("* "), label.startswith("*")
