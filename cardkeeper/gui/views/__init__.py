"""Models and delegates of lists: ids and pages in the model, everything painted in one place."""
