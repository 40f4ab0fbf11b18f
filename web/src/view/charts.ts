/** Charts of weekly measures: A solid, B dashed, the gap shaded, one cursor for all. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import type { Bands } from "../types";
import { t } from "../words";
import { Chart } from "./chart";
import type { Surroundings } from "./surroundings";

const CHARTED = [
  "value_user",
  "value_provider",
  "trust_own",
  "enacted_share",
  "health",
  "burden",
  "participation",
  "waiting",
];

export class Charts {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly grid = h("div", { class: "cv-charts" });
  private readonly charts: Chart[];
  private dirty = true;
  /** What the charts were last built for: width, arms, weeks, light or dark. */
  private built = "";
  private bands: Bands | null = null;

  constructor(
    private readonly store: Store,
    private readonly around: Surroundings,
  ) {
    const title = h("h2", { id: this.titleId }, t("happened.charts"));
    const note = h("p", { class: "cv-muted cv-small" }, t("happened.click"));
    this.element = h("section", { class: "cv-card", "aria-labelledby": this.titleId }, title, note, this.grid);
    this.charts = CHARTED.map((measure) => new Chart(store, measure));
    fill(this.grid, ...this.charts.map((chart) => chart.element));
    const touch = () => {
      this.dirty = true;
    };
    const rebuild = () => {
      this.built = "";
      touch();
    };
    store.on(["arms", "frames", "week"], touch);
    // While many runs are under way they say how far they are, and there is nothing to draw before their end.
    store.on("runs", () => {
      if (store.bands !== this.bands) touch();
      this.bands = store.bands;
    });
    around.onTheme(rebuild);
    new ResizeObserver(rebuild).observe(this.grid);
  }

  draw(): void {
    if (!this.dirty) return;
    this.dirty = false;
    const { store } = this;
    if (!store.arms.size || ![...store.arms.values()].every((arm) => arm.frames?.known)) return;
    const width = this.charts[0]!.width;
    if (!width) return;
    const wanted = [width, [...store.arms.keys()].join(), store.weeks, this.around.dark].join();
    if (wanted !== this.built) for (const chart of this.charts) chart.build(width, this.around.dark);
    this.built = wanted;
    const last = Math.min(store.reached, store.known);
    for (const chart of this.charts) chart.update(last);
  }
}
