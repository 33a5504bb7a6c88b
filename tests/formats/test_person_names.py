"""Names in one cell: surnames first, titles, couples, families, companies, capitals."""

import pytest

from cardkeeper.core.contact import Name
from cardkeeper.core.name_words import has_lost_letters
from cardkeeper.formats import incoming
from cardkeeper.formats.capitals import quiet
from cardkeeper.formats.person_names import first_names, is_title, people_in, suggest


@pytest.mark.parametrize(
    ("shouted", "name"),
    [
        ("MARCUS VAN DER BERG", "Marcus van der Berg"), ("TOM O'NEILL", "Tom O'Neill"),
        ("MACDONALD", "Macdonald"), ("MCDONALD", "McDonald"),
        ("ANNE-MARIE D'ANGELO", "Anne-Marie D'Angelo"),
        ("DE LA CRUZ, SØREN", "De la Cruz, Søren"), ("JJ SMITH", "JJ Smith"), ("LI NG", "Li Ng"),
        ("ŁUCJA ŻÓŁKOWSKI", "Łucja Żółkowski"), ("IŞIK KAYA", "Işık Kaya"),
        ("ΓΕΩΡΓΙΟΣ ΠΑΠΑΣ", "Γεωργιος Παπας"),
        ("JOHN SMITH III", "John Smith III"), ("ST. JOHN", "St. John"), ("BOB SMITH JR.", "Bob Smith Jr."),
        ("IBM", "IBM"), ("Mateo", "Mateo"), ("MacDonald", "MacDonald"),
        # Of those who write themselves small there are few; of lists typed in haste there are many.
        ("ruth okafor", "Ruth Okafor"), ("tj smith", "TJ Smith"),
        ("marcus van der berg", "Marcus van der Berg"),
        ("okafor, ruth", "Okafor, Ruth"), ("mateo", "mateo"), ("ruth@example.com", "ruth@example.com"),
        ("", ""),
        ("山田太郎", "山田太郎"),
    ],
)  # fmt: skip
def test_capitals(shouted, name):
    assert quiet(shouted) == name


def test_a_surname_may_begin_small():
    assert quiet("DE LA CRUZ", is_family=True) == "de la Cruz"
    assert quiet("VAN", is_family=True, is_sure=True) == "Van"


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("MATEO MARSH", Name("Mateo", "Marsh")),
        ("Ruiz, Yuki", Name("Yuki", "Ruiz")),
        ("de la Cruz, Søren", Name("Søren", "de la Cruz")),
        ("van der Berg", Name(family="van der Berg")),
        ("Smith Jr.", Name(family="Smith", suffix="Jr.")),
        ("Teller", Name("Teller")),
        ("Lee, Ann M.", Name("Ann", "Lee", "M.")),
        ("Dr. Ann Lee", Name("Ann", "Lee", prefix="Dr.")),
        ("Smith, Dr. Ann", Name("Ann", "Smith", prefix="Dr.")),
        ("Prof. Dr. med. Eva Schmidt", Name("Eva", "Schmidt", prefix="Prof. Dr. med.")),
        ("Bob SMITH JR", Name("Bob", "Smith", suffix="Jr")),
        ("DUPONT Jean", Name("Jean", "Dupont")),
        ("Jean DUPONT", Name("Jean", "Dupont")),
        ("VAN DEN BERG Jan", Name("Jan", "van den Berg")),
        ("GARCÍA LÓPEZ Ana", Name("Ana", "García López")),
        ("Juan de la Vega y Ruiz", Name("Juan", "de la Vega y Ruiz")),
        ("José Ortega y Gasset", Name("José", "Ortega y Gasset")),
        ("Sandra Y. Andersen", Name("Sandra", "Andersen", "Y.")),
        ("J. Robert Hale", Name("J. Robert", "Hale")),
        ("J. R. Hale", Name("J.", "Hale", "R.")),
        ("Juan García Márquez", Name("Juan", "García Márquez")),
        ("Ana María López Ruiz", Name("Ana", "López Ruiz", "María")),
        ("Charlotte Church", Name("Charlotte", "Church")),
        ("Nguyễn Văn An", Name("An", "Nguyễn", "Văn")),
        ("山田 太郎", Name("太郎", "山田")),
        ("山田太郎", Name()),
        ("Ann", Name("Ann")),
        ("Paul & Sofia", Name("Paul & Sofia")),
    ],
)
def test_one_person(cell, name):
    found = people_in(cell)

    assert (found.name, found.partner, found.household, found.organization) == (name, None, "", "")


@pytest.mark.parametrize(
    ("cell", "first", "second"),
    [
        (
            "Mr & Mrs Hiroshi and Nils Ruiz",
            Name("Hiroshi", "Ruiz", prefix="Mr"),
            Name("Nils", "Ruiz", prefix="Mrs"),
        ),
        (
            "MR & MRS HECTOR AND OLIVIA VAN DER BERG",
            Name("Hector", "van der Berg", prefix="Mr"),
            Name("Olivia", "van der Berg", prefix="Mrs"),
        ),
        ("Paul & Sofia Castillo", Name("Paul", "Castillo"), Name("Sofia", "Castillo")),
        ("Castillo, Paul & Sofia", Name("Paul", "Castillo"), Name("Sofia", "Castillo")),
        ("Paul Castillo and Sofia Ruiz", Name("Paul", "Castillo"), Name("Sofia", "Ruiz")),
        ("Tom+Ann Lee", Name("Tom", "Lee"), Name("Ann", "Lee")),
        (
            "Herr und Frau Max und Eva Müller",
            Name("Max", "Müller", prefix="Herr"),
            Name("Eva", "Müller", prefix="Frau"),
        ),
        (
            "M. et Mme Jean et Anne Leroy",
            Name("Jean", "Leroy", prefix="M."),
            Name("Anne", "Leroy", prefix="Mme"),
        ),
        (
            "Sr. y Sra. Juan y Ana Pérez",
            Name("Juan", "Pérez", prefix="Sr."),
            Name("Ana", "Pérez", prefix="Sra."),
        ),
        (
            "Dr. & Mrs. Paul and Sofia Lee",
            Name("Paul", "Lee", prefix="Dr."),
            Name("Sofia", "Lee", prefix="Mrs."),
        ),
        ("Mr. Paul and Dr. Sofia Lee", Name("Paul", "Lee", prefix="Mr."), Name("Sofia", "Lee", prefix="Dr.")),
    ],
)
def test_couples(cell, first, second):
    found = people_in(cell)

    assert (found.name, found.partner) == (first, second)
    assert found.household


def test_a_couple_is_called_as_written():
    assert people_in("Mr & Mrs Paul and Sofia Castillo").household == "Mr & Mrs Paul and Sofia Castillo"
    assert people_in("Castillo, Paul & Sofia").household == "Paul & Sofia Castillo"


def test_of_mr_and_mrs_nobody_knows_the_other_name():
    known = people_in("Mr. and Mrs. Paul Castillo")
    unknown = people_in("Mr & Mrs Castillo")

    assert known.name == Name("Paul", "Castillo", prefix="Mr. and Mrs.")
    assert (known.formatted, known.partner) == ("Paul Castillo", None)
    assert unknown.name == Name("", "Castillo", prefix="Mr & Mrs")
    assert (unknown.formatted, unknown.household) == ("Mr & Mrs Castillo", "Mr & Mrs Castillo")


@pytest.mark.parametrize("cell", ["Kim Lee/Pat Lee", "Kim/Pat Lee", "Kim / Pat Lee"])
def test_a_stroke_joins_two_people(cell):
    found = people_in(cell)

    assert (found.name, found.partner) == (Name("Kim", "Lee"), Name("Pat", "Lee"))


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("The Smith Family", Name(family="Smith Family")),
        ("Smith family", Name(family="Smith family")),
        ("Familie Smith", Name(family="Smith", prefix="Familie")),
        ("Fam. Smith", Name(family="Smith", prefix="Fam.")),
        ("Famille Smith", Name(family="Smith", prefix="Famille")),
    ],
)
def test_families_are_greeted_as_families(cell, name):
    found = people_in(cell)

    assert (found.name, found.household) == (name, cell)


@pytest.mark.parametrize(
    "cell",
    [
        "Okafor & Sons",
        "Smith & Co",
        "A&B Plumbing Ltd",
        "Harbor Dental",
        "First Baptist Church",
        "Müller GmbH",
    ],
)
def test_companies(cell):
    found = people_in(cell)

    assert (found.organization, found.formatted, found.name) == (cell, cell, Name())


@pytest.mark.parametrize(
    "cell", ["Tom, Dick and Harry Jones", "Marks & Spencer", "Mr & Mrs", "&", "and", "x " * 60]
)
def test_what_cannot_be_told_is_kept_whole(cell):
    assert people_in(cell).formatted == cell.strip()


@pytest.mark.parametrize(
    ("cell", "company", "name"),
    [
        ("Tom Smith - Acme Inc", "Acme Inc", Name("Tom", "Smith")),
        ("Acme Inc. (Tom Smith)", "Acme Inc.", Name("Tom", "Smith")),
        ("J&J Plumbing", "J&J Plumbing", Name()),
        ("Harbor Dental (main office)", "Harbor Dental", Name()),
    ],
)
def test_somebody_at_a_company(cell, company, name):
    found = people_in(cell)

    assert (found.organization, found.name, found.partner) == (company, name, None)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("The Joneses", Name(family="Joneses", prefix="The")),
        ("Father O'Malley", Name(family="O'Malley", prefix="Father")),
        ("Mr. Tom", Name(family="Tom", prefix="Mr.")),
        ("Tom Smith & Family", Name("Tom", "Smith")),
    ],
)
def test_greeted_by_what_is_known(cell, name):
    assert people_in(cell).name == name


def test_a_semicolon_joins_two_people():
    found = people_in("Tom Smith; Ann Jones")

    assert (found.name, found.partner) == (Name("Tom", "Smith"), Name("Ann", "Jones"))


def test_children_in_one_cell():
    assert first_names("Tom, Ann & Lou and Mia/Ben;Zoë\nOle") == [
        "Tom",
        "Ann",
        "Lou",
        "Mia",
        "Ben",
        "Zoë",
        "Ole",
    ]


@pytest.mark.parametrize(
    ("text", "answer"), [("Mr.", True), ("Frau Dr.", True), ("Mr & Mrs", True), ("Nurse", False)]
)
def test_titles(text, answer):
    assert is_title(text) is answer


@pytest.mark.parametrize(
    ("name", "answer"),
    [("?ucja", True), ("Dvo?ák", True), ("Zo\ufffd", True), ("Who?", False), ("Ann Lee", False)],
)
def test_lost_letters(name, answer):
    assert has_lost_letters(name) is answer


def test_a_sentence_is_no_name():
    assert suggest("this cell holds far too many words to be the name of one single living person") == Name()


@pytest.mark.parametrize(
    ("cell", "remark"),
    [
        ("Tom & kids Smith", "kids"),
        ("Tom and Family Smith", "Family"),
        ("Tom & the Kids Smith", "Kids"),
        ("Tom und Kinder Smith", "Kinder"),
        ("Tom et enfants Smith", "enfants"),
        ("Tom y niños Smith", "niños"),
        ("Tom Smith and his wife", "wife"),
        ("Smith, Tom & kids", "kids"),
    ],
)
def test_kids_and_family_in_the_middle_of_a_name_are_no_second_person(cell, remark):
    found = people_in(cell)

    assert (found.formatted, found.partner, found.aside.remark) == ("Tom Smith", None, remark)
    assert found.name == Name("Tom", "Smith")


@pytest.mark.parametrize(
    "cell", ["Kids & Family Dental", "Weber & Kinder GmbH", "Tom Kind", "Ann & Tom Kinder"]
)
def test_who_is_called_so_is_left_alone(cell):
    assert people_in(cell).aside.remark == ""


@pytest.mark.parametrize(
    ("cell", "first", "second"),
    [
        ("Tom Smith, Ann Jones", Name("Tom", "Smith"), Name("Ann", "Jones")),
        ("Tom Smith, Ann Smith", Name("Tom", "Smith"), Name("Ann", "Smith")),
        (
            "Mr. Tom Smith, Mrs. Ann Jones",
            Name("Tom", "Smith", prefix="Mr."),
            Name("Ann", "Jones", prefix="Mrs."),
        ),
        ("TOM SMITH, ANN JONES", Name("Tom", "Smith"), Name("Ann", "Jones")),
    ],
)
def test_two_full_names_with_a_comma_are_two_people(cell, first, second):
    found = people_in(cell)

    assert (found.name, found.partner, found.may_be_two) == (first, second, False)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Smith, Tom", Name("Tom", "Smith")),
        ("Smith, Tom Allan", Name("Tom", "Smith", "Allan")),
        ("Smith, Jr., Tom", Name("Tom", "Smith", suffix="Jr.")),
        ("Tom Smith, Jr.", Name("Tom", "Smith", suffix="Jr.")),
        ("Smith Jones, Tom", Name("Tom", "Smith Jones")),
        ("Smith Jones, Tom Allan", Name("Tom", "Smith Jones", "Allan")),
        ("Smith Jones, Dr. Tom", Name("Tom", "Smith Jones", prefix="Dr.")),
        ("van der Berg, Tom Allan", Name("Tom", "van der Berg", "Allan")),
        ("García Márquez, Gabriel José", Name("Gabriel", "García Márquez", "José")),
        ("Dr. Ruth Okafor, MD", Name("Ruth", "Okafor", prefix="Dr.", suffix="MD")),
    ],
)
def test_one_name_with_a_comma_stays_one(cell, name):
    found = people_in(cell)

    assert (found.name, found.partner, found.may_be_two) == (name, None, False)


@pytest.mark.parametrize(
    "cell", ["Tom Smith, Okwui Jones", "James Taylor, Mary Ann", "Tom Smith, Ann Jones, Bob Hale"]
)
def test_where_nobody_can_be_sure_one_comes_in_and_it_is_told(cell):
    found = people_in(cell)

    assert (found.partner, found.may_be_two) == (None, True)


def test_two_people_of_a_list_are_told():
    text = 'Name,Street\n"James Taylor, Mary Ann",1 Elm Drive\n"Tom Smith, Ann Jones",2 Elm Drive\n'

    (_line, one), (_same, told), (_next, two) = incoming.read("l.csv", text.encode(), country="US").items

    assert (one.related, told.is_part, told.text) == ((), True, "James Taylor, Mary Ann")
    assert [each.name for each in two.related] == ["Ann Jones"]
