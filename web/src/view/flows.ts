/** Who gives what to whom: the flows of one resource, the largest first. */

import { fill, freshId, h } from "../dom";
import type { Arm } from "../state/arm";
import type { Store } from "../state/store";
import { digits, t } from "../words";

const MOST_FLOWS = 6;
/** Milliseconds between two versions while playing. */
const PAUSE = 400;

export class Flows {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", { class: "cv-flows" });
  private readonly note = h("p", { class: "cv-muted cv-small" });
  private readonly select = h("select", { id: freshId("resource") }) as HTMLSelectElement;
  private queued = true;
  private last = 0;

  constructor(private readonly store: Store) {
    const queue = () => {
      this.queued = true;
    };
    this.select.addEventListener("change", queue);
    const title = h("h2", { id: this.titleId }, t("flows.title"));
    const label = h("label", { class: "cv-inline cv-field" }, h("span", {}, t("flows.resource")), this.select);
    const about = { class: "cv-card", "aria-labelledby": this.titleId };
    this.element = h("section", about, title, label, this.note, this.body);
    store.on("welcome", () => {
      const names = Object.keys(store.welcome!.resources);
      fill(this.select, ...names.map((name) => h("option", { value: name }, t(`resources.${name}`))));
    });
    store.on(["week", "frames", "arms"], queue);
  }

  draw(now: number): void {
    const { store } = this;
    if (!this.queued || (store.playing && now - this.last < PAUSE) || store.known < 0 || !store.welcome) return;
    this.queued = false;
    this.last = now;
    const names = Object.keys(store.welcome.resources);
    const resource = Math.max(names.indexOf(this.select.value), 0);
    const week = Math.min(store.week, store.known);
    this.note.textContent = t("flows.note", { unit: store.welcome.resources[names[resource]!]! });
    const totals = [...store.arms.values()].map((arm) => this.totals(arm, week, resource, names.length));
    const pairs = [...totals[0]!.keys()]
      .filter((pair) => totals.some((sums) => sums[pair]! > 0))
      .sort((one, other) => totals[0]![other]! - totals[0]![one]!)
      .slice(0, MOST_FLOWS);
    const most = Math.max(...totals.flatMap((sums) => pairs.map((pair) => sums[pair]!)), 1e-9);
    const nothing = h("p", { class: "cv-small" }, t("flows.none"));
    fill(this.body, ...(pairs.length ? pairs.map((pair) => this.flow(pair, totals, most)) : [nothing]));
  }

  /** Means a week of a resource, giver by receiver. */
  private totals(arm: Arm, week: number, resource: number, resources: number): Float64Array {
    const kinds = this.store.welcome!.kinds.length;
    const sums = new Float64Array(kinds * kinds);
    for (let at = 0; at <= week; at += 1) {
      const flows = arm.frames!.flows(at);
      for (let pair = 0; pair < sums.length; pair += 1) sums[pair]! += flows[pair * resources + resource]!;
    }
    return sums.map((sum) => sum / (week + 1));
  }

  private flow(pair: number, totals: Float64Array[], most: number): HTMLElement {
    const { kinds } = this.store.welcome!;
    const kind = (place: number) => t(`kinds.${kinds[place]!}`);
    const [giver, receiver] = [kind(Math.floor(pair / kinds.length)), kind(pair % kinds.length)];
    const bars = [...this.store.arms.keys()].map((arm, at) => this.bar(arm, totals[at]![pair]!, most));
    return h("div", { class: "cv-flow" }, h("span", {}, t("flows.to", { giver, receiver })), h("div", {}, ...bars));
  }

  private bar(arm: string, size: number, most: number): HTMLElement {
    const inner = h("i", { class: `cv-flowbar cv-arm-${arm}` });
    inner.style.width = `${(100 * size) / most}%`;
    const number = `${this.store.b ? `${arm} ` : ""}${digits(size, 1)}`;
    return h(
      "div",
      { class: "cv-slackbar" },
      h("span", { class: "cv-bars" }, inner),
      h("span", { class: "cv-num" }, number),
    );
  }
}
