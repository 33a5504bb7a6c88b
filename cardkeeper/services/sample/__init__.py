"""The sample book with its invented customers."""
