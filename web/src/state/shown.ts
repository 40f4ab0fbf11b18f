/** What the page shows: everything that its parts read. Only the store and its helpers change it. */

import type { ActorTold, ArmName, Bands, CardTold, Kind, Welcome } from "../types";
import type { Arm } from "./arm";
import type { Setup } from "./setup";
import { Topics } from "./topics";

export type Mode = "learn" | "explore" | "gallery";
export type Colour = "trust" | "value" | "power" | "burden" | "activation";
export const MODES: Mode[] = ["learn", "explore", "gallery"];
export const VIEWS = ["map", "structure"] as const;
export const COLOURS: Colour[] = ["trust", "value", "power", "burden", "activation"];
export const SPEEDS = [1, 2, 4, 10, 20];

export interface Selection {
  kind: Kind;
  slot: number;
}

export class Shown extends Topics {
  welcome: Welcome | null = null;
  arms = new Map<ArmName, Arm>();
  setup: Setup = { seed: 1, patients: 300, weeks: 104 };
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
  view: (typeof VIEWS)[number] = "map";
  colour: Colour = "trust";
  trails = false;
  selection: Selection | null = null;
  hover: Selection | null = null;
  actor: ActorTold | null = null;
  bands: Bands | null = null;
  progress: { done: number; total: number } | null = null;
  cards = new Map<string, CardTold>();
  state: "connecting" | "open" | "lost" = "connecting";
  refusal = "";

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
    return this.a?.opened?.weeks ?? this.setup.weeks;
  }

  /** The last week that every open arm has. */
  get known(): number {
    return Math.min(...[...this.arms.values()].map((arm) => arm.frames?.known ?? 0)) - 1;
  }

  /** Say in a line why something was not done. */
  refuse(why: unknown): void {
    this.refusal = String(why ?? "");
    this.emit("said");
  }
}
