/** Who is selected: history, this week and why, last encounters, state, ties, in A and in B. */

import { fill, freshId, h, icon } from "../dom";
import type { Arm } from "../state/arm";
import type { Selection } from "../state/shown";
import type { Store } from "../state/store";
import { t } from "../words";
import { encounters } from "./encounters";
import { history } from "./history";
import { record } from "./record";
import { ties } from "./ties";

/** Milliseconds between two versions while playing, and before the record of a week is asked for. */
const [PAUSE, SETTLED] = [250, 60];

export class Inspector {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", {});
  private readonly title = h("h2", { id: this.titleId }, t("inspector.title"));
  private readonly closing: HTMLElement;
  private timer = 0;
  private asked = "";
  private shownAt = 0;

  constructor(private readonly store: Store) {
    const label = t("inspector.close");
    const close = { type: "button", class: "cv-icon", "aria-label": label, title: label, hidden: true };
    this.closing = h("button", { ...close, onclick: () => store.select(null) }, icon("close"));
    const head = h("div", { class: "cv-head" }, this.title, this.closing);
    this.element = h("section", { class: "cv-card cv-inspector", "aria-labelledby": this.titleId }, head, this.body);
    store.on(["selection", "actor"], () => this.show());
    // While playing, the record of the week comes when the clock stops.
    store.on(["arms", "week", "frames", "play", "selection"], () => this.renew());
    this.show();
  }

  /** Show what has changed, and ask for the record of the week once all arms have it and the clock stands. */
  private renew(): void {
    const { store } = this;
    if (!store.selection) {
      this.asked = "";
      return;
    }
    const now = performance.now();
    if (!store.playing || now - this.shownAt > PAUSE) {
      this.shownAt = now;
      this.show();
    }
    const revisions = [...store.arms.values()].map((arm) => arm.opened?.revision);
    const key = JSON.stringify([store.selection, store.week, revisions]);
    if (store.playing || key === this.asked || store.known < store.week) return;
    this.asked = key;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => store.askActor(), SETTLED);
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
    fill(this.title, t(`inspector.${selection.kind.slice(0, -1)}`, { slot: selection.slot }));
    const there = [...store.arms.values()].filter((arm) => arm.frames?.known && has(arm, selection));
    const open = [...this.body.querySelectorAll("details[open]")].map((one) => (one as HTMLElement).dataset.part);
    fill(this.body, ...there.map((arm) => this.actor(arm, selection)));
    for (const details of this.body.querySelectorAll("details")) details.open = open.includes(details.dataset.part);
  }

  private actor(arm: Arm, selection: Selection): HTMLElement {
    const { store } = this;
    const told = store.actor?.slot === selection.slot && store.actor.kind === selection.kind ? store.actor : null;
    const about = told?.arms[arm.name];
    const name = h("h3", { class: `cv-armname cv-arm-${arm.name}` }, h("span", { class: "cv-badge" }, arm.name));
    name.append(h("span", { class: "cv-clip" }, arm.opened!.title));
    /** A heading one level below that of the arm, or of the actor where there is one arm. */
    const heading = (text: string) => h(store.b ? "h4" : "h3", { class: "cv-part" }, text);
    const week = Math.min(store.week, arm.frames!.known - 1);
    return h(
      "div",
      { class: "cv-person" },
      store.b ? name : null,
      history(store, arm, selection),
      ...(about ? record(arm, selection, about, told!.week, heading) : []),
      encounters(store, arm.frames!, week, selection, heading),
      ties(store, arm.frames!, week, selection, about),
    );
  }
}

const has = (arm: Arm, selection: Selection): boolean => selection.slot < arm.opened!.counts[selection.kind];
