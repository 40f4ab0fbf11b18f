"""A pattern file to begin with, and its schema, written to disk."""

from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.patterns.schema import FILE_NAME, schema_text
from covalue_sim.scenario.document import LONGEST_TEXT, NAME
from covalue_sim.scenario.library import ENDINGS
from covalue_sim.scenario.node import shown
from covalue_sim.scenario.template import write_file

TEXT = """# yaml-language-server: $schema=pattern.schema.json
theory: {name}
kind: E  # V exact, E emergent, C against evidence, S without a prediction
title: One sentence that is true if the prediction holds
question: What does the theory say would happen, and to what?
source: {{document: S1, reference: Author Year}}
scenario: baseline
arms:
  usual: as it is
  shared: {{power.declared_share: 0.6}}
outcome: trust_own_end
statistic: sign  # ordering, sign, none, interaction, interior_optimum, sign_change, ratio_band, dip, ...
prediction: {{more: shared, than: usual}}
smallest: 0.01
why_smallest: Who could notice less, and why not.
ablation:
  set: {{mechanisms.trust: false}}
  why: What removes the theorised mechanism, and never the lever.
null_model:
  permute: weeks  # or runs, for what is built in before week 0; or 'none, because ...'
  why: Usual and shared weeks are dealt to the weeks at random, as much of either to each arm.
replicates: 50
"""


def write_new(name: str, folder: Path) -> list[Path]:
    """Write ``folder/name.yaml``, a pattern that runs, and the schema beside it unless one is there.

    Raises:
        InputError: a name that is no name of a file, or a file that exists.
    """
    for ending in ENDINGS:
        name = name.removesuffix(ending)
    if not NAME.fullmatch(name) or len(name) > LONGEST_TEXT["name"]:
        raise InputError(f"NAME: {shown(name)} is not usable as a name; give letters, digits, '-', '_' and '.'")
    file, schema = folder / f"{name}.yaml", folder / FILE_NAME
    write_file(file, TEXT.format(name=name))
    if schema.exists():
        return [file]
    write_file(schema, schema_text())
    return [file, schema]
