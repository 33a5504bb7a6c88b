"""A proof: a batch as it would go to paper, in print order and checked, before anything is written down."""

import datetime as dt
import json
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cardkeeper.core.kinds import TaskState
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press.card_job import PrintSetup
from cardkeeper.press.cards import check_cards
from cardkeeper.press.collation import Duplex
from cardkeeper.press.envelopes import EnvelopeSetup, check_envelopes
from cardkeeper.press.findings import Finding
from cardkeeper.services.book import settings
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards import card_looks, designs, stamp_notes
from cardkeeper.services.cards.composing import Composed, Composer
from cardkeeper.services.due import tasks
from cardkeeper.services.printing import jobs, signing
from cardkeeper.services.printing.batches import UNPRINTED, Held

BY_MAIL_DAY, BY_NAME = "mail-day", "name"


@dataclass(frozen=True, slots=True)
class Proof:
    """A batch that is not made yet: its columns, those of its cards in print order, and what is held back.

    `rows` are columns of card_item and the `kind` of their task. `mail_days` tells for each card from which
    to which day it is to be mailed.
    """

    batch: Mapping[str, Any]
    rows: tuple[Mapping[str, Any], ...]
    held: tuple[Held, ...]
    mail_days: tuple[tuple[dt.date, dt.date], ...]

    @property
    def task_ids(self) -> tuple[int, ...]:
        return tuple(row["task_id"] for row in self.rows)


def make(
    task_ids: Iterable[int],
    today: dt.date,
    *,
    layout: str = "",
    order: str = "",
    duplex: Duplex | None = None,
    margin: float = 0,
    progress: Progress = no_progress,
) -> Proof:
    """Compose, check and sort these cards; what is not given is the shop's own choice.

    `margin` (mm) is what the printer leaves white, where a test of it told.

    What must not be printed is held back and told (R19). Raises CardKeeperError when nothing is left.
    """
    shop = settings.load()
    key = layout or shop.layout
    turned = jobs.fitting(duplex, key) if duplex else jobs.duplex(shop, key)
    kept = {"country": shop.country, "language": shop.language, "duplex": turned, "margin": margin}
    stored = json.dumps(kept)
    setup = jobs.print_setup(key, stored)
    found = tasks.load(task_ids)
    composer = Composer(found.values(), today)
    composed = _composed(composer, found.values(), progress)
    printable, held = _checked(composed, setup, composer, progress)
    if not printable:
        raise CardKeeperError(_nothing_to_print(held))
    sort_by = order or shop.sort_by
    printable.sort(key=_by_name if sort_by == BY_NAME else _by_mail_day)
    batch = {
        "made_on": today.isoformat(),
        "format": setup.layout,
        "sort_by": sort_by,
        "sender": jobs.frozen_sender(composer.sender),
        "setup": stored,
    }
    days = (_mail_days(card.task) for card in printable)
    return Proof(batch, tuple(_rows(printable, composer, today)), tuple(held), tuple(days))


def _composed(composer: Composer, found: Collection[tasks.TaskRecord], progress: Progress) -> list[Composed]:
    """The cards of those tasks that are not on paper yet."""
    made = []
    for task in (task for task in found if TaskState(task.state) in UNPRINTED):
        # Here it can be stopped; counting begins with the checks, which take longer.
        progress(0, len(found))
        made.append(composer.compose(task))
    return made


def _rows(printable: Sequence[Composed], composer: Composer, today: dt.date) -> list[dict[str, Any]]:
    """The cards in their order, each with its row of the signing sheet."""
    signed = signing.rows(printable, composer, today)
    return [
        _row(card, {**signed[position - 1], "number": position}, position, today, composer.settings)
        for position, card in enumerate(printable, start=1)
    ]


def _by_mail_day(card: Composed) -> tuple[str, str, int]:
    return card.task.mail_by, card.sort_name, card.task.id


def _by_name(card: Composed) -> tuple[str, str, int]:
    return card.sort_name, card.task.mail_by, card.task.id


def _mail_days(task: tasks.TaskRecord) -> tuple[dt.date, dt.date]:
    return dt.date.fromisoformat(task.not_before), task.mail_day


def _checked(
    composed: Sequence[Composed], setup: PrintSetup, composer: Composer, progress: Progress
) -> tuple[list[Composed], list[Held]]:
    """Preflight (R19): each card and envelope on its own, so that one bad one stops nobody else's."""
    imprint = jobs.imprint(composer.sender)
    cover = jobs.cover(setup)
    good = [card for card in composed if not any(f.blocks for f in card.findings)]
    on_card = check_cards(
        [card.job for card in good],
        setup,
        imprint,
        progress,
        designs=designs.all_designs(),
        cache_folder=designs.art_cache(),
    )
    feed = EnvelopeSetup(composer.settings.country)
    on_envelope = check_envelopes([card.envelope for card in good], cover, feed) if cover else []
    found: dict[int, Sequence[Finding]] = {card.task.id: card.findings for card in composed}
    for index, card in enumerate(good):
        also = on_envelope[index] if cover else []
        found[card.task.id] = (*card.findings, *on_card[index], *also)
    told = [replace(card, findings=tuple(found[card.task.id])) for card in composed]
    held = [
        Held(card.task.id, card.recipient, tuple(f.message for f in card.findings if f.blocks))
        for card in told
        if any(f.blocks for f in card.findings)
    ]
    return [card for card in told if not any(f.blocks for f in card.findings)], held


def _nothing_to_print(held: Sequence[Held]) -> str:
    if not held:
        return _("No card is waiting to be printed.")
    first = held[0]
    return _("None of these cards can be printed yet. {name}: {reason}").format(
        name=first.recipient, reason=first.reasons[0]
    )


def _row(
    card: Composed, signed: Mapping[str, Any], position: int, today: dt.date, shop: ShopSettings
) -> dict[str, Any]:
    """The columns of card_item that hold what goes to paper, and the kind of its task."""
    job, task = card.job, card.task
    household = f"household:{task.household_id}" if task.household_id else f"person:{task.person_id}"
    return {
        "uid": str(uuid.uuid4()),
        "task_id": task.id,
        "position": position,
        "note": stamp_notes.words(stamp_notes.mailing_day(task, today, shop), position, shop.language),
        "recipient": card.recipient,
        "design_key": job.design,
        "design_version": job.version,
        "palette": job.palette,
        "verse_key": card.verse_key,
        "front": json.dumps(dict(job.front), ensure_ascii=False),
        "salutation": job.salutation,
        "body": job.body,
        "closing": job.closing,
        "signature": "\n".join(job.signature),
        "inside_left": job.inside_left,
        "look": card_looks.stored(card_looks.read(card.task.look, shop)),
        "language": job.language,
        "country": card.country,
        "envelope": "\n".join(card.envelope.address_lines),
        "return_lines": "\n".join(card.envelope.return_lines),
        "signing": json.dumps(signed, ensure_ascii=False),
        "text_hash": card.text_hash,
        "household_key": household,
        "findings": "\n".join(f.message for f in card.findings if not f.blocks),
        "kind": task.kind,
    }
