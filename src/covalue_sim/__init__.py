"""Agent-based simulation of service value co-creation and co-destruction.

>>> import covalue_sim
>>> results = covalue_sim.run("baseline", replicates=50)  # doctest: +SKIP
>>> results.summary.to_pandas()  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from covalue_sim.api import Results as Results
    from covalue_sim.api import bundle as bundle
    from covalue_sim.api import compare as compare
    from covalue_sim.api import load as load
    from covalue_sim.api import open_results as open_results
    from covalue_sim.api import reproduce as reproduce
    from covalue_sim.api import run as run
    from covalue_sim.errors import InputError as InputError
    from covalue_sim.mesa_face import CommunityGroup as CommunityGroup
    from covalue_sim.mesa_face import CoValueModel as CoValueModel
    from covalue_sim.mesa_face import Organisation as Organisation
    from covalue_sim.mesa_face import Patient as Patient
    from covalue_sim.mesa_face import Professional as Professional
    from covalue_sim.sweeping import analyse as analyse
    from covalue_sim.sweeping import discover as discover
    from covalue_sim.sweeping import rerun as rerun
    from covalue_sim.sweeping import resume as resume
    from covalue_sim.sweeping import sweep as sweep

_WHERE = {
    "analyse": "covalue_sim.sweeping",
    "discover": "covalue_sim.sweeping",
    "rerun": "covalue_sim.sweeping",
    "resume": "covalue_sim.sweeping",
    "sweep": "covalue_sim.sweeping",
    "CoValueModel": "covalue_sim.mesa_face",
    "CommunityGroup": "covalue_sim.mesa_face",
    "InputError": "covalue_sim.errors",
    "Organisation": "covalue_sim.mesa_face",
    "Patient": "covalue_sim.mesa_face",
    "Professional": "covalue_sim.mesa_face",
    "Results": "covalue_sim.api",
    "bundle": "covalue_sim.api",
    "compare": "covalue_sim.api",
    "load": "covalue_sim.api",
    "open_results": "covalue_sim.api",
    "reproduce": "covalue_sim.api",
    "run": "covalue_sim.api",
}

__all__ = [
    "CoValueModel",
    "CommunityGroup",
    "InputError",
    "Organisation",
    "Patient",
    "Professional",
    "Results",
    "__version__",
    "analyse",
    "bundle",
    "compare",
    "discover",
    "load",
    "open_results",
    "reproduce",
    "rerun",
    "resume",
    "run",
    "sweep",
]


def __getattr__(name: str) -> object:  # imported when first used, so that importing the package stays light
    if name == "__version__":
        from importlib.metadata import version

        return version("covalue-sim")
    if name not in _WHERE:
        raise AttributeError(f"module 'covalue_sim' has no attribute '{name}'")
    return getattr(import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
