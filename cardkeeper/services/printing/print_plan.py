"""What goes through the printer for a batch: its parts in their order, each with its PDF and in words.

All of this brings the press along: it is for the worker thread.
"""

from collections.abc import Collection
from pathlib import Path

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _, ngettext
from cardkeeper.press import stock
from cardkeeper.press.collation import Duplex
from cardkeeper.press.imposition import Flip
from cardkeeper.services.book import files, settings
from cardkeeper.services.cards import pictures
from cardkeeper.services.printing import batches, envelope_feeds, printer_profiles, printers, printing
from cardkeeper.services.printing.envelope_feeds import Feed
from cardkeeper.services.printing.print_wishes import Pages, Part, Wishes
from cardkeeper.services.printing.printer_profiles import PaperPath, Profile
from cardkeeper.services.printing.printing import Source


def layout(wishes: Wishes) -> str:
    return wishes.layout or settings.load().layout


def profile(wishes: Wishes) -> Profile | None:
    """What is known of the chosen printer for this paper; None without a printer or a test."""
    return printer_profiles.profile(paper_path(wishes)) if wishes.printer else None


def paper_path(wishes: Wishes) -> PaperPath:
    """The way of these sheets through the printer."""
    paper = printer_profiles.paper_key(layout(wishes))
    return PaperPath(wishes.printer, paper=paper, by_hand=wishes.by_hand)


def duplex(wishes: Wishes) -> Duplex:
    """How both sides are laid out for these wishes; "none" where the layout has one side."""
    return printer_profiles.duplex(layout(wishes), profile(wishes), by_hand=wishes.by_hand)


def has_two_sides(wishes: Wishes) -> bool:
    return stock.layout(layout(wishes)).duplex is not None


def lines_up(wishes: Wishes) -> tuple[str, str]:
    """A title and a sentence: whether both sides will meet, and how the pile is turned."""
    return printer_profiles.words(profile(wishes), by_hand=wishes.by_hand)


def turns_like_book(wishes: Wishes) -> bool:
    """The pile is turned like a page in a book, else like a page of a wall calendar."""
    known, page = profile(wishes), stock.layout(layout(wishes))
    flip = known.flip if known is not None else page.duplex
    return (flip == "short") == (page.width > page.height)


def turning(wishes: Wishes) -> str:
    """How the pile is turned over between outsides and insides."""
    if turns_like_book(wishes):
        return _("Turn the pile over like a page in a book.")
    return _("Turn the pile over like a page of a wall calendar.")


def viewer_words(wishes: Wishes) -> str:
    """What to choose in a viewer's print dialog: its own size, and the edge to flip on."""
    flip: Flip | None = {"long": "long", "short": "short"}.get(duplex(wishes))  # type: ignore[assignment]
    return printer_profiles.viewer_words(flip, by_hand=wishes.by_hand)


def pages(
    source: Source,
    wishes: Wishes,
    first: int = 1,
    *,
    only: Collection[int] = (),
    progress: Progress = no_progress,
) -> list[Pages]:
    """The parts of a batch from card number `first` on, or of the numbers in `only`, as they are printed."""
    known = profile(wishes)
    feed = _feed(wishes)
    # Files are as the batch was made (R21); a printer gets the sheets the way it turns them.
    turned = duplex(wishes) if wishes.printer or wishes.by_hand else None
    documents = printing.render(source, first, progress, only=only, duplex=turned, known=known, feed=feed)
    made = [_cards(wishes, documents.cards)] if wishes.cards else []
    if wishes.cards and wishes.by_hand and has_two_sides(wishes):
        made = _turned(*printing.passes(source, first, only=only, duplex=turned, known=known))
    if wishes.envelopes and documents.envelopes:
        made.append(_part(Part.ENVELOPES, printing.ENVELOPES, documents.envelopes))
    if wishes.labels and not only:
        labels = printing.labels(source, wishes.labels, wishes.used, first, known)
        made += [_part(Part.LABELS, printing.LABELS, labels)] if labels else []
    if wishes.signing:
        made.append(_part(Part.SIGNING, printing.SIGNING, documents.signing))
    return made


def _cards(wishes: Wishes, pdf: bytes) -> Pages:
    made = _part(Part.CARDS, printing.CARDS, pdf)
    if not has_two_sides(wishes):
        return made
    sheets = made.sheets // 2
    return made._replace(sheets=sheets, turns=2, words=_sheets(sheets))


def _turned(outsides: bytes, insides: bytes) -> list[Pages]:
    """Two runs, between which people turn the pile."""
    return [
        _part(Part.OUTSIDES, "cards-1-outsides.pdf", outsides),
        _part(Part.INSIDES, "cards-2-insides.pdf", insides),
    ]


def _part(part: Part, name: str, pdf: bytes) -> Pages:
    count = len(pictures.page_sizes(pdf))
    if part is Part.ENVELOPES:
        words = ngettext("{n} envelope", "{n} envelopes", count).format(n=count)
    else:
        words = _sheets(count)
    return Pages(part, name, pdf, count, words)


def _sheets(count: int) -> str:
    return ngettext("{n} sheet", "{n} sheets", count).format(n=count)


def _feed(wishes: Wishes) -> Feed | None:
    cover = stock.envelope_for(stock.layout(layout(wishes)))
    return envelope_feeds.feed(wishes.printer, cover.key) if wishes.printer and cover else None


def run(made: Pages, wishes: Wishes) -> printers.Run:
    """A part as the printer gets it."""
    two = made.turns == 2
    sides = printer_profiles.sides(layout(wishes), profile(wishes), by_hand=wishes.by_hand)
    return printers.Run(
        made.pdf,
        made.sheets,
        sides=sides if two else printers.ONE_SIDE,
        pages_per_sheet=made.turns,
        title=made.name.removesuffix(".pdf"),
    )


def save(made: list[Pages], folder: Path) -> list[Path]:
    """Write the PDFs into a folder, all of them or none. Raises CannotWrite."""
    wanted = {folder / each.name: each.pdf for each in made}
    files.write_all(wanted)
    return list(wanted)


def folder_name(batch_id: int) -> str:
    """A name for the folder of a batch's PDFs: "Cards 2026-05-12, batch 7"."""
    made_on = next(row.made_on for row in batches.history(10_000) if row.id == batch_id)
    return _("Cards {day}, batch {number}").format(day=made_on.isoformat(), number=batch_id)
