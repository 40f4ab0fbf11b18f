/** Who belongs to whom in a week. */

import type { Kind } from "../types";
import type { Frames } from "./frames";
import type { Selection } from "./shown";

/** Persons of a professional or a group; professionals or groups of an organisation. */
export function those(frames: Frames, week: number, kind: Kind, field: string, owner: number): number[] {
  const found: number[] = [];
  frames.column(week, kind, field).forEach((of, slot) => {
    if (of === owner) found.push(slot);
  });
  return found;
}

/** The own professional and group of a person; whom a professional, group or organisation has. */
export function belonging(frames: Frames, week: number, of: Selection): [Kind, number][] {
  const all = (kind: Kind, field: string): [Kind, number][] =>
    those(frames, week, kind, field, of.slot).map((slot) => [kind, slot]);
  if (of.kind === "professionals") return all("patients", "professional");
  if (of.kind === "groups") return all("patients", "group");
  if (of.kind === "organisations") return all("professionals", "organisation");
  const own = frames.column(week, "patients", "professional")[of.slot]!;
  const group = frames.column(week, "patients", "group")[of.slot]!;
  return group >= 0
    ? [
        ["professionals", own],
        ["groups", group],
      ]
    : [["professionals", own]];
}
