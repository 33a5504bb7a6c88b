"""A form below the head of the person it is about, scrolling where room is short."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.widgets.dialog import Scroll


class HeadedForm(QWidget):
    """Head and form, with the margins of the pane."""

    def __init__(self, head: QWidget, form: FixForm) -> None:
        super().__init__()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(18))
        column.setSpacing(look.px(18))
        column.addWidget(head)
        column.addWidget(form, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inside))
