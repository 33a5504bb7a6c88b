"""The words people see: gettext for the program's language, without Qt."""

import gettext as _gettext

from cardkeeper import paths

_translations: _gettext.NullTranslations = _gettext.NullTranslations()


def install(language: str) -> None:
    """Use the catalogue of `language` (BCP 47, "de" or "de-AT"); English needs none."""
    global _translations  # noqa: PLW0603 - one language per process
    _translations = _gettext.translation(
        "cardkeeper", paths.resource("locale"), [language.replace("-", "_")], fallback=True
    )


def languages() -> list[str]:
    """The languages there are catalogues of; English needs none."""
    return sorted(path.name for path in paths.resource("locale").glob("*") if path.is_dir())


def _(text: str) -> str:
    """The translation of a whole sentence; fields are filled in afterwards."""
    return _translations.gettext(text)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The right plural of a sentence that counts something."""
    return _translations.ngettext(singular, plural, count)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "mark, don't translate yet"
    return text
