"""Designs tried on a real person, in the worker: whom, which messages suit them, and how it looks."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.stage import ENVELOPE, PAIR, SHEET
from cardkeeper.services.cards.card_faces import BACK, FRONT, INSIDE, Instead
from cardkeeper.services.cards.card_faces import ENVELOPE as COVER

if TYPE_CHECKING:
    from cardkeeper.services.cards.alternatives import Message
    from cardkeeper.services.cards.card_looks import Look
    from cardkeeper.services.cards.trying_on import Subject


@dataclass(frozen=True, slots=True)
class Who:
    """Whom to try designs on, and for what: a card on the list, a person, or the next one there is."""

    kind: OccasionKind
    holiday: str = ""
    task_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody to try designs on; `messages` has one of each tone. `subject` is None in an empty book."""

    who: Who
    subject: "Subject | None"
    occasion: str = ""
    messages: "tuple[Message, ...]" = ()
    look: "Look | None" = None


@dataclass(frozen=True, slots=True)
class Shown:
    """The pieces of paper of one tab; `reason` is why there are none."""

    tab: str
    pieces: tuple[QPixmap, ...]
    design: str
    words: str
    reason: str


class Trying(QObject):
    """`met` and `shown` tell what the worker has made; only the newest wish counts."""

    met = Signal(object)
    shown = Signal(object)

    def __init__(self, session: Session, darkroom: Darkroom) -> None:
        super().__init__(darkroom)
        self._session, self._darkroom = session, darkroom

    @property
    def session(self) -> Session:
        return self._session

    def meet(self, who: Who) -> None:
        """Look for somebody and for what could be said to them."""
        today = self._session.today()
        self._darkroom.want("studio-who", lambda: _meet(who, today), self._take_met, urgent=True)

    def show(self, subject: "Subject", instead: Instead, tab: str, height: int) -> None:
        """Make the pictures of a card, its front `height` device pixels high."""
        today = self._session.today()
        self._darkroom.want(
            "studio-card",
            lambda: (tab, _pictures(subject, instead, tab, height, today)),
            self._take_shown,
            urgent=True,
        )

    def _take_met(self, made: object) -> None:
        if isinstance(made, Met):
            self.met.emit(made)

    def _take_shown(self, made: object) -> None:
        if isinstance(made, tuple):
            tab, (pictures, design, words, reason) = made
            pieces = tuple(pixmap(*picture) for picture in pictures)
            self.shown.emit(Shown(tab, pieces, design, words, reason))


def _meet(who: Who, today: dt.date) -> Met:
    from cardkeeper.services.cards import alternatives, trying_on

    subject = None
    if who.task_id is not None:
        subject = trying_on.of_task(who.task_id)
    if subject is None and who.person_id is not None:
        subject = trying_on.of_person(who.kind, who.person_id, today, holiday=who.holiday)
    if subject is None:
        subject = trying_on.somebody(who.kind, today, holiday=who.holiday)
    if subject is None:
        return Met(who, None)
    told = alternatives.by_tone(trying_on.messages(subject, today), subject.now.verse)
    return Met(who, subject, subject.occasion(today), tuple(told), trying_on.look_of(subject))


def _pictures(
    subject: "Subject", instead: Instead, tab: str, height: int, today: dt.date
) -> tuple[list[object], str, str, str]:
    """The pictures of a tab, the design's name, all words, and why there is nothing to see."""
    from cardkeeper.services.cards import trying_on

    if tab == SHEET:
        return list(trying_on.sheets(subject, height, today, instead)), "", "", ""
    card = trying_on.pictured(subject, height, today, instead)
    wanted = (COVER,) if tab == ENVELOPE else (FRONT, INSIDE)
    found = [card.faces[face] for face in wanted if face in card.faces]
    if tab == PAIR and len(found) == 1 and BACK in card.faces:
        found.append(card.faces[BACK])
    return list(found), card.design, card.text, card.no_envelope
