"""CardKeeper: the Rolodex that sends the card."""

__version__ = "0.1.0"
