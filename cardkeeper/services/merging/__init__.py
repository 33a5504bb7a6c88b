"""Two customers who are one."""
