"""Address labels: a picture of the sheet to click on, and sheets of one's own."""
