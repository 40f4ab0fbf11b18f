"""Experiments: which runs, on whatever executor, into which results folder."""
