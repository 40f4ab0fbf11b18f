/** In words what the picture of an arm shows. */

import { CLASSES } from "../draw/colours";
import { FULL, type Frames } from "../state/frames";
import type { ArmName } from "../types";
import { digits, t } from "../words";

export function spoken(frames: Frames, week: number, arm: ArmName, map: boolean): string {
  const column = (field: string) => frames.column(week, "patients", field);
  const count = (kind: "professionals" | "groups" | "organisations") => frames.column(week, kind, "x").length;
  const classes = column("encounter_class");
  const met = column("met");
  const counts = new Map<number, number>();
  let encounters = 0;
  classes.forEach((code, slot) => {
    if (met[slot] !== 1) return;
    encounters += 1;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  const mean = (field: string) => {
    let sum = 0;
    for (const value of column(field)) sum += value;
    return sum / FULL / classes.length;
  };
  const told: Record<string, string | number> = {
    arm,
    week,
    met: encounters,
    count: classes.length,
    organisations: count("organisations"),
    professionals: count("professionals"),
    groups: count("groups"),
    x: digits(mean("x")),
    y: digits(mean("y")),
    sx: digits(frames.measure("service_lived")[week]!),
    sy: digits(frames.measure("service_lead")[week]!),
  };
  for (const look of CLASSES) told[look.key] = counts.get(look.code) ?? 0;
  return t(map ? "map.alt_map" : "map.alt_structure", told);
}
