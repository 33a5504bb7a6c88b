"""You and your business: what stands on the back of each card, on envelopes, and below the words."""

import dataclasses
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from cardkeeper.core import countries, postal_codes
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.place_words import place_words
from cardkeeper.gui.preferences.colours import ColourRow
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.preferences.preview import SenderPreview
from cardkeeper.gui.preferences.saving import SavedLine, SavedSegments, SavedSwitch
from cardkeeper.gui.preferences.sender_pictures import SenderPictures
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import senders


class YouPage(PreferencePage):
    """The sender's profile."""

    follows = Touched.SENDER | Touched.SETTINGS

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            _("You and your business"),
            _("Printed on the back of each card and on envelopes."),
        )
        self._lines: dict[str, SavedLine] = {}
        self._preview = SenderPreview(session)
        self._add_names()
        self._add_address()
        self._add_pictures()
        self._add_more()
        self.finish()

    def side(self) -> QWidget:
        return self._preview

    def refresh(self) -> None:
        self._sender = senders.load()
        for name, line in self._lines.items():
            line.show_stored(self._shown(name))
        self.pictures.show_stored(self._sender)
        self._return_address.show_stored(on=self._sender.return_address)
        self._phone_on_back.show_stored(on=self._sender.phone_on_back)
        self._voice.show_stored(self._sender.voice)
        self._colours.show_stored(self._sender.colours)
        self._show_preview()

    def _add_names(self) -> None:
        self.row(
            self._line("name", _("Your name")),
            self._line("signature_text", _("How you sign"), hint=_("As your name")),
            shares=(3, 2),
        )
        self.row(self._line("company", _("Business")))

    def _add_address(self) -> None:
        self.row(
            self._line("street", _("Street")), self._line("extended", _("Suite or floor")), shares=(3, 2)
        )
        words = place_words(settings.load().country)
        self.row(
            self._line("locality", words.town),
            self._line("region", words.region),
            self._line("postal_code", words.code, judge=self._judge_code),
            shares=(5, 2, 3),
        )
        self.row(
            self._line("country", _("Country"), judge=_judge_country),
            self._line("phone", _("Phone")),
        )
        self.row(self._line("web", _("Website")), self._line("email", _("Email")))

    def _add_pictures(self) -> None:
        self.pictures = SenderPictures(self.session, self)
        self.pictures.given.connect(lambda name, content: self._save_now(**{name: content}))
        self.row(self.pictures.logo, self.pictures.signature)
        self._return_address = SavedSwitch(
            _("Print my return address on envelopes"), lambda on: self._save_now(return_address=on)
        )
        self._phone_on_back = SavedSwitch(
            _("Add the phone number to the back of cards"), lambda on: self._save_now(phone_on_back=on)
        )
        self.near(self._return_address)
        self.near(self._phone_on_back)

    def _add_more(self) -> None:
        self.section(_("How cards speak"))
        self._voice = SavedSegments(
            _("The messages say"),
            (("", _("What fits")), ("we", _("We")), ("I", _("I"))),
            lambda key: self._save_now(voice=key),
        )
        closing = self._line("closing", _("Closing above the signature"), hint=_("What fits the card"))
        self.row(self._voice, closing, shares=(2, 3))
        self.row(
            self._line(
                "licence_line",
                _("Line your trade asks for"),
                hint=_("Such as a license number, small at the foot of the back"),
            )
        )
        self._colours = ColourRow(lambda colours: self._save_now(colours=colours))
        self.row(self._colours)

    def _line(
        self, name: str, words: str, *, judge: Callable[[str], str] | None = None, hint: str = ""
    ) -> SavedLine:
        line = SavedLine(words, self.session, self.ledger, partial(_save, name), judge=judge, hint=hint)
        line.typed.connect(self._show_preview)
        self._lines[name] = line
        return line

    def _save_now(self, **values: object) -> None:
        self.store(lambda: senders.save(**values))

    def _shown(self, name: str) -> str:
        stored = str(getattr(self._sender, name))
        if name != "country":
            return stored
        return countries.name_of(stored or settings.load().country, self._language())

    def _language(self) -> str:
        return self.session.settings.language or "en"

    def _judge_code(self, text: str) -> str:
        country = countries.normal(self._lines["country"].text) or settings.load().country
        return postal_codes.question(text, country, is_typed=True)

    def _show_preview(self) -> None:
        """As typed, also what is not stored yet."""
        typed: dict[str, Any] = {name: line.text for name, line in self._lines.items()}
        typed["country"] = countries.normal(typed["country"])
        self._preview.show_sender(dataclasses.replace(self._sender, **typed))


def _save(name: str, text: str) -> Change:
    return senders.save(**{name: text})


def _judge_country(text: str) -> str:
    if len(countries.normal(text)) == 2:
        return ""
    return _("Try the name of a country, such as Canada or Germany.")
