"""Pictures of what is printed, made from the very PDF that goes to paper.

It takes its time, and PDFium serves one thread at a time: whoever has a window calls this on its one worker
thread only, where the press measures contrast with PDFium too.
"""

import dataclasses
import datetime as dt
import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from cardkeeper.core.date_words import short_weekday_day
from cardkeeper.core.kinds import Channel
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press import pdf_document, stock
from cardkeeper.press.card_job import CardJob, Imprint, PrintSetup
from cardkeeper.press.cards import check_cards, panel_names, render_card, render_cards
from cardkeeper.press.envelope_job import EnvelopeJob
from cardkeeper.press.envelopes import EnvelopeSetup, render_envelopes
from cardkeeper.services.book import settings
from cardkeeper.services.cards import card_formats, card_looks, design_versions, designs, stamp_notes
from cardkeeper.services.cards.card_faces import (
    BACK,
    ENVELOPE,
    FACING,
    FRONT,
    INSIDE,
    CardPictures,
    Instead,
    Picture,
)
from cardkeeper.services.cards.composing import Composed, Composer
from cardkeeper.services.due import tasks
from cardkeeper.services.printing import jobs
from cardkeeper.store.connection import records

__all__ = [
    "FRONT",
    "CardPictures",
    "Instead",
    "Picture",
    "card",
    "draft",
    "page_sizes",
    "pages",
    "sheets",
]

# The message stands on the second page of a folded card, on the back of a flat one.
_FACES = {
    "front": FRONT,
    "inside-left": FACING,
    "inside-top": FACING,
    "inside-right": INSIDE,
    "inside-bottom": INSIDE,
    "back": BACK,
}
_KEPT = 64


class _Printable(NamedTuple):
    """What the press needs for one card and its envelope."""

    job: CardJob
    envelope: EnvelopeJob
    recipient: str
    by_hand: bool
    setup: PrintSetup
    imprint: Imprint
    country: str
    warnings: tuple[str, ...] = ()


def card(task_id: int, height: int, today: dt.date, instead: Instead | None = None) -> CardPictures:
    """The card of a task, its front `height` device pixels high; as printed once it is printed (R21).

    Raises CardKeeperError when the task is gone.
    """
    shown = _printed(task_id) or _composed(_task(task_id), today, instead or Instead())
    return _pictures(shown, task_id, height)


def draft(
    task: tasks.TaskRecord, height: int, today: dt.date, instead: Instead | None = None
) -> CardPictures:
    """The same for a card that is not on the list: of services.studio, to try designs on."""
    return _pictures(_composed(task, today, instead or Instead()), task.id, height)


def sheets(
    task: tasks.TaskRecord, width: int, today: dt.date, instead: Instead | None = None
) -> list[Picture]:
    """The sides of the sheet a card is printed on, `width` device pixels wide, as they leave the printer."""
    shown = _composed(task, today, instead or Instead())
    layout = stock.layout(shown.setup.layout)
    setup = dataclasses.replace(shown.setup, duplex=layout.duplex or "none")
    pdf = render_cards(
        [shown.job] * layout.per_sheet,
        setup,
        shown.imprint,
        designs=designs.all_designs(),
        cache_folder=designs.art_cache(),
    )
    return pages(pdf, width / layout.width)


def _pictures(shown: _Printable, task_id: int, height: int) -> CardPictures:
    layout = stock.layout(shown.setup.layout)
    scale = height / layout.card[1]
    front = _kept(_digest(shown.job, shown.setup, shown.imprint), lambda: _card_pdf(shown))
    faces = {
        _FACES[name]: picture
        for name, picture in zip(panel_names(shown.setup), pages(front, scale), strict=True)
    }
    envelope, reason = _envelope(shown, scale)
    if envelope:
        faces[ENVELOPE] = envelope
    design = designs.all_designs().get(shown.job.design)
    return CardPictures(
        task_id,
        _digest(shown, height),
        faces,
        design.name_in(settings.load().language) if design else "",
        card_formats.size_words(layout),
        _whole_text(shown.job),
        shown.recipient,
        reason,
        shown.warnings,
    )


def pages(pdf: bytes, scale: float, wanted: Sequence[int] | None = None) -> list[Picture]:
    """Pages of a PDF, `scale` device pixels per point; all of them, or those at `wanted` positions."""
    with pdf_document.opened(pdf) as document:
        return [_page(document[number], scale) for number in (wanted or range(len(document)))]


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in points."""
    with pdf_document.opened(pdf) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def _page(page: pypdfium2.PdfPage, scale: float) -> Picture:
    bitmap = page.render(scale=scale, force_bitmap_format=pdfium.FPDFBitmap_BGRx)
    try:
        return Picture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()


def _task(task_id: int) -> tasks.TaskRecord:
    found = tasks.load([task_id])
    if task_id not in found:
        raise CardKeeperError(_("This card is not on the list any more."))
    return found[task_id]


def _composed(task: tasks.TaskRecord, today: dt.date, instead: Instead) -> _Printable:
    task = _with(task, instead)
    composer = Composer([task], today)
    made: Composed = composer.compose(task)
    shop = composer.settings
    setup, imprint = PrintSetup(instead.layout or shop.layout), jobs.imprint(composer.sender)
    day = short_weekday_day(stamp_notes.mailing_day(task, today, shop), shop.language)
    note = _("mail {day}").format(day=day)
    return _Printable(
        made.job,
        dataclasses.replace(made.envelope, note=note if made.envelope.address_lines else ""),
        made.recipient,
        task.channel == Channel.BY_HAND,
        setup,
        imprint,
        shop.country,
        _warnings(made, setup, imprint),
    )


def _warnings(made: Composed, setup: PrintSetup, imprint: Imprint) -> tuple[str, ...]:
    """What is worth a look before it is printed (R19), each once."""
    [on_card] = check_cards(
        [made.job], setup, imprint, designs=designs.all_designs(), cache_folder=designs.art_cache()
    )
    found = (*made.findings, *on_card)
    return tuple(dict.fromkeys(finding.message for finding in found if not finding.blocks))


def _with(task: tasks.TaskRecord, instead: Instead) -> tasks.TaskRecord:
    changed: dict[str, Any] = {}
    if instead.design:
        changed |= {"design_key": instead.design, "palette": instead.palette}
    if instead.verse:
        changed |= {"verse_key": instead.verse, "own_text": ""}
    if instead.own_text:
        changed |= {"own_text": instead.own_text}
    if instead.inside_left is not None:
        changed |= {"inside_left": instead.inside_left}
    if instead.look is not None:
        changed |= {"look": card_looks.stored(instead.look)}
    return dataclasses.replace(task, **changed) if changed else task


_PRINTED = """
SELECT card_item.*, card_task.kind, card_task.channel, batch.format, batch.sender, batch.setup
FROM card_item JOIN card_task ON card_task.id = task_id JOIN batch ON batch.id = batch_id
WHERE task_id = ? AND printed_on IS NOT NULL AND card_task.state NOT IN ('planned', 'chosen', 'held')
ORDER BY card_item.id DESC LIMIT 1
"""


def _printed(task_id: int) -> _Printable | None:
    rows = records(_PRINTED, task_id)
    if not rows:
        return None
    row = rows[0]
    sender = jobs.thawed_sender(row["sender"])
    return _Printable(
        jobs.card_job(row, sender.signature),
        jobs.envelope_job(row),
        row["recipient"],
        row["channel"] == Channel.BY_HAND,
        jobs.print_setup(row["format"], row["setup"]),
        jobs.imprint(sender),
        json.loads(row["setup"])["country"],
    )


def _card_pdf(shown: _Printable) -> bytes:
    return render_card(
        shown.job,
        shown.setup,
        shown.imprint,
        designs=design_versions.of_versions({shown.job.design: shown.job.version}),
        cache_folder=designs.art_cache(),
    )


def _envelope(shown: _Printable, scale: float) -> tuple[Picture | None, str]:
    """The envelope, or why there is none; a postcard needs none."""
    cover = jobs.cover(shown.setup)
    if cover is None:
        return None, _("A postcard goes without an envelope")
    if not any(shown.envelope.address_lines):
        return None, _("No name yet") if shown.by_hand else _("No address yet")
    feed = EnvelopeSetup(shown.country)
    try:
        key = _digest(shown.envelope, cover, feed)
        pdf = _kept(key, lambda: render_envelopes([shown.envelope], cover, feed))
    except CardKeeperError as reason:
        return None, str(reason)
    return pages(pdf, scale)[0], ""


def _whole_text(job: CardJob) -> str:
    parts = (*job.front.values(), job.salutation, job.body, job.closing, *job.signature)
    return "\n".join(part for part in parts if part)


def _digest(*parts: object) -> str:
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


_pdfs: OrderedDict[str, bytes] = OrderedDict()


def _kept(key: str, make: Callable[[], bytes]) -> bytes:
    """The PDF of that content, made once; only the worker thread comes here."""
    if key not in _pdfs:
        _pdfs[key] = make()
        if len(_pdfs) > _KEPT:
            _pdfs.popitem(last=False)
    _pdfs.move_to_end(key)
    return _pdfs[key]
