"""One state of the print dialog: a headline, content that scrolls, and a foot with its own buttons."""

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll, keep_edges
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Ground, Hairline

_Role = QDialogButtonBox.ButtonRole


class Pane(QWidget):
    """Fill `content`; what stands at the near end of the foot goes into `foot`."""

    def __init__(self, side: QWidget | None = None) -> None:
        super().__init__()
        self._headline = ParagraphLabel("", Type.DIALOG_TITLE, "text")
        self._sentence = ParagraphLabel("", Type.LEAD)
        self.content = QVBoxLayout()
        self.content.setSpacing(look.px(Space.GROUP))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(look.px(Space.RELATED))
        self._buttons = QDialogButtonBox()
        self.default: Button | None = None
        self._lay_out(side)

    def tell(self, headline: str, sentence: str = "") -> None:
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add_button(self, words: str, role: _Role, *, v: str = "ghost", icon: Icon | None = None) -> Button:
        """A button where this system puts its role; the filled one answers Enter."""
        button = Button(words, icon, v=v)
        self._buttons.addButton(button, role)
        if v == "primary":
            self.default = button
        return button

    def begin(self) -> None:
        """This state comes into view: Enter presses the filled button, which has the keyboard."""
        if self.default is not None:
            self.default.setDefault(True)
            self.default.setFocus()

    def _lay_out(self, side: QWidget | None) -> None:
        edge = look.px(Space.DIALOG)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, look.px(Space.WIDE), edge, look.px(Space.GROUP))
        column.setSpacing(look.px(Space.GROUP))
        head = QVBoxLayout()
        head.setSpacing(look.px(4))
        head.addWidget(self._headline)
        head.addWidget(self._sentence)
        column.addLayout(head)
        column.addLayout(self.content, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        if side is not None:
            body.addWidget(side, 1)
        scroll = Scroll(inside)
        keep_edges(column, scroll)
        body.addWidget(scroll, 1)
        foot = Ground("surface")
        row = QHBoxLayout(foot)
        row.setContentsMargins(edge, look.px(14), edge, look.px(14))
        row.addLayout(self.foot)
        row.addStretch()
        row.addWidget(self._buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(body, 1)
        outer.addWidget(Hairline())
        outer.addWidget(foot)
