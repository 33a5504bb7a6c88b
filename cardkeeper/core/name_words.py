"""Names that are not what they seem: nobody's ("Current Resident"), or the husband's ("Mrs. John Smith")."""

import re
from functools import lru_cache

from cardkeeper.core.contact import Name
from cardkeeper.core.folding import fold

_BLANKS = frozenset({"n/a", "tbd", "tba", "unknown", "unbekannt", "k.a.", "inconnu", "desconocido"})
_ANYBODY = (
    r"residents?|occupants?|(?:home |house |property |land )?owners?|householders?|tenants?|customers?"
    r"|clients?|neighbou?rs?|boxholders?|patrons?|addressee|recipient"
)
_IN_OTHER_LANGUAGES = (
    r"(?:an )?(?:alle |die |den )?(?:bewohner|mieter|eigentumer|hausbesitzer|haushalte)(?: des hauses)?"
    r"|kund(?:e|in)|wen es angeht|(?:aux? |a )?(?:l')?(?:occupants?|habitants?|locataires?|proprietaires?)"
    r"(?: actuels?)?|a qui de droit|(?:el |la |al )?(?:residente|ocupante|inquilino|propietario)(?: actual)?"
    r"|a quien corresponda"
)
_NOBODY = re.compile(
    rf"(?:(?:the|our|dear|or) )*(?:(?:current|present|valued|new|postal|future) )*(?:{_ANYBODY})"
    rf"|to whom it may concern|(?:dear )?sir(?: or |/| / )madam|{_IN_OTHER_LANGUAGES}"
    r"|no name|noname|name unknown|unknown name|n\. ?n|nn|(?:test ?)+(?:customer|client|user|person|kunde)?"
    r"|(?:new )?baby(?: (?:boy|girl))?|infant|newborn|unnamed"
    r"|guest of .+|(?:customer|client|contact|account|lead|user|kunde) ?(?:no|nr)?[. #:]*\d+"
)
_LOST = re.compile(r"\ufffd|\?[^\W\d_]|[^\W\d_]\?[^\W\d_]")
_FAMILY = re.compile(
    r"(?:the\s+)?(\S.*?)\s+(?:family|household)|(?:familie|fam\.|famille|familia)\s+(\S.*)", re.IGNORECASE
)
_INTERNET = re.compile(r"\S+@\S+|(?:https?:|www\.)\S*", re.IGNORECASE)

_PAIR = re.compile(r"\w.*(?:&|\+|/|\b(?:and|und|et|y|u)\b).*\w", re.IGNORECASE)
_WIFE = frozenset({"mrs", "mme", "madame", "frau", "sra", "señora", "senora", "doña"})
# Borne by men alone where these languages are spoken; Jean, Andrea, Kim, José and Robin are not.
_MENS = """
    john robert james william michael david richard thomas charles joseph george edward frank donald kenneth
    paul mark steven stephen brian ronald anthony kevin jason matthew gary timothy larry jeffrey scott eric
    andrew raymond gregory joshua jerry dennis walter patrick peter harold douglas henry carl arthur roger
    joe jack albert jonathan justin gerald keith samuel ralph lawrence nicholas roy benjamin bruce harry fred
    wayne howard eugene russell louis philip phillip martin ernest craig alan allan allen earl clarence sean
    christopher daniel ben tom bob bill jim mike dave steve rick ted ed ken don greg jeff tim andy nick
    bernard vincent theodore leonard norman stanley alfred frederick clifford herbert leroy melvin edwin
    barry bradley curtis derek duane dwayne gordon graham geoffrey neil nigel oliver simon stuart adam aaron
    alexander
    hans karl heinz jürgen jurgen klaus wolfgang horst günter gunter günther gunther manfred uwe helmut werner
    dieter gerhard herbert heinrich otto kurt fritz friedrich wilhelm ludwig rolf bernd jens jörg jorg stefan
    andreas matthias markus michael torsten thorsten rainer reinhard ulrich volker walter franz josef johann
    johannes georg erich erwin hermann holger detlef axel
    pierre jacques philippe michel bernard alain françois francois andré henri louis marcel robert gérard
    gerard christophe nicolas laurent thierry éric olivier frédéric antoine julien guillaume
    juan carlos manuel antonio francisco pedro luis miguel javier jorge fernando alberto rafael ramón ramon
    diego sergio enrique vicente andrés roberto ricardo eduardo alfonso ignacio pablo
"""
_FOLDED_MENS = frozenset(fold(_MENS).split())
# With the men's the commonest first names; those that are common last names too are not among them.
_OTHER = """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra
    ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia
    kathleen amy angela shirley anna ann anne brenda pamela emma nicole helen samantha katherine christine
    debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria lauren
    christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa sara janice marie
    julia grace judy theresa denise marilyn amber danielle brittany diana jane rose natalie sophia sophie
    alice kate kathy cathy sue liz beth meg peggy jean kim jenny jen becky debbie cindy sally lucy ellen ada
    claire clara irene eva ida nora ella mia zoe chloe holly april wendy tina tammy dawn lori paula jill
    ursula monika petra sabine renate helga karin brigitte ingrid erika gisela sabrina claudia martina heike
    susanne katharina elke inge greta lena lea hanna
    françoise monique nathalie isabelle sylvie catherine martine valérie sandrine camille chantal hélène
    carmen josefa isabel ana dolores pilar lucía sofía sofia elena josé jose andrea robin
    chris pat sam alex max leo ben jake ryan tyler kyle brandon zach zachary ethan noah logan nathan dylan
    luke lucas evan ian shawn keith todd brent brett chad marcus troy curt joel
"""
# Of the men's those that are not common last names too, unlike Thomas, Martin, Otto or Bernard.
_NEVER_LAST_MENS = """
    john robert william kevin brian steven stephen jason larry jeffrey eric raymond gregory joshua jerry
    gary timothy matthew christopher ronald donald kenneth anthony jonathan justin joe bob bill jim mike
    dave steve rick ted ken greg jeff tim andy
    jürgen jurgen klaus wolfgang horst uwe helmut dieter gerhard bernd jens stefan andreas matthias markus
    torsten thorsten rainer volker
    jacques philippe françois francois thierry frédéric jean-pierre
    juan carlos antonio francisco pedro luis miguel javier fernando alberto rafael sergio enrique roberto
    ricardo eduardo
"""
_ALSO_LAST = """
    kim ryan rose grace logan lucas jean nathan luke todd kyle brandon keith sam pat max leo ben jake tyler
    alex chris troy marcus dawn carol joyce marie jane joan ruth jose josé andrea robin dylan evan ian shawn
    brent brett chad curt joel ethan noah april holly wendy hanna lea meg beth jen sue lori ella ada ida mia
    ann anne judith olivia virginia victoria gloria maria
"""
_NO_LAST_NAMES = frozenset(fold(f"{_OTHER} {_NEVER_LAST_MENS}").split()) - frozenset(fold(_ALSO_LAST).split())
_FIRST_NAMES = _FOLDED_MENS | frozenset(fold(_OTHER).split())


def is_blank(text: str) -> bool:
    """It says that nothing is known, or is an e-mail address or a page, which no card greets."""
    return text.lower() in _BLANKS or (not text.isalpha() and _INTERNET.fullmatch(text) is not None)


def family_called(text: str) -> str:
    """The surname of a whole family: "Smith" of "The Smith Family", "Müller" of "Familie Müller"."""
    found = _FAMILY.fullmatch(text.strip())
    return (found[1] or found[2]) if found else ""


@lru_cache(maxsize=4096)
def is_nobody(text: str) -> bool:
    """A whole name that is nobody's: "Current Resident", "To whom it may concern", "Customer 4711"."""
    plain = fold(text).strip(" .,!?*-()").replace(",", "")
    return plain in _BLANKS or _NOBODY.fullmatch(plain) is not None


def is_first_name(word: str) -> bool:
    """One of the commonest first names; a no says little."""
    return fold(word).strip(".") in _FIRST_NAMES


def is_no_last_name(word: str) -> bool:
    """One of the commonest first names that hardly anybody bears as the last; a no says little."""
    return fold(word) in _NO_LAST_NAMES


def is_anothers_first_name(name: Name) -> bool:
    """The first name is not that of the one, or not of all, whom the title names.

    "Mrs. John Smith" is the traditional form for the wife of John Smith, "Mr. and Mrs. John Smith" for both.
    """
    titles = [word.strip(".,").lower() for word in name.prefix.split()]
    if _PAIR.fullmatch(name.prefix.strip()):
        return bool(name.given)
    first = fold(name.given).partition(" ")[0]
    return first in _FOLDED_MENS and not _WIFE.isdisjoint(titles)


def has_lost_letters(name: str) -> bool:
    """A question mark where a letter was: "?ucja" is what Outlook writes for Łucja in Windows-1252."""
    return ("?" in name or "\ufffd" in name) and _LOST.search(name) is not None
