"""Cells that only say that nothing is known: "n/a" for a street, "widowed" for a spouse."""

import re

from cardkeeper.formats import deaths
from cardkeeper.formats.table.model import Field


def _words(listed: str) -> frozenset[str]:
    return frozenset(" ".join(each.split()) for each in listed.split("|"))


_NOTHING = _words("""
    n/a | #n/a | n.a | n. a | none | null | nil | unknown | not known | tbd | tba | k.a | k. a | keine angabe
    | unbekannt | inconnu | inconnue | desconocido | desconocida
""")
_NO_RELATIVE = _words("""
    na | no | nein | non | yes | ja | oui | si | sí | y | n | x | true | false | single | married | divorced
    | separated | widow | widowed | widower | ex | no spouse | no kids | no children | kein | keine | ledig
    | verheiratet | geschieden | getrennt | verwitwet | witwe | witwer | aucun | aucune | célibataire | marié
    | mariée | divorcé | divorcée | veuf | veuve | ninguno | ninguna | soltero | soltera | casado | casada
    | divorciado | divorciada | viudo | viuda
""")
_NO_SPOUSE = _words("""
    divorced | separated | widow | widowed | widower | geschieden | getrennt | verwitwet | witwe | witwer
    | divorcé | divorcée | veuf | veuve | séparé | séparée | divorciado | divorciada | viudo | viuda
""")
_NO_PLACE = _words("""
    na | no | no address | address needed | need address | needs address | ask | same | same address
    | as above | see above | moved | moved away | bad address | wrong address | old address | return
    | returned | returned mail | mail returned | returned to sender | return to sender | rts | npai
    | undeliverable | vacant | do not mail | do not send | keine adresse | verzogen | unbekannt verzogen
    | umgezogen | unzustellbar | wie oben | déménagé | sans adresse | sin dirección | devuelto
""")
# Who was: "Tom (ex)", "ex-husband Tom", "Tom (divorced)".
_FORMER = re.compile(
    r"\((?:ex|former|divorced|separated|geschieden|divorcée?)\b|^(?:ex|former)[ -]", re.IGNORECASE
)
_RELATIVES = frozenset({Field.SPOUSE, Field.CHILDREN, Field.RELATION, Field.RELATION_NAME})
PLACES = frozenset({Field.STREET, Field.STREET_2, Field.ADDRESS, Field.EXTENDED})
# A yes or no belongs to the column of deaths, and what a person typed to their own notes.
_TAKEN_AS_IT_IS = frozenset(
    {Field.DIED, Field.NO_MAIL, Field.NOTE, Field.EXTRA, Field.EXTRA_LABEL, Field.PROPERTY}
)
# People are called so; a program writes null, NULL or none.
_SURNAMES = frozenset({"Null", "None"})
_LONGEST = 24


def is_blank(field: Field, text: str) -> bool:
    """The cell says that there is nothing to say; the text has no blanks around it."""
    if len(text) > _LONGEST or field in _TAKEN_AS_IT_IS or (field is Field.FAMILY and text in _SURNAMES):
        return False
    return _plain(text) in _NOTHING or not any(map(str.isalnum, text))


def is_no_name(text: str) -> bool:
    """What a column of relatives holds instead of a name: "2", "none", "divorced", "deceased"."""
    plain = _plain(text)
    is_counted = not any(map(str.isalpha, text)) or text[0].isdigit()
    is_said = plain in _NO_RELATIVE or plain in _NOTHING
    return is_counted or is_said or not deaths.bare(text) or bool(_FORMER.search(text))


def is_no_spouse(text: str) -> bool:
    """Who is called so in a column of spouses or of the marital state is married no more."""
    return _plain(text) in _NO_SPOUSE


def says_other(field: Field, text: str) -> bool:
    """The cell tells something else than the name or the place its column is for."""
    if field in _RELATIVES:
        return is_no_name(text)
    return field in PLACES and len(text) <= _LONGEST and _plain(text) in _NO_PLACE


def _plain(text: str) -> str:
    return text.lower().strip(" .!*?-–—()")
