"""R20: one list drives cards, envelopes, labels and signing sheet, and they all keep its order."""

import io

import pypdf
import pytest

from cardkeeper.core.contact import Address
from cardkeeper.press.collation import tray_order
from cardkeeper.services.book import settings
from cardkeeper.services.due import due, planning
from cardkeeper.services.printing import batches, printing
from tests.factories import TUESDAY, a_customer, a_sender, born

PEOPLE = ("Ada Quinn", "Bea Fielding", "Cora Dorn", "Dan Dogwood", "Eve Elm")


@pytest.fixture
def five(library):
    a_sender()
    for number, name in enumerate(PEOPLE):
        town = Address(f"{number} Alder Court", f"Town {9 - number}", "NJ", f"0704{number}", "US")
        a_customer(name, addresses=(town,), occasions=(born(5, 22 - number, 1986),))
    planning.settle(TUESDAY)


def order(pdf, word=lambda name: name):
    """The people in the order in which they stand in a file."""
    text = " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return sorted(PEOPLE, key=lambda name: text.index(word(name)))


@pytest.mark.parametrize("sort_by", ["mail-day", "name", "postal-code"])
@pytest.mark.parametrize("layout", ["half-letter", "quarter-letter"])
def test_r20_cards_envelopes_labels_and_signing_sheet_are_in_one_order(five, sort_by, layout):
    settings.save(sort_by=sort_by)
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY, layout=layout)[0].ids[0]

    documents = printing.render(batch)

    wanted = [item.recipient for item in batches.items(batch)]
    assert order(documents.cards, lambda name: f"Dear {name.split()[0]},") == wanted
    assert order(documents.envelopes) == wanted
    assert order(documents.signing) == wanted
    assert order(printing.labels(batch, "5160")) == wanted


def test_r20_the_numbers_on_the_stamp_corners_count_along(five):
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]

    pages = pypdf.PdfReader(io.BytesIO(printing.render(batch).envelopes)).pages

    assert [page.extract_text().split("· ")[1][0] for page in pages] == ["1", "2", "3", "4", "5"]


def test_r20_printed_again_from_a_card_all_of_them_begin_there(five):
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    wanted = [item.recipient for item in batches.items(batch)]

    documents = printing.render(batch, first=4)

    for pdf in (documents.envelopes, documents.signing):
        text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
        assert [name for name in wanted if name in text] == wanted[3:]


@pytest.mark.parametrize(("face", "expected"), [("down", (1, 2, 3)), ("up", (3, 2, 1))])
def test_r20_a_printer_that_stacks_face_up_reverses_them_all(face, expected):
    assert tray_order([1, 2, 3], face) == expected
