"""One greeting for many people, in lots."""
