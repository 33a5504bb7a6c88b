"""The start of the program: a command when one is given, else the window. The only place all rooms meet."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from cardkeeper import paths
from cardkeeper.cli import options


def main(argv: Sequence[str] | None = None) -> int:
    """Run CardKeeper; gives the status of the process."""
    os.umask(0o077)
    given = list(sys.argv[1:] if argv is None else argv)
    files = [Path(word) for word in given if not word.startswith("-") and Path(word).is_file()]
    opens_files = bool(files) and not any(word in options.COMMANDS for word in given)
    words = [word for word in given if Path(word) not in files] if opens_files else given
    chosen = options.understood(words)
    if chosen.command:
        from cardkeeper.cli.main import main as run_command

        return run_command(chosen, _folder(chosen))
    return _open_window(chosen, files if opens_files else [])


def _folder(chosen: Namespace) -> Path:
    if chosen.demo:
        return paths.demo_dir()
    folder: Path | None = chosen.data
    return folder if folder is not None else paths.data_dir()


def _open_window(chosen: Namespace, files: list[Path]) -> int:
    # Nothing becomes garbage before the window is there, which begins to look for it (gui.garbage).
    gc.disable()
    from cardkeeper.gui.application import run

    return run(_folder(chosen), files, is_demo=chosen.demo, in_background=chosen.in_background)


if __name__ == "__main__":
    sys.exit(main())
