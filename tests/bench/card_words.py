"""What stands on the cards that are measured, whoever makes them."""

import random

BODY = (
    "Another year wiser, and somehow, {name}, the person everyone still wants to sit next to. We hope your "
    "day is full of good coffee, kind messages and at least one slice of cake that nobody counts. Thank you "
    "for letting us look after your home these six years. It is a pleasure every time, and we look forward "
    "to many more of them."
)


def dots() -> list[tuple[float, float, float, float, float]]:
    """60 ellipses: place in points, and colour."""
    chance = random.Random(7)
    return [
        (chance.uniform(40, 350), chance.uniform(60, 560), chance.random(), chance.random(), chance.random())
        for _ in range(60)
    ]
