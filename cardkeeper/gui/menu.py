"""Every command of the program in one table: the menus of ui/spec.md section 3, the keys of section 6.1."""

from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from cardkeeper.gui.icons import Icon
from cardkeeper.i18n import N_

_Standard = QKeySequence.StandardKey
_Role = QAction.MenuRole


class Entry(NamedTuple):
    """One command. `in_list` keys (Space, Enter, Delete) work only while a list with them has the focus."""

    key: str
    words: str
    keys: tuple[str, ...] = ()
    standard: QKeySequence.StandardKey | None = None
    icon: Icon | None = None
    in_list: bool = False
    checkable: bool = False
    role: QAction.MenuRole = _Role.NoRole


class Submenu(NamedTuple):
    """A menu within a menu; `exclusive` entries exclude each other."""

    words: str
    entries: tuple[Entry, ...]
    exclusive: bool = False


# None is a line between two groups.
Menu = tuple[Entry | Submenu | None, ...]

NOTE = Entry("note", N_("New &note"), ("Ctrl+Shift+N",), icon=Icon.NOTE)

FILE: Menu = (
    Entry("customer", N_("New &customer"), standard=_Standard.New, icon=Icon.PLUS),
    NOTE,
    None,
    Entry("import", N_("&Import customers"), ("Ctrl+I",)),
    Entry("export", N_("&Export")),
    None,
    Entry("print", N_("&Print this week's cards"), standard=_Standard.Print, icon=Icon.PRINTER),
    Entry("save-pdf", N_("&Save as PDF")),
    Entry("calendar-sheet", N_("Calen&dar to print"), icon=Icon.CALENDAR),
    None,
    Entry("back-up", N_("&Back up now"), icon=Icon.SAVED),
    Entry("backups", N_("Safety c&opies")),
    Entry("preferences", N_("P&references"), ("Ctrl+,",), role=_Role.PreferencesRole),
    None,
    Entry("quit", N_("&Quit"), ("Ctrl+Q",), role=_Role.QuitRole),
)
EDIT: Menu = (
    Entry("undo", N_("&Undo"), standard=_Standard.Undo),
    Entry("redo", N_("&Redo"), standard=_Standard.Redo),
    None,
    Entry("cut", N_("Cu&t"), standard=_Standard.Cut),
    Entry("copy", N_("&Copy"), standard=_Standard.Copy),
    Entry("paste", N_("&Paste"), standard=_Standard.Paste),
    Entry("edit-value", N_("&Edit this value"), ("F2",)),
    None,
    Entry("tick", N_("Tic&k or untick"), ("Space",), in_list=True),
    Entry("select-ready", N_("Select &all ready")),
    None,
    Entry("find", N_("&Find in this list"), standard=_Standard.Find),
    Entry("search", N_("&Search everything"), ("Ctrl+K",), icon=Icon.SEARCH),
)
VIEW: Menu = (
    Entry("today", N_("&Today"), ("Ctrl+1",), icon=Icon.TODAY),
    Entry("calendar", N_("&Calendar"), ("Ctrl+2",), icon=Icon.CALENDAR),
    Entry("customers", N_("C&ustomers"), ("Ctrl+3",), icon=Icon.CUSTOMERS),
    Entry("studio", N_("Card &studio"), ("Ctrl+4",), icon=Icon.STUDIO),
    Entry("mailings", N_("&Mailings"), ("Ctrl+5",), icon=Icon.MAILINGS),
    None,
    Entry("go-today", N_("&Go to today"), ("Ctrl+T",)),
    Entry("back", N_("&Back"), ("Alt+Left",)),
    Entry("forward", N_("&Forward"), ("Alt+Right",)),
    Entry("next-pane", N_("&Next pane"), ("F6",)),
    Entry("previous-pane", N_("&Previous pane"), ("Shift+F6",)),
    None,
    Entry("sidebar", N_("S&idebar"), ("F9",), checkable=True),
    Entry("preview", N_("P&review"), checkable=True),
    Entry("week-numbers", N_("&Week numbers"), checkable=True),
    None,
    Entry("larger", N_("&Larger text"), ("Ctrl++", "Ctrl+=")),
    Entry("smaller", N_("Sm&aller text"), ("Ctrl+-",)),
    Entry("normal", N_("N&ormal text"), ("Ctrl+0",)),
    Submenu(
        N_("App&earance"),
        (
            Entry("appearance-system", N_("Like the &system"), checkable=True),
            Entry("appearance-light", N_("&Light"), checkable=True),
            Entry("appearance-dark", N_("&Dark"), checkable=True),
        ),
        exclusive=True,
    ),
)
CUSTOMERS: Menu = (
    Entry("open", N_("&Open"), ("Return", "Enter"), in_list=True),
    Entry("make-card", N_("&Make a card"), icon=Icon.STUDIO),
    Entry("occasion", N_("&Add an occasion"), ("Ctrl+Shift+O",), icon=Icon.CALENDAR),
    NOTE,
    Entry("problem", N_("Log a &problem")),
    Entry("address", N_("P&ut the address right"), ("Ctrl+Shift+A",), icon=Icon.PIN),
    Entry("family", N_("Enter the &family"), ("Ctrl+Shift+F",), icon=Icon.PEOPLE),
    Entry("household", N_("&Who is in the household"), ("Ctrl+Shift+H",), icon=Icon.HOME),
    Submenu(
        N_("&Life events"),
        (
            Entry("life-moved", N_("Has &moved")),
            Entry("life-married", N_("Has m&arried")),
            Entry("life-baby", N_("A new &baby")),
            Entry("life-parted", N_("A couple has &parted")),
            Entry("life-died", N_("Has &died")),
            Entry("life-came-back", N_("A card came bac&k")),
        ),
    ),
    Submenu(
        N_("Keep in touch, gi&ve thanks"),
        (
            Entry("hello", N_("Say &hello"), ("Ctrl+Shift+J",), icon=Icon.TEXT),
            Entry("unthanked", N_("&Not thanked yet"), ("Ctrl+Shift+K",), icon=Icon.GIFT),
            Entry("referral", N_("Who sent &them"), icon=Icon.PEOPLE_THREE),
            Entry("share", N_("&Share with many"), ("Ctrl+Shift+S",), icon=Icon.NOTE_PAPER),
            Entry("shared", N_("&What was shared")),
        ),
    ),
    None,
    Entry("tag", N_("&Tag"), ("Ctrl+Shift+T",), icon=Icon.TAG),
    Entry("tier", N_("How often to say &hello")),
    Entry("copy-address", N_("&Copy name and address"), ("Ctrl+Shift+C",), icon=Icon.COPY),
    Entry("labels", N_("Address la&bels"), icon=Icon.ENVELOPE),
    None,
    Entry("filter", N_("Find by &several conditions"), ("Ctrl+Shift+L",), icon=Icon.SEARCH),
    Entry("health", N_("What we &know")),
    Submenu(
        N_("Ask for da&ys and addresses"),
        (
            Entry("counter-form", N_("A &form for your counter"), icon=Icon.PRINTER),
            Entry("reply-cards", N_("&Reply cards to print"), icon=Icon.PRINTER),
            Entry("ask-birthdays", N_("Birthdays, by &email"), icon=Icon.AT),
        ),
    ),
    Entry("deleted", N_("&Recently deleted")),
    None,
    Entry("merge", N_("Mer&ge")),
    Entry("archive", N_("Arch&ive or bring back")),
    Entry("delete", N_("&Delete"), ("Del",), in_list=True),
    Entry("life-forget", N_("Forget for &ever")),
)
CARDS: Menu = (
    Entry("design", N_("Change &design"), ("Ctrl+D",), icon=Icon.STUDIO),
    Entry("message", N_("Edit &message"), ("Ctrl+E",), icon=Icon.PENCIL),
    Submenu(
        N_("&Your designs"),
        (
            Entry("favourite", N_("&Favorite"), icon=Icon.HEART),
            Entry("add-picture", N_("Add a &picture"), icon=Icon.IMAGE),
            Entry("add-design", N_("Add a &design")),
            Entry("rename-design", N_("&Rename the design")),
            Entry("move-picture", N_("M&ove its picture")),
            Entry("remove-design", N_("Re&move the design")),
        ),
    ),
    Entry("skip", N_("&Skip this year"), ("Del",), in_list=True),
    Entry("hold", N_("Hold it &back")),
    None,
    Entry("by-hand", N_("Deliver by &hand"), icon=Icon.BY_HAND),
    Entry("call-instead", N_("&Call instead"), icon=Icon.PHONE),
    Entry("visit-instead", N_("&Visit instead"), icon=Icon.VISIT),
    Entry("by-email", N_("Send by &email"), icon=Icon.AT),
    Entry("reached", N_("Called, visited or sen&t"), ("Ctrl+Shift+D",), icon=Icon.CHECK),
    None,
    Entry("mailed", N_("Mark as m&ailed"), ("Ctrl+Shift+M",), icon=Icon.MAILINGS),
    Entry("returned", N_("It came bac&k")),
    None,
    Entry("print-again", N_("&Print again"), icon=Icon.PRINTER),
    Entry("batches", N_("Ea&rlier batches"), icon=Icon.LIST),
    Entry("left-out", N_("&Left out, and why"), ("Ctrl+Shift+X",), icon=Icon.HOLD),
    None,
    Entry("new-mailing", N_("&New mailing"), ("Ctrl+Shift+G",), icon=Icon.MAILINGS),
    Submenu(
        N_("Mail&ing"),
        (
            Entry("mailing-lot", N_("Look &over this batch")),
            Entry("mailing-who", N_("&Who is left out")),
            Entry("mailing-cards", N_("&Designs and words")),
            Entry("mailing-addresses", N_("&Addresses to check")),
            Entry("mailing-plan", N_("When they are &made")),
            Entry("mailing-mail", N_("In the mail, and &back")),
            Entry("mailing-take-in", N_("Take in &latecomers")),
            Entry("mailing-new-year", N_("&Greet for New Year")),
            Entry("mailing-rename", N_("&Rename")),
            Entry("mailing-pause", N_("&Put aside or go on")),
            Entry("mailing-close", N_("&Close it")),
            Entry("mailing-delete", N_("Delete &it")),
        ),
    ),
)
HELP: Menu = (
    Entry("keyboard", N_("&Keyboard")),
    Entry("getting-started", N_("&Getting started"), ("F1",)),
    None,
    Entry("support", N_("&Copy details for support")),
    Entry("about", N_("&About CardKeeper"), role=_Role.AboutRole),
)
MENUS: tuple[tuple[str, Menu], ...] = (
    (N_("&File"), FILE),
    (N_("&Edit"), EDIT),
    (N_("&View"), VIEW),
    (N_("&Customers"), CUSTOMERS),
    (N_("C&ards"), CARDS),
    (N_("&Help"), HELP),
)
