"""The words above the signature."""

import pytest

from cardkeeper.core.closings import closings
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.names import Formality


@pytest.mark.parametrize(
    ("language", "formality", "kind", "first"),
    [
        ("en", Formality.INFORMAL, "birthday", "Warmly,"),
        ("en-GB", Formality.FORMAL, "birthday", "Sincerely,"),
        ("de-AT", Formality.INFORMAL, "birthday", "Herzliche Grüße"),
        ("fr", Formality.FORMAL, "thank-you", "Avec toute notre reconnaissance,"),
        ("es", Formality.FORMAL, "sympathy", "Con nuestro más sentido pésame,"),
        ("it", Formality.FORMAL, "apology", "Sincerely,"),
    ],
)
def test_the_default_closing(language, formality, kind, first):
    assert closings(language, formality, kind)[0] == first


def test_every_occasion_closes_in_every_language():
    for language in ("en", "de", "fr", "es"):
        for formality in Formality:
            for kind in OccasionKind:
                for belated in (False, True):
                    words = closings(language, formality, kind, belated=belated)
                    assert words
                    assert not any("!" in word for word in words)


def test_sympathy_is_never_belated_and_never_cheerful():
    assert closings("en", Formality.INFORMAL, "sympathy", belated=True) == closings(
        "en", Formality.INFORMAL, "sympathy"
    )
    assert "Warmly," not in closings("en", Formality.INFORMAL, "sympathy")


def test_the_shops_language_when_the_customers_has_no_words():
    assert closings("it", Formality.INFORMAL, fallback="de")[0] == "Herzliche Grüße"
