/** One what-if as the page knows it: what was asked for, what the model made of it, and the weeks that came. */

import type { ArmName, Entry, Layout, Levers, Opened, Value } from "../types";
import { Frames, FrameShape } from "./frames";

/** Whether interventions in order of week set the same, in whatever order of levers. */
function sameSettings(one: Entry[], other: Entry[]): boolean {
  const told = (entries: Entry[]) =>
    JSON.stringify(entries.map(({ week, set }) => [week, Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1))]));
  return told(one) === told(other);
}

export class Arm {
  scenario: string;
  /** Levers changed from week 0 on. */
  levers: Levers;
  /** All interventions, or null for those of the scenario. */
  schedule: Entry[] | null;
  opened: Opened | null = null;
  frames: Frames | null = null;
  failure = "";
  /** An opening has been sent and not been answered; another is wanted after it. */
  opening = false;
  again = false;
  /** Weeks have been asked for and not arrived. */
  fetching = false;

  constructor(
    readonly name: ArmName,
    scenario: string,
    levers: Levers = {},
    schedule: Entry[] | null = null,
  ) {
    this.scenario = scenario;
    this.levers = levers;
    this.schedule = schedule;
  }

  accept(opened: Opened, layout: Layout): void {
    const sameShape =
      this.frames &&
      this.opened &&
      this.opened.weeks === opened.weeks &&
      JSON.stringify(this.opened.counts) === JSON.stringify(opened.counts);
    if (sameShape && this.frames) this.frames.cut(opened.first_new);
    else this.frames = new Frames(new FrameShape(layout, opened.counts), opened.weeks);
    this.opened = opened;
    this.failure = "";
    this.fetching = false;
  }

  /** Interventions in order of week, as they hold now. */
  get plan(): Entry[] {
    return this.schedule ?? this.opened?.schedule ?? [];
  }

  /** The value of a lever in a week: from week 0 on, then changed by interventions. */
  valueAt(path: string, week: number): Value | undefined {
    let value: Value | undefined = path in this.levers ? this.levers[path] : this.opened?.values[path];
    for (const entry of this.plan) {
      if (entry.week <= week && path in entry.set) value = entry.set[path];
    }
    return value;
  }

  /** Set a lever from `week` on; at week 0 it is part of how the arm begins. */
  set(path: string, value: Value, week: number): void {
    const plan = this.plan.map((entry) => ({ week: entry.week, set: { ...entry.set } }));
    if (week <= 0 && !plan.some((entry) => entry.week === 0 && path in entry.set)) {
      this.levers = { ...this.levers, [path]: value };
      return;
    }
    const there = plan.find((entry) => entry.week === week);
    if (there) there.set[path] = value;
    else plan.push({ week, set: { [path]: value } });
    this.schedule = plan.sort((one, other) => one.week - other.week);
  }

  /** Move an intervention to another week; what is there already stays unless it is the same lever. */
  move(from: number, to: number): void {
    const moved = this.plan.find((entry) => entry.week === from);
    if (!moved || from === to) return;
    const plan = this.plan
      .filter((entry) => entry !== moved)
      .map((entry) => ({ week: entry.week, set: { ...entry.set } }));
    const there = plan.find((entry) => entry.week === to);
    if (there) Object.assign(there.set, moved.set);
    else plan.push({ week: to, set: { ...moved.set } });
    this.schedule = plan.sort((one, other) => one.week - other.week);
  }

  remove(week: number): void {
    this.schedule = this.plan.filter((entry) => entry.week !== week);
  }

  /** Take back every change of a lever; `own` are the scenario's interventions, where they are known. */
  undo(path: string, own?: Entry[]): void {
    const without = (levers: Levers): Levers =>
      Object.fromEntries(Object.entries(levers).filter(([name]) => name !== path));
    this.levers = without(this.levers);
    if (!this.schedule) return;
    const plan = new Map(this.schedule.map((entry) => [entry.week, without(entry.set)]));
    for (const { week, set } of own ?? []) if (path in set) plan.set(week, { ...plan.get(week), [path]: set[path]! });
    const entries = [...plan].filter(([, set]) => Object.keys(set).length > 0);
    this.schedule = entries.map(([week, set]) => ({ week, set })).sort((one, other) => one.week - other.week);
    if (own && sameSettings(this.schedule, own)) this.schedule = null;
  }

  get changed(): boolean {
    return Object.keys(this.levers).length > 0 || this.schedule !== null;
  }

  copy(name: ArmName): Arm {
    return new Arm(name, this.scenario, { ...this.levers }, this.schedule && structuredClone(this.schedule));
  }
}
