"""A card without a date in the book: thanks, congratulations, sympathy; for one person or their household."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QDialogButtonBox, QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, DateField, Field, LineEdit, Message
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import N_, _
from cardkeeper.services.due import cards_by_hand
from cardkeeper.services.households import households
from cardkeeper.services.people.customer_page import CustomerPage

_OFFERED = (
    OccasionKind.THANK_YOU,
    OccasionKind.CONGRATULATIONS,
    OccasionKind.GET_WELL,
    OccasionKind.SYMPATHY,
    OccasionKind.WELCOME,
    OccasionKind.MISS_YOU,
    OccasionKind.APOLOGY,
    OccasionKind.NEW_BABY,
    OccasionKind.NEW_HOME,
    OccasionKind.WEDDING,
    OccasionKind.GRADUATION,
    OccasionKind.RETIREMENT,
    OccasionKind.PROMOTION,
    OccasionKind.BIRTHDAY,
)
_LABEL_HINTS = {
    OccasionKind.THANK_YOU: N_("What for, in a few words"),
    OccasionKind.CONGRATULATIONS: N_("On what, in a few words"),
    OccasionKind.APOLOGY: N_("What went wrong, in a few words"),
    OccasionKind.NEW_BABY: N_("The baby's name"),
    OccasionKind.SYMPATHY: N_("Whom they mourn"),
}


class MakeCardDialog(Dialog):
    """What for, to whom, for which day. `made` is called with the id of the card's task."""

    def __init__(
        self, session: Session, page: CustomerPage, made: Callable[[int], object], *, parent: QWidget
    ) -> None:
        name = page.record.shown_name
        sentence = _("It comes on the list with a design and a message that were not sent there before.")
        super().__init__(
            _("A card for {name}").format(name=name),
            sentence,
            title=_("Make a card"),
            key="make-card",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._page, self._made = session, page, made
        self._asked = False
        self._kinds = QButtonGroup(self)
        self._whom = ComboBox()
        self._label = LineEdit()
        self._day = DateField(_("For a day"), self._parse, self._echo)
        self._message = Message()
        self._place_fields()
        self._kinds.idToggled.connect(lambda _number, checked: self._suit() if checked else None)
        self.make = self.add_button(_("Make the card"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._suit()

    @property
    def kind(self) -> OccasionKind:
        return _OFFERED[self._kinds.checkedId()]

    def choose(self, kind: OccasionKind) -> None:
        self._kinds.button(_OFFERED.index(kind)).setChecked(True)

    def accept(self) -> None:
        """Make it; what speaks against it is told first, and then the same button makes it all the same."""
        if self._day.line.text().strip() and self._day.date is None:
            self._day.line.setFocus()
            return
        date, today = self._day.date, self._session.today()
        on = (date.in_year(date.year) if date.year else date.next_on_or_after(today)) if date else None
        try:
            change = cards_by_hand.make(
                self.kind,
                today,
                person_id=None if self._household_id else self._page.id,
                household_id=self._household_id,
                label=self._label.text() if self._label_field.isVisible() else "",
                on=on,
                anyway=self._asked,
            )
        except cards_by_hand.NotWanted as reason:
            self._asked = True
            self._message.tell(str(reason), "danger")
            self.make.setText(_("Make it all the same"))
            return
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return
        self._session.apply(change)
        super().accept()
        self._made(change.ids[0])

    @property
    def _household_id(self) -> int | None:
        household = self._whom.currentData()
        return int(household) if household else None

    def _suit(self) -> None:
        """What is asked beyond the kind depends on it; another kind is another question."""
        self._asked = False
        self.make.setText(_("Make the card"))
        self._message.tell("", "danger")
        hint = _LABEL_HINTS.get(self.kind, "")
        self._label_field.setVisible(bool(hint))
        self._label.setPlaceholderText(_(hint) if hint else "")
        self._day.setVisible(self.kind.has_day)

    def _parse(self, typed: str) -> PartialDate:
        date = words.parse_date(typed, self._session.today(), future_ok=True)
        if not date.is_day:
            raise ValueError(_("Type the whole day."))
        return date

    def _echo(self, _date: PartialDate) -> str:
        return words.echo_date(self._day.line.text(), self._session.today(), OccasionKind.WEDDING)

    def _place_fields(self) -> None:
        chips = QWidget()
        flow = FlowLayout(gap=8)
        chips.setLayout(flow)
        chips.setMinimumWidth(look.px(540))
        chips.setAccessibleName(_("What for"))
        for number, kind in enumerate(_OFFERED):
            chip = Button(kinds.word(kind), KIND_ICONS[kinds.family(kind)], v="chip")
            chip.setChecked(number == 0)
            self._kinds.addButton(chip, number)
            flow.addWidget(chip)
        self._label_field = Field(_("In your words"), self._label)
        self._day.line.setPlaceholderText(_("As soon as it can be, or a day"))
        self.content.addWidget(PlainLabel(_("What for"), Type.BODY_MEDIUM, "text2"))
        self.content.addWidget(chips)
        self.content.addWidget(self._label_field)
        whom = Field(_("To"), self._whom)
        self._fill_whom()
        whom.setVisible(self._whom.count() > 1)
        self.content.addWidget(whom)
        self.content.addWidget(self._day)
        self.content.addWidget(self._message)

    def _fill_whom(self) -> None:
        self._whom.addItem(self._page.record.shown_name, 0)
        if self._page.home_id is not None:
            home = households.get(self._page.home_id)
            adults = [member for member in home.members if member.role == "adult" and not member.is_deceased]
            if len(adults) > 1 and home.greeting.lines:
                self._whom.addItem(" ".join(home.greeting.lines), self._page.home_id)


def open_make_card(
    window: QWidget, session: Session, page: CustomerPage, made: Callable[[int], object]
) -> MakeCardDialog:
    """Ask what card is wanted."""
    dialog = MakeCardDialog(session, page, made, parent=window)
    dialog.open()
    return dialog
