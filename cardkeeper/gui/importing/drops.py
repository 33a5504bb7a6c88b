"""Files dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(content: QMimeData) -> list[Path]:
    """The files of a drop, in their order; nothing for text, pictures and addresses on the web."""
    if not content.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
