"""The calendar, on screen and on paper."""
