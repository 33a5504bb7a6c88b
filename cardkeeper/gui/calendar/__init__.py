"""The calendar: month, week, year and list, the agenda beside them, and dates put in and moved by hand."""
