"""What is said when the book does not open: what happened, what is safe, what to do (ui/spec.md, 6.5)."""

from pathlib import Path
from typing import NamedTuple

from cardkeeper import paths
from cardkeeper.errors import (
    BookDamaged,
    BookEmpty,
    BookLocked,
    BookMissing,
    BookTooNew,
    CannotWrite,
    CardKeeperError,
    NotABook,
)
from cardkeeper.gui.icons import Icon
from cardkeeper.i18n import N_, _


class Trouble(NamedTuple):
    """One page: its picture and colour, headline, sentences, and whether safety copies help."""

    icon: Icon
    token: str
    headline: str
    sentence: str
    copies_help: bool
    can_be_found: bool = False


class _Known(NamedTuple):
    icon: Icon
    token: str
    headline: str
    sentence: str
    copies_help: bool = True
    can_be_found: bool = False
    with_copies: str = ""
    without: str = ""


_ELSEWHERE = N_("If you have a copy of it elsewhere, show where it is.")
_KNOWN: dict[type[CardKeeperError], _Known] = {
    BookMissing: _Known(
        Icon.LOST_DUO,
        "warn",
        N_("Your customers' file is not in its place"),
        N_(
            "{name} may have been moved, or its disk is not connected. Nothing was changed. Put it "
            "back and look again, or show where it is."
        ),
        can_be_found=True,
        with_copies=N_("You can also go back to a safety copy."),
    ),
    BookEmpty: _Known(
        Icon.BOOK_DUO,
        "warn",
        N_("Your customers' file is empty"),
        N_("Something outside has emptied {name}. It was left as it is."),
        can_be_found=True,
        with_copies=N_("Safety copies are separate files: go back to the newest one."),
        without=_ELSEWHERE,
    ),
    NotABook: _Known(
        Icon.BOOK_DUO,
        "warn",
        N_("Another file is in the place of yours"),
        N_("{name} was not made by CardKeeper. It was left as it is. Show where your own file is."),
        can_be_found=True,
        with_copies=N_("Or go back to a safety copy; the other file is then kept beside it."),
    ),
    BookDamaged: _Known(
        Icon.WRENCH_DUO,
        "danger",
        N_("Your customers' file is damaged"),
        N_("A disk or a cut of power may have harmed {name}. It was left as it is."),
        can_be_found=True,
        with_copies=N_("It stays beside the safety copy you go back to."),
        without=_ELSEWHERE,
    ),
    BookTooNew: _Known(
        Icon.NEWER_DUO,
        "info",
        N_("A newer CardKeeper made this file"),
        N_(
            "Your customers are safe. Update CardKeeper to open them; this one leaves {name} as it "
            "is, because it could lose what it does not know."
        ),
        copies_help=False,
    ),
    BookLocked: _Known(
        Icon.LOCK_DUO,
        "warn",
        N_("Another program has your customers' file"),
        N_(
            "Perhaps CardKeeper is open in another account, or a backup program is reading {name}. "
            "Nothing was changed. Close the other program and look again."
        ),
        copies_help=False,
    ),
    CannotWrite: _Known(
        Icon.FOLDER_DUO, "warn", N_("CardKeeper cannot write in its folder"), "{reason}", copies_help=False
    ),
}
_OTHER = _Known(Icon.BOOK_DUO, "warn", N_("Your customers' file did not open"), "{reason}")


def trouble_of(reason: CardKeeperError, *, has_copies: bool) -> Trouble:
    """The page for what opening the book raised; of safety copies it speaks where there are some."""
    known = _KNOWN.get(type(reason), _OTHER)
    sentence = _(known.sentence).format(name=paths.BOOK_NAME, reason=reason)
    more = known.with_copies if has_copies else known.without
    sentence = f"{sentence} {_(more)}" if more else sentence
    return Trouble(
        known.icon, known.token, _(known.headline), sentence, known.copies_help, known.can_be_found
    )


def details(reason: CardKeeperError, folder: Path) -> str:
    """For support: what and where, nothing of any customer."""
    return f"{type(reason).__name__}, {folder / paths.BOOK_NAME}"
