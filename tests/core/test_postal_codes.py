"""Postal codes are text, written the country's way."""

import pytest

from cardkeeper.core.postal_codes import question, tidy


@pytest.mark.parametrize(
    ("code", "country", "written"),
    [
        ("02139", "US", "02139"),
        ("02139 1234", "US", "02139-1234"),
        ("k1a0b1", "CA", "K1A 0B1"),
        ("m11ae", "GB", "M1 1AE"),
        ("EC1A1BB", "GB", "EC1A 1BB"),
        ("d6wxh36", "IE", "D6W XH36"),
        ("2042", "AU", "2042"),
        ("D - 10115", "DE", "10115"),
        ("A-1010", "AT", "1010"),
        ("CH-8001", "CH", "8001"),
        ("F-75001", "FR", "75001"),
        ("E-28013", "ES", "28013"),
        ("I-00187", "IT", "00187"),
        ("NL-1015dk", "NL", "1015 DK"),
        ("1000 001", "PT", "1000-001"),
        ("00001", "PL", "00-001"),
        ("S-114 55", "SE", "114 55"),
        ("〒１００-０００１", "JP", "100-0001"),
        ("half a code", "GB", "half a code"),
        (" 123  45 ", "Atlantis", "123 45"),
        ("", "US", ""),
    ],
)
def test_written_the_countrys_way(code, country, written):
    assert tidy(code, country) == written


@pytest.mark.parametrize(
    ("code", "country"),
    [("k1a0b1", "CA"), ("SW1A1AA", "GB"), ("D02AF30", "IE"), ("11455", "SE"), ("", "US"), ("77", "Atlantis")],
)
def test_what_can_be_right_is_not_questioned(code, country):
    assert question(code, country) == ""
