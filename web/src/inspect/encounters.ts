/** The last encounters of a person; those of the week of a professional, and of an organisation's or a group's people. */

import { h } from "../dom";
import { byCode, CLASSES } from "../draw/colours";
import { those } from "../state/belonging";
import type { Frames } from "../state/frames";
import type { Selection } from "../state/shown";
import type { Store } from "../state/store";
import { percent, t } from "../words";

const LAST = 5;
const MET = 1;
/** Weeks back over which encounters of others than persons are counted. */
const BACK = 12;

export function encounters(
  store: Store,
  frames: Frames,
  week: number,
  of: Selection,
  heading: (text: string) => HTMLElement,
): HTMLElement {
  const { kind, slot } = of;
  if (kind === "patients") return h("div", {}, heading(t("inspector.last")), lastOf(store, frames, week, slot));
  const found = kind === "professionals" ? weekOf(store, frames, week, slot) : null;
  return h("div", {}, heading(t("inspector.counted", { weeks: BACK })), counted(frames, week, of), found);
}

const chip = (key: string) => h("i", { class: `cv-chip cv-chip-${key}` });
const keyOf = (code: number | undefined): string => byCode.get(code!)?.key ?? "neutral";
const nothing = () => h("p", { class: "cv-small cv-muted" }, t("inspector.none_yet"));

function lastOf(store: Store, frames: Frames, week: number, slot: number): HTMLElement {
  const found: HTMLElement[] = [];
  for (let at = week; at >= 0 && found.length < LAST; at -= 1) {
    if (frames.column(at, "patients", "met")[slot] !== MET) continue;
    const key = keyOf(frames.column(at, "patients", "encounter_class")[slot]);
    const go = { type: "button", class: "cv-link", onclick: () => store.player.stopAt(at) };
    found.push(h("li", {}, h("button", go, t("timeline.week", { week: at })), chip(key), t(`classes.${key}`)));
  }
  return found.length ? h("ul", { class: "cv-last" }, ...found) : nothing();
}

/** Whom a professional met this week, and what it was. */
function weekOf(store: Store, frames: Frames, week: number, slot: number): HTMLElement | null {
  const met = frames.column(week, "patients", "met");
  const classes = frames.column(week, "patients", "encounter_class");
  const people = those(frames, week, "patients", "professional", slot).filter((one) => met[one] === MET);
  const lines = people.slice(0, 2 * LAST).map((one) => {
    const key = keyOf(classes[one]);
    const go = { type: "button", class: "cv-link", onclick: () => store.select({ kind: "patients", slot: one }) };
    return h("li", {}, h("button", go, t("inspector.patient", { slot: one })), chip(key), t(`classes.${key}`));
  });
  const title = h("p", { class: "cv-small" }, t("inspector.met_now", { count: people.length }));
  return h("div", {}, title, lines.length ? h("ul", { class: "cv-last" }, ...lines) : null);
}

/** What the encounters of the last weeks were, of the people of a professional, group or organisation. */
function counted(frames: Frames, week: number, of: Selection): HTMLElement {
  const counts = new Map<string, number>();
  let total = 0;
  for (let at = Math.max(0, week - BACK + 1); at <= week; at += 1) {
    const met = frames.column(at, "patients", "met");
    const classes = frames.column(at, "patients", "encounter_class");
    for (const slot of peopleOf(frames, at, of)) {
      if (met[slot] !== MET) continue;
      const key = keyOf(classes[slot]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      total += 1;
    }
  }
  if (!total) return nothing();
  const lines = CLASSES.filter((look) => counts.has(look.key)).map((look) => {
    const count = counts.get(look.key)!;
    return h("li", {}, chip(look.key), t(`classes.${look.key}`), h("b", {}, `${count} (${percent(count / total)})`));
  });
  return h("ul", { class: "cv-last cv-counted" }, ...lines);
}

function peopleOf(frames: Frames, week: number, of: Selection): number[] {
  if (of.kind !== "organisations") return those(frames, week, "patients", of.kind.slice(0, -1), of.slot);
  const staff = those(frames, week, "professionals", "organisation", of.slot);
  return staff.flatMap((slot) => those(frames, week, "patients", "professional", slot));
}
