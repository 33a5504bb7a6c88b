"""From the list to paper and into the mail: batches, proofs, printers, envelopes, labels."""
