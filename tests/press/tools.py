"""The tools of the trade, run on a finished PDF: poppler and qpdf, as the shop's own viewer would see it."""

import re
import subprocess

_BIDI_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def pdftotext(content, *options):
    """What poppler reads out, without the marks it puts around right-to-left text."""
    done = subprocess.run(
        ["pdftotext", *options, "-", "-"], input=content, capture_output=True, check=True, timeout=200
    )
    return _BIDI_MARKS.sub("", done.stdout.decode("utf-8"))


def pdffonts(content):
    """A row for each font: name, embedded, subset, with ToUnicode."""
    done = subprocess.run(["pdffonts", "-"], input=content, capture_output=True, check=True, timeout=200)
    rows = done.stdout.decode("utf-8").splitlines()[2:]
    return [(row.split()[0], *row.split()[-5:-2]) for row in rows]


def qpdf_complaints(content, folder):
    """What qpdf --check has to say, "" when all is well."""
    path = folder / "checked.pdf"
    path.write_bytes(content)
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False, timeout=200)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).decode("utf-8", "replace")
