"""The system's print commands (CUPS: Linux and macOS), run with a time limit and never through a shell."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import NamedTuple

from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _

ASKING, SENDING = 10, 60
"""Seconds until nobody waits any longer; looking for printers in the network takes a while."""

_ATTRIBUTE = re.compile(r"(?P<key>[\w.-]+)=(?:'(?P<quoted>.*?)'|(?P<plain>\S*))(?= [\w.-]+=|\s*$)", re.DOTALL)
_CHOICES = re.compile(r"^(?P<key>[^/:\s]+)(?:/(?P<words>[^:]*))?:(?P<choices>.*)$", re.MULTILINE)


class PrinterTrouble(CardKeeperError):
    """The printer refuses or does not answer; nothing was marked as printed."""


class Choices(NamedTuple):
    """What an option of a driver may be, and what it is unless asked otherwise."""

    all: tuple[str, ...]
    usual: str


def is_there() -> bool:
    """This system has a print command; without one pages are printed as pictures."""
    return all(shutil.which(program) for program in ("lp", "lpstat", "lpoptions"))


def printer_names() -> list[str]:
    """Every printer the system knows, those it finds in the network too."""
    return run("lpstat", "-e", seconds=ASKING).split()


def default_printer() -> str:
    """The printer used when none is named; empty without one."""
    _told, colon, name = run("lpstat", "-d", seconds=ASKING).partition(":")
    return name.strip() if colon else ""


def attributes(printer: str) -> dict[str, str]:
    """What the system says of a printer: "printer-info", "printer-state" ..."""
    return read_attributes(run("lpoptions", "-p", printer, seconds=ASKING))


def choices(printer: str) -> dict[str, Choices]:
    """The options of a driver by their names: "PageSize", "InputSlot" ...; empty without a driver."""
    return read_choices(run("lpoptions", "-p", printer, "-l", seconds=ASKING))


def read_attributes(line: str) -> dict[str, str]:
    """`key=value key='some words'`; quotation marks inside the words are not escaped."""
    return {found["key"]: found["quoted"] or found["plain"] or "" for found in _ATTRIBUTE.finditer(line)}


def read_choices(text: str) -> dict[str, Choices]:
    """Lines such as `PageSize/Media Size: *Letter A4 Custom.WIDTHxHEIGHT`; the star marks the usual one."""
    found: dict[str, Choices] = {}
    for line in _CHOICES.finditer(text):
        words = line["choices"].split()
        usual = next((word[1:] for word in words if word.startswith("*")), "")
        found[line["key"]] = Choices(tuple(word.removeprefix("*") for word in words), usual)
    return found


def run(program: str, *arguments: str, seconds: float, sent: bytes | None = None) -> str:
    """What the command says. Raises PrinterTrouble when it is missing, refuses, or does not end in time."""
    try:
        done = subprocess.run(
            [program, *arguments],
            input=sent,
            stdin=None if sent is not None else subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=_environment(os.environ),
        )
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise PrinterTrouble(
            _("The printer is not answering. Check that it is switched on. Nothing was marked as printed.")
        ) from trouble
    if done.returncode:
        raise PrinterTrouble(refused(done.stderr.decode("utf-8", "replace")))
    return done.stdout.decode("utf-8", "replace")


def _environment(known: Mapping[str, str]) -> dict[str, str]:
    """In plain English, to be read by us; without our own libraries, which a frozen program puts first."""
    environment = {**known, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    if getattr(sys, "frozen", False):
        original = environment.pop("LD_LIBRARY_PATH_ORIG", "")
        environment["LD_LIBRARY_PATH"] = original
    return environment


def gone() -> str:
    """What to say of a printer the system does not know any more."""
    return _("This printer is not there any more. Nothing was marked as printed. Choose another one.")


def refused(told: str) -> str:
    """Why a job was not taken, with the system's own words where we have none: it knows more than we do."""
    words = " ".join(told.replace("lp:", "").replace("Error -", "").split())
    if "not accepting" in words:
        return _(
            "The printer takes no jobs at the moment. Nothing was marked as printed. "
            "Let it take jobs in the system's printer settings, or choose another printer."
        )
    if "does not exist" in words:
        return gone()
    if not words:
        return _("The printer refused the job. Nothing was marked as printed.")
    return _("The printer refused the job: {words} Nothing was marked as printed.").format(
        words=closed(words)
    )
