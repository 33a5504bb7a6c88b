"""The windows of the card studio, and the designs to change to on Today."""

import io
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QWidget

from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import newest, place, screen


@screen("dialog-facing-page", "FacingDialog")
def _facing_page(desk: SampleDesk) -> QWidget:
    from cardkeeper.core.kinds import OccasionKind
    from cardkeeper.gui.studio.facing import FacingDialog
    from cardkeeper.services.cards import trying_on
    from cardkeeper.services.cards.card_faces import Instead
    from cardkeeper.services.cards.card_looks import Look

    subject = trying_on.somebody(OccasionKind.BIRTHDAY, TODAY)
    assert subject is not None
    words = Instead("eucalyptus-wreath", "brand", inside_left="Thank you.", look=Look(vignette=True))
    dialog = FacingDialog(desk.session, subject, words, parent=desk.window)
    dialog.open()
    return dialog


@screen("dialog-own-picture", "PictureDialog")
def _own_picture(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.studio.picture_dialog import PictureDialog

    with tempfile.TemporaryDirectory() as folder:
        photo = Path(folder) / "our_shop.png"
        Image.radial_gradient("L").resize((1200, 900)).save(photo)
        dialog = PictureDialog(desk.session, photo, parent=desk.window)
        dialog.open()
        desk.rest()
    return dialog


@screen("dialog-move-picture", "FocusDialog")
def _move_picture(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.studio.focus_dialog import FocusDialog
    from cardkeeper.services.cards import own_designs

    photo = io.BytesIO()
    Image.radial_gradient("L").resize((1200, 900)).save(photo, "PNG")
    added = own_designs.from_picture(photo.getvalue(), name="Our shop")
    dialog = FocusDialog(desk.session, added.key, "Our shop", own_designs.MIDDLE, parent=desk.window)
    dialog.open()
    desk.rest()
    take_back = added.change.undo
    assert take_back is not None
    # The other pictures show the studio without it.
    dialog.finished.connect(lambda _result: take_back())
    return dialog


@screen("dialog-rename-design", "_NameDialog")
def _rename_design(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.studio.own import _NameDialog

    dialog = _NameDialog("Our shop", lambda _name: None, parent=desk.window)
    dialog.open()
    return dialog


@screen("popover-designs", "DesignPopover")
def _designs(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.today.design_popover import DesignPopover
    from cardkeeper.gui.today.page import TodayPage

    place(desk, "today")
    page = desk.window.page
    assert isinstance(page, TodayPage)
    page.near.view.select(page.near.queue.ticked[0])
    desk.rest()
    page.commands.change_design()
    desk.rest()
    return newest(desk, DesignPopover)
