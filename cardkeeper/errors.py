"""What can go wrong in a way the person at the desk can act on; the text of each is a whole sentence."""


class CardKeeperError(Exception):
    """A sentence for the user: what happened, what is safe, what to do."""


class BookMissing(CardKeeperError):
    """The book that was asked for is not there."""


class BookEmpty(CardKeeperError):
    """The file is there but holds nothing."""


class NotABook(CardKeeperError):
    """The file is something else than a CardKeeper book."""


class BookDamaged(CardKeeperError):
    """The file is a book, but SQLite finds it damaged."""


class BookTooNew(CardKeeperError):
    """A newer CardKeeper made this book; it is left untouched."""


class BookLocked(CardKeeperError):
    """Another program holds the book."""


class UnreadableFile(CardKeeperError):
    """A file to import cannot be read or understood."""


class CannotWrite(CardKeeperError):
    """A file could not be written; what was there before is unchanged."""


class BookTaken(CannotWrite):
    """The file of the open book is not in its place any more."""


class BookReplaced(BookTaken):
    """Another file lies in the place of the open book."""


class DiskFull(CannotWrite):
    """There is no room left to write the book in."""
