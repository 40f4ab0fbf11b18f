/** One measure week by week. */

import uPlot from "uplot";
import { h } from "../dom";
import type { Store } from "../state/store";
import type { ArmName } from "../types";
import { digits, named, t } from "../words";
import { isShare, written } from "./numbers";

type Row = (number | null)[];
type Shade = "gap" | "bandA" | "bandB";

interface Area {
  upper: Row;
  lower: Row;
  shade: Shade;
}

const HEIGHT = 128;
const FONT = "11px system-ui, sans-serif";
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
type Ink = (typeof INKS)["light"];

export class Chart {
  readonly element: HTMLElement;
  private readonly box = h("div", { class: "cv-plot", role: "img" });
  private readonly value = h("span", { class: "cv-plotvalue" });
  private plot: uPlot | null = null;
  private areas: Area[] = [];
  /** Lowest and highest number shown. */
  private reach: [number, number] = [0, 1];

  constructor(
    private readonly store: Store,
    private readonly measure: string,
  ) {
    const caption = h("figcaption", {}, named("outcomes", measure), this.value);
    this.element = h("figure", { class: "cv-chart" }, caption, this.box);
  }

  get width(): number {
    return this.box.clientWidth;
  }

  /** Make the chart anew for this width, and for the arms there are. */
  build(width: number, dark: boolean): void {
    this.plot?.destroy();
    const ink = INKS[dark ? "dark" : "light"];
    const arms = [...this.store.arms.keys()];
    const line = (arm: ArmName): uPlot.Series => ({
      label: arm,
      stroke: ink[arm],
      width: 2,
      dash: arm === "B" ? [6, 4] : [],
      points: { show: false },
    });
    const nothing = [[0], ...arms.map(() => [null])] as uPlot.AlignedData;
    const options = { ...this.options(width, ink), series: [{}, ...arms.map(line)] };
    this.plot = new uPlot(options, nothing, this.box);
    this.plot.over.addEventListener("click", () => this.clicked());
  }

  private options(width: number, ink: Ink): Omit<uPlot.Options, "series"> {
    const axis: uPlot.Axis = {
      stroke: ink.text,
      grid: { stroke: ink.grid, width: 1 },
      ticks: { show: false },
      font: FONT,
    };
    const percents = (_: uPlot, at: number[]) => {
      const places = at.some((value) => !Number.isInteger(Math.round(1e6 * value) / 1e4)) ? 1 : 0;
      return at.map((value) => `${digits(100 * value, places)}%`);
    };
    const last = Math.max(this.store.weeks - 1, 1);
    return {
      width,
      height: HEIGHT,
      legend: { show: false },
      padding: [8, 8, 0, 0],
      cursor: { sync: { key: "covalue" }, points: { show: false }, drag: { x: false, y: false }, y: false },
      scales: { x: { time: false, range: [0, last] }, y: { range: () => span(...this.reach) } },
      axes: [
        { ...axis, size: 30, space: 46 },
        { ...axis, size: 44, space: 26, ...(isShare(this.measure) ? { values: percents } : {}) },
      ],
      hooks: {
        drawAxes: [(plot) => this.areas.forEach((area) => shadeBetween(plot, area, ink[area.shade]))],
        draw: [(plot) => markNow(plot, this.store.week, ink.now)],
      },
    };
  }

  private clicked(): void {
    const left = this.plot!.cursor.left ?? -1;
    if (left >= 0) this.store.player.stopAt(this.plot!.posToVal(left, "x"));
  }

  /** Show the weeks up to `last`. */
  update(last: number): void {
    const { store, measure } = this;
    const weeks = Array.from({ length: store.weeks }, (_, week) => week);
    const rows: Row[] = [];
    const values: string[] = [];
    const said: string[] = [];
    for (const [arm, { frames }] of store.arms) {
      const row = frames!.measure(measure);
      rows.push(weeks.map((week) => (week <= last ? row[week]! : null)));
      const now = written(measure, row[Math.min(store.week, last)]!);
      values.push(`${arm} ${now}`);
      said.push(t("happened.alt_value", { arm, value: now, week: store.week, start: written(measure, row[0]!) }));
    }
    this.areas = this.shaded(rows);
    const all = [...rows, ...this.areas.flatMap(({ upper, lower }) => [upper, lower])].flat();
    const numbers = all.filter((value): value is number => value !== null);
    this.reach = [Math.min(...numbers), Math.max(...numbers)];
    this.plot!.setData([weeks, ...rows] as uPlot.AlignedData);
    this.value.textContent = values.join(" · ");
    const told = { name: named("outcomes", measure), weeks: store.weeks, values: said.join(" ") };
    this.box.setAttribute("aria-label", t("happened.alt_chart", told));
  }

  /** Bands of many runs where there are any, else the gap between A and B. */
  private shaded(rows: Row[]): Area[] {
    const { bands, arms } = this.store;
    if (!bands) return rows.length === 2 ? [{ upper: rows[0]!, lower: rows[1]!, shade: "gap" }] : [];
    return [...arms.keys()].flatMap((arm): Area[] => {
      const band = bands.bands[arm]?.[this.measure];
      return band ? [{ upper: band.high, lower: band.low, shade: `band${arm}` }] : [];
    });
  }
}

/** Fill what lies between two rows of numbers, as far as both go. */
function shadeBetween(plot: uPlot, { upper, lower }: Area, shade: string): void {
  const { ctx } = plot;
  const there = (value: number | null | undefined): value is number => value !== null && value !== undefined;
  const known = upper.findLastIndex((value, week) => there(value) && there(lower[week]));
  const x = (week: number) => plot.valToPos(week, "x", true);
  ctx.save();
  ctx.beginPath();
  for (let week = 0; week <= known; week += 1) ctx.lineTo(x(week), plot.valToPos(upper[week]!, "y", true));
  for (let week = known; week >= 0; week -= 1) ctx.lineTo(x(week), plot.valToPos(lower[week]!, "y", true));
  ctx.closePath();
  ctx.fillStyle = shade;
  ctx.fill();
  ctx.restore();
}

/** A line at the week shown. */
function markNow(plot: uPlot, week: number, ink: string): void {
  const x = plot.valToPos(week, "x", true);
  plot.ctx.save();
  plot.ctx.fillStyle = ink;
  plot.ctx.globalAlpha = 0.55;
  plot.ctx.fillRect(x - 0.5, plot.bbox.top, Math.max(1, devicePixelRatio), plot.bbox.height);
  plot.ctx.restore();
}

/** A range with a little air, never so narrow that noise looks like news. */
export function span(low: number, high: number): [number, number] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const middle = (low + high) / 2;
  const half = Math.max((high - low) * 0.56, 0.05, Math.abs(middle) * 0.02);
  return [middle - half, middle + half];
}
