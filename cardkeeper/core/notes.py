"""Notes that listen: chips for the dates, occasions and facts a note tells of; nothing is done unasked.

Plain rules, no guessing: what is negated, doubtful, past or about a stranger makes no chip.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.listening.chips import (
    FactChip,
    OccasionChip,
    ReminderChip,
    Suggestion,
    fact_chip,
    is_same,
    occasion_chip,
    reminder_chip,
)
from cardkeeper.core.listening.facts import FactKind, Told, facts
from cardkeeper.core.listening.grammar import Grammar, OccasionPattern
from cardkeeper.core.listening.languages import GRAMMARS, RELATION_WORDS
from cardkeeper.core.listening.mentions import Mention, mentions
from cardkeeper.core.listening.people import Kin, People, Place, Subject, canonical_relation
from cardkeeper.core.listening.vocabulary import plain_text

__all__ = ["FactChip", "FactKind", "Kin", "OccasionChip", "ReminderChip", "Subject", "Suggestion", "listen"]

# Nobody types more after a call; a pasted contract is not listened to beyond this.
LONGEST_NOTE = 4000
# Of a birthday or a home only for people we know: "Biscuit turns 5" is the dog.
_FOR_NEW_PEOPLE = frozenset(
    {OccasionKind.GRADUATION, OccasionKind.WEDDING, OccasionKind.RETIREMENT, OccasionKind.NEW_BABY}
)


@dataclass(frozen=True, slots=True)
class _Clause:
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Hearing:
    """One note heard in one language."""

    note: str
    plain: str
    grammar: Grammar
    today: dt.date
    locale: str
    dates: list[Mention]
    people: People
    clauses: list[_Clause]

    def says(self, pattern: str, clause: _Clause) -> bool:
        return bool(re.search(pattern, self.plain[clause.start : clause.end], re.IGNORECASE))

    def dates_in(self, clause: _Clause) -> list[Mention]:
        return [date for date in self.dates if clause.start <= date.start < clause.end]


def listen(
    note: str,
    today: dt.date,
    family: Sequence[Kin] = (),
    *,
    customer: Kin | None = None,
    locale: str = "en-US",
    month_first: bool = True,
) -> tuple[Suggestion, ...]:
    """The chips a note offers, in its order; understood are English, German, French and Spanish.

    `family` are the people the customer is connected with, `customer` is theirs whose note it is. `locale` is
    that of the words on the chips, `month_first` what 3/4 means.
    """
    text = unicodedata.normalize("NFC", note)[:LONGEST_NOTE]
    kin = [replace(each, relation=canonical_relation(each.relation, RELATION_WORDS)) for each in family]
    found: list[Suggestion] = []
    for grammar in GRAMMARS:
        plain = plain_text(text)
        dates = mentions(plain, grammar, today, month_first=month_first)
        people = People(text, _without(dates, plain), grammar, kin, customer)
        clauses = list(_clauses(plain, dates, grammar))
        hearing = _Hearing(text, plain, grammar, today, locale, dates, people, clauses)
        found += [chip for chip in _chips(hearing) if not any(is_same(chip, other) for other in found)]
    return tuple(sorted(found, key=lambda chip: chip.start))


def _without(dates: Sequence[Mention], plain: str) -> str:
    """The text with its dates blanked out, so that a month is no name and no word between two others."""
    blanked = list(plain)
    for date in dates:
        blanked[date.start : date.end] = " " * (date.end - date.start)
    return "".join(blanked)


def _clauses(plain: str, dates: Sequence[Mention], grammar: Grammar) -> Iterator[_Clause]:
    """Sentences cut at commas and conjunctions, but not inside a date nor straight before one."""
    sentence = start = 0
    ends = re.compile(rf"[.!?]+(?=\s|$)|\n+|[,;:](?=\s)|\s[-–—]\s|{grammar.breaks}", re.IGNORECASE)
    for match in ends.finditer(plain):
        inside = any(date.start <= match.start() < date.end for date in dates)
        before_date = match[0] == "," and any(date.start == match.end() + 1 for date in dates)
        if inside or before_date:
            continue
        yield _Clause(sentence, start, match.start())
        start = match.end()
        if match[0][0] in ".!?\n":
            sentence = start
    yield _Clause(sentence, start, len(plain))


def _chips(hearing: _Hearing) -> Iterator[Suggestion]:
    """The same chip only once."""
    given: list[Suggestion] = []
    for clause in hearing.clauses:
        occasion, used = _occasion(hearing, clause)
        given += [occasion] if occasion else []
        given += _reminders(hearing, clause, used)
    given += _facts(hearing)
    for number, chip in enumerate(given):
        if not any(is_same(chip, earlier) for earlier in given[:number]):
            yield chip


def _occasion(hearing: _Hearing, clause: _Clause) -> tuple[OccasionChip | None, Mention | None]:
    """The occasion a clause tells of, and the date it takes with it."""
    for pattern in hearing.grammar.occasions:
        phrase = re.compile(pattern.phrase, re.IGNORECASE).search(hearing.plain, clause.start, clause.end)
        if phrase is None or _is_doubtful(hearing, clause, phrase, pattern):
            continue
        date = _date_of(hearing, clause, phrase, pattern)
        place = Place(clause.sentence, clause.start, phrase.start(), phrase.end(), clause.end)
        subject = _subject(hearing, place, pattern)
        if subject is not None and (date is not None or not pattern.needs_date):
            kept = _kept_date(date, pattern.kind)
            return occasion_chip(pattern.kind, kept, subject, hearing.locale, phrase.start()), date
    return None, None


def _is_doubtful(hearing: _Hearing, clause: _Clause, phrase: re.Match[str], pattern: OccasionPattern) -> bool:
    """Negated, hoped for or uncertain. What is over says "was" itself, so only the words around it count."""
    text = hearing.plain[clause.start : clause.end]
    if pattern.is_over:
        text = text.replace(phrase[0], " ")
        if re.search(hearing.grammar.long_ago, text, re.IGNORECASE):
            return True
    return bool(re.search(hearing.grammar.doubt, text, re.IGNORECASE))


def _date_of(
    hearing: _Hearing, clause: _Clause, phrase: re.Match[str], pattern: OccasionPattern
) -> Mention | None:
    """The date nearest to the phrase; a yearly occasion needs its day."""
    if pattern.is_over:
        return None
    dates = [date for date in hearing.dates_in(clause) if _is_ahead(date, hearing.today)]
    if pattern.kind.is_yearly:
        dates = [date for date in dates if date.is_exact]
    return min(dates, key=lambda date: abs(date.start - phrase.end()), default=None)


def _is_ahead(mention: Mention, today: dt.date) -> bool:
    """Not wholly over: a graduation two years ago needs no card."""
    date = mention.date
    if date is None or date.year is None:
        return False
    return (date.year, date.month or 12, date.day or 31) >= (today.year, today.month, today.day)


def _subject(hearing: _Hearing, place: Place, pattern: OccasionPattern) -> Subject | None:
    if pattern.needs_family:
        return hearing.people.whose(place)
    return hearing.people.who(place, may_be_new=pattern.kind in _FOR_NEW_PEOPLE)


def _kept_date(mention: Mention | None, kind: OccasionKind) -> PartialDate | None:
    """What is kept of a date: of a birthday its day, for the year understood is that of the next one."""
    if mention is None or mention.date is None or not kind.is_yearly:
        return mention.date if mention else None
    return PartialDate(mention.date.month, mention.date.day)


def _reminders(hearing: _Hearing, clause: _Clause, used: Mention | None) -> Iterator[ReminderChip]:
    """A day alone is enough, a month only when something is to be done then; nothing of the past."""
    grammar = hearing.grammar
    if hearing.says(grammar.negation, clause):
        return
    is_asked = hearing.says(grammar.orders, clause)
    if not is_asked and hearing.says(grammar.past, clause):
        return
    is_planned = is_asked or hearing.says(grammar.plans, clause)
    for date in hearing.dates_in(clause):
        day = date.remind_on
        if date != used and day is not None and day > hearing.today and (is_planned or date.is_exact):
            yield reminder_chip(day, hearing.today, hearing.locale, date.start)


def _facts(hearing: _Hearing) -> Iterator[FactChip]:
    for told in facts(hearing.note, hearing.plain, hearing.grammar):
        subject = _of_whom(hearing, told)
        if subject is not None:
            yield fact_chip(told, subject)


def _of_whom(hearing: _Hearing, told: Told) -> Subject | None:
    """Who likes it; a pet is the customer's. None when that is denied, doubtful or a stranger."""
    clause = next(c for c in reversed(hearing.clauses) if c.start <= told.start)
    if told.kind is FactKind.PET:
        is_lost = any(
            hearing.says(hearing.grammar.facts.lost, each)
            for each in hearing.clauses
            if each.sentence == clause.sentence
        )
        is_denied = is_lost or hearing.says(hearing.grammar.negation, clause)
        return None if is_denied else hearing.people.customer
    if hearing.says(hearing.grammar.doubt, clause):
        return None
    place = Place(clause.sentence, clause.start, told.start, told.end, clause.end)
    return hearing.people.who(place, may_be_new=False)
