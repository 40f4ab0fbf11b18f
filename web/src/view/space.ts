/** The pictures of the map side by side, A and B in step. */

import { fill, freshId, h, icon } from "../dom";
import type { Look } from "../draw/camera";
import { Picture } from "../draw/picture";
import { practiceSpace, structure } from "../draw/scene";
import type { Arm } from "../state/arm";
import type { Store } from "../state/store";
import type { ArmName } from "../types";
import { t } from "../words";
import { Legend } from "./legend";
import { mapbar } from "./mapbar";
import { MARGIN, type Pane } from "./pane";
import { Pointing } from "./pointing";
import { spoken } from "./spoken";
import type { Surroundings } from "./surroundings";
import { Viewpoint } from "./viewpoint";

const MOST_GLIDING = 1500;
const FASTEST_GLIDING = 10;
const [LEAST_SIZE, MOST_SIZE] = [40, 720];
const MOST_RATIO = 2;

export class Space {
  readonly element: HTMLElement;
  readonly panes: Pane[] = [];
  /** Pictures drawn of a new week, for whoever wants to know how quick the page is. */
  painted = 0;
  private readonly row = h("div", { class: "cv-maps" });
  private readonly viewpoint = new Viewpoint(() => this.moved());
  private readonly pointing: Pointing;
  private readonly resized = new ResizeObserver(() => this.resize());
  private dirty = true;
  private lastWeek = -1;

  constructor(
    private readonly store: Store,
    private readonly around: Surroundings,
  ) {
    this.pointing = new Pointing(store, this.viewpoint, () => this.touch());
    const legend = new Legend(store, around);
    const bar = mapbar(store, () => this.viewpoint.fit());
    const pictures = h("div", { class: "cv-mapsbox" }, this.row, this.zoomButtons());
    const about = { class: "cv-card cv-space", "aria-label": t("map.title"), id: freshId("map") };
    this.element = h("section", about, bar, pictures, legend.element);
    store.on("arms", () => this.rebuild());
    store.on(["week", "frames", "look", "selection"], () => this.touch());
    around.onTheme(() => this.touch());
  }

  touch(): void {
    this.dirty = true;
  }

  /** Draw what has changed; called once for every picture of the screen. */
  draw(): void {
    const { store } = this;
    if (store.playing && this.gliding) this.dirty = true;
    if (!this.dirty) return;
    this.dirty = false;
    for (const pane of this.panes) this.drawPane(pane);
    if (store.week !== this.lastWeek) {
      this.lastWeek = store.week;
      this.painted += 1;
    }
  }

  private zoomButtons(): HTMLElement {
    const { viewpoint } = this;
    const button = (name: string, sign: string, onclick: () => void) => {
      const label = t(`map.${name}`);
      return h("button", { type: "button", class: "cv-icon", title: label, "aria-label": label, onclick }, icon(sign));
    };
    return h(
      "div",
      { class: "cv-zoom", role: "group", "aria-label": t("map.zoom") },
      button("zoom_in", "plus", () => viewpoint.closer()),
      button("zoom_out", "minus", () => viewpoint.farther()),
      button("fit", "fit", () => viewpoint.fit()),
    );
  }

  private moved(): void {
    this.row.dataset.zoomed = String(this.viewpoint.enlarged);
    this.touch();
  }

  private rebuild(): void {
    const wanted = [...this.store.arms.keys()];
    if (wanted.join() !== this.panes.map((pane) => pane.arm).join()) {
      this.resized.disconnect();
      this.panes.splice(0);
      fill(this.row, ...wanted.map((name) => this.pane(name)));
      this.row.dataset.arms = String(wanted.length);
      this.resize();
    }
    for (const pane of this.panes) this.caption(pane, this.store.arms.get(pane.arm)!);
    this.touch();
  }

  private pane(arm: ArmName): HTMLElement {
    const canvas = h("canvas", { tabIndex: 0, role: "img", "aria-label": t("map.title") });
    const caption = h("h3", { class: `cv-armname cv-arm-${arm}` });
    const axis = (name: string) => h("span", { class: `cv-axis-${name}` }, t(`map.${name}`));
    const axes = h("div", { class: "cv-axes", "aria-hidden": "true" }, axis("x"), axis("y"));
    const tip = h("div", { class: "cv-tip", hidden: true, "aria-hidden": "true" });
    const box = h("div", { class: "cv-canvasbox" }, canvas, axes, tip);
    const picture = new Picture(canvas.getContext("2d")!);
    const pane: Pane = { arm, box, canvas, picture, caption, tip, scene: null, size: 0 };
    this.panes.push(pane);
    this.resized.observe(box);
    this.pointing.listen(pane);
    return h("div", { class: "cv-pane" }, caption, box);
  }

  private caption(pane: Pane, arm: Arm): void {
    const title = h("span", { class: "cv-clip" }, arm.opened?.title ?? arm.scenario);
    const changed = arm.changed ? h("span", { class: "cv-muted" }, `· ${t("scenario.changed")}`) : null;
    fill(pane.caption, h("span", { class: "cv-badge" }, pane.arm), title, changed);
  }

  private resize(): void {
    for (const pane of this.panes) {
      const size = Math.floor(Math.min(pane.box.clientWidth, MOST_SIZE));
      if (size === pane.size || size < LEAST_SIZE) continue;
      pane.size = size;
      pane.canvas.width = pane.canvas.height = Math.round(size * this.ratio);
      pane.canvas.style.width = pane.canvas.style.height = `${size}px`;
    }
    this.touch();
  }

  private get ratio(): number {
    return Math.min(window.devicePixelRatio || 1, MOST_RATIO);
  }

  /** Whether people glide from week to week: not for those who want little motion, not too many, not too fast. */
  private get gliding(): boolean {
    const { speed, setup } = this.store;
    return !this.around.still && speed <= FASTEST_GLIDING && setup.patients <= MOST_GLIDING;
  }

  private look(pane: Pane): Look {
    const { colour, view, trails, selection, hover } = this.store;
    const { dark } = this.around;
    return { dark, colour, map: view === "map", trails, selection, hover, size: pane.size, margin: MARGIN };
  }

  private drawPane(pane: Pane): void {
    const { store } = this;
    const frames = store.arms.get(pane.arm)?.frames;
    if (!frames || !pane.size || !frames.known) return;
    const week = Math.min(store.week, frames.known - 1);
    const map = store.view === "map";
    const between = store.playing && this.gliding ? Math.min(store.between, 1) : 0;
    pane.scene = map ? practiceSpace(frames, week, between) : structure(frames, week);
    pane.picture.draw(frames, week, pane.scene, this.viewpoint.camera, this.look(pane), this.ratio);
    pane.box.dataset.view = store.view;
    if (!store.playing) pane.canvas.setAttribute("aria-label", spoken(frames, week, pane.arm, map));
  }
}
