/** What a slider can be put to: a range, and the round steps in which it is moved. */

import type { Lever } from "../types";

export interface Scale {
  low: number;
  high: number;
  step: number;
}

/** Steps that a key moves. */
const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

export function scaleOf({ kind, low = 0, high = 1 }: Lever): Scale {
  return { low, high, step: kind === "integer" ? 1 : stepOf(high - low) };
}

/** The value that is meant where a slider stands at `value`: a whole number of steps, or an end of the range. */
export function meant({ low, high, step }: Scale, value: number): number {
  const rounded = Number((Math.round(value / step) * step).toPrecision(10));
  return Math.min(Math.max(value <= low || value >= high ? value : rounded, low), high);
}

/** Where a key moves a slider that stands at `value`; nothing if it is none of its keys. */
export function moved(scale: Scale, value: number, key: string): number | undefined {
  const steps = KEYS[key];
  return steps === undefined ? undefined : meant(scale, value + steps * scale.step);
}

/** A round step that parts a range into a hundred or two. */
function stepOf(range: number): number {
  const raw = range / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  return raw / power >= 5 ? 5 * power : raw / power >= 2 ? 2 * power : power;
}
