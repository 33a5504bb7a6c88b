"""Small windows, keyboard first: a new customer, a note, the search for everything."""
