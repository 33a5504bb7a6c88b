"""The controls of the drawings: each a small class over a Qt widget, ready for pages and dialogs."""
