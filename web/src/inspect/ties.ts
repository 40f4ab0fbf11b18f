/** To whom an actor is tied: each name leads there. */

import { h } from "../dom";
import { those } from "../state/belonging";
import type { Frames } from "../state/frames";
import type { Selection } from "../state/shown";
import type { Store } from "../state/store";
import type { Kind, Told } from "../types";
import { t } from "../words";

const MOST = 8;

type Go = (kind: Kind, slot: number, label?: string) => HTMLElement;

/** `record` is what the model told of the actor, as soon as it has come. */
export function ties(store: Store, frames: Frames, week: number, of: Selection, record?: Told): HTMLElement {
  const go: Go = (kind, slot, label = String(slot)) => {
    const choose = () => store.select({ kind, slot });
    const name = t(`inspector.${kind.slice(0, -1)}`, { slot });
    return h("button", { type: "button", class: "cv-link", "aria-label": name, onclick: choose }, label);
  };
  const lines = LINES[of.kind](frames, week, of.slot, go, record);
  return h("div", { class: "cv-small cv-ties" }, ...lines.map((line) => h("p", {}, ...line)));
}

type Line = (HTMLElement | string)[];
type Lines = (frames: Frames, week: number, slot: number, go: Go, record?: Told) => Line[];

/** The first of many, and how many there are. */
function some(text: string, kind: Kind, slots: number[], go: Go): Line {
  const line: Line = [`${t(text, { count: slots.length })}${slots.length ? ": " : ""}`];
  for (const slot of slots.slice(0, MOST)) line.push(go(kind, slot), ", ");
  if (slots.length && slots.length <= MOST) line.pop();
  if (slots.length > MOST) line.push("…");
  return line;
}

const LINES: Record<Kind, Lines> = {
  patients: (frames, week, slot, go, record) => {
    const own = frames.column(week, "patients", "professional")[slot]!;
    const group = frames.column(week, "patients", "group")[slot]!;
    const lines: Line[] = [[`${t("inspector.own")}: `, go("professionals", own)]];
    if (group >= 0) lines[0]!.push(` · ${t("inspector.member")}: `, go("groups", group));
    if (record) {
      const others = (record.ties as number[]).filter((one) => one !== slot);
      lines.push(some("inspector.tied", "patients", others, go));
    }
    return lines;
  },
  professionals: (frames, week, slot, go) => [
    [`${t("inspector.works")}: `, go("organisations", frames.column(week, "professionals", "organisation")[slot]!)],
    some("inspector.serves", "patients", those(frames, week, "patients", "professional", slot), go),
  ],
  groups: (frames, week, slot, go) => {
    const hub = frames.column(week, "groups", "organisation")[slot]!;
    const deals: Line[] = hub >= 0 ? [[`${t("inspector.deals")}: `, go("organisations", hub)]] : [];
    return [...deals, some("inspector.members", "patients", those(frames, week, "patients", "group", slot), go)];
  },
  organisations: (frames, week, slot, go) => [
    some("inspector.staff", "professionals", those(frames, week, "professionals", "organisation", slot), go),
    some("inspector.groups", "groups", those(frames, week, "groups", "organisation", slot), go),
  ],
};
