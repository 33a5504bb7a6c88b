"""Every component on two sheets, to look at beside ui/z_visual_language.png.

`python -m tests.gui.gallery FOLDER` draws them in light, dark and high contrast; with QT_SCALE_FACTOR=1.5 at
150 %. Without a folder they open as windows, switched by the buttons of the second sheet.
"""

import math
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cardkeeper.core.dates import PartialDate
from cardkeeper.gui import application as setup
from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.kinds import family_word
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.painting.marks import Tone
from cardkeeper.gui.painting.shadows import shadow
from cardkeeper.gui.theme import Appearance, TextSize, Theme
from cardkeeper.gui.tokens import Kind, Type
from cardkeeper.gui.views.delegate import RowState, ground, person
from cardkeeper.gui.widgets.buttons import Button, Switch
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.fields import ComboBox, DateField, Field, LineEdit, NoteEdit
from cardkeeper.gui.widgets.labels import ElidedLabel, ParagraphLabel, PlainLabel, SectionLabel, ShortcutHint
from cardkeeper.gui.widgets.panels import FlowLayout, Ground, Hairline, Panel, Stage
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.gui.widgets.toast import Toast

SURFACES = ("window", "surface", "raised", "sunken", "hover", "selected", "line", "border", "control")
INKS = ("text", "text2", "text3", "accent", "accent_text", "danger", "warn", "info", "ok")


class Painted(QWidget):
    """A piece of the sheet that is a drawing function."""

    def __init__(self, size: QSize, draw: Callable[[QPainter, QRectF], object]) -> None:
        super().__init__()
        self.setMinimumSize(look.px(size.width()), look.px(size.height()))
        self._draw = draw

    def paintEvent(self, event: QPaintEvent) -> None:
        self._draw(QPainter(self), QRectF(self.rect()))


class Sheet(Ground):
    """The visual language: what the first design picture shows, made of the real components."""

    def __init__(self) -> None:
        super().__init__("surface")
        row = QHBoxLayout(self)
        row.setContentsMargins(36, 24, 36, 24)
        row.setSpacing(52)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        row.addLayout(left, 870)
        row.addLayout(right, 444)
        left.addWidget(PlainLabel("CardKeeper visual language", Type.TITLE))
        left.addWidget(
            PlainLabel("Every piece here is the component the pages are made of.", Type.BODY, "text2")
        )
        for words, piece in (
            ("Surfaces and lines", Painted(QSize(860, 92), _swatches(SURFACES))),
            ("Text and accents on surface", Painted(QSize(860, 92), _swatches(INKS))),
            ("Occasions: colour always travels with an icon and a word", Painted(QSize(860, 100), _chips)),
            ("Type", _type_specimen()),
            ("Icons: Phosphor", Painted(QSize(860, 32 * math.ceil(len(Icon) / 23)), _icon_rows)),
        ):
            left.addSpacing(10)
            left.addWidget(PlainLabel(words, Type.META_STRONG, "text2"))
            left.addWidget(piece)
        left.addStretch()
        for words, piece in (
            ("Fields", _fields()),
            ("Buttons", _buttons()),
            ("Row states", Painted(QSize(444, 216), _row_states)),
            ("Status", _statuses()),
        ):
            right.addWidget(PlainLabel(words, Type.META_STRONG, "text2"))
            right.addWidget(piece)
            right.addSpacing(8)
        right.addStretch()
        self.toast = Toast(self)
        self.toast.tell("Note saved", "Undo", None, "Ctrl Z")


class Parts(Ground):
    """The other components."""

    def __init__(self) -> None:
        super().__init__("surface")
        grid = QGridLayout(self)
        grid.setContentsMargins(36, 24, 36, 24)
        grid.setSpacing(24)
        grid.addWidget(_choices(), 0, 0)
        grid.addWidget(_texts(), 0, 1)
        grid.addWidget(_papers(), 0, 2)
        grid.addWidget(_chip_buttons(), 1, 0)
        grid.addWidget(_empty(), 1, 1)
        grid.addWidget(Painted(QSize(400, 300), _elevations), 1, 2)
        grid.setRowStretch(1, 1)


def _swatches(names: tuple[str, ...]) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, area: QRectF) -> None:
        step = area.width() / len(names)
        for number, name in enumerate(names):
            colour: QColor = getattr(look.colours(), name)
            box = QRectF(number * step, 2, step - 10, 54)
            lines.box(painter, box, 9, colour, look.colours().border)
            below = QRectF(box.left(), 58, step, 17)
            text.line(painter, below, name.replace("_", " "), Type.META_MEDIUM, look.colours().text)
            text.line(
                painter, below.translated(0, 16), colour.name().upper(), Type.FIGURES, look.colours().text2
            )

    return draw


def _chips(painter: QPainter, area: QRectF) -> None:
    x, y = 0.0, 4.0
    for kind in Kind:
        words = family_word(kind)
        width = text.width(words, Type.META_MEDIUM) + look.px(30)
        if x + width > area.width():
            x, y = 0.0, y + look.px(34)
        marks.chip(painter, QRectF(x, y, width, look.px(22)), kind, words)
        marks.kind_icon(painter, QPointF(x + width + 6, y + 5), kind)
        x += width + look.px(34)


def _type_specimen() -> QWidget:
    piece = QWidget()
    column = QVBoxLayout(piece)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for words, role, colour in (
        ("Display 30, Newsreader 500", Type.TITLE, "text"),
        ("Title 19, Newsreader 500", Type.PANE_TITLE, "text"),
        ("Row title 14, Inter 600", Type.ROW_TITLE, "text"),
        ("Body 13, Inter 400. Priya Raman turns 40 on Friday.", Type.BODY, "text"),
        ("Meta 12, Inter 400, tabular figures 0123456789", Type.FIGURES, "text2"),
    ):
        column.addWidget(PlainLabel(words, role, colour))
    return piece


def _icon_rows(painter: QPainter, area: QRectF) -> None:
    for number, icon in enumerate(Icon):
        row, column = divmod(number, 23)
        at = QPointF(4 + column * (area.width() / 23), 4 + row * 32)
        colour = look.colours().accent_text if icon.value.endswith("fill") else look.colours().text
        icons.draw(painter, icon, at, look.px(20), colour)


def _fields() -> QWidget:
    piece = QWidget()
    grid = QGridLayout(piece)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(14)
    rest, focused, wrong, off = (Field(words, LineEdit()) for words in ("Rest", "Focus", "Problem", "Off"))
    rest.editor.setText("Ellen Hartwell")
    focused.editor.setText("Ellen")
    focused.editor.setObjectName("focused")
    wrong.editor.setText("0704")
    wrong.set_problem("A ZIP code has 5 digits")
    off.editor.setPlaceholderText("Chosen by printer")
    off.editor.setEnabled(False)
    for number, field in enumerate((rest, focused, wrong, off)):
        grid.addWidget(field, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
    return piece


def _buttons() -> QWidget:
    piece = QWidget()
    grid = QGridLayout(piece)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(4, 1)
    action = Button("Print 7 cards", Icon.PRINTER, v="primary", tall="action")
    off = Button("Print cards", Icon.PRINTER, v="primary")
    off.setEnabled(False)
    ringed = Button("Keyboard focus")
    ringed.setObjectName("ringed")
    for number, button in enumerate(
        (
            action,
            Button("Save address", v="primary"),
            off,
            Button("Change design", Icon.STUDIO),
            ringed,
            Button("Stop", v="danger"),
            Button("Email it", v="quiet"),
            Button("Print a test sheet", v="link"),
            Button("Pause", tall="small"),
        )
    ):
        grid.addWidget(button, number // 3, number % 3, Qt.AlignmentFlag.AlignLeft)
    return piece


def _row_states(painter: QPainter, area: QRectF) -> None:
    states = (
        ("Rest", RowState()),
        ("Hover", RowState(hovered=True)),
        ("Selected", RowState(selected=True)),
        ("Selected, window not active", RowState(selected=True, active=False)),
        ("Selected with keyboard focus", RowState(selected=True, ringed=True)),
    )
    for number, (words, state) in enumerate(states):
        row = QRectF(0, number * 43, area.width(), 40)
        ground(painter, row, state)
        inner = row.adjusted(10, 0, -10, 0)
        avatar = QRectF(inner.left(), row.top() + 6, 28, 28)
        marks.avatar(painter, avatar, "PR", 5)
        text.line(painter, inner.adjusted(40, 0, 0, 0), "Priya Raman", Type.ROW_TITLE, look.colours().text)
        text.line(painter, inner, words, Type.META, look.colours().text2, text.TRAILING)


def _statuses() -> QWidget:
    piece = QWidget()
    row = QHBoxLayout(piece)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(
        Painted(
            QSize(70, 24),
            lambda painter, area: marks.quiet_status(painter, area, "Ready", Tone.OK),
        )
    )
    row.addStretch()
    return piece


def _choices() -> QWidget:
    piece = QWidget()
    column = QVBoxLayout(piece)
    column.addWidget(SegmentedControl([("all", "All"), ("front", "Front"), ("inside", "Inside")], "Sides"))
    box = QCheckBox("Print my return address on envelopes", checked=True)
    tinted = QCheckBox("Birthdays", checked=True)
    tinted.setProperty("colour", look.kind(Kind.BIRTHDAY).icon)
    half = QCheckBox("Some of them", tristate=True)
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    off = QCheckBox("Not possible here", enabled=False)
    for widget in (
        box,
        tinted,
        half,
        off,
        QCheckBox("Add a phone number"),
        QRadioButton("Warm", checked=True),
        QRadioButton("Playful"),
        Switch("Week numbers", checked=True),
        Switch("Week start on Monday"),
    ):
        column.addWidget(widget)
    combo = ComboBox("Paper")
    combo.addItems(["Letter, matte card stock 110 lb", "A4, 250 g"])
    column.addWidget(combo)
    bar = QProgressBar(textVisible=False, value=62)
    column.addWidget(bar)
    column.addStretch()
    return piece


def _parsed(words: str) -> PartialDate:
    if words.startswith("nov 23"):
        return PartialDate(11, 23, 1979)
    raise ValueError('Try "Nov 23" or "11/23/1979". The year can be left out.')


def _texts() -> QWidget:
    piece = QWidget()
    column = QVBoxLayout(piece)
    column.addWidget(SearchField("Find by name, note, pet", "Ctrl F"))
    date = DateField("Birthday", _parsed, lambda _date: "November 23, 1979. Turns 47 this year.")
    date.line.setText("nov 23 79")
    column.addWidget(date)
    column.addWidget(NoteEdit("What did you talk about?"))
    column.addWidget(
        ParagraphLabel(
            "Anika made the school swim team and Priya has been up at five every morning. Wants to "
            "refinance the kitchen in the fall, call back in September.",
            Type.BODY,
            "text",
        )
    )
    column.addWidget(
        ElidedLabel("Bartholomew Featherstonehaugh-Cholmondeley of the Chamber of Commerce", Type.ROW_TITLE)
    )
    row = QHBoxLayout()
    row.addWidget(SectionLabel("Say hello"))
    row.addStretch()
    row.addWidget(ShortcutHint("Ctrl Shift N"))
    column.addLayout(row)
    column.addWidget(Hairline())
    column.addStretch()
    return piece


def _artwork() -> QPixmap:
    made = QPixmap(500, 700)
    made.fill(QColor("#24504A"))
    painter = QPainter(made)
    painter.setPen(QColor("#F4E3BE"))
    font = look.font(Type.WELCOME)
    painter.setFont(font)
    painter.drawText(made.rect(), int(Qt.AlignmentFlag.AlignCenter), "40")
    painter.end()
    return made


def _papers() -> QWidget:
    stage = Stage()
    stage.setMinimumSize(400, 320)
    picture = _artwork()
    row = QHBoxLayout(stage)
    row.addWidget(
        Painted(QSize(380, 300), lambda painter, area: _cards(painter, area, picture)),
    )
    return stage


def _cards(painter: QPainter, area: QRectF, picture: QPixmap) -> None:
    paper.card(painter, QRectF(30, 30, 170, 238), picture, 3)
    paper.card(painter, QRectF(230, 30, 90, 126), QPixmap(), 2)
    paper.thumbnail(painter, QRectF(240, 180, 33, 46), picture)
    marks.avatar(painter, QRectF(300, 185, 36, 36), "PR", 5, picture)


def _chip_buttons() -> QWidget:
    piece = QWidget()
    column = QVBoxLayout(piece)
    flow = FlowLayout()
    for words, icon in (
        ("Address", Icon.NOTE),
        ("Phone", Icon.PENCIL),
        ("Anniversary", Icon.CALENDAR),
        ("Tag", None),
    ):
        flow.addWidget(Button(words, icon, v="chip"))
    chosen = Button("Call", Icon.CHECK_BOLD, v="chip")
    chosen.setChecked(True)
    flow.addWidget(chosen)
    column.addLayout(flow)
    filters = QHBoxLayout()
    for words in ("All tones", "Warm", "Playful"):
        button = Button(words, v="filter")
        button.setChecked(words == "All tones")
        filters.addWidget(button)
    filters.addStretch()
    column.addLayout(filters)
    panel = Panel("warn_soft", outlined=False)
    inside = QVBoxLayout(panel)
    inside.addWidget(PlainLabel("21 have no address", Type.BODY_STRONG, "warn"))
    inside.addWidget(ParagraphLabel("Ask by email, or leave them out.", Type.META, "text"))
    inside.addWidget(Button("Fix them", tall="small"), 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(panel)
    column.addWidget(Button(icon=Icon.PLUS, v="icon", name="Add"))
    column.addStretch()
    return piece


def _empty() -> QWidget:
    panel = Panel("surface")
    column = QVBoxLayout(panel)
    column.addWidget(
        EmptyState(
            Sign(Icon.TODAY, "warn"),
            "A quiet Wednesday",
            "No occasions and nothing to mail. Next up is Deshawn Carter, who turns 29 on Sunday.",
            [Button("Say hello to someone", Icon.NOTE), Button("Add occasion", Icon.PLUS)],
            details="CardKeeper 0.1\nQt",
        )
    )
    return panel


def _elevations(painter: QPainter, area: QRectF) -> None:
    for level in range(5):
        box = QRectF(30 + (level % 3) * 125, 30 + (level // 3) * 140, 90, 80)
        shadow(painter, box, level, 12)
        lines.box(painter, box, 12, look.colours().raised, look.colours().border if level == 0 else None)
        text.line(painter, box, f"Level {level}", Type.META, look.colours().text2, text.CENTRED)
    person(painter, QRectF(270, 190, 160, 50), "TL", 7, "Tom & Lucia Okafor", "10 years married")


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def draw(folder: Path) -> None:
    """Both sheets in three looks, as PNG files."""
    app = QApplication.instance() or setup.create([])
    theme = Theme(app)
    scale = round(QApplication.primaryScreen().devicePixelRatio() * 100)
    folder.mkdir(parents=True, exist_ok=True)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.choose(appearance, TextSize[os.environ.get("TEXT_SIZE", "NORMAL")])
        for made in (Sheet, Parts):
            sheet = made()
            sheet.resize(1440, 900)
            sheet.show()
            sheet.activateWindow()
            wait(250)
            for name, reason in (
                ("focused", Qt.FocusReason.MouseFocusReason),
                ("ringed", Qt.FocusReason.TabFocusReason),
            ):
                found = sheet.findChild(QWidget, name)
                if found is not None and (name == "focused" or os.environ.get("RINGED", "1") == "1"):
                    found.setFocus(reason)
                    sheet.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, name == "ringed")
                    wait(50)
            sheet.grab().save(str(folder / f"{made.__name__.lower()}_{appearance.value}_{scale}.png"))
            sheet.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        draw(Path(sys.argv[1]))
    else:
        window_app = setup.create(sys.argv)
        Theme(window_app).choose(Appearance.SYSTEM)
        sheets = [Sheet(), Parts()]
        for one in sheets:
            one.show()
        sys.exit(window_app.exec())
