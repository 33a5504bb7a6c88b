"""How much is known, and how the rest is asked for."""
