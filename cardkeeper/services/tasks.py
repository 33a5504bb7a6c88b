"""One card task: what the user decides about it."""

from enum import IntFlag


class Locked(IntFlag):
    """What a person has decided about a card, and no rule changes any more (R18)."""

    DESIGN = 1
    TEXT = 2
    CHANNEL = 4
    STATE = 8
