"""R24: thanks for a referral, and referrals that cannot be."""

import datetime as dt

import pytest

from cardkeeper.core.contact_clocks import Thanks, check_referral, referral_thanks

DANA, PRIYA, KAVYA = 1, 2, 3
SENT_BY = {PRIYA: DANA, KAVYA: PRIYA, DANA: None}
MARCH, JUNE = dt.date(2026, 3, 2), dt.date(2026, 6, 4)


@pytest.mark.parametrize(("referred", "referrer"), [(KAVYA, DANA), (KAVYA, PRIYA), (4, KAVYA), (PRIYA, 4)])
def test_a_referral_that_can_be(referred, referrer):
    check_referral(referred, referrer, SENT_BY, name="Priya")


def test_nobody_refers_themselves():
    with pytest.raises(ValueError, match="Nobody can refer themselves"):
        check_referral(DANA, DANA, SENT_BY, name="Dana")


@pytest.mark.parametrize("referrer", [PRIYA, KAVYA])
def test_no_circles_short_or_long(referrer):
    with pytest.raises(ValueError, match="it was Dana who sent you"):
        check_referral(DANA, referrer, SENT_BY, name="Dana")


def test_a_circle_that_is_already_there_does_not_hang():
    check_referral(4, 5, {5: 6, 6: 5}, name="Ed")


@pytest.mark.parametrize(
    ("became_customer", "steps"),
    [
        (None, [(1, MARCH)]),
        (JUNE, [(1, MARCH), (2, JUNE)]),
        (MARCH, [(1, MARCH)]),
        (dt.date(2025, 1, 1), [(1, MARCH)]),
    ],
)
def test_thanks_at_once_and_again_when_they_become_a_customer(became_customer, steps):
    assert referral_thanks(MARCH, became_customer) == tuple(Thanks(*step) for step in steps)
