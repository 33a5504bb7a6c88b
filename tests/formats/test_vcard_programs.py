"""Cards as Outlook, Android, Google, Apple, Thunderbird and others write them: every fact arrives."""

from cardkeeper.core.contact import Address, ContactPoint, DatedOccasion, Name, Property, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import vcard


def dates(person):
    return [(o.kind, str(o.date), o.about) for o in person.occasions]


def relatives(person):
    return [(r.name, r.relation) for r in person.related]


def reach(person):
    return [(p.kind, p.value, p.label) for p in person.points]


def test_outlook_2_1_in_windows_1252(people, problems):
    (jorg,) = people("outlook-2.1.vcf").values()

    assert jorg.formatted_name == "Dr. Jörg Müller"
    assert jorg.name == Name("Jörg", "Müller", prefix="Dr.")
    assert (jorg.organization, jorg.department, jorg.title) == ("Bäckerei Groß", "Einkauf", "Geschäftsführer")
    assert jorg.note == "Mag Öl, Essig\nRuft nie vor zehn an; bürste ihn nicht"
    assert reach(jorg) == [
        ("phone", "+49 30 1234567", "work"),
        ("phone", "+49 30 7654321", "home"),
        ("mobile", "+49 170 1111111", ""),
        ("fax", "+49 30 1234568", "work"),
        ("url", "http://www.example.com", "work"),
        ("email", "joerg@example.com", ""),
    ]
    assert jorg.addresses == (
        Address("Königstr. 5", "Köln", "NRW", "50667", "DE", "work", preferred=True),
        Address("Äußere Gasse 7", "Köln", "", "50668", "DE", "home"),
    )
    assert dates(jorg) == [("birthday", "1962-11-05", ""), ("anniversary", "1988-06-11", "")]
    assert relatives(jorg) == [("Zoë", "spouse"), ("Anaïs", "child")]
    assert jorg.photo.media_type == "image/jpeg"
    assert jorg.photo.content[:4] == b"\xff\xd8\xff\xe0"
    assert len(jorg.photo.content) == 204
    assert {line.name for line in jorg.unknown} == {
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
        "X-MS-OL-DESIGN",
        "LABEL",
    }
    assert problems("outlook-2.1.vcf") == []


def test_android_2_1_quoted_printable(people, problems):
    found = people("android-2.1.vcf")
    mei = found["Mei-Lin Dvořák"]

    assert mei.name == Name("Mei-Lin", "Dvořák")
    assert (mei.nickname, mei.organization, mei.title) == ("Mei", "Café Zoë", "Owner")
    assert reach(mei) == [
        ("mobile", "(973) 555-0177", ""),
        ("phone", "973-555-0178", "Büro 2"),
        ("email", "mei@example.com", "home"),
    ]
    assert mei.addresses == (Address("78 Oak Street, Apt 8", "Duluth", "MN", "55802", "US"),)
    assert dates(mei) == [
        ("birthday", "--05-14", ""),
        ("anniversary", "2004-07-26", ""),
        ("other", "2010-10-10", ""),
        ("birthday", "--06-15", "Zoë"),
    ]
    assert relatives(mei) == [("Karel", "spouse"), ("Zoë", "child"), ("Pat Hale", "referred by")]
    assert mei.note == "Prefers a call.\nNever before ten; really."
    assert len(mei.photo.content) == 204
    assert found["973-555-0180"].points == (ContactPoint("mobile", "973-555-0180"),)
    assert problems("android-2.1.vcf") == []


def test_google_3_0(people, problems):
    (john,) = people("google-3.0.vcf").values()

    assert john.formatted_name == "Mr. John Richter, James Doe Sr."
    assert john.name == Name("John", "Doe", "Richter, James", "Mr.", "Sr.")
    assert john.nickname == "Johny, JD"
    assert (john.organization, john.department) == ("Harbor, Dental", "Front desk")
    assert ("phone", "905-555-0135", "Ski hut") in reach(john)
    assert ("url", "http://www.example.com/a;b", "work") in reach(john)
    assert ("messenger", "johndoe", "skype") in reach(john)
    assert john.addresses[1] == Address(
        "321 Lake St", "Duluth", "MN", "55802", "US", "other", label="Summer place"
    )
    assert dates(john) == [
        ("birthday", "1980-03-22", ""),
        ("anniversary", "1975-03-01", ""),
        ("other", "--02-29", ""),
    ]
    assert john.occasions[2].label == "First meeting"
    assert john.related == (Related("Jenny", "spouse"), Related("Mum", "godmother", "Godmother"))
    assert john.note == "Met at the fair.\nLikes lilies, hates roses; " + "x" * 60
    assert john.categories == ("VIP", "Golf, Sundays")
    assert john.pronunciation == "Jon Dow"
    assert problems("google-3.0.vcf") == []


def test_apple_3_0_with_a_group_and_a_company(people, problems):
    found = people("apple-3.0.vcf")
    vincent = found["Vincent van der Berg"]

    assert set(found) == {"Vincent van der Berg", "Lumen Health"}, "a group is nobody"
    assert vincent.categories == ("Sailors",)
    assert vincent.former_name == "Smit"
    assert vincent.addresses == (
        Address("Kade 1\nAchterhuis", "Amsterdam", "", "1012 AB", "NL", "home", preferred=True),
    )
    assert ("fax", "020 1234567", "home") in reach(vincent)
    assert ("url", "http://wind.example.com", "") in reach(vincent)
    assert [p for p in reach(vincent) if p[0] == "messenger"] == [("messenger", "vincent.wind", "Skype")]
    assert dates(vincent) == [
        ("birthday", "--11-23", ""),
        ("anniversary", "--06-15", ""),
        ("birthday", "2011-01-31", "Sofie"),
    ]
    assert vincent.occasions[2].label == "Sofie’s birthday"
    assert vincent.related == (Related("Sofie", "child", "Daughter"),)
    assert vincent.unknown == (Property("X-ABUID", "", "8A2B\\:ABPerson"),)
    assert found["Lumen Health"].name == Name()
    assert found["Lumen Health"].organization == "Lumen Health"
    assert problems("apple-3.0.vcf") == []


def test_version_4_0_with_a_child_on_a_card_of_its_own(people, problems):
    found = people("rfc6350-4.0.vcf")
    simone = found["Simone Perrault"]

    assert simone.name == Name("Simone", "Perrault", "Anne Marie", "", "ing. jr, M.Sc.")
    assert dates(simone) == [("birthday", "--02-03", ""), ("anniversary", "2009-08-08", "")]
    assert str(simone.died) == "2024-01-01"
    assert simone.language == "fr"
    assert reach(simone)[0] == ("phone", "+1-418-656-9254 ext. 102", "work")
    assert reach(simone)[2] == ("email", "simone@example.ca", "work")
    assert simone.addresses[0].extended == "Suite D2-630"
    assert simone.addresses[0].locality == "Québec"
    assert relatives(simone) == [("Marc Tremblay", "spouse"), ("Lou Perrault", "child")]
    assert simone.photo.media_type == "image/png"
    assert simone.categories == ("Choir", "VIP")
    assert [line.name for line in simone.unknown] == ["GENDER", "GEO", "TZ", "KEY"]
    assert found["Lou Perrault"].occasions == ()
    assert found["Lou Perrault"].unknown == (Property("BDAY", "VALUE=text", "circa 2010"),)
    assert [problem.text for problem in problems("rfc6350-4.0.vcf")] == ["circa 2010"]


def test_thunderbird_in_small_letters(people):
    found = people("thunderbird.vcf")

    assert set(found) == {"Zoë Krüger", "Second Person"}
    zoe = found["Zoë Krüger"]
    assert zoe.addresses[0].street == "Lange Straße 3"
    assert zoe.addresses[0].country == "DE"
    assert zoe.note == "likes\ncats"
    assert reach(zoe)[1:3] == [("phone", "089 123", "work"), ("mobile", "0170 123", "")]


def test_nextcloud_takes_the_birthday_that_exists(people, problems):
    (orjan,) = people("nextcloud-4.0.vcf").values()

    assert dates(orjan) == [("birthday", "1980-02-29", ""), ("anniversary", "2010-06-19", "")]
    assert relatives(orjan) == [("Kari", "colleague")]
    assert orjan.addresses[0].country == "NO"
    assert orjan.rev == "20240102T030405Z"
    assert [(p.text, p.is_part) for p in problems("nextcloud-4.0.vcf")] == [("19790229", True)]


def test_lotus_notes_with_its_profile_line(people, problems):
    (rae,) = people("lotus-notes.vcf").values()

    assert dates(rae) == [("birthday", "1955-07-19", "")]
    assert relatives(rae) == [("Tom", "child"), ("Ann", "child")]
    assert rae.addresses[0].postal_code == "02139"
    assert problems("lotus-notes.vcf") == []


def test_kaddressbook(people):
    (karin,) = people("kaddressbook.vcf").values()

    assert dates(karin) == [("birthday", "1973-09-28", ""), ("anniversary", "1999-05-22", "")]
    assert relatives(karin) == [("Sue", "assistant"), ("Hannes", "spouse")]
    assert ("messenger", "karin5", "aim") in reach(karin)
    assert karin.addresses[0].country == "AT"


def test_evolution(people):
    (padma,) = people("evolution.vcf").values()

    assert dates(padma) == [("anniversary", "1980-03-22", ""), ("birthday", "1955-01-02", "")]
    assert relatives(padma) == [("Arun", "spouse"), ("Big Blue", "manager")]
    assert padma.addresses == (
        Address("15 Crescent", "Albany", "New York", "12345", "US", "home", po_box="PO 12"),
    )


def test_nokia_in_utf_16_without_a_mark(people):
    found = people("nokia-utf16.vcf")

    assert set(found) == {"Łukasz Żółkowski", "Ewa Nowak"}
    assert dates(found["Łukasz Żółkowski"]) == [("birthday", "1980-01-01", "")]


def test_a_japanese_phone_in_shift_jis(people):
    (taro,) = people("shift-jis.vcf").values()

    assert taro.name == Name("太郎", "山田")
    assert taro.addresses == (Address("千代田1-1", "千代田区", "東京都", "100-0001", "JP"),)
    assert taro.note == "表示ソ"


def test_every_way_to_write_a_date(people, problems):
    written = people("dates.vcf")
    said = {name: [str(o.date) for o in person.occasions] for name, person in written.items()}

    assert said == {
        "omit": ["--05-14"], "dashes": ["--05-14"], "short": ["--05-14"], "zone": ["1996-04-15"],
        "utc": ["1973-09-28"], "leap": ["--02-29"], "apple1604": ["--05-14"], "entourage": ["2009-12-22"],
        "yearonly": ["1985"], "month": ["1985-04"], "dummy": [], "zero": ["--05-14"], "dayonly": [],
        "slash": ["1993-07-21"], "both": [], "bad": [], "two": ["1980-05-14"], "wab": ["1990-06-01"],
        "xann": ["1990-06-01"], "kab": ["1990-06-01"], "fc": ["1990-06-01"], "died": [],
    }  # fmt: skip
    assert written["died"].died == PartialDate(2, 3, 2019)
    assert all(written[name].occasions[0].kind == "anniversary" for name in ("wab", "xann", "kab", "fc"))
    left_out = ["1970-01-01", "---12", "07/08/1993", "19723101", "1981-05-14"]
    assert [problem.text for problem in problems("dates.vcf")] == left_out
    kept = [line.value for person in written.values() for line in person.unknown]
    assert kept == left_out, "what was left out is kept for export"


def test_the_day_of_a_relative_belongs_to_the_relative(people):
    mei = people("android-2.1.vcf")["Mei-Lin Dvořák"]

    assert mei.occasions[-1] == DatedOccasion("birthday", PartialDate(6, 15), "Zoës Geburtstag", "Zoë")


def test_a_child_with_the_name_of_its_mother(content):
    """Carla's child is Carla too: the birthday beside the child is the child's."""
    card = "FN:Carla Ng\nN:Ng;Carla\nitem3.X-ABRELATEDNAMES:Carla\nitem3.X-ABLabel:_$!<Child>!$_\n"
    birthday = "item4.X-ABDATE:2013-04-24\nitem4.X-ABLabel:Carla's birthday\n"
    other = f"FN:Carla Xu\nN:Xu;Carla\n{birthday}"
    cards = f"BEGIN:VCARD\n{card}{birthday}END:VCARD\nBEGIN:VCARD\n{other}END:VCARD\n"
    with_child, without = vcard.read(cards.encode())

    assert with_child.occasions[0].about == "Carla"
    assert without.occasions[0].about == ""


def test_an_excerpt_of_an_icloud_book(people, problems):
    """Counted by hand in the file: every fact of eight people."""
    found = people("icloud-excerpt.vcf")

    assert len(found) == 8
    assert problems("icloud-excerpt.vcf") == []
    assert sum(len(person.addresses) for person in found.values()) == 8
    assert sum(len(person.points) for person in found.values()) == 13
    assert [dates(person) for person in found.values()] == [
        [("birthday", "1979-11-07", ""), ("birthday", "2013-04-24", "Ruth")],
        [("birthday", "2001-11-25", "")],
        [],
        [("birthday", "1938-08-31", ""), ("birthday", "2018-04-28", "Kofi")],
        [("birthday", "1998-11-06", ""), ("anniversary", "2002-02-20", "")],
        [("birthday", "1956-06-01", ""), ("anniversary", "2021-12-11", "")],
        [("birthday", "1948-11-26", "")],
        [("birthday", "--05-12", ""), ("anniversary", "2008-09-23", "")],
    ]
    assert found["Leilani Aldous"].categories == ("VIP", "Chamber of Commerce")
    assert found["Leilani Aldous"].note == "Prefers a call.\nNever before ten."
    assert found["Rae Ruiz"].addresses[0] == Address(
        "527 Elm Drive, Apt 15", "Savannah", "GA", "31401", "US", preferred=True
    )
    assert found["Rae Ruiz"].nickname == "Rae"
    assert found["Rae Ruiz"].uid == "sample-icloud-0003"
    assert not any(person.unknown for person in found.values())
