"""Tables as Google, Outlook, Thunderbird, Yahoo and people with spreadsheets write them."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Address, Contact, ContactPoint, Name, Problem, Related
from cardkeeper.formats import table

TODAY = dt.date(2026, 11, 21)


def read(content, today=TODAY):
    found = table.sniff(content if isinstance(content, bytes) else content.encode())
    mapping = table.guess_mapping(found)
    return list(table.contacts(found, mapping, table.guess_date_order(found, mapping), today))


def people(content):
    return [entry for entry in read(content) if isinstance(entry, Contact)]


def dates(person):
    return [(o.kind, str(o.date), o.about) for o in person.occasions]


def test_google_2024(content):
    found = people(content("google-2024.csv"))
    lars, fatima, rob = found[:3]

    assert [person.formatted_name for person in found] == [
        "Lars Winters", "Fatima Grant", "Rob Ruiz", "João O'Neill", "Ines Adeyemi", "Beatriz Chen",
        "Maria Pell", "Bea Xu",
    ]  # fmt: skip
    assert lars.addresses == (Address("Hauptstr. 12", "Köln", "", "50667", "DE"),)
    assert lars.points == (ContactPoint("email", "lars.winters2000@example.com", "home", preferred=True),)
    assert lars.related == (Related("Olivia", "child"),)
    assert lars.categories == ("First-time buyers",)
    assert dates(fatima) == [("birthday", "1976-10-05", ""), ("anniversary", "1982-08-05", "")]
    assert fatima.categories == ("First-time buyers", "Golf")
    assert (rob.organization, rob.title) == ("Harbor Dental", "Teacher")
    assert found[4].points[1] == ContactPoint("mobile", "(973) 555-0146")
    assert found[5].note == "Prefers a call.\nNever before ten."
    assert not any(person.unknown for person in found)


def test_google_before_2024():
    (ann,) = people(
        "Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Phone 1 - Type,Phone 1 - Value,Event 1 - Type,Event 1 - Value,Relation 1 - Type,Relation 1 - Value,"
        "Custom Field 1 - Type,Custom Field 1 - Value,Website 1 - Type,Website 1 - Value\n"
        "Ann Lee,Ann,Lee, --05-14,VIP ::: * myContacts,* Work,ann@x.com ::: ann@y.com,Home Fax,555 1234,"
        "Graduation,2027-06-12,Spouse,Tom,Shoe size,42,Profile,http://x.com\n"
    )

    assert ann.name == Name("Ann", "Lee")
    assert dates(ann) == [("birthday", "--05-14", ""), ("graduation", "2027-06-12", "")]
    assert ann.categories == ("VIP",)
    assert ann.points == (
        ContactPoint("email", "ann@x.com", "work", preferred=True),
        ContactPoint("email", "ann@y.com", "work", preferred=True),
        ContactPoint("fax", "555 1234", "home"),
        ContactPoint("url", "http://x.com", "Profile"),
    )
    assert ann.related == (Related("Tom", "spouse"),)
    assert [(line.parameters, line.value) for line in ann.unknown] == [("LABEL=Shoe size", "42")]


def test_outlook_in_windows_1252(content):
    found = table.sniff(content("outlook-windows1252.csv"))
    entries = read(content("outlook-windows1252.csv"))
    rows = [entry for entry in entries if isinstance(entry, Contact)]

    assert found.encoding == "cp1252"
    assert len(rows) == 16
    assert [dates(person) for person in rows[:4]] == [
        [("birthday", "1984-03-29", "")],
        [("birthday", "1941-02-26", ""), ("anniversary", "1998-03-04", "")],
        [("birthday", "1993-04-09", "")],
        [],
    ]
    kofi = next(person for person in rows if person.name.given == "Kofi")
    assert kofi.name == Name("Kofi", "Øvrebø", prefix="Dr.")
    assert kofi.related == (Related("Yuki", "child"),)
    assert rows[0].categories == ("First-time buyers", "VIP")
    assert rows[5].addresses == (Address("8 Harley Street", "London", "", "W1G 9PF", "GB"),)
    lost = [entry.text for entry in entries if isinstance(entry, Problem)]
    assert lost == ["?ucja Raman", "?ucja ?ó?kowski"], "letters Windows-1252 has not are pointed out"


OUTLOOK = {
    "de": """
Anrede;Vorname;Nachname;Firma;Position;Straße privat;Straße privat 2;Ort privat;Postleitzahl privat;\
Land/Region privat;Straße geschäftlich;Ort geschäftlich;Telefon privat;Mobiltelefon;E-Mail-Adresse;\
E-Mail-Typ;E-Mail 2: Adresse;Geburtstag;Jahrestag;Kategorien;Kinder;Notizen;Partner;Geschlecht
Frau;Eva;Müller;Bäckerei;Leiterin;Hauptstr. 12;Hinterhaus;Köln;50667;\
Deutschland;Ring 1;Bonn;0221 1;0170 1;eva@x.de;\
SMTP;eva@y.de;12.3.1980;4.5.2001;VIP;Tom;nett;Max;Keine Angabe
""",
    "fr": """
Titre,Prénom,Nom,Société,Fonction,Rue (domicile),Rue (domicile) 2,Ville (domicile),Code postal (domicile),\
Pays (domicile),Rue (bureau),Ville (bureau),Téléphone (domicile),Tél. mobile,Adresse de messagerie,\
Type de messagerie,Adresse de messagerie 2,Anniversaire,Anniversaire de mariage ou fête,Catégories,\
Enfants,Notes,Conjoint(e),Sexe
Mme,Eva,Müller,Bäckerei,Leiterin,Hauptstr. 12,Hinterhaus,Köln,50667,\
Allemagne,Ring 1,Bonn,0221 1,0170 1,eva@x.de,\
SMTP,eva@y.de,23/3/1980,14/5/2001,VIP,Tom,nett,Max,Non spécifié
""",
    "es": """
Título,Nombre,Apellidos,Organización,Puesto,Calle particular,Calle particular 2,Ciudad de residencia,\
Código postal de residencia,País o región de residencia,Calle del trabajo,Ciudad de trabajo,\
Teléfono particular,Móvil,Dirección de correo electrónico,Tipo de correo electrónico,\
Dirección de correo electrónico 2,Cumpleaños,Aniversario,Categorías,Hijos,Notas,Cónyuge,Sexo
Sra.,Eva,Müller,Bäckerei,Leiterin,Hauptstr. 12,Hinterhaus,Köln,50667,\
Alemania,Ring 1,Bonn,0221 1,0170 1,eva@x.de,\
SMTP,eva@y.de,23/3/1980,14/5/2001,VIP,Tom,nett,Max,Sin especificar
""",
}


@pytest.mark.parametrize("language", OUTLOOK)
def test_outlook_in_other_languages(language):
    (eva,) = people(OUTLOOK[language])

    assert (eva.name.given, eva.name.family) == ("Eva", "Müller")
    assert eva.name.prefix in ("Frau", "Mme", "Sra.")
    assert (eva.organization, eva.title) == ("Bäckerei", "Leiterin")
    assert eva.addresses == (
        Address("Hauptstr. 12\nHinterhaus", "Köln", "", "50667", "DE", "home"),
        Address("Ring 1", "Bonn", kind="work"),
    )
    assert [(p.kind, p.value, p.label) for p in eva.points] == [
        ("email", "eva@x.de", ""), ("email", "eva@y.de", ""), ("phone", "0221 1", "home"),
        ("mobile", "0170 1", ""),
    ]  # fmt: skip
    assert [(o.kind, o.date.month, o.date.year) for o in eva.occasions] == [
        ("birthday", 3, 1980),
        ("anniversary", 5, 2001),
    ]
    assert [(r.name, r.relation) for r in eva.related] == [("Max", "spouse"), ("Tom", "child")]
    assert (eva.note, eva.categories, eva.unknown) == ("nett", ("VIP",), ())


def test_thunderbird():
    (ann,) = people(
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,"
        "Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,"
        "Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,"
        "Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,"
        "Birth Day,Custom 1,Notes\n"
        "Ann,Lee,Ann Lee,Annie,a@x.com,b@x.com,annlee,111 1111,222 2222,333 3333,444 4444,555 5555,1 Elm St,"
        "Apt 2,Austin,TX,78701,USA,2 Oak St,,Boston,MA,02139,USA,Nurse,ER,Lumen,http://w.com,http://h.com,"
        "1972,1,3,likes lilies,a note\n"
    )

    assert dates(ann) == [("birthday", "1972-01-03", "")]
    assert ann.nickname == "Annie"
    assert ann.addresses == (
        Address("1 Elm St\nApt 2", "Austin", "TX", "78701", "US", "home"),
        Address("2 Oak St", "Boston", "MA", "02139", "US", "work"),
    )
    assert [(p.kind, p.value, p.label) for p in ann.points] == [
        ("email", "a@x.com", ""), ("email", "b@x.com", ""), ("phone", "111 1111", "work"),
        ("phone", "222 2222", "home"), ("phone", "444 4444", "pager"), ("mobile", "555 5555", ""),
        ("fax", "333 3333", ""), ("url", "http://w.com", ""), ("url", "http://h.com", ""),
        ("messenger", "annlee", ""),
    ]  # fmt: skip
    assert ann.note == "a note"
    assert [(line.parameters, line.value) for line in ann.unknown] == [("LABEL=Custom 1", "likes lilies")]


def test_a_spreadsheet_made_by_hand(content):
    found = table.sniff(content("by-hand.csv"))
    mapping = table.guess_mapping(found)
    order = table.guess_date_order(found, mapping)
    rows = people(content("by-hand.csv"))

    assert (found.delimiter, found.encoding) == (";", "utf-8")
    assert order == table.DateOrder(True, "Row 3 of “Birthday” has 25.11.2001, so the day comes first.")
    assert [person.formatted_name for person in rows[:6]] == [
        "Mateo Marsh", "Yuki Ruiz", "Marcus Jensen", "Hiroshi Ruiz", "Samuel Patel", "Edith Johansson",
    ]  # fmt: skip
    assert rows[0].name == Name("Mateo", "Marsh")
    assert rows[0].addresses == (Address("25 Chestnut Street", "Savannah", "", "31401"),)
    assert dates(rows[0]) == [("birthday", "1995-07-11", "")]
    assert dates(rows[1]) == [("birthday", "2001-11-25", ""), ("anniversary", "2022-04-04", "")]
    assert dates(rows[2]) == [("birthday", "1962-01-05", ""), ("anniversary", "1981-04-25", "")]
    assert rows[1].addresses == ()


def test_a_couple_in_one_cell_is_two_people(content):
    hiroshi = people(content("by-hand.csv"))[3]

    assert hiroshi.formatted_name == "Hiroshi Ruiz"
    assert hiroshi.name == Name("Hiroshi", "Ruiz", prefix="Mr")
    assert hiroshi.household == "Mr & Mrs Hiroshi and Nils Ruiz"
    assert hiroshi.related == (
        Related("Nils Ruiz", "spouse", parts=Name("Nils", "Ruiz", prefix="Mrs"), lives_here=True),
    )


@pytest.mark.parametrize(
    "headings",
    [
        "Customer;Street;Town;Birthday;Wedding;Remarks",
        "Kunde;Straße;PLZ Ort;Geburtsdatum;Hochzeit;Bemerkungen",
        "Client;Rue;Ville;Date de naissance;Mariage;Remarques",
        "Cliente;Calle;Población;Fecha de nacimiento;Boda;Observaciones",
        "NAME:;Street Address;City;DOB;Anniversary;Notes",
    ],
)
def test_headings_of_spreadsheets(headings):
    (rae,) = people(f"{headings}\nNg, Rae;1 Elm St;31401 Savannah;23.4.1985;1.5.2010;likes tea\n")

    assert rae.name == Name("Rae", "Ng")
    assert rae.addresses == (Address("1 Elm St", "Savannah", "", "31401"),)
    assert dates(rae) == [("birthday", "1985-04-23", ""), ("anniversary", "2010-05-01", "")]
    assert rae.note == "likes tea"


def test_name_beside_vorname_is_the_surname():
    (eva,) = people("Vorname;Name;PLZ;Ort\nEva;Müller;01067;Dresden\n")

    assert eva.name == Name("Eva", "Müller")
    assert eva.addresses == (Address("", "Dresden", "", "01067"),)


def test_a_family_in_columns():
    (ann,) = people(
        "Name,Spouse,Spouse Birthday,Child 1,Child 1 birthday,Kids,Customer since,Loan amount\n"
        'Ann Lee,Tom,3/23/1980,Mia,4/30/2012,"Ben (5/6/2015), Lou",1/31/2019,250000\n'
    )

    assert [(r.name, r.relation) for r in ann.related] == [
        ("Tom", "spouse"), ("Mia", "child"), ("Ben", "child"), ("Lou", "child"),
    ]  # fmt: skip
    assert dates(ann) == [
        ("birthday", "2015-05-06", "Ben"),
        ("birthday", "1980-03-23", "Tom"),
        ("birthday", "2012-04-30", "Mia"),
        ("customer-anniversary", "2019-01-31", ""),
    ]
    assert [(line.parameters, line.value) for line in ann.unknown] == [("LABEL=Loan amount", "250000")]


def test_whole_addresses_in_one_cell():
    (ann,) = people('Name,Address\nAnn Lee,"78 Oak Street, Apt 8, Duluth, MN 55802"\n')

    assert ann.addresses == (Address("78 Oak Street, Apt 8", "Duluth", "MN", "55802"),)


def test_a_couple_in_the_column_of_first_names():
    (paul,) = people("First Name,Last Name,Anniversary\nPaul & Sofia,Castillo,2001-05-04\n")

    assert paul.name == Name("Paul", "Castillo")
    assert paul.related[0].parts == Name("Sofia", "Castillo")
    assert paul.related[0].relation == "spouse", "they have a wedding day"


def test_names_in_capitals_over_two_columns():
    (bob,) = people("First Name,Last Name\nBOB,VAN DER BERG\n")

    assert bob.name == Name("Bob", "van der Berg")


def test_a_company_is_no_person():
    (company,) = people("Name,Phone\nOkafor & Sons,973 555 0100\n")

    assert (company.formatted_name, company.organization, company.name) == (
        "Okafor & Sons",
        "Okafor & Sons",
        Name(),
    )


def test_a_workbook(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "Empty"
    sheet = book.create_sheet("Customers")
    sheet.append(["My best customers"])
    sheet.append([])
    sheet.append(["Name", "Street", "Zip", "Town", "Birthday", "Phone"])
    sheet.append(["RUTH BELL", "1 Elm St", 2139, "Boston", dt.datetime(1985, 4, 12), 9735550160])
    sheet["C4"].number_format = "00000"
    book.save(tmp_path / "book.xlsx")
    (ruth,) = people((tmp_path / "book.xlsx").read_bytes())

    assert ruth.name == Name("Ruth", "Bell")
    assert ruth.addresses == (Address("1 Elm St", "Boston", "", "02139"),)
    assert dates(ruth) == [("birthday", "1985-04-12", "")]
    assert ruth.values("phone") == ("9735550160",)
