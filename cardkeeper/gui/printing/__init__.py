"""The print dialog in its three states, and printing again what was printed before."""
