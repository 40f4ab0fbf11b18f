"""Patterns small enough to run in a moment."""

from small_patterns import pattern_file, threads

__all__ = ["pattern_file", "threads"]
