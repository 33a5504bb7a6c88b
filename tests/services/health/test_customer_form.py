"""The paper form for the counter asks in the order of the fast-entry form."""

import itertools

import pypdfium2
import pytest

from cardkeeper.core.entry_order import Asked
from cardkeeper.errors import CannotWrite
from cardkeeper.services.health import customer_form
from tests.factories import a_sender

LABELS = {
    Asked.NAME: "Your name",
    Asked.BIRTHDAY: "Your birthday",
    Asked.ADDRESS: "Street and number",
    Asked.PHONE: "Phone",
    Asked.ANNIVERSARY: "Your wedding day",
    Asked.CHILD: "Your children",
    Asked.PET: "Pets",
    Asked.GRADUATION: "Who graduates soon",
    Asked.REFERRED_BY: "Who told you about us?",
    Asked.TAG: "For the shop",
}


def page():
    return pypdfium2.PdfDocument(customer_form.render())[0]


def words():
    return page().get_textpage().get_text_bounded()


def test_the_fields_come_in_the_order_in_which_they_are_typed_in(library):
    places = [words().index(LABELS[part]) for part in Asked]

    assert all(one < other for one, other in itertools.pairwise(places))


@pytest.mark.parametrize(
    ("country", "size", "dates", "town"),
    [
        ("US", (792, 612), "month day year", "City State ZIP code"),
        ("GB", (842, 595), "day month year", "Town Postcode"),
        ("DE", (842, 595), "day month year", "Postal code Town"),
    ],
)
def test_paper_dates_and_address_are_those_of_the_country(library, country, size, dates, town):
    a_sender(country=country)

    assert tuple(round(side) for side in page().get_size()) == size
    assert dates in words()
    assert town in words()


def test_it_bears_the_name_of_the_shop(library):
    assert words().startswith("About you")

    a_sender(company="Gärtnerei Müller & Söhne <b>")
    assert words().startswith("Gärtnerei Müller & Söhne <b>")


def test_it_is_saved_whole_or_not_at_all(library, tmp_path):
    customer_form.save(tmp_path / "form.pdf")
    assert (tmp_path / "form.pdf").read_bytes() == customer_form.render()

    with pytest.raises(CannotWrite):
        customer_form.save(tmp_path)
