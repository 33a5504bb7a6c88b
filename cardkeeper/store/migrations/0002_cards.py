"""Occasions, and the way from an occasion to paper."""

import peewee as pw

# uid is stable through export and import, version tells "changed elsewhere", deleted_at is the trash.
_EDITED = """
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
"""

_OCCASIONS = (
    f"""
CREATE TABLE occasion ({_EDITED},
  kind TEXT NOT NULL, label TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  household_id INTEGER REFERENCES household (id) ON DELETE CASCADE,
  organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE,
  year INTEGER, month INTEGER, day INTEGER, month_day INTEGER,
  approximate INTEGER NOT NULL DEFAULT 0,
  recipient_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
  address_id INTEGER REFERENCES address (id) ON DELETE SET NULL,
  leap_rule TEXT NOT NULL DEFAULT '', remind_only INTEGER NOT NULL DEFAULT 0,
  active_from TEXT, ends_on TEXT, note TEXT NOT NULL DEFAULT '',
  CHECK ((person_id IS NOT NULL) + (household_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1),
  CHECK (year IS NOT NULL OR month IS NOT NULL), CHECK (day IS NULL OR month IS NOT NULL),
  CHECK (month_day IS month * 100 + day))
""",
    # A yearly kind stands once for each person and label; what happens once may happen again another day.
    """
CREATE UNIQUE INDEX occasion_once ON occasion (kind, ifnull(person_id, 0), ifnull(household_id, 0),
  ifnull(organisation_id, 0), label, CASE WHEN kind IN ('birthday', 'anniversary', 'customer-anniversary',
  'home-anniversary', 'memorial', 'name-day', 'other') THEN '' ELSE ifnull(year, '') || '-' ||
  ifnull(month, '') || '-' || ifnull(day, '') END) WHERE deleted_at IS NULL
""",
    # Counts of a day by kind and year, from the index alone.
    """CREATE INDEX occasion_month_day ON occasion (month_day, kind, year, person_id, household_id, id)
  WHERE deleted_at IS NULL AND month_day IS NOT NULL""",
    """CREATE INDEX occasion_limited ON occasion (month_day)
  WHERE deleted_at IS NULL AND (active_from IS NOT NULL OR ends_on IS NOT NULL)""",
    "CREATE INDEX occasion_month ON occasion (year, month) WHERE day IS NULL AND deleted_at IS NULL",
    "CREATE INDEX occasion_person_id ON occasion (person_id, kind, label, month_day, deleted_at)",
    "CREATE INDEX occasion_household_id ON occasion (household_id)",
    "CREATE INDEX occasion_organisation_id ON occasion (organisation_id)",
    "CREATE INDEX occasion_recipient_id ON occasion (recipient_id)",
    "CREATE INDEX occasion_address_id ON occasion (address_id)",
    """
CREATE TABLE holiday_date (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, on_day TEXT NOT NULL, may_differ INTEGER NOT NULL DEFAULT 0)
""",
    "CREATE UNIQUE INDEX holiday_date_once ON holiday_date (key, on_day)",
    f"""
CREATE TABLE occurrence_exception ({_EDITED},
  occasion_id INTEGER NOT NULL REFERENCES occasion (id) ON DELETE CASCADE,
  year INTEGER NOT NULL, moved_to TEXT, reason TEXT NOT NULL DEFAULT '')
""",
    "CREATE INDEX occurrence_exception_occasion_id ON occurrence_exception (occasion_id)",
    """CREATE UNIQUE INDEX occurrence_exception_once ON occurrence_exception (occasion_id, year)
  WHERE deleted_at IS NULL""",
)

_PAPER = (
    f"""
CREATE TABLE sender_profile ({_EDITED},
  name TEXT NOT NULL DEFAULT '', company TEXT NOT NULL DEFAULT '', job_title TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '', extended TEXT NOT NULL DEFAULT '', locality TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '', postal_code TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', web TEXT NOT NULL DEFAULT '',
  closing TEXT NOT NULL DEFAULT '', signature_text TEXT NOT NULL DEFAULT '',
  licence_line TEXT NOT NULL DEFAULT '', voice TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '', colours TEXT NOT NULL DEFAULT '',
  logo BLOB, signature BLOB, is_default INTEGER NOT NULL DEFAULT 1)
""",
    f"""
CREATE TABLE printer_profile ({_EDITED},
  printer TEXT NOT NULL, tray TEXT NOT NULL DEFAULT '', paper TEXT NOT NULL DEFAULT '',
  duplex TEXT NOT NULL DEFAULT '', correction TEXT NOT NULL DEFAULT '', face TEXT NOT NULL DEFAULT '',
  envelope_feed TEXT NOT NULL DEFAULT '', margins TEXT NOT NULL DEFAULT '', tested_on TEXT)
""",
    """CREATE UNIQUE INDEX printer_profile_once ON printer_profile (printer, tray, paper, duplex)
  WHERE deleted_at IS NULL""",
    """
CREATE TABLE label_sheet_state (
  id INTEGER PRIMARY KEY, product TEXT NOT NULL UNIQUE, used TEXT NOT NULL DEFAULT '')
""",
    # `holidays` (keys offered), `designs` (pairs of design and palette) and `audience` are JSON.
    f"""
CREATE TABLE mailing ({_EDITED},
  name TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'holiday', holidays TEXT NOT NULL DEFAULT '[]',
  label TEXT NOT NULL DEFAULT '', year INTEGER NOT NULL, begun_on TEXT NOT NULL, occurs_on TEXT,
  audience TEXT NOT NULL, designs TEXT NOT NULL DEFAULT '[]',
  split TEXT NOT NULL DEFAULT 'tradition' CHECK (split IN ('tradition', 'evenly')),
  lot_size INTEGER NOT NULL DEFAULT 50, lots_a_day INTEGER NOT NULL DEFAULT 3, first_day TEXT,
  own_text TEXT NOT NULL DEFAULT '', format TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paused', 'closed')), closed_on TEXT)
""",
    # Everybody the audience holds: `unit_key` is their envelope, a reason of R11 why they get none.
    """
CREATE TABLE mailing_member (
  id INTEGER PRIMARY KEY, mailing_id INTEGER NOT NULL REFERENCES mailing (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  household_id INTEGER REFERENCES household (id) ON DELETE SET NULL,
  unit_key TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', received_on TEXT, asked_on TEXT)
""",
    "CREATE UNIQUE INDEX mailing_member_once ON mailing_member (mailing_id, person_id)",
    "CREATE INDEX mailing_member_person_id ON mailing_member (person_id)",
    "CREATE INDEX mailing_member_household_id ON mailing_member (household_id)",
    """
CREATE TABLE mailing_lot (
  id INTEGER PRIMARY KEY, mailing_id INTEGER NOT NULL REFERENCES mailing (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('abroad', 'early', 'home', 'latecomers', 'new-year')))
""",
    "CREATE UNIQUE INDEX mailing_lot_place ON mailing_lot (mailing_id, position)",
    f"""
CREATE TABLE batch ({_EDITED},
  made_on TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', format TEXT NOT NULL,
  sort_by TEXT NOT NULL DEFAULT '', sender TEXT NOT NULL DEFAULT '', setup TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'printed', 'closed')),
  mailing_id INTEGER REFERENCES mailing (id) ON DELETE SET NULL, position INTEGER NOT NULL DEFAULT 0,
  mail_on TEXT)
""",
    "CREATE INDEX batch_mailing_id ON batch (mailing_id)",
    f"""
CREATE TABLE card_task ({_EDITED},
  source TEXT NOT NULL, source_key TEXT NOT NULL, year INTEGER NOT NULL, recipient_key TEXT NOT NULL,
  kind TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', holiday_key TEXT NOT NULL DEFAULT '',
  occasion_id INTEGER REFERENCES occasion (id) ON DELETE CASCADE,
  referral_id INTEGER REFERENCES referral (id) ON DELETE CASCADE,
  problem_id INTEGER REFERENCES problem (id) ON DELETE CASCADE,
  mailing_id INTEGER REFERENCES mailing (id) ON DELETE CASCADE,
  lot_id INTEGER REFERENCES mailing_lot (id) ON DELETE SET NULL,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  household_id INTEGER REFERENCES household (id) ON DELETE CASCADE,
  about_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  years INTEGER, belated INTEGER NOT NULL DEFAULT 0,
  undated INTEGER NOT NULL DEFAULT 0,
  occurs_on TEXT NOT NULL, not_before TEXT NOT NULL, make_by TEXT NOT NULL, mail_by TEXT NOT NULL,
  arrive_by TEXT NOT NULL, channel TEXT NOT NULL DEFAULT 'mail',
  state TEXT NOT NULL DEFAULT 'planned', reason TEXT NOT NULL DEFAULT '',
  missing TEXT NOT NULL DEFAULT '', locked INTEGER NOT NULL DEFAULT 0, wanted INTEGER,
  design_key TEXT NOT NULL DEFAULT '', palette TEXT NOT NULL DEFAULT '',
  verse_key TEXT NOT NULL DEFAULT '', own_text TEXT NOT NULL DEFAULT '', notice TEXT NOT NULL DEFAULT '',
  inside_left TEXT NOT NULL DEFAULT '', look TEXT NOT NULL DEFAULT '', done_on TEXT)
""",
    # R10: nothing goes out twice.
    "CREATE UNIQUE INDEX card_task_once ON card_task (source_key, year, recipient_key)",
    "CREATE INDEX card_task_open ON card_task (state, mail_by, id) WHERE deleted_at IS NULL",
    "CREATE INDEX card_task_occurs_on ON card_task (occurs_on) WHERE deleted_at IS NULL",
    "CREATE INDEX card_task_occasion_id ON card_task (occasion_id)",
    "CREATE INDEX card_task_person_id ON card_task (person_id, kind)",
    "CREATE INDEX card_task_household_id ON card_task (household_id, kind)",
    "CREATE INDEX card_task_about_id ON card_task (about_id)",
    "CREATE INDEX card_task_referral_id ON card_task (referral_id)",
    "CREATE INDEX card_task_problem_id ON card_task (problem_id)",
    "CREATE INDEX card_task_mailing_id ON card_task (mailing_id, state)",
    "CREATE INDEX card_task_lot_id ON card_task (lot_id)",
    """
CREATE TABLE task_event (
  id INTEGER PRIMARY KEY, task_id INTEGER NOT NULL REFERENCES card_task (id) ON DELETE CASCADE,
  at TEXT NOT NULL, on_day TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '')
""",
    "CREATE INDEX task_event_task_id ON task_event (task_id)",
    """
CREATE TABLE card_item (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES card_task (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, recipient TEXT NOT NULL,
  design_key TEXT NOT NULL, design_version INTEGER NOT NULL, palette TEXT NOT NULL,
  verse_key TEXT NOT NULL DEFAULT '', front TEXT NOT NULL, salutation TEXT NOT NULL, body TEXT NOT NULL,
  closing TEXT NOT NULL, signature TEXT NOT NULL, inside_left TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL, country TEXT NOT NULL DEFAULT '', envelope TEXT NOT NULL DEFAULT '',
  return_lines TEXT NOT NULL DEFAULT '', look TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', signing TEXT NOT NULL DEFAULT '', text_hash TEXT NOT NULL,
  household_key TEXT NOT NULL DEFAULT '', findings TEXT NOT NULL DEFAULT '', held INTEGER NOT NULL DEFAULT 0,
  printed_on TEXT)
""",
    "CREATE UNIQUE INDEX card_item_place ON card_item (batch_id, position)",
    "CREATE INDEX card_item_task_id ON card_item (task_id)",
    "CREATE INDEX card_item_household_key ON card_item (household_key, text_hash)",
    # R21: what went to paper stays as it was; "forget" takes printed_on away first, on purpose.
    """
CREATE TRIGGER card_item_is_history BEFORE UPDATE ON card_item
WHEN OLD.printed_on IS NOT NULL AND NEW.printed_on IS NOT NULL AND (
  NEW.recipient, NEW.design_key, NEW.design_version, NEW.palette, NEW.verse_key, NEW.front,
    NEW.salutation, NEW.body, NEW.closing, NEW.signature, NEW.inside_left, NEW.language, NEW.country,
    NEW.envelope, NEW.return_lines, NEW.note, NEW.position, NEW.batch_id, NEW.task_id, NEW.text_hash) <> (
  OLD.recipient, OLD.design_key, OLD.design_version, OLD.palette, OLD.verse_key, OLD.front,
    OLD.salutation, OLD.body, OLD.closing, OLD.signature, OLD.inside_left, OLD.language, OLD.country,
    OLD.envelope, OLD.return_lines, OLD.note, OLD.position, OLD.batch_id, OLD.task_id, OLD.text_hash)
BEGIN SELECT RAISE(ABORT, 'a printed card is history'); END
""",
)


def up(migrator: object, db: pw.Database) -> None:
    for statement in (*_OCCASIONS, *_PAPER):
        db.execute_sql(statement)
