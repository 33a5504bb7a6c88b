"""Which face a stretch of text is set in: one for a script, never one for a letter (cards.md 2.1)."""

import unicodedata
from collections.abc import Iterator, Mapping

from cardkeeper.press import installed_fonts
from cardkeeper.press.faces import Face
from cardkeeper.press.text import scripts

Chain = tuple[Face, ...]
Forced = Mapping[str | None, Face]
Stretch = tuple[str | None, Face, str]
Agreed = tuple[str | None, Face]


def stretches(text: str, chain: Chain, forced: Forced) -> Iterator[Stretch]:
    """Script, face and text, in order. `forced` are the faces the whole paragraph agreed on."""
    for script, part in scripts.stretches(text):
        face = forced.get(script) or choose(chain, part)
        if face is None:
            letters = "".join(c for c in part if scripts.script_of(c) == script)
            face = choose(chain, letters) or installed(letters) or chain[0]
        yield from _with_symbols(script, face, part, chain)


def agreed(texts: Mapping[str, str], chain: Chain) -> tuple[Agreed, ...]:
    """One face for all text of each script; lone numbers and signs go with the letters, if of one face."""
    forced: dict[str | None, Face] = {}
    for script, text in texts.items():
        face = choose(chain, text) or installed(text)
        if face is not None:
            forced[script] = face
    letters = {face for script, face in forced.items() if script != scripts.EMOJI}
    if len(letters) == 1:
        forced[None] = letters.pop()
    return tuple(forced.items())


def choose(chain: Chain, text: str) -> Face | None:
    """The first face that has every character of the text."""
    return next((face for face in chain if face.covers(text) or all(has(face, c) for c in text)), None)


def installed(text: str) -> Face | None:
    return installed_fonts.find("".join(sorted(set(text))))


def has(face: Face, character: str) -> bool:
    """The face has the character, or the parts HarfBuzz composes it from."""
    if character in face.coverage or scripts.is_invisible(character) or character == "\u00a0":
        return True
    parts = unicodedata.normalize("NFD", character)
    return len(parts) > 1 and face.covers(parts)


def _with_symbols(script: str | None, face: Face, text: str, chain: Chain) -> Iterator[Stretch]:
    """Letters stay with the face of their script; a symbol it lacks may come from another one."""
    part = ""
    for character in text:
        is_letter = script is not None and scripts.script_of(character) == script
        other = (
            None if is_letter or has(face, character) else choose(chain, character) or installed(character)
        )
        if other is None or other is face:
            part += character
            continue
        if part:
            yield script, face, part
        part = ""
        yield None, other, character
    if part:
        yield script, face, part
