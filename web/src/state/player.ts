/** The clock of the page: play, stop, go to a week. The page owns it; the model only fills the weeks. */

import type { Shown } from "./shown";
import type { Weeks } from "./weeks";

/** Seconds that one picture may take before the clock slows down with it. */
const LONGEST_STEP = 0.25;

export class Player {
  private held = false;
  private last = 0;

  constructor(
    private readonly shown: Shown,
    private readonly weeks: Weeks,
  ) {}

  goTo(week: number): void {
    const { shown } = this;
    shown.between = 0;
    shown.week = Math.min(Math.max(Math.round(week), 0), shown.weeks - 1);
    shown.reached = Math.max(shown.reached, shown.week);
    this.weeks.fetch();
    shown.emit("week");
  }

  /** Stop, and go to a week. */
  stopAt(week: number): void {
    this.play(false);
    this.goTo(week);
  }

  play(on: boolean): void {
    const { shown } = this;
    if (on && shown.week >= shown.weeks - 1) {
      shown.week = 0;
      shown.between = 0;
    }
    if (on === shown.playing) return;
    shown.playing = on;
    shown.between = 0;
    shown.emit("play", "week");
  }

  toggle(): void {
    this.play(!this.shown.playing);
  }

  setSpeed(weeks: number): void {
    this.shown.speed = weeks;
    this.shown.emit("play");
  }

  /** Hold the clock while a lever is being moved. */
  hold(on: boolean): void {
    this.held = on;
  }

  /** Advance; called once for every picture. */
  tick(now: number): void {
    const { shown } = this;
    const passed = Math.min((now - this.last) / 1000, LONGEST_STEP);
    this.last = now;
    if (!shown.playing || this.held) return;
    shown.between += passed * shown.speed;
    let moved = false;
    while (shown.between >= 1 && shown.week < shown.known && shown.week < shown.weeks - 1) {
      shown.between -= 1;
      shown.week += 1;
      moved = true;
    }
    if (shown.week >= shown.known) shown.between = Math.min(shown.between, 1);
    if (moved) {
      shown.reached = Math.max(shown.reached, shown.week);
      this.weeks.fetch();
      shown.emit("week");
    }
    if (shown.week >= shown.weeks - 1) this.play(false);
  }
}
