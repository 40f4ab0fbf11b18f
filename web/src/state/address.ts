/** The address reproduces the state: everything that decides what is shown, to the last number. */

import type { Entry, Levers, Lever, Value } from "../types";
import { Arm } from "./arm";
import { KINDS } from "./frames";
import { LEAST, mostOf } from "./setup";
import { COLOURS, MODES, SPEEDS, VIEWS } from "./shown";
import type { Store } from "./store";

const written = (value: Value): string => encodeURIComponent(String(value));

function writeLevers(levers: Levers): string {
  return Object.entries(levers)
    .map(([path, value]) => `${path}:${written(value)}`)
    .join(",");
}

/** What stands before the first such mark, and what behind it; null where there is none. */
function parted(text: string, mark: string): [string, string] | null {
  const at = text.indexOf(mark);
  return at < 0 ? null : [text.slice(0, at), text.slice(at + mark.length)];
}

const DIGITS = /^\d+$/;

/** A whole number from 0 to `most`, if the text is one. */
function place(text: string | undefined, most: number): number | undefined {
  const number = DIGITS.test(text ?? "") ? Number(text) : Number.NaN;
  return number <= most ? number : undefined;
}

/** A value as the lever takes it; nothing if the text is none of its kind. */
function readValue(text: string, lever: Lever): Value | undefined {
  if (lever.kind === "switch") return text === "true" ? true : text === "false" ? false : undefined;
  if (lever.kind === "choice") return text || undefined;
  const number = text.trim() ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) return undefined;
  const within = Math.min(Math.max(number, lever.low ?? number), lever.high ?? number);
  return lever.kind === "integer" ? Math.round(within) : within;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function readLevers(text: string, table: Map<string, Lever>): Levers {
  const levers: Levers = {};
  for (const pair of text.split(",")) {
    const [path, value] = parted(pair, ":") ?? ["", ""];
    const lever = table.get(path);
    const read = lever && readValue(decoded(value), lever);
    if (read !== undefined) levers[path] = read;
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
  most: number,
): { scenario: string; levers: Levers; schedule: Entry[] | null } {
  const [scenario = "", levers = "", mark, ...entries] = text.split(";");
  return {
    scenario,
    levers: readLevers(levers, table),
    schedule: mark === "=" ? readSchedule(entries, table, most) : null,
  };
}

/** Interventions in order of week, one a week. */
function readSchedule(entries: string[], table: Map<string, Lever>, most: number): Entry[] {
  const weeks = new Map<number, Levers>();
  for (const entry of entries) {
    const [at, text] = parted(entry, "!") ?? ["", ""];
    const week = place(at, most - 1);
    const set = readLevers(text, table);
    if (week !== undefined && Object.keys(set).length) weeks.set(week, { ...weeks.get(week), ...set });
  }
  return [...weeks].map(([week, set]) => ({ week, set })).sort((one, other) => one.week - other.week);
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
        const [name, value] = parted(field, "=") ?? ["", ""];
        return [name, value.replaceAll("%26", "&")] as const;
      }),
  );
  const one = <Of extends string | number>(name: string, known: readonly Of[], otherwise: Of): Of =>
    known.find((value) => String(value) === fields.get(name)) ?? otherwise;
  const whole = (name: string, low: number, high: number, otherwise: number): number => {
    const number = Number(fields.get(name) || Number.NaN);
    return Number.isInteger(number) ? Math.min(Math.max(number, low), high) : otherwise;
  };
  store.mode = one("m", MODES, store.mode);
  store.lesson = fields.get("lesson") ?? store.lesson;
  const { limits } = welcome;
  store.setup = {
    seed: whole("seed", LEAST.seed, mostOf("seed", welcome), store.setup.seed),
    patients: whole("n", LEAST.patients, mostOf("patients", welcome), store.setup.patients),
    weeks: whole("w", LEAST.weeks, mostOf("weeks", welcome), store.setup.weeks),
  };
  const known = new Set(welcome.scenarios.map((card) => card.name));
  for (const name of ["A", "B"] as const) {
    const { scenario, levers, schedule } = readArm(fields.get(name.toLowerCase()) ?? "", table, limits.weeks!);
    if (known.has(scenario)) store.arms.set(name, new Arm(name, scenario, levers, schedule));
  }
  store.week = whole("t", 0, store.setup.weeks - 1, store.week);
  store.reached = Math.max(store.week, whole("r", 0, store.setup.weeks - 1, store.reached));
  store.colour = one("c", COLOURS, store.colour);
  store.view = one("view", VIEWS, store.view);
  store.trails = fields.get("trails") === "1";
  store.speed = one("v", SPEEDS, store.speed);
  if (fields.get("edit") === "B" && store.arms.has("B")) store.edited = "B";
  const [kind, slot] = parted(fields.get("who") ?? "", ".") ?? [];
  const at = place(slot, mostOf("patients", welcome) - 1);
  const chosen = KINDS.find((one) => one === kind);
  if (chosen && at !== undefined) store.selection = { kind: chosen, slot: at };
}
