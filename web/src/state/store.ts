/** The state of the page and everything that changes it. Parts of the page listen; none of them talks to the model. */

import type { ActorTold, ArmName, Bands, Entry, Kind, Levers, Link, Opened, Told, Value, Welcome, WeeksHead } from "../types";
import { Arm } from "./arm";

export type Topic = "welcome" | "arms" | "frames" | "week" | "play" | "selection" | "look" | "actor" | "runs" | "mode" | "link" | "said" | "card";
export type Mode = "learn" | "explore" | "gallery";
export type Colour = "trust" | "value" | "power" | "burden" | "activation";
export const COLOURS: Colour[] = ["trust", "value", "power", "burden", "activation"];
export const SPEEDS = [1, 2, 4, 10, 20];
const AHEAD = 40;
const CHUNK = 40;
const FEW = 6;

export interface Selection {
  kind: Kind;
  slot: number;
}

export class Store {
  welcome: Welcome | null = null;
  arms = new Map<ArmName, Arm>();
  setup = { seed: 1, patients: 300, weeks: 104 };
  mode: Mode = "learn";
  lesson = "";
  week = 0;
  /** Share of the way to the next week, while playing. */
  between = 0;
  /** The furthest week seen. */
  reached = 0;
  playing = false;
  speed = 4;
  edited: ArmName = "A";
  view: "map" | "structure" = "map";
  colour: Colour = "trust";
  trails = false;
  selection: Selection | null = null;
  hover: Selection | null = null;
  actor: ActorTold | null = null;
  bands: Bands | null = null;
  progress: { done: number; total: number } | null = null;
  cards = new Map<string, Record<string, number[]>>();
  state: "connecting" | "open" | "lost" = "connecting";
  refusal = "";
  readonly live: boolean;
  private readonly heard = new Map<Topic, Set<() => void>>();
  private readonly waiting = new Map<number, (told: Told, payload: DataView | null) => void>();
  private number = 0;
  private held = false;

  constructor(readonly link: Link, private readonly prepared: (store: Store) => void) {
    this.live = link.live;
    link.onMessage = (message, payload) => this.receive(message, payload);
    link.onState = (state) => this.changeState(state === "open" ? "open" : "lost");
  }

  on(topics: Topic | Topic[], heard: () => void): void {
    for (const topic of [topics].flat()) {
      if (!this.heard.has(topic)) this.heard.set(topic, new Set());
      this.heard.get(topic)!.add(heard);
    }
  }

  emit(...topics: Topic[]): void {
    const told = new Set<() => void>();
    for (const topic of topics) for (const heard of this.heard.get(topic) ?? []) told.add(heard);
    for (const heard of told) heard();
  }

  get a(): Arm {
    return this.arms.get("A")!;
  }

  get b(): Arm | undefined {
    return this.arms.get("B");
  }

  get editedArm(): Arm {
    return this.arms.get(this.edited) ?? this.a;
  }

  get weeks(): number {
    return this.arms.get("A")?.opened?.weeks ?? this.setup.weeks;
  }

  /** The last week that every open arm has. */
  get known(): number {
    return Math.min(...[...this.arms.values()].map((arm) => arm.frames?.known ?? 0)) - 1;
  }

  // --- arms ---------------------------------------------------------------------------------------------------

  /** Begin an arm anew. */
  start(name: ArmName, scenario: string, levers: Levers = {}, schedule: Entry[] | null = null): void {
    const old = this.arms.get(name);
    const arm = new Arm(name, scenario, levers, schedule);
    if (old) Object.assign(arm, { opened: old.opened, frames: old.frames, opening: old.opening });
    this.arms.set(name, arm);
    this.arms = new Map([...this.arms].sort(([one], [other]) => one.localeCompare(other)));
    this.ask(arm);
    this.emit("arms");
  }

  /** Put a second what-if beside the first, a copy of it unless another is named. */
  compare(scenario?: string): void {
    const copy = this.a.copy("B");
    if (scenario) this.start("B", scenario);
    else this.start("B", copy.scenario, copy.levers, copy.schedule);
    this.edited = "B";
    this.emit("arms");
  }

  dropB(): void {
    if (!this.arms.delete("B")) return;
    this.link.send({ type: "close", arm: "B" });
    this.edited = "A";
    this.forgetRuns();
    this.emit("arms", "frames", "week");
  }

  setLever(path: string, value: Value, arm = this.editedArm, week = this.week): void {
    arm.set(path, value, week);
    this.ask(arm);
    this.emit("arms");
  }

  changeSchedule(arm: Arm, change: (arm: Arm) => void): void {
    change(arm);
    this.ask(arm);
    this.emit("arms");
  }

  reset(arm: Arm): void {
    this.start(arm.name, arm.scenario);
  }

  setSetup(setup: Partial<Store["setup"]>): void {
    Object.assign(this.setup, setup);
    this.week = this.reached = 0;
    for (const arm of this.arms.values()) this.ask(arm);
    this.emit("arms");
  }

  private ask(arm: Arm): void {
    this.forgetRuns();
    if (this.state !== "open") return;
    if (arm.opening) {
      arm.again = true;
      return;
    }
    arm.opening = true;
    this.request({ type: "open", arm: arm.name, scenario: arm.scenario, levers: arm.levers, schedule: arm.schedule, ...this.setup, show: this.week },
      (told) => {
        const current = this.arms.get(arm.name);
        if (!current) return;
        current.opening = false;
        if (told.type === "opened" && this.welcome) {
          current.accept(told as Opened, this.welcome.layout);
          current.fetching = (told as Opened).following > 0;
          this.refusal = "";
          this.week = Math.min(this.week, current.opened!.weeks - 1);
          this.reached = Math.min(this.reached, current.opened!.weeks - 1);
        } else this.refuse(told);
        if (current.again || current !== arm) {
          current.again = false;
          this.ask(current);
        }
        this.emit("arms");
        this.fetch();
      });
  }

  private refuse(told: Told): void {
    this.refusal = String(told.why ?? "");
    this.emit("said");
  }

  // --- weeks --------------------------------------------------------------------------------------------------

  /** Ask for weeks that are missing, as far as they will soon be shown. */
  fetch(): void {
    const wanted = Math.max(this.week, this.reached) + AHEAD;
    for (const arm of this.arms.values()) {
      const { frames, opened } = arm;
      if (!frames || !opened || arm.fetching || arm.opening || frames.known >= Math.min(wanted, opened.weeks)) continue;
      arm.fetching = true;
      // A few weeks first where the picture waits for them.
      const count = frames.known <= this.week && this.week < frames.known + FEW ? FEW : CHUNK;
      this.request({ type: "weeks", arm: arm.name, first: frames.known, count }, (told, payload) => {
        const current = this.arms.get(arm.name);
        if (current?.frames === frames) this.take({ ...told, arm: arm.name }, payload);
      });
    }
  }

  /** Take weeks that arrived, unless the arm has been opened anew since. */
  private take(told: Told, payload: DataView | null): void {
    const arm = this.arms.get(told.arm ?? "A");
    if (!arm?.frames) return;
    if (told.type === "weeks" && (told as WeeksHead).revision !== arm.opened?.revision) return;
    arm.fetching = false;
    if (told.type === "weeks" && payload) {
      arm.frames.add(told.first, told.count, payload);
      if (told.outcomes) arm.outcomes = told.outcomes;
      arm.failure = told.failure ?? "";
      this.emit("frames");
    }
    this.fetch();
  }

  goTo(week: number): void {
    this.between = 0;
    this.week = Math.min(Math.max(Math.round(week), 0), this.weeks - 1);
    this.reached = Math.max(this.reached, this.week);
    this.fetch();
    this.emit("week");
  }

  play(on: boolean): void {
    if (on && this.week >= this.weeks - 1) {
      this.week = 0;
      this.between = 0;
    }
    if (on === this.playing) return;
    this.playing = on;
    this.between = 0;
    this.emit("play", "week");
  }

  /** Hold the clock while a lever is being moved. */
  hold(on: boolean): void {
    this.held = on;
  }

  private last = 0;

  /** Advance the clock; called once for every picture. */
  tick(now: number): void {
    const passed = Math.min((now - this.last) / 1000, 0.25);
    this.last = now;
    if (!this.playing || this.held) return;
    this.between += passed * this.speed;
    let moved = false;
    while (this.between >= 1 && this.week < this.known && this.week < this.weeks - 1) {
      this.between -= 1;
      this.week += 1;
      moved = true;
    }
    if (this.week >= this.known) this.between = Math.min(this.between, 1);
    if (moved) {
      this.reached = Math.max(this.reached, this.week);
      this.fetch();
      this.emit("week");
    }
    if (this.week >= this.weeks - 1) this.play(false);
  }

  // --- actors, runs, files ------------------------------------------------------------------------------------

  select(selection: Selection | null): void {
    this.selection = selection;
    this.actor = null;
    this.emit("selection");
  }

  askActor(): void {
    if (!this.selection || !this.live) return;
    const wanted = { ...this.selection, week: this.week };
    this.request({ type: "actor", ...wanted }, (told) => {
      if (told.type !== "actor" || told.slot !== this.selection?.slot || told.kind !== this.selection?.kind) return;
      this.actor = told as ActorTold;
      this.emit("actor");
    });
  }

  run(count: number): void {
    this.progress = { done: 0, total: count * this.arms.size };
    this.bands = null;
    const job = ++this.job;
    this.request({ type: "runs", count }, (told) => {
      if (job !== this.job) return;
      if (told.type === "progress") this.progress = { done: told.done, total: told.total };
      else {
        this.progress = null;
        if (told.type === "bands") this.bands = told as Bands;
        else if (told.type === "refused") this.refuse(told);
      }
      this.emit("runs");
    }, true);
    this.emit("runs");
  }

  cancelRuns(): void {
    this.link.send({ type: "cancel" });
    this.job += 1;
    this.progress = null;
    this.emit("runs");
  }

  /** Number of the runs last asked for; what still comes of earlier ones is not heard. */
  private job = 0;

  private forgetRuns(): void {
    if (this.progress) this.link.send({ type: "cancel" });
    this.job += 1;
    if (!this.bands && !this.progress) return;
    this.bands = this.progress = null;
    this.emit("runs");
  }

  gallery(): void {
    if (this.cards.size || !this.live) return;
    this.request({ type: "gallery" }, (told) => {
      if (told.type !== "card") return;
      this.cards.set(told.name, told.shares);
      this.emit("card");
    }, true);
  }

  keep(what: string, arm: ArmName, view: Record<string, unknown>, got: (name: string, media: string, payload: DataView) => void): void {
    this.request({ type: "keep", what, arm, week: this.week, view }, (told, payload) => {
      if (told.type === "file" && payload) got(told.name, told.media, payload);
      else this.refuse(told);
    });
  }

  // --- the link -----------------------------------------------------------------------------------------------

  request(message: Told, answered: (told: Told, payload: DataView | null) => void, many = false): void {
    this.number += 1;
    const id = this.number;
    this.waiting.set(id, (told, payload) => {
      if (!many || told.type === "bands" || told.type === "refused" || told.type === "cancelled") this.waiting.delete(id);
      answered(told, payload);
    });
    this.link.send({ ...message, id });
  }

  private receive(message: Told, payload: DataView | null): void {
    if (message.type === "welcome" && !this.welcome) {
      this.welcome = message as Welcome;
      this.prepared(this);
      this.emit("welcome", "mode", "look", "play");
      for (const arm of this.arms.values()) this.ask(arm);
      return;
    }
    const answer = this.waiting.get(message.id);
    if (answer) answer(message, payload);
    else if (message.type === "weeks") this.take(message, payload);
    else if (message.type === "refused") this.refuse(message);
  }

  private changeState(state: "open" | "lost"): void {
    this.state = state;
    this.waiting.clear();
    this.progress = null;
    for (const arm of this.arms.values()) Object.assign(arm, { opening: false, fetching: false, again: false });
    if (state === "open") {
      if (!this.welcome) this.request({ type: "hello" }, () => {});
      else for (const arm of this.arms.values()) this.ask(arm);
    }
    this.emit("link", "runs");
  }
}
