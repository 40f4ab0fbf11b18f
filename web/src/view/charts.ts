/** Charts of weekly measures: A solid, B dashed, the gap shaded, one cursor for all. */

import uPlot from "uplot";
import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import { digits, named, t } from "../words";
import type { Surroundings } from "./surroundings";

export const CHARTED = [
  "value_user",
  "value_provider",
  "trust_own",
  "enacted_share",
  "health",
  "burden",
  "participation",
  "waiting",
];
const HEIGHT = 128;

interface Chart {
  measure: string;
  box: HTMLElement;
  plot: uPlot | null;
  value: HTMLElement;
  /** Lowest and highest number shown. */
  reach: [number, number];
  areas: [(number | null)[], (number | null)[], "gap" | "bandA" | "bandB"][];
}

const INKS = {
  light: {
    A: "#22496b",
    B: "#7b3fa0",
    grid: "#e7eaed",
    text: "#52606d",
    gap: "rgba(123,63,160,.13)",
    bandA: "rgba(34,73,107,.16)",
    bandB: "rgba(123,63,160,.16)",
    now: "#111820",
  },
  dark: {
    A: "#8ec1e8",
    B: "#c79be4",
    grid: "#2b323a",
    text: "#aeb8c2",
    gap: "rgba(199,155,228,.16)",
    bandA: "rgba(142,193,232,.2)",
    bandB: "rgba(199,155,228,.2)",
    now: "#ffffff",
  },
};

export class Charts {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly grid = h("div", { class: "cv-charts" });
  private charts: Chart[] = [];
  private dirty = true;
  private shape = "";

  constructor(
    private readonly store: Store,
    private readonly around: Surroundings,
  ) {
    this.element = h(
      "section",
      { class: "cv-card", "aria-labelledby": this.titleId },
      h("h2", { id: this.titleId }, t("happened.charts")),
      h("p", { class: "cv-muted cv-small" }, t("happened.click")),
      this.grid,
    );
    this.charts = CHARTED.map((measure) => ({
      measure,
      box: h("div", { class: "cv-plot", role: "img" }),
      plot: null,
      value: h("span", { class: "cv-plotvalue" }),
      reach: [0, 1],
      areas: [],
    }));
    fill(
      this.grid,
      ...this.charts.map((chart) =>
        h(
          "figure",
          { class: "cv-chart" },
          h("figcaption", {}, named("outcomes", chart.measure), chart.value),
          chart.box,
        ),
      ),
    );
    const touch = () => {
      this.dirty = true;
    };
    store.on(["arms", "frames", "week", "runs"], touch);
    around.onTheme(() => {
      this.shape = "";
      touch();
    });
    new ResizeObserver(() => {
      this.shape = "";
      touch();
    }).observe(this.grid);
  }

  draw(): void {
    if (!this.dirty) return;
    this.dirty = false;
    const { store } = this;
    if (!store.arms.size || ![...store.arms.values()].every((arm) => arm.frames?.known)) return;
    const width = this.charts[0]!.box.clientWidth;
    const shape = [width, [...store.arms.keys()].join(), store.weeks, this.around.dark, !!store.bands].join();
    if (!width) return;
    if (shape !== this.shape) this.rebuild(width);
    this.shape = shape;
    const last = Math.min(store.reached, store.known);
    for (const chart of this.charts) this.update(chart, last);
  }

  private rebuild(width: number): void {
    const { store } = this;
    const ink = INKS[this.around.dark ? "dark" : "light"];
    const arms = [...store.arms.keys()];
    for (const chart of this.charts) {
      chart.plot?.destroy();
      const series: uPlot.Series[] = [{}];
      for (const arm of arms)
        series.push({
          label: arm,
          stroke: ink[arm],
          width: 2,
          dash: arm === "B" ? [6, 4] : [],
          points: { show: false },
        });
      const axis = {
        stroke: ink.text,
        grid: { stroke: ink.grid, width: 1 },
        ticks: { show: false },
        font: "11px system-ui, sans-serif",
      };
      chart.plot = new uPlot(
        {
          width,
          height: HEIGHT,
          series,
          legend: { show: false },
          padding: [8, 8, 0, 0],
          cursor: { sync: { key: "covalue" }, points: { show: false }, drag: { x: false, y: false }, y: false },
          scales: {
            x: { time: false, range: [0, Math.max(store.weeks - 1, 1)] },
            y: { range: () => span(...chart.reach) },
          },
          axes: [
            { ...axis, size: 30, space: 46 },
            { ...axis, size: 44, space: 26 },
          ],
          hooks: {
            drawAxes: [
              (plot) => {
                for (const [upper, lower, shade] of chart.areas) shadeBetween(plot, upper, lower, ink[shade]);
              },
            ],
            draw: [
              (plot) => {
                const x = plot.valToPos(store.week, "x", true);
                plot.ctx.fillStyle = ink.now;
                plot.ctx.globalAlpha = 0.55;
                plot.ctx.fillRect(x - 0.5, plot.bbox.top, Math.max(1, devicePixelRatio), plot.bbox.height);
                plot.ctx.globalAlpha = 1;
              },
            ],
          },
        },
        [[0], ...series.slice(1).map(() => [null])] as uPlot.AlignedData,
        chart.box,
      );
      chart.plot.over.addEventListener("click", () => {
        const left = chart.plot!.cursor.left ?? -1;
        if (left < 0) return;
        store.player.play(false);
        store.player.goTo(chart.plot!.posToVal(left, "x"));
      });
    }
  }

  private update(chart: Chart, last: number): void {
    const { store } = this;
    const weeks = Array.from({ length: store.weeks }, (_, week) => week);
    const data: (number | null)[][] = [weeks];
    const values: string[] = [];
    const said: string[] = [];
    for (const [name, arm] of store.arms) {
      const row = arm.frames!.measure(chart.measure);
      data.push(weeks.map((week) => (week <= last ? row[week]! : null)));
      const now = row[Math.min(store.week, last)]!;
      values.push(`${name} ${digits(now)}`);
      said.push(t("happened.alt_value", { arm: name, value: digits(now), week: store.week, start: digits(row[0]!) }));
    }
    chart.areas = [];
    if (store.bands) {
      for (const name of store.arms.keys()) {
        const band = store.bands.bands[name]?.[chart.measure];
        if (band) chart.areas.push([band.high, band.low, name === "A" ? "bandA" : "bandB"]);
      }
    } else if (data.length === 3) chart.areas.push([data[1]!, data[2]!, "gap"]);
    const all = [...data.slice(1), ...chart.areas.flatMap(([upper, lower]) => [upper, lower])]
      .flat()
      .filter((value): value is number => value !== null);
    chart.reach = [Math.min(...all), Math.max(...all)];
    chart.plot!.setData(data as uPlot.AlignedData);
    chart.value.textContent = values.join(" · ");
    chart.box.setAttribute(
      "aria-label",
      t("happened.alt_chart", { name: named("outcomes", chart.measure), weeks: store.weeks, values: said.join(" ") }),
    );
  }
}

/** Fill what lies between two rows of numbers, as far as both go. */
function shadeBetween(plot: uPlot, upper: (number | null)[], lower: (number | null)[], shade: string): void {
  const { ctx } = plot;
  const known = upper.findLastIndex(
    (value, week) => value !== null && lower[week] !== null && lower[week] !== undefined,
  );
  ctx.save();
  ctx.beginPath();
  for (let week = 0; week <= known; week += 1)
    ctx.lineTo(plot.valToPos(week, "x", true), plot.valToPos(upper[week]!, "y", true));
  for (let week = known; week >= 0; week -= 1)
    ctx.lineTo(plot.valToPos(week, "x", true), plot.valToPos(lower[week]!, "y", true));
  ctx.closePath();
  ctx.fillStyle = shade;
  ctx.fill();
  ctx.restore();
}

/** A range with a little air, never so narrow that noise looks like news. */
function span(low: number, high: number): [number, number] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const middle = (low + high) / 2;
  const half = Math.max((high - low) * 0.56, 0.05, Math.abs(middle) * 0.02);
  return [middle - half, middle + half];
}
