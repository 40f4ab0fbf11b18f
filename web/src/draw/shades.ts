/** Which step of a colour scale each person has. */

import type { Frames } from "../state/frames";
import { FULL } from "../state/frames";
import type { Colour } from "../state/shown";
import { RAMPS } from "./colours";

const FIELDS: Record<Colour, string> = {
  trust: "trust",
  value: "week_net",
  power: "phi",
  burden: "burden",
  activation: "activation",
};
/** Standard deviations of value from the middle of the scale to its end. */
const VALUE_SPAN = 1.5;

export function shades(frames: Frames, week: number, colour: Colour): Uint8Array {
  const values = frames.column(week, "patients", FIELDS[colour]);
  const steps = RAMPS[colour]!.length - 1;
  const made = new Uint8Array(values.length);
  for (let slot = 0; slot < values.length; slot += 1) {
    const share = colour === "value" ? 0.5 + values[slot]! / (2 * VALUE_SPAN) : values[slot]! / FULL;
    made[slot] = Math.round(Math.min(Math.max(share, 0), 1) * steps);
  }
  return made;
}
