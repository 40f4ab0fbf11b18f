"""Comparing arms: which they are, running them, reading what they gave, and tidy tables of what differs."""
