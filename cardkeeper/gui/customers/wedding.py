"""Two people tell different days of one wedding: which ones, and a way to choose."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.section import Choice, menu
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import _
from cardkeeper.services.households.families import Telling
from cardkeeper.services.people.customer_page import CustomerPage


class WeddingNotice(Panel):
    """Shown only while there is a conflict. `chosen` tells the occasion that is right."""

    chosen = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("warn_soft", outlined=False, parent=parent)
        self._told: tuple[Telling, ...] = ()
        self._words = ParagraphLabel("", Type.META, "warn")
        self.choose = Button(_("Choose"), v="link")
        self.choose.setAccessibleName(_("Choose the wedding day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        row.addWidget(self._words, 1)
        row.addWidget(self.choose)
        self.choose.clicked.connect(self._ask)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence on show."""
        return self._words.text() if self._told else ""

    def show_page(self, page: CustomerPage) -> None:
        self._told = page.wedding_conflict
        self._words.setText(words.wedding_conflict(self._told) if self._told else "")
        self.setVisible(bool(self._told))

    def _ask(self) -> None:
        choices = [
            Choice(_day(each), partial(self.chosen.emit, each.occasion_id), Icon.HEART) for each in self._told
        ]
        menu(self, choices).popup(self.choose.mapToGlobal(QPoint(0, self.choose.height())))


def _day(told: Telling) -> str:
    day = date_words.known_parts(told.date, words.locale())
    return _("{day}, as {who} said").format(day=day, who=told.whose) if told.whose else day
