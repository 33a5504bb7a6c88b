"""The words of a card: for each fault a card that is held back, and one like it that goes out (R19)."""

import pytest

from cardkeeper.press.card_checks import check_words
from tests.press.test_inside import a_job


def kinds(**changes):
    return [(finding.kind, finding.blocks, finding.slot) for finding in check_words(a_job(**changes))]


def test_an_ordinary_card_has_nothing_wrong_with_it():
    assert kinds() == []


@pytest.mark.parametrize(
    "salutation", ["", "  ", "Dear ,", "Dear", "dear,", "Liebe,", "Cher ,", "Sehr geehrte", ","]
)
def test_nobody_greeted_is_held_back(salutation):
    assert ("no-salutation", True, "inside.salutation") in kinds(salutation=salutation)


@pytest.mark.parametrize(
    "salutation",
    ["Dear Ruth,", "Dear everyone at Acme,", "Guten Tag", "Hello again!", "Lieber Jörg,", "שרה היקרה,"],
)
def test_somebody_greeted_goes_out(salutation):
    assert kinds(salutation=salutation) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Happy birthday, {first_name}!", "{first_name}"),
        ("Happy {age|ordinal} birthday", "{age|ordinal}"),
        ("Dear { , hello", "{ , hello"),
        ("All the best[[, {name}]]", "[["),
        ("odd } brace", "}"),
    ],
)
@pytest.mark.parametrize("place", ["salutation", "body", "closing", "inside_left"])
def test_what_was_not_filled_in_is_held_back_and_shown(text, shown, place):
    (finding,) = check_words(a_job(**{place: text}))

    assert (finding.kind, finding.blocks, finding.slot) == (
        "unfilled-field",
        True,
        f"inside.{place.removeprefix('inside_')}",
    )
    assert f"“{shown}”" in finding.message


def test_it_is_found_on_the_front_and_under_the_message_too():
    assert kinds(front={"headline": "Happy {age}"}) == [("unfilled-field", True, "front.headline")]
    assert kinds(signature=("{sender}",)) == [("unfilled-field", True, "inside.signature")]


@pytest.mark.parametrize(
    "text", ["Thank you , we mean it.", "Thank you,, we mean it.", "We thank ( ) you.", ", we thank you"]
)
def test_a_hole_in_a_sentence_is_held_back(text):
    assert kinds(body=text) == [("empty", True, "inside.body")]


def test_a_card_without_a_message_is_held_back():
    assert kinds(body="  \n") == [("empty", True, "inside.body")]


@pytest.mark.parametrize(
    "text",
    [
        "Dear customer #1042,",
        "We value you, ID 4711.",
        "Your file CUST-00123 is closed.",
        "Kunde: 123456",
        "ref. 90210",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "Happy birthday None",
        "nan years",
        "Dear first_name",
        "#REF! thanks you",
    ],
)
def test_an_internal_number_or_code_is_held_back(text):
    (finding,) = check_words(a_job(body=text))

    assert (finding.kind, finding.blocks) == ("internal-number", True)


@pytest.mark.parametrize(
    "text",
    [
        "You are #1 with us.",
        "Forty years, 1986 to 2026.",
        "My direct number is 555-0142, or 01632 960001.",
        "Nandini and Nona send their love. Noted!",
        "See you at 7:30, room 12.",
        "Identity is 100 % yours.",
        "Room No. 12",
    ],
)
def test_ordinary_numbers_and_words_go_out(text):
    assert kinds(body=text) == []


def test_a_long_number_is_no_name_but_a_licence_may_have_one():
    assert kinds(salutation="Dear 100234,") == [("internal-number", True, "inside.salutation")]
    assert kinds(signature=("Ellen Hartwell", "NMLS #1234567")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thank you! Enjoy 10% off your next visit.",
        "Ask about our special offers.",
        "It is a good time to refinance.",
        "Wir schenken Ihnen einen Gutschein.",
        "Profitez de nos soldes.",
        "Aproveche nuestras ofertas.",
    ],
)
@pytest.mark.parametrize("occasion", ["thank-you", "referral", "apology", "sympathy"])
def test_selling_is_warned_of_where_it_hurts(text, occasion):
    assert kinds(body=text, occasion=occasion) == [("sales-words", False, "inside.body")]


def test_a_birthday_may_carry_an_offer_and_thanks_may_be_plain():
    assert kinds(body="Enjoy 10% off your next visit.", occasion="birthday") == []
    assert kinds(body="Thank you for your business. We will not forget it.", occasion="thank-you") == []
