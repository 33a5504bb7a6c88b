"""A whole book is planned at once, and comes out as if each card had been looked at alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cardkeeper.services.book import library
from cardkeeper.services.cards import memory
from cardkeeper.services.cards.connections import Connections
from cardkeeper.services.due import planning
from cardkeeper.store.connection import rehearsal, select
from tests.bench import big_book

TOWN = big_book.Size(120, 300, 1_500)
_CARDS = """
SELECT source_key, year, recipient_key, mail_by, state, reason, missing, design_key, palette, verse_key,
  notice
FROM card_task ORDER BY source_key, year, recipient_key
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Families, colleagues and namesakes with their cards of twenty years."""
    folder = tmp_path_factory.mktemp("town")
    big_book.make(folder, TOWN)
    yield folder
    library.close_library()


def planned() -> list[tuple[Any, ...]]:
    with rehearsal():
        assert planning.settle(big_book.TODAY) > 30
        return select(_CARDS)


def test_cards_chosen_together_are_those_chosen_one_by_one(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = planned()
    monkeypatch.setattr(memory, "_TOGETHER", 1)
    one_by_one = planned()
    monkeypatch.setattr(memory, "_TOGETHER", 7)
    a_few_at_a_time = planned()

    assert together == one_by_one == a_few_at_a_time
    assert len({row[7] for row in together if row[7]}) > 10


def test_who_compares_cards_is_the_same_asked_for_all_and_for_one(town: Path) -> None:
    people = [row[0] for row in select("SELECT id FROM person")]
    all_at_once = Connections(people)

    found = {id_: all_at_once.of([id_]) for id_ in people}

    assert found == {id_: Connections([id_]).of([id_]) for id_ in people}
    assert all(id_ in found[other] for id_ in people for other in found[id_])
    assert max(map(len, found.values())) > 5
