"""The frame of the import: the strip of steps, the pages, and the foot with a note and the buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.importing.pages import StepPages
from cardkeeper.gui.importing.steps import Step, StepBar
from cardkeeper.gui.room import SMALLEST
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Space
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.panels import Ground, Hairline
from cardkeeper.i18n import _

_SIZE = QSize(1120, 740)
# Below the strip of steps and its line.
_MIDDLE = 2


class ImportFrame(Dialog):
    """The window without what happens in it."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Import customers"), key="import", memory=session.memory, parent=parent)
        # Before the buttons, so that the keyboard comes to the pages first.
        self.pages = StepPages(session)
        self._outer.insertWidget(_MIDDLE, self.pages, 1)
        self.merge_all, self.show_them = Button(_("Merge all")), Button(_("Show customers"))
        self.back = Button(_("Back"))
        self.on = self.add_button(_("Continue"))
        # Steps go on to the far side everywhere, whatever order this system has for other buttons.
        for number, button in enumerate((self.merge_all, self.show_them, self.back)):
            button.setAutoDefault(True)
            self.foot.insertWidget(2 + number, button)

    @property
    def step(self) -> Step:
        return self.pages.step

    @property
    def note(self) -> str:
        """What the foot says."""
        return self._note.words

    def tell(self, words: str) -> None:
        """Say something at the foot."""
        self._note.tell(words, "text2")

    def focus_first(self) -> None:
        """The keyboard goes to where the step's work begins, else to the button that leads on."""
        (self.pages.first_field() or self.on).setFocus(Qt.FocusReason.OtherFocusReason)

    def make_quiet(self, quiet: bool) -> None:
        """Let another button of the page be the filled one."""
        self.on.fill(filled=not quiet)

    def sizeHint(self) -> QSize:
        return QSize(look.px(_SIZE.width()), look.px(_SIZE.height()))

    def minimumSizeHint(self) -> QSize:
        # With the largest text too it is no larger than the smallest screen within its frame.
        return QSize(look.px(640), look.px(420)).boundedTo(SMALLEST - QSize(16, 48))

    def _lay_out(self) -> None:
        self.steps = StepBar([_("Choose a file"), _("Match columns"), _("Same people"), _("Finish")])
        self._note = Message()
        foot = Ground("surface")
        edge = look.px(Space.DIALOG)
        self.foot.setContentsMargins(edge, look.px(14), edge, look.px(14))
        self.foot.setSpacing(look.px(Space.RELATED))
        self.foot.addWidget(self._note, 3, Qt.AlignmentFlag.AlignVCenter)
        self.foot.addStretch(1)
        self.foot.addWidget(self._buttons)
        foot.setLayout(self.foot)
        # As high without buttons as with them: it stays where it is from step to step.
        self.foot.addStrut(look.px(Space.CONTROL))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        for widget in (self.steps, Hairline(), Hairline(), foot):
            self._outer.addWidget(widget)
