"""Designs that serve late birthdays too: the line that says so fits, in every language."""

from pathlib import Path

import pytest

from cardkeeper.core import late_fronts
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.press import checker
from cardkeeper.press.design_catalogue import catalogue
from cardkeeper.press.design_front import compile_front

OWN = catalogue([Path(__file__).parents[2] / "resources" / "designs"])
BIRTHDAY = OccasionKind.BIRTHDAY


def test_late_birthdays_have_at_least_six_designs_for_adults_and_four_for_children():
    late = [
        design
        for design in OWN.values()
        if BIRTHDAY in design.occasions and (design.belated or design.id in late_fronts.DESIGNS)
    ]

    assert sum("adult" in design.audience for design in late) >= 6
    assert sum("child" in design.audience for design in late) >= 4


@pytest.mark.parametrize("key", sorted(late_fronts.DESIGNS))
@pytest.mark.parametrize("panel", checker.PANELS, ids=lambda panel: panel.name)
def test_the_late_line_fits_every_panel(key, panel):
    design, told = OWN[key], []
    for language in ("en", "de", "fr", "es"):
        texts = checker.filled(design, language, checker.LONG, (BIRTHDAY,))
        late = late_fronts.texts(key, BIRTHDAY, language)
        assert set(late) <= set(design.slots())
        front = compile_front(design, "", panel.width, panel.height, language=language)
        told += [f"{language}: {found.message}" for found in front.judge(texts | late) if found.blocks]

    assert told == []


def test_other_designs_and_other_occasions_keep_their_words():
    assert late_fronts.texts("shine-on", BIRTHDAY, "en") == {}
    assert late_fronts.texts("balloons", OccasionKind.NEW_BABY, "en") == {}
