"""Customers: who they are, where they live, how they are written to, and what is known of them."""
