"""The list of cards: planned from the dates, kept right, shown, given what they lack, closed."""
