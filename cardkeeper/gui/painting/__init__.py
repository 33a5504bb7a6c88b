"""Drawing functions shared by delegates and widgets: nothing here holds state but caches."""
