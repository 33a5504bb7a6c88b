"""Designs of one's own: pictures and design files added by the menu or by dropping them, renamed, removed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.focus_dialog import FocusDialog
from cardkeeper.gui.studio.picture_dialog import PictureDialog
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.i18n import _

_PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"}


class OwnDesigns(QObject):
    """`added` tells the key of a design that came."""

    added = Signal(str)

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page

    def add_picture(self, frame: str = "") -> None:
        """Choose a picture and put it on a card."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(_PICTURES))
        chosen = ask.choose_file(
            self._page,
            self._session,
            _("Add a picture"),
            [_("Pictures ({patterns})").format(patterns=patterns)],
        )
        if chosen is not None:
            self._open_picture(chosen, frame)

    def add_design(self) -> None:
        """Choose a design file, as designers hand them out."""
        chosen = ask.choose_file(self._page, self._session, _("Add a design"), [_("Designs (*.zip)")])
        if chosen is not None:
            self._add_design(chosen)

    def takes(self, dropped: QMimeData) -> bool:
        """Something that could become a design."""
        return any(_is_ours(path) for path in _paths(dropped))

    def drop(self, dropped: QMimeData) -> None:
        """Pictures and designs that were dropped on the page; one picture at a time."""
        for path in _paths(dropped):
            if path.suffix.lower() in _PICTURES:
                self._open_picture(path, "")
            elif _is_ours(path):
                self._add_design(path)

    def rename(self, key: str, name: str) -> None:
        """Ask what it shall be called."""
        dialog = _NameDialog(name, lambda new: self._rename(key, new), parent=self._page.window())
        dialog.open()

    def move_picture(self, key: str, name: str, focus: tuple[float, float]) -> None:
        """Ask what shall stay in sight of its picture."""
        FocusDialog(self._session, key, name, focus, parent=self._page.window()).open()

    def remove(self, key: str) -> None:
        """Take it off the shelves."""
        from cardkeeper.services.cards import own_designs

        self._try(lambda: own_designs.remove(key))

    def _rename(self, key: str, name: str) -> None:
        from cardkeeper.services.cards import own_designs

        self._try(lambda: own_designs.rename(key, name))

    def _try(self, change: Callable[[], Change]) -> None:
        try:
            self._session.apply(change())
        except CardKeeperError as reason:
            ask.fail(self._page.window(), str(reason))

    def _open_picture(self, path: Path, frame: str) -> None:
        dialog = PictureDialog(self._session, path, frame, parent=self._page.window())
        dialog.added.connect(self.added)
        dialog.open()

    def _add_design(self, path: Path) -> None:
        def make(_progress: object) -> object:
            from cardkeeper.services.cards import own_designs

            return own_designs.add(path)

        task = self._session.run(make)
        task.done.connect(self._take)
        task.failed.connect(lambda reason: _tell(self._page.window(), reason))

    def _take(self, made: object) -> None:
        from cardkeeper.services.cards.own_designs import Added

        if isinstance(made, Added):
            self._session.apply(made.change)
            self.added.emit(made.key)


class _NameDialog(Dialog):
    """One line for a name."""

    def __init__(self, name: str, take: Callable[[str], object], *, parent: QWidget) -> None:
        super().__init__(_("Rename the design"), parent=parent)
        self._take = take
        self._line = LineEdit()
        self._line.setText(name)
        self._line.selectAll()
        self.content.addWidget(Field(_("Name"), self._line))
        self.add_button(_("Rename"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)

    def accept(self) -> None:
        super().accept()
        self._take(self._line.text())


def _tell(window: QWidget, reason: CardKeeperError) -> None:
    """All that is wrong with a design, one sentence a line."""
    problems = getattr(reason, "problems", ())
    ask.fail(window, _("This design cannot be used. Nothing was added."), "\n".join(problems) or str(reason))


def _paths(dropped: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def _is_ours(path: Path) -> bool:
    if path.suffix.lower() in _PICTURES | {".zip"}:
        return True
    return path.is_dir() and (path / "design.toml").is_file()
