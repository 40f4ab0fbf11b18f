"""`covalue discover`: which boxes of lever space lead to something."""

from typing import Annotated

from covalue_sim.cli.options import As, Folder, Format, NoPictures, option

Where = Annotated[str, option("--where", "CONDITION", "What is looked for: co-destruction, all-gain, or comparisons.")]


def discover(
    folder: Folder,
    condition: Where = "co-destruction",
    form: As = Format.table,
    no_pictures: NoPictures = False,
) -> None:
    """Find where in lever space something happens: boxes by PRIM and CART, as rules in words.

    Coverage is the share of the cases that a box holds, density the share of its points that are cases; both
    are judged on points that the box was not found on. 'co-destruction' means more encounters destroy value
    for both parties than create it; 'all-gain' that both parties gain and the third with least slack too.

    Examples:
      covalue discover results/what-matters-0123456789
      covalue discover results/what-matters-0123456789 --where all-gain
      covalue discover results/what-matters-0123456789 --where 'value_user > 0 and spending < 20'
    """
    from covalue_sim import sweeping
    from covalue_sim.cli.output import print_json, print_text

    found = sweeping.discover(folder, condition, pictures=not no_pictures)
    rows = found.table()
    picture = folder / "pictures" / f"discovery-{found.name}.png"
    if form is Format.json:
        print_json({"condition": found.condition, "share": found.share, "boxes": rows})
        return
    print_text(f"{found.condition}: at {100 * found.share:.0f} % of {len(found.cases):,} points")
    if not rows:
        print_text("no box holds clearly more of them than the whole space does")
    for box, rule in zip(found.boxes, found.rules, strict=True):
        print_text(f"  {box.method}: where {rule}")
        print_text(f"    coverage {_share(box.coverage)}, density {_share(box.density)}, n = {box.points} other points")
    if rows and picture.is_file() and not no_pictures:
        print_text(f"picture: {picture}")


def _share(interval: object) -> str:
    mean, low, high = (100.0 * float(getattr(interval, name)) for name in ("mean", "low", "high"))
    return f"{mean:.0f} % ({low:.0f} to {high:.0f})" if mean == mean else "not known"  # noqa: PLR0124 (NaN)
