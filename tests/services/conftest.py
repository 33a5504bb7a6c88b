"""The book every service test works on."""

from tests.books import library

__all__ = ["library"]
