"""Short ways to write down the words of a grammar; "_" stands for a blank inside a word."""

import unicodedata

_ALIKE = {"’": "'", "‘": "'", "\u00a0": " ", "\t": " "}


def plain_text(note: str) -> str:
    """The note without accents and curly apostrophes, character for character. `note` must be NFC."""
    return "".join(_plain(character) for character in note)


def words(text: str) -> frozenset[str]:
    """ "he she they" """
    return frozenset(word.replace("_", " ") for word in text.split())


def named(text: str) -> dict[str, str]:
    """Words by their plain form: "Fußball Yoga" is {"fußball": "Fußball", "yoga": "Yoga"}."""
    names = [word.replace("_", " ") for word in text.split()]
    return {plain_text(name).lower(): name for name in names}


def meanings(text: str) -> dict[str, str]:
    """A meaning and its words on each line: "son: son stepson"; "-" means nothing."""
    lines = (line.split(":") for line in text.strip().splitlines())
    return {
        word: "" if meaning.strip() == "-" else meaning.strip()
        for meaning, listed in lines
        for word in sorted(words(listed))
    }


def counts(text: str) -> dict[str, int]:
    """Numerals from one on, a stroke between those of one number: "one|a two three"."""
    return {
        numeral.replace("_", " "): number
        for number, numerals in enumerate(text.split(), start=1)
        for numeral in numerals.split("|")
    }


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[0]
    return _ALIKE.get(base, base)
