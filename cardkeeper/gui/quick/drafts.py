"""What was typed and not saved yet: kept beside the book, so that it outlives a closed window and a crash."""

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.session import Session
from cardkeeper.services.people import parties

_GROUP, _CUSTOMER, _NOTES, _LAST = "draft", "draft/customer", "draft/notes", "draft/last"
# Milliseconds after the last key until it is written down (ui/spec.md 6.4).
_BREATH = 600
NOBODY = 0


class Drafts(QObject):
    """The fields of a new customer, and the words of a note by whose they are (`NOBODY` while that is open).

    `note_changed` tells whose note it was: the same words stand in every place that shows them.
    """

    note_changed = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._memory = session.memory
        self._customer = _texts(self._memory.value(_CUSTOMER))
        notes = _texts(self._memory.value(_NOTES))
        self._notes = {int(key): text for key, text in notes.items() if key.isdecimal()}
        last = str(self._memory.value(_LAST) or "")
        self._last = int(last) if last.isdecimal() else NOBODY
        self._breath = QTimer(self, singleShot=True, interval=_BREATH)
        self._breath.timeout.connect(self.write)
        session.changed.connect(self._follow)
        session.closing.connect(self.write)

    @property
    def customer(self) -> dict[str, str]:
        """What stood in the form for a new customer, by field; empty for nothing."""
        return dict(self._customer)

    @property
    def last_person(self) -> int | None:
        """Whose note was left open last."""
        return self._last or None

    def keep_customer(self, texts: Mapping[str, str]) -> None:
        """Remember the fields; nothing typed in any of them is no draft."""
        self._customer = dict(texts) if any(text.strip() for text in texts.values()) else {}
        self._breath.start()

    def note(self, person_id: int | None) -> str:
        """The words of a note that is not saved yet; empty for none."""
        return self._notes.get(person_id or NOBODY, "")

    def keep_note(self, person_id: int | None, text: str) -> None:
        """Remember the words of a note; none for one that was saved or emptied."""
        key = person_id or NOBODY
        if text.strip() == self._notes.get(key, "").strip():
            return
        if text.strip():
            self._notes[key], self._last = text, key
        else:
            self._notes.pop(key, None)
            self._last = NOBODY if self._last == key else self._last
        self._breath.start()
        self.note_changed.emit(key)

    def write(self) -> None:
        """Write them down now."""
        self._breath.stop()
        self._memory.remove(_GROUP)
        if self._customer:
            self._memory.setValue(_CUSTOMER, json.dumps(self._customer))
        if self._notes:
            self._memory.setValue(_NOTES, json.dumps({str(key): text for key, text in self._notes.items()}))
            self._memory.setValue(_LAST, self._last)
        self._memory.sync()

    def _follow(self, change: Change) -> None:
        """Whoever was forgotten for ever leaves no words behind (R29)."""
        if change.undo is None and change.touched == Touched.EVERYTHING and self._notes:
            there = parties.uids([key for key in self._notes if key != NOBODY])
            for key in [key for key in self._notes if key != NOBODY and key not in there]:
                self.keep_note(key, "")
            self.write()


def of(session: Session) -> Drafts:
    """The drafts of a sitting."""
    return session.findChild(Drafts) or Drafts(session)


def _texts(kept: object) -> dict[str, str]:
    """What was written down; nothing where that makes no sense."""
    try:
        found = json.loads(str(kept or "{}"))
        return {str(key): str(text) for key, text in found.items()}
    except (ValueError, AttributeError):
        return {}
