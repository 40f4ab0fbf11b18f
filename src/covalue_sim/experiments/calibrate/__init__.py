"""Calibration: set the baseline on published numbers, bring it to rest, and keep an ensemble beside the best point.

Read in this order: `targets` (what is met), `choices` (what may move, and why), `fitting` (the best point),
`interior` and `stationarity` (what the baseline must keep to), `history` (the ensemble). ``experiments/calibrate.py``
runs it all.
"""
