"""The verbs: plain functions over the store, one transaction each, that return a Change."""
