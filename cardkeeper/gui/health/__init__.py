"""What is known of the customers, whom to ask for what, and the paper form for the counter."""
