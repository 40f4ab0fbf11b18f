"""Marks of tests."""

import pytest

from covalue_sim.model.compiling import is_compiled

compiled_only = pytest.mark.skipif(not is_compiled(), reason="the compiler is switched off")
