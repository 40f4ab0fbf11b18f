/** How many people, how many weeks, and which luck: what may be asked for. */

import type { Welcome } from "../types";

export interface Setup {
  seed: number;
  patients: number;
  weeks: number;
}

export const LEAST: Setup = { seed: 0, patients: 3, weeks: 1 };

export function mostOf(name: keyof Setup, welcome: Welcome): number {
  return name === "seed" ? welcome.setup.seed!.high! : welcome.limits[name]!;
}

/** A number as it may be asked for: whole, and within its bounds. */
export function within(name: keyof Setup, value: number, welcome: Welcome): number {
  const whole = Number.isFinite(value) ? Math.round(value) : LEAST[name];
  return Math.min(Math.max(whole, LEAST[name]), mostOf(name, welcome));
}
