"""Lists that keep promises: who is not thanked, whose card is not made, what was shared with whom."""
