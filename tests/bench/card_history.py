"""The cards of a big book, in bulk: twenty years of mailed ones, and those that wait for the next batches."""

import datetime as dt
import json

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.cards import designs, wordings
from cardkeeper.store.connection import db
from tests.bench import names

_YEARS = 20
# One card in five is to the whole family; who gets those moves on from year to year.
_NUMBERS = """
WITH RECURSIVE number (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM number WHERE i + 1 < :cards),
card AS MATERIALIZED (SELECT i + 1 AS id, i % :customers + 1 AS person,
  (i + i / :customers) % 5 = 0 AS shared,
  date(printf('%d-01-02', :first + i / :a_year), (i % 356) || ' days') AS on_day,
  json_extract(:designs, '$[' || (i * 7 % :of_designs) || ']') AS design,
  json_extract(:verses, '$[' || (i * 11 % :of_verses) || ']') AS verse,
  json_extract(:bodies, '$[' || (i % :of_bodies) || ']') AS body FROM number)
"""
_TASKS = f"""
{_NUMBERS}
INSERT INTO card_task (id, uid, created_at, updated_at, source, source_key, year, recipient_key, kind,
  holiday_key, occasion_id, person_id, household_id, about_id, occurs_on, not_before, make_by, mail_by,
  arrive_by, state, done_on, design_key, palette, verse_key)
SELECT id, printf('task-%08d', id), on_day || 'T09:00:00.000+00:00', on_day || 'T09:00:00.000+00:00',
  iif(shared, 'holiday', 'occasion'), 'card:' || id, 0 + substr(on_day, 1, 4),
  iif(shared, 'household:', 'person:') || person, iif(shared, 'holiday', 'birthday'),
  iif(shared, 'any', ''), iif(shared, NULL, (SELECT occasion.id FROM occasion
    WHERE occasion.person_id = person AND kind = 'birthday' LIMIT 1)),
  person, iif(shared, person, NULL), iif(shared, NULL, person), on_day, on_day, on_day, on_day, on_day,
  'mailed', on_day, design, 'garden', verse FROM card
"""
_BATCHES = f"""
{_NUMBERS}
INSERT INTO batch (id, uid, created_at, updated_at, made_on, format, state)
SELECT (id + 49) / 50, printf('batch-%06d', (id + 49) / 50), min(on_day) || 'T09:00:00.000+00:00',
  min(on_day) || 'T09:00:00.000+00:00', min(on_day), 'half-a4', 'closed' FROM card GROUP BY (id + 49) / 50
"""
_ITEMS = f"""
{_NUMBERS}
INSERT INTO card_item (id, uid, batch_id, task_id, position, recipient, design_key, design_version, palette,
  verse_key, front, salutation, body, closing, signature, language, text_hash, household_key, printed_on)
SELECT card.id, printf('item-%08d', card.id), (card.id + 49) / 50, card.id, (card.id - 1) % 50 + 1,
  formatted_name, design, 1, 'garden', verse, '{{"headline": "Happy birthday"}}', 'Dear ' || given || ',',
  body, 'Warmly,', 'Ellen Hartwell', 'en', printf('%032x', card.id * 11 % :of_verses),
  'household:' || person, on_day
FROM card JOIN person ON person.id = card.person
"""
_WAITING = """
WITH RECURSIVE number (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM number WHERE i + 1 < :cards),
card AS (SELECT i, i * 13 % :customers + 1 AS person, date(:today, (i % 14 + 1) || ' days') AS mail_by,
  date(:today, (i % 14 + 5) || ' days') AS on_day FROM number)
INSERT INTO card_task (uid, created_at, updated_at, source, source_key, year, recipient_key, kind, person_id,
  about_id, years, occurs_on, not_before, make_by, mail_by, arrive_by, state, design_key, palette, verse_key)
SELECT printf('waiting-%08d', i), :today || 'T09:00:00.000+00:00', :today || 'T09:00:00.000+00:00',
  'occasion', 'waiting:' || i, 0 + substr(on_day, 1, 4), 'person:' || person, 'birthday', person,
  person, 40, on_day,
  mail_by, mail_by, mail_by, on_day, 'planned',
  json_extract(:designs, '$[' || (i % :of_designs) || ']'), 'garden',
  json_extract(:verses, '$[' || (i % :of_verses) || ']') FROM card
"""


def mailed(cards: int, customers: int, today: dt.date) -> None:
    """So many cards that went out in the twenty years before `today`, in batches of fifty."""
    if cards:
        for statement in (_TASKS, _BATCHES, _ITEMS):
            _run(statement, cards, customers, today)


def waiting(cards: int, customers: int, today: dt.date) -> None:
    """So many birthday cards with all they need, to be mailed within two weeks."""
    if cards:
        _run(_WAITING, cards, customers, today)


def _run(statement: str, cards: int, customers: int, today: dt.date) -> None:
    fronts = [
        key for key, design in designs.all_designs().items() if OccasionKind.BIRTHDAY in design.occasions
    ]
    verses = [
        verse.id for verse in wordings.all_verses() if verse.kind == "birthday" and verse.language == "en"
    ]
    values = {
        "cards": cards,
        "customers": customers,
        "today": today.isoformat(),
        "first": today.year - _YEARS,
        "a_year": -(-cards // _YEARS),
    }
    for name, texts in (("designs", fronts), ("verses", verses), ("bodies", names.VERSES)):
        values |= {name: json.dumps(texts), f"of_{name}": len(texts)}
    used = {name: value for name, value in values.items() if f":{name}" in statement}
    db.connection().execute(statement, used)
