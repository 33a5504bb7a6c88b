"""Telling many the same thing: written down once, and noted on the page of each."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.gui import look
from cardkeeper.gui.carrying_out import Command, carry_out
from cardkeeper.gui.keeping import audiences
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit, NoteEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.people import parties
from cardkeeper.services.touch import info_items
from cardkeeper.services.touch.info_items import InfoItem

NAMED, _WIDE = 4, 540
_HOW = (
    ("email", N_("Email")),
    ("letter", N_("Letter")),
    ("message", N_("Text")),
    ("visit", N_("In person")),
    ("call", N_("Call")),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed when the window was closed."""

    title: str = ""
    text: str = ""
    web: str = ""


class _Found(NamedTuple):
    """Who is in the group of this key."""

    key: str
    ids: Sequence[int]


class ShareDialog(Dialog):
    """Begins with the chosen customers or the group `key`; with `known` it changes what was shared before.

    `noted` is called when it stands on every page: until then what was typed is not to be lost.
    """

    def __init__(
        self,
        session: Session,
        chosen: Sequence[int] = (),
        key: str = "",
        *,
        draft: Draft = Draft(),
        known: InfoItem | None = None,
        noted: Callable[[], object] = lambda: None,
        parent: QWidget,
    ) -> None:
        headline = _("Change what was shared") if known else _("Share with many")
        sentence = _("An article, a new rate, a recipe: write it down once, and it stands on every page.")
        super().__init__(headline, sentence, key="share", memory=session.memory, parent=parent)
        self._session, self._known, self._noted = session, known, noted
        self._ids: Sequence[int] = ()
        self.title, self.web = LineEdit(draft.title), LineEdit(draft.web)
        self.text = NoteEdit(_("In a few words"), lines=3)
        self.text.setPlainText(draft.text)
        self.how, self.whom = ComboBox(), ComboBox()
        self._audiences = audiences.every(session.today(), chosen)
        self.names = ParagraphLabel("", Type.META)
        self.share = self.add_button(_("Change it") if known else _("Note it"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._place_fields()
        self._choose_first(key or ("chosen" if chosen else "everyone"))
        self.whom.currentIndexChanged.connect(lambda _number: self._count())
        self.text.finished.connect(self.accept)
        self.title.setFocus()

    @property
    def draft(self) -> Draft:
        """What is typed so far."""
        return Draft(self.title.text().strip(), self.text.toPlainText().strip(), self.web.text().strip())

    def accept(self) -> None:
        """Note it on every page, as one step."""
        written = self.draft
        if not written.title:
            self._title.set_problem(_("Say in a few words what was shared."))
            self.title.setFocus()
        elif self.share.isEnabled():
            super().accept()
            self._write(written)

    def _write(self, written: Draft) -> None:
        over, known, noted = self.parentWidget() or self, self._known, self._noted
        number = known.people if known is not None else len(self._ids)
        if known is not None:
            said = ngettext("Change it for {n} customer", "Change it for {n} customers", number)
            command: Command = partial(_changed, known.id, written)
        else:
            said = ngettext("Share with {n} customer", "Share with {n} customers", number)
            how = str(self.how.currentData())
            command = partial(_shared, tuple(self._ids), written, self._session.today(), how)
        said = said.format(n=number)
        carry_out(over, self._session, said, command, number=number, then=lambda _change: noted())

    def _choose_first(self, key: str) -> None:
        for audience in self._audiences:
            self.whom.addItem(audience.words, audience.key)
        for kind, words in _HOW:
            self.how.addItem(_(words), kind)
        place = self.whom.findData(key)
        self.whom.setCurrentIndex(max(0, place if place >= 0 else self.whom.findData("everyone")))
        self._count()

    def _count(self) -> None:
        """How many they are, and the first names; a group of a large book is read beside the window."""
        if self._known is not None:
            return
        audience = self._audiences[self.whom.currentIndex()]
        if audience.key == "chosen":
            self._tell(_Found(audience.key, audience.find()))
            return
        self.share.setEnabled(False)
        task = self._session.run(lambda _progress: _Found(audience.key, audience.find()), writes=False)
        task.done.connect(self._tell)

    def _tell(self, found: object) -> None:
        if not isinstance(found, _Found) or found.key != self.whom.currentData():
            return
        self._ids = found.ids
        number = len(self._ids)
        said = ngettext("Note it for {n} customer", "Note it for {n} customers", number)
        self.share.setText(said.format(n=number))
        self.share.setEnabled(bool(number))
        self.names.setText(named(self._ids, number) or _("Nobody is in this group at present."))

    def _place_fields(self) -> None:
        self._title = Field(_("What did you share"), self.title)
        self.title.setPlaceholderText(_("Mortgage rates fell to 5.9 %"))
        web = Field(_("Web address"), self.web)
        self.web.setPlaceholderText(_("If there is one"))
        self.text.setMaximumHeight(self.text.minimumHeight())
        self.content.addStrut(content_width(_WIDE))
        for field in (self._title, Field(_("In a few words"), self.text), web):
            self.content.addWidget(field)
        if self._known is not None:
            return
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(Field(_("With whom"), self.whom), 3)
        row.addWidget(Field(_("How"), self.how), 2)
        self.content.addLayout(row)
        self.content.addWidget(self.names)
        follows = _("It counts as a touch, not as a personal contact: Say hello goes on counting.")
        self.content.addWidget(ParagraphLabel(follows, Type.META))


def named(ids: Sequence[int], number: int) -> str:
    """ "Arthur Pell, Ines Moreau and 10 more": the first of so many."""
    first = parties.people(ids[:NAMED])
    shown = ", ".join(first[id_].shown_name for id_ in ids[:NAMED] if id_ in first)
    rest = number - NAMED
    if rest <= 0:
        return shown
    return ngettext("{names} and {n} more", "{names} and {n} more", rest).format(names=shown, n=rest)


def _changed(item_id: int, written: Draft, progress: Progress) -> Change:
    return info_items.edit(item_id, written.title, text=written.text, web=written.web, progress=progress)


def _shared(ids: Sequence[int], written: Draft, today: dt.date, by: str, progress: Progress) -> Change:
    told = {"text": written.text, "web": written.web, "by": by}
    change = info_items.share(ids, written.title, today, progress=progress, **told)
    said = ngettext("Noted on the page of {n} customer.", "Noted on the pages of {n} customers.", len(ids))
    return replace(change, message=said.format(n=len(ids)))


class _Kept(QObject):
    """What was typed in the window and not noted yet, for as long as the main window lives."""

    draft = Draft()


def open_share(
    window: QWidget,
    session: Session,
    chosen: Sequence[int] = (),
    key: str = "",
    *,
    draft: Draft | None = None,
) -> ShareDialog:
    """Write down what is shared with the chosen, a group, or whoever is chosen in the window."""
    kept = window.findChild(_Kept) or _Kept(window)

    def forget() -> None:
        kept.draft = Draft()

    def keep() -> None:
        kept.draft = dialog.draft

    dialog = ShareDialog(session, chosen, key, draft=draft or kept.draft, noted=forget, parent=window)

    dialog.finished.connect(lambda _result: keep())
    dialog.open()
    return dialog


def open_change(window: QWidget, session: Session, item: InfoItem) -> ShareDialog:
    """Change what was shared before."""
    draft = Draft(item.title, item.text, item.web)
    dialog = ShareDialog(session, draft=draft, known=item, parent=window)
    dialog.open()
    return dialog
