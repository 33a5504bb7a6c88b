"""What may be typed behind `cardkeeper`."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TypeAlias

from cardkeeper import __version__
from cardkeeper.cli import checking, mailing_arguments
from cardkeeper.cli.options import of_the_window
from cardkeeper.i18n import N_, _

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

# What `lists` can print; named here too, because the window starts without the services behind it.
LISTS = (
    "quiet",
    "unthanked",
    "left-out",
    "problems",
    "reminders",
    "health",
    "ask",
    "groups",
    "shared",
    "recently-deleted",
)
_PROFILE = {
    "name": N_("your name, as you sign"),
    "company": N_("your company"),
    "street": N_("street and number of your return address"),
    "extended": N_("suite, floor or building"),
    "locality": N_("town"),
    "region": N_("state or province"),
    "postal-code": N_("postal code"),
    "country": N_("country, by name or two letters; it decides the post's days and holidays"),
    "phone": N_("telephone"),
    "email": N_("email"),
    "web": N_("web address, printed on the back of the cards"),
    "closing": N_("closing above the signature, such as “Warmly,”"),
    "licence-line": N_("a line your trade must print"),
    "language": N_("language of the cards where a customer has none: en, de, fr or es"),
    "colours": N_("one to three brand colours, such as “#1d6b55 #c8485c”"),
}


def parser() -> argparse.ArgumentParser:
    """The whole command line; wrong arguments end with status 2 (argparse's own)."""
    whole = argparse.ArgumentParser(
        prog="cardkeeper",
        description=_("The Rolodex that sends the card. Without a command it opens the window."),
        parents=[of_the_window()],
    )
    whole.add_argument("--version", action="version", version=f"CardKeeper {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    _add_import(commands)
    _add_list(commands)
    _add_due(commands)
    _add_batch(commands)
    _add_mailed(commands)
    _add_mailing(commands)
    _add_profile(commands)
    _add_export(commands)
    checking.add(_command(commands, "check", _("Check finished PDFs as a print shop does.")))
    return whole


def _command(commands: Commands, name: str, words: str, *, with_json: bool = True) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=words, description=words)
    command.add_argument(
        "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    if with_json:
        command.add_argument("--json", action="store_true", help=_("answer as JSON"))
    return command


def _add_import(commands: Commands) -> None:
    command = _command(commands, "import", _("Bring people in from vCard, CSV or Excel files."))
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")


def _add_list(commands: Commands) -> None:
    words = _("List all customers with everything known of them, or one of the lists to work through.")
    command = _command(commands, "list", words)
    known = ", ".join(LISTS)
    command.add_argument(
        "which",
        nargs="?",
        choices=("customers", *LISTS),
        default="customers",
        metavar="WHICH",
        help=_("all customers, or {lists}").format(lists=known),
    )
    _add_day(command, _("as if it were this day"))


def _add_due(commands: Commands) -> None:
    command = _command(commands, "due", _("List the cards that are late or have to be mailed soon."))
    _add_day(command, _("as if it were this day"))


def _add_batch(commands: Commands) -> None:
    words = _("Make this batch: cards, envelopes and signing sheet as PDFs in one order.")
    command = _command(commands, "batch", words)
    _add_day(command, _("as if it were this day"))
    command.add_argument("--format", metavar="FORMAT", help=_("such as quarter-a4 or half-letter"))
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("folder for the PDFs"))


def _add_mailed(commands: Commands) -> None:
    command = _command(commands, "mailed", _("The cards of a batch are in the letter box."))
    _add_day(command, _("the day they were mailed"))
    command.add_argument("batch", metavar="BATCH", help=_("the number of the batch"))


def _add_mailing(commands: Commands) -> None:
    words = _("One greeting for many: the December run, in batches.")
    mailing_arguments.add(_command(commands, "mailing", words, with_json=False), _add_day)


def _add_profile(commands: Commands) -> None:
    command = _command(
        commands, "profile", _("Who the cards are from. Without options it shows what is known.")
    )
    for name, words in _PROFILE.items():
        command.add_argument(f"--{name}", help=words)
    command.add_argument(
        "--logo", type=Path, metavar="FILE", help=_("a PNG or JPEG for the back of the cards")
    )


def _add_export(commands: Commands) -> None:
    command = _command(commands, "export", _("Write all customers to a file."), with_json=False)
    command.add_argument("kind", choices=("json", "vcard", "csv"))
    command.add_argument("file", type=Path, metavar="FILE")


def _add_day(command: argparse.ArgumentParser, words: str) -> None:
    command.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help=words)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as trouble:
        raise argparse.ArgumentTypeError(_("write the day as 2026-05-12")) from trouble


def profile_values(arguments: argparse.Namespace) -> dict[str, str]:
    """The options of `profile` that were given, by the sender's own names."""
    names = [name.replace("-", "_") for name in _PROFILE]
    return {name: value for name in names if (value := getattr(arguments, name)) is not None}
