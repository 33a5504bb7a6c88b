"""Benchmarks: each module measures one part of the program beside its limit or peer, in the same run."""
