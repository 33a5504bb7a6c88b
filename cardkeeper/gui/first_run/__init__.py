"""The first window over a fresh book: one name, one birthday, or everybody at once."""
