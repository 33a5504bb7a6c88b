"""What a printer has to say, in words: why it stands still (IPP's printer-state-reasons, RFC 8011 5.4.12)."""

from collections.abc import Iterable

from cardkeeper.i18n import N_, _

# The first that applies is told; reports of no consequence are left out.
_REASONS = (
    ("media-jam", N_("Paper is stuck in the printer.")),
    ("media-empty", N_("The printer has no paper.")),
    ("media-needed", N_("The printer waits for paper.")),
    ("cover-open", N_("A cover of the printer is open.")),
    ("door-open", N_("A door of the printer is open.")),
    ("interlock-open", N_("A door of the printer is open.")),
    ("input-tray-missing", N_("A tray of the printer is missing.")),
    ("output-area-full", N_("The printer's output tray is full.")),
    ("toner-empty", N_("The printer has no toner.")),
    ("marker-supply-empty", N_("The printer has no ink.")),
    ("offline", N_("The printer is switched off or not connected.")),
    ("shutdown", N_("The printer is switched off or not connected.")),
    ("connecting-to-device", N_("The printer is not answering yet.")),
    ("timed-out", N_("The printer is not answering.")),
    ("missing-filter", N_("A part of this printer's driver is not installed.")),
)
_HARMLESS = ("-report", "-warning")


def trouble_words(reasons: Iterable[str], *, stopped: bool, accepting: bool) -> str:
    """Why a printer does not print, as a sentence; empty when it does."""
    grave = [r for r in reasons if not r.endswith(_HARMLESS) or r.startswith("offline")]
    for key, words in _REASONS:
        if any(reason.startswith(key) for reason in grave):
            return _(words)
    if not accepting:
        return _("The printer takes no jobs at the moment.")
    return _("The printer was stopped. Start it in the system's printer settings.") if stopped else ""
