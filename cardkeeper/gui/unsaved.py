"""What is not saved: values that cannot be stored as typed, and a disk that is full (ui/spec.md 6.4)."""

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from cardkeeper.errors import CannotWrite, CardKeeperError
from cardkeeper.services.book import library


class Waiting(Protocol):
    """Whatever holds a value that is not stored yet."""

    def keep(self) -> bool:
        """Store it, if that is possible now."""

    def begin(self) -> None:
        """Take the keyboard."""


class Unsaved(QObject):
    """One for each sitting; `told` when something was added or taken away."""

    told = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.refusal: CannotWrite | None = None
        self._waiting: dict[Waiting, str] = {}
        # The book is written in two threads; what is shown of it is this one's.
        self._ended.connect(self._note_end, Qt.ConnectionType.QueuedConnection)
        self._watch = ExitStack()
        self._watch.enter_context(library.watched(self._ended.emit))
        self.destroyed.connect(self._watch.close)

    @property
    def fields(self) -> Sequence[str]:
        """What the values are called that wait in their fields."""
        return list(dict.fromkeys(self._waiting.values()))

    def note(self, field: Waiting, name: str) -> None:
        """This value is not stored."""
        self._waiting[field] = name
        self.told.emit()

    def forget(self, field: Waiting) -> None:
        """It is stored, or nobody wants it any more."""
        if self._waiting.pop(field, None) is not None:
            self.told.emit()

    def go_to_first(self) -> None:
        """Put the keyboard where something waits."""
        next(iter(self._waiting)).begin()

    def try_again(self) -> bool:
        """Write once more; what waits only for that is stored. False when the disk is still full."""
        try:
            library.try_to_write()
        except CardKeeperError:
            return False
        self.refusal = None
        for field in tuple(self._waiting):
            field.keep()
        self.told.emit()
        return True

    def close(self) -> None:
        """Listen no more."""
        self._watch.close()

    def _note_end(self, reason: object) -> None:
        refusal = reason if isinstance(reason, CannotWrite) else None
        # That another program has the book for a moment says nothing about the disk.
        if refusal is not self.refusal and (reason is None or refusal is not None):
            self.refusal = refusal
            self.told.emit()
