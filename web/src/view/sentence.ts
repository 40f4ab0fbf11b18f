/** One sentence about what has just changed. */

import type { Store } from "../state/store";
import { named, t } from "../words";
import { whatIsSet } from "../levers/values";
import { written } from "./numbers";

const TOLD = [
  "trust_own",
  "trust_organisation",
  "credence",
  "enacted_share",
  "value_user",
  "value_provider",
  "share_co_created",
  "share_co_destroyed",
  "share_user_exploited",
  "burden",
  "burnout",
  "participation",
  "waiting",
  "health",
  "activation",
  "mobilisation",
];
const BACK = 8;
const NOTICED = 2.2;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function mean(values: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let week = first; week <= last; week += 1) sum += values[week]!;
  return sum / (last - first + 1);
}

/** Spread of a series from week to week, by which a change is judged. */
function noise(values: Float64Array, last: number): number {
  let sum = 0;
  const first = Math.max(1, last - 26);
  for (let week = first; week <= last; week += 1) sum += (values[week]! - values[week - 1]!) ** 2;
  return Math.sqrt(sum / Math.max(last - first + 1, 1)) + 0.004;
}

export function sentence(store: Store): string {
  const week = Math.min(store.week, store.known);
  if (week < 2) return t("sentence.start", { week });
  const back = Math.min(BACK, Math.floor(week / 2));
  let best = { size: 0, text: "" };
  for (const [name, arm] of store.arms) {
    const { frames } = arm;
    if (!frames) continue;
    for (const measure of TOLD) {
      const values = frames.measure(measure);
      const short = Math.min(3, back);
      const now = mean(values, week - short + 1, week),
        before = mean(values, Math.max(0, week - back - short + 1), week - back);
      const size = Math.abs(now - before) / noise(values, week);
      if (size <= best.size || written(measure, now) === written(measure, before)) continue;
      const cause = arm.plan.filter((entry) => entry.week <= week && entry.week > week - 2 * BACK).at(-1);
      const what = cause ? lower(whatIsSet(store, cause)) : "";
      const since = !cause
        ? ""
        : cause.week === week
          ? t("sentence.since_now", { what })
          : t("sentence.since", { weeks: week - cause.week, what });
      best = {
        size,
        text: t(now > before ? "sentence.rise" : "sentence.fall", {
          week,
          arm: name,
          name: lower(named("outcomes", measure)),
          from: written(measure, before),
          to: written(measure, now),
          since,
        }),
      };
    }
  }
  const moved =
    best.size >= NOTICED
      ? best.text
      : t("sentence.still", { week, arms: store.b ? "arms A and B" : "arm A", weeks: back });
  return store.b ? `${moved} ${apart(store, week)}`.trim() : moved;
}

function apart(store: Store, week: number): string {
  const a = store.a.frames,
    b = store.b?.frames;
  if (!a || !b) return "";
  let best = { size: 0.5, text: "" };
  for (const measure of TOLD) {
    const one = a.measure(measure),
      other = b.measure(measure);
    const first = Math.max(0, week - 3);
    const inA = mean(one, first, week),
      inB = mean(other, first, week);
    const size = Math.abs(inB - inA) / noise(one, week);
    if (size > best.size && written(measure, inA) !== written(measure, inB)) {
      best = {
        size,
        text: t("sentence.apart", {
          name: lower(named("outcomes", measure)),
          a: written(measure, inA),
          b: written(measure, inB),
        }),
      };
    }
  }
  return best.text;
}
