"""Languages by their names: "German"."""


def language_name(language: str, locale: str) -> str:
    """The name of a language (BCP 47 primary subtag) in another; its subtag where that has none for it.

    Babel is imported late: it takes 0.2 s from a cold disk.
    """
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(locale.replace("-", "_")).languages
    except (UnknownLocaleError, ValueError):
        names = Locale("en").languages
    return str(names.get(language, language))
