"""Family and referrals: who belongs to somebody, how old the children are, who sent whom."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter

from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.gui import look
from cardkeeper.gui.customers import painted, words
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, chosen
from cardkeeper.gui.customers.fitted import FittedDelegate
from cardkeeper.gui.painting import marks
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.i18n import N_, _
from cardkeeper.services.households.kinfolk import KinLine

_AVATAR = 30
# Two beside each other need this much, in pixels.
_FOR_TWO = 250


@dataclass(frozen=True, slots=True)
class KinRow:
    """A person of the list; the id is the person's."""

    id: int
    line: KinLine | None
    below: str


class KinModel(RowsModel[KinRow]):
    """The people around one person."""

    def name(self, row: KinRow) -> str:
        return row.line.name if row.line else ""

    def sentence(self, row: KinRow) -> str:
        return ", ".join(part for part in (self.name(row), row.below) if part)

    def hint(self, row: KinRow) -> str:
        return self.sentence(row)


class KinDelegate(FittedDelegate):
    """An avatar, the name, and what they are; two beside each other where there is room."""

    row_height = 44

    def __init__(self) -> None:
        super().__init__(columns=2)
        # Only one is to be shown, with all the room there is.
        self.alone = False

    def room(self, row: object) -> QSize:
        self.columns = 2 if self.width >= look.px(_FOR_TWO) and not self.alone else 1
        return super().room(row)

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, KinRow) or row.line is None:
            return
        side = look.px(_AVATAR)
        place = QRectF(marks.leading(painter, area, side), area.center().y() - side / 2, side, side)
        marks.avatar(painter, place, row.line.initials, row.line.person_id)
        rest = marks.beyond(painter, area, side + look.px(9)).adjusted(0, 0, -look.px(4), 0)
        painted.title_and_below(painter, rest, row.line.name, row.below)


# What can be chosen: the word people use, and the relation it is. The word is kept as they chose it.
_CHOICES: tuple[tuple[str, Relation], ...] = (
    (N_("Spouse"), Relation.SPOUSE),
    (N_("Husband"), Relation.SPOUSE),
    (N_("Wife"), Relation.SPOUSE),
    (N_("Partner"), Relation.PARTNER),
    (N_("Child"), Relation.CHILD),
    (N_("Daughter"), Relation.CHILD),
    (N_("Son"), Relation.CHILD),
    (N_("Mother"), Relation.PARENT),
    (N_("Father"), Relation.PARENT),
    (N_("Sister"), Relation.SIBLING),
    (N_("Brother"), Relation.SIBLING),
    (N_("Friend"), Relation.FRIEND),
    (N_("Colleague"), Relation.COLLEAGUE),
    (N_("Assistant"), Relation.ASSISTANT),
    (N_("Relative"), Relation.OTHER),
)
_PLAIN = {relation: word for word, relation in reversed(_CHOICES)}


def relation_words() -> dict[str, str]:
    """What can be chosen, by the word that is kept."""
    return {word: _(word) for word, _relation in _CHOICES}


def relation_of(word: str) -> tuple[Relation, str]:
    """The relation a chosen word is, and the word where it says more than the relation does."""
    relation = next((each for known, each in _CHOICES if known == word), Relation.OTHER)
    return relation, word if _PLAIN.get(relation) != word else ""


class KinEntered(NamedTuple):
    """A relative as typed; `label` is the word where it says more than the relation does."""

    name: Name
    relation: Relation
    label: str
    birthday: PartialDate | None


class KinEditor(Editor):
    """The name, what they are to each other, and the birthday if it is known.

    `known_wanted`: it is somebody who has a page of their own.
    """

    known_wanted = Signal()

    def __init__(
        self, session: Session, save: Save, line: KinLine | None, birthday: PartialDate | None, name: Name
    ) -> None:
        super().__init__(session, _("Relative"), save, removes=_("Remove") if line else "")
        options = relation_words()
        self._relation = self.choice(_("What they are"), options, _chosen_word(line))
        self._given = self.line(_("First name"), name.given)
        self._family = self.line(_("Last name"), name.family)
        typed = words.typed_form(birthday) if birthday else ""
        self._birthday = self.line(_("Birthday"), typed, _("Birthday, if you know it"))
        self.row(self._given, self._family)
        self.row(self._relation, self._birthday)
        self.known = Button(_("Somebody who is in your book"), v="link")
        self.known.setVisible(line is None)
        self.known.clicked.connect(self.known_wanted)
        self.body.addWidget(self.known, 0, Qt.AlignmentFlag.AlignLeading)
        self.finish_layout()

    def begin(self) -> None:
        self._given.setFocus()
        self._given.selectAll()

    def entered(self) -> KinEntered | None:
        name = Name(self._given.text().strip(), self._family.text().strip())
        relation, label = relation_of(chosen(self._relation))
        date = self._date()
        if not str(name):
            if date is not None:
                raise NotUnderstood(_("Type the name first."), self._given)
            return None
        return KinEntered(name, relation, label, date)

    def note(self) -> None:
        typed = self._birthday.text()
        self.tell(words.echo_date(typed, self.session.today(), OccasionKind.BIRTHDAY) if typed else "")

    def _date(self) -> PartialDate | None:
        typed = self._birthday.text().strip()
        if not typed:
            return None
        try:
            return words.parse_date(typed, self.session.today())
        except ValueError as reason:
            raise NotUnderstood(str(reason), self._birthday) from reason


def _chosen_word(line: KinLine | None) -> str:
    if line is None:
        return "Child"
    if line.label:
        return words.capital(line.label)
    known = line.kind in tuple(Relation)
    return _PLAIN[Relation(line.kind)] if known else "Relative"


def rows(kin: tuple[KinLine, ...], first_name: str) -> list[KinRow]:
    """The rows of the list; `first_name` is that of the person on the page."""
    return [KinRow(line.person_id, line, words.kin_below(line, first_name)) for line in kin]
