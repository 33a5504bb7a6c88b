"""Postal codes are text, written the country's way."""

import pytest

from cardkeeper.core.postal_codes import country_told, question, tidy, with_lost_zero


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


@pytest.mark.parametrize(
    ("code", "shop", "country"),
    [
        ("W1G 9PF", "US", "GB"),
        ("sw1a1aa", "US", "GB"),
        ("K1A 0B1", "US", "CA"),
        ("D02 X285", "US", "IE"),
        ("1012 AB", "DE", "NL"),
        ("00-950", "US", "PL"),
        ("1000-205", "US", "PT"),
        ("100-0001", "US", "JP"),
        ("97205", "US", ""),
        ("97205-1234", "US", ""),
        ("50667", "US", ""),
        ("5066", "US", ""),
        ("00950", "US", ""),
        ("W1G 9PF", "GB", ""),
        ("K1A 0B1", "CA", ""),
        ("75008", "GB", ""),
        ("", "US", ""),
        ("none", "US", ""),
    ],
)
def test_a_code_that_only_one_country_has_tells_the_country(code, shop, country):
    assert country_told(code, shop) == country


@pytest.mark.parametrize(
    ("code", "country", "region", "whole"),
    [
        ("2139", "US", "MA", "02139"),
        ("2139", "US", "Massachusetts", "02139"),
        ("7040", "US", "NJ", "07040"),
        ("02139", "US", "MA", "02139"),
        ("2139", "US", "", "2139"),
        ("2139", "US", "OR", "2139"),
        ("9720", "US", "OR", "9720"),
        ("1010", "AT", "", "1010"),
    ],
)
def test_a_zero_a_spreadsheet_dropped_comes_back_where_the_state_says_so(code, country, region, whole):
    assert with_lost_zero(code, country, region) == whole
