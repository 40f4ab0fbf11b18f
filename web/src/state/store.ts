/** What is shown and everything that changes it. Parts of the page listen; none of them talks to the model. */

import type { ActorTold, ArmName, Entry, Levers, Link, Opened, Told, Value, Welcome } from "../types";
import { Arm } from "./arm";
import { Background } from "./background";
import { Calls } from "./calls";
import { Player } from "./player";
import type { Setup } from "./setup";
import { type Selection, Shown } from "./shown";
import { Weeks } from "./weeks";

type Got = (name: string, media: string, payload: DataView) => void;

export class Store extends Shown {
  readonly live: boolean;
  readonly player: Player;
  readonly background: Background;
  private readonly calls: Calls;
  private readonly frames: Weeks;
  /** The interventions of a scenario itself, once it has been opened without others. */
  private readonly own = new Map<string, Entry[]>();

  /** `prepared` is called once, when the model has said what there is. */
  constructor(
    readonly link: Link,
    private readonly prepared: (store: Store) => void,
  ) {
    super();
    this.live = link.live;
    this.calls = new Calls(link);
    this.frames = new Weeks(this, this.calls);
    this.player = new Player(this, this.frames);
    this.background = new Background(this, this.calls, link.live);
    link.onMessage = (message, payload) => this.receive(message, payload);
    link.onState = (state) => this.changeState(state);
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

  /** Go back to week 0, with nothing seen yet. */
  rewind(): void {
    this.week = this.reached = this.between = 0;
  }

  /** Begin A anew from week 0. */
  startOver(scenario: string, levers: Levers = {}): void {
    this.rewind();
    this.start("A", scenario, levers);
    this.emit("week");
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
    this.calls.say({ type: "close", arm: "B" });
    this.edited = "A";
    this.background.forget();
    this.emit("arms", "frames", "week");
  }

  setLever(path: string, value: Value, arm = this.editedArm, week = this.week): void {
    this.changeArm(arm, (one) => one.set(path, value, week));
  }

  /** Take back every change of a lever: what the scenario itself sets holds again. */
  undo(path: string, arm = this.editedArm): void {
    this.changeArm(arm, (one) => one.undo(path, this.own.get(arm.scenario)));
  }

  changeArm(arm: Arm, change: (arm: Arm) => void): void {
    change(arm);
    this.ask(arm);
    this.emit("levers");
  }

  reset(arm: Arm): void {
    this.start(arm.name, arm.scenario);
  }

  setSetup(setup: Partial<Setup>): void {
    Object.assign(this.setup, setup);
    this.rewind();
    for (const arm of this.arms.values()) this.ask(arm);
    this.emit("arms");
  }

  private ask(arm: Arm): void {
    this.background.forget();
    if (this.state !== "open") return;
    if (arm.opening) {
      arm.again = true;
      return;
    }
    arm.opening = true;
    this.refusal = "";
    const { name, scenario, levers, schedule } = arm;
    const message = { type: "open", arm: name, scenario, levers, schedule, ...this.setup, show: this.week };
    this.calls.ask(message, (told) => {
      if (told.type === "opened" && !schedule) this.own.set(scenario, told.schedule);
      this.opened(arm, told);
    });
  }

  private opened(arm: Arm, told: Told): void {
    const current = this.arms.get(arm.name);
    if (!current) return;
    current.opening = false;
    if (told.type === "opened" && this.welcome) {
      current.accept(told as Opened, this.welcome.layout);
      current.fetching = (told as Opened).following > 0;
      this.week = Math.min(this.week, current.opened!.weeks - 1);
      this.reached = Math.min(this.reached, current.opened!.weeks - 1);
    } else this.refused(arm, told.why);
    if (current.again || current !== arm) {
      current.again = false;
      this.ask(current);
    }
    this.emit("arms");
    this.frames.fetch();
  }

  /** Say why an arm cannot be opened; one that never was, as from an address, begins with its scenario alone. */
  private refused(arm: Arm, why: unknown): void {
    if (this.arms.get(arm.name) === arm && !arm.opened && arm.changed) {
      arm.levers = {};
      arm.schedule = null;
      this.ask(arm);
    }
    this.refuse(why);
  }

  // --- actors and files ---------------------------------------------------------------------------------------

  select(selection: Selection | null): void {
    this.selection = selection;
    this.actor = null;
    this.emit("selection");
  }

  /** Ask for the record of who is selected, in the week shown. */
  askActor(): void {
    if (!this.selection || !this.live) return;
    this.calls.ask({ type: "actor", ...this.selection, week: this.week }, (told) => {
      const { selection } = this;
      if (told.type !== "actor" || told.slot !== selection?.slot || told.kind !== selection?.kind) return;
      this.actor = told as ActorTold;
      this.emit("actor");
    });
  }

  keep(what: string, arm: ArmName, view: Record<string, unknown>, got: Got): void {
    this.calls.ask({ type: "keep", what, arm, week: this.week, view }, (told, payload) => {
      if (told.type === "file" && payload) got(told.name, told.media, payload);
      else this.refuse(told.why);
    });
  }

  // --- the link -----------------------------------------------------------------------------------------------

  private receive(message: Told, payload: DataView | null): void {
    if (message.type === "welcome" && !this.welcome) {
      this.welcome = message as Welcome;
      this.prepared(this);
      this.emit("welcome", "mode", "look", "play");
      for (const arm of this.arms.values()) this.ask(arm);
      return;
    }
    if (this.calls.hear(message, payload)) return;
    if (message.type === "weeks") this.frames.take(message, payload);
    else if (message.type === "refused") this.refuse(message.why);
  }

  private changeState(state: "open" | "lost"): void {
    this.state = state;
    this.calls.forget();
    this.progress = null;
    for (const arm of this.arms.values()) Object.assign(arm, { opening: false, fetching: false, again: false });
    if (state === "open") {
      if (!this.welcome) this.calls.ask({ type: "hello" }, () => {});
      else {
        for (const arm of this.arms.values()) this.ask(arm);
        this.background.resume();
      }
    }
    this.emit("link", "runs");
  }
}
