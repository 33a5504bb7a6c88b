"""Signatures and addresses as people paste them."""

import pytest

from cardkeeper.formats import signature

ELLEN = """
Best regards,
Dr. Ellen Hartwell
Senior Loan Officer
Hartwell Home Loans
20 Chestnut Street
Maplewood, NJ 07040
T: (973) 555-0142 | M: (973) 555-0188
ellen@hartwell.example.com
www.hartwell.example.com
"""


def test_a_whole_signature():
    found = signature.read(ELLEN)

    assert found.name.prefix == "Dr."
    assert (found.name.given, found.name.family) == ("Ellen", "Hartwell")
    assert (found.title, found.organization) == ("Senior Loan Officer", "Hartwell Home Loans")
    (address,) = found.addresses
    assert address.street == "20 Chestnut Street"
    assert (address.locality, address.region, address.postal_code) == ("Maplewood", "NJ", "07040")
    assert found.values("phone", "mobile") == ("(973) 555-0142", "(973) 555-0188")
    assert found.values("email") == ("ellen@hartwell.example.com",)
    assert found.values("url") == ("www.hartwell.example.com",)
    assert found.note == ""


@pytest.mark.parametrize(
    ("text", "street", "town", "code"),
    [
        (
            "Ruth Adeyemi\n55 Elm Street, Apt 2\nMaplewood, NJ 07040",
            "55 Elm Street, Apt 2",
            "Maplewood",
            "07040",
        ),
        ("Jörg Müller\nHauptstr. 12\n50667 Köln", "Hauptstr. 12", "Köln", "50667"),
        ("Liv Berg\nP.O. Box 12\nAustin, TX 78701", "P.O. Box 12", "Austin", "78701"),
    ],
)
def test_an_address_block(text, street, town, code):
    found = signature.read(text)

    (address,) = found.addresses
    assert (address.street or address.po_box, address.locality, address.postal_code) == (street, town, code)
    assert found.formatted_name == text.splitlines()[0]


def test_title_and_company_in_one_line():
    found = signature.read("Tom Okafor\nNurse at Lumen Health\ntom@example.com")

    assert (found.title, found.organization) == ("Nurse", "Lumen Health")


def test_what_is_not_understood_stays_in_the_note():
    found = signature.read("Tom Okafor\nNurse\nLumen Health\nPrefers mornings\n973 555 0101")

    assert found.note == "Prefers mornings"
    assert found.values("phone") == ("973 555 0101",)


@pytest.mark.parametrize("text", ["", "\n\n", "12345", "@", "|||", "x" * 5000, "Müller"])
def test_any_text_is_safe(text):
    assert signature.read(text).addresses == ()
