"""Build CardKeeper as a program of its own, check that it starts, and on Debian make a package of it.

python packaging/build.py FOLDER     needs PyInstaller, and CardKeeper installed (pip install -e .)
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APP_ID = "io.github.cardkeeper.CardKeeper"
DEPENDS = (
    "libgl1, libegl1, libxkbcommon0, libfontconfig1, libdbus-1-3, libglib2.0-0, libxcb-cursor0, "
    "libxcb-icccm4, libxcb-keysyms1, libxcb-shape0, libxkbcommon-x11-0"
)


def main(target: Path) -> int:
    target.mkdir(parents=True, exist_ok=True)
    built = build(target)
    check(built)
    if shutil.which("dpkg-deb"):
        print("package:", debian_package(built, target))
    print("program:", built)
    return 0


def build(target: Path) -> Path:
    """The program's folder."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(target / "dist"), "--workpath", str(target / "work")]
    subprocess.run([*command, *places, str(ROOT / "packaging" / "cardkeeper.spec")], check=True, cwd=ROOT)
    return target / "dist" / "cardkeeper"


def check(built: Path) -> None:
    """The built program does what it is for: imports, plans, prints, and opens and closes its window."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        contacts = folder / "ruth.vcf"
        contacts.write_text(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Diaz;Ruth;;;\r\nFN:Ruth Diaz\r\nBDAY:1986-05-20\r\n"
            "ADR:;;20 Chestnut Street;Maplewood;NJ;07040;USA\r\nEND:VCARD\r\n",
            encoding="utf-8",
        )
        run(built, folder, "--version")
        run(built, folder, "import", str(contacts))
        listed = json.loads(run(built, folder, "list", "--json"))
        assert [each["formatted_name"] for each in listed] == ["Ruth Diaz"]
        run(built, folder, "profile", "--name", "Ellen", "--street", "1 Elm Street", "--country", "US",
            "--locality", "Maplewood", "--region", "NJ", "--postal-code", "07040")  # fmt: skip
        run(built, folder, "batch", "--on", "2026-05-12", "--out", str(folder / "out"))
        assert (folder / "out" / "cards.pdf").read_bytes().startswith(b"%PDF")
        open_and_close(built, folder)


def run(built: Path, folder: Path, *words: str) -> str:
    command = [str(built / "cardkeeper"), *words]
    done = subprocess.run(
        command, capture_output=True, text=True, env=_environment(folder), timeout=180, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{words}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def open_and_close(built: Path, folder: Path) -> None:
    """The window opens and lives: a second start hands over to it and ends at once."""
    window = subprocess.Popen(
        [str(built / "cardkeeper")], env=_environment(folder), stderr=subprocess.PIPE, text=True
    )
    time.sleep(8)
    run(built, folder)
    if window.poll() is not None:
        raise SystemExit(f"the window: status {window.returncode}")
    window.terminate()
    _nothing, told = window.communicate(timeout=60)
    if "Traceback" in told:
        raise SystemExit(told)


def _environment(folder: Path) -> dict[str, str]:
    own = {"CARDKEEPER_DATA": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen"}
    return {**os.environ, **own, "XDG_CACHE_HOME": str(folder / "cache")}


def debian_package(built: Path, target: Path) -> Path:
    """The program under /opt, its entry in the menu, its kind of file and its icon."""
    version = run(built, target, "--version").split()[-1]
    root = target / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(built, root / "opt" / "cardkeeper", symlinks=True)
    share, linux = root / "usr" / "share", ROOT / "packaging" / "linux"
    for source, place in (
        (linux / f"{APP_ID}.desktop", share / "applications" / f"{APP_ID}.desktop"),
        (linux / f"{APP_ID}.mime.xml", share / "mime" / "packages" / f"{APP_ID}.xml"),
        (linux / f"{APP_ID}.metainfo.xml", share / "metainfo" / f"{APP_ID}.metainfo.xml"),
        (ROOT / "resources/icons/app/cardkeeper.svg", share / f"icons/hicolor/scalable/apps/{APP_ID}.svg"),
        (ROOT / "LICENSE", share / "doc" / "cardkeeper" / "copyright"),
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "cardkeeper").symlink_to("/opt/cardkeeper/cardkeeper")
    _write_control(root, version)
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    made = target / f"cardkeeper_{version}_{_architecture()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", root, made], check=True)
    return made


def _write_control(root: Path, version: str) -> None:
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    lines = (
        "Package: cardkeeper",
        f"Version: {version}",
        f"Architecture: {_architecture()}",
        "Maintainer: The CardKeeper contributors <cardkeeper@users.noreply.github.com>",
        f"Installed-Size: {size}",
        f"Depends: {DEPENDS}",
        "Recommends: cups-client",
        "Section: office",
        "Priority: optional",
        "Description: birthday cards for your customers, printed and mailed in time",
        " CardKeeper keeps the occasions of your customers, tells in time which cards",
        " have to be made, and prints them with their envelopes in the same order.",
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _architecture() -> str:
    told = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return told.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
