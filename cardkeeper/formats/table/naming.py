"""Who a row names: one person or a couple, and the relatives in its other columns."""

import re
from dataclasses import replace

from cardkeeper.core.contact import Name, Related
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import Relation
from cardkeeper.formats import deaths, labels, person_names, wishes
from cardkeeper.formats.capitals import is_careless, quiet
from cardkeeper.formats.person_names import Called
from cardkeeper.formats.table.cells import Cells
from cardkeeper.formats.table.model import Field
from cardkeeper.formats.table.nothings import is_no_name
from cardkeeper.formats.vcard.lines import components

_PARTS = (Field.PREFIX, Field.GIVEN, Field.ADDITIONAL, Field.FAMILY, Field.SUFFIX)
# A comma between a name and its date separates nothing: "Anna, 12.3.2011".
_LISTED_DATE = re.compile(r"([^\W\d_])\s*[,:]\s*(\(?\d)")
_CHILD = re.compile(
    r"(?P<name>[^\d(]+?)\s*(?:\(|\*|born|geb\.?|née?|nata?|nacid[oa])?\s*(?P<date>\d[^)]*)?\)?", re.IGNORECASE
)
_COUPLE = re.compile(r"[&+/]|\b(?:and|und|et|y)\b", re.IGNORECASE)
_REACH = (Field.NICKNAME, Field.ORGANIZATION, Field.EMAIL, Field.PHONE, Field.MOBILE)


def called(cells: Cells) -> Called:
    """The person, perhaps a partner, the household or the company of a row; `formatted` is "" for nobody."""
    prefix, given, additional, family, suffix = (cells.first(field) for field in _PARTS)
    whole = cells.first(Field.NAME)
    if not cells.tidies:
        name = Name(given, family, additional, prefix, suffix)
        return Called(
            name,
            whole or person_names.full(name) or _otherwise(cells),
            household=cells.first(Field.HOUSEHOLD),
        )
    if given or family:
        return _from_parts(Name(given, family, additional, prefix, suffix))
    if whole:
        return _from_whole(whole, prefix)
    return Called(formatted=_otherwise(cells))


def relatives(cells: Cells, partner: Name | None, *, is_married: bool) -> list[Related]:
    """The partner of the name cell first, then what the columns for relatives say."""
    found: list[Related] = []
    if partner is not None:
        relation = Relation.SPOUSE if is_married else Relation.PARTNER
        found.append(Related(person_names.full(partner), str(relation), parts=partner, lives_here=True))
    spouses = (text for text in cells.texts(Field.SPOUSE) if not partner or not _is_same(text, partner))
    found += [Related(text, str(Relation.SPOUSE)) for text in spouses]
    found += [Related(name, str(Relation.CHILD)) for name, _date in children(cells)]
    found += [Related(text, slot) for slot, _column, text in cells.every(Field.RELATION)]
    found += [_related(cells, slot, text) for slot, _column, text in cells.every(Field.RELATION_NAME)]
    return list(dict.fromkeys(found))


def children(cells: Cells) -> list[tuple[str, str]]:
    """The children of a row with the dates written behind their names: "Anna (12.3.2011), Ben"."""
    found: list[tuple[str, str]] = []
    for text in cells.texts(Field.CHILDREN):
        for said in person_names.first_names(_LISTED_DATE.sub(r"\1 \2", text)):
            match = _CHILD.fullmatch(said)
            name, date = (match["name"], match["date"] or "") if match else (said, "")
            found.append((name.strip(" -–:*"), date.strip()))
    return [(name, date) for name, date in found if name and not (cells.tidies and is_no_name(name))]


def _is_same(text: str, partner: Name) -> bool:
    return fold(text).partition(" ")[0] == fold(partner.given)


def _from_parts(name: Name) -> Called:
    if _COUPLE.search(name.given) or _COUPLE.search(name.prefix):
        words = (name.prefix, name.given, name.additional, name.family, name.suffix)
        couple = person_names.people_in(" ".join(word for word in words if word))
        if couple.household:
            return couple
    if is_careless(f"{name.given} {name.family}"):
        name = Name(
            quiet(name.given, is_sure=len(name.given) > 2),
            quiet(name.family, is_family=True, is_sure=True),
            quiet(name.additional, is_sure=len(name.additional) > 2),
            name.prefix,
            name.suffix,
        )
    return Called(name, person_names.full(name))


def _from_whole(whole: str, prefix: str) -> Called:
    said = f"{prefix} {whole}" if prefix and "," not in whole else whole
    found = person_names.people_in(wishes.bare(deaths.bare(said)))
    if found.organization or not prefix or found.name.prefix:
        return found
    name = Name(found.name.given, found.name.family, found.name.additional, prefix, found.name.suffix)
    return replace(found, name=name)


def _otherwise(cells: Cells) -> str:
    """What else a row can be known by."""
    return next((text for field in _REACH if (text := cells.first(field))), "")


def _related(cells: Cells, slot: str, name: str) -> Related:
    label = labels.plain(cells.first(Field.RELATION_LABEL, slot).lstrip("* "))
    relation = cells.first(Field.RELATION_KIND, slot) or labels.relation(label)
    parts = cells.first(Field.RELATION_PARTS, slot)
    said = "" if label.lower() == relation.lower() else label
    if not parts:
        return Related(name, relation, said)
    family, given, additional, prefix, suffix, lives_here = (*components(parts), *[""] * 6)[:6]
    parted = Name(given, family, additional, prefix, suffix)
    return Related(name, relation, said, parted if parted != Name() else None, lives_here == "1")
