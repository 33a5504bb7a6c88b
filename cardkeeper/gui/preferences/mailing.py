"""Mailing days: when cards are made, and how long the post takes; an example tells what it comes to."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout

from cardkeeper.core.date_words import day_words, full_heading
from cardkeeper.gui import look
from cardkeeper.gui.preferences import transit
from cardkeeper.gui.preferences.cards import Keeper
from cardkeeper.gui.preferences.day_stages import ExampleStage
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.preferences.saving import SavedChoice, SavedLine
from cardkeeper.gui.preferences.steps import Steps
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.cards import card_formats

_AHEAD = 21


class MailingPage(PreferencePage):
    """How early a card is on the list."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            _("Mailing days"),
            _("Cards are put on the list early enough to be made, mailed and delivered in time."),
        )
        self._weekday = SavedChoice(_("I make cards on"), _weekdays(), self._keep_weekday)
        self._handling = self._steps("handling_days", _("To make a batch"), 0, 10, _working_days)
        self._home = self._steps("transit_home", _("Mail within the country"), 1, 15, _delivery_days)
        self._abroad = self._steps("transit_abroad", _("Mail to other countries"), 1, 40, _delivery_days)
        self._december = self._steps("december_days", _("More in December"), 0, 15, _delivery_days)
        self.row(self._weekday, self._handling)
        self.section(_("How long the post takes"))
        self.row(self._home, self._abroad)
        self._countries = SavedLine(
            _("Days to single countries"),
            session,
            self.ledger,
            lambda text: settings.save(transit_by_country=transit.understood(text)),
            judge=transit.objection,
            hint=_("Canada 8, Germany 10"),
        )
        self.row(self._december, self._countries)
        self._example = ParagraphLabel("", Type.BODY, "text")
        self._add_example()
        self._stage: ExampleStage | None = None
        self.finish()

    def refresh(self) -> None:
        shop = settings.load()
        self._weekday.show_stored(str(shop.batch_weekday))
        self._handling.show_stored(shop.handling_days)
        self._home.show_stored(shop.transit_home)
        self._abroad.show_stored(shop.transit_abroad)
        self._december.show_stored(shop.december_days)
        named = self.session.settings.language or QLocale.system().bcp47Name()
        self._countries.show_stored(transit.typed_form(shop.transit_by_country, named))
        self._tell(shop)

    def side(self) -> ExampleStage:
        self._stage = ExampleStage()
        self._tell(settings.load())
        return self._stage

    def set_beside(self, *, beside: bool) -> None:
        """The sentence stands in for the picture where there is no room for that."""
        self._panel.setVisible(not beside)

    def _tell(self, shop: settings.ShopSettings) -> None:
        today = self.session.today()
        locale = self.session.settings.language or QLocale.system().bcp47Name()
        day = today + dt.timedelta(_AHEAD)
        dates = card_formats.example(shop, day, today)
        words = _(
            "A birthday on {day}: make the card by {make}, mail it by {mail}. "
            "Sundays and the post's holidays are left out."
        )
        make, mail = (day_words(each, today, locale) for each in (dates.make_by, dates.mail_by))
        self._example.setText(words.format(day=full_heading(day, locale), make=make, mail=mail))
        if self._stage is not None:
            self._stage.show_days(dates.make_by, dates.mail_by, day, locale)

    def _add_example(self) -> None:
        self._panel = Panel("selected", outlined=False)
        inside = QVBoxLayout(self._panel)
        edge = look.px(16)
        inside.setContentsMargins(edge, look.px(12), edge, look.px(12))
        inside.addWidget(self._example)
        self.body.addWidget(self._panel)

    def _steps(self, name: str, words: str, least: int, most: int, unit: Callable[[int], str]) -> Steps:
        return Steps(words, range(least, most + 1), unit, Keeper(self, name))

    def _keep_weekday(self, key: str) -> None:
        Keeper(self, "batch_weekday")(int(key))


def _weekdays() -> dict[str, str]:
    locale = QLocale()
    return {str(day): locale.dayName(day + 1) for day in range(7)}


def _working_days(n: int) -> str:
    return ngettext("{n} working day", "{n} working days", n).format(n=n)


def _delivery_days(n: int) -> str:
    return ngettext("{n} day with mail", "{n} days with mail", n).format(n=n)
