"""R15: the address block in each country's order, and what an address lacks."""

import pytest

from cardkeeper.core.addressing import (
    address_block,
    country_line,
    is_abroad,
    missing_parts,
    one_line,
    postal_language,
    return_block,
)
from cardkeeper.core.contact import Address

BOSTON = Address("12 Oak St", "Boston", "MA", "02139", "US")
HAMBURG = Address("Alte Gasse 7", "Hamburg", "", "20095", "DE")

R15 = [
    ("at home, no country line", "US", ["Ruth Okafor"], BOSTON,
     ["Ruth Okafor", "12 Oak St", "Boston, MA 02139"]),
    ("no country is at home", "US", ["Ruth Okafor"], Address("12 Oak St", "Boston", "Massachusetts", "02139"),
     ["Ruth Okafor", "12 Oak St", "Boston, MA 02139"]),
    ("US flat behind the street", "US", ["R"],
     Address("12 Oak St", "Boston", "MA", "021391234", "US", extended="Apt 4"),
     ["R", "12 Oak St Apt 4", "Boston, MA 02139-1234"]),
    ("US flat said twice", "US", ["R"],
     Address("12 Oak St, Apt 4", "Boston", "MA", "02139", extended="Apt 4"),
     ["R", "12 Oak St, Apt 4", "Boston, MA 02139"]),
    ("US box", "US", ["R"], Address("", "Boston", "MA", "02139", "US", po_box="123"),
     ["R", "PO Box 123", "Boston, MA 02139"]),
    ("US box as typed, nearest to the town", "US", ["R"],
     Address("12 Oak St", "Boston", "MA", "02139", "US", po_box="P.O. Box 9"),
     ["R", "12 Oak St", "P.O. Box 9", "Boston, MA 02139"]),
    ("US from abroad", "DE", ["R"], BOSTON, ["R", "12 Oak St", "BOSTON, MA 02139", "USA"]),
    ("Puerto Rico is at home", "US", ["R"], Address("1 Calle Sol", "San Juan", "", "00901", "PR"),
     ["R", "1 Calle Sol", "San Juan, PR 00901"]),
    ("US without a state", "US", ["R"], Address("9 Elm St", "Portland", "", "97205", "US"),
     ["R", "9 Elm St", "Portland 97205"]),
    ("AU without a state", "AU", ["R"], Address("9 Elm St", "Sydney", "", "2000", "AU"),
     ["R", "9 Elm St", "SYDNEY 2000"]),
    ("ES without a town's name", "ES", ["R"], Address("Calle Sol 1", "", "Madrid", "28013", "ES"),
     ["R", "Calle Sol 1", "28013 (MADRID)"]),
    ("CA", "CA", ["R"], Address("1010 Clear St", "Ottawa", "Ontario", "k1a0b1", "CA"),
     ["R", "1010 Clear St", "OTTAWA ON  K1A 0B1"]),
    ("CA from the US", "US", ["R"], Address("1010 Clear St", "Ottawa", "on", "K1A 0B1", "CA"),
     ["R", "1010 Clear St", "OTTAWA ON  K1A 0B1", "CANADA"]),
    ("GB: post town, no county", "GB", ["R"],
     Address("4 High Lane", "Stoke-on-Trent", "Staffordshire", "st47qb", "GB", extended="Flat 2"),
     ["R", "Flat 2", "4 High Lane", "STOKE-ON-TRENT", "ST4 7QB"]),
    ("GB from the US", "US", ["R"], Address("4 High Lane", "London", "", "SW1A 1AA", "GB"),
     ["R", "4 High Lane", "LONDON", "SW1A 1AA", "UNITED KINGDOM"]),
    ("IE with Eircode", "IE", ["R"], Address("56 Broomfield", "Macroom", "Co. Cork", "t12f8hk", "IE"),
     ["R", "56 Broomfield", "MACROOM", "Co. Cork", "T12 F8HK"]),
    ("IE without Eircode", "GB", ["R"], Address("9 Dame St", "Dublin 2", "", "", "IE"),
     ["R", "9 Dame St", "DUBLIN 2", "IRELAND"]),
    ("AU", "AU", ["R"], Address("300 King St", "Newtown", "New South Wales", "2042", "AU"),
     ["R", "300 King St", "NEWTOWN NSW 2042"]),
    ("DE at home", "DE", ["Frau Ruth Müller"], HAMBURG,
     ["Frau Ruth Müller", "Alte Gasse 7", "20095 Hamburg"]),
    ("DE from the US", "US", ["R"], HAMBURG, ["R", "Alte Gasse 7", "20095 HAMBURG", "GERMANY"]),
    ("DE, old sign", "DE", ["R"], Address("Alte Gasse 7", "Hamburg", "Hamburg", "D-20095", "DE"),
     ["R", "Alte Gasse 7", "20095 Hamburg"]),
    ("DE box", "DE", ["R"], Address("", "Hamburg", "", "20001", "DE", po_box="12 34"),
     ["R", "Postfach 12 34", "20001 Hamburg"]),
    ("AT from DE", "DE", ["R"], Address("Ring 1/4", "Wien", "", "A-1010", "AT"),
     ["R", "Ring 1/4", "1010 WIEN", "ÖSTERREICH"]),
    ("CH at home", "CH", ["R"], Address("Bahnhofstrasse 3", "Zürich", "ZH", "CH-8001", "CH"),
     ["R", "Bahnhofstrasse 3", "8001 Zürich"]),
    ("CH from FR", "FR", ["R"], Address("Rue Haute 3", "Genève", "", "1204", "CH"),
     ["R", "Rue Haute 3", "1204 GENÈVE", "SUISSE"]),
    ("FR", "FR", ["R"], Address("3 rue Haute", "Lyon", "Rhône", "69001", "FR"),
     ["R", "3 rue Haute", "69001 LYON"]),
    ("FR CEDEX and box", "FR", ["Acme"],
     Address("3 quai Nord", "Paris Cedex 07", "", "75341", "FR", po_box="80123"),
     ["Acme", "3 quai Nord", "BP 80123", "75341 PARIS CEDEX 07"]),
    ("FR overseas is at home", "FR", ["R"], Address("1 rue du Port", "Saint-Denis", "", "97400", "RE"),
     ["R", "1 rue du Port", "97400 SAINT-DENIS"]),
    ("ES capital: province once", "ES", ["R"], Address("Calle Mayor 5", "Madrid", "Madrid", "28013", "ES"),
     ["R", "Calle Mayor 5", "28013 MADRID"]),
    ("ES town with province", "ES", ["R"],
     Address("Calle Sol 5", "El Campello", "Alicante", "03560", "ES", extended="2.º B"),
     ["R", "Calle Sol 5, 2.º B", "03560 EL CAMPELLO (ALICANTE)"]),
    ("IT, province by its sign", "IT", ["R"], Address("Via Sole 5", "Tivoli", "Roma", "00019", "IT"),
     ["R", "Via Sole 5", "00019 TIVOLI RM"]),
    ("IT, a region is no province", "US", ["R"], Address("Via Sole 5", "Como", "Lombardia", "22100", "IT"),
     ["R", "Via Sole 5", "22100 COMO", "ITALY"]),
    ("NL", "NL", ["R"], Address("Prinsengracht 5", "Amsterdam", "NH", "1015dk", "NL"),
     ["R", "Prinsengracht 5", "1015 DK  AMSTERDAM"]),
    ("PT", "PT", ["R"], Address("Rua do Sol 5", "Lisboa", "", "1200192", "PT", extended="3.º Esq."),
     ["R", "3.º Esq.", "Rua do Sol 5", "1200-192 LISBOA"]),
    ("PL", "PL", ["R"], Address("ul. Długa 5", "Łódź", "", "90001", "PL", extended="m. 7"),
     ["R", "ul. Długa 5 m. 7", "90-001 Łódź"]),
    ("PL from DE", "DE", ["R"], Address("ul. Długa 5", "Łódź", "", "90-001", "PL"),
     ["R", "ul. Długa 5", "90-001 ŁÓDŹ", "POLEN"]),
    ("SE", "SE", ["R"], Address("Storgatan 5", "Stockholm", "", "SE-11455", "SE", extended="lgh 1102"),
     ["R", "Storgatan 5, lgh 1102", "114 55 STOCKHOLM"]),
    ("JP in Latin letters", "US", ["Yuki Tanaka"],
     Address("1-5-3 Yaesu", "Chuo-ku", "Tokyo", "1000001", "JP"),
     ["Yuki Tanaka", "1-5-3 Yaesu", "CHUO-KU, TOKYO 100-0001", "JAPAN"]),
    ("JP in its own script", "JP", ["山田 太郎 様"],
     Address("丸の内1-1", "千代田区", "東京都", "1000005", "JP"),
     ["〒100-0005", "東京都千代田区丸の内1-1", "山田 太郎 様"]),
    ("JP in its own script from abroad", "DE", ["山田 太郎 様"],
     Address("丸の内1-1", "千代田区", "東京都", "100-0005", "JP"),
     ["〒100-0005", "東京都千代田区丸の内1-1", "山田 太郎 様", "JAPAN"]),
    ("BR, by the common table", "US", ["R"], Address("Rua Sol 5", "Recife", "PE", "50030150", "BR"),
     ["R", "Rua Sol 5", "RECIFE-PE", "50030-150", "BRAZIL"]),
    ("TR without a province leaves no stroke", "US", ["R"],
     Address("Atatürk Cd. 5", "İstanbul", "", "34000", "TR"),
     ["R", "Atatürk Cd. 5", "34000 İSTANBUL", "TÜRKIYE"]),
    ("c/o stands on a line of its own", "US", ["R"],
     Address("5 Oak St", "Maplewood", "NJ", "07040", "US", extended="c/o Ann Jones"),
     ["R", "c/o Ann Jones", "5 Oak St", "Maplewood, NJ 07040"]),
    ("SG has no town", "US", ["R"], Address("5 Orchard Rd", "", "", "238823", "SG"),
     ["R", "5 Orchard Rd", "SINGAPORE 238823", "SINGAPORE"]),
    ("generic form", "US", ["R"], Address("5 Main St", "Nowhere", "North", "99", "Atlantis"),
     ["R", "5 Main St", "99 NOWHERE", "NORTH", "ATLANTIS"]),
    ("a country by its name", "US", ["R"], Address("Alte Gasse 7", "Hamburg", "", "20095", "Deutschland"),
     ["R", "Alte Gasse 7", "20095 HAMBURG", "GERMANY"]),
    ("no empty lines", "US", ["R", " ", ""], Address("12 Oak St\n\n Rear\n", "Boston", "MA", "02139"),
     ["R", "12 Oak St", "Rear", "Boston, MA 02139"]),
    ("nothing but a town", "US", ["R"], Address("", "Boston"), ["R", "Boston"]),
    ("the zero in front stays", "US", ["R"], Address("1 A St", "Agawam", "MA", "01001"),
     ["R", "1 A St", "Agawam, MA 01001"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sender", "addressee", "address", "lines"), [pytest.param(*case, id=what) for what, *case in R15]
)
def test_r15_block(sender, addressee, address, lines):
    assert list(address_block(addressee, address, sender)) == lines


EIGHT = (
    ["Dr. Ruth Okafor", "Attn: Front desk", "Okafor & Sons Landscape Architecture"],
    Address("Building C\n2nd floor, suite 210\nOld Brewery Yard\n12 Oak St", "Boston", "MA", "02139", "US"),
)


@pytest.mark.parametrize(("sender", "most"), [("US", 7), ("US", 5), ("DE", 7), ("DE", 6), ("DE", 4)])
def test_r15_eight_lines_of_input_never_overflow(sender, most):
    lines = address_block(*EIGHT, sender, max_lines=most)

    assert len(lines) == most
    assert lines[0] == "Dr. Ruth Okafor"
    assert "02139" in lines[-1] or "02139" in lines[-2]
    for word in ("Front desk", "Landscape", "Building C", "suite 210", "Brewery", "12 Oak St"):
        assert word in " ".join(lines)


def test_r15_short_neighbours_are_joined_first_and_a_company_keeps_its_line():
    assert address_block(*EIGHT, "US", max_lines=6) == (
        "Dr. Ruth Okafor",
        "Attn: Front desk",
        "Okafor & Sons Landscape Architecture",
        "Building C, 2nd floor, suite 210",
        "Old Brewery Yard, 12 Oak St",
        "Boston, MA 02139",
    )


@pytest.mark.parametrize(
    ("country", "sender", "language", "line"),
    [
        ("DE", "US", "", "GERMANY"),
        ("DE", "FR", "", "ALLEMAGNE"),
        ("DE", "CH", "it", "GERMANIA"),
        ("DE", "CH", "en-GB", "GERMANY"),
        ("DE", "CA", "fr-CA", "ALLEMAGNE"),
        ("DE", "US", "es", "GERMANY"),
        ("US", "DE", "", "USA"),
        ("GB", "DE", "", "VEREINIGTES KÖNIGREICH"),
        ("HK", "GB", "", "HONG KONG"),
        ("MM", "GB", "", "MYANMAR"),
        ("JP", "SE", "", "JAPAN"),
        ("España", "PL", "", "HISZPANIA"),
        ("Atlantis ", "PL", "", "ATLANTIS"),
    ],
)
def test_r15_country_line(country, sender, language, line):
    assert country_line(country, sender, language) == line


def test_r15_the_senders_post_decides_the_language():
    assert postal_language("JP", "ja") == "en"
    assert postal_language("AT", "en-US") == "en"


@pytest.mark.parametrize(("country", "abroad"), [("US", False), ("PR", False), ("", False), ("CA", True)])
def test_r15_abroad_is_another_countrys_post(country, abroad):
    assert is_abroad(Address("1 A St", "X", country=country), "US") is abroad


def test_return_address_with_its_country_when_the_card_goes_abroad():
    sender = ["Ellen Hartwell", "Hartwell Home Loans"]

    assert return_block(sender, BOSTON, "US") == (*sender, "12 Oak St", "Boston, MA 02139")
    assert return_block(sender, BOSTON) == return_block(sender, BOSTON, "US")
    assert return_block(sender, BOSTON, "DE") == (*sender, "12 Oak St", "BOSTON, MA 02139", "USA")


def test_return_address_on_one_line():
    canada = Address("1 Clear St", "Ottawa", "ON", "K1A 0B1", "CA")

    assert one_line(return_block(["Hartwell"], canada)) == "Hartwell · 1 Clear St · OTTAWA ON K1A 0B1"


@pytest.mark.parametrize(
    ("address", "sender", "blocks", "message"),
    [
        (Address(), "US", True, "No address yet, so no envelope."),
        (Address("", "Boston", "MA", "02139"), "US", True, "No street, so no envelope."),
        (Address("1 A St", "", "MA", "02139"), "US", True, "No town, so no envelope."),
        (Address("1 A St", "Boston", "MA"), "US", True, "No ZIP code, so no envelope."),
        (Address("1 A St", "London", country="GB"), "US", True, "No postcode, so no envelope."),
        (Address("Gasse 1", "Wien", country="AT"), "DE", True, "No postal code, so no envelope."),
        (Address("1 A St", "Boston", "", "02139"), "US", False, "No state. The card may take longer."),
        (Address("1 A St", "Ottawa", "", "K1A 0B1", "CA"), "US", False,
         "No province. The card may take longer."),
        (Address("1 A St", "Boston", "MA", "2139"), "US", False,
         "A ZIP code has 5 digits. A spreadsheet may have dropped the 0 in front."),
        (Address("8 Harley Street", "London", "", "w1g 9pf"), "US", False,
         "W1G 9PF is a postal code of another country (United Kingdom). Is the country right?"),
        (Address("1 A St", "Boston", "NY", "02139"), "US", False, "02139 is not a postal code in NY."),
        (Address("1 A St", "Ottawa", "ON", "K1A OB1", "CA"), "CA", False,
         "A postal code there looks like K1A 0B1."),
        (Address("1 A St", "London", "", "SW1", "GB"), "GB", False, "A postcode looks like SW1A 1AA."),
        (Address("1 A St", "Dublin", "", "D2", "IE"), "IE", False, "An Eircode looks like D02 AF30."),
        (Address("Gasse 1", "Berlin", "", "1067", "DE"), "DE", False,
         "A postal code there looks like 10115. A spreadsheet may have dropped the 0 in front."),
    ],
)  # fmt: skip
def test_r15_what_is_missing_in_words(address, sender, blocks, message):
    found = missing_parts(address, sender)

    assert (found[0].blocks, found[0].message) == (blocks, message)


@pytest.mark.parametrize(
    ("address", "sender"),
    [
        (BOSTON, "US"),
        (HAMBURG, "US"),
        (Address("", "Boston", "MA", "02139", po_box="12"), "US"),
        (Address("9 Dame St", "Dublin 2", country="IE"), "GB"),
        (Address("5 Orchard Rd", "", "", "238823", "SG"), "US"),
        (Address("Hauptstr. 1", "Wien", "", "A-1010", "AT"), "DE"),
        (Address("1 Calle Sol", "San Juan", "PR", "00901", "PR"), "US"),
        (Address("5 Main St", "Nowhere", country="Atlantis"), "US"),
        (Address("1-5-3 Yaesu", "Chuo-ku", "Tokyo", "1030028", "JP"), "US"),
    ],
)
def test_r15_a_whole_address_lacks_nothing(address, sender):
    assert missing_parts(address, sender) == ()
