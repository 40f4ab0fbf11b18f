/** What travels between the page and the model, as far as the page reads it. */

export type Value = number | string | boolean;
export type Levers = Record<string, Value>;
export type ArmName = "A" | "B";
export type Kind = "patients" | "professionals" | "groups" | "organisations";

export interface Entry {
  week: number;
  set: Levers;
}

export interface Card {
  name: string;
  title: string;
  question: string;
  look_at: string;
  theories: string[];
  theme: string;
  setup: { seed: number; patients: number; weeks: number };
}

export interface Lever {
  path: string;
  theme: string;
  kind: "real" | "integer" | "switch" | "choice";
  default: Value;
  low?: number;
  high?: number;
  unit: string;
  meaning: string;
  source: string;
  main: boolean;
  choices?: string[];
}

export interface Layout {
  weekly: string[];
  flows: [number, number, number];
  actors: Record<Kind, [string, string][]>;
}

type MeasureRow = [name: string, unit: string, meaning: string, theme: string];

export interface Welcome {
  type: "welcome";
  start: string;
  scenarios: Card[];
  levers: Lever[];
  setup: Record<string, Lever>;
  limits: Record<string, number>;
  measures: MeasureRow[];
  kinds: string[];
  resources: Record<string, string>;
  layout: Layout;
  view?: Record<string, unknown>;
}

export interface Opened {
  type: "opened";
  id?: number;
  arm: ArmName;
  revision: number;
  first_new: number;
  /** Weeks that follow by themselves. */
  following: number;
  scenario: string;
  name: string;
  title: string;
  weeks: number;
  counts: Record<Kind, number>;
  values: Levers;
  schedule: Entry[];
}

export interface WeeksHead {
  type: "weeks";
  arm: ArmName;
  revision: number;
  first: number;
  count: number;
  failure?: string;
}

export interface Estimate {
  mean: number | null;
  low: number | null;
  high: number | null;
  n: number;
  above?: number;
  below?: number;
}

export interface Bands {
  type: "bands";
  revisions: Partial<Record<ArmName, number>>;
  count: number;
  failed: number[];
  bands: Partial<Record<ArmName, Record<string, { mean: number[]; low: number[]; high: number[] }>>>;
  outcomes: Partial<Record<ArmName, Record<string, Estimate>>>;
  differences: Record<string, Estimate>;
}

/** What the gallery shows of a scenario beside its words. */
export interface CardTold {
  shares: Record<string, number[]>;
  apart: { measure: string; baseline: number; here: number } | null;
}

export type Told = Record<string, any>;

export interface ActorTold {
  type: "actor";
  id?: number;
  kind: Kind;
  slot: number;
  week: number;
  arms: Partial<Record<ArmName, Told>>;
}

/** The way to the model, whatever it runs over. */
export interface Link {
  readonly live: boolean;
  send(message: Record<string, unknown>): void;
  onMessage: (message: Told, payload: DataView | null) => void;
  onState: (state: "open" | "lost") => void;
  close(): void;
}
