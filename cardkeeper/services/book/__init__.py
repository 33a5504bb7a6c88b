"""The book itself: opened, closed, set up, copied, brought back, emptied and written out."""
