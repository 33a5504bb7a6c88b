"""A batch as files: cards, envelopes and signing sheet in one order (R20), again as often as needed (R21)."""

import datetime as dt
import json
from pathlib import Path
from typing import Any, NamedTuple

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.press import stock
from cardkeeper.press.card_job import PrintSetup
from cardkeeper.press.cards import render_cards
from cardkeeper.press.envelopes import EnvelopeSetup, render_envelopes
from cardkeeper.press.signing import render_signing_sheet
from cardkeeper.services import designs, files, jobs
from cardkeeper.store.connection import records

CARDS, ENVELOPES, SIGNING = "cards.pdf", "envelopes.pdf", "signing-sheet.pdf"


class Documents(NamedTuple):
    """The three PDFs of a batch; `envelopes` is empty for cards without one."""

    cards: bytes
    envelopes: bytes
    signing: bytes


class Materials(NamedTuple):
    """What a batch takes: sheets of paper, envelopes and stamps (product.md, Monday batch)."""

    cards: int
    sheets: int
    paper: str
    envelopes: int
    envelope: str
    stamps_home: int
    stamps_abroad: int


def render(batch_id: int, first: int = 1, progress: Progress = no_progress) -> Documents:
    """The PDFs of a batch from its card number `first` on; the same bytes for the same batch."""
    batch, rows = _read(batch_id, first)
    sender = jobs.thawed_sender(batch["sender"])
    setup = PrintSetup(batch["format"], duplex=json.loads(batch["setup"])["duplex"])
    cards = render_cards(
        [jobs.card_job(row, sender.signature) for row in rows],
        setup,
        jobs.imprint(sender),
        progress,
        designs=designs.all_designs(),
        cache_folder=designs.art_cache(),
    )
    cover = jobs.cover(setup)
    feed = EnvelopeSetup(json.loads(batch["setup"])["country"])
    envelopes = render_envelopes([jobs.envelope_job(row) for row in rows], cover, feed) if cover else b""
    paper = stock.paper(stock.layout(batch["format"]).paper)
    title = _("Cards of {day}").format(day=dt.date.fromisoformat(batch["made_on"]).isoformat())
    signing = render_signing_sheet(jobs.signing_rows(rows), paper, title)
    return Documents(cards, envelopes, signing)


def save(documents: Documents, folder: Path) -> list[Path]:
    """Write the PDFs into a folder, all of them or none. Raises CannotWrite."""
    named = {CARDS: documents.cards, ENVELOPES: documents.envelopes, SIGNING: documents.signing}
    wanted = {folder / name: content for name, content in named.items() if content}
    files.write_all(wanted)
    return list(wanted)


def materials(batch_id: int) -> Materials:
    """Sheets, envelopes and stamps for a batch."""
    batch, rows = _read(batch_id, 1)
    layout = stock.layout(batch["format"])
    cover = stock.envelope_for(layout)
    home = json.loads(batch["setup"])["country"]
    abroad = sum(row["country"] not in ("", home) for row in rows)
    return Materials(
        len(rows),
        -(-len(rows) // layout.per_sheet),
        stock.paper(layout.paper).name,
        len(rows) if cover else 0,
        cover.name if cover else "",
        len(rows) - abroad,
        abroad,
    )


def materials_line(needed: Materials) -> str:
    """ "9 sheets A4 · 9 C6 envelopes · 8 stamps home, 1 abroad"."""
    sheets = ngettext("{n} sheet {paper}", "{n} sheets {paper}", needed.sheets)
    parts = [sheets.format(n=needed.sheets, paper=needed.paper)]
    if needed.envelopes:
        covers = ngettext("{n} {name} envelope", "{n} {name} envelopes", needed.envelopes)
        parts.append(covers.format(n=needed.envelopes, name=needed.envelope))
    stamps = ngettext("{n} stamp home", "{n} stamps home", needed.stamps_home).format(n=needed.stamps_home)
    if needed.stamps_abroad:
        stamps = _("{home}, {n} abroad").format(home=stamps, n=needed.stamps_abroad)
    return " · ".join([*parts, stamps])


def check_layout(key: str | None) -> None:
    """Raises CardKeeperError for an unknown format, naming those there are; None is the shop's own."""
    if key is not None and key not in stock.layouts():
        raise CardKeeperError(
            _("There is no format {name}. Choose one of these: {known}.").format(
                name=key, known=", ".join(stock.layouts())
            )
        )


def _read(batch_id: int, first: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    batch = records("SELECT format, sender, setup, made_on FROM batch WHERE id = ?", batch_id)[0]
    rows = records(
        "SELECT card_item.*, card_task.kind, card_task.state AS task_state FROM card_item"
        " JOIN card_task ON card_task.id = task_id WHERE batch_id = ? AND position >= ? ORDER BY position",
        batch_id,
        first,
    )
    return batch, rows
