"""Writing files whole or not at all: beside their place first, then moved there."""

import os
import secrets
from pathlib import Path

from cardkeeper.errors import CannotWrite
from cardkeeper.i18n import _


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path`, for its owner only. Raises CannotWrite; an older file then stays as it was."""
    write_all({path: content})


def write_all(files: dict[Path, bytes]) -> None:
    """Several files that belong together: all of them are written before the first takes its place."""
    drafts: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            drafts[path] = _draft(path, content)
        for path, draft in drafts.items():
            draft.replace(path)
    except OSError as trouble:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)
        raise CannotWrite(_told(trouble, list(files))) from trouble


def _draft(path: Path, content: bytes) -> Path:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _told(trouble: OSError, paths: list[Path]) -> str:
    name, folder = paths[0].name, paths[0].parent
    if trouble.errno == 28:
        return _("The disk is full, so {name} was not saved. Nothing else was changed.").format(name=name)
    if isinstance(trouble, IsADirectoryError):
        return _("{name} is a folder. Choose another name.").format(name=name)
    return _(
        "{name} could not be saved in {folder}. Nothing was changed. "
        "Is it open in another program, or the folder write-protected?"
    ).format(name=name, folder=folder)
