"""The label sheet in the drawer as it is begun: what is used up, what is to be printed, what is free."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cardkeeper.i18n import _
from cardkeeper.services.printing import label_sheets


class BegunSheet:
    """A sheet of a product. `gone` are the labels used up, `names` whose labels are printed, in their order.

    Labels are counted from 0.
    """

    def __init__(self, product: str, names: Sequence[str] = ()) -> None:
        """Begin with what is left of the product's sheet."""
        self.product = product
        self.paper = label_sheets.paper_size(product)
        self.gone = label_sheets.used(product)
        self.names = tuple(names)
        self._boxes = label_sheets.boxes(product)

    @property
    def count(self) -> int:
        """Of the labels."""
        return len(self._boxes)

    @property
    def columns(self) -> int:
        return len({round(box[0], 4) for box in self._boxes})

    @property
    def first_free(self) -> int:
        """The first free label."""
        return next((n for n in range(self.count) if n not in self.gone), 0)

    def start_at(self, label: int) -> None:
        """Make that label the first free one."""
        self.gone = label_sheets.starting_at(label)

    def taken(self) -> dict[int, str]:
        """The labels to be printed, with whose they are."""
        laid = label_sheets.laid(self.product, len(self.names), self.gone)
        return dict(zip(laid.first_sheet, self.names, strict=False))

    def box(self, label: int, sheet: QRectF) -> QRectF:
        """Where a label lies on a picture of the sheet, in its pixels."""
        left, top, width, height = self._boxes[label]
        return QRectF(
            sheet.left() + left * sheet.width(),
            sheet.top() + top * sheet.height(),
            width * sheet.width(),
            height * sheet.height(),
        )

    def words_of(self, label: int) -> str:
        """What a screen reader says of a label."""
        place = {"number": label + 1, "count": self.count}
        taken = self.taken()
        if label in taken:
            return _("Label {number} of {count}: {name}").format(name=taken[label], **place)
        if label in self.gone:
            return _("Label {number} of {count}: used").format(**place)
        return _("Label {number} of {count}: free").format(**place)
