"""Fetch one pinned package with the npm client and unpack it into a folder."""

import subprocess
import tarfile
from pathlib import Path


def unpack(name: str, version: str, folder: Path) -> Path:
    """The unpacked package; the npm client checks its integrity. Raises CalledProcessError offline."""
    told = subprocess.run(
        ["npm", "pack", "--silent", f"{name}@{version}"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    archive = folder / told.stdout.split()[-1]
    target = folder / archive.stem
    with tarfile.open(archive) as tar:
        tar.extractall(target, filter="data")
    return target / "package"
