"""The book every store test works on."""

from tests.books import library

__all__ = ["library"]
