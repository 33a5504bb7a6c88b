"""Finding customers: by letters, by filter, by group."""
