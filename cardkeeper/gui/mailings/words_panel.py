"""The words of a mailing: a message fit for each household, or the same own words for everybody."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import NoteEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _


class WordsPanel(QWidget):
    """`text` is empty for a message fit for each."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.each = QRadioButton(_("A message that fits each household, and that they never had"))
        self.own = QRadioButton(_("My own words, the same for everybody"))
        self.words = NoteEdit(_("My own words"), lines=4)
        self.words.setPlainText(text)
        self.words.setMaximumHeight(self.words.minimumHeight())
        self._ways = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for button in (self.each, self.own):
            self._ways.addButton(button)
            column.addWidget(button)
        column.addWidget(self.words)
        self._around = ParagraphLabel(
            _("The greeting above and your signature below are added by themselves."), Type.META, "text2"
        )
        column.addWidget(self._around)
        column.addStretch()
        (self.own if text else self.each).setChecked(True)
        self.own.toggled.connect(self._dress)
        self._dress()

    @property
    def text(self) -> str:
        return self.words.toPlainText().strip() if self.own.isChecked() else ""

    def _dress(self) -> None:
        for widget in (self.words, self._around):
            widget.setVisible(self.own.isChecked())
        if self.own.isChecked() and self.isVisible():
            self.words.setFocus()
