/** The chain of causes behind a person's week, from what the person's record holds. */

import type { Told } from "../types";

import { digits, named, percent, t } from "../words";

const KEYS: Record<string, string> = {
  co_created: "created",
  co_destroyed: "destroyed",
  user_exploited: "exploited",
  provider_depleted: "depleted",
  neutral: "neutral",
};
const SHARED = 0.42;

/** Sentences in order of cause: met whom, who decided, what each gave, what came of it, what it did to trust. */
export function chain(person: Told, trustBefore: number | null): string[] {
  const said: string[] = [];
  const { worker, home } = person;
  if (!person.engaged) said.push(t("chain.left"));
  else if (person.met === "did_not_seek") said.push(t("chain.did_not_seek"));
  else if (person.met === "waited")
    said.push(
      t("chain.waited", {
        worker: worker.slot,
        sought: digits(worker.demand ?? 0, 0),
        places: digits(worker.capacity ?? 0, 1),
      }),
    );
  else if (person.met === "prepared") said.push(t("chain.prepared", { worker: worker.slot }));
  else said.push(...encounter(person));
  if (person.coping && person.met === "served")
    said.push(t("chain.coping", { coping: named("rules.coping.rule", person.coping).toLowerCase() }));
  if (person.activity && person.activity !== "deliver_individual") {
    said.push(
      t("chain.activity", {
        activity: person.activity.replaceAll("_", ", "),
        asked: person.asked ? t("chain.asked") : "",
      }),
    );
  }
  if (person.emergency) said.push(t("chain.emergency"));
  if (person.met === "served") said.push(...value(person.week_value));
  said.push(trust(person, trustBefore));
  return said;

  function encounter(one: Told): string[] {
    const kind = KEYS[one.encounter_class as string] ?? "neutral";
    const gap = home.declared - one.phi;
    const apart = Math.hypot(one.z_x - one.x, one.z_y - one.y);
    const decided =
      one.phi > 1 - SHARED ? "decided_user" : one.phi < SHARED ? "decided_professional" : "decided_shared";
    return [
      t("chain.met", { worker: worker.slot, home: home.slot }),
      t(`chain.${decided}`, { share: percent(one.phi) }),
      gap > 0.1
        ? t("chain.promise_broken", { declared: percent(home.declared), gap: percent(gap).replace(" %", " points") })
        : t("chain.promise_kept", { declared: percent(home.declared) }),
      t("chain.apart", {
        far: t(`chain.${apart > 0.3 ? "far" : apart > 0.12 ? "some" : "near"}`),
        distance: digits(apart),
      }),
      t("chain.gave", {
        hours: digits(one.week_hours, 1),
        worker_hours: digits(worker.hours / Math.max(worker.served, 1), 1),
        pay: Math.abs(one.week_pay) > 0.005 ? t("chain.paid", { pay: digits(one.week_pay, 1) }) : "",
      }),
      t("chain.came", { performance: digits(one.satisfaction), expected: digits(one.expectation) }),
      t("chain.class", { class: t(`classes.${kind}`), means: t(`classes.${kind}_means`) }),
    ];
  }
}

function value(parts: Record<string, number>): string[] {
  const sorted = Object.entries(parts).sort(([, one], [, other]) => other - one);
  const [most, least] = [sorted[0]!, sorted.at(-1)!];
  const text = ([name, size]: [string, number]) => `${t(`value.${name}`)} (${size > 0 ? "+" : ""}${digits(size)} SD)`;
  if (most[1] > 0 && least[1] < 0) return [t("chain.gained", { most: text(most), least: text(least) })];
  if (most[1] > 0) return [t("chain.gained_only", { most: text(most) })];
  return least[1] < 0 ? [t("chain.lost_only", { least: text(least) })] : [];
}

function trust(person: Told, before: number | null): string {
  const to = digits(person.trust, 3);
  if (before === null) return t("chain.first");
  const from = digits(before, 3);
  if (from === to) return t("chain.trust_still", { to });
  if (person.met !== "served") return t("chain.trust_moved", { from, to });
  return t(person.trust > before ? "chain.trust_up" : "chain.trust_down", { from, to });
}
