"""Appearance: light or dark, the size of text, the language of the window."""

from cardkeeper.gui.preferences.card_preview import CardPreview
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.preferences.saving import SavedChoice, SavedSegments, SavedSwitch
from cardkeeper.gui.session import Session
from cardkeeper.gui.settings import Settings
from cardkeeper.gui.theme import Appearance, TextSize
from cardkeeper.i18n import _, languages
from cardkeeper.services.book import settings

_NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}


class AppearancePage(PreferencePage):
    """A matter of this computer; it is not in the book."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            _("Appearance"),
            _("Cards, envelopes and signatures keep the colors of their paper."),
        )
        self._look = SavedSegments(
            _("Colors"),
            (("system", _("Like the system")), ("light", _("Light")), ("dark", _("Dark"))),
            lambda key: session.change_settings(appearance=Appearance(key)),
        )
        self._size = SavedSegments(
            _("Size of text"),
            (
                (TextSize.SMALL.name, _("Small")),
                (TextSize.NORMAL.name, _("Normal")),
                (TextSize.LARGE.name, _("Large")),
                (TextSize.LARGER.name, _("Larger")),
            ),
            lambda key: session.change_settings(text_size=TextSize[key]),
        )
        self._font = SavedSwitch(
            _("Use the system's own font"), lambda on: session.change_settings(system_font=on)
        )
        offered = {code: _NAMES.get(code, code) for code in ("en", *languages())}
        self._language = SavedChoice(
            _("Language of the window"),
            {"": _("Like the system"), **offered},
            lambda key: session.change_settings(language=key),
        )
        self.row(self._look)
        self.row(self._size)
        self.near(self._font)
        self.section(_("Language"))
        self.row(self._language)
        self.explain(_("Another language is used when CardKeeper is opened the next time."))
        session.settings_changed.connect(self._show)
        self.finish()

    def refresh(self) -> None:
        self._show(self.session.settings)

    def side(self) -> CardPreview:
        """A card, which stays paper whatever is chosen."""
        card = CardPreview(self.session)
        card.show_shop(settings.load())
        return card

    def _show(self, taste: Settings) -> None:
        self._look.show_stored(taste.appearance.value)
        self._size.show_stored(taste.text_size.name)
        self._font.show_stored(on=taste.system_font)
        self._language.show_stored(taste.language)
