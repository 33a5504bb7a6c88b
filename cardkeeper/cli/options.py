"""What may be typed to open the window; the commands are known here by name alone."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from cardkeeper.i18n import _

COMMANDS = ("import", "list", "due", "batch", "mailed", "mailing", "profile", "export", "check")


def of_the_window() -> argparse.ArgumentParser:
    """The options that stand before a command, or alone: for the parser of the whole line."""
    window = argparse.ArgumentParser(prog="cardkeeper", add_help=False)
    book = window.add_mutually_exclusive_group()
    book.add_argument("--data", type=Path, metavar="DIR", help=_("the data folder; it is made if need be"))
    book.add_argument("--demo", action="store_true", help=_("a book of sample customers of its own"))
    window.add_argument(
        "--in-background", action="store_true", help=_("open the window folded away, as at login")
    )
    return window


def understood(words: Sequence[str]) -> argparse.Namespace:
    """What was typed; wrong arguments end with status 2 (argparse's own).

    The parser of all commands is made only for who uses one: the window need not wait for it.
    """
    chosen, others = of_the_window().parse_known_args(words)
    if not others:
        chosen.command = None
        return chosen
    from cardkeeper.cli import arguments

    return arguments.parser().parse_args(words)
