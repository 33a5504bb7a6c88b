"""A batch as files: cards, envelopes and signing sheet in one order (R20), again as often as needed (R21)."""

import dataclasses
import datetime as dt
import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cardkeeper.core import date_words
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.press import collation, stock
from cardkeeper.press.card_job import PrintSetup
from cardkeeper.press.cards import layout_for, render_cards, render_passes
from cardkeeper.press.collation import Duplex
from cardkeeper.press.design import CardDesign
from cardkeeper.press.envelopes import render_envelopes
from cardkeeper.press.labels import LabelJob, LabelSetup, render_labels
from cardkeeper.press.signing import render_signing_sheet
from cardkeeper.services.book import files, settings
from cardkeeper.services.cards import design_versions, designs, postage
from cardkeeper.services.printing import envelope_feeds, jobs, label_sheets, printer_profiles
from cardkeeper.services.printing.envelope_feeds import Feed
from cardkeeper.services.printing.printer_profiles import Profile
from cardkeeper.services.printing.proofs import Proof
from cardkeeper.store.connection import records

CARDS, ENVELOPES, SIGNING, LABELS = "cards.pdf", "envelopes.pdf", "signing-sheet.pdf", "labels.pdf"

Source = int | Proof
"""A batch by its id, or the proof of one: both give the same files."""
Row = Mapping[str, Any]


class Documents(NamedTuple):
    """The three PDFs of a batch; `envelopes` is empty for cards without one."""

    cards: bytes
    envelopes: bytes
    signing: bytes


class Materials(NamedTuple):
    """What a batch takes: sheets of paper, envelopes and stamps (product.md, Monday batch).

    `weight` is what one weighs in its envelope, "0.3 oz (9 g)", empty while the paper is not known.
    """

    cards: int
    sheets: int
    paper: str
    envelopes: int
    envelope: str
    stamps_home: int
    stamps_abroad: int
    weight: str = ""


class Side(NamedTuple):
    """One page of the cards' PDF: which side of its sheet (1 is outside), and the numbers of its cards."""

    side: int
    numbers: tuple[int, ...]


def render(
    source: Source,
    first: int = 1,
    progress: Progress = no_progress,
    *,
    only: Collection[int] = (),
    duplex: Duplex | None = None,
    known: Profile | None = None,
    feed: Feed | None = None,
) -> Documents:
    """The PDFs of a batch from its card number `first` on, or of some numbers only.

    The same bytes for the same batch. `known` is what a test found out about the printer they are for, `feed`
    how it takes envelopes, and `duplex` how it turns sheets, where it is not as when the batch was prepared.
    """
    batch, rows = _read(source, first, only)
    sender = jobs.thawed_sender(batch["sender"])
    setup = _setup(batch, duplex, known)
    cards = render_cards(
        [jobs.card_job(row, sender.signature) for row in rows],
        setup,
        jobs.imprint(sender),
        progress,
        designs=_designs(rows),
        cache_folder=designs.art_cache(),
    )
    cover = jobs.cover(setup)
    kept = json.loads(batch["setup"])
    fed = envelope_feeds.setup(kept["country"], feed or Feed(), setup.face)
    envelopes = render_envelopes([jobs.envelope_job(row) for row in rows], cover, fed) if cover else b""
    paper = stock.paper(stock.layout(batch["format"]).paper)
    # In the language of the day it was made, so that it prints the same after the shop has another (R21).
    made_on, language = dt.date.fromisoformat(batch["made_on"]), kept.get("language", "en")
    title = _("Cards of {day}").format(day=date_words.full_day(made_on, language))
    signing = render_signing_sheet(jobs.signing_rows(rows), paper, title, face=setup.face)
    return Documents(cards, envelopes, signing)


def passes(
    source: Source,
    first: int = 1,
    *,
    only: Collection[int] = (),
    duplex: Duplex | None = None,
    known: Profile | None = None,
) -> tuple[bytes, ...]:
    """A PDF for each time the cards go through the printer: outsides and insides where the pile is turned."""
    batch, rows = _read(source, first, only)
    sender = jobs.thawed_sender(batch["sender"])
    return render_passes(
        [jobs.card_job(row, sender.signature) for row in rows],
        _setup(batch, duplex, known),
        jobs.imprint(sender),
        designs=_designs(rows),
        cache_folder=designs.art_cache(),
    )


def labels(
    source: Source,
    product: str,
    used: Collection[int] = (),
    first: int = 1,
    known: Profile | None = None,
) -> bytes:
    """The addresses on labels of that product, those in `used` (from 0) being gone from the first sheet.

    Cards that are given in person need none. Empty when no card needs one.
    """
    _batch, rows = _read(source, first)
    wanted = [job for row in rows if row["country"] for job in [jobs.envelope_job(row)]]
    if not wanted:
        return b""
    made = [LabelJob(job.address_lines, job.language) for job in wanted]
    setup = LabelSetup(frozenset(used), face=known.face if known else "down")
    return render_labels(made, label_sheets.sheet(product), setup)


def sides(source: Source, duplex: Duplex | None = None, known: Profile | None = None) -> list[Side]:
    """What is on each page of the cards' PDF, in its order."""
    batch, rows = _read(source)
    setup = _setup(batch, duplex, known)
    runs = collation.passes(
        layout_for(setup), len(rows), duplex=setup.duplex, face=setup.face, pile=setup.pile
    )
    return [
        Side(page.side, tuple(rows[job]["position"] for job in page.jobs if job is not None))
        for run in runs
        for page in run
    ]


def save(documents: Documents, folder: Path) -> list[Path]:
    """Write the PDFs into a folder, all of them or none. Raises CannotWrite."""
    named = {CARDS: documents.cards, ENVELOPES: documents.envelopes, SIGNING: documents.signing}
    wanted = {folder / name: content for name, content in named.items() if content}
    files.write_all(wanted)
    return list(wanted)


def materials(source: Source) -> Materials:
    """Sheets, envelopes and stamps for a batch."""
    batch, rows = _read(source)
    layout = stock.layout(batch["format"])
    cover = stock.envelope_for(layout)
    home = json.loads(batch["setup"])["country"]
    abroad = sum(row["country"] not in ("", home) for row in rows)
    mailed = sum(bool(row["country"]) for row in rows)
    return Materials(
        len(rows),
        -(-len(rows) // layout.per_sheet),
        stock.paper(layout.paper).name,
        len(rows) if cover else 0,
        cover.name if cover else "",
        mailed - abroad,
        abroad,
        postage.told(layout.key, settings.load().paper_weight, home).weight,
    )


def materials_line(needed: Materials) -> str:
    """ "9 sheets A4 · 9 C6 envelopes · 8 stamps home, 1 abroad · about 9 g each"."""
    sheets = ngettext("{n} sheet {paper}", "{n} sheets {paper}", needed.sheets)
    parts = [sheets.format(n=needed.sheets, paper=needed.paper)]
    if needed.envelopes:
        covers = ngettext("{n} {name} envelope", "{n} {name} envelopes", needed.envelopes)
        parts.append(covers.format(n=needed.envelopes, name=needed.envelope))
    stamps = ngettext("{n} stamp home", "{n} stamps home", needed.stamps_home).format(n=needed.stamps_home)
    if needed.stamps_abroad:
        stamps = _("{home}, {n} abroad").format(home=stamps, n=needed.stamps_abroad)
    weight = [_("about {weight} each").format(weight=needed.weight)] if needed.weight else []
    return " · ".join([*parts, stamps, *weight])


def check_layout(key: str | None) -> None:
    """Raises CardKeeperError for an unknown format, naming those there are; None is the shop's own."""
    if key is not None and key not in stock.layouts():
        raise CardKeeperError(
            _("There is no format {name}. Choose one of these: {known}.").format(
                name=key, known=", ".join(stock.layouts())
            )
        )


def _setup(batch: Row, duplex: Duplex | None = None, known: Profile | None = None) -> PrintSetup:
    setup = jobs.print_setup(batch["format"], batch["setup"])
    if duplex:
        setup = dataclasses.replace(setup, duplex=jobs.fitting(duplex, setup.layout))
    return printer_profiles.applied(setup, known) if known else setup


def _designs(rows: Sequence[Row]) -> Mapping[str, CardDesign]:
    """The designs of these cards as they were when the batch was prepared (R21)."""
    return design_versions.of_versions({row["design_key"]: row["design_version"] for row in rows})


def _read(source: Source, first: int = 1, only: Collection[int] = ()) -> tuple[Row, Sequence[Row]]:
    """A batch and its cards from number `first` on, or only those with these numbers."""
    batch, rows = (source.batch, source.rows) if isinstance(source, Proof) else _stored(source)
    wanted = [row for row in rows if row["position"] >= first and (not only or row["position"] in only)]
    return batch, wanted


def _stored(batch_id: int) -> tuple[Row, Sequence[Row]]:
    found = records("SELECT format, sender, setup, made_on FROM batch WHERE id = ?", batch_id)
    if not found:
        # A lot is prepared when its printing begins, and that is taken back when nothing was printed.
        raise CardKeeperError(_("These cards are not prepared for printing any more."))
    rows = records(
        "SELECT card_item.*, card_task.kind FROM card_item JOIN card_task ON card_task.id = task_id"
        " WHERE batch_id = ? ORDER BY position",
        batch_id,
    )
    return found[0], rows
