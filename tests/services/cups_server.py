"""A print server of our own for a test: real CUPS on a private port, whose printers write into files.

It touches nothing of the machine's own printing: configuration, spool, sockets and logs lie in one temporary
folder. Filters may run as another user, so that folder is open to look into.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_PATIENCE = 60  # seconds
_SERVER = """LogLevel warn
MaxLogSize 0
Listen 127.0.0.1:{port}
Browsing No
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles Yes
DefaultAuthType None
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """FileDevice Yes
SystemGroup {group}
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/tmp
CacheDir {root}/cache
StateDir {root}/run
ServerBin /usr/lib/cups
DataDir /usr/share/cups
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
"""
_QUEUE = """<{kind} {name}>
Info {info}
Location Front desk
MakeModel Test PDF
DeviceURI file://{root}/out/{name}
State {state}
{more}Accepting {accepting}
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy abort-job
</{kind}>
"""

OFFICE_TITLE = """Ellen's "big" Müller printer"""

# Points, as drivers name them.
_SIZES = {"Letter": (612, 792), "A4": (595, 842), "A5": (420, 595), "Env10": (297, 684), "EnvC6": (323, 459)}
_DUPLEX = {
    "None": "@PJL SET DUPLEX=OFF",
    "DuplexNoTumble": "@PJL SET DUPLEX=ON<0A>@PJL SET BINDING=LONGEDGE",
    "DuplexTumble": "@PJL SET DUPLEX=ON<0A>@PJL SET BINDING=SHORTEDGE",
}
_TRAYS = {"Auto": "@PJL SET TRAY=AUTO", "Tray1": "@PJL SET TRAY=1", "Manual": "@PJL SET TRAY=MANUAL"}
_KINDS = {"Plain": "@PJL SET MEDIA=PLAIN", "Cardstock": "@PJL SET MEDIA=CARDSTOCK"}
_HEAD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test PDF"
*ShortNickName: "Test PDF"
*NickName: "Test PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*LandscapeOrientation: Plus90
*TTRasterizer: Type42
*JCLBegin: "<1B>%-12345X@PJL JOB<0A>"
*JCLToPDFInterpreter: "@PJL ENTER LANGUAGE = PDF<0A>"
*JCLEnd: "<1B>%-12345X@PJL EOJ<0A><1B>%-12345X"
*cupsFilter: "application/vnd.cups-pdf 0 -"
*HWMargins: 12 12 12 12
"""
_ANY_SIZE = """*VariablePaperSize: True
*MaxMediaWidth: "612"
*MaxMediaHeight: "1008"
*NonUIOrderDependency: 100 AnySetup *CustomPageSize
*CustomPageSize True: "pop pop pop pop pop"
*ParamCustomPageSize Width: 1 points 200 612
*ParamCustomPageSize Height: 2 points 200 1008
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 1
"""


class PrintServer:
    """A running server; `Office` turns sheets and takes any size, `Simple` does neither, `Jammed` is stopped
    for want of paper, `Closed` takes no jobs.
    """

    def __init__(self, root: Path, port: int) -> None:
        self.root, self.address = root, f"127.0.0.1:{port}"

    def printed(self, name: str) -> bytes:
        """What the last job sent to a printer: job language before and after a PDF."""
        return (self.root / "out" / name).read_bytes()

    def pdf(self, name: str) -> bytes:
        sent = self.printed(name)
        return sent[sent.index(b"%PDF") : sent.rindex(b"%%EOF") + 6]

    def log(self) -> str:
        return (self.root / "log" / "error").read_text(encoding="utf-8", errors="replace")


@contextlib.contextmanager
def running() -> Iterator[PrintServer]:
    """Start the server and its printers, and end it again."""
    program = shutil.which("cupsd") or shutil.which("cupsd", path="/usr/sbin:/sbin")
    assert program, "CUPS is not installed: apt-get install cups-daemon cups-client cups-filters-core-drivers"
    with tempfile.TemporaryDirectory(prefix="cardkeeper-cups-", ignore_cleanup_errors=True) as folder:
        root, port = Path(folder), _free_port()
        _configure(root, port)
        process = _start(program, root, port)
        if process.poll() is not None:
            # Somebody else was quicker at this port.
            port = _free_port()
            _tell_port(root, port)
            process = _start(program, root, port)
        server = PrintServer(root, port)
        try:
            assert process.poll() is None, f"CUPS did not start:\n{server.log()}"
            yield server
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _start(program: str, root: Path, port: int) -> "subprocess.Popen[bytes]":
    """The server, once it answers; or ended, if it could not begin."""
    process = subprocess.Popen(
        [program, "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            break
        time.sleep(0.02)
    return process


def _configure(root: Path, port: int) -> None:
    root.chmod(0o755)
    for name in ("etc/ppd", "spool", "cache", "run", "log", "out", "tmp"):
        (root / name).mkdir(parents=True)
        (root / name).chmod(0o777 if name in ("out", "tmp") else 0o755)
    group = "root" if os.getuid() == 0 else _own_group()
    _tell_port(root, port)
    (root / "cups-files.conf").write_text(_FILES.format(root=root, group=group), encoding="utf-8")
    queues = [
        _queue(root, "Office", kind="DefaultPrinter", info=OFFICE_TITLE),
        _queue(root, "Simple"),
        _queue(root, "Jammed", state="Stopped", more="Reason media-empty-error\n"),
        _queue(root, "Closed", accepting="No"),
    ]
    (root / "etc/printers.conf").write_text("".join(queues), encoding="utf-8")
    for name in ("Office", "Jammed", "Closed"):
        (root / f"etc/ppd/{name}.ppd").write_text(_ppd(both_sides=True, any_size=True), encoding="latin-1")
    (root / "etc/ppd/Simple.ppd").write_text(_ppd(both_sides=False, any_size=False), encoding="latin-1")
    # Filters run as another user, and the book's own umask may be in force.
    (root / "etc").chmod(0o755)
    for path in root.rglob("*.ppd"):
        path.chmod(0o644)


def _tell_port(root: Path, port: int) -> None:
    (root / "cupsd.conf").write_text(_SERVER.format(port=port), encoding="utf-8")


def _own_group() -> str:
    import grp

    return grp.getgrgid(os.getgid()).gr_name


def _queue(root: Path, name: str, **facts: str) -> str:
    usual = {"kind": "Printer", "info": f"{name} printer", "state": "Idle", "more": "", "accepting": "Yes"}
    return _QUEUE.format(root=root, name=name, **{**usual, **facts})


def _ppd(*, both_sides: bool, any_size: bool) -> str:
    sizes = {name: f"@PJL SET PAPER={name.upper()}" for name in _SIZES}
    options = [_option("PageSize", sizes, "Letter"), _option("PageRegion", sizes, "Letter")]
    options += [_option("InputSlot", _TRAYS, "Auto"), _option("MediaType", _KINDS, "Plain")]
    if both_sides:
        options.append(_option("Duplex", _DUPLEX, "None"))
    areas = ["*DefaultImageableArea: Letter", "*DefaultPaperDimension: Letter"]
    for name, (width, height) in _SIZES.items():
        areas.append(f'*ImageableArea {name}: "12 12 {width - 12} {height - 12}"')
        areas.append(f'*PaperDimension {name}: "{width} {height}"')
    return "\n".join([_HEAD + (_ANY_SIZE if any_size else ""), *options, *areas, ""])


def _option(key: str, choices: dict[str, str], default: str) -> str:
    lines = [f"*JCLOpenUI *{key}/{key}: PickOne", f"*OrderDependency: 10 JCLSetup *{key}"]
    lines.append(f"*Default{key}: {default}")
    lines += [f'*{key} {choice}/{choice}: "{code}<0A>"' for choice, code in choices.items()]
    return "\n".join([*lines, f"*JCLCloseUI: *{key}"])
