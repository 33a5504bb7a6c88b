"""People, households, companies, and where and how they are reached."""

import peewee as pw

from cardkeeper.store.models.base import Edited, Row, flag, maybe, number, words


class Person(Edited):
    """A customer, or somebody who belongs to one: a child is a person too."""

    formatted_name = words()
    prefix = words()
    given = words()
    additional = words()
    family = words()
    suffix = words()
    goes_by = words()
    pronunciation = words()
    former_name = words()
    name_order = words()
    sort_name = words()
    language = words()
    tone = words()
    formality = words()
    salutation = words()
    salutation_for = words()
    addressee = words()
    addressee_for = words()
    state = pw.TextField(default="active")
    deceased = flag()
    died_year = number()
    died_month = number()
    died_day = number()
    is_customer = flag()
    tier = words()
    since_year = number()
    since_month = number()
    since_day = number()
    source = words()
    preferred_channel = words()
    celebrates = maybe()
    observes_birthdays = flag(True)
    never_print_age = flag()
    leap_rule = words()
    note = words()
    referred_by = pw.ForeignKeyField("self", null=True, on_delete="SET NULL")
    last_personal = maybe()
    last_touch = maybe()


class PersonPhoto(Row):
    """A re-encoded picture, apart from the person so that lists stay small."""

    person = pw.ForeignKeyField(Person, unique=True, on_delete="CASCADE")
    media_type = pw.TextField()
    width = pw.IntegerField()
    height = pw.IntegerField()
    image = pw.BlobField()


class Household(Edited):
    """People who share an envelope."""

    name = words()
    greeting = words()
    greeting_for = words()
    addressee = words()
    addressee_for = words()
    primary_person = pw.ForeignKeyField(Person, null=True, on_delete="SET NULL")


class HouseholdMember(Edited):
    """Who belongs to a household, as what, and since when; a child may belong to two."""

    household = pw.ForeignKeyField(Household, on_delete="CASCADE")
    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    role = pw.TextField()
    position = pw.IntegerField(default=0)
    since = maybe()
    until = maybe()
    is_mailing = flag(True)


class Organisation(Edited):
    name = pw.TextField()
    note = words()


class Employment(Edited):
    """Somebody's place in a company."""

    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    organisation = pw.ForeignKeyField(Organisation, null=True, on_delete="CASCADE")
    job_title = words()
    department = words()
    mail_here = flag()
    since = maybe()
    until = maybe()


class Relation(Edited):
    """`related` is the `kind` of `person`: her child, his sister."""

    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    related = pw.ForeignKeyField(Person, on_delete="CASCADE")
    kind = pw.TextField()
    label = words()


class Address(Edited):
    """A postal address of exactly one person, household or company."""

    person = pw.ForeignKeyField(Person, null=True, on_delete="CASCADE")
    household = pw.ForeignKeyField(Household, null=True, on_delete="CASCADE")
    organisation = pw.ForeignKeyField(Organisation, null=True, on_delete="CASCADE")
    kind = pw.TextField(default="home")
    label = words()
    attention = words()
    po_box = words()
    extended = words()
    street = words()
    locality = words()
    region = words()
    postal_code = words()
    country = words()
    preferred = flag()
    position = pw.IntegerField(default=0)
    valid_from = maybe()
    valid_until = maybe()
    season_from = number()
    season_until = number()
    verified_on = maybe()
    bad_since = maybe()
    bad_reason = words()


class ContactPoint(Edited):
    """A phone number, an e-mail address, a web page; `match_key` is its form for comparing."""

    person = pw.ForeignKeyField(Person, null=True, on_delete="CASCADE")
    organisation = pw.ForeignKeyField(Organisation, null=True, on_delete="CASCADE")
    kind = pw.TextField()
    label = words()
    value = pw.TextField()
    match_key = words()
    preferred = flag()
    position = pw.IntegerField(default=0)


class Suppression(Edited):
    """What somebody must not be sent, and for how long."""

    person = pw.ForeignKeyField(Person, null=True, on_delete="CASCADE")
    household = pw.ForeignKeyField(Household, null=True, on_delete="CASCADE")
    what = pw.TextField(default="all")
    since = maybe()
    until = maybe()
    reason = words()


class UnknownProperty(Row):
    """What an import brought that we have no place for, kept for export."""

    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    name = pw.TextField()
    parameters = words()
    value = pw.TextField()
    property_group = words()


class MatchKey(Row):
    """A key by which an import finds a person it knows (R26)."""

    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    key = pw.TextField()
