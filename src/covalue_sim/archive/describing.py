"""What a bundle says about itself: who, what, by which versions, and the commands."""

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata

from covalue_sim.archive.parts import COMPARISON, PATTERN, SWEEP, Part
from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE
from covalue_sim.store.folder import SCENARIO
from covalue_sim.store.manifest import LIBRARIES

PACKAGE = "covalue-sim"
RESULTS, AGAIN = "results", "again"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class About:
    """What a bundle is, in words.

    Attributes:
        title: of the study.
        authors: names, each with an ORCID in brackets if there is one.
        licence: of the data: a name or an address; empty where nobody said.
        parts: what it is made of.
    """

    title: str
    authors: tuple[str, ...]
    licence: str
    parts: Sequence[Part]

    @property
    def questions(self) -> list[str]:
        """What the parts ask, each once."""
        return list(dict.fromkeys(said for part in self.parts if (said := str(part.facts.get("question", "")))))

    @property
    def date(self) -> str:
        """Day on which the last tables were written."""
        return max(str(part.facts["exported_at"])[:10] for part in self.parts if "exported_at" in part.facts)

    def versions(self, name: str) -> list[str]:
        """Versions of a library, or of ``model``, that the parts were made with."""
        found = {
            str(part.facts.get("model_version", "")) if name == "model" else str(part.facts["versions"].get(name, ""))
            for part in self.parts
        }
        return sorted(found - {""})


def readme(about: About) -> str:
    """The README of a bundle: what is there, and how to check it and run it again."""
    words = [f"# {about.title}", ""]
    words += [f"{question}\n" for question in about.questions]
    if about.authors:
        words += [f"By {', '.join(about.authors)}.", ""]
    made = ", ".join(f"{name} {' and '.join(about.versions(name))}" for name in ("python", "numpy", "numba", "pyarrow"))
    words += [
        f"Simulated with {PACKAGE} {' and '.join(about.versions(PACKAGE))}, model version"
        f" {' and '.join(about.versions('model')) or 'not recorded'} ({made}).",
        f"Licence of the data: {about.licence or 'not stated; ask the authors'}. The code is under the MIT licence.",
        "",
        "## What is here",
        "",
        "| folder or file | what it is |",
        "|---|---|",
        *(f"| `{RESULTS}/{part.name}/` | {part.kind}: {part.title.replace('|', '/')} |" for part in about.parts),
        "| `odd/` | the model, described by the ODD+D protocol |",
        f"| `code/` | the package {PACKAGE}, whose `model/` are the equations |",
        "| `commands.txt` | the commands as they were given, and as they give the same from here |",
        "| `environment.txt` | versions of everything that was installed when this was bundled |",
        "| `checksums.sha256` | for `sha256sum -c checksums.sha256` |",
        "| `ro-crate-metadata.json` | the same for machines (RO-Crate 1.1) |",
        "",
        "Each results folder has the resolved scenario with every value and where it came from (`scenario.yaml`), the"
        " tables as Parquet and CSV, and `manifest.json` with versions, hashes, times and failed runs.",
        "",
        "## To run it again",
        "",
        "```bash",
        "covalue reproduce THIS-FILE.zip",
        "```",
        "",
        "It runs everything again and says for each table whether the bytes agree. By hand: `commands.txt`.",
        "",
    ]
    return "\n".join(words)


def commands(about: About) -> str:
    """The commands as they were given, and those that do the same from an unpacked bundle."""
    given = dict.fromkeys(str(part.facts.get("command", "")) for part in about.parts)
    lines = ["# As they were given:", *(one for one in given if one), "", "# From here, once unpacked:"]
    lines += [shlex.join(["covalue", *words]) for part in about.parts for words in _again(part)]
    return "\n".join(lines) + "\n"


def _again(part: Part) -> Iterator[list[str]]:
    home = f"{RESULTS}/{part.name}"
    if part.kind == COMPARISON:
        files = [f"{RESULTS}/{name}/{SCENARIO}" for name in part.arms]
        yield ["compare", *files, "--replicates", str(part.facts["replicates"]), "--out", AGAIN]
    elif part.kind == SWEEP:
        yield ["sweep", f"{home}/{EXPERIMENT_FILE}", "--out", AGAIN]
    elif part.kind == PATTERN:
        file = f"{part.folder.name.rpartition('-')[0]}.yaml"
        if (part.folder / file).is_file():
            quick = ["--quick"] if "--quick" in str(part.facts["command"]).split() else []
            yield ["patterns", f"{home}/{file}", *quick, "--out", AGAIN]
    else:
        yield ["run", f"{home}/{SCENARIO}", "--replicates", str(part.facts["replicates"]), "--out", AGAIN]


def environment() -> str:
    """Versions of the package's dependencies and of theirs, as `pip` takes them after ``-c``."""
    found: dict[str, str] = {}
    waiting = [PACKAGE, *LIBRARIES]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            installed = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[name] = installed.version
        needed = [one for one in installed.requires or () if "extra ==" not in one]
        waiting += [match[0] for one in needed if (match := _NAME.match(one))]
    return "".join(f"{name}=={found[name]}\n" for name in sorted(found))
