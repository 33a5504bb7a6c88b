"""The book: Peewee tables, migrations and the journal that makes every write undoable."""
