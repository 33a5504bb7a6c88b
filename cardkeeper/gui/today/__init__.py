"""The place Today: the queue of waiting cards, and the card of the chosen one."""
