"""Import in one window: file, columns, same people, finish; nothing is written before the last button."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.importing.columns_page import ColumnsPage
from cardkeeper.gui.importing.file_page import FilePage
from cardkeeper.gui.importing.finish_page import FinishPage
from cardkeeper.gui.importing.frame import ImportFrame, Step
from cardkeeper.gui.importing.running import Running
from cardkeeper.gui.importing.same_people_page import SamePeoplePage
from cardkeeper.gui.importing.sitting import Sitting
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.importing import import_columns, import_report
from cardkeeper.services.importing.import_columns import Columns
from cardkeeper.services.importing.importing import ImportPlan


class ImportDialog(ImportFrame):
    """`begin` with files, or let one be chosen; `show_wanted` when the imported customers shall be seen."""

    show_wanted = Signal()
    # It was closed while the people were being brought in.
    given_up = Signal()

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.session = session
        self._sitting = Sitting()
        self.columns: ColumnsPage | None = None
        self.people: SamePeoplePage | None = None
        self.files, self.finish = FilePage(session), FinishPage()
        self.put(Step.FILE, self.files)
        self.put(Step.FINISH, self.finish)
        self.running = Running(session, self)
        self._connect()
        self._go(Step.FILE)

    @property
    def plan(self) -> ImportPlan | None:
        """What was read, and what is to become of it."""
        return self._sitting.plan

    @property
    def change(self) -> Change | None:
        """What was written, until it is taken back."""
        return self._sitting.change

    def begin(self, paths: Sequence[Path]) -> None:
        """Read the first of these files; the others follow when it is done."""
        if not paths or self.running.is_busy:
            return
        self._sitting = Sitting(waiting=list(paths[1:]))
        self.columns = self.people = None
        self._go(Step.FILE)
        self.files.tell("")
        self.steps.set_far(paths[0].name)
        self.files.progress.follow(self.running.read(paths[0]))
        self.files.set_waiting(True)

    def accept(self) -> None:
        """Go on: to the next step, to the import itself, to the next file, or close."""
        if self.step is not Step.FINISH:
            self._go_on()
        elif not self._sitting.is_over and self._sitting.brings_something:
            self._write()
        elif self._sitting.waiting:
            self.begin(self._sitting.waiting)
        else:
            super().accept()

    def reject(self) -> None:
        """Close; what is being read or written is stopped, and nothing of it stays."""
        if self.running.is_busy and self.step is Step.FINISH:
            self.given_up.emit()
        self.running.cancel()
        super().reject()

    def go_back(self) -> None:
        """To the step before, where there is one."""
        if self.step is Step.FINISH and self.people is not None:
            self._go(Step.PEOPLE)
        elif self.step > Step.COLUMNS and self._sitting.is_table:
            self._go(Step.COLUMNS)
        else:
            self._go(Step.FILE)

    def _connect(self) -> None:
        self.merge_all.clicked.connect(self._merge_all)
        self.show_them.clicked.connect(self._show_them)
        self.back.clicked.connect(self.go_back)
        self.files.chosen.connect(self.begin)
        self.finish.undo_wanted.connect(self._undo)
        self.finish.save_wanted.connect(self._save_list)
        self.running.planned.connect(self._take_plan)
        self.running.written.connect(self._take_change)
        self.running.failed.connect(self._tell_failure)
        self.running.stopped.connect(self._tell_stopped)
        self.session.undone.connect(self._tell_undone)
        self.session.turning.connect(lambda task, *_words: task.cancelled.connect(self._tell_kept))

    def _take_plan(self, made: ImportPlan) -> None:
        """A file was read, or its columns were understood anew."""
        self._sitting.plan, self.people = made, None
        self.files.set_waiting(False)
        self.steps.set_far(self._sitting.far)
        if self.step is Step.COLUMNS and self.columns is not None:
            self.columns.take(made)
            self._dress()
        elif import_columns.need_a_look(made):
            self._go(Step.COLUMNS)
        else:
            self._go_on()

    def _go_on(self) -> None:
        """To the next step that has something to ask."""
        if self.plan is None or self.running.is_busy:
            return
        asks = self.step < Step.PEOPLE and bool(self.plan.possible_duplicates)
        self._go(Step.PEOPLE if asks else Step.FINISH)

    def _go(self, step: Step) -> None:
        if self.plan is not None:
            self._prepare(step, self.plan)
        self.stack.setCurrentIndex(step)
        self.steps.go(step, range(step))
        self._dress()
        self._focus()

    def _prepare(self, step: Step, made: ImportPlan) -> None:
        """The page of a step, made when it is first gone to."""
        if step is Step.COLUMNS and self.columns is None:
            self.columns = ColumnsPage(Columns(made), self.session.today())
            self.columns.changed.connect(self._plan_again)
            self.put(step, self.columns)
        elif step is Step.PEOPLE and self.people is None:
            self.people = SamePeoplePage(made.possible_duplicates)
            self.people.decided.connect(self._dress)
            self.put(step, self.people)
        elif step is Step.FINISH:
            self.finish.show_plan(made)

    def _plan_again(self) -> None:
        if self.columns is not None:
            self.tell(_("Looking at all rows again"))
            self.on.setEnabled(False)
            self.running.plan_again(self.columns.columns)

    def _write(self) -> None:
        if self.plan is None:
            return
        self.on.setEnabled(False)
        self.back.setEnabled(False)
        self.finish.tell("")
        self.finish.progress.follow(self.running.write(self.plan))

    def _take_change(self, change: Change) -> None:
        self._sitting.change, self._sitting.is_over = self.session.apply(change), True
        if self.plan is not None:
            self.finish.show_done(self.plan)
        self._dress()
        self._focus()

    def _undo(self) -> None:
        """Take the newest step back: over this window nobody could make another."""
        if self.change is None or self.plan is None:
            return
        self.finish.undo.setEnabled(False)
        self.on.setEnabled(False)
        self.session.undo()

    def _tell_undone(self, _change: Change) -> None:
        """The step was taken back, now or after a while in the worker."""
        if self.change is None or self.plan is None:
            return
        self._sitting.change = None
        self.finish.undo.setEnabled(True)
        self.finish.show_undone(self.plan.name)
        self._dress()

    def _tell_kept(self) -> None:
        """Taking the step back was stopped: everything is still there."""
        self.finish.undo.setEnabled(True)
        self._dress()

    def _tell_failure(self, sentence: str) -> None:
        page = self.finish if self.step is Step.FINISH else self.files
        if self.step is Step.COLUMNS:
            self._go(Step.FILE)
        page.tell(sentence)
        self.files.set_waiting(False)
        self._dress()

    def _tell_stopped(self) -> None:
        self.files.set_waiting(False)
        stopped = _("Stopped. Nothing was imported.")
        self._dress()
        self.tell(stopped)

    def _dress(self) -> None:
        """Buttons and foot as the step has them."""
        is_over, at_end = self._sitting.is_over, self.step is Step.FINISH
        self.on.setVisible(self.step is not Step.FILE)
        self.on.setEnabled(not self.running.is_busy)
        self.on.setText(self._sitting.last_button if at_end else _("Continue"))
        self.back.setVisible(self.step is not Step.FILE and not is_over)
        self.back.setEnabled(True)
        self.show_them.setVisible(at_end and self.change is not None)
        self.make_quiet(self.step is Step.PEOPLE)
        several = self.people is not None and self.people.undecided > 1
        self.merge_all.setVisible(self.step is Step.PEOPLE and several)
        if self.people is not None:
            self.merge_all.setText(_("Merge all {n}").format(n=self.people.undecided))
        self.tell(self._words_foot())

    def _words_foot(self) -> str:
        if self.step is Step.PEOPLE and self.people is not None:
            return self.people.summary
        if self.step is Step.COLUMNS and self.plan is not None:
            return import_report.complete(self.plan)
        if self.step is Step.FINISH:
            return self._sitting.coming
        return _("Nothing is saved until you finish. After that you can still undo.")

    def _focus(self) -> None:
        target: QWidget = self.on
        if self.step is Step.FILE:
            target = self.files.choose
        elif self.step is Step.COLUMNS and self.columns is not None:
            target = self.columns.first_field()
        elif self.step is Step.PEOPLE and self.people is not None:
            target = self.people.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _merge_all(self) -> None:
        if self.people is not None:
            self.people.merge_all()

    def _show_them(self) -> None:
        self.show_wanted.emit()
        super().accept()

    def _save_list(self) -> None:
        patterns = [_("Text files (*.txt)")]
        path = ask.choose_target(self, self.session, _("Save list"), _("Not imported.txt"), patterns)
        if path is None or self.plan is None:
            return
        try:
            import_report.save(self.plan, path)
        except CardKeeperError as reason:
            self.finish.tell(str(reason))
