"""What can go wrong on disk, as one line that says what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from covalue_sim.errors import InputError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})

FULL = "no space is left to write; what was stored before is kept: free space, then give the same command again"
CLOSED = "cannot be written ({reason}); choose another folder with --out"
DAMAGED = "is damaged ({reason}); move the folder away and give the same command again"


class StoreError(InputError):
    """A results folder cannot be read or written. Its text is one line, shown as it stands; exit code 2."""


@contextmanager
def clear_lines(path: Path) -> Iterator[None]:
    """Turn errors of the operating system and of SQLite about `path` into a `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_of_sqlite(error)}") from error
    except OSError as error:
        raise StoreError(f"{path}: {_of_system(error)}") from error


def _of_system(error: OSError) -> str:
    reason = error.strerror or str(error)
    if error.errno in _FULL:
        return FULL
    if error.errno in _CLOSED:
        return CLOSED.format(reason=reason)
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "a file is in the place of a folder; choose another folder with --out"
    return f"cannot be used ({reason})"


def _of_sqlite(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    reason = str(error)
    if name.startswith("SQLITE_FULL") or name == "SQLITE_IOERR_WRITE":
        return FULL
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return CLOSED.format(reason=reason)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DAMAGED.format(reason=reason)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "is in use by another process; wait for it to finish"
    return f"cannot be used ({reason})"
