"""The printer's test: a sheet to print, what is read off it, and envelopes fed the right way."""
