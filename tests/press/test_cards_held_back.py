"""What holds a card back from paper, and what is only warned of."""

import pytest

from cardkeeper.errors import CardKeeperError
from cardkeeper.press.cards import (
    PrintSetup,
    check_cards,
    render_card,
    render_cards,
)
from tests.press.card_jobs import IMPRINT, a_picture, jobs
from tests.press.pages import texts
from tests.press.test_inside import a_job


def test_a_card_with_something_wrong_can_still_be_looked_at(designs):
    job = a_job(body="word " * 900)

    assert texts(render_card(job, PrintSetup("quarter-letter"), IMPRINT, designs=designs))[2].startswith(
        "Dear Margaret,"
    )


def test_a_card_that_must_not_be_printed_is_named_and_the_others_are_not(designs, no_fonts):
    batch = [
        *jobs("Ruth"),
        a_job(salutation="Dear 陈丽薇,"),
        a_job(body="W" * 900),
        a_job(design="gone"),
        *jobs("Tom"),
    ]

    found = check_cards(batch, PrintSetup("half-letter"), IMPRINT, designs=designs)

    assert [[(finding.kind, finding.slot) for finding in one] for one in found] == [
        [],
        [("missing-glyph", "inside.salutation")],
        [("overflow", "inside.body")],
        [("unusable", "front")],
        [],
    ]
    assert all(finding.blocks for one in found for finding in one)
    assert "“gone” is not here any more" in found[3][0].message


@pytest.mark.parametrize(
    "wrong", [{"salutation": ""}, {"body": "{name}"}, {"body": "W" * 900}, {"design": "gone"}]
)
def test_a_blocked_card_never_gets_onto_paper(wrong, designs):
    with pytest.raises(CardKeeperError):
        render_cards([*jobs("Ruth"), a_job(**wrong)], PrintSetup("quarter-a4"), IMPRINT, designs=designs)


def test_words_missing_on_the_front_hold_a_card_back(designs):
    ((finding,),) = check_cards(
        [a_job(front={"sub": "Ruth"})], PrintSetup("half-a4"), IMPRINT, designs=designs
    )

    assert (finding.kind, finding.blocks, finding.slot) == ("empty", True, "front.headline")


def test_a_design_of_another_version_is_warned_of(designs):
    ((finding,),) = check_cards([a_job(version=2)], PrintSetup("half-a4"), IMPRINT, designs=designs)

    assert (finding.kind, finding.blocks) == ("changed-design", False)


def test_a_coarse_picture_is_warned_of_and_a_fine_one_is_not(designs):
    setup = PrintSetup("half-a4", duplex="short")

    coarse, fine = check_cards(
        [a_job(inside_photo=a_picture(300, 225)), a_job(inside_photo=a_picture(1600, 1200))],
        setup,
        IMPRINT,
        designs=designs,
    )

    assert [(finding.kind, finding.blocks, finding.slot) for finding in coarse] == [
        ("resolution", False, "inside.left")
    ]
    assert fine == []


def test_a_picture_that_is_none_holds_its_card_back_in_words(designs):
    ((finding,),) = check_cards(
        [a_job(inside_photo=b"GIF8 no")], PrintSetup("half-a4"), IMPRINT, designs=designs
    )

    assert finding.blocks
    assert "picture" in finding.message
