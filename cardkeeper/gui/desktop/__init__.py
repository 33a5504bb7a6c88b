"""CardKeeper among other programs: one instance, files, the tray, the start of the computer."""
