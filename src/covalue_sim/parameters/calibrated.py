"""Values that calibration has set; written by ``experiments/calibrate.py``, not by hand."""

from types import MappingProxyType

CALIBRATED: MappingProxyType[str, float] = MappingProxyType({})
"""Parameter path -> value, read by the rows of the parameter table."""
