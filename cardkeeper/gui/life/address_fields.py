"""Street, town and postal code, and a country on request."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.contact import Address
from cardkeeper.core.countries import code_of
from cardkeeper.core.place_words import place_words
from cardkeeper.gui import look
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.i18n import _
from cardkeeper.services.due import fixing
from cardkeeper.services.life import life_page


class AddressFields(QWidget):
    """`home` is the country of the shop, which nobody has to type."""

    def __init__(self, home: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.street_line, self.town_line, self.code_line, self.country_line = (
            LineEdit() for _each in range(4)
        )
        words = place_words(home)
        self.street = Field(_("Street"), self.street_line)
        self.town = Field(words.town_and_region, self.town_line)
        self.code = Field(words.code, self.code_line)
        self.country = Field(_("Country, if it is another one"), self.country_line)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.town, 5)
        row.addWidget(self.code, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self.street)
        column.addLayout(row)
        column.addWidget(self.country)
        self.setFocusProxy(self.street_line)

    @property
    def is_blank(self) -> bool:
        lines = (self.street_line, self.town_line, self.code_line)
        return not any(line.text().strip() for line in lines)

    def address(self) -> Address | None:
        """What was typed; None when something is missing for an envelope, which its field then says."""
        where = code_of(self.country_line.text()) or self._home
        fields = {"street": self.street, "postal-code": self.code, "town": self.town}
        for field in fields.values():
            field.set_problem("")
        typed = self.street_line.text(), self.town_line.text(), self.code_line.text()
        part, sentence = fixing.still_missing(*typed, where)
        if part:
            fields.get(part, self.town).set_problem(sentence)
            fields.get(part, self.town).editor.setFocus()
            return None
        return life_page.address_of(*typed, where)
