"""Ten years of a small shop with the designs and verses as shipped: nothing twice (R16 to R18)."""

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cardkeeper.core.kinds import Relation
from cardkeeper.services.book import library as books
from cardkeeper.services.cards import sent
from cardkeeper.services.cards.choosing import Chooser
from cardkeeper.services.cards.connections import Connections
from cardkeeper.services.due import planning, reached, tasks
from cardkeeper.services.households import relatives
from cardkeeper.services.mailings import mailings
from cardkeeper.services.people import customers
from cardkeeper.store.connection import select
from tests.books import _migrated
from tests.factories import a_contact, a_customer, a_sender, born, child, married, spouse

FIRST, LAST = dt.date(2026, 1, 5), dt.date(2035, 12, 31)
STEP = dt.timedelta(14)
REOPENED = (dt.date(2027, 3, 1), dt.date(2031, 10, 15))


class Card(NamedTuple):
    """A card that went out; `household` is who sees it on one mantelpiece."""

    id: int
    household: str
    person: int
    kind: str
    design: str
    verse: str
    notice: str
    sent_on: str
    occurs_on: str


class Decade(NamedTuple):
    """What went out, the pairs of people who compare cards, and choices before and after reopening."""

    cards: list[Card]
    connected: set[frozenset[int]]
    kept: list[tuple[list[tuple], list[tuple]]]
    allowed: dict[int, set[str]]


@pytest.fixture(scope="module")
def decade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Decade]:
    """Live through the ten years once; the tests look at what came of it."""
    folder = tmp_path_factory.mktemp("decade")
    (folder / _migrated().name).write_bytes(_migrated().read_bytes())
    books.open_library(folder)
    _people()
    kept, allowed = [], {}
    today = FIRST
    while today <= LAST:
        planning.settle(today, may_expire=False)
        if today.month == 10 and today.day <= STEP.days:
            mailings.create(f"Year-end cards {today.year}", today)
        if any(day <= today < day + STEP for day in REOPENED):
            kept.append((_chosen(), _reopened(folder, today)))
        _send(today, allowed)
        today += STEP
    yield Decade(_cards(), _connected(), kept, allowed)
    books.close_library()


def _people() -> None:
    """Two families, a couple, friends, three colleagues of whom one referred another, a child's parents."""
    a_sender()
    a_customer(
        "Priya Raman",
        related=(spouse("Dev Raman"), child("Anika"), child("Ravi")),
        occasions=(
            born(3, 12, 1984),
            married(6, 20, 2010),
            born(4, 24, 2016, about="Anika"),
            born(9, 2, 2019, about="Ravi"),
        ),
    )
    a_customer(
        "Ruth Okafor", related=(spouse("Tom Okafor"),), occasions=(born(3, 14, 1979), married(8, 1, 2004))
    )
    friend = a_customer("Ines Duarte", occasions=(born(3, 13, 1988),))
    other = a_customer("Mei Chen", occasions=(born(3, 15),))
    relatives.connect(friend, other, Relation.FRIEND, FIRST)
    at_work = {"organization": "Bright Smiles Dental"}
    first = a_customer("Nadia Dixon", occasions=(born(11, 7, 1990),), **at_work)
    customers.add(
        a_contact("Luca Marsh", occasions=(born(11, 9, 1985),), **at_work), referred_by=first, today=FIRST
    )
    a_customer("Omar Haddad", occasions=(born(11, 8, 1975),), **at_work)


def _send(today: dt.date, allowed: dict[int, set[str]]) -> None:
    """Everything that must be in the mail before the next round; which designs were allowed is noted."""
    last = (today + STEP).isoformat()
    found = tasks.load(
        row[0]
        for row in select(
            "SELECT id FROM card_task WHERE state = 'planned' AND channel = 'mail' AND missing = ''"
            " AND design_key <> '' AND mail_by <= ? AND deleted_at IS NULL",
            last,
        )
    )
    if found:
        chooser = Chooser(list(found.values()), today)
        for task in found.values():
            around = sent.household_people(task.person_id, task.household_id)
            had = set(sent.designs_of_household(around, task.occasion_kind, task.id))
            if task.design_key in had:
                allowed[task.id] = {design.key for design in chooser.designs_for(task)} - had
        reached.hand_over(list(found), today)


def _reopened(folder: Path, today: dt.date) -> list[tuple]:
    books.close_library()
    books.open_library(folder)
    planning.settle(today, may_expire=False)
    return _chosen()


def _chosen() -> list[tuple]:
    return select(
        "SELECT id, design_key, palette, verse_key FROM card_task WHERE state = 'planned' ORDER BY id"
    )


def _cards() -> list[Card]:
    rows = select(
        "SELECT id, ifnull('household:' || household_id, 'person:' || person_id), person_id, kind,"
        " design_key, verse_key, notice, done_on, occurs_on FROM card_task"
        " WHERE state = 'handed-over' ORDER BY done_on, id"
    )
    return [Card(*row) for row in rows]


def _connected() -> set[frozenset[int]]:
    pairs: set[frozenset[int]] = set()
    for (person,) in select("SELECT id FROM person"):
        pairs |= {frozenset({person, other}) for other in Connections([person]).of([person])}
    return pairs


def test_the_years_were_busy(decade: Decade) -> None:
    kinds = {card.kind for card in decade.cards}

    assert len(decade.cards) > 150
    assert {"birthday", "anniversary", "holiday", "referral"} <= kinds
    assert all(card.design and card.verse for card in decade.cards)


def test_no_household_reads_a_verse_twice(decade: Decade) -> None:
    """R17."""
    read: dict[tuple[str, str], int] = defaultdict(int)
    for card in decade.cards:
        read[card.household, card.verse] += 1

    assert [pair for pair, times in read.items() if times > 1] == []


def test_no_household_gets_a_design_again_before_it_had_all_that_fit(decade: Decade) -> None:
    """R16; and the row says so when one comes again."""
    had: dict[tuple[str, str], set[str]] = defaultdict(set)
    again = []
    for card in decade.cards:
        if card.design in had[card.household, card.kind]:
            again.append(card)
        had[card.household, card.kind].add(card.design)

    assert all(card.notice for card in again)
    assert {card.id: decade.allowed[card.id] for card in again} == {card.id: set() for card in again}


def test_people_who_compare_cards_never_get_the_same_card_in_one_batch(decade: Decade) -> None:
    """Never the same words; the same design only when none else of the mailing is new to the household."""
    pairs = list(_side_by_side(decade))

    assert len(pairs) > 40
    assert [pair for pair in pairs if pair[0].verse == pair[1].verse] == []
    alike = [pair for pair in pairs if pair[0].design == pair[1].design]
    assert all("Somebody they know gets" in f"{one.notice} {other.notice}" for one, other in alike)
    assert len(alike) < len(pairs) / 5


def _side_by_side(decade: Decade) -> Iterator[tuple[Card, Card]]:
    """The cards of one batch that go to friends, colleagues, or a customer and whom they sent."""
    by_batch: dict[str, list[Card]] = defaultdict(list)
    for card in decade.cards:
        by_batch[card.sent_on].append(card)
    for batch in by_batch.values():
        for one, other in itertools.combinations(batch, 2):
            if frozenset({one.person, other.person}) in decade.connected:
                yield one, other


def test_choices_stay_put_when_the_program_is_closed_and_opened(decade: Decade) -> None:
    """R18."""
    assert len(decade.kept) == len(REOPENED)
    for before, after in decade.kept:
        assert before
        assert [row for row in after if row[0] in {known[0] for known in before}] == before


def test_what_could_not_be_kept_is_said(decade: Decade) -> None:
    """Of what comes again or is not as wished every row tells, and only those do."""
    told = {card.notice for card in decade.cards if card.notice}

    assert told
    assert all(notice.endswith(".") for notice in told)
    first_years = [card for card in decade.cards if card.occurs_on < "2028"]
    assert all("every design" not in card.notice for card in first_years)
