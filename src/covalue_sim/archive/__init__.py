"""A study as one file: everything that another needs to read it, check it and run it again.

The file is a zip, and a research object crate (RO-Crate 1.1) as journals and model libraries take them:

- ``results/``: the results folders, each with its resolved scenario, what was asked for, its tables and manifest;
- ``odd/``: the model's description; ``code/``: the package as it is;
- ``README.md``, ``commands.txt``, ``environment.txt``, ``checksums.sha256``, ``ro-crate-metadata.json``;
- ``study.json``: what `reproduce` reads.
"""
