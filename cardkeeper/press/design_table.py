"""One table of a design file, read key by key; what is wrong becomes a sentence, never an exception."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from cardkeeper.i18n import _

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


class Table:
    """A TOML table. Every reader gives a usable value and adds a problem where the file's own is none."""

    def __init__(self, values: object, where: str, problems: list[str]) -> None:
        self.where = where
        self.problems = problems
        self._values: Mapping[str, object] = values if isinstance(values, dict) else {}
        self._read: set[str] = set()
        if not isinstance(values, dict):
            problems.append(_("{where}This must be a table.").format(where=where))

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def raw(self, key: str, default: object) -> Any:
        """Whatever the file has there, for the few keys of mixed type."""
        return self._get(key, default)

    def holds_table(self, key: str) -> bool:
        return isinstance(self._values.get(key), dict)

    def text(self, key: str, default: str | None = None, *, choices: Collection[str] = ()) -> str:
        value = self._get(key, default)
        if not isinstance(value, str) or len(value) > 400:
            self.complain(key, _("“{key}” must be a text."))
            return default or ""
        if choices and value not in choices:
            self.complain(key, _("“{key}” must be one of: {choices}."), choices=", ".join(choices))
            return default or ""
        return value

    def name(self, key: str, default: str | None = None) -> str:
        """A file or slot name: small letters, figures and hyphens, so it can never lead out of the folder."""
        value = self.text(key, default)
        if value and not _NAME.fullmatch(value):
            self.complain(key, _("“{key}” may only have small letters, figures and hyphens."))
            return ""
        return value

    def number(self, key: str, default: float | None = None, *, low: float, high: float) -> float:
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            self.complain(
                key, _("“{key}” must be a number from {low} to {high}."), low=f"{low:g}", high=f"{high:g}"
            )
            return low if default is None else default
        return float(value)

    def flag(self, key: str) -> bool:
        value = self._get(key, False)
        if not isinstance(value, bool):
            self.complain(key, _("“{key}” must be true or false."))
        return value is True

    def words(self, key: str, *, choices: Collection[str] = ()) -> tuple[str, ...]:
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.complain(key, _("“{key}” must be a list of words."))
            return ()
        unknown = [word for word in value if choices and word not in choices]
        if unknown:
            self.complain(key, _("“{key}” has an unknown word: {word}."), word=unknown[0])
        return tuple(word for word in value if word not in unknown)

    def numbers(self, key: str, default: tuple[float, ...], *, low: float, high: float) -> tuple[float, ...]:
        """As many numbers as the default has."""
        value = self._get(key, list(default))
        right = isinstance(value, list) and len(value) == len(default)
        if not right or not all(_is_number(item, low, high) for item in value):
            sentence = _("“{key}” must be {count} numbers from {low} to {high}.")
            self.complain(key, sentence, count=len(default), low=f"{low:g}", high=f"{high:g}")
            return default
        return tuple(float(item) for item in value)

    def table(self, key: str) -> "Table":
        return Table(self._get(key, {}), f"{self.where}{key}: ", self.problems)

    def tables(self, key: str, most: int) -> list["Table"]:
        value = self._get(key, [])
        if not isinstance(value, list) or len(value) > most:
            self.complain(key, _("“{key}” must be a list of at most {most} tables."), most=most)
            return []
        return [Table(item, f"{self.where}{key} {i}: ", self.problems) for i, item in enumerate(value, 1)]

    def finish(self) -> None:
        """Complain about keys nobody asked for: most are misspelt."""
        for key in self._values:
            if key not in self._read:
                self.complain(key, _("“{key}” is not known."))

    def complain(self, key: str, sentence: str, **fields: object) -> None:
        self.problems.append(self.where + sentence.format(key=key, **fields))

    def _get(self, key: str, default: object) -> Any:
        self._read.add(key)
        value = self._values.get(key, default)
        if value is None:
            self.complain(key, _("“{key}” is missing."))
            return ""
        return value


def _is_number(value: object, low: float, high: float) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high
