/** What came of a lesson's run. */

import type { Store } from "../state/store";
import type { ArmName } from "../types";
import { named, t } from "../words";
import { written } from "../view/numbers";
import { HIGHER, LOWER, type Lesson, SAME } from "./table";

/** A difference that nobody would see counts as none. */
const NONE = 0.01;

export class Found {
  readonly first: number;
  readonly last: number;

  constructor(
    private readonly store: Store,
    private readonly lesson: Lesson,
  ) {
    this.last = store.weeks - 1;
    this.first = Math.max(0, store.weeks - lesson.weeks);
  }

  /** Whether both arms have been seen to the end. */
  static ready(store: Store): boolean {
    const last = store.weeks - 1;
    return !store.playing && store.reached >= last && !!store.b?.frames && store.known >= last;
  }

  /** The answer that was right in this run. */
  get right(): number {
    const { measure, against } = this.lesson;
    const gain = this.difference(measure) - (against ? this.difference(against) : 0);
    return Math.abs(gain) < NONE ? SAME : gain > 0 ? HIGHER : LOWER;
  }

  /** A sentence with what is compared, in A and in B. */
  told(measure: string): string {
    const [a, b] = [this.mean("A", measure), this.mean("B", measure)].map((value) => written(measure, value));
    return t("lesson.found", { name: named("outcomes", measure), a: a!, b: b!, from: this.first, to: this.last });
  }

  private difference(measure: string): number {
    return this.mean("B", measure) - this.mean("A", measure);
  }

  private mean(arm: ArmName, measure: string): number {
    const values = this.store.arms
      .get(arm)!
      .frames!.measure(measure)
      .subarray(this.first, this.last + 1);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
}
