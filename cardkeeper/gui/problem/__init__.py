"""Problems of customers: opened with a promise, put right with an apology, checked back on."""
