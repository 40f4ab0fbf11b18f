/** Who gives what to whom. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import { digits, t } from "../words";

const MOST_FLOWS = 6;

export class Flows {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", { class: "cv-flows" });
  private readonly note = h("p", { class: "cv-muted cv-small" });
  private readonly select = h("select", { id: freshId("resource") });
  private queued = true;
  private last = 0;

  constructor(private readonly store: Store) {
    this.select.addEventListener("change", () => {
      this.queued = true;
    });
    this.element = h(
      "section",
      { class: "cv-card", "aria-labelledby": this.titleId },
      h(
        "div",
        { class: "cv-head" },
        h("h2", { id: this.titleId }, t("flows.title")),
        h("label", { class: "cv-inline" }, h("span", { class: "cv-hidden" }, t("flows.resource")), this.select),
      ),
      this.note,
      this.body,
    );
    store.on("welcome", () =>
      fill(
        this.select,
        ...Object.keys(store.welcome!.resources).map((name) => h("option", { value: name }, t(`resources.${name}`))),
      ),
    );
    store.on(["week", "frames", "arms"], () => {
      this.queued = true;
    });
  }

  draw(now: number): void {
    const { store } = this;
    if (!this.queued || (store.playing && now - this.last < 400) || store.known < 0 || !store.welcome) return;
    this.queued = false;
    this.last = now;
    const { kinds, resources } = store.welcome;
    const names = Object.keys(resources);
    const resource = Math.max(names.indexOf(this.select.value), 0);
    const week = Math.min(store.week, store.known);
    this.note.textContent = t("flows.note", { unit: resources[names[resource]!]! });
    const totals = [...store.arms.values()].map((arm) => {
      const sums = new Float64Array(kinds.length * kinds.length);
      for (let at = 0; at <= week; at += 1) {
        const flows = arm.frames!.flows(at);
        for (let pair = 0; pair < sums.length; pair += 1) sums[pair]! += flows[pair * names.length + resource]!;
      }
      return sums.map((sum) => sum / (week + 1));
    });
    const pairs = [...totals[0]!.keys()]
      .filter((pair) => totals.some((sums) => sums[pair]! > 0))
      .sort((one, other) => totals[0]![other]! - totals[0]![one]!)
      .slice(0, MOST_FLOWS);
    const most = Math.max(...totals.flatMap((sums) => pairs.map((pair) => sums[pair]!)), 1e-9);
    const arms = [...store.arms.keys()];
    const kind = (place: number) => t(`kinds.${kinds[place]!}`);
    fill(
      this.body,
      ...(pairs.length
        ? pairs.map((pair) =>
            h(
              "div",
              { class: "cv-flow" },
              h(
                "span",
                {},
                t("flows.to", { giver: kind(Math.floor(pair / kinds.length)), receiver: kind(pair % kinds.length) }),
              ),
              h(
                "div",
                {},
                ...totals.map((sums, arm) => {
                  const inner = h("i", { class: `cv-flowbar cv-arm-${arms[arm]}` });
                  inner.style.width = `${(100 * sums[pair]!) / most}%`;
                  return h(
                    "div",
                    { class: "cv-slackbar" },
                    h("span", { class: "cv-bars" }, inner),
                    h(
                      "span",
                      { class: "cv-num" },
                      `${arms.length > 1 ? `${arms[arm]} ` : ""}${digits(sums[pair]!, 1)}`,
                    ),
                  );
                }),
              ),
            ),
          )
        : [h("p", { class: "cv-small" }, t("flows.none"))]),
    );
  }
}
