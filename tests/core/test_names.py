"""Names of all shapes, shown, filed and shortened."""

import pytest

from cardkeeper.core.company_names import without_legal_form
from cardkeeper.core.names import (
    Person,
    display_name,
    first_name,
    full_name,
    initials,
    narrow_forms,
    sort_key,
    sort_name,
)
from tests.core.people import FAMILY_FIRST, someone

AN = someone("An | Nguyễn", additional="Văn", language="vi")
YAMADA = someone("太郎 | 山田", language="ja")


@pytest.mark.parametrize(
    ("person", "shown", "filed"),
    [
        (someone("Ruth | Okafor"), "Ruth Okafor", "Okafor, Ruth"),
        (someone("Mr. | Tom | Okafor | Jr."), "Tom Okafor Jr.", "Okafor, Tom Jr."),
        (someone("Mrs. | John | Smith"), "Mrs. John Smith", "Smith, John"),
        (someone("Margaret | O'Neill", goes_by="Peggy"), "Peggy O'Neill", "O'Neill, Margaret"),
        (someone("Vincent | van den Berg"), "Vincent van den Berg", "van den Berg, Vincent"),
        (someone("Vincent | van den Berg", language="nl"), "Vincent van den Berg", "Berg, Vincent van den"),
        (
            someone("Vincent | Van den Berg", language="nl-BE"),
            "Vincent Van den Berg",
            "Van den Berg, Vincent",
        ),
        (someone("Ursula | von der Leyen", language="de"), "Ursula von der Leyen", "Leyen, Ursula von der"),
        (someone("Jean | de La Fontaine", language="fr"), "Jean de La Fontaine", "La Fontaine, Jean de"),
        (someone("Ana | de la Vega", language="es-MX"), "Ana de la Vega", "Vega, Ana de la"),
        (
            someone("Gabriel | García Márquez", language="es"),
            "Gabriel García Márquez",
            "García Márquez, Gabriel",
        ),
        (AN, "Nguyễn Văn An", "Nguyễn Văn An"),
        (someone("László | Nagy", language="hu"), "Nagy László", "Nagy László"),
        (YAMADA, "山田 太郎", "山田 太郎"),
        (someone("伟 | 张"), "张伟", "张伟"),
        (someone("Yuki | Tanaka", order=FAMILY_FIRST), "Tanaka Yuki", "Tanaka Yuki"),
        (someone("Teller | "), "Teller", "Teller"),
        (someone("Dr. | | Hale"), "Hale", "Hale"),
        (Person(formatted="Grandma Rose"), "Grandma Rose", "Grandma Rose"),
        (Person(), "", ""),
    ],
)
def test_shown_and_filed(person, shown, filed):
    assert display_name(person) == shown
    assert sort_name(person) == filed


def test_a_company_without_a_person_is_shown_by_its_name():
    assert display_name(Person(), "Acme Tools") == sort_name(Person(), "Acme Tools") == "Acme Tools"


def test_lists_are_compared_without_accents_and_signs():
    people = [someone("A | Łuk"), someone("B | O'Neill"), someone("C | Onatopp"), someone("D | Özil")]

    assert [sort_key(person) for person in people] == ["luk a", "oneill b", "onatopp c", "ozil d"]


@pytest.mark.parametrize(
    ("person", "called"),
    [
        (someone("J. Robert | Hale"), "Robert"),
        (someone("John Q. | Hale"), "John"),
        (someone("J.R. | Hale"), ""),
        (someone("Jean-Luc | Hale"), "Jean-Luc"),
        (someone("Al | Hale"), "Al"),
        (someone("Anna & Paul | Hale"), "Anna & Paul"),
        (someone("伟 | 张"), "伟"),
        (someone("Robert | Hale", goes_by="Bob"), "Bob"),
        (someone("N/A | Hale"), ""),
        (someone("-- | Hale"), ""),
    ],
)
def test_first_names(person, called):
    assert first_name(person) == called


@pytest.mark.parametrize(
    ("person", "company", "letters"),
    [
        (someone("Ruth | Okafor"), "", "RO"),
        (someone("Vincent | van der Berg"), "", "VB"),
        (someone("Margaret | O'Neill", goes_by="Peggy"), "", "PO"),
        (someone("åsa | öberg"), "", "ÅÖ"),
        (someone("Teller | "), "", "T"),
        (YAMADA, "", "山太"),
        (AN, "", "NA"),
        (someone("राम | शर्मा"), "", "राश"),
        (someone("שרה | כהן"), "", "שכ"),
        (someone("أحمد | حسن"), "", "أ\u200cح"),
        (someone("“Ace” | (Hill)"), "", "AH"),
        (Person(formatted="Grandma Rose Hill"), "", "GH"),
        (Person(), "Acme Garden Tools", "AT"),
        (Person(), "Acme", "A"),
        (Person(), "", ""),
    ],
)
def test_initials_in_any_script(person, company, letters):
    assert initials(person, company) == letters


@pytest.mark.parametrize(
    ("people", "detail", "forms"),
    [
        ([someone("Ines | Varga")], "40", ("Ines Varga, 40", "Ines Varga", "Ines V.", "Ines")),
        ([someone("Vincent | van der Berg")], "", ("Vincent van der Berg", "Vincent B.", "Vincent")),
        ([someone("Tom | Okafor"), someone("Lucia | Okafor")], "10 years",
         ("Tom & Lucia Okafor, 10 years", "Tom & Lucia Okafor", "Okafor family", "Tom & Lucia", "Tom")),
        ([someone("Rin | Ito"), someone("Tom | Ortiz")], "", ("Rin Ito & Tom Ortiz", "Rin & Tom", "Rin")),
        ([someone("Teller | ")], "", ("Teller",)),
        ([AN], "7", ("Nguyễn Văn An, 7", "Nguyễn Văn An", "An")),
    ],
)  # fmt: skip
def test_narrow_forms_from_long_to_short(people, detail, forms):
    assert narrow_forms(people, detail) == forms


def test_narrow_forms_of_a_company():
    assert narrow_forms([], "12 years", "Acme") == ("Acme, 12 years", "Acme")


def test_the_full_name_keeps_middle_names_where_asked():
    person = someone("Tom | Hale", additional="James")

    assert full_name(person) == "Tom James Hale"
    assert full_name(person, additional=False) == "Tom Hale"


@pytest.mark.parametrize(
    ("company", "said"),
    [
        ("Acme, Inc.", "Acme"),
        ("Acme Holdings LLC", "Acme Holdings"),
        ("Müller GmbH & Co. KG", "Müller"),
        ("Smith & Sons Ltd", "Smith & Sons"),
        ("Tiffany & Co.", "Tiffany & Co."),
        ("Boulangerie Roy S.A.R.L.", "Boulangerie Roy"),
        ("Casa Sol, S.L.", "Casa Sol"),
        ("AG", "AG"),
        ("Corner Bakery", "Corner Bakery"),
    ],
)
def test_companies_as_people_say_them(company, said):
    assert without_legal_form(company) == said
