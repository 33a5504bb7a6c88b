"""What the program tells of itself: the manual, and whose work it stands on."""
