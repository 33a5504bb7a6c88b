"""What is painted: paths, leaves, flowers, skies, ink lines."""
