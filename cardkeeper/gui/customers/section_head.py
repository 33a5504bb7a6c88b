"""The head of a section of a customer's page: its title, and what can be done with all of it."""

from PySide6.QtWidgets import QHBoxLayout

from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel


class SectionHead(QHBoxLayout):
    """`act` is what is done most, as a link at the far side; `tell` once it has its place."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ElidedLabel("", Type.META_STRONG, "text2")
        self.act = Button(v="link")
        self.addWidget(self._title, 1)
        self.addWidget(self.act)

    def tell(self, title: str, act: str = "") -> None:
        """Without `act` there is nothing to do."""
        self._title.setText(title)
        self.act.setText(act)
        self.act.setAccessibleName(f"{title}: {act}" if act else title)
        self.act.setVisible(bool(act))

    def add(self, button: Button) -> None:
        """One more thing to do with all of it, beside `act`."""
        self.insertWidget(1, button)

    def hide(self) -> None:
        """Rows alone, without a title on show."""
        self._title.hide()
        self.act.hide()
