"""The parties of the book and what is known of them.

Plain SQL on purpose: a migration must do in ten years what it did on the day it was written, whatever the
models say by then. A released migration is never edited.
"""

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

_PARTIES = (
    f"""
CREATE TABLE person ({_EDITED},
  formatted_name TEXT NOT NULL DEFAULT '',
  prefix TEXT NOT NULL DEFAULT '', given TEXT NOT NULL DEFAULT '', additional TEXT NOT NULL DEFAULT '',
  family TEXT NOT NULL DEFAULT '', suffix TEXT NOT NULL DEFAULT '', goes_by TEXT NOT NULL DEFAULT '',
  pronunciation TEXT NOT NULL DEFAULT '', former_name TEXT NOT NULL DEFAULT '',
  name_order TEXT NOT NULL DEFAULT '', sort_name TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '', tone TEXT NOT NULL DEFAULT '', formality TEXT NOT NULL DEFAULT '',
  salutation TEXT NOT NULL DEFAULT '', salutation_for TEXT NOT NULL DEFAULT '',
  addressee TEXT NOT NULL DEFAULT '', addressee_for TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'archived')),
  deceased INTEGER NOT NULL DEFAULT 0,
  died_year INTEGER, died_month INTEGER, died_day INTEGER,
  is_customer INTEGER NOT NULL DEFAULT 0, tier TEXT NOT NULL DEFAULT '',
  since_year INTEGER, since_month INTEGER, since_day INTEGER,
  source TEXT NOT NULL DEFAULT '', preferred_channel TEXT NOT NULL DEFAULT '',
  celebrates TEXT, observes_birthdays INTEGER NOT NULL DEFAULT 1,
  never_print_age INTEGER NOT NULL DEFAULT 0, leap_rule TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  referred_by_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
  last_personal TEXT, last_touch TEXT,
  CHECK (died_day IS NULL OR died_month IS NOT NULL), CHECK (since_day IS NULL OR since_month IS NOT NULL))
""",
    # The customer list in each of its orders, read from the index alone.
    """CREATE INDEX person_sort ON person (sort_name, id)
  WHERE deleted_at IS NULL AND is_customer = 1 AND state = 'active'""",
    """CREATE INDEX person_by_personal ON person (last_personal, sort_name, id)
  WHERE deleted_at IS NULL AND is_customer = 1 AND state = 'active'""",
    """CREATE INDEX person_added ON person (created_at, id)
  WHERE deleted_at IS NULL AND is_customer = 1 AND state = 'active'""",
    # How long it has been quiet (R23): since the last personal contact, else since they became customers.
    """
CREATE INDEX person_quiet ON person (tier, ifnull(last_personal, min(substr(created_at, 1, 10),
    ifnull(since_year || '-' || substr('0' || ifnull(since_month, 12), -2) || '-' ||
    substr('0' || ifnull(since_day, 28), -2), '9'))))
  WHERE deleted_at IS NULL AND is_customer = 1 AND state = 'active' AND deceased = 0
""",
    "CREATE INDEX person_referred_by_id ON person (referred_by_id)",
    "CREATE INDEX person_family ON person (family) WHERE family <> ''",
    # Those whose dates the calendar leaves out, all or some.
    """CREATE INDEX person_aside ON person (state, deceased, observes_birthdays, deleted_at)
  WHERE deleted_at IS NOT NULL OR state <> 'active' OR deceased = 1 OR observes_birthdays = 0""",
    """
CREATE TABLE person_photo (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  media_type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, image BLOB NOT NULL)
""",
    f"""
CREATE TABLE household ({_EDITED},
  name TEXT NOT NULL DEFAULT '', greeting TEXT NOT NULL DEFAULT '',
  greeting_for TEXT NOT NULL DEFAULT '', addressee TEXT NOT NULL DEFAULT '',
  addressee_for TEXT NOT NULL DEFAULT '',
  primary_person_id INTEGER REFERENCES person (id) ON DELETE SET NULL)
""",
    "CREATE INDEX household_primary_person_id ON household (primary_person_id)",
    f"""
CREATE TABLE household_member ({_EDITED},
  household_id INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('adult', 'child', 'other')),
  position INTEGER NOT NULL DEFAULT 0, since TEXT, until TEXT, is_mailing INTEGER NOT NULL DEFAULT 1)
""",
    """CREATE UNIQUE INDEX household_member_once ON household_member (household_id, person_id)
  WHERE deleted_at IS NULL AND until IS NULL""",
    "CREATE INDEX household_member_household_id ON household_member (household_id)",
    "CREATE INDEX household_member_person_id ON household_member (person_id)",
    """CREATE INDEX household_member_now ON household_member (person_id, household_id)
  WHERE deleted_at IS NULL AND until IS NULL""",
    f"CREATE TABLE organisation ({_EDITED}, name TEXT NOT NULL, note TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX organisation_name ON organisation (name)",
    f"""
CREATE TABLE employment ({_EDITED},
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE,
  job_title TEXT NOT NULL DEFAULT '', department TEXT NOT NULL DEFAULT '',
  mail_here INTEGER NOT NULL DEFAULT 0, since TEXT, until TEXT)
""",
    "CREATE INDEX employment_person_id ON employment (person_id)",
    "CREATE INDEX employment_organisation_id ON employment (organisation_id)",
    f"""
CREATE TABLE relation ({_EDITED},
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  related_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', CHECK (person_id <> related_id))
""",
    """CREATE UNIQUE INDEX relation_once ON relation (person_id, related_id, kind)
  WHERE deleted_at IS NULL""",
    # Of all rows: by an index of some SQLite does not find what goes with a person.
    "CREATE INDEX relation_person_id ON relation (person_id)",
    "CREATE INDEX relation_related_id ON relation (related_id)",
    f"""
CREATE TABLE address ({_EDITED},
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  household_id INTEGER REFERENCES household (id) ON DELETE CASCADE,
  organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'home', label TEXT NOT NULL DEFAULT '', attention TEXT NOT NULL DEFAULT '',
  po_box TEXT NOT NULL DEFAULT '', extended TEXT NOT NULL DEFAULT '', street TEXT NOT NULL DEFAULT '',
  locality TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '',
  preferred INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0,
  valid_from TEXT, valid_until TEXT, season_from INTEGER, season_until INTEGER,
  verified_on TEXT, bad_since TEXT, bad_reason TEXT NOT NULL DEFAULT '',
  CHECK ((person_id IS NOT NULL) + (household_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1))
""",
    "CREATE INDEX address_person_id ON address (person_id)",
    "CREATE INDEX address_household_id ON address (household_id)",
    "CREATE INDEX address_organisation_id ON address (organisation_id)",
    "CREATE INDEX address_locality ON address (locality) WHERE deleted_at IS NULL",
    # Who can be written to at all.
    *(
        f"""CREATE INDEX address_mailable_{owner} ON address ({owner}_id, valid_until)
  WHERE deleted_at IS NULL AND bad_since IS NULL AND street || po_box || extended <> ''"""
        for owner in ("person", "household", "organisation")
    ),
    f"""
CREATE TABLE contact_point ({_EDITED},
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', value TEXT NOT NULL, match_key TEXT NOT NULL DEFAULT '',
  preferred INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0,
  CHECK ((person_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1))
""",
    "CREATE INDEX contact_point_person_id ON contact_point (person_id)",
    "CREATE INDEX contact_point_organisation_id ON contact_point (organisation_id)",
    "CREATE INDEX contact_point_match_key ON contact_point (match_key) WHERE match_key <> ''",
    f"""
CREATE TABLE suppression ({_EDITED},
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  household_id INTEGER REFERENCES household (id) ON DELETE CASCADE,
  what TEXT NOT NULL DEFAULT 'all', since TEXT, until TEXT, reason TEXT NOT NULL DEFAULT '',
  CHECK ((person_id IS NOT NULL) + (household_id IS NOT NULL) = 1))
""",
    "CREATE INDEX suppression_person_id ON suppression (person_id)",
    "CREATE INDEX suppression_household_id ON suppression (household_id)",
    """
CREATE TABLE unknown_property (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name TEXT NOT NULL, parameters TEXT NOT NULL DEFAULT '', value TEXT NOT NULL,
  property_group TEXT NOT NULL DEFAULT '')
""",
    "CREATE INDEX unknown_property_person_id ON unknown_property (person_id)",
    """
CREATE TABLE match_key (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  key TEXT NOT NULL)
""",
    "CREATE INDEX match_key_key ON match_key (key)",
    "CREATE INDEX match_key_person_id ON match_key (person_id)",
)

_KNOWING = (
    f"""
CREATE TABLE fact ({_EDITED},
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT '', text TEXT NOT NULL, since TEXT, private INTEGER NOT NULL DEFAULT 0)
""",
    "CREATE INDEX fact_person_id ON fact (person_id)",
    f"""
CREATE TABLE info_item ({_EDITED},
  title TEXT NOT NULL, text TEXT NOT NULL DEFAULT '', web TEXT NOT NULL DEFAULT '', on_day TEXT NOT NULL)
""",
    f"""
CREATE TABLE interaction ({_EDITED},
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  on_day TEXT NOT NULL, kind TEXT NOT NULL, direction TEXT NOT NULL DEFAULT 'out',
  text TEXT NOT NULL DEFAULT '', counts_as_personal INTEGER NOT NULL DEFAULT 1,
  private INTEGER NOT NULL DEFAULT 0, remind_on TEXT, reminded_at TEXT,
  info_item_id INTEGER REFERENCES info_item (id) ON DELETE SET NULL,
  problem_id INTEGER REFERENCES problem (id) ON DELETE SET NULL,
  card_task_id INTEGER REFERENCES card_task (id) ON DELETE SET NULL)
""",
    "CREATE INDEX interaction_person_id ON interaction (person_id, on_day)",
    "CREATE INDEX interaction_remind_on ON interaction (remind_on) WHERE remind_on IS NOT NULL",
    "CREATE INDEX interaction_info_item_id ON interaction (info_item_id)",
    "CREATE INDEX interaction_problem_id ON interaction (problem_id)",
    "CREATE INDEX interaction_card_task_id ON interaction (card_task_id)",
    """
CREATE TABLE interaction_participant (
  id INTEGER PRIMARY KEY,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE)
""",
    "CREATE INDEX interaction_participant_interaction_id ON interaction_participant (interaction_id)",
    "CREATE INDEX interaction_participant_person_id ON interaction_participant (person_id)",
    f"""
CREATE TABLE problem ({_EDITED},
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  opened_on TEXT NOT NULL, what TEXT NOT NULL, promise TEXT NOT NULL DEFAULT '', due_on TEXT,
  put_right_on TEXT, how TEXT NOT NULL DEFAULT '', check_back_on TEXT, checked_back_on TEXT,
  hold TEXT NOT NULL DEFAULT 'ask' CHECK (hold IN ('ask', 'hold', 'send')))
""",
    "CREATE INDEX problem_person_id ON problem (person_id)",
    f"""
CREATE TABLE referral ({_EDITED},
  referrer_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  referred_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  on_day TEXT NOT NULL, became_customer_on TEXT, note TEXT NOT NULL DEFAULT '',
  CHECK (referrer_id <> referred_id))
""",
    "CREATE INDEX referral_referrer_id ON referral (referrer_id)",
    "CREATE INDEX referral_referred_id ON referral (referred_id)",
    "CREATE UNIQUE INDEX referral_once ON referral (referred_id) WHERE deleted_at IS NULL",
    f"CREATE TABLE tag ({_EDITED}, name TEXT NOT NULL, colour TEXT NOT NULL DEFAULT '')",
    "CREATE UNIQUE INDEX tag_name ON tag (name) WHERE deleted_at IS NULL",
    """
CREATE TABLE person_tag (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE)
""",
    "CREATE UNIQUE INDEX person_tag_once ON person_tag (person_id, tag_id)",
    "CREATE INDEX person_tag_tag_id ON person_tag (tag_id)",
    f"""
CREATE TABLE smart_group ({_EDITED},
  name TEXT NOT NULL, conditions TEXT NOT NULL, position INTEGER NOT NULL DEFAULT 0)
""",
)


def up(migrator: object, db: pw.Database) -> None:
    for statement in (*_PARTIES, *_KNOWING):
        db.execute_sql(statement)
