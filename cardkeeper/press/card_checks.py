"""The words of a card before it is printed: nothing unfilled, empty or internal goes to a customer (R19)."""

import re
from collections.abc import Callable, Iterator

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.sales_words import sales_words
from cardkeeper.i18n import _
from cardkeeper.press.card_job import CardJob
from cardkeeper.press.findings import Finding

_UNFILLED = re.compile(r"[{][^}]*[}]?|[}]|\[\[|\]\]")
_HOLE = re.compile(r"[ \u00a0],|,,|, ,|\( ?\)|^,", re.MULTILINE)

# A greeting without anybody in it.
_BARE = frozenset(
    {
        "dear",
        "hello",
        "hi",
        "liebe",
        "lieber",
        "liebes",
        "sehr geehrte",
        "sehr geehrter",
        "hallo",
        "cher",
        "chère",
    }
    | {
        "bonjour",
        "querida",
        "querido",
        "estimada",
        "estimado",
        "hola",
        "cara",
        "caro",
        "gentile",
        "beste",
        "kära",
    }
)

# What merging leaves behind: "#1042", "ID 4711", "CUST-00123", "a1b2c3d4-...", "None", "first_name".
_INTERNAL = re.compile(
    r"#\s?\d{3,}"
    r"|\b(?i:id|nr|no\.|ref|acct|cust|kd|kunde|customer|client|record)[.:#_ -]*\d{3,}"
    r"|\b[A-Z]{2,}[-_]\d{3,}\b"
    r"|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"
    r"|\b[a-z]+_[a-z_]*[a-z]\b"
    r"|\b(?:None|NaN|nan|NULL|undefined)\b"
    r"|#(?:REF|NAME|VALUE|N/A)[!?]?",
)
_LONG_NUMBER = re.compile(r"\d{5,}")
_NUMBERED = re.compile(r"[0-9_#]|None|NaN|nan\b|NULL|undefined")  # nothing of the above has none of these

_NO_SALES = frozenset(
    {OccasionKind.THANK_YOU, OccasionKind.REFERRAL, OccasionKind.APOLOGY, OccasionKind.SYMPATHY}
)


def check_words(job: CardJob) -> list[Finding]:
    """What is wrong with the words themselves, wherever on the card they stand."""
    found = [*_salutation(job), *_message(job)]
    everything = "\n".join(text for _slot, text in _texts(job))
    if _UNFILLED.search(everything):
        found += _each(job, _unfilled)
    elif _HOLE.search(everything):
        found += _each(job, _hole)
    if _NUMBERED.search(everything):
        found += _each(job, _internal)
    if job.occasion in _NO_SALES and sales_words(everything):
        found += _each(job, _sales)
    return found


def _each(job: CardJob, check: Callable[[str, str], Finding | None]) -> Iterator[Finding]:
    for slot, text in _texts(job):
        finding = check(slot, text)
        if finding:
            yield finding


def _texts(job: CardJob) -> list[tuple[str, str]]:
    """Every text with its slot."""
    return [
        ("inside.salutation", job.salutation),
        ("inside.body", job.body),
        ("inside.closing", job.closing),
        ("inside.left", job.inside_left),
        *((f"front.{slot}", text) for slot, text in job.front.items()),
        *(("inside.signature", line) for line in job.signature),
    ]


def _salutation(job: CardJob) -> Iterator[Finding]:
    greeting = job.salutation.strip(" ,.!:;\u00a0").casefold()
    if not greeting or greeting in _BARE:
        message = _("Nobody is greeted. Please write how the card should begin, such as “Dear Ruth,”.")
        yield Finding("no-salutation", True, message, "inside.salutation")


def _message(job: CardJob) -> Iterator[Finding]:
    if not job.body.strip():
        message = _("There is no message inside. Please choose one or write your own.")
        yield Finding("empty", True, message, "inside.body")


def _unfilled(slot: str, text: str) -> Finding | None:
    found = _UNFILLED.search(text)
    if not found:
        return None
    message = _("“{text}” was not filled in. Please write what belongs there.")
    return Finding("unfilled-field", True, message.format(text=found[0]), slot)


def _hole(slot: str, text: str) -> Finding | None:
    found = _HOLE.search(text)
    if not found:
        return None
    message = _("Something is missing in “{text}”. Please fill it in.")
    return Finding("empty", True, message.format(text=_around(text, found.start())), slot)


def _internal(slot: str, text: str) -> Finding | None:
    """Licence numbers in the sender's lines are meant; a telephone number may stand in the message."""
    if slot == "inside.signature":
        return None
    text = _UNFILLED.sub("", text)  # told by itself
    found = _INTERNAL.search(text)
    if not found and slot != "inside.body":
        found = _LONG_NUMBER.search(text)
    if not found:
        return None
    message = _("“{text}” looks like an internal number or code. Please take it out.")
    return Finding("internal-number", True, message.format(text=found[0].strip()), slot)


def _sales(slot: str, text: str) -> Finding | None:
    """Own words may be in any language, whatever the card's."""
    found = sales_words(text)
    if not found:
        return None
    message = _("“{text}” sounds like selling. A card like this is better without it.")
    return Finding("sales-words", False, message.format(text=found[0]), slot)


def _around(text: str, place: int) -> str:
    """A little of what stands before and after."""
    return text[max(0, place - 20) : place + 20].strip()
