"""Calendar and holidays: how weeks are shown, whose holidays count, and where 29 February is kept."""

from PySide6.QtCore import QLocale

from cardkeeper.core.changes import Touched
from cardkeeper.gui.preferences.cards import Keeper
from cardkeeper.gui.preferences.day_stages import HolidayStage
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.preferences.saving import SavedChoice, SavedSegments, SavedSwitch
from cardkeeper.gui.session import Session
from cardkeeper.gui.settings import Settings
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.occasions import upcoming_holidays


class CalendarPage(PreferencePage):
    """What the calendar shows; weeks are a matter of this computer, holidays of the shop."""

    follows = Touched.SETTINGS | Touched.SENDER

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            _("Calendar and holidays"),
            _("Holidays stand in the calendar, and the post's days off count when cards are planned."),
        )
        self._stage: HolidayStage | None = None
        self._is_beside = False
        self._add_weeks()
        self._add_holidays()
        session.settings_changed.connect(self._show_weeks)
        self.finish()

    def refresh(self) -> None:
        shop = settings.load()
        self._region.offer({"": _("The whole country"), **upcoming_holidays.regions(shop.country)})
        self._region.show_stored(shop.region)
        self._region.setVisible(self._region.combo.count() > 1)
        self._leap.show_stored(shop.leap_rule)
        self._tell(shop)
        self._show_weeks(self.session.settings)

    def side(self) -> HolidayStage:
        self._stage = HolidayStage()
        self._tell(settings.load())
        return self._stage

    def set_beside(self, *, beside: bool) -> None:
        """The sentence stands in for the picture where there is no room for that."""
        if beside != self._is_beside:
            self._is_beside = beside
            self._tell(settings.load())

    def _tell(self, shop: settings.ShopSettings) -> None:
        today, locale = self.session.today(), self.session.settings.language or "en"
        if self._stage is not None:
            self._stage.show_holidays(upcoming_holidays.found(shop, today), locale)
        named = "" if self._is_beside else upcoming_holidays.words(shop, today, locale)
        told = _("Next: {holidays}.").format(holidays=named) if named else ""
        where = _("The country is that of your own address, under “You and your business”.")
        self._said.setText(f"{told} {where}".strip())

    def _add_weeks(self) -> None:
        locale = QLocale()
        days = {"0": _("As usual in my country"), **{str(n): locale.dayName(n) for n in (1, 6, 7)}}
        self._first = SavedChoice(
            _("Weeks begin on"), days, lambda key: self.session.change_settings(first_weekday=int(key))
        )
        self._numbers = SavedSwitch(
            _("Show week numbers"), lambda on: self.session.change_settings(week_numbers=on)
        )
        self.row(self._first)
        self.near(self._numbers)

    def _add_holidays(self) -> None:
        self.section(_("Holidays"))
        self._region = SavedChoice(_("Holidays of"), {}, Keeper(self, "region"))
        self.row(self._region)
        self._said = self.explain("")
        self._leap = SavedSegments(
            _("Born on February 29, in other years"),
            (("feb-28", _("February 28")), ("mar-1", _("March 1"))),
            Keeper(self, "leap_rule"),
        )
        self.row(self._leap)

    def _show_weeks(self, taste: Settings) -> None:
        self._first.show_stored(str(taste.first_weekday))
        self._numbers.show_stored(on=taste.week_numbers)
