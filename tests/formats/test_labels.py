"""What a label means, and whose day it is."""

import pytest

from cardkeeper.formats import labels


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Anniversary", ("anniversary", "")), ("Hochzeitstag", ("anniversary", "")),
        ("Anniversaire", ("birthday", "")), ("Anniversaire de mariage", ("anniversary", "")),
        ("Cumpleaños", ("birthday", "")), ("Aniversario", ("anniversary", "")),
        ("Graduation", ("graduation", "")),
        ("High school graduation", ("graduation", "")), ("Kunde seit", ("customer-anniversary", "")),
        ("Closing", ("home-anniversary", "")), ("Namenstag", ("name-day", "")),
        ("Todestag", ("memorial", "")),
        ("Anniversary of his death", ("memorial", "")), ("Dad's memorial", ("memorial", "Dad")),
        ("Ruth's birthday", ("birthday", "Ruth")), ("Zoë’s birthday", ("birthday", "Zoë")),
        ("James' birthday", ("birthday", "James")), ("Birthday of Ruth", ("birthday", "Ruth")),
        ("Geburtstag von Jörg", ("birthday", "Jörg")), ("Ruths Geburtstag", ("birthday", "Ruth")),
        ("Ruth birthday", ("birthday", "Ruth")), ("Birthday (Tom)", ("birthday", "Tom")),
        ("Anniversaire de Zoé", ("birthday", "Zoé")), ("Cumpleaños de Ana", ("birthday", "Ana")),
        ("Mom & Dad's anniversary", ("anniversary", "Mom & Dad")),
        ("Lunar birthday", ("other", "")), ("Work anniversary", ("other", "")),
        ("Adoption day", ("other", "")),
        ("Ada's birthday", ("birthday", "")), ("", ("other", "")), ("birthday " * 50, ("other", "")),
    ],
)  # fmt: skip
def test_occasions(label, meaning):
    assert labels.occasion(label, relatives=["Ruth"], own_names=["Ada"]) == meaning


def test_in_a_calendar_every_title_names_somebody():
    assert labels.occasion("Bea birthday") == ("other", "")
    assert labels.occasion("Bea birthday", trusts=True) == ("birthday", "Bea")


def test_a_child_may_have_the_name_of_its_mother():
    assert labels.occasion("Ada's birthday", ["Ada"], ["Ada"]) == ("birthday", "Ada")


@pytest.mark.parametrize(
    ("label", "relation"),
    [
        ("Wife", "spouse"), ("Ehemann", "spouse"), ("Conjoint(e)", "spouse"), ("Daughter", "child"),
        ("Tochter", "child"), ("fils", "child"), ("Mutter", "parent"), ("Domestic Partner", "partner"),
        ("Godmother", "godmother"), ("Referred By", "referred by"),
    ],
)  # fmt: skip
def test_relations(label, relation):
    assert labels.relation(label) == relation


@pytest.mark.parametrize(
    ("label", "place"), [("Privat", "home"), ("Bureau", "work"), ("Otra", "other"), ("Ski hut", "")]
)
def test_places(label, place):
    assert labels.place(label) == place


def test_apples_own_labels():
    assert labels.plain("_$!<Anniversary>!$_") == "Anniversary"
    assert labels.plain(" Ski hut ") == "Ski hut"
