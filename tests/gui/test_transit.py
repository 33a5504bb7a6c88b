"""Mail to single countries takes its own time (R5), typed as words in Preferences."""

import pytest

from cardkeeper.gui.preferences import transit


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("Canada 8, Germany 10", {"CA": 8, "DE": 10}),
        ("Schweiz: 6; uk 5", {"CH": 6, "GB": 5}),
        (" mexico 9 ,", {"MX": 9}),
        ("", {}),
    ],
)
def test_countries_and_days_are_understood(typed, days):
    assert transit.understood(typed) == days
    assert transit.objection(typed) == ""


@pytest.mark.parametrize("typed", ["Canada", "8", "Narnia 8", "Canada eight"])
def test_what_is_no_country_with_days_is_told(typed):
    assert transit.objection(typed) == "Type a country and days, such as Canada 8, Germany 10."


def test_days_that_no_post_takes_are_told():
    assert transit.objection("Canada 0") == "Mail takes between 1 and 60 days."


def test_what_is_known_reads_as_it_was_typed():
    assert transit.typed_form({"DE": 10, "CA": 8}, "en") == "Canada 8, Germany 10"
    assert transit.understood(transit.typed_form({"DE": 10}, "de")) == {"DE": 10}
