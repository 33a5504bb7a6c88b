"""The customers: the list, one customer's whole page edited in place, and how to narrow the list."""
