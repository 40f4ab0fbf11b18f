"""How fast the model is, beside other ways to write it: ``python -m benchmarks``."""
