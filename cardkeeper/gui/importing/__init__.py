"""Bringing people in from files: one window of four steps, and nothing written before the last."""
