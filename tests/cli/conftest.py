"""A book for the commands that are tested without a process of their own."""

from tests.books import library

__all__ = ["library"]
