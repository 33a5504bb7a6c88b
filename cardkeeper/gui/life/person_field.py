"""A field for a person: a few letters of the name, and the one who is meant from the list below."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.i18n import _
from cardkeeper.services import finding
from cardkeeper.services.finding import PersonHit

_OFFERED = 7


class PersonField(Field):
    """`person_changed` tells the id of who is meant, None while that is open."""

    person_changed = Signal(object)

    def __init__(
        self,
        words: str,
        session: Session,
        *,
        with_relatives: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`with_relatives` also offers people who are no customers themselves."""
        self.line = LineEdit()
        super().__init__(words, self.line, parent=parent)
        self._with_relatives = with_relatives
        self._hits: list[PersonHit] = []
        self._person_id: int | None = None
        self.line.setPlaceholderText(hint or _("A few letters of the name"))
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list = QListView()
        self._list.setAccessibleName(_("Who is called so"))
        self._completer.setPopup(self._list)
        self.line.setCompleter(self._completer)
        self.line.textEdited.connect(self._look)
        self._completer.activated.connect(self._take)
        self.line.left.connect(self._judge)

    @property
    def person_id(self) -> int | None:
        """Who is meant."""
        return self._person_id

    @property
    def is_blank(self) -> bool:
        return not self.line.text().strip()

    def choose(self, person_id: int, name: str) -> None:
        """Fill the field with somebody."""
        self.line.setText(name)
        self.set_problem("")
        self._set(person_id)

    def _look(self, typed: str) -> None:
        found = finding.everything(typed, _OFFERED)
        self._hits = [*found.customers, *(found.relatives if self._with_relatives else ())][:_OFFERED]
        self._offers.setStringList([_said(hit) for hit in self._hits])
        self._set(None)

    def _take(self, said: str) -> None:
        hit = self._hits[self._offers.stringList().index(said)]
        self.choose(hit.id, hit.name)

    def _judge(self) -> None:
        """Left without a choice: the only one of that name is meant, of several somebody has to say."""
        if self._person_id is not None or self.is_blank or self._list.isVisible():
            return
        typed = self.line.text().strip().casefold()
        same = [hit for hit in self._hits if hit.name.casefold() == typed]
        meant = same if same else self._hits
        if len(meant) == 1:
            self.choose(meant[0].id, meant[0].name)
        elif meant:
            self.set_problem(_("More than one person is called so. Choose from the list."))
        else:
            self.set_problem(_("Nobody in your book is called so. Try a part of the name."))

    def settle(self) -> bool:
        """Judge now; False while nobody is meant."""
        self._judge()
        if self._person_id is None and not self.problem:
            self.set_problem(_("Say who it is."))
        return self._person_id is not None

    def _set(self, person_id: int | None) -> None:
        if person_id != self._person_id:
            self._person_id = person_id
            self.person_changed.emit(person_id)


def _said(hit: PersonHit) -> str:
    return f"{hit.name}, {hit.why}" if hit.why else hit.name
