"""Names and addresses of customers on the clipboard, told in the toast."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people import envelope_texts


def copy_names(ids: Sequence[int]) -> str:
    """One name per line; gives the sentence that tells of it."""
    names = envelope_texts.names(ids)
    QGuiApplication.clipboard().setText("\n".join(names))
    return ngettext("{n} name copied", "{n} names copied", len(names)).format(n=len(names))


def copy_addresses(ids: Sequence[int], today: dt.date) -> str:
    """Name and address as on an envelope, an empty line between two; gives the sentence that tells of it."""
    blocks = envelope_texts.addresses(ids, today)
    if not blocks:
        return _("No address is known, so nothing was copied")
    QGuiApplication.clipboard().setText("\n\n".join(blocks.values()))
    copied = ngettext("{n} address copied", "{n} addresses copied", len(blocks)).format(n=len(blocks))
    lacking = len(ids) - len(blocks)
    if not lacking:
        return copied
    without = ngettext("{n} has none", "{n} have none", lacking).format(n=lacking)
    return _("{copied}, {without}").format(copied=copied, without=without)
