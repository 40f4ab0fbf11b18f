/** Small lines of how some states of an actor went, as far as has been seen. */

import { h, svg } from "../dom";
import type { Arm } from "../state/arm";
import { FULL } from "../state/frames";
import type { Selection, Shown } from "../state/shown";
import type { Kind } from "../types";
import { digits, t } from "../words";

/** Column of a frame and its name among the facts. */
const HISTORIES: Record<Kind, [string, string][]> = {
  patients: [
    ["trust", "trust_brief"],
    ["burden", "burden"],
    ["health", "health"],
  ],
  professionals: [
    ["trust", "trust_patients"],
    ["burnout", "burnout"],
    ["openness", "openness"],
  ],
  groups: [
    ["mobilisation", "mobilisation"],
    ["bonding", "bonding"],
  ],
  organisations: [
    ["declared", "declared"],
    ["enacted", "enacted"],
    ["pressure", "pressure_brief"],
  ],
};

export function history(store: Shown, arm: Arm, selection: Selection): HTMLElement {
  const frames = arm.frames!;
  const last = Math.min(store.reached, frames.known - 1);
  const week = Math.min(store.week, last);
  const lines = HISTORIES[selection.kind].map(([field, label]) => {
    const weeks = Array.from({ length: last + 1 }, (_, at) => at);
    const values = weeks.map((at) => frames.column(at, selection.kind, field)[selection.slot]! / FULL);
    const name = t(`facts.${label}`);
    const told = { name, values: `${digits(values[0]!)} – ${digits(values[week]!)}` };
    const drawn = line(values, week, store.weeks, `cv-spark cv-arm-${arm.name}`);
    drawn.setAttribute("aria-label", t("inspector.alt_history", told));
    return h("div", { class: "cv-history" }, h("span", {}, name, h("b", {}, ` ${digits(values[week]!)}`)), drawn);
  });
  return h("div", { class: "cv-histories" }, ...lines);
}

/** A line from 0 at the bottom to 1 at the top, with a mark at the week shown. */
function line(values: number[], week: number, weeks: number, look: string): SVGElement {
  const x = (at: number) => ((at / Math.max(weeks - 1, 1)) * 100).toFixed(2);
  const points = values.map((value, at) => `${x(at)},${(30 - 28 * value).toFixed(2)}`).join(" ");
  const still = { "vector-effect": "non-scaling-stroke" };
  return svg(
    "svg",
    { viewBox: "0 0 100 32", preserveAspectRatio: "none", role: "img", class: look },
    svg("polyline", { points, fill: "none", ...still }),
    svg("line", { x1: x(week), x2: x(week), y1: 0, y2: 32, class: "cv-now", ...still }),
  );
}
