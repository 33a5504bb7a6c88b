"""Birthday designs that serve a late card too: the headline stays, the line below says that it is late."""

from cardkeeper.core.kinds import OccasionKind

# Their headline wishes well without naming the day, and all have the line "sub".
DESIGNS = frozenset(
    {
        "balloons",
        "cake-slice",
        "daffodils",
        "lemon-branch",
        "monogram",
        "tulip-bunch",
        "up-up",
    }
)
_LINES = {
    "en": "a little late, with warm wishes",
    "de": "nachträglich zum Geburtstag",
    "fr": "avec un peu de retard",
    "es": "con un poco de retraso",
}


def texts(design: str, kind: str, language: str) -> dict[str, str]:
    """Slot and words of a late card that replace the design's own; empty where the design keeps its own."""
    if design not in DESIGNS or kind != OccasionKind.BIRTHDAY:
        return {}
    return {"sub": _LINES.get(language.partition("-")[0], _LINES["en"])}
