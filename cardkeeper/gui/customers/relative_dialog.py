"""A relative who has a page of their own: who it is, what they are, and whether they live together."""

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from cardkeeper.core.kinds import Relation
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.editing import chosen
from cardkeeper.gui.customers.family import relation_of, relation_words
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.i18n import _
from cardkeeper.services.households import relatives
from cardkeeper.services.people.customer_page import CustomerPage

_WIDE = 420
_COUPLE = frozenset({Relation.SPOUSE, Relation.PARTNER})


class RelativeDialog(Dialog):
    """Both keep their pages and their cards; who lives together shares an envelope."""

    def __init__(self, session: Session, page: CustomerPage, *, parent: QWidget) -> None:
        name = words.first_name(page)
        super().__init__(_("Who belongs to {name}").format(name=name), title="CardKeeper", parent=parent)
        self._session, self._page = session, page
        self.who = PersonField(_("Somebody who is in your book"), session, with_relatives=True)
        self.relation = ComboBox()
        for word, shown in relation_words().items():
            self.relation.addItem(shown, word)
        self.together = QCheckBox(
            _("They live with {name} from now on, and share an envelope").format(name=name)
        )
        self.together.setChecked(True)
        self.content.addStrut(content_width(_WIDE))
        self.content.addWidget(self.who)
        label = _("What they are to {name}").format(name=name)
        self.content.addWidget(Field(label, self.relation))
        self.content.addWidget(self.together)
        self.relation.currentIndexChanged.connect(lambda _at: self._suggest())
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add_button(_("Add to the family"))
        self.who.line.setFocus()

    def accept(self) -> None:
        if not self.who.settle() or self.who.person_id is None:
            self.who.line.setFocus()
            return
        relation, label = relation_of(chosen(self.relation))
        mine, other, today = self._page.id, self.who.person_id, self._session.today()
        together = self.together.isChecked()
        try:
            change = relatives.connect(mine, other, relation, today, label=label, together=together)
        except CardKeeperError as reason:
            self.who.set_problem(str(reason))
            return
        super().accept()
        self._session.apply(change)

    def _suggest(self) -> None:
        """Couples and children mostly live together, sisters and friends mostly not."""
        relation, _label = relation_of(chosen(self.relation))
        self.together.setChecked(relation in _COUPLE or relation is Relation.CHILD)


def open_relative(window: QWidget, session: Session, page: CustomerPage) -> RelativeDialog:
    """Ask who of the book belongs to somebody."""
    dialog = RelativeDialog(session, page, parent=window)
    dialog.open()
    return dialog
