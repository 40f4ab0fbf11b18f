"""Python files beside a scenario, loaded as modules of a package of their own.

The package has a name that nothing else has, and the folder as its path. `import helpers` finds `helpers.py`
beside the file; two scenarios may each have their own `helpers.py`, and an edited one is read anew. Nothing
is written.
"""

import builtins
import importlib
import linecache
import re
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import count
from pathlib import Path
from types import CodeType, ModuleType

PREFIX = "covalue_rules_"
NEVER_LOCAL = sys.stdlib_module_names | {"covalue_sim"}
_numbers = count(1)


def load_module(path: Path) -> tuple[ModuleType, tuple[Path, ...]]:
    """Run the Python file `path` and return its module with its files: itself, then siblings it imports.

    Whatever running it raises passes through; the modules loaded by then are forgotten.
    """
    package = ModuleType(f"{PREFIX}{next(_numbers)}")
    package.__path__ = []  # once the finder below is gone nothing is found, so no file escapes the digest
    name = f"{package.__name__}.{_module_name(path)}"
    sys.modules[package.__name__] = package
    finder = _Finder(package.__name__, path)
    sys.meta_path.insert(0, finder)
    try:
        module = importlib.import_module(name)
    except BaseException:
        for loaded in [key for key in sys.modules if f"{key}.".startswith(f"{package.__name__}.")]:
            del sys.modules[loaded]
        raise
    finally:
        sys.meta_path.remove(finder)
    return module, (path, *sorted(finder.files - {path}))


class _Finder(MetaPathFinder):
    """Finds the modules of one folder under the package's name, and remembers their files."""

    def __init__(self, package: str, main: Path) -> None:
        self.package, self.main = package, main
        self.files: set[Path] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith(f"{self.package}."):
            return None
        inner = fullname.removeprefix(f"{self.package}.")
        file = self.main if inner == _module_name(self.main) else source_of(inner, self.main.parent)
        if file is None:
            return None
        self.files.add(file)
        linecache.checkcache(str(file))
        inside = [str(file.parent)] if file.name == "__init__.py" else None
        loader = _Loader(fullname, str(file), self.package, self.main.parent)
        return spec_from_file_location(fullname, file, loader=loader, submodule_search_locations=inside)


class _Loader(SourceFileLoader):
    """Compiles from the source each time, and looks beside the file first when the module imports."""

    def __init__(self, fullname: str, file: str, package: str, folder: Path) -> None:
        super().__init__(fullname, file)
        self.package, self.folder = package, folder

    def get_code(self, fullname: str) -> CodeType | None:
        return self.source_to_code(self.get_data(self.path), self.path)

    def exec_module(self, module: ModuleType) -> None:
        own = dict(vars(builtins), __import__=self._import)
        module.__dict__["__builtins__"] = own
        super().exec_module(module)

    def _import(
        self,
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        first = name.partition(".")[0]
        if level or not first or first in NEVER_LOCAL or source_of(first, self.folder) is None:
            return builtins.__import__(name, globals_, locals_, fromlist or (), level)
        inner = f"{self.package}.{name}"
        if fromlist:
            return builtins.__import__(inner, globals_, locals_, fromlist, 0)
        importlib.import_module(inner)
        return sys.modules[f"{self.package}.{first}"]


def _module_name(path: Path) -> str:
    return re.sub(r"\W", "_", path.stem)


def source_of(name: str, folder: Path) -> Path | None:
    """Return the source of the module `name` (dotted) in `folder`, or None."""
    base = folder.joinpath(*name.split("."))
    for file in (base / "__init__.py", base.with_name(f"{base.name}.py")):
        if file.is_file():
            return file
    return None
