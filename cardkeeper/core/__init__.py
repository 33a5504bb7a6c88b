"""Values and arithmetic of the trade: no files, no clock, no database, no Qt."""
