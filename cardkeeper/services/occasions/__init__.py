"""Dates to remember and the days they fall on."""
