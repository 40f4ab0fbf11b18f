/** Who gains and who loses, by slack: free time and money. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import { digits, t } from "../words";

const THIRDS = ["low", "middle", "high"] as const;
/** Milliseconds between two versions while playing. */
const PAUSE = 250;
const LEAST_SPAN = 0.02;

export class Slack {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", { class: "cv-slack" });
  private readonly said = h("div", { class: "cv-small" });
  private queued = true;
  private last = 0;

  constructor(private readonly store: Store) {
    const title = h("h2", { id: this.titleId }, t("slack.title"));
    const note = h("p", { class: "cv-muted cv-small" }, t("slack.note"));
    const about = { class: "cv-card", "aria-labelledby": this.titleId };
    this.element = h("section", about, title, note, this.body, this.said);
    store.on(["week", "frames", "arms"], () => {
      this.queued = true;
    });
  }

  draw(now: number): void {
    const { store } = this;
    if (!this.queued || (store.playing && now - this.last < PAUSE) || store.known < 0) return;
    this.queued = false;
    this.last = now;
    const week = Math.min(store.week, store.known);
    const arms = [...store.arms.values()];
    const means = arms.map((arm) => THIRDS.map((third) => arm.frames!.mean(`value_${third}_slack`, week)));
    const span = 1.1 * Math.max(LEAST_SPAN, ...means.flat().map(Math.abs));
    const rows = THIRDS.map((third, place) => {
      const bars = arms.map((arm, at) => this.bar(arm.name, means[at]![place]!, span));
      return h("div", { class: "cv-slackrow" }, h("span", {}, t(`slack.${third}`)), h("div", {}, ...bars));
    });
    fill(this.body, ...rows);
    fill(this.said, ...arms.map((arm, at) => h("p", {}, this.say(arm.name, means[at]!))));
  }

  /** A bar from zero to the left or right, with its number. */
  private bar(arm: string, value: number, span: number): HTMLElement {
    const inner = h("i", { class: `cv-bar cv-arm-${arm} ${value < 0 ? "cv-loss" : "cv-gain"}` });
    const width = 50 * Math.min(Math.abs(value) / span, 1);
    // Set by the script and not by an attribute, which the page's policy forbids.
    inner.style.width = `${width}%`;
    inner.style.left = value < 0 ? `${50 - width}%` : "50%";
    const number = `${this.store.b ? `${arm} ` : ""}${digits(value, 3)}`;
    return h(
      "div",
      { class: "cv-slackbar" },
      h("span", { class: "cv-bars" }, inner),
      h("span", { class: "cv-num" }, number),
    );
  }

  private say(arm: string, means: number[]): string {
    const order = [0, 1, 2].sort((one, other) => means[other]! - means[one]!);
    const [most, least] = [order[0]!, order[2]!].map((place) => t(`slack.people.${THIRDS[place]!}`));
    const text = t(means[order[0]!]! < 0 ? "slack.losses" : means[order[2]!]! < 0 ? "slack.mixed" : "slack.gains", {
      most: most!,
      least: least!,
    });
    const said = this.store.b ? t("slack.in", { arm, text }) : text;
    return said.charAt(0).toUpperCase() + said.slice(1);
  }
}
