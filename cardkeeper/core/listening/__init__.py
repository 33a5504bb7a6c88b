"""The rules by which a note is listened to, one grammar per language; `core.notes` applies them."""
