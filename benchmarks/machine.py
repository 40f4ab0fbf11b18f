"""On what machine, with which versions and at which commit the figures were measured."""

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from covalue_sim.model.hashing import MODEL_VERSION, model_hash
from covalue_sim.model.room import physical

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("numba", "llvmlite", "numpy", "mesa", "pyarrow")


def about() -> dict[str, str]:
    """What the figures depend on, by name."""
    return {
        "processor": _processor(),
        "processors": str(len(os.sched_getaffinity(0))),
        "memory": f"{physical() / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **{name: _version(name) for name in PACKAGES},
        "cc": _said("cc", "--version").partition("\n")[0],
        "model": f"{MODEL_VERSION} ({model_hash()[:8]})",
        "commit": _said("git", "-C", str(ROOT), "describe", "--always", "--dirty", "--abbrev=10"),
        "load": f"{os.getloadavg()[0]:.1f} at the start",
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _said(*words: str) -> str:
    try:
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
