"""The names of months in the languages of our users, and their unambiguous short forms."""

from functools import cache

from cardkeeper.core.folding import fold

_NAMES = (
    "january januar jänner janvier enero gennaio januari janeiro",
    "february februar feber février febrero febbraio februari fevereiro",
    "march märz maerz mars marzo maart março mrz mrt",
    "april avril abril aprile",
    "may mai mayo maggio mei maio",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août aout agosto augustus",
    "september septembre septiembre setiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre diciembre dicembre dezembro",
)


def month_called(word: str) -> int:
    """The number of a month by its folded name, or a short form of three letters or more; 0 for no month."""
    return _months().get(word, 0)


@cache
def _months() -> dict[str, int]:
    meanings: dict[str, set[int]] = {}
    for number, names in enumerate(_NAMES, start=1):
        for name in fold(names).split():
            for length in range(3, len(name) + 1):
                meanings.setdefault(name[:length], set()).add(number)
    return {word: numbers.pop() for word, numbers in meanings.items() if len(numbers) == 1}
