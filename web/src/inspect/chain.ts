/** The chain of causes behind a person's week, from what the person's record holds. */

import type { Told } from "../types";

import { choiceName, digits, percent, t } from "../words";

const KEYS: Record<string, string> = {
  co_created: "created",
  co_destroyed: "destroyed",
  user_exploited: "exploited",
  provider_depleted: "depleted",
  neutral: "neutral",
};
/** Shares of the say between this and its complement count as shared. */
const SHARED = 0.42;
/** Promises may exceed practice by that much and still count as kept. */
const TOLERATED = 0.1;
const [FAR, SOME_WAY] = [0.3, 0.12];
/** Value in standard deviations below which nobody is told that it was gained or lost. */
const TOLD = 0.005;
const ORDINARY = "deliver_individual";

/** Sentences in order of cause: met whom, who decided, what each gave, what came of it, what it did to trust. */
export function chain(person: Told, trustBefore: number | null): string[] {
  const served = person.met === "served";
  return [
    ...meeting(person),
    ...(served && person.coping ? [coped(person)] : []),
    ...(person.activity && person.activity !== ORDINARY ? [tookPart(person)] : []),
    ...(person.emergency ? [t("chain.emergency")] : []),
    ...(served ? value(person.week_value) : []),
    trust(person, trustBefore),
  ];
}

function meeting(person: Told): string[] {
  const { worker } = person;
  if (!person.engaged) return [t("chain.left")];
  if (person.met === "did_not_seek") return [t("chain.did_not_seek")];
  if (person.met === "prepared") return [t("chain.prepared", { worker: worker.slot })];
  if (person.met !== "waited") return encounter(person);
  const [sought, places] = [digits(worker.demand ?? 0, 0), digits(worker.capacity ?? 0, 1)];
  return [t("chain.waited", { worker: worker.slot, sought, places })];
}

function coped(person: Told): string {
  return t("chain.coping", { coping: choiceName("coping.rule", person.coping).toLowerCase() });
}

function tookPart(person: Told): string {
  const [phase, level] = (person.activity as string).split("_");
  const activity = `${t(`activities.phases.${phase}`)}, ${t(`activities.levels.${level}`)}`;
  return t("chain.activity", { activity, asked: person.asked ? t("chain.asked") : "" });
}

function encounter(one: Told): string[] {
  const { worker, home } = one;
  const kind = KEYS[one.encounter_class as string] ?? "neutral";
  const broken = home.declared - one.phi;
  const apart = Math.hypot(one.z_x - one.x, one.z_y - one.y);
  const decided = one.phi > 1 - SHARED ? "decided_user" : one.phi < SHARED ? "decided_professional" : "decided_shared";
  const declared = percent(home.declared);
  const gap = percent(broken).replace(" %", " points");
  const far = t(`chain.${apart > FAR ? "far" : apart > SOME_WAY ? "some" : "near"}`);
  const pay = Math.abs(one.week_pay) > 0.005 ? t("chain.paid", { pay: digits(one.week_pay, 1) }) : "";
  const hours = digits(one.week_hours, 1);
  const workerHours = digits(worker.hours / Math.max(worker.served, 1), 1);
  return [
    t("chain.met", { worker: worker.slot, home: home.slot }),
    t(`chain.${decided}`, { share: percent(one.phi) }),
    t(broken > TOLERATED ? "chain.promise_broken" : "chain.promise_kept", { declared, gap }),
    t("chain.apart", { far, distance: digits(apart) }),
    t("chain.gave", { hours, worker_hours: workerHours, pay }),
    t("chain.came", { performance: digits(one.satisfaction), expected: digits(one.expectation) }),
    t("chain.class", { class: t(`classes.${kind}`), means: t(`classes.${kind}_means`) }),
  ];
}

function value(parts: Record<string, number>): string[] {
  const told = Object.entries(parts).filter(([, size]) => Math.abs(size) >= TOLD);
  if (!told.length) return [];
  const sorted = told.sort(([, one], [, other]) => other - one);
  const [most, least] = [sorted[0]!, sorted.at(-1)!];
  const text = ([name, size]: [string, number]) => `${t(`value.${name}`)} (${size > 0 ? "+" : ""}${digits(size)} SD)`;
  if (most[1] > 0 && least[1] < 0) return [t("chain.gained", { most: text(most), least: text(least) })];
  if (most[1] > 0) return [t("chain.gained_only", { most: text(most) })];
  return [t("chain.lost_only", { least: text(least) })];
}

function trust(person: Told, before: number | null): string {
  const to = digits(person.trust, 3);
  if (before === null) return t("chain.first");
  const from = digits(before, 3);
  if (from === to) return t("chain.trust_still", { to });
  if (person.met !== "served") return t("chain.trust_moved", { from, to });
  return t(person.trust > before ? "chain.trust_up" : "chain.trust_down", { from, to });
}
