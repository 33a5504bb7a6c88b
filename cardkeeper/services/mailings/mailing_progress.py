"""How far a mailing is: the five tiles, the sentence above them, what is still to be bought."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cardkeeper.core.date_words import day_words
from cardkeeper.core.kinds import Channel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs
from cardkeeper.services.mailings import mailing_cards
from cardkeeper.services.mailings.mailing_lots import PRINTED
from cardkeeper.services.mailings.mailing_records import CARD_OF_MEMBER, get
from cardkeeper.store.connection import records, select

NOT_ON_LIST = "not-on-list"
"""Why somebody is written down who is not in the audience: they sent us a card."""

_PEOPLE = f"""
SELECT count(*) FILTER (WHERE on_list), count(*) FILTER (WHERE on_list AND card_task.id IS NOT NULL
    AND card_task.state NOT IN ('skipped', 'missed', 'done-otherwise')),
  count(received_on)
FROM (SELECT *, reason <> '{NOT_ON_LIST}' AS on_list FROM mailing_member WHERE mailing_id = ?)
  AS mailing_member LEFT JOIN card_task ON {CARD_OF_MEMBER} AND card_task.deleted_at IS NULL
"""
_WHOLE = "missing = '' AND card_task.state IN ('planned', 'chosen')"
_CARDS = f"""
SELECT count(*) FILTER (WHERE state NOT IN ('skipped', 'missed', 'done-otherwise')) AS envelopes,
  count(DISTINCT nullif(design_key, '')) FILTER (WHERE state NOT IN ('skipped', 'missed')) AS designs,
  count(*) FILTER (WHERE on_paper AND missing <> '' AND state IN ('planned', 'chosen', 'held')) AS addresses,
  count(*) FILTER (WHERE on_paper AND missing IN ('name', 'good-name')
    AND state IN ('planned', 'chosen', 'held')) AS names,
  count(*) FILTER (WHERE state = 'held') AS held,
  count(*) FILTER (WHERE printed OR mailed OR (on_paper AND {_WHOLE})) AS of,
  count(*) FILTER (WHERE printed OR mailed) AS printed,
  count(*) FILTER (WHERE mailed) AS mailed,
  count(*) FILTER (WHERE state = 'returned') AS returned,
  count(*) FILTER (WHERE NOT on_paper AND state IN ('planned', 'chosen')) AS other_ways,
  count(*) FILTER (WHERE on_paper AND lot_id IS NULL AND {_WHOLE}) AS without_lot,
  count(*) FILTER (WHERE on_paper AND {_WHOLE} AND mail_by < ? AND NOT undated) AS late,
  max(CASE WHEN on_paper AND {_WHOLE} AND NOT undated THEN mail_by END) AS last_mail_by
FROM (SELECT *, channel IN ('mail', 'by-hand') AS on_paper, state IN ('printed', 'signed') AS printed,
    state IN ('mailed', 'handed-over', 'returned') AS mailed FROM card_task
  WHERE mailing_id = ? AND deleted_at IS NULL) AS card_task
"""
_GIVEN = """
SELECT design_key, palette, max(holiday_key), count(*) FROM card_task
WHERE mailing_id = ? AND deleted_at IS NULL AND design_key <> ''
  AND state NOT IN ('skipped', 'missed', 'done-otherwise')
GROUP BY design_key, palette ORDER BY 4 DESC, 1
"""
_STOCK = """
SELECT card_task.id, card_task.state, channel, lot_id, (
  SELECT batch.format FROM card_item JOIN batch ON batch.id = batch_id
  WHERE task_id = card_task.id ORDER BY card_item.id DESC LIMIT 1) AS format
FROM card_task WHERE mailing_id = ? AND deleted_at IS NULL AND channel IN ('mail', 'by-hand')
  AND (card_task.state IN ('printed', 'signed')
    OR (card_task.state IN ('planned', 'chosen') AND missing = ''))
"""


class Tiles(NamedTuple):
    """The numbers of a mailing.

    Who: `people` in the audience, of whom `chosen` get a card and `left_out` none; `envelopes` they share.
    Cards: `designs`. Addresses: `addresses` need one, or a name; the latter are `names`. Print: `printed` of
    `of`. Mail: `mailed` of `of`. Beside them: `held` wait for a decision, `other_ways` are a call, a visit or
    an e-mail, `late` can't arrive in time, `without_lot` came later, `returned` and `received` came in the
    mail.
    `mail_by` is the day by which all must be in the mail, None when nothing is left or no day waits for it.
    """

    people: int
    chosen: int
    left_out: int
    envelopes: int
    designs: int
    addresses: int
    names: int
    of: int
    printed: int
    mailed: int
    held: int
    other_ways: int
    late: int
    without_lot: int
    returned: int
    received: int
    mail_by: dt.date | None


class Stock(NamedTuple):
    """What is still to be bought for one format: sheets and envelopes to print on, stamps to mail with."""

    format: str
    sheets: int
    paper: str
    envelopes: int
    envelope: str
    stamps_home: int
    stamps_abroad: int


class Given(NamedTuple):
    """A design of a mailing: how many cards have it, and a holiday among those it is given for."""

    design: str
    palette: str
    name: str
    holiday: str
    cards: int


def designs_given(mailing_id: int) -> list[Given]:
    """The designs of the cards that go out, the most frequent first."""
    language, catalogue = settings.load().language, designs.all_designs()
    return [
        Given(key, palette, catalogue[key].name_in(language) if key in catalogue else key, holiday, cards)
        for key, palette, holiday, cards in select(_GIVEN, mailing_id)
    ]


def tiles(mailing_id: int, today: dt.date) -> Tiles:
    """The numbers of a mailing as the book has them."""
    people, chosen, received = select(_PEOPLE, mailing_id)[0]
    (card,) = records(_CARDS, today.isoformat(), mailing_id)
    return Tiles(
        people,
        chosen,
        people - chosen,
        card["envelopes"],
        card["designs"],
        card["addresses"],
        card["names"],
        card["of"],
        card["printed"],
        card["mailed"],
        card["held"],
        card["other_ways"],
        card["late"],
        card["without_lot"],
        card["returned"],
        received,
        dt.date.fromisoformat(card["last_mail_by"]) if card["last_mail_by"] else None,
    )


def headline(mailing_id: int, today: dt.date) -> str:
    """Above the tiles: "512 people. All in the mail by Friday, December 11, 10 days from now."."""
    found = tiles(mailing_id, today)
    people = ngettext("{n} person.", "{n} people.", found.chosen).format(n=found.chosen)
    if get(mailing_id).state == "paused":
        return _("{people} Put aside for now.").format(people=people)
    if found.mail_by is None:
        return _without_day(people, found)
    if found.mail_by < today:
        return _("{people} Too late for the day.").format(people=people)
    day = day_words(found.mail_by, today, settings.load().language)
    left = (found.mail_by - today).days
    if left < 2:
        return _("{people} All in the mail by {day}.").format(people=people, day=day)
    when = ngettext("{n} day from now", "{n} days from now", left).format(n=left)
    return _("{people} All in the mail by {day}, {when}.").format(people=people, day=day, when=when)


def _without_day(people: str, found: Tiles) -> str:
    """Nothing is left to be mailed, or it waits for no day."""
    if found.of and found.mailed == found.of:
        return _("{people} All in the mail.").format(people=people)
    if not found.mailed:
        return people
    told = _("{people} In the mail: {mailed} of {n}.")
    return told.format(people=people, mailed=found.mailed, n=found.of)


def still_needed(mailing_id: int) -> list[Stock]:
    """Sheets and envelopes for what is to print, stamps for what is to mail, by format."""
    usual = get(mailing_id).format or settings.load().layout
    by_format: dict[str, list[dict[str, Any]]] = {}
    for row in records(_STOCK, mailing_id):
        by_format.setdefault(row["format"] or usual, []).append(row)
    return [_stock(name, rows) for name, rows in by_format.items()]


def _stock(format_: str, rows: Sequence[dict[str, Any]]) -> Stock:
    from cardkeeper.press import stock

    layout = stock.layout(format_)
    cover = stock.envelope_for(layout)
    unprinted = [row for row in rows if row["state"] not in PRINTED]
    stamped = [row["id"] for row in rows if row["channel"] == Channel.MAIL]
    abroad = sum(piece.is_abroad for piece in mailing_cards.pieces(stamped))
    return Stock(
        format_,
        _sheets((row["lot_id"] for row in unprinted), layout.per_sheet),
        stock.paper(layout.paper).name,
        len(unprinted) if cover else 0,
        cover.name if cover else "",
        len(stamped) - abroad,
        abroad,
    )


def _sheets(lots: Iterable[int | None], per_sheet: int) -> int:
    """Each lot begins a new sheet."""
    return sum(-(-cards // per_sheet) for cards in Counter(lots).values())
