"""What safety copies are called: when they were made, why, and how large they are."""

import datetime as dt

from PySide6.QtCore import QLocale, QTime

from cardkeeper.core import date_words
from cardkeeper.errors import BookReplaced, BookTaken, CannotWrite, DiskFull
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import backups
from cardkeeper.services.book.backups import Backup


def locale() -> str:
    """The reader's own, as core.date_words takes it."""
    return QLocale().bcp47Name()


def refused(reason: CannotWrite) -> str:
    """Why nothing is saved, in a few words at the foot of the sidebar."""
    if isinstance(reason, DiskFull):
        return _("Not saved, disk is full")
    if isinstance(reason, BookReplaced):
        return _("Not saved, the file was replaced")
    if isinstance(reason, BookTaken):
        return _("Not saved, the file is gone")
    return _("Not saved, the folder is locked")


def when(made_at: dt.datetime, today: dt.date) -> str:
    """ "today at 8:12 AM", "Tuesday, May 12 at 8:12 AM"."""
    here = made_at.astimezone()
    day = date_words.day_words(here.date(), today, locale())
    return _("{day} at {time}").format(day=day, time=_time(here))


def title(copy: Backup, today: dt.date) -> str:
    """The same at the head of a row: "Today at 8:12 AM"."""
    words = when(copy.made_at, today)
    return words[:1].upper() + words[1:]


def _time(moment: dt.datetime) -> str:
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def customers(number: int) -> str:
    shown = QLocale().toString(number)
    return ngettext("{n} customer", "{n} customers", number).format(n=shown)


def size(number: int) -> str:
    """ "1.2 MB"."""
    return QLocale().formattedDataSize(number, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def below(copy: Backup) -> str:
    """ "118 customers · Before an import · 1.2 MB"."""
    parts = (customers(copy.about.customers), backups.reason_words(copy), size(copy.size))
    return " · ".join(parts)
