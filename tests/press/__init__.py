"""The press: geometry as arithmetic, PDFs by their bytes, their text and their pixels."""
