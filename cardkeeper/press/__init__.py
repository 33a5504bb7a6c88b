"""Values in, PDF out: the only room that knows ReportLab."""
