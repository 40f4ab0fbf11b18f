/** What the model does beside the weeks shown: many runs, and the small pictures of the gallery. */

import type { Bands, CardTold } from "../types";
import type { Calls } from "./calls";
import type { Shown } from "./shown";

export class Background {
  /** Number of the runs last asked for; what still comes of earlier ones is not heard. */
  private job = 0;
  /** The pictures of scenarios have been asked for. */
  private drawing = false;

  constructor(
    private readonly shown: Shown,
    private readonly calls: Calls,
    private readonly live: boolean,
  ) {}

  /** Run all open arms that many times. */
  run(count: number): void {
    const { shown } = this;
    shown.progress = { done: 0, total: count * shown.arms.size };
    shown.bands = null;
    const job = ++this.job;
    const answered = (told: Record<string, any>) => {
      if (job !== this.job) return;
      if (told.type === "progress") shown.progress = { done: told.done, total: told.total };
      else {
        shown.progress = null;
        if (told.type === "bands") shown.bands = told as Bands;
        else if (told.type === "refused") shown.refuse(told.why);
      }
      shown.emit("runs");
    };
    this.calls.ask({ type: "runs", count }, answered, true);
    shown.emit("runs");
  }

  cancel(): void {
    this.calls.say({ type: "cancel" });
    this.job += 1;
    this.shown.progress = null;
    this.shown.emit("runs");
  }

  /** Let go of runs of what is no longer shown. */
  forget(): void {
    const { shown } = this;
    if (shown.progress) this.calls.say({ type: "cancel" });
    this.job += 1;
    if (!shown.bands && !shown.progress) return;
    shown.bands = shown.progress = null;
    shown.emit("runs");
  }

  /** Ask once for the small pictures of all scenarios. */
  gallery(): void {
    const { shown } = this;
    if (this.drawing || !this.live) return;
    this.drawing = true;
    const answered = (told: Record<string, any>) => {
      if (told.type !== "card") return;
      shown.cards.set(told.name, told as CardTold);
      shown.emit("card");
    };
    this.calls.ask({ type: "gallery" }, answered, true);
  }

  /** The connection is a new one: ask again for pictures that did not come over the last. */
  resume(): void {
    const { cards, welcome } = this.shown;
    if (!this.drawing || cards.size >= welcome!.scenarios.length) return;
    this.drawing = false;
    this.gallery();
  }
}
