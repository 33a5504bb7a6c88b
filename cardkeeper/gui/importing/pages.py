"""The page of each step of an import, made when it is first gone to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cardkeeper.gui.importing.columns_page import ColumnsPage
from cardkeeper.gui.importing.file_page import FilePage
from cardkeeper.gui.importing.finish_page import FinishPage
from cardkeeper.gui.importing.same_people_page import SamePeoplePage
from cardkeeper.gui.importing.steps import Step
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.importing import import_report
from cardkeeper.services.importing.import_columns import Columns
from cardkeeper.services.importing.importing import ImportPlan


class StepPages(QStackedWidget):
    """The columns' and the people's page belong to one file; they are None until they are asked for."""

    # What the columns mean was changed; carries them.
    replanned = Signal(object)
    # Somebody was said to be one or two.
    decided = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.files, self.finish = FilePage(session), FinishPage()
        self.columns: ColumnsPage | None = None
        self.people: SamePeoplePage | None = None
        for page in (self.files, QWidget(), QWidget(), self.finish):
            self.addWidget(page)

    @property
    def step(self) -> Step:
        return Step(self.currentIndex())

    @property
    def undecided(self) -> int:
        """How many of the people on the page that is shown may be one or two."""
        return self.people.undecided if self.step is Step.PEOPLE and self.people is not None else 0

    def merge_all(self) -> None:
        """Whoever is undecided is one person."""
        if self.people is not None:
            self.people.merge_all()

    def forget(self) -> None:
        """Another file comes."""
        self.columns = self.people = None

    def take(self, made: ImportPlan) -> None:
        """The file was read, or its columns were understood anew."""
        self.people = None
        self.files.set_waiting(False)
        if self.step is Step.COLUMNS and self.columns is not None:
            self.columns.take(made)

    def go(self, step: Step, made: ImportPlan | None) -> None:
        """Show the page of a step; without a plan that is the first."""
        if made is not None:
            self._prepare(step, made)
        self.setCurrentIndex(step)

    def first_field(self) -> QWidget | None:
        """Where work begins on the page that is shown; None where all that is left is to go on."""
        if self.step is Step.FILE:
            return self.files.choose
        if self.step is Step.COLUMNS and self.columns is not None:
            return self.columns.first_field()
        return self.people.list if self.step is Step.PEOPLE and self.people is not None else None

    def summary(self, made: ImportPlan | None) -> str:
        """What the page that is shown has come to, in words."""
        if self.step is Step.PEOPLE and self.people is not None:
            return self.people.summary
        if self.step is Step.COLUMNS and made is not None:
            return import_report.complete(made)
        return _("Nothing is saved until you finish. After that you can still undo.")

    def _prepare(self, step: Step, made: ImportPlan) -> None:
        if step is Step.COLUMNS and self.columns is None:
            columns = Columns(made)
            self.columns = ColumnsPage(columns, self._session.today())
            self.columns.changed.connect(lambda: self.replanned.emit(columns))
            self._put(step, self.columns)
        elif step is Step.PEOPLE and self.people is None:
            self.people = SamePeoplePage(made.possible_duplicates)
            self.people.decided.connect(self.decided)
            self._put(step, self.people)
        elif step is Step.FINISH:
            self.finish.show_plan(made)

    def _put(self, step: Step, page: QWidget) -> None:
        """Another page for a step, instead of its last."""
        old = self.widget(step)
        self.insertWidget(step, page)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
