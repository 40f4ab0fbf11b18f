/** Outcomes as the page writes them: shares in percent, other measures with two digits, differences in words. */

import { digits, percent, t } from "../words";

const SHARES = new Set([
  "share_co_created",
  "share_co_destroyed",
  "share_user_exploited",
  "share_provider_depleted",
  "participation",
  "participation_claimants",
  "participation_others",
  "waiting",
]);

export const isShare = (measure: string): boolean => SHARES.has(measure);

/** A share below which a tenth of a percent tells something. */
const SMALL = 0.095;

export function written(measure: string, value: number): string {
  if (!isShare(measure) || !Number.isFinite(value)) return digits(value);
  return Math.abs(value) < SMALL ? `${digits(100 * value, 1)} %` : percent(value);
}

/** A difference in words: how much more or less. */
export function difference(measure: string, by: number): string {
  if (!Number.isFinite(by)) return digits(by);
  const size = written(measure, Math.abs(by));
  if (size === written(measure, 0)) return t("happened.same");
  const points = size.replace(/^1\.0 %$/, "1 pt").replace(" %", " pts");
  return t(by > 0 ? "happened.higher" : "happened.lower", { size: points });
}
