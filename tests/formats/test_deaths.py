"""Who has died is known to have died, however a list says it: no card goes out to them."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Contact, DatedOccasion, Name, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import deaths, incoming, vcard

TODAY = dt.date(2026, 5, 12)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Prince Nelson (deceased)", "Prince Nelson"),
        ("(Deceased) Prince Nelson", "Prince Nelson"),
        ("Prince Nelson - deceased", "Prince Nelson"),
        ("Prince Nelson, deceased", "Prince Nelson"),
        ("Prince Nelson †", "Prince Nelson"),
        ("† Prince Nelson", "Prince Nelson"),
        ("Prince Nelson RIP", "Prince Nelson"),
        ("Prince Nelson (R.I.P.)", "Prince Nelson"),
        ("Prinz Nelson (verstorben)", "Prinz Nelson"),
        ("Prince Nelson (décédé)", "Prince Nelson"),
        ("María Nelson (fallecida)", "María Nelson"),
        ("Estate of Prince Nelson", "Prince Nelson"),
        ("The Estate of the late Prince Nelson", "Prince Nelson"),
        ("the late Prince Nelson", "Prince Nelson"),
        ("Late Prince Nelson", "Prince Nelson"),
        ("late Prince", "Prince"),
        ("Prince Nelson (late)", "Prince Nelson"),
        ("Prince Nelson, late", "Prince Nelson"),
        ("Prince Nelson (dec.)", "Prince Nelson"),
        ("Prince Nelson (died 2021)", "Prince Nelson"),
        ("Prince Nelson - died 3/2021", "Prince Nelson"),
        ("Prince Nelson died March 3, 2021", "Prince Nelson"),
        ("Prince Nelson d. 2020", "Prince Nelson"),
        ("Prince Nelson (d. 4/16/2020)", "Prince Nelson"),
        ("Prince Nelson (d. 2020)", "Prince Nelson"),
        ("Prince Nelson - Deceased 2020", "Prince Nelson"),
        ("Prince Nelson (deceased in 2020)", "Prince Nelson"),
        ("Prince Nelson (RIP 2020)", "Prince Nelson"),
        ("Prince Nelson † 12.3.2019", "Prince Nelson"),
        ("Prince Nelson (1958-2016)", "Prince Nelson"),
    ],
)
def test_a_mark_beside_the_name_says_it_and_is_no_part_of_the_name(written, name):
    found = deaths.marked(Contact(written, Name(given=written)))

    assert (found.formatted_name, found.name.given, found.is_deceased) == (name, name, True)


@pytest.mark.parametrize(
    "name",
    [
        "Rip Torn",
        "Grip Ltd",
        "Dec Donnelly",
        "Mort Sahl",
        "Ripley Rest",
        "Ruth",
        "Late Vave",
        "John Late",
        "Dieder D. Smith",
        "Jean D. 2nd",
        "Estate Gardens",
        "D. 4 Boys",
        "Ann (Dec Lee)",
        "Diedrich Bader",
    ],
)
def test_a_name_that_looks_like_one_is_left_alone(name):
    contact = Contact(name, Name(given=name))

    assert deaths.marked(contact) is contact


def test_a_tag_says_it_and_stays():
    found = deaths.marked(Contact("Ruth Okafor", categories=("Golf", "Deceased")))

    assert (found.is_deceased, found.categories) == (True, ("Golf", "Deceased"))


def test_a_known_day_is_enough():
    day = PartialDate(3, 4, 2020)

    assert not deaths.marked(Contact("Ruth Okafor †", died=day)).is_deceased
    assert deaths.marked(Contact("Ruth Okafor †", died=day)).has_died


def test_a_relative_with_the_mark_has_died_and_keeps_the_dates():
    ruth = Contact(
        "Ruth",
        occasions=(DatedOccasion("birthday", PartialDate(5, 1), about="Tom (deceased)"),),
        related=(Related("Tom (deceased)", "spouse"), Related("Ada", "child")),
    )

    found = deaths.marked(ruth)

    assert [(each.name, each.is_deceased) for each in found.related] == [("Tom", True), ("Ada", False)]
    assert found.occasions[0].about == "Tom"
    assert not found.is_deceased


@pytest.mark.parametrize(
    ("cell", "died", "is_deceased"),
    [
        ("", None, False),
        ("No", None, False),
        ("FALSE", None, False),
        ("0", None, False),
        ("yes", None, True),
        ("x", None, True),
        ("1", None, True),
        ("4 March 2020", PartialDate(3, 4, 2020), False),
    ],
)
def test_a_column_of_deaths_holds_days_or_yes_and_no(cell, died, is_deceased):
    text = f"Name,E-mail,Deceased\nRuth Okafor,ruth@example.com,{cell}\nTom Bell,tom@example.com,\n"

    found = incoming.read("list.csv", text.encode(), today=TODAY, country="US")

    [(_line, ruth), (_other, tom)] = found.items
    assert (ruth.died, ruth.is_deceased) == (died, is_deceased)
    assert not tom.has_died


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_card_written_and_read_again_keeps_who_has_died(version):
    tom = Related("Tom", "spouse", is_deceased=True)
    ruth = Contact("Ruth", Name("Ruth"), uid="r", is_deceased=True, related=(tom,))

    [again] = [each for each in vcard.read(vcard.write([ruth], version)) if isinstance(each, Contact)]

    found = deaths.marked(again)
    assert found.is_deceased
    assert [(each.name, each.is_deceased) for each in found.related] == [("Tom", True)]


@pytest.mark.parametrize("name", ["Ruth Okafor (died 2021)", "Estate of Ruth Okafor", "the late Ruth Okafor"])
def test_a_list_that_says_so_in_the_name_leaves_the_name_as_it_was(name):
    text = f'Name,Email\n"{name}",ruth@example.com\n'

    [(_line, found)] = incoming.read("list.csv", text.encode(), today=TODAY, country="US").items

    assert (found.formatted_name, found.name.given, found.name.family) == ("Ruth Okafor", "Ruth", "Okafor")
    assert deaths.marked(found).has_died


@pytest.mark.parametrize("heading", ["Status", "Customer Status", "Notes", "Tags"])
def test_a_status_or_a_note_that_says_nothing_else_says_it(heading):
    text = f"Name,{heading}\nRuth Okafor,Deceased\nTom Bell,Active\nAda Moss,his wife is deceased\n"

    found = incoming.read("list.csv", text.encode(), today=TODAY, country="US")

    assert [deaths.marked(each).has_died for _line, each in found.items] == [True, False, False]


def test_a_column_about_somebody_else_says_nothing_of_the_customer():
    text = "Name,Mother\nRuth Okafor,Deceased\n"

    [(_line, found)] = incoming.read("list.csv", text.encode(), today=TODAY, country="US").items

    assert not deaths.marked(found).has_died
    assert found.related == ()
