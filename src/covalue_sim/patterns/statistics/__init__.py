"""The closed set of statistics: pure functions of replicate-wise numbers, each with effect, bounds and verdict."""
