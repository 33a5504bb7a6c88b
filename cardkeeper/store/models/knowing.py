"""What is known of people: facts, talks, problems, referrals, tags."""

import peewee as pw

from cardkeeper.store.models.base import Edited, Row, flag, maybe, words
from cardkeeper.store.models.parties import Person


class Fact(Edited):
    """A pet, a team, a hobby; private ones never leave the screen."""

    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    kind = words()
    text = pw.TextField()
    since = maybe()
    private = flag()


class InfoItem(Edited):
    """Information that is shared with customers ("educate me")."""

    title = pw.TextField()
    text = words()
    web = words()
    on_day = pw.TextField()


class Problem(Edited):
    """Something that went wrong, what was promised, and whether it was put right."""

    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    opened_on = pw.TextField()
    what = pw.TextField()
    promise = words()
    due_on = maybe()
    put_right_on = maybe()
    how = words()
    check_back_on = maybe()
    checked_back_on = maybe()
    hold = pw.TextField(default="ask")


class Interaction(Edited):
    """A note, a call, a visit, a card: one moment with a customer."""

    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    on_day = pw.TextField()
    kind = pw.TextField()
    direction = pw.TextField(default="out")
    text = words()
    counts_as_personal = flag(True)
    private = flag()
    remind_on = maybe()
    reminded_at = maybe()
    info_item = pw.ForeignKeyField(InfoItem, null=True, on_delete="SET NULL")
    problem = pw.ForeignKeyField(Problem, null=True, on_delete="SET NULL")
    card_task = pw.DeferredForeignKey("CardTask", null=True, on_delete="SET NULL")


class InteractionParticipant(Row):
    interaction = pw.ForeignKeyField(Interaction, on_delete="CASCADE")
    person = pw.ForeignKeyField(Person, on_delete="CASCADE")


class Referral(Edited):
    """Who sent whom (R24)."""

    referrer = pw.ForeignKeyField(Person, on_delete="CASCADE")
    referred = pw.ForeignKeyField(Person, on_delete="CASCADE")
    on_day = pw.TextField()
    became_customer_on = maybe()
    note = words()


class Tag(Edited):
    name = pw.TextField()
    colour = words()


class PersonTag(Row):
    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    tag = pw.ForeignKeyField(Tag, on_delete="CASCADE")


class SmartGroup(Edited):
    """A saved search; `conditions` is JSON of whitelisted fields."""

    name = pw.TextField()
    conditions = pw.TextField()
    position = pw.IntegerField(default=0)
