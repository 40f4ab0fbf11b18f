"""The description of a bundle for machines: a research object crate, RO-Crate 1.1, with what was run as actions.

Written here and not by a library: the one there is brings a client for the web and seven packages more, and
takes the present moment for the date, so that the same study would never give the same bytes. A test reads what
is written here with that library.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from covalue_sim.archive.checksums import digest_of
from covalue_sim.archive.describing import PACKAGE, RESULTS, About
from covalue_sim.archive.parts import COMPARISON, Part
from covalue_sim.archive.zipping import Content
from covalue_sim.store.folder import SCENARIO

METADATA = "ro-crate-metadata.json"
CONTEXT = "https://w3id.org/ro/crate/1.1/context"
SPECIFICATION = "https://w3id.org/ro/crate/1.1"
PROFILE = "https://w3id.org/ro/wfrun/process/0.5"
SOFTWARE, MODEL = "#software", "#model"
FORMATS = {
    ".csv": "text/csv",
    ".html": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".parquet": "application/vnd.apache.parquet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".py": "text/x-python",
    ".sha256": "text/plain",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".yaml": "application/yaml",
}
_ORCID = re.compile(r"\s*\(?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\)?\s*$")
Entity = dict[str, Any]


def to_text(about: About, contents: Mapping[str, Content]) -> str:
    """The metadata file of a bundle with these contents."""
    authors = [_person(number, name) for number, name in enumerate(about.authors, 1)]
    people = list({one["@id"]: one for one in authors}.values())  # one ORCID, one person
    actions = [_action(number, part, people) for number, part in enumerate(about.parts, 1)]
    folders = [_folder(f"{RESULTS}/{part.name}/", part.title, contents) for part in about.parts]
    folders += [
        _folder("odd/", "The model, described by the ODD+D protocol", contents),
        _folder("code/", f"The package {PACKAGE}", contents),
    ]
    top = [name for name in sorted(contents) if "/" not in name]
    loose = [name for name in sorted(contents) if "/" in name and not any(name.startswith(f["@id"]) for f in folders)]
    root: Entity = {
        "@id": "./",
        "@type": "Dataset",
        "name": about.title,
        "description": " ".join(about.questions) or about.title,
        "datePublished": about.date,
        "license": about.licence or "Not stated; ask the authors.",
        "keywords": ["agent-based model", "co-production", "co-creation", "service research"],
        "conformsTo": _to(PROFILE),
        "hasPart": [*map(_to, [*top, *loose]), *(_to(one["@id"]) for one in folders)],
        "mentions": [_to(one["@id"]) for one in actions],
    }
    if people:
        root["author"] = [_to(one["@id"]) for one in people]
    first: Entity = {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": _to(SPECIFICATION),
        "about": _to("./"),
    }
    files = [_file(name, contents[name]) for name in sorted(contents)]
    graph = [first, root, *_software(about), *people, *actions, *folders, *files]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, indent=1, ensure_ascii=False) + "\n"


def _to(name: str) -> dict[str, str]:
    return {"@id": name}


def _software(about: About) -> list[Entity]:
    versions = {name: ", ".join(about.versions(name)) for name in (PACKAGE, "model")}
    return [
        {
            "@id": SOFTWARE,
            "@type": "SoftwareApplication",
            "name": PACKAGE,
            "softwareVersion": versions[PACKAGE],
            "license": "https://spdx.org/licenses/MIT",
            "operatingSystem": "Linux",
        },
        {
            "@id": MODEL,
            "@type": "SoftwareSourceCode",
            "name": "covalue_sim, the model",
            "version": versions["model"],
            "programmingLanguage": "Python",
            "license": "https://spdx.org/licenses/MIT",
            "isPartOf": _to("code/"),
        },
        {"@id": PROFILE, "@type": "CreativeWork", "name": "Process Run Crate", "version": "0.5"},
    ]


def _person(number: int, name: str) -> Entity:
    orcid = _ORCID.search(name)
    known = f"https://orcid.org/{orcid[1]}" if orcid else f"#author-{number}"
    return {"@id": known, "@type": "Person", "name": _ORCID.sub("", name)}


def _action(number: int, part: Part, people: list[Entity]) -> Entity:
    home = f"{RESULTS}/{part.name}/"
    used = [f"{RESULTS}/{name}/" for name in part.arms] if part.kind == COMPARISON else [f"{home}{SCENARIO}"]
    action: Entity = {
        "@id": f"#action-{number}",
        "@type": "CreateAction",
        "name": f"{part.kind}: {part.title}",
        "description": str(part.facts.get("command", "")),
        "instrument": [_to(SOFTWARE), _to(MODEL)],
        "object": [_to(name) for name in used],
        "result": [_to(home)],
    }
    if people:
        action["agent"] = [_to(one["@id"]) for one in people]
    if "times" in part.facts:
        action |= {"startTime": part.facts["times"]["first_run"], "endTime": part.facts["times"]["last_run"]}
    return action


def _folder(name: str, title: str, contents: Mapping[str, Content]) -> Entity:
    inside = [_to(one) for one in sorted(contents) if one.startswith(name)]
    return {"@id": name, "@type": "Dataset", "name": title, "hasPart": inside}


def _file(name: str, content: Content) -> Entity:
    size = content.stat().st_size if isinstance(content, Path) else len(content)
    path = PurePosixPath(name)
    entity = {"@id": name, "@type": "File", "name": path.name, "contentSize": str(size), "sha256": digest_of(content)}
    form = FORMATS.get(path.suffix)
    return entity | ({"encodingFormat": form} if form else {})
