"""What can be said of a block of code without running it."""

import ast
import re
import subprocess

from docs.tools.pages import REASON, Block

PAIRS = {")": "(", "]": "[", "}": "{"}


def wrong_with(block: Block) -> str:
    """Return what is wrong with a block; empty for nothing."""
    if not block.language or block.language.startswith("{"):  # text, or a word of the site's generator
        return ""
    if not block.role:
        return f"a block of {block.language} must say run, file=, output or not-run"
    if block.role != "not-run":
        return ""
    if not block.after.lstrip("*_").startswith(REASON):
        return f"a block that is not run must be followed by '{REASON}' and the reason"
    return {"bash": _bash, "python": _python, "r": _brackets}.get(block.language, _unknown)(block.text)


def _bash(text: str) -> str:
    return subprocess.run(["bash", "-n", "-c", text], capture_output=True, text=True, check=False).stderr


def _python(text: str) -> str:
    try:
        ast.parse(text)
    except SyntaxError as error:
        return str(error)
    return ""


def _brackets(text: str) -> str:
    """Strings that end and brackets that match: what a look at a text can say of R."""
    text = re.sub(r"#.*", "", re.sub(r'"(\\.|[^"\\\n])*"|' + r"'(\\.|[^'\\\n])*'", "x", text))
    opened: list[str] = []
    for sign in text:
        if sign in PAIRS.values():
            opened.append(sign)
        elif sign in PAIRS and (not opened or opened.pop() != PAIRS[sign]):
            return f"'{sign}' closes nothing"
    return f"'{opened[-1]}' is not closed" if opened else "a string is not closed" if '"' in text else ""


def _unknown(_: str) -> str:
    return "only bash, python and r can be not-run"
