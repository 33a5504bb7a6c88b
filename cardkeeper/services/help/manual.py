"""The manual: topics as Markdown from the program's own files, in the reader's language or in English."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cardkeeper import paths
from cardkeeper.core.folding import fold
from cardkeeper.core.names import primary_language

_PICTURE = re.compile(r"!\[[^\]]*\]\(([a-z0-9-]+)\.png\)")
_KEYS = re.compile(r"\{keys:([a-z-]+)\}")
_MARKS = re.compile(r"[*#`{}\[\]!]|keys:")
ALL_KEYS = "{all-keys}"


class Topic(NamedTuple):
    """One page of the manual; `text` is Markdown with places for keys."""

    key: str
    title: str
    text: str

    @property
    def plain(self) -> str:
        """The words alone, folded, to search in."""
        return fold(_MARKS.sub(" ", self.text))


@functools.cache
def topics(language: str = "en") -> tuple[Topic, ...]:
    """All topics in their order."""
    folder = paths.resource("help") / primary_language(language)
    found = sorted(folder.glob("*.md")) or sorted(paths.resource("help/en").glob("*.md"))
    return tuple(_topic(path.stem, path.read_text(encoding="utf-8")) for path in found)


def search(words: str, language: str = "en") -> Sequence[Topic]:
    """The topics in which every word occurs, those with one in the title first; all for no words."""
    wanted = fold(words).split()
    found = [topic for topic in topics(language) if all(word in topic.plain for word in wanted)]
    return sorted(found, key=lambda topic: not any(word in fold(topic.title) for word in wanted))


def pictures() -> Sequence[str]:
    """The names of the pictures the manual shows."""
    return sorted({name for topic in topics() for name in _PICTURE.findall(topic.text)})


def markdown(topic: Topic, keys: Mapping[str, str], all_keys: str) -> str:
    """The topic with the keys of this system in their places."""
    text = _KEYS.sub(lambda found: keys.get(found.group(1), ""), topic.text)
    return text.replace(ALL_KEYS, all_keys)


def commands(topic: Topic) -> Sequence[str]:
    """The commands whose keys it names."""
    return _KEYS.findall(topic.text)


def _topic(key: str, text: str) -> Topic:
    title = text.partition("\n")[0].removeprefix("#").strip()
    return Topic(key, title, text)
