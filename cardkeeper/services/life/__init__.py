"""Life happens: moved, married, parted, born, died, archived; and what follows from it."""
