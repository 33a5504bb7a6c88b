"""`cardkeeper check`: the preflight of finished PDFs."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext


def add(command: ArgumentParser) -> None:
    """What may be typed behind it."""
    command.add_argument("files", nargs="+", type=Path, metavar="FILE.pdf")
    command.add_argument(
        "--format", default="", metavar="FORMAT", help=_("the format the cards were made in")
    )
    command.add_argument(
        "--expect", nargs="*", default=(), metavar="TEXT", help=_("words that must be in it, in this order")
    )


def run(arguments: Namespace) -> None:
    """Say what is wrong with each file. Raises CardKeeperError when one must not be printed."""
    # The window starts with these arguments known, but without the services behind them.
    from cardkeeper.cli import answers
    from cardkeeper.services.printing import pdf_check

    found = {path: pdf_check.check(path, arguments.format, arguments.expect) for path in arguments.files}
    if arguments.json:
        answers.say_json(
            [
                {"file": str(path), "findings": [remark._asdict() for remark in told]}
                for path, told in found.items()
            ]
        )
    else:
        for path, told in found.items():
            for remark in told:
                answers.say(f"{path.name}: {remark.message}")
            if not told:
                answers.say(_("{file}: nothing is wrong.").format(file=path.name))
    wrong = sum(any(remark.blocks for remark in told) for told in found.values())
    if wrong:
        raise CardKeeperError(
            ngettext(
                "{n} file should not be printed like this.",
                "{n} files should not be printed like this.",
                wrong,
            ).format(n=wrong)
        )
