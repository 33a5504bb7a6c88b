"""What happens in the lives of customers, each as one small window that says what follows from it."""
