"""The one name for pyarrow's objects, which come without types."""

from typing import Any, TypeAlias

Arrow: TypeAlias = Any
"""A pyarrow object: a table, an array, a schema or a type."""
