/** Pointing at somebody on the map, choosing, and moving the map by mouse, touch and keyboard. */

import { fill, h } from "../dom";
import { radiusOf, toScreen } from "../draw/camera";
import { FULL, KINDS } from "../state/frames";
import type { Selection } from "../state/shown";
import type { Store } from "../state/store";
import { digits, t } from "../words";
import { MARGIN, type Pane } from "./pane";
import type { Viewpoint } from "./viewpoint";

/** Pixels from an actor within which it is meant. */
const REACH = 12;
/** Pixels that a pointer may shake without moving the map. */
const SHAKE = 3;
const TIP_WIDTH = 150;

export class Pointing {
  constructor(
    private readonly store: Store,
    private readonly viewpoint: Viewpoint,
    private readonly touch: () => void,
  ) {}

  listen(pane: Pane): void {
    const { canvas } = pane;
    this.drag(pane);
    canvas.addEventListener("pointerleave", () => {
      pane.tip.hidden = true;
      this.store.hover = null;
      this.touch();
    });
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== canvas) return;
      event.preventDefault();
      this.viewpoint.zoom(Math.exp(-event.deltaY / 300));
    };
    canvas.addEventListener("wheel", wheel, { passive: false });
    canvas.addEventListener("keydown", (event) => {
      if (!this.viewpoint.key(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  private drag(pane: Pane): void {
    const { canvas } = pane;
    let from: { x: number; y: number; moved: boolean } | null = null;
    canvas.addEventListener("pointerdown", (event) => {
      from = { x: event.offsetX, y: event.offsetY, moved: false };
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!from || !this.viewpoint.enlarged) {
        this.point(pane, event.offsetX, event.offsetY);
        return;
      }
      const by = { x: event.offsetX - from.x, y: event.offsetY - from.y };
      if (!from.moved && Math.hypot(by.x, by.y) <= SHAKE) return;
      const inner = (pane.size - 2 * MARGIN) * this.viewpoint.camera.zoom;
      this.viewpoint.pan(-by.x / inner, by.y / inner);
      from = { x: event.offsetX, y: event.offsetY, moved: true };
    });
    canvas.addEventListener("pointerup", (event) => {
      if (from && !from.moved) this.store.select(this.nearest(pane, event.offsetX, event.offsetY));
      from = null;
    });
  }

  private point(pane: Pane, x: number, y: number): void {
    const found = this.nearest(pane, x, y);
    this.store.hover = found;
    pane.canvas.style.cursor = found ? "pointer" : this.viewpoint.enlarged ? "grab" : "default";
    pane.tip.hidden = !found;
    if (found) {
      fill(pane.tip, t(`inspector.${found.kind.slice(0, -1)}`, { slot: found.slot }), this.hint(pane, found));
      pane.tip.style.left = `${Math.min(x + 14, pane.size - TIP_WIDTH)}px`;
      pane.tip.style.top = `${y + 12}px`;
    }
    this.touch();
  }

  /** How much trust somebody has, beside the name. */
  private hint(pane: Pane, found: Selection): HTMLElement | null {
    const frames = this.store.arms.get(pane.arm)?.frames;
    if (!frames || found.kind !== "patients") return null;
    const week = Math.min(this.store.week, frames.known - 1);
    const trust = frames.column(week, "patients", "trust")[found.slot]! / FULL;
    return h("span", { class: "cv-muted" }, ` ${t("colours.trust")} ${digits(trust)}`);
  }

  private nearest(pane: Pane, x: number, y: number): Selection | null {
    if (!pane.scene) return null;
    const { camera } = this.viewpoint;
    const look = { size: pane.size, margin: MARGIN };
    let best: Selection | null = null;
    let least = REACH;
    for (const kind of [...KINDS].reverse()) {
      const places = pane.scene[kind];
      const radius = radiusOf(kind, places.x.length, look, camera);
      for (let slot = 0; slot < places.x.length; slot += 1) {
        const [u, v] = toScreen(camera, look, places.x[slot]!, places.y[slot]!);
        const apart = Math.max(0, Math.hypot(u - x, v - y) - radius * 0.6);
        if (apart < least - 0.01) {
          least = apart;
          best = { kind, slot };
        }
      }
    }
    return best;
  }
}
