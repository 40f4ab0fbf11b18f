"""Which theories belong together, in the order in which they are shown."""

from collections.abc import Mapping
from types import MappingProxyType

THEMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Value": ("batalden", "sdl", "psl", "service", "alford", "jaspers", "mccoll", "porter", "batalden18"),
        "Governance, levels, phases": (
            "meijer", "sicilia", "pestoff", "sancino", "nabatchi", "bovaird", "strokosch", "adinolfi", "farmer",
            "ewert", "inside",
        ),
        "Relations, trust, power, community": (
            "fledderus", "kirkegaard", "goffman", "essen", "stewart", "rutten", "cepiku", "baimlance", "bolton",
            "gillard", "burgess",
        ),
        "Knowledge, rationales, compensation, time": (
            "filipe", "rationales", "pay", "refund", "pace", "labour", "timebank", "assets", "jasanoff", "cramm",
        ),
        "Programmes and evidence": (
            "p4p", "pam", "selfmanage", "groupvisits", "proms", "durose", "ostrom", "equity", "sdm",
        ),
    }
)  # fmt: skip
"""Theme -> its theories."""

OTHER = "Patterns of one's own"


def theme_of(theory: str) -> str:
    """The theme that a theory belongs to."""
    return next((theme for theme, theories in THEMES.items() if theory in theories), OTHER)


def place_of(theory: str) -> int:
    """Its place in the order of all theories; after them for others."""
    order = [name for theories in THEMES.values() for name in theories]
    return order.index(theory) if theory in order else len(order)
