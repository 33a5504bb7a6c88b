"""One module per design: `ID`, `PIECES` and the functions that paint them."""
