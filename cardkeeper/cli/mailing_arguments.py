"""What may be typed behind `cardkeeper mailing`."""

import argparse
from collections.abc import Callable
from pathlib import Path

from cardkeeper.i18n import _

# Those of core.mailing_plan; named here too, because the window starts without what is behind it.
KINDS = ("holiday", "thank-you", "congratulations", "welcome", "miss-you", "graduation")
LOT_SIZE = 50

Add = Callable[..., argparse.ArgumentParser]


def add(command: argparse.ArgumentParser, add_day: Callable[[argparse.ArgumentParser, str], None]) -> None:
    """The actions of `cardkeeper mailing`; each tells itself with --help."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, words: str, *, of_one: bool = True) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=words, description=words)
        made.add_argument(
            "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
        made.add_argument("--json", action="store_true", help=_("answer as JSON"))
        add_day(made, _("as if it were this day"))
        if of_one:
            made.add_argument("mailing", metavar="MAILING", help=_("the number or the name of the mailing"))
        return made

    action("list", _("List all mailings and how far they are."), of_one=False)
    _add_new(action)
    action("show", _("Show a mailing: numbers, batches, designs, what is still to be bought."))
    action("left-out", _("List who gets no card, or none by mail, and why."))
    action("addresses", _("List the cards that lack an address, a part of one or a name."))
    _add_print(action)
    _add_lot(action("printed", _("The prepared cards of a batch came out well.")))
    _add_lot(action("mailed", _("The printed cards of a batch are in the letter box.")))
    action("latecomers", _("Take in who came later: in a last batch, once printing has begun."))
    action("new-year", _("Greet those for whom it is too late for New Year instead."))
    action("close", _("End a mailing; what was never printed is left out."))


def _add_new(action: Add) -> None:
    made = action("new", _("Begin a mailing: audience, greetings, designs, batches."), of_one=False)
    made.add_argument("name", metavar="NAME", help=_("such as “Year-end cards 2026”"))
    made.add_argument("--kind", choices=KINDS, default="holiday", help=_("what is sent"))
    made.add_argument(
        "--holiday",
        action="append",
        default=[],
        metavar="KEY",
        help=_("a greeting offered, such as christmas"),
    )
    made.add_argument("--group", metavar="NAME", help=_("only the customers of this smart group"))
    made.add_argument(
        "--batch-size", dest="lot_size", type=_size, default=LOT_SIZE, metavar="N", help=_("cards in a batch")
    )
    made.add_argument("--format", default="", metavar="FORMAT", help=_("such as quarter-a4 or half-letter"))
    made.add_argument("--look", action="store_true", help=_("only tell the numbers, make nothing"))


def _add_print(action: Add) -> None:
    made = action(
        "print", _("Make the PDFs of the batches that are not printed yet, each in a folder of its own.")
    )
    made.add_argument("lots", nargs="*", type=_size, metavar="BATCH", help=_("only these, by their numbers"))
    made.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("folder for the PDFs"))


def _add_lot(made: argparse.ArgumentParser) -> None:
    made.add_argument("lot", type=_size, metavar="BATCH", help=_("the number of the batch"))


def _size(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(_("write a number, 1 or more"))
    return int(text)
