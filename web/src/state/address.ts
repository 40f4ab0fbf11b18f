/** The address reproduces the state: everything that decides what is shown, to the last number. */

import type { Entry, Kind, Levers, Lever, Value } from "../types";
import { Arm } from "./arm";
import { COLOURS, type Colour, type Mode } from "./shown";
import type { Store } from "./store";

const written = (value: Value): string => encodeURIComponent(String(value));

function writeLevers(levers: Levers): string {
  return Object.entries(levers)
    .map(([path, value]) => `${path}:${written(value)}`)
    .join(",");
}

function readValue(text: string, lever: Lever | undefined): Value | undefined {
  if (!lever) return undefined;
  if (lever.kind === "switch") return text === "true";
  if (lever.kind === "choice") return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function readLevers(text: string, table: Map<string, Lever>): Levers {
  const levers: Levers = {};
  for (const pair of text.split(",").filter(Boolean)) {
    const at = pair.indexOf(":");
    const path = pair.slice(0, at);
    const value = readValue(decodeURIComponent(pair.slice(at + 1)), table.get(path));
    if (value !== undefined) levers[path] = value;
  }
  return levers;
}

function writeArm(arm: Arm): string {
  const parts = [arm.scenario, writeLevers(arm.levers)];
  if (arm.schedule) parts.push("=", ...arm.schedule.map((entry) => `${entry.week}!${writeLevers(entry.set)}`));
  return parts.join(";");
}

function readArm(
  text: string,
  table: Map<string, Lever>,
): { scenario: string; levers: Levers; schedule: Entry[] | null } {
  const [scenario = "", levers = "", mark, ...entries] = text.split(";");
  const schedule =
    mark === "="
      ? entries.filter(Boolean).map((entry) => {
          const [week = "0", set = ""] = entry.split("!");
          return { week: Number(week) || 0, set: readLevers(set, table) };
        })
      : null;
  return { scenario, levers: readLevers(levers, table), schedule };
}

/** Write the state as the part of an address behind ``#``. */
export function write(store: Store): string {
  const fields: [string, string][] = [["m", store.mode]];
  if (store.lesson) fields.push(["lesson", store.lesson]);
  for (const [name, arm] of store.arms) fields.push([name.toLowerCase(), writeArm(arm)]);
  fields.push(
    ["seed", String(store.setup.seed)],
    ["n", String(store.setup.patients)],
    ["w", String(store.setup.weeks)],
  );
  fields.push(["t", String(store.week)], ["r", String(store.reached)], ["c", store.colour], ["view", store.view]);
  if (store.trails) fields.push(["trails", "1"]);
  if (store.speed !== 4) fields.push(["v", String(store.speed)]);
  if (store.edited === "B") fields.push(["edit", "B"]);
  if (store.selection) fields.push(["who", `${store.selection.kind}.${store.selection.slot}`]);
  return fields.map(([name, value]) => `${name}=${value.replaceAll("&", "%26")}`).join("&");
}

/** Bring the state to that of an address; what cannot be read is left as it is. */
export function read(text: string, store: Store): void {
  const welcome = store.welcome!;
  const table = new Map(welcome.levers.map((lever) => [lever.path, lever]));
  const fields = new Map(
    text
      .replace(/^#/, "")
      .split("&")
      .map((field) => {
        const at = field.indexOf("=");
        return [field.slice(0, at), field.slice(at + 1).replaceAll("%26", "&")] as const;
      }),
  );
  const whole = (name: string, low: number, high: number, otherwise: number): number => {
    const number = Number(fields.get(name) || Number.NaN);
    return Number.isInteger(number) ? Math.min(Math.max(number, low), high) : otherwise;
  };
  const known = new Set(welcome.scenarios.map((card) => card.name));
  const mode = fields.get("m") as Mode | undefined;
  if (mode && ["learn", "explore", "gallery"].includes(mode)) store.mode = mode;
  store.lesson = fields.get("lesson") ?? store.lesson;
  store.setup = {
    seed: whole("seed", 0, Number.MAX_SAFE_INTEGER, store.setup.seed),
    patients: whole("n", 3, welcome.limits.patients ?? 5000, store.setup.patients),
    weeks: whole("w", 1, welcome.limits.weeks ?? 520, store.setup.weeks),
  };
  for (const name of ["A", "B"] as const) {
    const given = fields.get(name.toLowerCase());
    if (!given) continue;
    const { scenario, levers, schedule } = readArm(given, table);
    if (known.has(scenario)) store.arms.set(name, new Arm(name, scenario, levers, schedule));
  }
  store.week = whole("t", 0, store.setup.weeks - 1, store.week);
  store.reached = Math.max(store.week, whole("r", 0, store.setup.weeks - 1, store.reached));
  if (COLOURS.includes(fields.get("c") as Colour)) store.colour = fields.get("c") as Colour;
  if (fields.get("view") === "structure") store.view = "structure";
  store.trails = fields.get("trails") === "1";
  store.speed = whole("v", 1, 20, store.speed);
  if (fields.get("edit") === "B" && store.arms.has("B")) store.edited = "B";
  const [kind, slot] = (fields.get("who") ?? "").split(".");
  if (
    kind &&
    ["patients", "professionals", "groups", "organisations"].includes(kind) &&
    Number.isInteger(Number(slot))
  ) {
    store.selection = { kind: kind as Kind, slot: Number(slot) };
  }
}
