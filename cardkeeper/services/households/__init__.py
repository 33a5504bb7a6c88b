"""Families and households: who belongs to whom, who lives together, who comes first."""
