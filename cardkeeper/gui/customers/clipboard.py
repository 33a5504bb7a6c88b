"""Names and addresses of customers on the clipboard, told in the toast."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.gui.carrying_out import AT_ONCE, watched
from cardkeeper.gui.customers import telling
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people import envelope_texts

Found = TypeVar("Found")


def copy_names(over: QWidget, session: Session, ids: Sequence[int]) -> None:
    """One name per line."""
    n = len(ids)
    said = ngettext("Copy {n} name", "Copy {n} names", n).format(n=n)

    def put(names: Sequence[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(names))
        copied = ngettext("{n} name copied", "{n} names copied", len(names)).format(n=len(names))
        telling.tell(over, copied)

    _copy(over, session, said, n, partial(envelope_texts.names, ids), put)


def copy_addresses(over: QWidget, session: Session, ids: Sequence[int]) -> None:
    """Name and address as on an envelope, an empty line between two."""
    n = len(ids)
    said = ngettext("Copy {n} address", "Copy {n} addresses", n).format(n=n)

    def put(blocks: Mapping[int, str]) -> None:
        if blocks:
            QGuiApplication.clipboard().setText("\n\n".join(blocks.values()))
        telling.tell(over, _told(len(blocks), n - len(blocks)))

    _copy(over, session, said, n, partial(envelope_texts.addresses, ids, session.today()), put)


def _copy(
    over: QWidget,
    session: Session,
    said: str,
    number: int,
    read: Callable[[Progress], Found],
    put: Callable[[Found], object],
) -> None:
    """Of many they are read beside the window, and below `said` stands how far that is."""
    if number <= AT_ONCE:
        put(read(no_progress))
        return
    task = watched(over, session, said, read, writes=False, stopped=_("Stopped. Nothing was copied."))
    task.done.connect(put)


def _told(number: int, lacking: int) -> str:
    if not number:
        return _("No address is known, so nothing was copied")
    copied = ngettext("{n} address copied", "{n} addresses copied", number).format(n=number)
    if not lacking:
        return copied
    without = ngettext("{n} has none", "{n} have none", lacking).format(n=lacking)
    return _("{copied}, {without}").format(copied=copied, without=without)
