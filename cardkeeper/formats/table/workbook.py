"""Excel workbooks (.xlsx): the first sheet with something on it, each cell as the text people see."""

import datetime as dt
import io
import re
import warnings
import zipfile
from typing import Any

from cardkeeper.errors import UnreadableFile
from cardkeeper.formats.table.model import Row
from cardkeeper.i18n import _

# A workbook that unpacks to more than this is no customer list.
_LARGEST = 500 * 1024 * 1024
_PADDED = re.compile(r"0{2,}")


def rows(content: bytes) -> list[Row]:
    """The rows with their numbers in the sheet. Raises UnreadableFile for what is no workbook."""
    _refuse_bombs(content)
    # Imported late: it takes half a second, and most files are no workbooks.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            # Styles and extensions we don't look at.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            found = (list(_sheet(sheet)) for sheet in book.worksheets)
            return next((sheet for sheet in found if sheet), [])
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        EOFError,
        OSError,
    ) as error:
        raise UnreadableFile(
            _("This workbook is damaged or locked with a password. Save it as .xlsx or .csv and try again.")
        ) from error


def _refuse_bombs(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
    except zipfile.BadZipFile as error:
        raise UnreadableFile(_("This workbook is damaged. Save it again and try once more.")) from error
    if size > _LARGEST:
        raise UnreadableFile(_("This workbook is far too large for a customer list. Nothing was imported."))


def _sheet(sheet: Any) -> list[Row]:
    found: list[Row] = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        texts = tuple(_text(cell.value, getattr(cell, "number_format", "")) for cell in cells)
        if any(texts):
            found.append(Row(number, texts))
    return found


def _text(value: Any, number_format: str) -> str:
    """A cell as people see it: dates as ISO, 2139 shown as 02139 with its zero, 12.0 as 12."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()[:10]
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and _PADDED.fullmatch(number_format or ""):
        return str(value).zfill(len(number_format))
    return str(value).replace("\r\n", "\n").strip()
