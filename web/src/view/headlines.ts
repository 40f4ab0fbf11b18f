/** The outcomes that every comparison begins with. */

export const HEADLINES = [
  "share_co_created",
  "share_co_destroyed",
  "share_user_exploited",
  "share_provider_depleted",
  "value_user",
  "value_provider",
  "trust_own",
  "enacted_share",
  "health",
  "burden",
  "participation",
  "waiting",
];
