"""R12: whom a card greets and how; the customer is never guessed at."""

import dataclasses

import pytest

from cardkeeper.core.contact import Name
from cardkeeper.core.greetings import can_be_greeted, greeted, salutation
from cardkeeper.core.names import Person
from cardkeeper.core.recipients import Recipient, written_for
from tests.core.people import FAMILY_FIRST, formal, someone, to

RUTH = someone("Ruth | Okafor")
TOM = someone("Tom | Okafor")
ADA, BEN, CY, DI = (someone(f"{name} | Okafor") for name in ("Ada", "Ben", "Cy", "Di"))


def in_language(language, *people):
    return tuple(dataclasses.replace(person, language=language) for person in people)


R12_ENGLISH = [
    ("first name", to(RUTH), "Dear Ruth,"),
    ("goes by", to(someone("Margaret | O'Neill", goes_by="Peggy")), "Dear Peggy,"),
    ("title and last name", to(formal("Mr. | Tom | van der Berg")), "Dear Mr. van der Berg,"),
    ("apostrophe", to(formal("Ms | Margaret | O'Neill")), "Dear Ms. O'Neill,"),
    ("Mrs. stays Mrs.", to(formal("Mrs | Ruth | Okafor")), "Dear Mrs. Okafor,"),
    ("Mx.", to(formal("Mx. | Sam | Lee")), "Dear Mx. Lee,"),
    ("unknown title: full name", to(formal("Rin | Ito")), "Dear Rin Ito,"),
    ("middle name is not said", to(formal("Rin | Ito", additional="Marie")), "Dear Rin Ito,"),
    ("doctor", to(formal("Dr. | Ruth | Okafor")), "Dear Dr. Okafor,"),
    ("Mrs. and doctor", to(formal("Mrs. Dr. | Ruth | Okafor")), "Dear Dr. Okafor,"),
    ("professor", to(formal("Prof. Dr. | Eva | Schmidt")), "Dear Professor Schmidt,"),
    ("MD tells the doctor", to(formal(" | Ruth | Okafor | MD")), "Dear Dr. Okafor,"),
    ("CPA tells nothing", to(formal(" | Ruth | Okafor | CPA")), "Dear Ruth Okafor,"),
    ("reverend", to(formal("Rev. | Al | Green")), "Dear Rev. Green,"),
    ("knight", to(formal("Sir | Ian | Holm")), "Dear Sir Ian,"),
    ("the Hon. tells nothing", to(formal("Hon. | Ann | Lee")), "Dear Ann Lee,"),
    ("junior is not said", to(formal("Mr. | Tom | Okafor | Jr.")), "Dear Mr. Okafor,"),
    ("junior, first name", to(someone(" | Tom | Okafor | Jr.")), "Dear Tom,"),
    ("informal doctor", to(someone("Dr. | Ruth | Okafor")), "Dear Ruth,"),
    ("British titles", to(formal("Mr. | Tom | Hill", language="en-GB")), "Dear Mr Hill,"),
    ("initial dropped", to(someone("J. Robert | Hale")), "Dear Robert,"),
    ("middle initial dropped", to(someone("John Q. | Hale")), "Dear John,"),
    ("only an initial: title", to(someone("Mr. | J. | Hale")), "Dear Mr. Hale,"),
    ("only an initial: full name", to(someone("J. R. | Hale")), "Dear J. R. Hale,"),
    ("two first names", to(someone("Mary Ann | Hale")), "Dear Mary Ann,"),
    ("one name", to(someone("Teller | ")), "Dear Teller,"),
    ("one name, formal", to(formal("Teller | ")), "Dear Teller,"),
    ("one name with title", to(formal("Dr. | Teller | ")), "Dear Dr. Teller,"),
    ("last name alone with title", to(someone("Mr. | | Hale")), "Dear Mr. Hale,"),
    ("last name alone with doctor's letters", to(someone(" | | Hale | MD")), "Dear Dr. Hale,"),
    ("last name alone, called Bud", to(someone(" | | Hale", goes_by="Bud")), "Dear Bud,"),
    ("a couple of whom one first name is missing", to(RUTH, someone(" | | Okafor")), "Dear Okafor family,"),
    ("a family of last names", to(someone(" | | Okafor"), children=(ADA,)), "Dear Okafor family,"),
    ("a family as a list has it", to(someone(" | | Smith Family")), "Dear Smith family,"),
    ("a family with its article", to(someone(" | | The Smith Family")), "Dear Smith family,"),
    ("a German family on an English card", to(someone("Familie | | Müller")), "Dear Müller family,"),
    ("the Smiths", to(someone("The | | Smiths")), "Dear Smiths,"),
    ("a whole name in the column of last names", to(someone(" | | J. Smith")), "Dear J. Smith,"),
    ("a first and a last name there", to(someone(" | | Anna Smith")), "Dear Anna Smith,"),
    ("Japanese last name in its script", to(someone(" | | 山田", language="ja")), "山田 様"),
    ("the wife of John Smith", to(someone("Mrs. | John | Smith")), "Dear Mrs. Smith,"),
    ("the wife of John Smith, called Ann", to(someone("Mrs. | John | Smith", goes_by="Ann")), "Dear Ann,"),
    ("John Smith and his wife", to(someone("John | Smith"), someone("Mrs. | John | Smith")),
     "Dear John and Mrs. Smith,"),
    ("John Smith and his wife, formal", to(formal("John | Smith"), formal("Mrs. | John | Smith")),
     "Dear John Smith and Mrs. Smith,"),
    ("Mr. John Smith and his wife, formal", to(formal("Mr. | John | Smith"), formal("Mrs. | John | Smith")),
     "Dear Mr. and Mrs. Smith,"),
    ("a woman's own first name", to(someone("Mrs. | Ann | Smith")), "Dear Ann,"),
    ("Mr. and Mrs. typed as one title, close", to(someone("Mr. and Mrs. | John | Smith")),
     "Dear Mr. and Mrs. Smith,"),
    ("Fr. on an English card", to(someone("Fr. | | Brown")), "Dear Fr. Brown,"),
    ("only a written name", to(Person(formatted="Grandma Rose")), "Dear Grandma Rose,"),
    ("two surnames of one person", to(formal("Sra. | Ana | García Márquez")), "Dear Ms. García Márquez,"),
    ("a German title in English", to(formal("Herr | Jörg | Müller", language="en")), "Dear Mr. Müller,"),
    ("Vietnamese, close", to(someone("An | Nguyễn", additional="Văn", order=FAMILY_FIRST)), "Dear An,"),
    ("Vietnamese, formal", to(formal("Mr. | An | Nguyễn", additional="Văn", language="vi")), "Dear Mr. An,"),
    ("Vietnamese, untitled",
     to(formal("An | Nguyễn", additional="Văn", language="vi")), "Dear Nguyễn Văn An,"),
    ("Japanese in its script", to(someone("太郎 | 山田", language="ja")), "山田 太郎 様"),
    ("Japanese in Latin letters", to(formal("Ms. | Yuki | Tanaka", language="ja")), "Dear Ms. Tanaka,"),
    ("Chinese in its script", to(someone("伟 | 张", language="zh")), "张伟，您好："),
    ("Korean in its script", to(formal("민수 | 김", language="ko")), "김민수 님께,"),
    ("language we have no words for", to(formal("Sig.ra | Ada | Rossi", language="it")), "Dear Ms. Rossi,"),
    ("couple", to(RUTH, TOM), "Dear Ruth and Tom,"),
    ("couple, primary first", to(TOM, RUTH), "Dear Tom and Ruth,"),
    ("couple, two surnames", to(someone("Rin | Ito"), someone("Tom | Ortiz")), "Dear Rin and Tom,"),
    ("formal couple, both titles",
     to(formal("Mrs. | Ruth | Okafor"), formal("Mr. | Tom | Okafor")), "Dear Mr. and Mrs. Okafor,"),
    ("formal couple, Ms.",
     to(formal("Ms. | Ruth | Okafor"), formal("Mr. | Tom | Okafor")), "Dear Ms. and Mr. Okafor,"),
    ("formal couple, two surnames",
     to(formal("Ms. | Rin | Ito"), formal("Mr. | Tom | Ortiz")), "Dear Ms. Ito and Mr. Ortiz,"),
    ("formal couple, one title missing",
     to(formal("Mr. | Tom | Okafor"), formal("Ruth | Okafor")), "Dear Tom and Ruth Okafor,"),
    ("formal couple, one title missing, two surnames",
     to(formal("Mr. | Tom | Ortiz"), formal("Rin | Ito")), "Dear Tom Ortiz and Rin Ito,"),
    ("a doctor beside an untitled partner",
     to(formal("Dr. | Rin | Ito"), formal("Tom | Ortiz")), "Dear Dr. Rin Ito and Tom Ortiz,"),
    ("two doctors", to(formal("Dr. | Ruth | Okafor"), formal("Dr | Tom | Okafor")), "Dear Drs. Okafor,"),
    ("doctor and Mr.",
     to(formal("Dr. | Ruth | Okafor"), formal("Mr. | Tom | Okafor")), "Dear Dr. and Mr. Okafor,"),
    ("two men", to(formal("Mr. | Al | Lee"), formal("Mr. | Bo | Lee")), "Dear Mr. and Mr. Lee,"),
    ("Mr. and Mrs. typed as one title", to(formal("Mr. and Mrs. | Al | Lee")), "Dear Mr. and Mrs. Lee,"),
    ("widow", to(RUTH, someone("Tom | Okafor", deceased=True)), "Dear Ruth,"),
    ("widow, formal",
     to(formal("Mr. | Tom | Okafor", deceased=True), formal("Mrs. | Ruth | Okafor")), "Dear Mrs. Okafor,"),
    ("one child", to(RUTH, TOM, children=(ADA,)), "Dear Ruth, Tom and Ada,"),
    ("two children", to(RUTH, TOM, children=(ADA, BEN)), "Dear Ruth, Tom, Ada and Ben,"),
    ("three children", to(RUTH, TOM, children=(ADA, BEN, CY)), "Dear Ruth, Tom, Ada, Ben and Cy,"),
    ("four children", to(RUTH, TOM, children=(ADA, BEN, CY, DI)), "Dear Ruth, Tom and family,"),
    ("a child without a name", to(RUTH, children=(ADA, someone())), "Dear Ruth and family,"),
    ("single parent", to(RUTH, children=(ADA,)), "Dear Ruth and Ada,"),
    ("formal family",
     to(formal("Mrs. | Ruth | Okafor"), formal("Mr. | Tom | Okafor"), children=(ADA, BEN)),
     "Dear Mr. and Mrs. Okafor, Ada and Ben,"),
    ("three adults", to(RUTH, TOM, someone("Grace | Obi")), "Dear Ruth, Tom and Grace,"),
    ("household without names", Recipient(family_name="Okafor"), "Dear Okafor family,"),
    ("company alone", Recipient(company="Acme, Inc."), "Dear everyone at Acme,"),
    ("company with a person", to(RUTH, company="Acme, Inc."), "Dear Ruth,"),
    ("bereaved family", Recipient(bereaved_of=RUTH), "Dear family of Ruth Okafor,"),
    ("placeholder is no name", to(someone("- | ."), company="Acme"), "Dear everyone at Acme,"),
]  # fmt: skip

R12_GERMAN = [
    ("gender unknown, close", to(someone("Kim | Müller")), "Hallo Kim,"),
    ("Frau tells", to(someone("Frau | Ruth | Müller")), "Liebe Ruth,"),
    ("Herr tells", to(someone("Herr | Tom | Müller")), "Lieber Tom,"),
    ("formal Frau", to(formal("Frau | Ruth | Müller")), "Sehr geehrte Frau Müller,"),
    ("formal particle", to(formal("Herr | Vincent | van der Berg")), "Sehr geehrter Herr van der Berg,"),
    ("doctor", to(formal("Frau Dr. | Ruth | Müller")), "Sehr geehrte Frau Dr. Müller,"),
    ("faculty is not said", to(formal("Herr Dr. med. | Tom | Müller")), "Sehr geehrter Herr Dr. Müller,"),
    ("professor", to(formal("Frau Prof. Dr. | Eva | Schmidt")), "Sehr geehrte Frau Professor Schmidt,"),
    ("Mag. is said in Austria", to(formal("Frau Mag. | Eva | Huber")), "Sehr geehrte Frau Mag. Huber,"),
    ("title unknown", to(formal("Margaret | Muster")), "Guten Tag Margaret Muster,"),
    ("doctor, gender unknown", to(formal("Dr. | Kim | Muster")), "Guten Tag Dr. Muster,"),
    ("an English title", to(formal("Mrs. | Ruth | Okafor")), "Sehr geehrte Frau Okafor,"),
    ("Fr. is Frau here", to(formal("Fr. | Inge | Weber")), "Sehr geehrte Frau Weber,"),
    ("couple", to(someone("Frau | Ruth | Müller"), someone("Herr | Tom | Müller")),
     "Liebe Ruth, lieber Tom,"),
    ("couple, unknown", to(RUTH, TOM), "Hallo Ruth und Tom,"),
    ("formal couple",
     to(formal("Frau | Ruth | Müller"), formal("Herr Dr. | Tom | Ortiz")),
     "Sehr geehrte Frau Müller, sehr geehrter Herr Dr. Ortiz,"),
    ("formal couple, unknown", to(formal("Ruth | Müller"), formal("Tom | Müller")),
     "Guten Tag Ruth und Tom Müller,"),
    ("family", to(RUTH, TOM, children=(ADA, BEN)), "Hallo Ruth, Tom, Ada und Ben,"),
    ("family as a list has it", to(someone("Familie | | Müller")), "Liebe Familie Müller,"),
    ("formal family", to(formal("Frau | Ruth | Müller"), children=(someone("Ada | Müller"),)),
     "Sehr geehrte Familie Müller,"),
    ("household name", Recipient(family_name="Müller"), "Liebe Familie Müller,"),
    ("company", Recipient(company="Acme GmbH & Co. KG"), "Liebes Team von Acme,"),
    ("bereaved", Recipient(bereaved_of=RUTH), "Liebe Angehörige von Ruth Okafor,"),
]  # fmt: skip

R12_FRENCH = [
    ("gender unknown", to(RUTH), "Bonjour Ruth,"),
    ("Mme tells", to(someone("Mme | Ruth | Dupont")), "Chère Ruth,"),
    ("M. tells", to(someone("M. | Tom | Dupont")), "Cher Tom,"),
    ("formal", to(formal("Mme | Ruth | Dupont")), "Chère Madame Dupont,"),
    ("formal, unknown", to(formal("Camille | Dupont")), "Bonjour Camille Dupont,"),
    ("doctor, unknown", to(formal("Dr | Camille | Dupont")), "Bonjour Docteur Dupont,"),
    ("doctor, a man", to(formal("M. le Dr | Luc | Dupont")), "Cher Docteur Dupont,"),
    ("couple", to(someone("Mme | Ruth | Dupont"), someone("M. | Tom | Dupont")), "Chers Ruth et Tom,"),
    ("two women", to(someone("Mme | Ruth | Roy"), someone("Mlle | Ada | Roy")), "Chères Ruth et Ada,"),
    ("couple, unknown", to(RUTH, TOM), "Bonjour Ruth et Tom,"),
    ("formal couple", to(formal("Mme | Ruth | Dupont"), formal("M. | Tom | Martin")),
     "Chère Madame Dupont, cher Monsieur Martin,"),
    ("many children", to(RUTH, TOM, children=(ADA, BEN, CY, DI)), "Bonjour Ruth, Tom et toute la famille,"),
    ("formal family", to(formal("M. | Tom | Okafor"), children=(ADA,)), "Chère famille Okafor,"),
    ("company elided", Recipient(company="Acme SARL"), "Bonjour à toute l’équipe d’Acme,"),
    ("company", Recipient(company="Bosch SAS"), "Bonjour à toute l’équipe de Bosch,"),
    ("bereaved, elided", Recipient(bereaved_of=someone("Anne | Roy")), "À la famille d’Anne Roy,"),
]  # fmt: skip

R12_SPANISH = [
    ("gender unknown", to(RUTH), "Hola, Ruth:"),
    ("Sra. tells", to(someone("Sra. | Ruth | García")), "Querida Ruth:"),
    ("formal", to(formal("Sr. | Tom | García Márquez")), "Estimado Sr. García Márquez:"),
    ("formal, unknown", to(formal("Ruth | García")), "Un cordial saludo, Ruth García:"),
    ("Dra. tells", to(formal("Dra. | Ruth | García")), "Estimada Dra. García:"),
    ("Dr. alone tells nothing", to(formal("Dr. | Kim | García")), "Un cordial saludo, Kim García:"),
    ("couple", to(someone("Sra. | Ruth | Gil"), someone("Sr. | Tom | Sanz")), "Queridos Ruth y Tom:"),
    ("e before i", to(someone("Tom | Gil"), someone("Inés | Sanz")), "Hola, Tom e Inés:"),
    ("y before Yolanda", to(someone("Tom | Gil"), someone("Yolanda | Sanz")), "Hola, Tom y Yolanda:"),
    ("formal couple", to(formal("Sra. | Ruth | Gil"), formal("Sr. | Tom | Sanz")),
     "Estimados Sra. Gil y Sr. Sanz:"),
    ("family", to(RUTH, TOM, children=(ADA, BEN, CY, DI)), "Hola, Ruth, Tom y familia:"),
    ("company", Recipient(company="Acme, S.L."), "Hola a todo el equipo de Acme:"),
    ("bereaved", Recipient(bereaved_of=RUTH), "A la familia de Ruth Okafor:"),
]  # fmt: skip


def cases(language, table):
    return [
        pytest.param(language, recipient, line, id=f"{language}: {what}") for what, recipient, line in table
    ]


@pytest.mark.parametrize(
    ("language", "recipient", "line"),
    cases("en", R12_ENGLISH) + cases("de", R12_GERMAN) + cases("fr", R12_FRENCH) + cases("es", R12_SPANISH),
)
def test_r12_salutation(language, recipient, line):
    assert salutation(recipient, language).text == line


def test_r12_the_customers_language_wins_over_the_shops():
    (ruth,) = in_language("de-AT", formal("Frau | Ruth | Huber"))

    assert salutation(to(ruth), "en").text == "Sehr geehrte Frau Huber,"


def test_r12_switzerland_writes_no_comma():
    (ruth,) = in_language("de-CH", formal("Frau | Ruth | Huber"))

    assert salutation(to(ruth)).text == "Sehr geehrte Frau Huber"


@pytest.mark.parametrize(
    "recipient", [Recipient(), to(Person()), to(someone("? | -")), to(someone("Tom", deceased=True))]
)
def test_r12_nothing_known_is_not_printable_until_typed(recipient):
    greeting = salutation(recipient)

    assert greeting.text is None
    assert "Type a greeting" in greeting.finding


@pytest.mark.parametrize(
    "recipient",
    [
        to(someone(" | | Smith")),
        to(formal(" | | Smith")),
        to(formal("Hon. | | Smith")),
        to(someone(" | | Smith"), company="Acme"),
        to(RUTH, someone(" | | Smith")),
        to(someone(" | | Tanaka", language="ja")),
        to(someone(" | | van der Berg")),
        to(someone(" | | García Márquez")),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_r12_a_last_name_alone_waits_for_a_greeting(recipient, language):
    """ "Dear Smith," is rude; a title or a first name is not guessed."""
    greeting = salutation(recipient, language)

    assert greeting.text is None
    assert "Only a last name is known" in greeting.finding
    assert not can_be_greeted(recipient)
    typed = dataclasses.replace(recipient, salutation="Dear friend")
    assert salutation(typed, "en").text == "Dear friend,"
    assert can_be_greeted(typed)


@pytest.mark.parametrize(
    ("own", "line"),
    [
        ("Dear Peggy", "Dear Peggy,"),
        ("Dear Peggy,", "Dear Peggy,"),
        ("Peggy", "Dear Peggy,"),
        ("My dear friend", "My dear friend,"),
        ("Howdy, Peg!", "Howdy, Peg!"),
        ("Hi {first_name} <b>", "Hi {first_name} <b>,"),
    ],
)
def test_r12_own_wording_wins(own, line):
    peggy = formal("Mrs. | Margaret | O'Neill", salutation=own)

    assert salutation(to(peggy)).text == line


def test_r12_own_wording_of_the_household_wins():
    recipient = to(RUTH, TOM, salutation="Dear both", salutation_for="Ruth Okafor & Tom Okafor")

    assert salutation(recipient).text == "Dear both,"


def test_r12_own_wording_of_one_partner_does_not_greet_the_couple():
    assert (
        salutation(to(someone("Ruth | Okafor", salutation="Dear Ruthie"), TOM)).text == "Dear Ruth and Tom,"
    )


@pytest.mark.parametrize(
    "now",
    [
        someone("Margaret | Ruiz"),
        someone("Dr. | Margaret | O'Neill"),
        someone("Peter | O'Neill"),
    ],
    ids=["married", "took a doctor's degree", "somebody else in the same entry"],
)
def test_r12_stale_override_after_a_change_of_name_is_told_and_not_used(now):
    was = written_for(to(someone("Margaret | O'Neill")))
    changed = dataclasses.replace(now, salutation="Dear Mrs. O'Neill,", salutation_for=was)

    greeting = salutation(to(changed))

    assert greeting.text == f"Dear {now.name.given},"
    assert "“Dear Mrs. O'Neill,” was written for Margaret O'Neill" in greeting.finding


def test_r12_stale_override_of_a_couple_after_a_death():
    was = written_for(to(RUTH, TOM))
    widow = to(RUTH, dataclasses.replace(TOM, deceased=True), salutation="Dear both,", salutation_for=was)

    greeting = salutation(widow)

    assert greeting.text == "Dear Ruth,"
    assert greeting.finding


def test_r12_tidier_spelling_of_the_same_name_is_no_change():
    ruth = someone("Ruth | Okafor", salutation="Dear Ruthie", salutation_for="ruth  OKAFOR")

    assert salutation(to(ruth)) == salutation(to(dataclasses.replace(ruth, salutation_for="Ruth Okafor")))


def test_r12_only_the_title_can_tell_a_gender():
    for given in ("Andrea", "Maria", "Peter", "Kim"):
        assert salutation(to(someone(f"{given} | Rossi")), "de").text == f"Hallo {given},"


@pytest.mark.parametrize(
    "written",
    ["Current | Resident", "Owner | ", "THE | OCCUPANT", "To | whom it may concern", "Our | Neighbor",
     "N.N. | ", "Valued | Customer", "Customer | 4711", "Guest of Tom | Smith",
     "Bewohner | ", "An alle | Haushalte",
     "Occupant | actuel", "Residente | actual", "ruth@example.com | ", "Test | Test"],
)  # fmt: skip
def test_r12_nobody_is_greeted_by_what_is_no_name(written):
    nobody = someone(written)

    assert salutation(to(nobody)).text is None
    assert salutation(to(Person(formatted=str(nobody.name)))).text is None
    assert salutation(to(nobody, company="Acme")).text == "Dear everyone at Acme,"


@pytest.mark.parametrize(
    "written",
    [
        "Christopher | Guest",
        "Hans | Kunde",
        "Mr. | | Tenant",
        "Noel | Owner",
        "Testa | Rossa",
        "Ann | Client",
    ],
)
def test_r12_who_only_seems_to_be_nobody_is_greeted(written):
    assert salutation(to(someone(written))).text


@pytest.mark.parametrize(
    ("recipient", "names"),
    [
        (to(RUTH, TOM), "Ruth and Tom"),
        (to(formal("Mrs. | Ruth | Okafor"), formal("Mr. | Tom | Okafor")), "Mr. and Mrs. Okafor"),
        (to(RUTH, children=(ADA, BEN)), "Ruth, Ada and Ben"),
        (to(someone("Robert | Hale", goes_by="Bob")), "Bob"),
        (Recipient(), ""),
    ],
)
def test_names_for_a_verse(recipient, names):
    assert greeted(recipient) == names


def test_a_name_is_never_read_as_a_template():
    assert salutation(to(Person(name=Name(given="{sender}", family="<b>")))).text == "Dear {sender},"
