"""A table as it was read, what its columns mean, and in which order its dates are written."""

from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from enum import StrEnum

from cardkeeper.i18n import N_


class Field(StrEnum):
    """What a column can mean; `FIELD_NAMES` says it to people."""

    NAME = "name"
    PREFIX = "prefix"
    GIVEN = "given"
    ADDITIONAL = "additional"
    FAMILY = "family"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PRONUNCIATION = "pronunciation"
    FORMER_NAME = "former-name"
    HOUSEHOLD = "household"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    TITLE = "title"
    STREET = "street"
    STREET_2 = "street-2"
    HOUSE_NUMBER = "house-number"
    EXTENDED = "extended"
    PO_BOX = "po-box"
    LOCALITY = "locality"
    REGION = "region"
    POSTAL_CODE = "postal-code"
    COUNTRY = "country"
    ADDRESS = "address"
    ADDRESS_LABEL = "address-label"
    ADDRESS_BAD = "address-bad"
    EMAIL = "email"
    EMAIL_LABEL = "email-label"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    PHONE_LABEL = "phone-label"
    URL = "url"
    URL_LABEL = "url-label"
    MESSENGER = "messenger"
    MESSENGER_LABEL = "messenger-label"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth-year"
    BIRTH_MONTH = "birth-month"
    BIRTH_DAY = "birth-day"
    ANNIVERSARY = "anniversary"
    OCCASION = "occasion"
    EVENT_LABEL = "event-label"
    EVENT_KIND = "event-kind"
    EVENT_ABOUT = "event-about"
    EVENT_DATE = "event-date"
    DIED = "died"
    NO_MAIL = "no-mail"
    NO_CARDS = "no-cards"
    SPOUSE = "spouse"
    CHILDREN = "children"
    RELATION = "relation"
    RELATION_LABEL = "relation-label"
    RELATION_KIND = "relation-kind"
    RELATION_PARTS = "relation-parts"
    RELATION_NAME = "relation-name"
    CATEGORIES = "categories"
    NOTE = "note"
    LANGUAGE = "language"
    UID = "uid"
    REV = "rev"
    PROPERTY = "property"
    EXTRA_LABEL = "extra-label"
    EXTRA = "extra"


# What a person chooses from for a column; the other fields belong to exports of programs.
FIELD_NAMES: Pairs[Field, str] = {
    Field.NAME: N_("Name"),
    Field.PREFIX: N_("Title"),
    Field.GIVEN: N_("First name"),
    Field.ADDITIONAL: N_("Middle name"),
    Field.FAMILY: N_("Last name"),
    Field.SUFFIX: N_("Suffix"),
    Field.NICKNAME: N_("Goes by"),
    Field.ORGANIZATION: N_("Company"),
    Field.DEPARTMENT: N_("Department"),
    Field.TITLE: N_("Job title"),
    Field.STREET: N_("Street"),
    Field.STREET_2: N_("Second street line"),
    Field.HOUSE_NUMBER: N_("House number"),
    Field.PO_BOX: N_("P.O. box"),
    Field.LOCALITY: N_("City or town"),
    Field.REGION: N_("State or region"),
    Field.POSTAL_CODE: N_("Postal code"),
    Field.COUNTRY: N_("Country"),
    Field.ADDRESS: N_("Whole address"),
    Field.EMAIL: N_("Email"),
    Field.PHONE: N_("Phone"),
    Field.MOBILE: N_("Mobile phone"),
    Field.FAX: N_("Fax"),
    Field.URL: N_("Web page"),
    Field.MESSENGER: N_("Messenger"),
    Field.BIRTHDAY: N_("Birthday"),
    Field.ANNIVERSARY: N_("Wedding anniversary"),
    Field.OCCASION: N_("Another date"),
    Field.DIED: N_("Date of death"),
    Field.NO_MAIL: N_("Do not mail"),
    Field.SPOUSE: N_("Spouse or partner"),
    Field.CHILDREN: N_("Children"),
    Field.RELATION: N_("Another relative"),
    Field.CATEGORIES: N_("Tags"),
    Field.NOTE: N_("Note"),
    Field.LANGUAGE: N_("Language"),
    Field.EXTRA: N_("Keep as it is"),
}
# The columns that hold dates in an order we must find out.
DATE_FIELDS = frozenset({Field.BIRTHDAY, Field.ANNIVERSARY, Field.OCCASION, Field.EVENT_DATE, Field.DIED})


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line of the file it starts on (from 1), and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What was read: headings (made up as "Column 2" where there are none), rows, and how it was written.

    `delimiter` is empty and `encoding` "xlsx" for a workbook.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    delimiter: str
    has_headings: bool = True

    def column(self, index: int) -> list[str]:
        """The cells of a column that are not blank."""
        cells = (row.cells[index].strip() for row in self.rows if index < len(row.cells))
        return [cell for cell in cells if cell]


@dataclass(frozen=True, slots=True)
class Target:
    """What one column means; columns with the same slot belong together ("home", "2", "Graduation")."""

    field: Field
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column means, None for one that is left out.

    With `tidies` names in capitals are put into usual case, and cells that name two people or a postal code
    with its town are split; an address book that we wrote is taken letter for letter.
    """

    columns: tuple[Target | None, ...]
    tidies: bool = True


@dataclass(frozen=True, slots=True)
class DateOrder:
    """Whether dates like 3/4/1985 have the day first, and how we know (R27).

    `evidence` is a sentence to show; with `is_ambiguous` nothing in the file decides, so people are asked
    once. `exceptions` holds columns that prove the other order for themselves, `dots_month_first` those that
    write 11.23.1979: with dots the day comes first everywhere else. `doubtful` gives for columns the first
    date in them that, by itself, could be read both ways.
    """

    day_first: bool
    evidence: str = ""
    is_ambiguous: bool = False
    exceptions: Pairs[int, bool] = field(default_factory=dict)
    dots_month_first: frozenset[int] = frozenset()
    doubtful: Pairs[int, str] = field(default_factory=dict, compare=False)

    def day_first_in(self, column: int, *, has_dots: bool = False) -> bool:
        """Whether the day comes first in a column, for dates with dots or with other signs."""
        if has_dots:
            return column not in self.dots_month_first
        return self.exceptions.get(column, self.day_first)
