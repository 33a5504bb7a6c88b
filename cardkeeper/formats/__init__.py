"""Files in and out, to and from core values."""
