"""Names and addresses for other programs: the household's address is everybody's who lives there."""

from cardkeeper.core.contact import Address
from cardkeeper.services.book import exporting
from cardkeeper.services.households import households, memberships
from cardkeeper.services.people import addresses, envelope_texts
from tests.factories import HOME, TUESDAY, a_customer, spouse


def test_the_address_of_the_household_is_exported_with_each_of_them(library):
    priya = a_customer("Priya Raman", addresses=(), related=(spouse("Dev Raman"),))
    home = memberships.home_of(priya)
    addresses.add("household_id", home, Address("44 Maple Street", "Montclair", "NJ", "07042", "US"), TUESDAY)

    told = exporting.everybody()[0]["addresses"]
    assert [(each["street"], each["postal_code"]) for each in told] == [("44 Maple Street", "07042")]
    assert envelope_texts.addresses([priya], TUESDAY)[priya].splitlines()[1:] == [
        "44 Maple Street",
        "Montclair, NJ 07042",
    ]
    assert [member.name for member in households.get(home).members] == ["Priya Raman", "Dev Raman"]


def test_names_and_addresses_come_in_the_order_they_are_asked_for(library):
    ada, ben = a_customer("Ada Quinn", addresses=(HOME,)), a_customer("Ben Aldous", addresses=(HOME,))
    nowhere = a_customer("Cleo Nowhere", addresses=())

    assert envelope_texts.names([ben, nowhere, ada]) == ["Ben Aldous", "Cleo Nowhere", "Ada Quinn"]
    assert list(envelope_texts.addresses([ben, nowhere, ada], TUESDAY)) == [ben, ada]
