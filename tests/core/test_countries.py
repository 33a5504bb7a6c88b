"""Countries as people write them."""

import pytest

from cardkeeper.core.countries import code_of, name_of, normal


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("us", "US"), ("EE. UU.", "US"),
        ("UK", "GB"), ("England", "GB"), ("United Kingdom", "GB"), ("Vereinigtes Königreich", "GB"),
        ("Deutschland", "DE"), ("GERMANY", "DE"), ("Allemagne", "DE"), ("Alemania", "DE"), ("BRD", "DE"),
        ("Österreich", "AT"), ("Oesterreich", "AT"), ("Schweiz", "CH"), ("Suisse", "CH"), ("España", "ES"),
        ("Espana", "ES"), ("Nederland", "NL"), ("Holland", "NL"), ("Côte d’Ivoire", "CI"), ("日本", "JP"),
        ("Czech Republic", "CZ"), ("Polska", "PL"), (" France , ", "FR"),
        ("Narnia", ""), ("XX", ""), ("", ""),
        ("Texas", ""),
    ],
)  # fmt: skip
def test_the_code_of_a_country(written, code):
    assert code_of(written) == code


@pytest.mark.parametrize(
    "code", ["US", "GB", "DE", "AT", "CH", "FR", "ES", "AU", "CA", "JP", "BR", "ZA", "HK", "GE"]
)
def test_a_name_leads_back_to_its_code(code):
    assert code_of(name_of(code)) == code


def test_names_in_the_language_of_the_sender():
    assert (name_of("DE", "fr"), name_of("US", "de"), name_of("ES", "es-MX")) == (
        "Allemagne",
        "Vereinigte Staaten",
        "España",
    )


def test_what_is_not_understood_is_kept():
    assert normal(" Narnia ") == "Narnia"
    assert name_of("Narnia") == "Narnia"
    assert name_of("DE", "tlh") == "Germany"
