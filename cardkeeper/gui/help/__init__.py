"""Help inside the program: the manual, and all keys."""
