"""Filters over customers: conditions combined with and, or and not, as values that are stored as JSON.

    {"all": [{"field": "tag", "value": "..."}, {"not": {"field": "tier", "value": "D"}}]}

A field is one of `Field`, its value is checked here, and nothing else gets in: a filter never holds SQL.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cardkeeper.core.holidays import holiday
from cardkeeper.core.kinds import Channel, OccasionKind

DEEPEST = 8
MOST = 100


class Field(StrEnum):
    """What a condition asks of a customer."""

    TAG = "tag"
    """The tag's uid."""
    CITY = "city"
    TIER = "tier"
    """A, B, C, D, or empty for none."""
    QUIET_DAYS = "quiet-days"
    """No personal contact for so many days (R22); never contacted: since they became a customer."""
    NEVER_CONTACTED = "never-contacted"
    MISSING = "missing"
    """One of `Part`."""
    REFERRED_BY = "referred-by"
    """The person's uid, or empty for anybody."""
    SENT_REFERRALS = "sent-referrals"
    OCCASION = "occasion"
    """An OccasionKind somebody of the family has."""
    ADDED_SINCE = "added-since"
    """A day, YYYY-MM-DD."""
    ADDED_WITHIN = "added-within"
    """Days."""
    COMPANY = "company"
    LANGUAGE = "language"
    """The primary subtag of BCP 47."""
    CELEBRATES = "celebrates"
    """The key of a holiday they are known to keep."""
    CHANNEL = "channel"
    """A Channel they prefer, or empty for none given."""
    TEXT = "text"
    """What a search box would find."""


class Part(StrEnum):
    """What may be missing of somebody."""

    ADDRESS = "address"
    BIRTHDAY = "birthday"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Where:
    """One condition. Raises ValueError for a value the field does not take."""

    field: Field
    value: str | int = ""

    def __post_init__(self) -> None:
        if not _TAKES[self.field](self.value):
            raise ValueError(f"{self.field} does not take {self.value!r}")


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds; without parts everybody."""

    parts: "tuple[Filter, ...]" = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds; without parts nobody."""

    parts: "tuple[Filter, ...]" = ()


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Filter"


Filter = Where | AllOf | AnyOf | Not
EVERYONE = AllOf()


def to_json(wanted: Filter) -> str:
    """The filter as text. Raises ValueError for one nested too deeply or too long to be meant."""
    _refuse_monsters(wanted)
    return json.dumps(_plain(wanted), ensure_ascii=False)


def from_json(text: str) -> Filter:
    """The filter a text holds. Raises ValueError for anything that is none, whatever it is."""
    try:
        found = _filter(json.loads(text), DEEPEST)
    except (ValueError, KeyError, TypeError, RecursionError) as reason:
        raise ValueError("this is no filter") from reason
    _refuse_monsters(found)
    return found


def conditions(wanted: Filter) -> Iterator[Where]:
    """Every condition of a filter, from left to right."""
    match wanted:
        case Where():
            yield wanted
        case Not(part):
            yield from conditions(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from conditions(part)


def replaced(wanted: Filter, field: Field, old: str, new: str) -> Filter:
    """The filter with another value for a field, as when two tags become one."""
    match wanted:
        case Where() if (wanted.field, wanted.value) == (field, old):
            return Where(field, new)
        case Not(part):
            return Not(replaced(part, field, old, new))
        case AllOf(parts):
            return AllOf(tuple(replaced(part, field, old, new) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(replaced(part, field, old, new) for part in parts))
        case _:
            return wanted


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_holiday(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(holiday(value))
    except KeyError:
        return False


def _is_one_of(kinds: type[StrEnum]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in set(kinds)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= 200


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 36_525


def _is_maybe_text(value: Any) -> bool:
    return value == "" or _is_text(value)


_TAKES: dict[Field, Callable[[Any], bool]] = {
    Field.TAG: _is_text,
    Field.CITY: _is_text,
    Field.TIER: _is_maybe_text,
    Field.QUIET_DAYS: _is_count,
    Field.NEVER_CONTACTED: lambda value: value == "",
    Field.MISSING: _is_one_of(Part),
    Field.REFERRED_BY: _is_maybe_text,
    Field.SENT_REFERRALS: lambda value: value == "",
    Field.OCCASION: _is_one_of(OccasionKind),
    Field.ADDED_SINCE: _is_day,
    Field.ADDED_WITHIN: _is_count,
    Field.COMPANY: _is_text,
    Field.LANGUAGE: _is_maybe_text,
    Field.CELEBRATES: _is_holiday,
    Field.CHANNEL: lambda value: value == "" or _is_one_of(Channel)(value),
    Field.TEXT: _is_text,
}


def _plain(wanted: Filter) -> dict[str, Any]:
    match wanted:
        case Where(field, ""):
            return {"field": str(field)}
        case Where(field, value):
            return {"field": str(field), "value": value}
        case Not(part):
            return {"not": _plain(part)}
        case AllOf(parts):
            return {"all": [_plain(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_plain(part) for part in parts]}


def _filter(plain: Any, depth: int) -> Filter:
    if depth < 0:
        raise ValueError("nested too deeply")
    if not isinstance(plain, dict):
        raise ValueError("no filter")
    match sorted(plain):
        case ["field"] | ["field", "value"]:
            return Where(Field(plain["field"]), plain.get("value", ""))
        case ["not"]:
            return Not(_filter(plain["not"], depth - 1))
        case ["all"]:
            return AllOf(tuple(_filter(part, depth - 1) for part in plain["all"]))
        case ["any"]:
            return AnyOf(tuple(_filter(part, depth - 1) for part in plain["any"]))
    raise ValueError("no filter")


def _refuse_monsters(wanted: Filter) -> None:
    if sum(1 for _each in conditions(wanted)) > MOST or _depth(wanted) > DEEPEST:
        raise ValueError("more conditions than anybody means")


def _depth(wanted: Filter) -> int:
    match wanted:
        case Not(part):
            return 1 + _depth(part)
        case AllOf(parts) | AnyOf(parts):
            return 1 + max((_depth(part) for part in parts), default=0)
    return 0
