"""Under which word a surname with particles is filed, by language."""

# The particles a language's lists skip: "Vincent van den Berg" is under B in Utrecht, under V in Boston and
# Brussels; "Leyen, Ursula von der", but "Von Stade, Frederica": only small letters count, except in Dutch.
_SKIPPED = {
    "nl": "van von de den der het 't ’t te ten ter in op aan bij onder uit voor tot 's",
    "de": "von vom zu zum zur van der den dem und v.",
    "es": "de del la las los",
    "pt": "de da do das dos e",
    "fr": "de",
    "sv": "af av von de",
    "da": "af von de",
}
_IN_ANY_CASE = frozenset({"nl"})
_NOTHING_SKIPPED = frozenset({"nl-be"})
_SKIPPED_SOMEWHERE = " ".join(_SKIPPED.values())


def split_particles(family: str, language: str | None = None) -> tuple[str, str]:
    """A surname's main part and the particles before it, by the filing rule of `language` (BCP 47).

    Without a language every small first word that is a particle somewhere counts (for initials).
    """
    words = family.split()
    tag = "" if language is None else language.replace("_", "-").lower()
    main = tag.partition("-")[0]
    known = _SKIPPED_SOMEWHERE if language is None else _SKIPPED.get(main, "")
    particles = frozenset() if tag in _NOTHING_SKIPPED else frozenset(known.split())
    count = 0
    while count < len(words) - 1 and _said(words[count], main) in particles:
        count += 1
    return " ".join(words[count:]), " ".join(words[:count])


def _said(word: str, language: str) -> str:
    return word.lower() if language in _IN_ANY_CASE else word
