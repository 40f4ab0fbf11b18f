/** What encounters did, as a stream over the weeks: shares stacked, told apart by hatch and label too. */

import { fill, freshId, h } from "../dom";
import { CLASSES, type ClassLook } from "../draw/colours";
import type { Frames } from "../state/frames";
import type { Store } from "../state/store";
import type { ArmName } from "../types";
import { percent, t } from "../words";
import type { Surroundings } from "./surroundings";

const SMOOTH = 4;
const HEIGHT = 132;

/** Shares of each class, means of the last four weeks, weighed by the encounters there were. */
export function shares(frames: Frames, last: number): Map<string, Float64Array> {
  const served = frames.measure("served");
  const made = new Map<string, Float64Array>();
  for (const look of CLASSES) {
    const share = frames.measure(look.share);
    const row = new Float64Array(last + 1);
    for (let week = 0; week <= last; week += 1) {
      let sum = 0,
        weight = 0;
      for (let back = Math.max(0, week - SMOOTH + 1); back <= week; back += 1) {
        sum += share[back]! * served[back]!;
        weight += served[back]!;
      }
      row[week] = weight > 0 ? sum / weight : Number.NaN;
    }
    made.set(look.share, row);
  }
  return made;
}

function hatch(
  context: CanvasRenderingContext2D,
  look: ClassLook,
  dark: boolean,
  ratio: number,
): CanvasPattern | string {
  const colour = dark ? look.dark : look.colour;
  if (look.key === "created" || look.key === "neutral") return colour;
  const side = 8 * ratio;
  const tile = document.createElement("canvas");
  tile.width = tile.height = side;
  const brush = tile.getContext("2d")!;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, side, side);
  brush.strokeStyle = brush.fillStyle = dark ? "rgba(10,14,18,.42)" : "rgba(255,255,255,.62)";
  brush.lineWidth = 1.3 * ratio;
  brush.beginPath();
  if (look.key === "destroyed" || look.key === "exploited") {
    for (const shift of [-side, 0, side]) {
      brush.moveTo(shift, side);
      brush.lineTo(shift + side, 0);
      if (look.key === "exploited") {
        brush.moveTo(shift, 0);
        brush.lineTo(shift + side, side);
      }
    }
    brush.stroke();
  } else {
    brush.arc(side / 2, side / 2, 1.3 * ratio, 0, 7);
    brush.fill();
  }
  return context.createPattern(tile, "repeat")!;
}

export class Stream {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly rows = h("div", { class: "cv-streams" });
  private panes: { arm: ArmName; canvas: HTMLCanvasElement; legend: HTMLElement }[] = [];
  private dirty = true;

  constructor(
    private readonly store: Store,
    private readonly around: Surroundings,
  ) {
    this.element = h(
      "section",
      { class: "cv-card", "aria-labelledby": this.titleId },
      h("h2", { id: this.titleId }, t("happened.encounters")),
      h("p", { class: "cv-muted cv-small" }, t("happened.encounters_note")),
      this.rows,
    );
    store.on("arms", () => this.rebuild());
    store.on(["week", "frames"], () => {
      this.dirty = true;
    });
    around.onTheme(() => {
      this.dirty = true;
    });
    new ResizeObserver(() => {
      this.dirty = true;
    }).observe(this.rows);
  }

  private rebuild(): void {
    const arms = [...this.store.arms.keys()];
    this.dirty = true;
    if (arms.join() === this.panes.map((pane) => pane.arm).join()) return;
    this.panes = arms.map((arm) => {
      const canvas = h("canvas", { role: "img", "aria-label": t("happened.encounters"), class: "cv-stream" });
      canvas.addEventListener("click", (event) => {
        this.store.player.play(false);
        this.store.player.goTo((event.offsetX / canvas.clientWidth) * (this.store.weeks - 1));
      });
      return { arm, canvas, legend: h("div", { class: "cv-streamkey" }) };
    });
    fill(
      this.rows,
      ...this.panes.map((pane) =>
        h(
          "div",
          { class: "cv-streamrow" },
          h("span", { class: `cv-badge cv-arm-${pane.arm}` }, pane.arm),
          pane.canvas,
          pane.legend,
        ),
      ),
    );
  }

  draw(): void {
    if (!this.dirty) return;
    this.dirty = false;
    for (const pane of this.panes) {
      const frames = this.store.arms.get(pane.arm)?.frames;
      if (frames?.known) this.drawPane(pane, frames);
    }
  }

  private drawPane(
    { arm, canvas, legend }: { arm: ArmName; canvas: HTMLCanvasElement; legend: HTMLElement },
    frames: Frames,
  ): void {
    const { store } = this;
    const { dark } = this.around;
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    const width = canvas.clientWidth;
    if (!width) return;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== HEIGHT * ratio) {
      canvas.width = Math.round(width * ratio);
      canvas.height = HEIGHT * ratio;
    }
    const context = canvas.getContext("2d")!;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const last = Math.min(store.reached, frames.known - 1);
    const rows = shares(frames, last);
    const x = (week: number) => (week / Math.max(store.weeks - 1, 1)) * canvas.width;
    const floor = new Float64Array(last + 1);
    for (const look of CLASSES) {
      const row = rows.get(look.share)!;
      const top = floor.map((low, week) => low + (row[week] || 0));
      context.beginPath();
      context.moveTo(x(0), (1 - floor[0]!) * canvas.height);
      for (let week = 0; week <= last; week += 1) context.lineTo(x(week), (1 - top[week]!) * canvas.height);
      for (let week = last; week >= 0; week -= 1) context.lineTo(x(week), (1 - floor[week]!) * canvas.height);
      context.closePath();
      context.fillStyle = hatch(context, look, dark, ratio);
      context.fill();
      floor.set(top);
    }
    context.fillStyle = dark ? "#ffffff" : "#111820";
    context.fillRect(Math.min(x(store.week), canvas.width - 1.5 * ratio), 0, 1.5 * ratio, canvas.height);
    const week = Math.min(store.week, last);
    const told: Record<string, string | number> = { arm, week };
    for (const look of CLASSES) told[look.key] = percent(rows.get(look.share)![week]!);
    canvas.setAttribute("aria-label", t("happened.alt_stream", told));
    fill(
      legend,
      ...[...CLASSES]
        .reverse()
        .filter((look) => look.key !== "neutral")
        .map((look) => {
          const chip = h("i", { class: `cv-chip cv-chip-${look.key}` });
          return h("span", { class: "cv-key" }, chip, t(`classes.${look.key}`), h("b", {}, String(told[look.key])));
        }),
    );
  }
}
