"""Last time's choices of the print dialog, so that the second click of the day is Print."""

from typing import Any

from PySide6.QtCore import QSettings

from cardkeeper.services.printing.print_wishes import Wishes

_KEY = "print/wishes"


def load(memory: QSettings) -> Wishes:
    """What was chosen last time on this computer."""
    kept = memory.value(_KEY)
    if not isinstance(kept, dict):
        return Wishes()
    usual = Wishes()
    return Wishes(
        layout=_text(kept, "layout"),
        order=_text(kept, "order"),
        by_hand=kept.get("by_hand") is True,
        printer=_text(kept, "printer"),
        envelopes=kept.get("envelopes", usual.envelopes) is not False,
        labels=_text(kept, "labels"),
        signing=kept.get("signing", usual.signing) is not False,
    )


def is_first(memory: QSettings) -> bool:
    """Nothing was ever printed from this computer."""
    return not memory.contains(_KEY)


def keep(memory: QSettings, wishes: Wishes) -> None:
    fields = ("layout", "order", "by_hand", "printer", "envelopes", "labels", "signing")
    memory.setValue(_KEY, {field: getattr(wishes, field) for field in fields})


def _text(kept: dict[str, Any], field: str) -> str:
    found = kept.get(field, "")
    return found if isinstance(found, str) else ""
