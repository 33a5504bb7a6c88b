"""Birthdays nobody knows are counted, and asked for on paper and by e-mail."""

import email
import email.policy

import pytest

from cardkeeper import paths
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import next_up
from cardkeeper.services.health import missing_birthdays
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.factories import email as box
from tests.press.tools import pdftotext


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "cache_dir", lambda: tmp_path)


@pytest.fixture
def three(library):
    """Priya's is known; Tom's and Ruth's are not, and only Tom has an e-mail address."""
    a_customer("Priya Raman", occasions=(born(5, 15, 1986),), points=(box("priya@example.org"),))
    a_customer("Ruth Adeyemi", points=())
    return a_customer("Tom Okafor", points=(box("tom@example.org"),))


def test_they_are_counted(library, three):
    found = next_up.birthdays()
    assert (found.customers, found.total, found.is_most) == (2, 3, True)


def test_a_book_with_most_birthdays_is_not_asked_for_them(library):
    for number in range(3):
        a_customer(f"Known Number{number}", occasions=(born(5, 15 + number),))
    a_customer("Ruth Adeyemi")
    assert not next_up.birthdays().is_most


def test_one_message_goes_to_all_and_shows_nobody_to_the_others(three):
    a_sender(email="ellen@example.com")
    path = missing_birthdays.draft(TUESDAY)
    said = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)

    assert "ellen@example.com" in said["To"]
    assert said["Bcc"] == "Tom Okafor <tom@example.org>"
    assert said["Subject"] == "When is your birthday?"
    assert "priya" not in path.read_text()


def test_without_an_address_to_answer_to_it_is_not_written(three):
    a_sender(email="")
    with pytest.raises(CardKeeperError, match="your own email address in Preferences"):
        missing_birthdays.draft(TUESDAY)


def test_with_nobody_to_write_to_paper_is_offered(library):
    a_sender(email="ellen@example.com")
    a_customer("Ruth Adeyemi", points=())
    with pytest.raises(CardKeeperError, match="Print reply cards instead"):
        missing_birthdays.draft(TUESDAY)


def test_the_reply_card_says_where_it_goes_back_to(three, tmp_path):
    a_sender()
    path = tmp_path / "reply.pdf"
    missing_birthdays.save_reply_cards(path)
    text = " ".join(pdftotext(path.read_bytes()).split())
    assert text.count("Your birthday") == 2
    assert "send it to" in text
