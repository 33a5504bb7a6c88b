"""Cards and printing: their format, the printer's ways, and how they speak."""

from cardkeeper.core.closings import closings
from cardkeeper.core.names import Formality
from cardkeeper.gui.preferences.card_preview import CardPreview
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.preferences.saving import SavedChoice, SavedSegments, SavedSwitch
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import card_formats, postage


class CardsPage(PreferencePage):
    """What a new batch begins with; each can be changed when printing."""

    side_from = 1120

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            _("Cards and printing"),
            _("What each new batch begins with. When you print you can still choose otherwise."),
        )
        self._add_paper()
        self._add_words()
        self._add_dress()
        self._preview: CardPreview | None = None
        self.finish()
        # The letters are the press's, which takes a moment to come.
        task = session.run(lambda _progress: _lettering_and_ink(), writes=False)
        task.done.connect(self._offer)

    def refresh(self) -> None:
        shop = settings.load()
        self._format.show_stored(shop.layout)
        self._paper.show_stored(str(shop.paper_weight))
        self._duplex.show_stored(shop.duplex)
        self._duplex.setEnabled(card_formats.prints_both_sides(shop.layout))
        self._order.show_stored(shop.sort_by)
        self._language.show_stored(shop.language)
        self._tone.show_stored(shop.tone)
        self._formality.show_stored(shop.formality)
        self._vignette.show_stored(on=shop.vignette)
        if self._lettering.isEnabled():
            self._lettering.show_stored(shop.lettering)
            self._ink.show_stored(shop.ink)
        self._tell(shop)
        if self._preview is not None:
            self._preview.show_shop(shop)

    def side(self) -> CardPreview:
        self._preview = CardPreview(self.session)
        self._preview.show_shop(settings.load())
        return self._preview

    def _add_paper(self) -> None:
        self._format = SavedChoice(
            _("Format"), card_formats.offered(settings.load()), self._keep("card_format")
        )
        self._duplex = SavedChoice(_("Both sides"), _duplex_words(), self._keep("duplex"))
        self._order = SavedChoice(
            _("In which order"),
            {"mail-day": _("By mailing day, then by name"), "name": _("By name")},
            self._keep("sort_by"),
        )
        papers = {str(gsm): words for gsm, words in postage.weights()}
        self._paper = SavedChoice(_("Paper"), papers, self._keep_paper)
        self.row(self._format, self._paper, shares=(3, 2))
        self._cover = self.explain("")
        self.row(self._duplex, self._order, shares=(4, 5))
        self._sides = self.explain("")

    def _add_words(self) -> None:
        self.section(_("Words on cards"))
        languages = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
        self._language = SavedChoice(
            _("Language, where a customer has none"), languages, self._keep("language")
        )
        self._tone = SavedSegments(
            _("Tone of the messages"),
            (("warm", _("Warm")), ("formal", _("Formal")), ("playful", _("Playful"))),
            self._keep("tone"),
        )
        self._formality = SavedSegments(
            _("Customers are greeted"),
            (("informal", _("By first name")), ("formal", _("By last name"))),
            self._keep("formality"),
        )
        self.row(self._language)
        self.row(self._tone)
        self.row(self._formality)
        self._greeting = self.explain("")

    def _add_dress(self) -> None:
        self.section(_("Inside the card"))
        self._lettering = SavedChoice(_("Lettering"), {}, self._keep("lettering"))
        self._ink = SavedChoice(_("Ink"), {}, self._keep("ink"))
        self._lettering.setEnabled(False)
        self._ink.setEnabled(False)
        self._vignette = SavedSwitch(
            _("The front once more, small, facing the words"),
            lambda on: self.store(lambda: settings.save(vignette=on)),
        )
        self.row(self._lettering, self._ink)
        self.near(self._vignette)

    def _offer(self, known: tuple[dict[str, str], dict[str, str]]) -> None:
        for field, words in zip((self._lettering, self._ink), known, strict=True):
            field.offer(words)
            field.setEnabled(True)
        self.refresh()

    def _keep_paper(self, gsm: str) -> None:
        self.store(lambda: settings.save(paper_weight=int(gsm)))

    def _tell(self, shop: settings.ShopSettings) -> None:
        told = postage.of(shop.layout, shop)
        self._cover.setText(" ".join(filter(None, (told.words, *told.notes, told.verdict))))
        if card_formats.prints_both_sides(shop.layout):
            self._sides.setText(_("Cards of this format have words on both sides of the sheet."))
        else:
            self._sides.setText(_("The sheet is folded twice, so it is printed on one side only."))
        formality = Formality(shop.formality)
        closing = closings(shop.language, formality)[0]
        self._greeting.setText(
            _("Customers can have their own way. Such a card ends with “{closing}”").format(closing=closing)
        )

    def _keep(self, name: str) -> "Keeper":
        return Keeper(self, name)


class Keeper:
    """Stores one setting of the shop."""

    def __init__(self, page: PreferencePage, name: str) -> None:
        self._page, self._name = page, name

    def __call__(self, value: object) -> None:
        self._page.store(lambda: settings.save(**{self._name: value}))


def _lettering_and_ink() -> tuple[dict[str, str], dict[str, str]]:
    """For the worker thread: what there is to choose from, in words by key."""
    from cardkeeper.services.cards import studio

    return dict(studio.letterings()), dict(studio.inks())


def _duplex_words() -> dict[str, str]:
    return {
        "none": _("I print one side only"),
        "manual": _("I turn the pile"),
        "long": _("The printer does it, long edge"),
        "short": _("The printer does it, short edge"),
    }
