"""The window for a calendar on paper: what, which month, whose days, on which paper; the page beside it."""

import datetime as dt
import tempfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QHBoxLayout, QWidget

from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look, made_files
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.families import FAMILIES, members
from cardkeeper.gui.calendar.scope import shifted
from cardkeeper.gui.calendar.section import GroupCombo
from cardkeeper.gui.calendar.wall_pages import WallPages
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import paper
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import N_, _
from cardkeeper.services.book import files
from cardkeeper.services.calendar import wall_calendar
from cardkeeper.services.calendar.calendar_people import choices, folk
from cardkeeper.services.calendar.wall_calendar import Sheet, Wish

_WIDE, _PREVIEW = 268, QSize(500, 430)
_KEY = "wall-calendar"
_SHEETS = (
    (Sheet.MONTH, N_("One month")),
    (Sheet.MONTHS, N_("A year, a page for each month")),
    (Sheet.YEAR, N_("A year on one sheet")),
    (Sheet.LIST, N_("The list of a month")),
)


class Shown(NamedTuple):
    """What the calendar shows, and the paper begins with."""

    month: dt.date
    group: Filter = EVERYONE
    kinds: frozenset[str] = members(FAMILIES)
    first_weekday: int = 1


class PagePreview(Stage):
    """The first page as it will come out."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self.setAccessibleName(_("The first page"))

    def show_page(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(_PREVIEW.width()), look.px(_PREVIEW.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(300), look.px(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture.isNull():
            return
        edge = look.px(28)
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        size = self._picture.size() / self._picture.devicePixelRatio()
        scale = min(room.width() / size.width(), room.height() / size.height())
        place = QRectF(0, 0, size.width() * scale, size.height() * scale)
        place.moveCenter(room.center())
        with QPainter(self) as painter:
            paper.card(painter, place, self._picture, folded=False)


class MonthStepper(QWidget):
    """A month, or its year, with one step back and one on."""

    def __init__(self, month: dt.date) -> None:
        super().__init__()
        self.month = month
        self._by_years = False
        self._label = ElidedLabel("", Type.BODY_STRONG)
        self.back = Button(icon=Icon.CARET_LEFT, v="icon", name=_("Earlier"))
        self.on = Button(icon=Icon.CARET_RIGHT, v="icon", name=_("Later"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.back)
        row.addWidget(self._label, 1)
        row.addWidget(self.on)

    def step(self, by: int) -> None:
        self.month = shifted(self.month, by * (12 if self._by_years else 1))
        self.tell(by_years=self._by_years)

    def tell(self, *, by_years: bool) -> None:
        self._by_years = by_years
        self._label.setText(str(self.month.year) if by_years else words.month(self.month))


class WallDialog(Dialog):
    """Saves or opens the very PDF whose first page it shows."""

    def __init__(self, session: Session, shown: Shown, *, parent: QWidget) -> None:
        super().__init__(
            _("A calendar to print"),
            title=_("Calendar to print"),
            key=_KEY,
            memory=session.memory,
            parent=parent,
        )
        self._session, self._shown = session, shown
        self.pages = WallPages(session, self.wish, self)
        self._make_fields()
        self._place_fields()
        self._follow()

    @property
    def sheet(self) -> Sheet:
        return Sheet(self.what.currentData())

    def wish(self) -> Wish:
        """What is chosen; reads whose days they are."""
        locale, today = QLocale(), self._session.today()
        days_off = {1, 2, 3, 4, 5, 6, 7} - {day.value for day in locale.weekdays()}
        return Wish(
            self.sheet,
            self.month.month,
            folk(self._group, today),
            self._shown.kinds,
            self.paper.currentData(),
            self.numbers.isChecked(),
            self.private.isChecked(),
            self._shown.first_weekday,
            words.locale(),
            frozenset(days_off),
        )

    def save(self) -> None:
        """Where the user wants it."""
        name, made = wall_calendar.file_name(self.wish()), self.pages.content
        if made is None:
            return
        path = ask.choose_target(self, self._session, _("Save the calendar"), name, [_("PDF (*.pdf)")])
        if path is not None and self._written(path, made):
            self.accept()
            made_files.tell_where(self, path)

    def view(self) -> None:
        """In the system's own program for PDF, which also prints it."""
        made = self.pages.content
        if made is None:
            return
        folder = Path(tempfile.mkdtemp(prefix="cardkeeper-"))
        path = folder / wall_calendar.file_name(self.wish())
        if self._written(path, made):
            made_files.open_file(self, path)

    def _written(self, path: Path, content: bytes) -> bool:
        try:
            files.write(path, content)
        except CardKeeperError as reason:
            ask.fail(self, str(reason))
            return False
        return True

    def _make_fields(self) -> None:
        memory, shown = self._session.memory, self._shown
        self.what = ComboBox(_("What to print"))
        for sheet, said in _SHEETS:
            self.what.addItem(_(said), str(sheet))
        self.what.setCurrentIndex(max(0, self.what.findData(memory.value(f"{_KEY}/sheet"))))
        self.month = MonthStepper(shown.month)
        self.group = GroupCombo()
        self._group = shown.group
        self.group.fill(choices(self._session.today()), shown.group)
        self.paper = ComboBox(_("Paper"))
        for key, name in wall_calendar.papers():
            self.paper.addItem(name, key)
        self.paper.setCurrentIndex(max(0, self.paper.findData(memory.value(f"{_KEY}/paper"))))
        self.numbers = QCheckBox(_("With ages and years"))
        self.numbers.setChecked(memory.value(f"{_KEY}/numbers", "true") == "true")
        self.private = QCheckBox(_("With apologies and calls to make"))
        self.private.setToolTip(_("Sorrow and illness too. Leave them off where customers can read it."))
        self.private.setChecked(memory.value(f"{_KEY}/private", "false") == "true")
        self.preview = PagePreview()

    def _place_fields(self) -> None:
        self.content.addStrut(content_width(_WIDE))
        self.content.addWidget(Field(_("What to print"), self.what))
        self.content.addWidget(Field(_("Which"), self.month))
        self.content.addWidget(Field(_("Whose days"), self.group))
        self.content.addWidget(Field(_("Paper"), self.paper))
        self.content.addWidget(self.numbers)
        self.content.addWidget(self.private)
        self.set_side(self.preview)
        role = QDialogButtonBox.ButtonRole
        self.add_button(_("Cancel"), role.RejectRole)
        self.open_button = Button(_("Open"))
        self.foot.insertWidget(0, self.open_button)
        self.save_button = self.add_button(_("Save as PDF"), role.ActionRole, v="primary", icon=Icon.PDF)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self.open_button.clicked.connect(self.view)
        self.month.back.clicked.connect(lambda: self._step(-1))
        self.month.on.clicked.connect(lambda: self._step(1))
        self.group.chosen.connect(self._choose_group)
        for box in (self.what, self.paper):
            box.currentIndexChanged.connect(self._follow)
        for tick in (self.numbers, self.private):
            tick.toggled.connect(self._follow)
        self.pages.arrived.connect(self.preview.show_page)
        self.pages.arrived.connect(self._allow)

    def _step(self, by: int) -> None:
        self.month.step(by)
        self._follow()

    def _choose_group(self, group: Filter) -> None:
        self._group = group
        self._follow()

    def _follow(self) -> None:
        """Something else is wanted: make it after a breath; until then there is nothing to save."""
        memory = self._session.memory
        memory.setValue(f"{_KEY}/sheet", str(self.sheet))
        memory.setValue(f"{_KEY}/paper", self.paper.currentData())
        memory.setValue(f"{_KEY}/numbers", "true" if self.numbers.isChecked() else "false")
        memory.setValue(f"{_KEY}/private", "true" if self.private.isChecked() else "false")
        self.month.tell(by_years=self.sheet in (Sheet.MONTHS, Sheet.YEAR))
        self.numbers.setVisible(self.sheet is not Sheet.LIST)
        self.pages.make_anew()
        self._allow()

    def _allow(self) -> None:
        for button in (self.save_button, self.open_button):
            button.setEnabled(self.pages.content is not None)


def open_wall_calendar(parent: QWidget, session: Session, shown: Shown | None = None) -> WallDialog:
    """The window over the calendar; by itself it begins with this month and everybody."""
    dialog = WallDialog(session, shown or Shown(session.today().replace(day=1)), parent=parent)
    dialog.open()
    return dialog
