"""The window in which two customers become one: side by side, and what to keep where they differ."""

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialogButtonBox, QGridLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.importing.side_by_side import HIGH, Side, Who, put_plain
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.emptying import empty
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout, Hairline
from cardkeeper.i18n import _
from cardkeeper.services.importing.import_choices import Line
from cardkeeper.services.life import life_page
from cardkeeper.services.merging import merging_page, merging_people

_WIDE = 700


class MergeDialog(Dialog):
    """Who it is twice, then line by line. Notes, dates and cards of both are always kept."""

    def __init__(
        self, session: Session, person_id: int, other_id: int | None = None, *, parent: QWidget
    ) -> None:
        name = life_page.of(person_id).name
        super().__init__(
            _("Is this one person?"),
            _("Pick what to keep. Notes, dates and cards of both are always kept."),
            title=_("Merge {name}").format(name=name),
            key="merge",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._keep_id = session, person_id
        self._other_id: int | None = None
        self._groups: dict[str, QButtonGroup] = {}
        self.who = PersonField(
            _("Who is {name} a second time?").format(name=name), session, with_relatives=True
        )
        self.who.person_changed.connect(self._show)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._message = Message()
        self._lay_out_rows()
        self._suggest()
        if other_id is not None:
            self.who.choose(other_id, life_page.of(other_id).name)
        self.who.line.setFocus()

    def accept(self) -> None:
        if self._other_id is None:
            self.who.settle()
            return
        chosen = [field for field, group in self._groups.items() if group.checkedId() == 1]
        taken, today = merging_page.columns(chosen), self._session.today()
        try:
            change = merging_people.merge(self._keep_id, self._other_id, today, take=taken)
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return
        super().accept()
        said = _("{name} is one customer now.").format(name=life_page.of(self._keep_id).name)
        self._session.apply(dataclasses.replace(change, message=change.message or said))

    def _show(self, other_id: int | None) -> None:
        """The other one is chosen, or not yet."""
        self._clear()
        self._message.tell("", "danger")
        is_same = other_id == self._keep_id
        if is_same:
            self.who.set_problem(_("That is the same page. Choose somebody else."))
        self._other_id = None if is_same else other_id
        self.merge.setEnabled(self._other_id is not None)
        if self._other_id is not None:
            self._fill(self._other_id)
        self.grow()

    def _fill(self, other_id: int) -> None:
        pair = merging_page.pair(self._keep_id, other_id, words.locale())
        for column, side in enumerate((pair.keep, pair.other), start=1):
            who = Who(side.contact, side.contact.formatted_name, side.below, key=side.id)
            self._grid.addWidget(who, 0, column)
        self._grid.setRowMinimumHeight(1, look.px(6))
        for at, line in enumerate((*pair.choices, *pair.kept), start=1):
            self._grid.addWidget(PlainLabel(line.words, Type.BODY, "text2"), 2 * at, 0)
            if line.field:
                self._add_choice(2 * at, line)
            else:
                put_plain(self._grid, 2 * at, line)
            self._grid.addWidget(Hairline(), 2 * at + 1, 0, 1, 3)

    def _add_choice(self, at: int, line: Line) -> None:
        group = QButtonGroup(self._rows)
        self._grid.setRowMinimumHeight(at, look.px(HIGH))
        for number, (said, whose) in enumerate(((line.here, _("first")), (line.there, _("second")))):
            side = Side(line, said, whose)
            group.addButton(side, number)
            self._grid.addWidget(side, at, 1 + number)
        group.button(0).setChecked(True)
        self._groups[line.field] = group

    def _suggest(self) -> None:
        """Who shares a phone, an e-mail or a name is one click away."""
        found = merging_page.likely(self._keep_id)
        holder = QWidget()
        row = FlowLayout(gap=8)
        holder.setLayout(row)
        for each in found:
            said = _("{name}: {why}").format(name=each.name, why=each.why)
            chip = Button(said, Icon.PEOPLE, v="chip")
            chip.setCheckable(False)
            chip.clicked.connect(lambda _checked=False, hit=each: self.who.choose(hit.id, hit.name))
            row.addWidget(chip)
        self._suggested.addWidget(holder)
        holder.setVisible(bool(found))

    def _lay_out_rows(self) -> None:
        self.content.addStrut(content_width(_WIDE))
        self.content.addWidget(self.who)
        self._suggested = QGridLayout()
        self.content.addLayout(self._suggested)
        self._grid.setContentsMargins(0, look.px(8), 0, 0)
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnMinimumWidth(0, look.px(96))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self._rows)
        self.content.addWidget(self._message)
        self.add_button(_("Two different people"), QDialogButtonBox.ButtonRole.RejectRole, icon=Icon.PEOPLE)
        self.merge = self.add_button(_("Merge into one"), icon=Icon.MERGE)
        self.merge.setEnabled(False)

    def _clear(self) -> None:
        self._groups.clear()
        for group in self._rows.findChildren(QButtonGroup):
            group.deleteLater()
        empty(self._grid)


def open_merge(window: QWidget, session: Session, person_id: int, other_id: int | None = None) -> MergeDialog:
    """Merge somebody with another customer, who may be known already."""
    dialog = MergeDialog(session, person_id, other_id, parent=window)
    dialog.open()
    return dialog
