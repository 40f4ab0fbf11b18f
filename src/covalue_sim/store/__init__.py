"""Results on disk: a journal that loses nothing, and the tables that are written from it.

A results folder holds

- ``journal.sqlite``: one row a finished run, the truth; written by one process at a time;
- ``runs``, ``weekly``, ``flows``, ``people``, ``services`` and ``summary`` as ``.parquet``, ``summary.csv``:
  tables made from the journal, whose bytes depend on nothing but the runs in them;
- ``scenario.yaml``: the resolved scenario; ``manifest.json``: versions, times, hashes.
"""
