"""SVG as matplotlib writes it, made smaller without a change to what is seen."""

import re

_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_NUMBER = re.compile(r"-?\d+\.\d{2,}")
_GROUP_NAME = re.compile(r'<g id="[^"]*">')
_FONT = re.compile(r"font-family: [^;\"]*;? ?")
_NO_TURN = re.compile(r' transform="rotate\(-0 [^"]*\)"')
_BETWEEN = re.compile(r">\s+<")
_BREAKS = re.compile(r"\s+")
FONTS = "'DejaVu Sans',Verdana,Arial,sans-serif"


def smaller(text: str) -> str:
    """The drawing without notes and names of groups, to a tenth of a point, its font named once.

    Numbers that stand as text are left as they are.
    """
    text = _METADATA.sub("", text[text.index("<svg") :])
    text = _TAG.sub(lambda match: _tag(match[0]), text)
    text = _BETWEEN.sub("><", text)
    return text.replace("<svg ", f'<svg font-family="{FONTS}" ', 1).strip()


def _tag(tag: str) -> str:
    if _GROUP_NAME.fullmatch(tag):
        return "<g>"
    tag = _NO_TURN.sub("", _FONT.sub("", tag))
    return _BREAKS.sub(" ", _NUMBER.sub(lambda match: _short(match[0]), tag))


def _short(number: str) -> str:
    value = float(number)
    return f"{value:.1f}".removesuffix(".0") if abs(value) >= 1.0 else f"{value:.3g}"
