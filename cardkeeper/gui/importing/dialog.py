"""Import in one window: file, columns, same people, finish; nothing is written before the last button."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.importing.bringing_in import BringingIn
from cardkeeper.gui.importing.frame import ImportFrame
from cardkeeper.gui.importing.running import Running
from cardkeeper.gui.importing.sitting import Sitting
from cardkeeper.gui.importing.steps import Step
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.i18n import _
from cardkeeper.services.importing import import_columns
from cardkeeper.services.importing.import_columns import Columns
from cardkeeper.services.importing.importing import ImportPlan


class ImportDialog(ImportFrame):
    """`begin` with files, or let one be chosen; `show_wanted` when the imported customers shall be seen."""

    show_wanted = Signal()
    # It was closed while this task brought the people in.
    given_up = Signal(Task)

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.files, self.finish = self.pages.files, self.pages.finish
        self.running = Running(session, self)
        self.bringing_in = BringingIn(session, self.running, self.finish)
        self._connect()
        self._go(Step.FILE)

    @property
    def sitting(self) -> Sitting:
        """How far the file on hand is."""
        return self.bringing_in.sitting

    def begin(self, paths: Sequence[Path]) -> None:
        """Read the first of these files; the others follow when it is done."""
        if not paths or self.running.is_busy:
            return
        self.bringing_in.sitting = Sitting(waiting=list(paths[1:]))
        self.pages.forget()
        self._go(Step.FILE)
        self.files.tell("")
        self.steps.set_far(paths[0].name)
        self.files.progress.follow(self.running.read(paths[0]))
        self.files.set_waiting(True)

    def accept(self) -> None:
        """Go on: to the next step, to the import itself, to the next file, or close."""
        if self.step is not Step.FINISH:
            self._go_on()
        elif not self.sitting.is_over and self.sitting.brings_something:
            self.bringing_in.write()
        elif self.sitting.waiting:
            self.begin(self.sitting.waiting)
        else:
            super().accept()

    def reject(self) -> None:
        """Close; what is being read or written is stopped, and nothing of it stays."""
        writing = self.running.cancel()
        if writing is not None:
            self.given_up.emit(writing)
        super().reject()

    def _connect(self) -> None:
        self.merge_all.clicked.connect(self.pages.merge_all)
        self.show_them.clicked.connect(self._show_them)
        self.back.clicked.connect(self._go_back)
        self.files.chosen.connect(self.begin)
        self.pages.replanned.connect(self._plan_again)
        self.pages.decided.connect(self._dress)
        self.bringing_in.turned.connect(self._dress)
        self.bringing_in.brought.connect(self.focus_first)
        self.running.planned.connect(self._take_plan)
        self.running.failed.connect(self._tell_failure)
        self.running.stopped.connect(self._tell_stopped)

    def _take_plan(self, made: ImportPlan) -> None:
        """A file was read, or its columns were understood anew."""
        self.sitting.plan = made
        self.pages.take(made)
        self.steps.set_far(self.sitting.far)
        if self.step is Step.COLUMNS:
            self._dress()
        elif import_columns.need_a_look(made):
            self._go(Step.COLUMNS)
        else:
            self._go_on()

    def _plan_again(self, columns: Columns) -> None:
        self.tell(_("Looking at all rows again"))
        self.on.setEnabled(False)
        self.running.plan_again(columns)

    def _go_on(self) -> None:
        """To the next step that has something to ask."""
        plan = self.sitting.plan
        if plan is None or self.running.is_busy:
            return
        asks = self.step < Step.PEOPLE and bool(plan.possible_duplicates)
        self._go(Step.PEOPLE if asks else Step.FINISH)

    def _go_back(self) -> None:
        """To the step before, where there is one."""
        if self.step is Step.FINISH and self.pages.people is not None:
            self._go(Step.PEOPLE)
        elif self.step > Step.COLUMNS and self.sitting.is_table:
            self._go(Step.COLUMNS)
        else:
            self._go(Step.FILE)

    def _go(self, step: Step) -> None:
        self.pages.go(step, self.sitting.plan)
        self.steps.go(step, range(step))
        self._dress()
        self.focus_first()

    def _tell_failure(self, sentence: str) -> None:
        page = self.finish if self.step is Step.FINISH else self.files
        if self.step is Step.COLUMNS:
            self._go(Step.FILE)
        page.tell(sentence)
        self.files.set_waiting(False)
        self._dress()

    def _tell_stopped(self) -> None:
        self.files.set_waiting(False)
        self._dress()
        self.tell(_("Stopped. Nothing was imported."))

    def _dress(self) -> None:
        """Buttons and foot as the step has them."""
        sitting, at_end = self.sitting, self.step is Step.FINISH
        is_writing = at_end and self.running.is_busy
        self.on.setVisible(self.step is not Step.FILE)
        self.on.setEnabled(not self.running.is_busy and not self.bringing_in.is_undoing)
        self.on.setText(sitting.last_button if at_end else _("Continue"))
        self.back.setVisible(self.step is not Step.FILE and not sitting.is_over)
        self.back.setEnabled(not is_writing)
        self.show_them.setVisible(at_end and sitting.change is not None)
        self.make_quiet(self.step is Step.PEOPLE)
        self.merge_all.setVisible(self.pages.undecided > 1)
        self.merge_all.setText(_("Merge all {n}").format(n=self.pages.undecided))
        self.tell(sitting.coming if at_end else self.pages.summary(sitting.plan))

    def _show_them(self) -> None:
        self.show_wanted.emit()
        super().accept()
