"""What stands under the stamp: the day a card is to be mailed, and its place in the batch."""

import datetime as dt

from cardkeeper.core.date_words import short_weekday_day
from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.i18n import _
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.due.tasks import TaskRecord


def mailing_day(task: TaskRecord, today: dt.date, shop: ShopSettings) -> dt.date:
    """The day a card is to be mailed: its mail-by day; for one that is late, the next that has mail (R5)."""
    if task.mail_day >= today:
        return task.mail_day
    return DeliveryCalendar(shop.country, shop.region).delivery_day_on_or_after(today)


def words(mail_day: dt.date, number: int, locale: str) -> str:
    """The small note under the stamp: when to mail it, and its number in the batch (R6)."""
    day = short_weekday_day(mail_day, locale)
    return _("mail {day} · {number}").format(day=day, number=number)
