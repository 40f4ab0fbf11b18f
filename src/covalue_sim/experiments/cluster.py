"""A Dask cluster by its address, or one of this machine's own; the extra ``[cluster]`` brings the library.

There the time limit is the scheduler's: a run is not cut off by us. Workers need the same version of this
package, and the files that scenarios name under the same paths.
"""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeAlias

from covalue_sim.errors import InputError

Foreign: TypeAlias = Any
"""An object of Dask."""

LOCAL = "local-cluster"
SECONDS = 20.0
"""How long a scheduler may take to answer."""


@contextmanager
def cluster(address: str, workers: int) -> Iterator[Executor]:
    """An executor on the cluster.

    Args:
        address: of the scheduler, as ``tcp://host:8786``; or ``local-cluster``, which starts one.
        workers: worker processes of a cluster that is started.

    Raises:
        InputError: the extra is not installed, or nobody answers there.
    """
    try:
        distributed: Foreign = import_module("distributed")
    except ImportError:
        raise InputError("--scheduler needs Dask; install it with: pip install 'covalue-sim[cluster]'") from None
    own = _started(distributed, workers) if address == LOCAL else None
    try:
        client = distributed.Client(own or address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        reason = " ".join(str(error).split())[:150] or type(error).__name__
        raise InputError(f"--scheduler: no scheduler answers at {address} ({reason}); give its address") from None
    try:
        yield client.get_executor(pure=False, retries=2)
    finally:
        client.close()
        if own is not None:
            own.close()


def _started(distributed: Foreign, workers: int) -> Foreign:
    return distributed.LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    )
