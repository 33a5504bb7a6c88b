"""Who asked for no mail is known to have asked, however a list says it."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Contact, Name, Property
from cardkeeper.formats import incoming, wishes

TODAY = dt.date(2026, 5, 12)


@pytest.mark.parametrize(
    "written",
    [
        "Tom Bell - do not mail",
        "Tom Bell (DO NOT MAIL)",
        "Tom Bell *do not send*",
        "DO NOT USE - Tom Bell",
        "Tom Bell (don't mail)",
        "Tom Bell (no cards)",
        "Tom Bell DNM",
        "Tom Bell (keine Post)",
    ],
)
def test_words_beside_the_name_are_a_wish_and_no_part_of_the_name(written):
    text = f'Name,Email\n"{written}",tom@example.com\n'

    [(_line, found)] = incoming.read("list.csv", text.encode(), today=TODAY, country="US").items

    assert (found.formatted_name, found.name, found.wants_no_mail) == ("Tom Bell", Name("Tom", "Bell"), True)
    bearing = wishes.marked(Contact(written, Name(written)))
    assert (bearing.formatted_name, bearing.name.given, bearing.wants_no_mail) == (
        "Tom Bell",
        "Tom Bell",
        True,
    )


@pytest.mark.parametrize("name", ["Noma Ilersen", "Don Tmail", "Nora Cards", "Ruth Okafor", "Piano Mailer"])
def test_other_names_are_left_alone(name):
    contact = Contact(name, Name(name))

    assert wishes.marked(contact) is contact


@pytest.mark.parametrize(
    "told",
    [
        {"categories": ("Golf", "Do Not Mail")},
        {"note": "No cards."},
        {"unknown": (Property("X-CARDKEEPER-FIELD", "LABEL=Status", "do not mail"),)},
    ],
)
def test_a_tag_a_note_or_a_status_says_it(told):
    assert wishes.marked(Contact("Tom Bell", **told)).wants_no_mail


@pytest.mark.parametrize(
    ("cell", "wants_no_mail"),
    [("Yes", True), ("x", True), ("1", True), ("Do Not Allow", True),
     ("No", False), ("", False), ("0", False), ("FALSE", False), ("Allow", False), ("n/a", False)],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Do Not Mail", "do not contact", "No cards"])
def test_a_column_of_yes_and_no(heading, cell, wants_no_mail):
    text = f"Name,Email,{heading}\nTom Bell,tom@example.com,{cell}\nRuth Okafor,ruth@example.com,\n"

    [(_line, tom), _ruth] = incoming.read("list.csv", text.encode(), today=TODAY, country="US").items

    assert tom.wants_no_mail is wants_no_mail


def test_an_email_opt_out_is_none_for_cards():
    text = "Name,Email,Email opt out\nTom Bell,tom@example.com,yes\n"

    [(_line, tom)] = incoming.read("list.csv", text.encode(), today=TODAY, country="US").items

    assert not wishes.marked(tom).wants_no_mail
