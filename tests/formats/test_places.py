"""Addresses written in one piece."""

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.formats.places import split_address, split_town


@pytest.mark.parametrize(
    ("cell", "code", "town", "region", "country"),
    [
        ("31401 Savannah", "31401", "Savannah", "", ""), ("02139 Boston", "02139", "Boston", "", ""),
        ("Austin, TX 78701", "78701", "Austin", "TX", ""),
        ("Austin TX 78701-1234", "78701-1234", "Austin", "TX", ""),
        ("New York, NY", "", "New York", "NY", ""), ("London W1G 9PF", "W1G 9PF", "London", "", ""),
        ("W1G 9PF London", "W1G 9PF", "London", "", ""), ("69003 Lyon", "69003", "Lyon", "", ""),
        ("D-50667 Köln", "50667", "Köln", "", "DE"), ("CH-8001 Zürich", "8001", "Zürich", "", "CH"),
        ("1012 AB Amsterdam", "1012 AB", "Amsterdam", "", ""),
        ("110 00 Praha 1", "110 00", "Praha 1", "", ""),
        ("K1A 0B6 Ottawa", "K1A 0B6", "Ottawa", "", ""),
        ("Ottawa ON K1A 0B6", "K1A 0B6", "Ottawa", "ON", ""),
        ("Sydney NSW 2000", "2000", "Sydney", "NSW", ""), ("Köln,  50667", "50667", "Köln", "", ""),
        ("Savannah", "", "Savannah", "", ""), ("02139", "02139", "", "", ""),
        ("Town 5", "", "Town 5", "", ""),
        (" ", "", "", "", ""),
    ],
)  # fmt: skip
def test_towns(cell, code, town, region, country):
    assert split_town(cell) == Address(locality=town, region=region, postal_code=code, country=country)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("78 Oak Street, Apt 8, Duluth, MN 55802", Address("78 Oak Street, Apt 8", "Duluth", "MN", "55802")),
        ("78 Oak Street\nDuluth, MN 55802\nUSA", Address("78 Oak Street", "Duluth", "MN", "55802", "US")),
        ("Hauptstr. 12\nKöln,  50667\nGermany", Address("Hauptstr. 12", "Köln", "", "50667", "DE")),
        ("8 Harley Street\nLondon\nW1G 9PF\nUK", Address("8 Harley Street", "London", "", "W1G 9PF", "GB")),
        ("P.O. Box 12\nAustin, TX 78701", Address("", "Austin", "TX", "78701", po_box="P.O. Box 12")),
        (
            "Kade 1\r\nAchterhuis\r\n1012 AB Amsterdam",
            Address("Kade 1\nAchterhuis", "Amsterdam", "", "1012 AB"),
        ),
        ("1 Elm St", Address("1 Elm St")),
        ("somewhere\nbehind the church", Address("somewhere\nbehind the church")),
    ],
)
def test_whole_addresses(text, address):
    assert split_address(text) == address
