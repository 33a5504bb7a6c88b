"""Names of months and weekdays as people type them, in the languages of our users.

For reading only: what we write comes from Babel. Loading nine of its languages for one typed date takes 0.4 s
from a cold disk, and it does not know "Jänner" or "sept".
"""

from functools import cache

from cardkeeper.core.folding import fold

# A blank between months, a stroke between names of the same month.
_MONTHS = {
    "en": "january february march april may june july august september|sept october november december",
    "de": "januar|jänner februar|feber märz|maerz|mrz april mai juni juli august september oktober november"
    " dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre"
    " diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}
_WEEKDAYS = {
    "en": "monday tuesday|tues wednesday thursday|thurs|thur friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
}
_SHORTEST = 3


def month_called(word: str, language: str = "") -> int | None:
    """The month (1 to 12) of a name or a short form of three letters and more, if it can only be one.

    In any language we know, or in `language` alone. Case and accents don't matter.
    """
    return _short_forms("months", language).get(fold(word).rstrip("."))


def weekday_called(word: str, language: str = "") -> int | None:
    """The weekday (0 is Monday) of a name or a short form, if it can only be one."""
    return _short_forms("weekdays", language).get(fold(word).rstrip("."))


def month_names(language: str) -> dict[str, int]:
    """The full folded names of the months of one language, and their numbers from 1."""
    return _full_names(_MONTHS[language], 1)


def weekday_names(language: str) -> dict[str, int]:
    """The full folded names of the weekdays of one language, and their numbers from 0."""
    return _full_names(_WEEKDAYS[language], 0)


def month_forms(language: str) -> dict[str, int]:
    """The full names of the months of a language, and the three letters people shorten them to."""
    names = month_names(language)
    short = {name[:_SHORTEST]: number for name, number in names.items()}
    sole = {word: number for word, number in short.items() if month_called(word, language) == number}
    return names | sole


def _full_names(table: str, start: int) -> dict[str, int]:
    return {
        fold(name): number for number, names in enumerate(table.split(), start) for name in names.split("|")
    }


@cache
def _short_forms(what: str, language: str) -> dict[str, int]:
    tables, start = (_MONTHS, 1) if what == "months" else (_WEEKDAYS, 0)
    chosen = [tables[language]] if language else list(tables.values())
    meanings: dict[str, set[int]] = {}
    for table in chosen:
        for name, number in _full_names(table, start).items():
            for length in range(_SHORTEST, len(name) + 1):
                meanings.setdefault(name[:length], set()).add(number)
    return {word: next(iter(numbers)) for word, numbers in meanings.items() if len(numbers) == 1}
