/** The record of an actor in one week, as the model told it: the chain of causes, the state, the value so far. */

import { h } from "../dom";
import type { Arm } from "../state/arm";
import { FULL } from "../state/frames";
import type { Selection } from "../state/shown";
import type { Kind, Told } from "../types";
import { digits, t } from "../words";
import { chain } from "./chain";

const STATES: Record<Kind, string[]> = {
  patients: [
    "trust",
    "trust_organisation",
    "general_trust",
    "credence",
    "expectation",
    "health",
    "activation",
    "skill",
    "burden",
    "motivation",
    "hope",
    "slack",
  ],
  professionals: ["trust", "openness", "burnout", "skill", "measured", "served", "demand", "capacity"],
  groups: ["mobilisation", "bonding", "bridging", "linking", "competence", "workers", "funds"],
  organisations: ["declared", "enacted", "pressure", "openness", "indicator", "reserve"],
};

export function record(
  arm: Arm,
  selection: Selection,
  told: Told,
  week: number,
  heading: (text: string) => HTMLElement,
): HTMLElement[] {
  const made: HTMLElement[] = [];
  if (selection.kind === "patients") {
    const causes = chain(told, trustBefore(arm, selection.slot, week)).map((text) => h("li", {}, text));
    made.push(heading(t("inspector.chain")), h("ol", { class: "cv-chain" }, ...causes));
  }
  const states = STATES[selection.kind].filter((name) => typeof told[name] === "number");
  const fact = (name: string) => (name === "trust" && selection.kind === "professionals" ? "trust_patients" : name);
  made.push(
    facts(
      "state",
      states.map((name) => [t(`facts.${fact(name)}`), told[name] as number]),
    ),
  );
  for (const part of ["week_value", "value"]) {
    if (!told[part] || (part === "week_value" && told.value)) continue;
    const parts = Object.entries(told[part] as Record<string, number>);
    made.push(
      facts(
        part,
        parts.map(([name, size]) => [t(`value.${name}`), size]),
      ),
    );
  }
  return made;
}

/** Numbers with their names, folded away until asked for. */
function facts(part: string, rows: [string, number][]): HTMLElement {
  const lines = rows.map(([name, size]) =>
    h("div", { class: "cv-fact" }, h("dt", {}, name), h("dd", {}, digits(size))),
  );
  const summary = h("summary", {}, t(`inspector.${part}`));
  return h("details", { "data-part": part }, summary, h("dl", { class: "cv-facts" }, ...lines));
}

/** Trust in the week before; null where there is none, or somebody else was in this place. */
export function trustBefore(arm: Arm, slot: number, week: number): number | null {
  const frames = arm.frames!;
  if (week <= 0 || !frames.has(week)) return null;
  const generation = (at: number) => frames.column(at, "patients", "generation")[slot];
  if (generation(week - 1) !== generation(week)) return null;
  return frames.column(week - 1, "patients", "trust")[slot]! / FULL;
}
