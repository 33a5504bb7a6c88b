"""Search everything, and do anything: one line that finds people, notes, companies, tags and commands."""
