/** The guided lessons: what each changes, and what is looked at. Their words are in `words.json`. */

import type { Colour } from "../state/shown";
import type { Entry, Levers } from "../types";

/** Which answer is meant: the first says that B is higher, the second that it is the same, the third lower. */
export const [HIGHER, SAME, LOWER] = [0, 1, 2];

export interface Lesson {
  id: string;
  /** Levers that A and B share. */
  both?: Levers;
  /** Levers of B alone. */
  change: Levers;
  /** Interventions of B alone. */
  schedule?: Entry[];
  /** The lever that may then be moved. */
  lever: string;
  /** What is compared, where given by how much more than another measure. */
  measure: string;
  against?: string;
  /** What the theory leads one to expect; null where it does not say. */
  expects: number | null;
  /** Weeks at the end of the run over which it is compared. */
  weeks: number;
  colour: Colour;
  /** The scenario that goes further into it, and theories with scenarios of their own. */
  scenario: string;
  theories: string[];
}

const YEAR = 52;
const QUARTER = 12;

export const LESSONS: Lesson[] = [
  {
    id: "use",
    change: { "encounter.effort_cost": 2 },
    lever: "encounter.effort_cost",
    measure: "value_user",
    expects: LOWER,
    weeks: YEAR,
    colour: "value",
    scenario: "theories/sdl",
    theories: ["batalden", "service"],
  },
  {
    id: "power",
    change: { "power.declared_share": 0.95 },
    lever: "power.declared_share",
    measure: "trust_own",
    expects: null,
    weeks: YEAR,
    colour: "power",
    scenario: "shared-power",
    theories: ["sdm", "kirkegaard"],
  },
  {
    id: "trust",
    change: {},
    schedule: [
      { week: 20, set: { "trust.shock": 0.4 } },
      { week: 21, set: { "trust.shock": 0 } },
    ],
    lever: "trust.loss_ratio",
    measure: "trust_own",
    expects: LOWER,
    weeks: QUARTER,
    colour: "trust",
    scenario: "after-a-scandal",
    theories: ["fledderus", "meijer"],
  },
  {
    id: "promise",
    change: { "power.rule": "tokenistic", "power.declared_share": 0.8, "power.token_share": 0.2 },
    lever: "power.declared_share",
    measure: "trust_organisation",
    expects: LOWER,
    weeks: YEAR,
    colour: "trust",
    scenario: "tokenism",
    theories: ["kirkegaard", "goffman"],
  },
  {
    id: "pay",
    change: { "compensation.rule": "hourly", "compensation.rate": 15, "benefits.limit": 0 },
    lever: "compensation.rate",
    measure: "participation_claimants",
    against: "participation_others",
    expects: LOWER,
    weeks: YEAR,
    colour: "burden",
    scenario: "paid-participation",
    theories: ["pay", "labour"],
  },
  {
    id: "together",
    both: { "power.rule": "dependence" },
    change: { "power.rule": "collective", "power.pooling": 1, "groups.organising": 1, "groups.join_rate": 0.1 },
    lever: "groups.join_rate",
    measure: "enacted_share",
    expects: HIGHER,
    weeks: YEAR,
    colour: "power",
    scenario: "community-organising",
    theories: ["bolton", "durose"],
  },
  {
    id: "much",
    change: { "delegation.task": 1, "delegation.backup": 0 },
    lever: "delegation.task",
    measure: "burden",
    expects: HIGHER,
    weeks: YEAR,
    colour: "burden",
    scenario: "self-management-alone",
    theories: ["essen", "selfmanage"],
  },
  {
    id: "pace",
    change: { "forums.pace": 5 },
    lever: "forums.pace",
    measure: "design_payoff",
    expects: LOWER,
    weeks: YEAR,
    colour: "activation",
    scenario: "fast-involvement",
    theories: ["pace", "filipe"],
  },
];
