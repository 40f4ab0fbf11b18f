import errno
import sqlite3
from pathlib import Path

import pytest

from covalue_sim.errors import InputError
from covalue_sim.store.errors import StoreError, clear_lines

PLACE = Path("results/small")


def of_sqlite(name):
    error = sqlite3.OperationalError("its own words")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no space is left to write; what was stored"),
        (OSError(errno.EDQUOT, "Quota exceeded"), "no space is left"),
        (OSError(errno.EROFS, "Read-only file system"), "cannot be written (Read-only file system); choose"),
        (PermissionError(errno.EACCES, "Permission denied"), "cannot be written (Permission denied); choose"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "a file is in the place of a folder"),
        (OSError(errno.EIO, "Input/output error"), "cannot be used (Input/output error)"),
        (OSError("without a number"), "cannot be used (without a number)"),
        (of_sqlite("SQLITE_FULL"), "no space is left"),
        (of_sqlite("SQLITE_IOERR_WRITE"), "no space is left"),
        (of_sqlite("SQLITE_READONLY_DIRECTORY"), "cannot be written (its own words)"),
        (of_sqlite("SQLITE_CORRUPT"), "is damaged (its own words); move the folder away"),
        (of_sqlite("SQLITE_BUSY"), "is in use by another process"),
        (of_sqlite("SQLITE_IOERR_READ"), "cannot be used (its own words)"),
    ],
)
def test_an_error_of_the_disk_is_one_line_that_names_the_place(error, line):
    with pytest.raises(StoreError) as raised, clear_lines(PLACE):
        raise error
    assert str(raised.value).startswith(f"{PLACE}: {line}")
    assert "\n" not in str(raised.value)
    assert isinstance(raised.value, InputError)
    assert raised.value.__cause__ is error


def test_faults_of_the_program_pass_as_they_are():
    with pytest.raises(KeyError), clear_lines(PLACE):
        raise KeyError("a fault")
