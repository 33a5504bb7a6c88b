"""From an occasion to paper: senders, tasks, batches, and the cards as they were printed."""

import peewee as pw

from cardkeeper.store.models.base import Edited, Row, flag, maybe, number, words
from cardkeeper.store.models.knowing import Problem, Referral
from cardkeeper.store.models.occasions import Occasion
from cardkeeper.store.models.parties import Household, Person


class SenderProfile(Edited):
    """Who the cards are from."""

    name = words()
    company = words()
    job_title = words()
    street = words()
    extended = words()
    locality = words()
    region = words()
    postal_code = words()
    country = words()
    phone = words()
    email = words()
    web = words()
    closing = words()
    signature_text = words()
    licence_line = words()
    voice = words()
    language = words()
    colours = words()
    logo = pw.BlobField(null=True)
    signature = pw.BlobField(null=True)
    is_default = flag(True)


class PrinterProfile(Edited):
    """What the printer's test found out, per printer, tray, paper and duplex mode."""

    printer = pw.TextField()
    tray = words()
    paper = words()
    duplex = words()
    correction = words()
    face = words()
    envelope_feed = words()
    margins = words()
    tested_on = maybe()


class LabelSheetState(Row):
    """Which labels of the sheet in the drawer are used."""

    product = pw.TextField(unique=True)
    used = words()


class Mailing(Edited):
    """One greeting for many people, printed in lots."""

    name = pw.TextField()
    kind = pw.TextField(default="holiday")
    holidays = pw.TextField(default="[]")
    label = words()
    year = pw.IntegerField()
    begun_on = pw.TextField()
    occurs_on = maybe()
    audience = pw.TextField()
    designs = pw.TextField(default="[]")
    split = pw.TextField(default="tradition")
    lot_size = pw.IntegerField(default=50)
    lots_a_day = pw.IntegerField(default=3)
    first_day = maybe()
    own_text = words()
    format = words()
    state = pw.TextField(default="open")
    closed_on = maybe()


class MailingMember(Row):
    """Somebody in a mailing's audience; a reason says why they get no card."""

    mailing = pw.ForeignKeyField(Mailing, on_delete="CASCADE")
    person = pw.ForeignKeyField(Person, on_delete="CASCADE")
    household = pw.ForeignKeyField(Household, null=True, on_delete="SET NULL")
    unit_key = pw.TextField()
    reason = words()
    received_on = maybe()
    asked_on = maybe()


class MailingLot(Row):
    """The cards of a mailing that are printed in one go, in their order."""

    mailing = pw.ForeignKeyField(Mailing, on_delete="CASCADE")
    position = pw.IntegerField()
    part = pw.TextField()


class Batch(Edited):
    """Cards made together, in one order."""

    made_on = pw.TextField()
    label = words()
    format = pw.TextField()
    sort_by = words()
    sender = words()
    setup = words()
    state = pw.TextField(default="open")
    mailing = pw.ForeignKeyField(Mailing, null=True, on_delete="SET NULL")
    position = pw.IntegerField(default=0)
    mail_on = maybe()


class CardTask(Edited):
    """One card for one recipient, occasion and year (R10), from planned to mailed."""

    source = pw.TextField()
    source_key = pw.TextField()
    year = pw.IntegerField()
    recipient_key = pw.TextField()
    kind = pw.TextField()
    label = words()
    holiday_key = words()
    occasion = pw.ForeignKeyField(Occasion, null=True, on_delete="CASCADE")
    referral = pw.ForeignKeyField(Referral, null=True, on_delete="CASCADE")
    problem = pw.ForeignKeyField(Problem, null=True, on_delete="CASCADE")
    mailing = pw.ForeignKeyField(Mailing, null=True, on_delete="CASCADE")
    lot = pw.ForeignKeyField(MailingLot, null=True, on_delete="SET NULL")
    person = pw.ForeignKeyField(Person, null=True, on_delete="CASCADE")
    household = pw.ForeignKeyField(Household, null=True, on_delete="CASCADE")
    about = pw.ForeignKeyField(Person, null=True, on_delete="CASCADE")
    years = number()
    belated = flag()
    undated = flag()
    occurs_on = pw.TextField()
    not_before = pw.TextField()
    make_by = pw.TextField()
    mail_by = pw.TextField()
    arrive_by = pw.TextField()
    channel = pw.TextField(default="mail")
    state = pw.TextField(default="planned")
    reason = words()
    missing = words()
    locked = flag()
    wanted = number()
    design_key = words()
    palette = words()
    verse_key = words()
    own_text = words()
    notice = words()
    inside_left = words()
    look = words()
    done_on = maybe()


class TaskEvent(Row):
    """Each change of a task's state, with its time."""

    task = pw.ForeignKeyField(CardTask, on_delete="CASCADE")
    at = pw.TextField()
    on_day = pw.TextField()
    state = pw.TextField()
    reason = words()


class CardItem(Row):
    """A card as it goes to paper; immutable once printed (R21)."""

    uid = pw.TextField(unique=True)
    batch = pw.ForeignKeyField(Batch, on_delete="CASCADE")
    task = pw.ForeignKeyField(CardTask, on_delete="CASCADE")
    position = pw.IntegerField()
    recipient = pw.TextField()
    design_key = pw.TextField()
    design_version = pw.IntegerField()
    palette = pw.TextField()
    verse_key = words()
    front = pw.TextField()
    salutation = pw.TextField()
    body = pw.TextField()
    closing = pw.TextField()
    signature = pw.TextField()
    inside_left = words()
    language = pw.TextField()
    country = words()
    envelope = words()
    return_lines = words()
    look = words()
    note = words()
    signing = words()
    text_hash = pw.TextField()
    household_key = words()
    findings = words()
    held = flag()
    printed_on = maybe()
