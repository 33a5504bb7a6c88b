"""A question that was left open: how the last batch came out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.printing.batches import BatchRow


class AnswerBand(QWidget):
    """Shows itself while a batch waits for an answer."""

    answer_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._batch: BatchRow | None = None
        self._words = ElidedLabel("", Type.BODY)
        self.answer = Button(_("Answer"), v="link")
        self.answer.setAccessibleName(_("Did they all come out well?"))
        panel = Panel("info_soft", outlined=False)
        row = QHBoxLayout(panel)
        row.setContentsMargins(look.px(14), look.px(6), look.px(10), look.px(6))
        row.setSpacing(look.px(10))
        row.addWidget(Sign(Icon.QUESTION_FILL, "info", 18))
        row.addWidget(self._words, 1)
        row.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(8), look.px(24), 0)
        column.addWidget(panel)
        self.answer.clicked.connect(lambda: self.answer_wanted.emit(self._batch))
        self.hide()

    def show_batch(self, batch: BatchRow | None, locale: str) -> None:
        """The batch nobody has answered for; None for none."""
        self._batch = batch
        if batch is not None:
            said = ngettext(
                "{n} card was prepared on {day}. Did it come out well?",
                "{n} cards were prepared on {day}. Did they all come out well?",
                batch.cards,
            )
            day = date_words.month_day(batch.made_on, locale)
            self._words.setText(said.format(n=batch.cards, day=day))
        self.setVisible(batch is not None)
