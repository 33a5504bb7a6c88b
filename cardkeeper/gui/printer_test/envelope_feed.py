"""How a printer takes envelopes: tried on plain paper of their size, measured, and kept for both."""

import dataclasses

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import paper
from cardkeeper.gui.printer_test import sending
from cardkeeper.gui.printer_test.dialog import Send
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit, Message
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import N_, _
from cardkeeper.services.printing import envelope_feeds
from cardkeeper.services.printing.envelope_feeds import Feed

_OWN = ""
_FINE = 900
_TURNS = (("0", N_("Not turned")), ("90", N_("A quarter left")), ("180", N_("Upside down")),
          ("270", N_("A quarter right")))  # fmt: skip
_SIDES = (("left", N_("Left")), ("centre", N_("Middle")), ("right", N_("Right")))


def open_envelope_feed(
    window: QWidget,
    session: Session,
    printer: str,
    envelope: str,
    *,
    title: str = "",
    send: Send = sending.send,
) -> "EnvelopeFeedDialog":
    """Ask how `printer` takes envelopes of that size; what is kept is in services.envelope_feeds."""
    dialog = EnvelopeFeedDialog(session, printer, envelope, title=title, send=send, parent=window)
    dialog.open()
    return dialog


class EnvelopeFeedDialog(Dialog):
    """Choose, try on plain paper, say where the frame landed, keep."""

    def __init__(
        self,
        session: Session,
        printer: str,
        envelope: str,
        *,
        title: str = "",
        send: Send = sending.send,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("How to feed envelopes"),
            _("{envelope} · {printer}").format(
                envelope=envelope_feeds.envelope_words(envelope), printer=title or printer
            ),
            key="envelope-feed",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._printer, self._envelope, self._send = session, printer, envelope, send
        self._feed = envelope_feeds.feed(printer, envelope)
        self._view = _Page(session, envelope)
        self.host = ComboBox(_("Page"))
        self.host.addItem(_("The envelope's own size"), _OWN)
        for key, name in envelope_feeds.hosts():
            self.host.addItem(_("On a sheet of {paper}").format(paper=name), key)
        self.side = SegmentedControl([(key, _(words)) for key, words in _SIDES], _("Where it lies"))
        self.rotation = ComboBox(_("Turned"))
        for key, words in _TURNS:
            self.rotation.addItem(_(words), key)
        self.left = Field(_("Frame to the left edge, in mm"), LineEdit())
        self.bottom = Field(_("Frame to the lower edge, in mm"), LineEdit())
        self._message = Message()
        self._lay_out_choices()
        self._show()

    @property
    def feed(self) -> Feed:
        """What is chosen now."""
        return self._feed

    def try_it(self) -> None:
        """Print the frame and the arrow on plain paper cut to the envelope's size."""
        envelope, feed, printer = self._envelope, self._feed, self._printer
        work = self._session.run(
            lambda _progress: self._send(envelope_feeds.proof_run(envelope, feed), printer), writes=False
        )
        work.done.connect(
            lambda _nothing: self._message.tell(
                _("On its way. Does the arrow point to the flap? Then measure the frame."), "ok"
            )
        )
        work.failed.connect(lambda reason: self._message.tell(str(reason), "danger"))

    def accept(self) -> None:
        """Take what was measured into account, and keep it all."""
        try:
            self._feed = self._measured()
            change = envelope_feeds.keep(self._printer, self._envelope, self._feed)
        except ValueError:
            self._message.tell(
                _("Both distances are numbers, such as 10 or 9.5. Or leave both empty."), "danger"
            )
            return
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return
        self._session.apply(change)
        super().accept()

    def _measured(self) -> Feed:
        """Moved by what was read; as it is when nothing was. Raises ValueError for what is no number."""
        typed = [_text(field) for field in (self.left, self.bottom)]
        if not any(typed):
            return self._feed
        return envelope_feeds.corrected(self._feed, *(float(words) for words in typed))

    def _choose(self) -> None:
        rotation = {"0": 0, "90": 90, "180": 180, "270": 270}[self.rotation.currentData()]
        chosen = Feed(
            self.host.currentData(),
            {"left": "left", "right": "right"}.get(self.side.key, "centre"),  # type: ignore[arg-type]
            rotation,  # type: ignore[arg-type]
        )
        # What was measured before is right only for the same way of lying.
        same = dataclasses.replace(self._feed, offset_x=0.0, offset_y=0.0) == chosen
        self._feed = self._feed if same else chosen
        self._show()

    def _show(self) -> None:
        self.host.setCurrentIndex(self.host.findData(self._feed.host))
        self.side.choose(self._feed.side)
        self.rotation.setCurrentIndex(self.rotation.findData(str(self._feed.rotation)))
        self._where.setVisible(bool(self._feed.host))
        self._view.show_feed(self._feed)

    def _lay_out_choices(self) -> None:
        self.content.addWidget(Field(_("Page"), self.host))
        self._where = Field(_("Where it lies"), self.side)
        self.content.addWidget(self._where)
        self.content.addWidget(Field(_("Turned"), self.rotation))
        words = _(
            "Cut plain paper to the size of the envelope, put it in as you would the envelope, and try."
        )
        self.content.addWidget(ParagraphLabel(words))
        self.try_button = Button(_("Print on plain paper"), Icon.PRINTER)
        row = QHBoxLayout()
        row.addWidget(self.try_button)
        row.addStretch()
        self.content.addLayout(row)
        told = _("The frame belongs 10 mm from every edge. If it is not, measure it on the upright envelope.")
        self.content.addWidget(ParagraphLabel(told))
        fields = QHBoxLayout()
        fields.setSpacing(look.px(14))
        fields.addWidget(self.left)
        fields.addWidget(self.bottom)
        self.content.addLayout(fields)
        self.content.addWidget(self._message)
        self.set_side(self._view)
        self.add_button(_("Feed them like this"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.try_button.clicked.connect(self.try_it)
        self.host.activated.connect(lambda _index: self._choose())
        self.rotation.activated.connect(lambda _index: self._choose())
        self.side.chosen.connect(lambda _key: self._choose())


class _Page(Stage):
    """The proof as it leaves the printer."""

    def __init__(self, session: Session, envelope: str) -> None:
        super().__init__()
        self._envelope = envelope
        self._darkroom = Darkroom(session, self)
        self._picture = QPixmap()
        self.setMinimumWidth(look.px(190))
        give_role(self, QAccessible.Role.Graphic, _("The page as it is printed"))

    def show_feed(self, feed: Feed) -> None:
        envelope = self._envelope
        self._darkroom.want("page", lambda: envelope_feeds.pictured(envelope, feed, _FINE), self._take)

    def sizeHint(self) -> QSize:
        return QSize(look.px(320), look.px(380))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture.isNull():
            return
        edge = look.px(24)
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        shown = self._picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, shown.width(), shown.height())
        place.moveCenter(room.center())
        with QPainter(self) as painter:
            paper.card(painter, place, self._picture, 2, folded=False)

    def _take(self, made: object) -> None:
        """Nothing comes for an envelope larger than its sheet; saving says why."""
        self._picture = pixmap(*made) if isinstance(made, tuple) else QPixmap()
        self.update()


def _text(field: Field) -> str:
    editor = field.editor
    return editor.text().strip().replace(",", ".") if isinstance(editor, LineEdit) else ""
