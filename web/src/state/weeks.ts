/** The weeks of all arms: asked for ahead of what is shown, and taken when they come. */

import type { Told, WeeksHead } from "../types";
import type { Calls } from "./calls";
import type { Shown } from "./shown";

const AHEAD = 40;
const CHUNK = 40;
const FEW = 6;
/** Bytes that may arrive at a time: the picture waits while they are read. */
const BYTES = 1_000_000;

export class Weeks {
  constructor(
    private readonly shown: Shown,
    private readonly calls: Calls,
  ) {}

  /** Ask for weeks that are missing, as far as they will soon be shown. */
  fetch(): void {
    const { shown } = this;
    const wanted = Math.max(shown.week, shown.reached) + AHEAD;
    for (const arm of shown.arms.values()) {
      const { frames, opened } = arm;
      if (!frames || !opened || arm.fetching || arm.opening || frames.known >= Math.min(wanted, opened.weeks)) continue;
      arm.fetching = true;
      // A few weeks first where the picture waits for them.
      const waits = frames.known <= shown.week && shown.week < frames.known + FEW;
      const count = waits ? FEW : Math.max(FEW, Math.min(CHUNK, Math.floor(BYTES / frames.shape.length)));
      this.calls.ask({ type: "weeks", arm: arm.name, first: frames.known, count }, (told, payload) => {
        const current = shown.arms.get(arm.name);
        if (current?.frames === frames) this.take({ ...told, arm: arm.name }, payload);
      });
    }
  }

  /** Take weeks that arrived, unless the arm has been opened anew since. */
  take(told: Told, payload: DataView | null): void {
    const arm = this.shown.arms.get(told.arm ?? "A");
    if (!arm?.frames) return;
    if (told.type === "weeks" && (told as WeeksHead).revision !== arm.opened?.revision) return;
    arm.fetching = false;
    if (told.type === "weeks" && payload) {
      arm.frames.add(told.first, told.count, payload);
      arm.failure = told.failure ?? "";
      this.shown.emit("frames");
    }
    this.fetch();
  }
}
