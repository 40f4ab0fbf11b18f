/** Levers and their values in words. */

import type { Store } from "../state/store";
import type { Entry, Lever, Value } from "../types";
import { choiceName, exact, named, t } from "../words";

export const THEMES = ["power", "trust", "compensation", "community", "organisation", "production"];
/** Units longer than that stand in the tip only. */
const LONGEST_UNIT = 12;

/** A lever's value in words. */
export function shownValue(lever: Lever, value: Value | undefined): string {
  if (value === undefined) return "–";
  if (lever.kind === "switch") return t(value ? "levers.on" : "levers.off");
  if (lever.kind === "choice") return choiceName(lever.path, String(value));
  const unit = lever.unit && lever.unit.length < LONGEST_UNIT ? ` ${lever.unit}` : "";
  return `${exact(Number(value))}${unit}`;
}

/** What a lever means, its range and where it is from. */
export function aboutLever(lever: Lever): string {
  const { meaning, source } = lever;
  if (lever.low === undefined || lever.high === undefined) return t("levers.tip_choice", { meaning, source });
  const unit = lever.unit ? ` ${lever.unit}` : "";
  return t("levers.tip", { meaning, source, low: exact(lever.low), high: exact(lever.high), unit });
}

/** What an intervention sets, in words. */
export function whatIsSet(store: Store, entry: Entry): string {
  const levers = new Map(store.welcome!.levers.map((lever) => [lever.path, lever]));
  const parts = Object.entries(entry.set).map(([path, value]) => {
    const lever = levers.get(path);
    const text = lever ? shownValue(lever, value) : typeof value === "number" ? exact(value) : String(value);
    return t("timeline.sets", { name: named("lever", path), value: text });
  });
  return parts.join(", ");
}
