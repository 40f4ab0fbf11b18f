"""Parts of a study made by hand, and bundles with other contents whose checksums are made right."""

import json
import zipfile

from covalue_sim.archive.checksums import to_text
from covalue_sim.archive.parts import Part

VERSIONS = {"covalue-sim": "1.0", "python": "3.11.7", "numpy": "2.0", "numba": "0.60", "pyarrow": "17"}


def part(kind, name, folder, **facts):
    own = {"title": f"Title of {name}", "question": "Why?", "versions": VERSIONS, "model_version": "1.2.0",
           "exported_at": "2025-03-04T05:06:07+00:00", "command": f"covalue {kind}", "replicates": 7}  # fmt: skip
    return Part(kind, name, folder / name, {**own, **facts})


def changed(file, to, changes, *, checksums=True):
    """A copy of a bundle with other contents; None takes a file away. Checksums are made right unless told."""
    with zipfile.ZipFile(file) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        (found,) = [one for one in contents if one.endswith(name)] or [name]
        before = contents.pop(found, b"")
        after = change(before) if callable(change) else change
        if after is not None:
            contents[found] = after
    if checksums:
        contents.pop("checksums.sha256", None)
        contents["checksums.sha256"] = to_text(contents).encode()
    with zipfile.ZipFile(to, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return to


def told(**facts):
    """A change of a JSON file: these facts are others."""
    return lambda content: json.dumps({**json.loads(content), **facts}).encode()
