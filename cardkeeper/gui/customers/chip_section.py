"""Tags and what is good to know, below a customer's name."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter

from cardkeeper.core.changes import Change
from cardkeeper.core.folding import fold
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.gui.customers import chips
from cardkeeper.gui.customers.chips import Chip, ChipsDelegate, ChipsModel
from cardkeeper.gui.customers.editing import Editor, Save, Saver, chosen
from cardkeeper.gui.customers.fitted import NEW
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import N_, _
from cardkeeper.services.people import bulk, facts, tags
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.facts import Fact

_TAG = "tag"
FACT_WORDS = {
    "pet": N_("Pet"),
    "hobby": N_("Hobby"),
    "team": N_("Team"),
    "film": N_("Film"),
    "other": N_("Something else"),
}


class ChipEntered(NamedTuple):
    """A tag or a fact as typed; `kind` is "tag" or that of a fact."""

    kind: str
    words: str
    private: bool


class ChipEditor(Editor):
    """What it is, and the words; tags there are already are offered."""

    def __init__(self, session: Session, save: Save, fact: Fact | None) -> None:
        super().__init__(session, _("Tag or fact"), save, removes=_("Remove") if fact else "")
        options = {} if fact else {_TAG: _("Tag")}
        options |= {kind: _(word) for kind, word in FACT_WORDS.items()}
        self._kind = self.choice(_("What it is"), options, fact.kind if fact else _TAG)
        self._words = self.line(_("In a word or two"), fact.text if fact else "")
        private = {"": _("May be said"), "private": _("Private")}
        self._private = self.choice(
            _("Who may see it"), private, "private" if fact is not None and fact.private else ""
        )
        self.row(self._kind, self._words)
        self.row(self._private)
        self._kind.currentIndexChanged.connect(self._suit)
        self._completer = QCompleter([tag.name for tag in tags.uncounted()], self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._suit()
        self.finish_layout()

    def entered(self) -> ChipEntered:
        return ChipEntered(chosen(self._kind), self._words.text().strip(), bool(chosen(self._private)))

    def _suit(self) -> None:
        is_tag = chosen(self._kind) == _TAG
        self._private.setVisible(not is_tag)
        self._words.setCompleter(self._completer if is_tag else None)  # type: ignore[arg-type]


class ChipsSection(Section):
    """`show_tag` asks to list all who bear a tag."""

    show_tag = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Tags and what is good to know"), ChipsModel(), ChipsDelegate())
        self.set_headless()
        self.rows.clicked_row.connect(self._press)
        self.rows.opened.connect(self._press)

    def fill(self, page: CustomerPage) -> Sequence[Chip]:
        return chips.chips(page)

    def new_row(self) -> Chip:
        return Chip(NEW, "")

    def editor(self, row_id: int) -> Editor | None:
        fact = self._known(row_id)
        if fact is None and row_id != NEW:
            return None
        # A tag is put on once it is typed whole: half of a word is no tag.
        saver = Saver(row_id, self._known, self._store, chips.fact_row_id)
        editor = ChipEditor(self.session, saver, fact)
        editor.saves_while_typing = fact is not None
        return editor

    def erased(self, row_id: int) -> Change | None:
        if chips.is_fact(row_id):
            return facts.delete([chips.fact_id(row_id)])
        return bulk.take_tag([self.page.id], row_id) if self.page else None

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        if row_id == NEW:
            return ()
        remove = Choice(_("Remove"), partial(self.delete, row_id), Icon.TRASH)
        if chips.is_fact(row_id):
            return (Choice(_("Edit"), partial(self.edit, row_id), Icon.PENCIL), remove)
        name = next((tag.name for tag in (self.page.tags if self.page else ()) if tag.id == row_id), "")
        everybody = Choice(
            _("All customers tagged {tag}").format(tag=name), partial(self.show_tag.emit, row_id), Icon.TAG
        )
        return (everybody, None, remove)

    def _press(self, row_id: int) -> None:
        if row_id == NEW or chips.is_fact(row_id):
            self.edit(row_id)

    def _known(self, row_id: int) -> Fact | None:
        known = self.page.facts if self.page and chips.is_fact(row_id) else ()
        return next((fact for fact in known if fact.id == chips.fact_id(row_id)), None)

    def _store(self, entered: ChipEntered, known: Fact | None) -> Change | None:
        if self.page is None:
            return None
        if known is not None:
            if not entered.words:
                return facts.delete([known.id])
            private = entered.private
            return facts.edit(known.id, entered.kind, entered.words, private=private, version=known.version)
        if not entered.words:
            return None
        if entered.kind == _TAG:
            return put_tag([self.page.id], entered.words)
        return facts.add(self.page.id, entered.kind, entered.words, private=entered.private)


def put_tag(ids: Sequence[int], name: str, progress: Progress = no_progress) -> Change:
    """Put a tag on customers; one nobody had before is made on the way, in the same step."""
    known = next((tag for tag in tags.uncounted() if fold(tag.name) == fold(name)), None)
    if known is not None:
        return bulk.put_tag(ids, known.id, progress)
    return tags.add_to(ids, name, progress)
