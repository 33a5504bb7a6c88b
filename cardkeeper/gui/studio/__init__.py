"""The place Card studio: every design, tried on a real customer, with the words inside."""
