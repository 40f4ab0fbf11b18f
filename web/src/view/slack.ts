/** Who gains and who loses, by slack. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import { digits, t } from "../words";

const THIRDS = ["low", "middle", "high"] as const;

/** A bar from zero to the left or right, with its number; its width is set by the script, not by a style attribute. */
function bar(value: number, span: number, arm: string): HTMLElement {
  const inner = h("i", { class: `cv-bar cv-arm-${arm} ${value < 0 ? "cv-loss" : "cv-gain"}` });
  const width = 50 * Math.min(Math.abs(value) / span, 1);
  inner.style.width = `${width}%`;
  inner.style.left = value < 0 ? `${50 - width}%` : "50%";
  return h("span", { class: "cv-bars" }, inner);
}

export class Slack {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", { class: "cv-slack" });
  private readonly said = h("p", { class: "cv-small" });
  private queued = true;
  private last = 0;

  constructor(private readonly store: Store) {
    this.element = h(
      "section",
      { class: "cv-card", "aria-labelledby": this.titleId },
      h("h2", { id: this.titleId }, t("slack.title")),
      h("p", { class: "cv-muted cv-small" }, t("slack.note")),
      this.body,
      this.said,
    );
    store.on(["week", "frames", "arms"], () => {
      this.queued = true;
    });
  }

  draw(now: number): void {
    const { store } = this;
    if (!this.queued || (store.playing && now - this.last < 250) || store.known < 0) return;
    this.queued = false;
    this.last = now;
    const week = Math.min(store.week, store.known);
    const rows = THIRDS.map((third) =>
      [...store.arms.values()].map((arm) => arm.frames!.mean(`value_${third}_slack`, week)),
    );
    const span = Math.max(0.02, ...rows.flat().map(Math.abs)) * 1.1;
    const arms = [...store.arms.keys()];
    fill(
      this.body,
      ...THIRDS.map((third, place) =>
        h(
          "div",
          { class: "cv-slackrow" },
          h("span", {}, t(`slack.${third}`)),
          h(
            "div",
            {},
            ...rows[place]!.map((value, arm) =>
              h(
                "div",
                { class: "cv-slackbar" },
                bar(value, span, arms[arm]!),
                h("span", { class: "cv-num" }, `${arms.length > 1 ? `${arms[arm]} ` : ""}${digits(value, 3)}`),
              ),
            ),
          ),
        ),
      ),
    );
    const first = rows
      .map((row, place) => [row[0]!, t(`slack.${THIRDS[place]!}`)] as const)
      .sort((one, other) => other[0] - one[0]);
    const text = t("slack.most", { who: first[0]![1], least: first[2]![1] });
    this.said.textContent = text.charAt(0).toUpperCase() + text.slice(1);
  }
}
