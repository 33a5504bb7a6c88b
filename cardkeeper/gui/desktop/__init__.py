"""CardKeeper among other programs: one window per book, files, the icon beside the clock, the login."""
