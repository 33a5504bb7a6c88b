"""What goes through the printer: the parts of a batch in their order, whole, in part, and again."""

import subprocess
from dataclasses import replace

import pytest

from cardkeeper.core.changes import Change
from cardkeeper.services.due import due, planning
from cardkeeper.services.printing import batches, label_sheets, print_plan, printing
from cardkeeper.services.printing.print_wishes import Part, Wishes
from tests.factories import HOME, TUESDAY, a_customer, a_sender, born


@pytest.fixture
def three(library):
    a_sender()
    for day, name in enumerate(("Ada Quinn", "Bea Fielding", "Cora Hill"), 13):
        a_customer(name, occasions=(born(5, day, 1986),))
    planning.settle(TUESDAY)
    change, _held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)
    assert isinstance(change, Change)
    return change.ids[0]


def kinds(parts):
    return [part.part for part in parts]


def test_cards_envelopes_and_signing_sheet_in_this_order(three):
    made = print_plan.pages(three, Wishes())

    assert kinds(made) == [Part.CARDS, Part.ENVELOPES, Part.SIGNING]
    assert [(part.name, part.sheets, part.words) for part in made] == [
        ("cards.pdf", 3, "3 sheets"),
        ("envelopes.pdf", 3, "3 envelopes"),
        ("signing-sheet.pdf", 1, "1 sheet"),
    ]


def test_what_is_not_wanted_is_left_out_and_labels_are_added(three):
    wishes = Wishes(envelopes=False, signing=False, labels=label_sheets.usual(), used=frozenset({0, 1}))

    assert kinds(print_plan.pages(three, wishes)) == [Part.CARDS, Part.LABELS]


def test_an_address_without_a_country_is_one_at_home_with_its_label_and_its_stamp(library):
    a_sender()
    a_customer("Ada Quinn", addresses=(replace(HOME, country=""),), occasions=(born(5, 13, 1986),))
    planning.settle(TUESDAY)
    change, _held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)

    made = print_plan.pages(change.ids[0], Wishes(envelopes=False, labels=label_sheets.usual()))

    assert kinds(made) == [Part.CARDS, Part.LABELS, Part.SIGNING]
    needed = printing.materials(change.ids[0])
    assert (needed.stamps_home, needed.stamps_abroad) == (1, 0)


def test_again_is_the_same_to_the_byte_whole_or_from_a_card_on(three):
    whole = print_plan.pages(three, Wishes())
    assert [part.pdf for part in print_plan.pages(three, Wishes())] == [part.pdf for part in whole]

    rest = print_plan.pages(three, Wishes(), first=2)
    assert [part.sheets for part in rest] == [2, 2, 1]
    assert rest[0].pdf == printing.render(three, 2).cards
    one = print_plan.pages(three, Wishes(), only=(3,))
    assert [part.sheets for part in one] == [1, 1, 1]


def test_the_pile_is_turned_between_outsides_and_insides(library):
    a_sender()
    a_customer("Ada Quinn", occasions=(born(5, 16, 1986),))
    planning.settle(TUESDAY)
    wishes = Wishes(layout="half-letter", by_hand=True)
    change, _held = batches.prepare(due.for_batch(TUESDAY), TUESDAY, layout="half-letter")

    made = print_plan.pages(change.ids[0], wishes)

    assert kinds(made)[:2] == [Part.OUTSIDES, Part.INSIDES]
    assert [part.is_cards for part in made] == [True, True, False, False]
    assert print_plan.turning(wishes).startswith("Turn the pile over like a page")
    assert print_plan.turns_like_book(wishes)
    both = print_plan.pages(change.ids[0], Wishes(layout="half-letter"))
    assert (both[0].part, both[0].sheets, both[0].turns) == (Part.CARDS, 1, 2)
    assert print_plan.run(both[0], Wishes(layout="half-letter", printer="Office")).pages_per_sheet == 2


def test_the_files_lie_in_a_folder_of_their_own_and_are_sound(three, tmp_path):
    folder = tmp_path / print_plan.folder_name(three)

    saved = print_plan.save(print_plan.pages(three, Wishes()), folder)

    assert folder.name == f"Cards 2026-05-12, batch {three}"
    assert [path.name for path in saved] == ["cards.pdf", "envelopes.pdf", "signing-sheet.pdf"]
    for path in saved:
        subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
