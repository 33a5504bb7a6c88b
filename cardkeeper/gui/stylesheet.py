"""The style sheet, made of the tokens: type selectors and the property `v`, set once on the application.

Nothing here names a font family or size: that would beat `setFont` everywhere. The property `v` is primary,
ghost (the default), link, danger, quiet, chip, filter or icon; `tall` is action or small; `err` marks a field
with a problem.
"""

from string import Template

from PySide6.QtGui import QColor

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Radius, Space, token_names

_SHEET = Template("""
QMainWindow, QMenuBar { background: $window; }
QDialog { background: $surface; }
QMenuBar { padding: ${p2}px; border: 0; }
QMenuBar::item { padding: ${p5}px ${p10}px; border-radius: ${p6}px; background: transparent; color: $text2; }
QMenuBar::item:selected { background: $groove; color: $text; }
QMenu { background: $raised; border: 1px solid $border; padding: ${p5}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p10}px; border-radius: ${p6}px; color: $text; }
QMenu::item:selected { background: $selected; color: $accent_text; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p5}px ${p8}px; }
QMenu::right-arrow { width: ${p12}px; height: ${p12}px; }
QToolTip { background: $toast; color: $toast_text; border: 0; padding: ${p5}px ${p8}px; }

QPushButton { background: $raised; color: $text; border: 1px solid $border; border-radius: ${r_control}px;
  padding: 0 ${p13}px; min-height: ${h_control}px; font-weight: 500; outline: none; }
QPushButton:hover { background: $hover; border-color: $control; }
QPushButton:pressed, QPushButton:checked { background: $groove; }
QPushButton:disabled { color: $disabled; background: transparent; border-color: $border; }
QPushButton[v="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[v="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[v="primary"]:pressed { background: $accent_press; border-color: $accent_press; }
QPushButton[v="primary"]:disabled { background: transparent; color: $disabled; border-color: $border; }
QPushButton[v="danger"] { color: $danger; }
QPushButton[v="danger"]:hover { background: $danger_soft; border-color: $danger; }
QPushButton[v="danger"]:pressed { background: $groove; }
QPushButton[v="danger"]:disabled { color: $disabled; background: transparent; border-color: $border; }
QPushButton[v="quiet"] { background: transparent; border-color: transparent; color: $text2; }
QPushButton[v="quiet"]:hover { background: $hover; color: $text; border-color: transparent; }
QPushButton[v="quiet"]:pressed { background: $groove; }
QPushButton[v="link"] { background: transparent; border: 0; color: $accent_text; font-weight: 600;
  padding: 0 ${p2}px; min-height: ${h_link}px; border-radius: ${p4}px; }
QPushButton[v="link"]:hover { text-decoration: underline; }
QPushButton[v="link"]:disabled, QPushButton[v="quiet"]:disabled { color: $disabled;
  border-color: transparent; }
QPushButton[v="chip"], QPushButton[v="filter"] { background: $surface; color: $text2;
  border-radius: ${r_round}px; }
QPushButton[v="chip"] { padding: 0 ${p11}px; }
QPushButton[v="chip"]:hover, QPushButton[v="filter"]:hover { background: $hover; color: $text; }
QPushButton[v="chip"]:pressed, QPushButton[v="filter"]:pressed { background: $groove; }
QPushButton[v="chip"]:checked { background: $selected; color: $accent_text; border-color: $accent; }
QPushButton[v="filter"]:checked { background: $text; color: $surface; border-color: $text;
  font-weight: 600; }
QPushButton[v="chip"]:disabled, QPushButton[v="filter"]:disabled { background: transparent;
  color: $disabled; border-color: $border; }
QPushButton[v="icon"] { background: transparent; border-color: transparent; padding: 0; }
QPushButton[v="icon"]:hover { background: $hover; border-color: transparent; }
QPushButton[v="icon"]:pressed, QPushButton[v="icon"]:checked { background: $groove; }
QPushButton[tall="action"] { min-height: ${h_action}px; padding: 0 ${p18}px; }
QPushButton[tall="small"] { min-height: ${h_small}px; padding: 0 ${p10}px; border-radius: ${p7}px; }
QPushButton[v="icon"][tall="small"] { padding: 0; }
QPushButton::menu-indicator { image: none; width: 0; }

QAbstractScrollArea { background: transparent; border: 0; outline: 0; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: $raised; color: $text;
  border: 1px solid $control; border-radius: ${r_field}px; padding: 0 ${p10}px; min-height: ${h_control}px;
  placeholder-text-color: $text3; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid $accent;
  padding: 0 ${p9}px; min-height: ${h_focused}px; }
QLineEdit[err="true"], QPlainTextEdit[err="true"], QComboBox[err="true"] { border: 2px solid $danger;
  padding: 0 ${p9}px; min-height: ${h_focused}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: $hover;
  color: $disabled; placeholder-text-color: $disabled; border-color: $line; }
QLineEdit[tall="action"] { min-height: ${h_action}px; }
QLineEdit[tall="action"]:focus, QLineEdit[tall="action"][err="true"] { min-height: ${h_action_focused}px; }
QLineEdit[v="quiet"] { border-color: $border; }
QPlainTextEdit { padding: ${p5}px ${p7}px; }
QPlainTextEdit:focus, QPlainTextEdit[err="true"] { padding: ${p4}px ${p6}px; }
QLineEdit[v="bare"] { border: 0; background: transparent; padding: 0; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: ${p28}px; }
QComboBox QAbstractItemView, QListView[v="offers"] { background: $raised; border: 1px solid $border;
  padding: ${p4}px; outline: 0;
  selection-background-color: $selected; selection-color: $accent_text; }
QComboBox QAbstractItemView::item { min-height: ${p28}px; padding: 0 ${p6}px; }
QCheckBox, QRadioButton { spacing: ${p8}px; min-height: ${p24}px; }
QProgressBar { background: $groove; border: 0; border-radius: ${p4}px;
  min-height: ${p8}px; max-height: ${p8}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p4}px; }
QHeaderView::section { background: $window; color: $text2; border: 0; border-bottom: 1px solid $line;
  padding: ${p5}px ${p8}px; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $border; border-radius: ${p3}px; margin: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::handle:hover { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

# Sizes in the sheet are of the content: the border, 1 pixel or 2, comes on top.
_BORDERS = 2


def made() -> str:
    """The sheet for the look in force."""
    colours = look.colours()
    hexes = {name: _css(getattr(colours, name)) for name in token_names()}
    pixels = {f"p{n}": look.px(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 18, 24, 28, 32)}
    heights = {
        "h_control": look.px(Space.CONTROL) - _BORDERS,
        "h_focused": look.px(Space.CONTROL) - 2 * _BORDERS,
        "h_action": look.px(Space.ACTION) - _BORDERS,
        "h_action_focused": look.px(Space.ACTION) - 2 * _BORDERS,
        "h_small": look.px(Space.SMALL) - _BORDERS,
        "h_link": look.px(24),
        "r_control": look.px(Radius.CONTROL),
        "r_field": look.px(Radius.FIELD),
        # Half the height: one pixel more and Qt drops the rounding altogether.
        "r_round": look.px(Space.CONTROL) // 2,
    }
    return _SHEET.substitute(hexes, **pixels, **heights)


def _css(colour: QColor) -> str:
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"
