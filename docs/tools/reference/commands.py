"""Every command with its arguments and options, from the functions that are the commands."""

import inspect
import types
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from importlib import import_module
from typing import NamedTuple, Union, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo, ParameterInfo

from covalue_sim.cli.app import COMMANDS
from docs.tools.markdown import code, page, plain, table

ABOUT = """\
`covalue COMMAND --help` says the same. Everywhere, exit code 0 means that all went well, 1 that some runs failed, 2
that the input cannot be used (one line says where and what would be right), 130 that Ctrl-C ended it."""


class Asked(NamedTuple):
    """An argument or option: how it is spelt, what value it takes, what it does, and its default."""

    spellings: tuple[str, ...]
    value: str
    help: str
    default: str
    needed: bool

    @property
    def shown(self) -> str:
        """Spellings and value."""
        return f"{', '.join(self.spellings)} {self.value}".strip()


@cache
def commands() -> Mapping[str, Callable[..., object]]:
    """Return the commands by name, in the order of the help."""
    places = {name: where.partition(":")[::2] for name, where in COMMANDS.items()}
    return {
        name: getattr(import_module(f"covalue_sim.cli.{module}"), function)
        for name, (module, function) in places.items()
    }


def asked(command: Callable[..., object]) -> list[Asked]:
    """Return arguments, then options, of a command."""
    hints = get_type_hints(command, include_extras=True)
    values = inspect.signature(command).parameters.values()
    found = [_asked(one, *get_args(hints[one.name])) for one in values if get_args(hints[one.name])[1:]]
    return sorted(found, key=lambda one: bool(one.spellings))


def spellings(name: str) -> set[str]:
    """Return every spelling of the options of a command."""
    return {spelling for one in asked(commands()[name]) for spelling in one.spellings} | {"--help", "-h"}


def page_of_commands() -> str:
    """Return the page."""
    return page("Commands", ABOUT, *(_command(name, command) for name, command in commands().items()))


def _command(name: str, command: Callable[..., object]) -> str:
    every = asked(command)
    arguments = [one.value if one.needed else f"[{one.value.strip('[]')}]" for one in every if not one.spellings]
    usage = " ".join(["covalue", name, *arguments, "[OPTIONS]"])
    text, _, examples = (inspect.getdoc(command) or "").partition("Examples:")
    parts = [f"(command-{name})=\n## covalue {name}", f"```\n{usage}\n```", _paragraphs(text)]
    if every:
        rows = [[code(one.shown), plain(one.help), code(one.default)] for one in every]
        parts.append(table(("argument or option", "what it does", "default"), rows))
    if examples.strip():
        lines = "\n".join(line.strip() for line in examples.strip().splitlines())
        parts.append(f"Examples:\n\n```\n{lines}\n```")
    return "\n\n".join(parts)


def _asked(one: inspect.Parameter, kind: object, info: ParameterInfo, *_: object) -> Asked:
    is_argument = isinstance(info, ArgumentInfo)
    declared = (info.default, *(info.param_decls or ()))  # in Annotated the first word is taken for a default
    spelt = tuple(word for word in declared if isinstance(word, str) and word.startswith("-"))
    names = () if is_argument else spelt or ("--" + one.name.replace("_", "-"),)
    needed = one.default is inspect.Parameter.empty
    shown = info.show_default if isinstance(info.show_default, str) else "" if needed else _written(one.default)
    return Asked(names, _value(one.name, kind, info), " ".join((info.help or "").split()), shown, needed)


def _value(name: str, kind: object, info: ParameterInfo) -> str:
    """Say what value an argument or option takes; nothing for a switch."""
    kinds = get_args(kind) if get_origin(kind) in {Union, types.UnionType} else (kind,)
    if bool in kinds:
        return ""
    if info.metavar:
        return str(info.metavar)
    choices = next((one for one in kinds if isinstance(one, type) and issubclass(one, Enum)), None)
    return "|".join(str(one.value) for one in choices) if choices else name.upper()


def _written(default: object) -> str:
    value = getattr(default, "value", default)
    return "" if value is None or value is False else str(value)


def _paragraphs(text: str) -> str:
    return "\n\n".join(plain(" ".join(paragraph.split())) for paragraph in text.strip().split("\n\n"))
