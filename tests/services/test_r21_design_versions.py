"""R21: a card printed with one version of our design prints again byte for byte after there is a newer."""

from pathlib import Path

import pytest

from cardkeeper import paths
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.press.design_catalogue import catalogue
from cardkeeper.services.cards import design_versions, designs
from cardkeeper.services.due import cards_by_hand, tasks
from cardkeeper.services.printing import batches, printing
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender

DESIGNS = paths.resource("designs")
CHANGED = sorted(path.name.rpartition("-")[0] for path in (DESIGNS / "earlier").glob("*-1"))


def released_first(folder: Path) -> Path:
    """Our designs as the program had them before any of them was changed."""
    for design in DESIGNS.glob("*/design.toml"):
        key = design.parent.name
        before = DESIGNS / "earlier" / f"{key}-1"
        (folder / key).symlink_to(before if before.is_dir() else design.parent, target_is_directory=True)
    return folder


def printed_with(key: str) -> int:
    """A card somebody gave this design, prepared as a batch."""
    design = designs.all_designs()[key]
    ruth = a_customer("Ruth Okafor")
    kind = next(
        k for k in OccasionKind if k.makes_card and k in design.occasions and k != OccasionKind.HOLIDAY
    )
    task = cards_by_hand.make(kind, TUESDAY, person_id=ruth).ids[0]
    tasks.choose_design(task, key, next(iter(design.palettes)))
    return batches.prepare([task], TUESDAY)[0].ids[0]


def test_there_are_designs_of_ours_with_a_second_version():
    assert len(CHANGED) > 20


# Flat artwork, watercolour and lettering: what a later version changes first.
@pytest.mark.parametrize("key", ["another-trip", "candlelight", "party-letters", "tulip-field"])
def test_r21_a_card_of_the_first_version_prints_again_after_the_second_came(
    library, tmp_path, monkeypatch, key
):
    a_sender()
    at_first = catalogue((released_first(tmp_path),))
    with monkeypatch.context() as then:
        then.setattr(designs, "all_designs", lambda: at_first)
        batch = printed_with(key)
        before = printing.render(batch)
    assert select("SELECT design_key, design_version FROM card_item") == [(key, 1)]
    assert designs.all_designs()[key].version == 2

    assert printing.render(batch) == before


def test_r21_a_card_made_since_has_the_second_version_and_looks_otherwise(library, tmp_path, monkeypatch):
    a_sender()
    now = printed_with("candlelight")
    assert select("SELECT design_version FROM card_item") == [(2,)]
    seen = printing.render(now)

    at_first = design_versions.of_versions({"candlelight": 1})
    monkeypatch.setattr(design_versions, "of_versions", lambda _wanted: at_first)
    assert printing.render(now).cards != seen.cards
