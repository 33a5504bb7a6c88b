"""Who is the same person, and who only lives in the same house (R26)."""

import pytest

from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.matching import EvidenceKind, match_keys, phone_key, same_person

BORN = PartialDate(4, 12, 1985)


def person(name, *, uid="", email="", phone="", code="", born=None, suffix="", nickname=""):
    given, _, family = name.partition(" ")
    points = [ContactPoint("email", email)] if email else []
    points += [ContactPoint("mobile", phone)] if phone else []
    return Contact(
        name,
        Name(given=given, family=family, suffix=suffix),
        uid=uid,
        nickname=nickname,
        points=tuple(points),
        addresses=(Address(street="1 Elm St", postal_code=code),) if code else (),
        occasions=(DatedOccasion("birthday", born),) if born else (),
    )


def kind(a, b, region="US"):
    evidence = same_person(a, b, region)
    assert evidence == same_person(b, a, region), "the order of the two must not matter"
    return evidence and evidence.kind


def test_the_same_uid_is_the_same_person_whatever_else_changed():
    assert kind(person("Ann Lee", uid="x"), person("Bob Ray", uid="x")) is EvidenceKind.UID


def test_two_without_uid_have_none_in_common():
    assert kind(person("Ann Lee"), person("Bob Ray")) is None


def test_email_finds_a_married_name():
    assert (
        kind(person("Ann Lee", email="Ann@x.com"), person("Ann Ray", email="ann@X.com "))
        is EvidenceKind.EMAIL
    )


def test_a_couple_with_one_email_and_one_phone_stays_two_people():
    ann = person("Ann Lee", email="lees@x.com", phone="973 555 0160", code="07040")
    tom = person("Tom Lee", email="lees@x.com", phone="973 555 0160", code="07040")
    assert kind(ann, tom) is None


@pytest.mark.parametrize(
    ("one", "other"), [("Maria", "Mario"), ("Paul", "Paula"), ("Martin", "Martina"), ("J.", "Jane")]
)
def test_a_couple_of_similar_names_is_only_possible(one, other):
    assert kind(person(f"{one} Ray", email="x@x.com"), person(f"{other} Ray", email="x@x.com")) is (
        EvidenceKind.POSSIBLE
    )


@pytest.mark.parametrize(("one", "other"), [("Rob Ray", "Robert Ray"), ("Jörg Müller", "Joerg Mueller")])
def test_short_names_are_the_same_name(one, other):
    assert kind(person(one, email="x@x.com"), person(other, email="x@x.com")) is EvidenceKind.EMAIL


def test_a_nickname_is_a_name():
    assert kind(
        person("Elizabeth Ray", email="e@x.com", nickname="Libby"), person("Libby Ray", email="e@x.com")
    )


def test_a_nickname_is_nobody_elses():
    jonas = person("Jonas Baxter", phone="973 555 0192")
    tom = person("Tom Baxter", phone="973 555 0192", nickname="Tom")
    assert kind(jonas, tom) is None


@pytest.mark.parametrize("number", ["(973) 555-0160", "+1 973 555 0160", "973.555.0160", "0019735550160"])
def test_a_phone_number_in_any_way_of_writing(number):
    a, b = person("Ann Lee", phone=number), person("Ann Lee", phone="+19735550160")
    expected = EvidenceKind.POSSIBLE if number.startswith("00") else EvidenceKind.PHONE
    assert kind(a, b) is expected


def test_a_phone_shared_by_people_with_one_first_name_is_not_enough():
    assert kind(person("Ann Lee", phone="973 555 0160"), person("Ann Ray", phone="973 555 0160")) is None


def test_name_with_accents_and_postal_code():
    a, b = person("Zoë Müller", code="50667"), person("ZOE MUELLER", code="50667")
    assert kind(a, b) is EvidenceKind.NAME_AND_POSTAL_CODE


def test_zip_plus_four_is_the_same_place():
    assert kind(person("Ann Lee", code="07040-1234"), person("Ann Lee", code="07040")) is not None


def test_name_and_birthday():
    assert kind(person("Ann Lee", born=BORN), person("Ann Lee", born=PartialDate(4, 12))) is (
        EvidenceKind.NAME_AND_BIRTHDAY
    )


def test_father_and_son_of_one_name_in_one_house():
    father = person("Tom Lee", code="07040", born=PartialDate(4, 12, 1950))
    son = person("Tom Lee", code="07040", born=PartialDate(5, 1, 1985))
    assert kind(father, son) is None
    assert (
        kind(person("Tom Lee", code="07040", suffix="Sr."), person("Tom Lee", code="07040", suffix="Jr."))
        is None
    )


def test_the_same_name_alone_is_only_possible():
    evidence = same_person(person("Ann Lee"), person("Lee Ann"))
    assert evidence is not None
    assert not evidence.is_certain


def test_an_almost_equal_name_in_one_place_is_possible():
    assert (
        kind(person("Ann Meyer", code="07040"), person("Anne Meier", code="07040")) is EvidenceKind.POSSIBLE
    )
    assert kind(person("Ann Meyer"), person("Anne Meier")) is None


def test_an_entry_that_is_only_an_email_belongs_to_its_owner():
    nobody = Contact("ann@x.com", points=(ContactPoint("email", "ann@x.com"),))
    assert kind(nobody, person("Ann Lee", email="ann@x.com")) is EvidenceKind.EMAIL


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (person("Ann Lee", uid="x"), person("Bob Ray", uid="x")),
        (person("Ann Lee", email="Ann@x.com"), person("Ann Ray", email="ann@X.com")),
        (person("Ann Lee", phone="(973) 555-0160"), person("Ann Lee", phone="+1 973 555 0160")),
        (person("Zoë Müller", code="50667"), person("Mueller Zoe", code="50667")),
        (person("Ann Lee", born=BORN), person("Ann Lee", born=BORN)),
        (person("Ann Meyer", code="07040"), person("Anne Meier", code="07040")),
    ],
)
def test_whoever_matches_shares_a_key(a, b):
    assert same_person(a, b, "US")
    assert set(match_keys(a, "US")) & set(match_keys(b, "US"))


def test_a_phone_key_without_a_known_country_is_its_digits():
    assert phone_key("973 555 0160") == "9735550160"
    assert phone_key("ext. 12") == ""
    assert phone_key("030 123456", "DE") == "+4930123456"
