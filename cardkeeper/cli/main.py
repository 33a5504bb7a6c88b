"""Starting a command: open the book, do it, tell plainly what went wrong."""

import contextlib
import datetime as dt
import logging
import sys
from argparse import Namespace
from pathlib import Path
from types import TracebackType

from cardkeeper import paths
from cardkeeper.cli import commands
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import library
from cardkeeper.services.sample import demo

logger = logging.getLogger(__name__)


def main(arguments: Namespace, folder: Path) -> int:
    """Run one command on the book in `folder`; the status is 0 when done, 1 when not."""
    sys.excepthook = _tell_of_a_bug
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if arguments.command not in commands.WITHOUT_BOOK:
            _open_book(folder, is_demo=arguments.demo)
        commands.run(arguments)
        sys.stdout.flush()
    except CardKeeperError as trouble:
        return _fail(str(trouble))
    except KeyboardInterrupt:
        return _fail(_("Stopped. What was not finished was not done."))
    except BrokenPipeError:
        sys.stderr.close()  # the reader has seen enough, as `head` does
        return 0
    finally:
        with contextlib.suppress(CardKeeperError):
            library.close_library()
    return 0


def _open_book(folder: Path, *, is_demo: bool) -> None:
    if is_demo:
        demo.open_todays(folder, dt.date.today())
    else:
        library.open_library(folder)


def _fail(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


def _tell_of_a_bug(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
    """What nobody foresaw: the details go to the log, a sentence to the person."""
    log = paths.log_dir() / "cardkeeper.log"
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        logging.basicConfig(filename=log)
        logger.critical("A command ended unexpectedly.", exc_info=(kind, trouble, trace))
    _fail(
        _(
            "Something happened that CardKeeper did not expect. Your customers are safe. Details: {log}"
        ).format(log=log)
    )
