/** What tests are made of: a seeded generator, frames of given numbers, and a model that says what it is told to. */

import { Arm } from "../src/state/arm";
import { Frames, FrameShape } from "../src/state/frames";
import { prepare } from "../src/state/prepare";
import { Store } from "../src/state/store";
import type { ArmName, Card, Entry, Kind, Layout, Lever, Levers, Link, Opened, Told, Welcome } from "../src/types";

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const one = <Of>(some: readonly Of[]): Of => some[whole(0, some.length - 1)]!;
  return { next, whole, one };
}

export type Seeded = ReturnType<typeof seeded>;

/** Call `check` with a generator of its own for each of so many cases. */
export function cases(count: number, check: (random: Seeded) => void): void {
  for (let seed = 1; seed <= count; seed += 1) check(seeded(seed));
}

export const MEASURES = [
  ..."share_co_created share_co_destroyed share_user_exploited share_provider_depleted share_neutral served".split(" "),
  ..."trust_own trust_organisation value_user value_provider burden waiting enacted_share design_payoff".split(" "),
  ..."participation participation_claimants participation_others health service_lived service_lead".split(" "),
  ..."credence burnout activation mobilisation".split(" "),
];

const place = [
  ["x", "u2"],
  ["y", "u2"],
] as [string, string][];
export const LAYOUT: Layout = {
  weekly: MEASURES,
  flows: [2, 2, 3],
  actors: {
    patients: [
      ["week_net", "f4"],
      ...place,
      ["trust", "u2"],
      ["phi", "u2"],
      ["z_x", "u2"],
      ["z_y", "u2"],
      ["professional", "i2"],
      ["group", "i2"],
      ["generation", "i2"],
      ["met", "i1"],
      ["encounter_class", "i1"],
      ["engaged", "i1"],
    ],
    professionals: [...place, ["organisation", "i2"]],
    groups: [...place, ["organisation", "i2"]],
    organisations: place,
  },
};

export type Counts = Record<Kind, number>;
export const COUNTS: Counts = { patients: 5, professionals: 2, groups: 1, organisations: 1 };

/** Of one week, what is not 0: measures by name, columns by kind and field, flows in their order. */
export interface Week {
  measures?: Record<string, number>;
  columns?: Record<string, number[]>;
  flows?: number[];
}

/** Weeks as the model sends them: measures and flows as doubles, then columns, each from a multiple of 8 on. */
export function sent(weeks: Week[], counts = COUNTS): DataView<ArrayBuffer> {
  const bytes: number[] = [];
  const put = (size: number, write: (view: DataView) => void) => {
    const view = new DataView(new ArrayBuffer(size));
    write(view);
    bytes.push(...new Uint8Array(view.buffer));
  };
  for (const { measures = {}, columns = {}, flows = [] } of weeks) {
    for (const name of MEASURES) put(8, (view) => view.setFloat64(0, measures[name] ?? 0, true));
    for (let at = 0; at < 12; at += 1) put(8, (view) => view.setFloat64(0, flows[at] ?? 0, true));
    for (const kind of ["patients", "professionals", "groups", "organisations"] as const) {
      for (const [field, form] of LAYOUT.actors[kind]) {
        for (let slot = 0; slot < counts[kind]; slot += 1) {
          const value = columns[`${kind}.${field}`]?.[slot] ?? 0;
          if (form === "f4") put(4, (view) => view.setFloat32(0, value, true));
          else if (form === "u2") put(2, (view) => view.setUint16(0, value, true));
          else if (form === "i2") put(2, (view) => view.setInt16(0, value, true));
          else put(1, (view) => view.setInt8(0, value));
        }
        while (bytes.length % 8) bytes.push(0);
      }
    }
  }
  return new DataView(Uint8Array.from(bytes).buffer);
}

export function frames(weeks: Week[], counts = COUNTS): Frames {
  const made = new Frames(new FrameShape(LAYOUT, counts), weeks.length);
  made.add(0, weeks.length, sent(weeks, counts));
  return made;
}

export function lever(path: string, more: Partial<Lever> = {}): Lever {
  const told = { meaning: `What ${path} is.`, source: "nobody", unit: "", theme: "power", main: true };
  return { path, kind: "real", default: 0.5, low: 0, high: 1, ...told, ...more };
}

export const LEVERS: Lever[] = [
  lever("power.declared_share", { default: 0.35 }),
  lever("trust.shock", { default: 0 }),
  lever("encounter.effort_cost", { default: 0.1, high: 2 }),
  lever("participation.group", { default: -2.9, low: -8, high: 2, unit: "logits" }),
  lever("preparation.weeks", { kind: "integer", default: 0, high: 26, unit: "weeks" }),
  lever("encounter.joint_plan", { kind: "switch", default: false, low: undefined, high: undefined }),
  lever("power.rule", {
    kind: "choice",
    default: "declared",
    choices: ["declared", "tokenistic"],
    low: undefined,
    high: undefined,
  }),
];

const card = (name: string, theme: string, setup = {}): Card => ({
  name,
  title: `The ${name}`,
  question: "What if?",
  look_at: "trust",
  theories: [],
  theme,
  setup: { seed: 1, patients: 300, weeks: 104, ...setup },
});

export function welcome(more: Partial<Welcome> = {}): Welcome {
  return {
    type: "welcome",
    start: "baseline",
    scenarios: [card("baseline", "baseline"), card("tokenism", "power", { seed: 7 }), card("theories/sdl", "power")],
    levers: LEVERS,
    setup: { seed: lever("run.seed", { kind: "integer", high: 2 ** 53 }) },
    limits: { patients: 5000, weeks: 520, frames: 40, runs: 200 },
    measures: [],
    kinds: ["patient", "professional"],
    resources: { time: "hours" },
    layout: LAYOUT,
    ...more,
  };
}

export function opened(arm: ArmName, more: Partial<Opened> = {}): Opened {
  const told = { revision: 1, first_new: 0, following: 0, scenario: "baseline", name: "baseline", title: "Baseline" };
  const values = Object.fromEntries(LEVERS.map(({ path, default: value }) => [path, value]));
  return { type: "opened", arm, ...told, weeks: 104, counts: COUNTS, values, schedule: [], ...more };
}

/** A model that keeps what it is asked and answers when it is told to. */
export class Silent implements Link {
  readonly live = true;
  readonly asked: Told[] = [];
  onMessage: Link["onMessage"] = () => {};
  onState: Link["onState"] = () => {};

  send(message: Record<string, unknown>): void {
    this.asked.push(structuredClone(message));
  }

  close(): void {}

  of(type: string): Told[] {
    return this.asked.filter((message) => message.type === type);
  }

  /** Answer the last question of that type. */
  answer(type: string, told: object, payload: DataView | null = null): void {
    this.onMessage({ id: this.of(type).at(-1)!.id, ...told }, payload);
  }
}

/** A store whose model has said what there is; nothing is open yet. */
export function begun(address = "", more: Partial<Welcome> = {}): { store: Store; link: Silent } {
  const link = new Silent();
  const store = new Store(link, (one) => prepare(one, address));
  link.onState("open");
  link.answer("hello", welcome(more));
  return { store, link };
}

/** An arm with weeks of given numbers. */
export function armOf(name: ArmName, weeks: Week[], { levers = {}, schedule = null, counts = COUNTS }: Told = {}): Arm {
  const arm = new Arm(name, "baseline", levers as Levers, schedule as Entry[] | null);
  arm.accept(opened(name, { weeks: weeks.length, counts }), LAYOUT);
  arm.frames!.add(0, weeks.length, sent(weeks, counts));
  return arm;
}

/** A store that shows arms with weeks of given numbers, at the last of these. */
export function showing(arms: Partial<Record<ArmName, Week[]>>, more: Told = {}): Store {
  const { store } = begun();
  store.arms = new Map(
    Object.entries(arms).map(([name, weeks]) => [name as ArmName, armOf(name as ArmName, weeks, more)]),
  );
  store.week = store.reached = store.weeks - 1;
  return store;
}

/** So many weeks in which each measure is what a function of the week says. */
export const weeksOf = (count: number, measures: Record<string, (week: number) => number>): Week[] =>
  Array.from({ length: count }, (_, week) => ({
    measures: Object.fromEntries(Object.entries(measures).map(([name, of]) => [name, of(week)])),
  }));
