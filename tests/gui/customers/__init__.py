"""Tests of the place Customers."""
