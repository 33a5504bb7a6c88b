"""Forget a customer: what goes is told first, then it is gone for good, from every byte of the book (R29)."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cardkeeper import paths
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.names import listed
from cardkeeper.core.sentences import joined
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import library
from cardkeeper.services.cards import card_looks
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import id_list
from cardkeeper.store import backup_erasing, backups, erasing
from cardkeeper.store.connection import select, value

_COUNTED = {
    "cards": "SELECT count(*) FROM card_item JOIN card_task ON card_task.id = task_id"
    " WHERE person_id IN ({ids}) OR about_id IN ({ids})",
    "notes": "SELECT count(*) FROM interaction WHERE person_id IN ({ids}) AND kind <> 'card'",
    "dates": "SELECT count(*) FROM occasion WHERE person_id IN ({ids})",
}


class ForgetPreview(NamedTuple):
    """What forgetting somebody takes away, to be read before; `uids` are needed for the backups afterwards.

    `relatives` are the names of people known only through them, who go along.
    """

    name: str
    relatives: tuple[str, ...]
    cards: int
    notes: int
    dates: int
    backups: tuple[Path, ...]
    uids: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the window says before it asks."""
        told = [
            _("{name} and all that is known of them go for good. This cannot be undone.").format(
                name=self.name
            )
        ]
        if self.relatives:
            with_them = _("With them go {names}, whom only they connect to you.")
            told.append(with_them.format(names=", ".join(self.relatives)))
        told.extend(self._counted())
        told.append(_("Where others' notes and cards name them, the name is taken out."))
        if self.backups:
            kept = ngettext(
                "{n} safety copy holds them, too.",
                "{n} safety copies hold them, too.",
                len(self.backups),
            )
            told.append(kept.format(n=len(self.backups)))
        return tuple(told)

    def _counted(self) -> Iterator[str]:
        """How much of what goes with them; nothing is said of what there is none of."""
        counted = (
            (self.cards, ngettext("{n} card", "{n} cards", self.cards)),
            (self.notes, ngettext("{n} note", "{n} notes", self.notes)),
            (self.dates, ngettext("{n} date", "{n} dates", self.dates)),
        )
        things = [words.format(n=number) for number, words in counted if number]
        if things:
            total = sum(number for number, _words in counted)
            said = ngettext("{things} goes too.", "{things} go too.", total)
            yield said.format(things=listed(things, _(" and ")))


def forget_preview(person_id: int) -> ForgetPreview:
    """What forgetting this customer takes away, and which safety copies still hold them."""
    gone = erasing.gone_from_book([_uid(person_id)])
    ids = id_list(gone)
    people = parties.people(gone)
    names = {id_: people[id_].shown_name for id_ in gone if id_ in people}
    uids = tuple(row[0] for row in select(f"SELECT uid FROM person WHERE id IN ({ids})"))
    counts = {what: int(value(sql.format(ids=ids))) for what, sql in _COUNTED.items()}
    return ForgetPreview(
        name=names.get(person_id) or _("This customer"),
        relatives=tuple(names[id_] for id_ in gone if id_ != person_id and id_ in names),
        backups=tuple(backup_erasing.holding(library.folder(), uids)),
        uids=uids,
        **counts,
    )


def forget(person_id: int) -> Change:
    """Remove a customer's personal data everywhere in the book; nothing brings it back.

    The change cannot be undone, and clears what could be undone before it. Takes seconds in a large book.
    """
    erasing.forget_in_book([_uid(person_id)])
    card_looks.forget_unused_pictures()
    is_compact = erasing.compact_book()
    message = _("Forgotten.") if is_compact else _("Forgotten. Restart CardKeeper to clear the last traces.")
    left = _delete_made()
    if left:
        told = _("{name} may still name them. Close it in the other program, then delete it.")
        message = joined(message, told.format(name=left[0]))
    return Change(_("Forget customer"), Touched.EVERYTHING, None, (), message)


def rewrite_backup(path: Path, uids: tuple[str, ...]) -> None:
    """Write a safety copy anew without these people. Raises CannotWrite; it then stays as it was."""
    backup_erasing.forget(path, uids)


def delete_backup(path: Path) -> None:
    """Delete a safety copy for good. Raises CannotWrite."""
    backups.discard(path)


def made_folders() -> tuple[Path, ...]:
    """Where the files go that are opened in other programs; all of them can be made again."""
    return tuple(paths.cache_dir() / name for name in ("drafts", "print"))


def _delete_made() -> list[Path]:
    """Delete what was made to be opened; gives what cannot be deleted, because it is open."""
    left = []
    for path in (each for folder in made_folders() for each in folder.rglob("*") if each.is_file()):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(path)
    return left


def _uid(person_id: int) -> str:
    rows = select("SELECT uid FROM person WHERE id = ?", person_id)
    if not rows:
        raise CardKeeperError(_("This customer is not there any more. Nothing was changed."))
    return str(rows[0][0])
