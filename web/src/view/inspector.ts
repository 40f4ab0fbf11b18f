/** Who is selected: state, this week and why, history, ties, last encounters, in A and in B. */

import { fill, freshId, h, icon, svg } from "../dom";
import { byCode } from "../draw/colours";
import type { Arm } from "../state/arm";
import { FULL } from "../state/frames";
import type { Selection } from "../state/shown";
import type { Store } from "../state/store";
import type { Kind, Told } from "../types";
import { digits, t } from "../words";
import { chain } from "./chain";

const STATES: Record<Kind, string[]> = {
  patients: [
    "trust",
    "trust_organisation",
    "general_trust",
    "credence",
    "expectation",
    "health",
    "activation",
    "skill",
    "burden",
    "motivation",
    "hope",
    "slack",
  ],
  professionals: ["trust", "openness", "burnout", "skill", "measured", "served", "demand", "capacity"],
  groups: ["mobilisation", "bonding", "bridging", "linking", "competence", "workers", "funds"],
  organisations: ["declared", "enacted", "pressure", "openness", "indicator", "reserve"],
};
const HISTORIES: Record<Kind, [string, string][]> = {
  patients: [
    ["trust", "trust"],
    ["burden", "burden"],
    ["health", "health"],
  ],
  professionals: [
    ["trust", "trust_patients"],
    ["burnout", "burnout"],
  ],
  groups: [
    ["mobilisation", "mobilisation"],
    ["bonding", "bonding"],
  ],
  organisations: [
    ["enacted", "enacted"],
    ["declared", "declared"],
  ],
};
const LAST = 5;

export class Inspector {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", {});
  private readonly title = h("h2", { id: this.titleId }, t("inspector.title"));
  private readonly closing: HTMLElement;

  constructor(private readonly store: Store) {
    this.closing = h(
      "button",
      {
        type: "button",
        class: "cv-icon",
        "aria-label": t("inspector.close"),
        title: t("inspector.close"),
        hidden: true,
        onclick: () => store.select(null),
      },
      icon("close"),
    );
    this.element = h(
      "section",
      { class: "cv-card cv-inspector", "aria-labelledby": this.titleId },
      h("div", { class: "cv-head" }, this.title, this.closing),
      this.body,
    );
    store.on(["selection", "actor"], () => this.show());
    // While playing, the record of the week comes when the clock stops.
    store.on(["arms", "week", "frames", "play", "selection"], () => this.renew());
    this.show();
  }

  private timer = 0;
  private asked = "";
  private shownAt = 0;

  /** Show what has changed, and ask for the record of the week once all arms have it and the clock stands. */
  private renew(): void {
    const { store } = this;
    if (!store.selection) {
      this.asked = "";
      return;
    }
    const now = performance.now();
    if (!store.playing || now - this.shownAt > 250) {
      this.shownAt = now;
      this.show();
    }
    const key = JSON.stringify([
      store.selection,
      store.week,
      [...store.arms.values()].map((arm) => arm.opened?.revision),
    ]);
    if (store.playing || key === this.asked || store.known < store.week) return;
    this.asked = key;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => store.askActor(), 60);
  }

  private show(): void {
    const { store } = this;
    const { selection } = store;
    this.closing.hidden = !selection;
    if (!selection || store.known < 0) {
      fill(this.title, t("inspector.title"));
      fill(this.body, h("p", { class: "cv-muted" }, t("inspector.none")));
      return;
    }
    const kind = selection.kind.slice(0, -1);
    fill(this.title, t(`inspector.${kind}`, { slot: selection.slot }));
    const told =
      store.actor && store.actor.slot === selection.slot && store.actor.kind === selection.kind ? store.actor : null;
    const parts: HTMLElement[] = [];
    for (const [name, arm] of store.arms) {
      if (!arm.frames?.known || selection.slot >= arm.opened!.counts[selection.kind]) continue;
      parts.push(
        h(
          "div",
          { class: "cv-person" },
          store.b
            ? h(
                "h3",
                { class: `cv-armname cv-arm-${name}` },
                h("span", { class: "cv-badge" }, name),
                h("span", { class: "cv-clip" }, arm.opened!.title),
              )
            : null,
          this.history(arm, selection),
          ...(selection.kind === "patients" ? [this.encounters(arm, selection.slot)] : []),
          ...(told?.arms[name] ? this.record(arm, selection, told.arms[name]!, told.week) : []),
        ),
      );
    }
    const open = [...this.body.querySelectorAll("details[open]")].map((one) => (one as HTMLElement).dataset.part);
    fill(this.body, ...parts);
    for (const details of this.body.querySelectorAll("details"))
      if (open.includes(details.dataset.part)) details.open = true;
  }

  private record(arm: Arm, selection: Selection, record: Told, week: number): HTMLElement[] {
    const made: HTMLElement[] = [];
    if (selection.kind === "patients") {
      const known = week > 0 && arm.frames!.has(week - 1) && arm.frames!.has(week);
      const same =
        known &&
        arm.frames!.column(week - 1, "patients", "generation")[selection.slot] ===
          arm.frames!.column(week, "patients", "generation")[selection.slot];
      const before = same ? arm.frames!.column(week - 1, "patients", "trust")[selection.slot]! / FULL : null;
      made.push(
        this.heading(t("inspector.chain")),
        h("ol", { class: "cv-chain" }, ...chain(record, before).map((text) => h("li", {}, text))),
      );
    }
    const facts = STATES[selection.kind]
      .filter((name) => typeof record[name] === "number")
      .map((name) => {
        const label = name === "trust" && selection.kind === "professionals" ? "trust_patients" : name;
        return h("div", { class: "cv-fact" }, h("dt", {}, t(`facts.${label}`)), h("dd", {}, digits(record[name])));
      });
    made.push(
      h(
        "details",
        { "data-part": "state" },
        h("summary", {}, t("inspector.state")),
        h("dl", { class: "cv-facts" }, ...facts),
      ),
    );
    if (record.value && typeof record.value === "object") {
      made.push(
        h(
          "details",
          { "data-part": "value" },
          h("summary", {}, t("inspector.value")),
          h(
            "dl",
            { class: "cv-facts" },
            ...Object.entries(record.value as Record<string, number>).map(([name, size]) =>
              h("div", { class: "cv-fact" }, h("dt", {}, t(`value.${name}`)), h("dd", {}, digits(size))),
            ),
          ),
        ),
      );
    }
    made.push(this.ties(selection, record));
    return made;
  }

  /** A heading one level below that of the arm, or of the actor where there is one arm. */
  private heading(text: string): HTMLElement {
    return h(this.store.b ? "h4" : "h3", { class: "cv-part" }, text);
  }

  private ties(selection: Selection, record: Told): HTMLElement {
    const go = (kind: Kind, slot: number, label: string) =>
      h("button", { type: "button", class: "cv-link", onclick: () => this.store.select({ kind, slot }) }, label);
    const line: (HTMLElement | string)[] = [];
    if (selection.kind === "patients") {
      line.push(`${t("inspector.own")}: `, go("professionals", record.professional, String(record.professional)));
      if (record.group >= 0)
        line.push(
          ` · ${t("inspector.member")}: `,
          go("groups", record.group, t("inspector.group", { slot: record.group })),
        );
      const ties = (record.ties as number[]).filter((slot) => slot !== selection.slot);
      line.push(` · ${t("inspector.tied", { count: ties.length })}: `);
      for (const slot of ties.slice(0, 8)) line.push(go("patients", slot, String(slot)), " ");
    } else if (selection.kind !== "organisations") {
      line.push(
        `${t("inspector.works")}: `,
        go("organisations", record.organisation, t("inspector.organisation", { slot: record.organisation })),
      );
    }
    return h("p", { class: "cv-small" }, ...line);
  }

  /** Small lines of how some states went, from what has been seen. */
  private history(arm: Arm, selection: Selection): HTMLElement {
    const { store } = this;
    const frames = arm.frames!;
    const last = Math.min(store.reached, frames.known - 1);
    return h(
      "div",
      { class: "cv-histories" },
      ...HISTORIES[selection.kind].map(([field, label]) => {
        const values = Array.from(
          { length: last + 1 },
          (_, week) => frames.column(week, selection.kind, field)[selection.slot]! / FULL,
        );
        const points = values
          .map(
            (value, week) =>
              `${((week / Math.max(store.weeks - 1, 1)) * 100).toFixed(2)},${(30 - 28 * value).toFixed(2)}`,
          )
          .join(" ");
        const week = Math.min(store.week, last);
        const now = values[week]!;
        const drawn = svg("svg", {
          viewBox: "0 0 100 32",
          preserveAspectRatio: "none",
          role: "img",
          class: `cv-spark cv-arm-${arm.name}`,
          "aria-label": t("inspector.alt_history", {
            name: t(`facts.${label}`),
            values: `${digits(values[0]!)} – ${digits(now)}`,
          }),
        });
        drawn.append(
          svg("polyline", { points, fill: "none", "vector-effect": "non-scaling-stroke" }),
          svg("line", {
            x1: (week / Math.max(store.weeks - 1, 1)) * 100,
            x2: (week / Math.max(store.weeks - 1, 1)) * 100,
            y1: 0,
            y2: 32,
            class: "cv-now",
            "vector-effect": "non-scaling-stroke",
          }),
        );
        return h(
          "div",
          { class: "cv-history" },
          h("span", {}, t(`facts.${label}`), h("b", {}, ` ${digits(now)}`)),
          drawn,
        );
      }),
    );
  }

  private encounters(arm: Arm, slot: number): HTMLElement {
    const frames = arm.frames!;
    const found: HTMLElement[] = [];
    for (let week = Math.min(this.store.week, frames.known - 1); week >= 0 && found.length < LAST; week -= 1) {
      if (frames.column(week, "patients", "met")[slot] !== 1) continue;
      const look = byCode.get(frames.column(week, "patients", "encounter_class")[slot]!);
      const key = look?.key ?? "neutral";
      found.push(
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              class: "cv-link",
              onclick: () => {
                this.store.player.play(false);
                this.store.player.goTo(week);
              },
            },
            t("timeline.week", { week }),
          ),
          h("i", { class: `cv-chip cv-chip-${key}` }),
          t(`classes.${key}`),
        ),
      );
    }
    return h(
      "div",
      {},
      this.heading(t("inspector.last")),
      found.length
        ? h("ul", { class: "cv-last" }, ...found)
        : h("p", { class: "cv-small cv-muted" }, t("inspector.none_yet")),
    );
  }
}
