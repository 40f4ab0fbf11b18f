"""Every method by its name."""

from collections.abc import Mapping
from types import MappingProxyType

from covalue_sim.analysis.sensitivity.delta import DELTA
from covalue_sim.analysis.sensitivity.dgsm import DGSM
from covalue_sim.analysis.sensitivity.factorial import FACTORIAL
from covalue_sim.analysis.sensitivity.fast import FAST
from covalue_sim.analysis.sensitivity.hdmr import HDMR
from covalue_sim.analysis.sensitivity.method import Method
from covalue_sim.analysis.sensitivity.morris import MORRIS
from covalue_sim.analysis.sensitivity.pawn import PAWN
from covalue_sim.analysis.sensitivity.rbd_fast import RBD_FAST
from covalue_sim.analysis.sensitivity.regional import REGIONAL
from covalue_sim.analysis.sensitivity.shapley import SHAPLEY
from covalue_sim.analysis.sensitivity.sobol import SOBOL

METHODS: Mapping[str, Method] = MappingProxyType(
    {
        method.name: method
        for method in (
            SOBOL,
            MORRIS,
            FAST,
            RBD_FAST,
            DELTA,
            PAWN,
            DGSM,
            HDMR,
            SHAPLEY,
            REGIONAL,
            FACTORIAL,
        )
    }
)
"""Name -> method, in the order of the documents."""

GIVEN_DATA = tuple(name for name, method in METHODS.items() if method.bounds == "halves")
"""Methods that any sample will do for."""
