"""The week's table of flows (docs/odd/ledger.md)."""

KINDS = ("patient", "professional", "group", "organisation", "society")
RESOURCES = ("time", "expertise", "experience", "information", "money", "credits", "support", "legitimacy")


class Ledger:
    """Giver x receiver x resource, one week."""

    def __init__(self) -> None:
        self.amounts = dict.fromkeys(((a, b, r) for a in KINDS for b in KINDS for r in RESOURCES), 0.0)

    def enter(self, giver: str, receiver: str, resource: str, amount: float) -> None:
        """Enter a flow; a negative one goes the other way."""
        if amount < 0.0:
            giver, receiver, amount = receiver, giver, -amount
        self.amounts[giver, receiver, resource] += amount
