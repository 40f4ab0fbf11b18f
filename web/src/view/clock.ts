/** Play, pause, step, speed and scrub. */

import { fill, h, icon } from "../dom";
import { SPEEDS } from "../state/shown";
import type { Store } from "../state/store";
import { t } from "../words";
import { Timeline } from "./timeline";

export class Clock {
  readonly element: HTMLElement;
  private readonly play: HTMLElement;
  private readonly scrub: HTMLInputElement;
  private readonly speed: HTMLSelectElement;
  private readonly week = h("output", { class: "cv-week" });

  constructor(private readonly store: Store) {
    const { player } = store;
    this.play = h("button", { type: "button", class: "cv-play", onclick: () => player.toggle() });
    this.scrub = this.scrubber();
    this.speed = this.speeds();
    const timeline = new Timeline(store);
    const controls = h(
      "div",
      { class: "cv-controls" },
      button("start", "start", () => player.stopAt(0)),
      button("back", "back", () => player.stopAt(store.week - 1)),
      this.play,
      button("step", "next", () => player.stopAt(store.week + 1)),
      this.week,
      h("span", { class: "cv-grow" }),
      this.speed,
    );
    const track = h("div", { class: "cv-track" }, this.scrub, timeline.line, timeline.menu);
    const about = { class: "cv-card cv-clock", "aria-label": t("clock.label") };
    this.element = h("section", about, controls, track, timeline.note);
    store.on(["play", "week", "arms"], () => this.show());
    this.show();
  }

  private scrubber(): HTMLInputElement {
    const about = { type: "range", min: "0", max: "103", step: "1", value: "0", "aria-label": t("clock.scrub") };
    const scrub = h("input", about) as HTMLInputElement;
    scrub.addEventListener("input", () => this.store.player.stopAt(Number(scrub.value)));
    return scrub;
  }

  private speeds(): HTMLSelectElement {
    const options = SPEEDS.map((rate) => h("option", { value: String(rate) }, t("clock.rate", { rate })));
    const choose = () => this.store.player.setSpeed(Number(select.value));
    const select = h("select", { "aria-label": t("clock.speed"), onchange: choose }, ...options) as HTMLSelectElement;
    return select;
  }

  private show(): void {
    const { store } = this;
    const label = t(store.playing ? "clock.pause" : "clock.play");
    if (this.play.getAttribute("aria-label") !== label) {
      this.play.setAttribute("aria-label", label);
      this.play.title = label;
      fill(this.play, icon(store.playing ? "pause" : "play"));
    }
    const last = store.weeks - 1;
    this.speed.value = String(store.speed);
    this.scrub.max = String(last);
    this.scrub.value = String(store.week);
    this.scrub.style.setProperty("--at", `${(100 * store.week) / Math.max(last, 1)}%`);
    this.scrub.setAttribute("aria-valuetext", t("clock.week", { week: store.week }));
    const of = h("span", { class: "cv-muted" }, ` ${t("clock.of", { weeks: last })}`);
    fill(this.week, t("clock.week", { week: store.week }), of);
  }
}

function button(name: string, sign: string, onclick: () => void): HTMLElement {
  const label = t(`clock.${name}`);
  return h("button", { type: "button", class: "cv-icon", title: label, "aria-label": label, onclick }, icon(sign));
}
