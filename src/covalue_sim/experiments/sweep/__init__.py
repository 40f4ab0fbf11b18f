"""Sweeps: an experiment file becomes a design, the design points, the points runs, the runs indices."""
