"""Filters over customers, each compiled to one condition with parameters; tables and columns are ours."""

import datetime as dt
import json
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cardkeeper.core import filter_words
from cardkeeper.core.filters import AllOf, AnyOf, Field, Filter, Not, Part, Where, conditions
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.names import primary_language
from cardkeeper.services.book import settings
from cardkeeper.store import search
from cardkeeper.store.connection import select, value

CUSTOMERS = "person.deleted_at IS NULL AND person.is_customer = 1 AND person.state = 'active'"
ARCHIVED = "person.deleted_at IS NULL AND person.is_customer = 1 AND person.state = 'archived'"
# Word for word that of the index person_quiet. Of a year alone its end counts: no longer than we are sure of.
QUIET_SINCE = (
    "ifnull(last_personal, min(substr(created_at, 1, 10),"
    " ifnull(since_year || '-' || substr('0' || ifnull(since_month, 12), -2) || '-' ||"
    " substr('0' || ifnull(since_day, 28), -2), '9')))"
)
_LIVING = "person.deceased = 0"
# Of these the family's count too: whoever has a daughter who graduates is somebody with a graduation.
_ONE_PERSONS = frozenset({OccasionKind.BIRTHDAY, OccasionKind.NAME_DAY, OccasionKind.CUSTOMER_ANNIVERSARY})


class Condition(NamedTuple):
    """A part of a WHERE over `person`, and its parameters in order."""

    sql: str
    values: tuple[object, ...] = ()


def compiled(wanted: Filter, today: dt.date) -> Condition:
    """The condition a filter stands for."""
    match wanted:
        case Where(field, asked):
            return _COMPILERS[field](asked, today)
        case Not(part):
            inner = compiled(part, today)
            return Condition(f"NOT ({inner.sql})", inner.values)
        case AllOf(parts):
            return _joined(" AND ", "1", (compiled(part, today) for part in parts))
        case AnyOf(parts):
            return _joined(" OR ", "0", (compiled(part, today) for part in parts))


def count(wanted: Filter, today: dt.date) -> int:
    """How many customers a filter finds."""
    condition = compiled(wanted, today)
    return int(value(f"SELECT count(*) FROM person WHERE {CUSTOMERS} AND {condition.sql}", *condition.values))


def words(wanted: Filter) -> str:
    """The filter as people say it: "Tagged VIP, in Newark, not in touch for 90 days"."""
    asked = {(where.field, str(where.value)) for where in conditions(wanted)}
    called = {
        uid: name
        for table, field in (("tag", Field.TAG), ("person", Field.REFERRED_BY))
        for uid in [text for kind, text in asked if kind is field]
        for name in _names(table, uid)
    }
    return filter_words.words(wanted, called)


def cities() -> list[tuple[str, int]]:
    """The towns customers live in and how many addresses are there, the most frequent first."""
    return [
        (town, number)
        for town, number in select(
            "SELECT locality, count(*) FROM address WHERE deleted_at IS NULL AND locality <> ''"
            " GROUP BY locality ORDER BY count(*) DESC, locality"
        )
    ]


def _names(table: str, uid: str) -> list[str]:
    column = "name" if table == "tag" else "formatted_name"
    return [row[0] for row in select(f"SELECT {column} FROM {table} WHERE uid = ?", uid)]


def _joined(word: str, alone: str, parts: Iterable[Condition]) -> Condition:
    every = list(parts)
    values = tuple(each for part in every for each in part.values)
    return Condition(f"({word.join(part.sql for part in every) or alone})", values)


def _tag(uid: str | int, _today: dt.date) -> Condition:
    return Condition(
        "person.id IN (SELECT person_id FROM person_tag JOIN tag ON tag.id = tag_id"
        " WHERE tag.uid = ? AND tag.deleted_at IS NULL)",
        (uid,),
    )


def _city(name: str | int, _today: dt.date) -> Condition:
    wanted = fold(str(name))
    towns = select("SELECT DISTINCT locality FROM address WHERE deleted_at IS NULL")
    spelled = json.dumps([town for (town,) in towns if fold(town) == wanted])
    there = "locality IN (SELECT value FROM json_each(?)) AND address.deleted_at IS NULL"
    return Condition(
        f"person.id IN (SELECT person_id FROM address WHERE {there} AND person_id IS NOT NULL"
        f" UNION SELECT member.person_id FROM address JOIN household_member AS member"
        f" ON member.household_id = address.household_id WHERE {there} AND {_NOW})",
        (spelled, spelled),
    )


_NOW = "member.deleted_at IS NULL AND member.until IS NULL"


def _company(name: str | int, _today: dt.date) -> Condition:
    wanted = fold(str(name))
    known = select("SELECT id, name FROM organisation WHERE deleted_at IS NULL")
    ids = json.dumps([id_ for id_, called in known if wanted in fold(called)])
    return Condition(
        "person.id IN (SELECT person_id FROM employment WHERE deleted_at IS NULL AND until IS NULL"
        " AND organisation_id IN (SELECT value FROM json_each(?)))",
        (ids,),
    )


def _quiet(days: str | int, today: dt.date) -> Condition:
    last = today - dt.timedelta(int(days))
    return Condition(f"({_LIVING} AND {QUIET_SINCE} <= ?)", (last.isoformat(),))


def _missing(part: str | int, today: dt.date) -> Condition:
    sql = _MISSING[Part(str(part))]
    dated = (today.isoformat(),) * sql.count("?")
    return Condition(f"({_LIVING} AND {sql})", dated)


def missing(part: Part) -> str:
    """The condition under which a part is not known of a `person`; each "?" in it is today (YYYY-MM-DD)."""
    return _MISSING[part]


_MAILABLE = (
    "address.deleted_at IS NULL AND bad_since IS NULL AND street || po_box || extended <> ''"
    " AND ifnull(valid_until, '9') >= ?"
)
_REACHED = (
    "NOT EXISTS (SELECT 1 FROM contact_point WHERE contact_point.person_id = person.id"
    " AND contact_point.deleted_at IS NULL AND contact_point.kind IN ({kinds}))"
)
_MISSING = {
    Part.ADDRESS: (
        f"NOT EXISTS (SELECT 1 FROM address WHERE address.person_id = person.id AND {_MAILABLE})"
        " AND NOT EXISTS (SELECT 1 FROM household_member AS member"
        " JOIN address ON address.household_id = member.household_id"
        f" WHERE member.person_id = person.id AND {_NOW} AND {_MAILABLE})"
        " AND NOT EXISTS (SELECT 1 FROM employment AS job"
        " JOIN address ON address.organisation_id = job.organisation_id"
        f" WHERE job.person_id = person.id AND job.deleted_at IS NULL AND job.until IS NULL AND {_MAILABLE})"
    ),
    Part.BIRTHDAY: (
        "person.observes_birthdays = 1 AND NOT EXISTS (SELECT 1 FROM occasion"
        " WHERE occasion.person_id = person.id AND occasion.kind = 'birthday' AND occasion.label = ''"
        " AND occasion.month_day IS NOT NULL AND occasion.deleted_at IS NULL)"
    ),
    Part.PHONE: _REACHED.format(kinds="'phone', 'mobile'"),
    Part.EMAIL: _REACHED.format(kinds="'email'"),
    Part.NAME: "trim(given || family || goes_by || formatted_name) = ''",
}


def _referred_by(uid: str | int, _today: dt.date) -> Condition:
    sent = "person.id IN (SELECT referred_id FROM referral WHERE deleted_at IS NULL{by})"
    if not uid:
        return Condition(sent.format(by=""))
    by = " AND referrer_id = (SELECT id FROM person AS other WHERE other.uid = ?)"
    return Condition(sent.format(by=by), (uid,))


def _occasion(kind: str | int, _today: dt.date) -> Condition:
    here = "occasion.kind = ? AND occasion.deleted_at IS NULL"
    shared = (
        "SELECT member.person_id FROM occasion JOIN household_member AS member"
        f" ON member.household_id = occasion.household_id AND member.role = 'adult' WHERE {here} AND {_NOW}"
    )
    queries = [f"SELECT person_id FROM occasion WHERE {here} AND person_id IS NOT NULL", shared]
    if kind not in _ONE_PERSONS:
        queries.append(
            "SELECT member.person_id FROM occasion JOIN household_member AS theirs"
            " ON theirs.person_id = occasion.person_id AND theirs.deleted_at IS NULL AND theirs.until IS NULL"
            " JOIN household_member AS member ON member.household_id = theirs.household_id"
            f" WHERE {here} AND {_NOW}"
        )
    return Condition(f"person.id IN ({' UNION '.join(queries)})", (kind,) * len(queries))


def _language(tag: str | int, _today: dt.date) -> Condition:
    """By the primary subtag; who has none gets the shop's own."""
    if not tag:
        return Condition("person.language = ''")
    wanted = f"{str(tag).lower()}-"
    sql = "substr(lower(replace(person.language, '_', '-')) || '-', 1, ?) = ?"
    if primary_language(settings.load().language) == str(tag).lower():
        sql = f"(person.language = '' OR {sql})"
    return Condition(sql, (len(wanted), wanted))


def _text(text: str | int, _today: dt.date) -> Condition:
    for matching in search.stages(str(text)):
        there = f"SELECT 1 FROM person WHERE {CUSTOMERS} AND id IN ({matching.everywhere}) LIMIT 1"
        if value(there, *matching.values):
            return Condition(f"person.id IN ({matching.everywhere})", matching.values)
    return Condition("0")


_COMPILERS: dict[Field, Callable[[str | int, dt.date], Condition]] = {
    Field.TAG: _tag,
    Field.CITY: _city,
    Field.TIER: lambda tier, _today: Condition(
        "person.tier IN (?, ?)", (str(tier).upper(), str(tier).lower())
    ),
    Field.QUIET_DAYS: _quiet,
    Field.NEVER_CONTACTED: lambda _none, _today: Condition(f"({_LIVING} AND last_personal IS NULL)"),
    Field.MISSING: _missing,
    Field.REFERRED_BY: _referred_by,
    Field.SENT_REFERRALS: lambda _none, _today: Condition(
        "person.id IN (SELECT referrer_id FROM referral WHERE deleted_at IS NULL)"
    ),
    Field.OCCASION: _occasion,
    Field.ADDED_SINCE: lambda day, _today: Condition("person.created_at >= ?", (day,)),
    Field.ADDED_WITHIN: lambda days, today: Condition(
        "person.created_at >= ?", ((today - dt.timedelta(int(days))).isoformat(),)
    ),
    Field.COMPANY: _company,
    Field.LANGUAGE: _language,
    Field.CELEBRATES: lambda key, _today: Condition(
        "EXISTS (SELECT 1 FROM json_each(person.celebrates) WHERE json_each.value = ?)", (key,)
    ),
    Field.CHANNEL: lambda channel, _today: Condition("person.preferred_channel = ?", (channel,)),
    Field.TEXT: _text,
}
