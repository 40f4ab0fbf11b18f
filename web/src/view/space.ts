/** The two canvases side by side: drawing, pan and zoom in step, pointing and choosing. */

import { fill, freshId, h, icon, svg } from "../dom";
import { CLASSES, KIND_COLOURS, KIND_DARK, RAMPS } from "../draw/colours";
import { type Camera, type Look, Picture, radiusOf, toScreen } from "../draw/picture";
import { KINDS, practiceSpace, type Scene, structure } from "../draw/scene";
import type { Arm } from "../state/arm";
import { COLOURS, type Colour, type Selection, type Store } from "../state/store";
import type { ArmName } from "../types";
import { digits, t } from "../words";
import type { Surroundings } from "./surroundings";

interface Pane {
  arm: ArmName;
  box: HTMLElement;
  canvas: HTMLCanvasElement;
  picture: Picture;
  caption: HTMLElement;
  scene: Scene | null;
  size: number;
}

const MARGIN = 14;
const MOST_ZOOM = 12;
const MOST_GLIDING = 1500;

export class Space {
  readonly element: HTMLElement;
  readonly panes: Pane[] = [];
  private readonly row = h("div", { class: "cv-maps" });
  private readonly legend = h("div", { class: "cv-legend" });
  private readonly camera: Camera = { zoom: 1, x: 0.5, y: 0.5 };
  private dirty = true;
  private readonly resized = new ResizeObserver(() => this.resize());
  /** Pictures drawn of a new week, for whoever wants to know how quick the page is. */
  painted = 0;
  private lastWeek = -1;

  constructor(private readonly store: Store, private readonly around: Surroundings) {
    const choice = (name: string, label: string, options: [string, string][], value: string, set: (value: string) => void) => {
      const select = h("select", { id: freshId(name), onchange: () => set(select.value) },
        ...options.map(([key, text]) => h("option", { value: key, selected: key === value }, text)));
      this.store.on(["look", "mode"], () => { select.value = name === "colour" ? store.colour : store.view; });
      return h("label", { class: "cv-inline" }, h("span", {}, label), select);
    };
    const trails = h("input", { type: "checkbox", checked: store.trails, onchange: () => { store.trails = trails.checked; store.emit("look"); } });
    const button = (label: string, sign: string, act: () => void) =>
      h("button", { type: "button", class: "cv-icon", title: label, "aria-label": label, onclick: act }, icon(sign));
    const bar = h("div", { class: "cv-mapbar" },
      this.viewSwitch(),
      choice("colour", t("map.colour"), COLOURS.map((colour) => [colour, t(`colours.${colour}`)]), store.colour, (value) => {
        store.colour = value as Colour;
        store.emit("look");
      }),
      h("label", { class: "cv-inline" }, trails, h("span", {}, t("map.trails"))));
    const zoom = h("div", { class: "cv-zoom", role: "group", "aria-label": t("map.zoom") }, button(t("map.zoom_in"), "plus", () => this.zoom(1.4)),
      button(t("map.zoom_out"), "minus", () => this.zoom(1 / 1.4)), button(t("map.fit"), "fit", () => this.fit()));
    this.element = h("section", { class: "cv-card cv-space", "aria-label": t("map.title"), id: freshId("map") }, bar, h("div", { class: "cv-mapsbox" }, this.row, zoom), this.legend);
    store.on("look", () => { trails.checked = store.trails; });
    store.on("arms", () => this.rebuild());
    store.on(["week", "frames", "look", "selection"], () => this.touch());
    store.on(["look", "welcome"], () => this.drawLegend());
    around.onTheme(() => { this.touch(); this.drawLegend(); });
    this.drawLegend();
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
    if (!store.playing) this.describe();
  }

  private viewSwitch(): HTMLElement {
    const { store } = this;
    const buttons = (["map", "structure"] as const).map((view) => {
      const made = h("button", { type: "button", onclick: () => { store.view = view; this.fit(); store.emit("look"); } }, t(`map.${view}`));
      const show = () => made.setAttribute("aria-pressed", String(store.view === view));
      store.on("look", show);
      show();
      return made;
    });
    return h("div", { class: "cv-switch", role: "group", "aria-label": t("map.title") }, ...buttons);
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
    const axes = h("div", { class: "cv-axes", "aria-hidden": "true" },
      h("span", { class: "cv-axis-x" }, t("map.x")), h("span", { class: "cv-axis-y" }, t("map.y")));
    const tip = h("div", { class: "cv-tip", hidden: true, "aria-hidden": "true" });
    const box = h("div", { class: "cv-canvasbox" }, canvas, axes, tip);
    const pane: Pane = { arm, box, canvas, picture: new Picture(canvas.getContext("2d")!), caption, scene: null, size: 0 };
    this.panes.push(pane);
    this.resized.observe(box);
    this.listen(pane, tip);
    return h("div", { class: "cv-pane" }, caption, box);
  }

  private caption(pane: Pane, arm: Arm): void {
    const title = arm.opened?.title ?? arm.scenario;
    fill(pane.caption, h("span", { class: "cv-badge" }, pane.arm), h("span", { class: "cv-clip" }, title), arm.changed ? h("span", { class: "cv-muted" }, `· ${t("scenario.changed")}`) : null);
  }

  private resize(): void {
    for (const pane of this.panes) {
      const size = Math.floor(Math.min(pane.box.clientWidth, 720));
      if (size === pane.size || size < 40) continue;
      pane.size = size;
      const ratio = this.ratio;
      pane.canvas.width = pane.canvas.height = Math.round(size * ratio);
      pane.canvas.style.width = pane.canvas.style.height = `${size}px`;
    }
    this.touch();
  }

  private get ratio(): number {
    return Math.min(window.devicePixelRatio || 1, 2);
  }

  /** Whether people glide from week to week: not for those who want little motion, not too many, not too fast. */
  private get gliding(): boolean {
    return !this.around.still && this.store.speed <= 10 && this.store.setup.patients <= MOST_GLIDING;
  }

  private look(pane: Pane): Look {
    const { store } = this;
    return { dark: this.around.dark, colour: store.colour, map: store.view === "map", trails: store.trails, selection: store.selection,
             hover: store.hover, size: pane.size, margin: MARGIN };
  }

  private drawPane(pane: Pane): void {
    const { store } = this;
    const frames = store.arms.get(pane.arm)?.frames;
    if (!frames || !pane.size || !frames.known) return;
    const week = Math.min(store.week, frames.known - 1);
    const between = store.playing && this.gliding ? Math.min(store.between, 1) : 0;
    pane.scene = store.view === "map" ? practiceSpace(frames, week, between) : structure(frames, week);
    pane.picture.draw(frames, week, pane.scene, this.camera, this.look(pane), this.ratio);
  }

  /** Say in words what the pictures show. */
  private describe(): void {
    const { store } = this;
    for (const pane of this.panes) {
      const frames = store.arms.get(pane.arm)?.frames;
      if (!frames?.known) continue;
      const week = Math.min(store.week, frames.known - 1);
      const classes = frames.column(week, "patients", "encounter_class"), met = frames.column(week, "patients", "met");
      const counts = new Map<number, number>();
      let encounters = 0;
      classes.forEach((code, slot) => {
        if (met[slot] !== 1) return;
        encounters += 1;
        counts.set(code, (counts.get(code) ?? 0) + 1);
      });
      const mean = (field: string) => Array.from(frames.column(week, "patients", field)).reduce((sum, value) => sum + value, 0) / 65535 / classes.length;
      const told: Record<string, string | number> = { arm: pane.arm, week, met: encounters, count: classes.length,
        organisations: frames.column(week, "organisations", "x").length, professionals: frames.column(week, "professionals", "x").length,
        groups: frames.column(week, "groups", "x").length, x: digits(mean("x")), y: digits(mean("y")),
        sx: digits(frames.measure("service_lived")[week]!), sy: digits(frames.measure("service_lead")[week]!) };
      for (const look of CLASSES) told[look.key] = counts.get(look.code) ?? 0;
      pane.canvas.setAttribute("aria-label", t(store.view === "map" ? "map.alt_map" : "map.alt_structure", told));
      pane.box.dataset.view = store.view;
    }
  }

  // --- pointing ----------------------------------------------------------------------------------------------

  private listen(pane: Pane, tip: HTMLElement): void {
    const { canvas } = pane;
    let from: { x: number; y: number; moved: boolean } | null = null;
    canvas.addEventListener("pointerdown", (event) => {
      from = { x: event.offsetX, y: event.offsetY, moved: false };
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (from && this.camera.zoom > 1) {
        const inner = (pane.size - 2 * MARGIN) * this.camera.zoom;
        if (Math.hypot(event.offsetX - from.x, event.offsetY - from.y) > 3 || from.moved) {
          this.pan(-(event.offsetX - from.x) / inner, (event.offsetY - from.y) / inner);
          from = { x: event.offsetX, y: event.offsetY, moved: true };
        }
        return;
      }
      this.point(pane, event.offsetX, event.offsetY, tip);
    });
    canvas.addEventListener("pointerup", (event) => {
      if (from && !from.moved) this.store.select(this.nearest(pane, event.offsetX, event.offsetY));
      from = null;
    });
    canvas.addEventListener("pointerleave", () => {
      tip.hidden = true;
      this.store.hover = null;
      this.touch();
    });
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== canvas) return;
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY / 300));
    }, { passive: false });
    canvas.addEventListener("keydown", (event) => this.key(event));
  }

  private key(event: KeyboardEvent): void {
    const step = 0.12 / this.camera.zoom;
    const moves: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    const move = moves[event.key];
    if (move && this.camera.zoom > 1) this.pan(...move);
    else if (event.key === "+" || event.key === "=") this.zoom(1.4);
    else if (event.key === "-") this.zoom(1 / 1.4);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private point(pane: Pane, x: number, y: number, tip: HTMLElement): void {
    const found = this.nearest(pane, x, y);
    this.store.hover = found;
    pane.canvas.style.cursor = found ? "pointer" : this.camera.zoom > 1 ? "grab" : "default";
    tip.hidden = !found;
    if (found) {
      fill(tip, t(`inspector.${found.kind.slice(0, -1)}`, { slot: found.slot }), this.hint(pane, found));
      tip.style.left = `${Math.min(x + 14, pane.size - 130)}px`;
      tip.style.top = `${y + 12}px`;
    }
    this.touch();
  }

  private hint(pane: Pane, found: Selection): HTMLElement | null {
    const frames = this.store.arms.get(pane.arm)?.frames;
    if (!frames || found.kind !== "patients") return null;
    const week = Math.min(this.store.week, frames.known - 1);
    const trust = frames.column(week, "patients", "trust")[found.slot]! / 65535;
    return h("span", { class: "cv-muted" }, ` ${t("colours.trust")} ${digits(trust)}`);
  }

  private nearest(pane: Pane, x: number, y: number): Selection | null {
    if (!pane.scene) return null;
    const look = this.look(pane);
    let best: Selection | null = null, least = 12;
    for (const kind of [...KINDS].reverse()) {
      const places = pane.scene[kind];
      const reach = radiusOf(kind, places.x.length, look, this.camera);
      for (let slot = 0; slot < places.x.length; slot += 1) {
        const [u, v] = toScreen(this.camera, look, places.x[slot]!, places.y[slot]!);
        const apart = Math.max(0, Math.hypot(u - x, v - y) - reach * 0.6);
        if (apart < least - 0.01) {
          least = apart;
          best = { kind, slot };
        }
      }
    }
    return best;
  }

  private pan(x: number, y: number): void {
    const { camera } = this;
    const room = 0.5 - 0.5 / camera.zoom;
    camera.x = 0.5 + Math.min(Math.max(camera.x + x - 0.5, -room), room);
    camera.y = 0.5 + Math.min(Math.max(camera.y + y - 0.5, -room), room);
    this.touch();
  }

  private zoom(by: number): void {
    this.camera.zoom = Math.min(Math.max(this.camera.zoom * by, 1), MOST_ZOOM);
    this.pan(0, 0);
    this.row.dataset.zoomed = String(this.camera.zoom > 1);
  }

  fit(): void {
    Object.assign(this.camera, { zoom: 1, x: 0.5, y: 0.5 });
    this.row.dataset.zoomed = "false";
    this.touch();
  }

  // --- key ---------------------------------------------------------------------------------------------------

  private drawLegend(): void {
    const { dark } = this.around;
    const lines = CLASSES.map((look) => {
      const drawn = svg("svg", { width: 30, height: 10, "aria-hidden": "true" });
      drawn.append(svg("line", { x1: 2, x2: 28, y1: 5, y2: 5, stroke: dark ? look.dark : look.colour, "stroke-width": 2.5, "stroke-dasharray": look.dash.join(" "), "stroke-linecap": "round" }));
      return h("span", { class: "cv-key", title: t(`classes.${look.key}_means`) }, drawn, t(`classes.${look.key}`));
    });
    const colours = dark ? KIND_DARK : KIND_COLOURS;
    const marks: [string, SVGElement][] = [
      ["patients", svg("circle", { cx: 7, cy: 7, r: 5, fill: RAMPS[this.store.colour]![38]! })],
      ["professionals", svg("rect", { x: 2, y: 2, width: 10, height: 10, fill: colours.professionals! })],
      ["groups", svg("path", { d: "M7 1L13 12H1z", fill: colours.groups! })],
      ["organisations", svg("path", { d: "M7 0L14 7L7 14L0 7z", fill: colours.organisations! })],
    ];
    const kinds = marks.map(([kind, mark]) => h("span", { class: "cv-key" }, svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, mark), t(`kinds.${kind}`)));
    const scale = h("span", { class: "cv-key" }, t(`colours.${this.store.colour}`), h("span", { class: "cv-muted" }, t(this.store.colour === "value" ? "map.loses" : "map.little")),
      this.scale(), h("span", { class: "cv-muted" }, t(this.store.colour === "value" ? "map.gains" : "map.much")));
    fill(this.legend, h("div", {}, ...kinds, scale), h("div", {}, ...lines));
  }

  private scale(): SVGElement {
    const drawn = svg("svg", { width: 84, height: 10, "aria-hidden": "true" });
    const ramp = RAMPS[this.store.colour]!;
    for (let step = 0; step < 28; step += 1) drawn.append(svg("rect", { x: step * 3, y: 0, width: 3.2, height: 10, fill: ramp[Math.round((step / 27) * (ramp.length - 1))]! }));
    return drawn;
  }
}
