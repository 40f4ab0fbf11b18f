/** Drawing one arm on a canvas: lines for encounters, shapes for actors, rings for who is selected. */

import type { Frames } from "../state/frames";
import { FULL } from "../state/frames";
import type { Colour, Selection } from "../state/store";
import type { Kind } from "../types";
import { CLASSES, KIND_COLOURS, KIND_DARK, RAMPS } from "./colours";
import type { Scene } from "./scene";

export interface Camera {
  /** Magnification, 1 shows all. */
  zoom: number;
  x: number;
  y: number;
}

export interface Look {
  dark: boolean;
  colour: Colour;
  map: boolean;
  trails: boolean;
  selection: Selection | null;
  hover: Selection | null;
  size: number;
  margin: number;
}

const FIELDS: Record<Colour, string> = { trust: "trust", value: "week_net", power: "phi", burden: "burden", activation: "activation" };
const VALUE_SPAN = 1.5;
const MANY = 1500;
/** Below this radius in pixels a square cannot be told from a circle. */
const SMALL = 2;

export const toScreen = (camera: Camera, look: Pick<Look, "size" | "margin">, x: number, y: number): [number, number] => {
  const inner = look.size - 2 * look.margin;
  return [look.margin + ((x - camera.x) * camera.zoom + 0.5) * inner, look.margin + (0.5 - (y - camera.y) * camera.zoom) * inner];
};

/** The step of a colour scale for each person. */
function shades(frames: Frames, week: number, colour: Colour): Uint8Array {
  const values = frames.column(week, "patients", FIELDS[colour]);
  const steps = RAMPS[colour]!.length - 1;
  const made = new Uint8Array(values.length);
  for (let slot = 0; slot < values.length; slot += 1) {
    const share = colour === "value" ? 0.5 + values[slot]! / (2 * VALUE_SPAN) : values[slot]! / FULL;
    made[slot] = Math.round(Math.min(Math.max(share, 0), 1) * steps);
  }
  return made;
}

/** Dots of every colour of a scale in one strip, so that thousands of people are copied and not drawn. */
class Sprites {
  private strip: HTMLCanvasElement | null = null;
  private key = "";
  side = 0;

  of(colour: Colour, radius: number, ratio: number, dark: boolean): HTMLCanvasElement {
    const key = [colour, radius.toFixed(2), ratio, dark].join();
    if (this.strip && key === this.key) return this.strip;
    this.key = key;
    const ramp = RAMPS[colour]!;
    this.side = Math.ceil((radius + 1) * 2 * ratio);
    const strip = document.createElement("canvas");
    strip.width = this.side * ramp.length;
    strip.height = this.side;
    const context = strip.getContext("2d")!;
    ramp.forEach((shade, step) => {
      context.beginPath();
      context.arc((step + 0.5) * this.side, this.side / 2, radius * ratio, 0, 7);
      context.fillStyle = shade;
      context.fill();
      context.lineWidth = 0.7 * ratio;
      context.strokeStyle = dark ? "rgba(235,240,245,.75)" : "rgba(255,255,255,.9)";
      context.stroke();
    });
    this.strip = strip;
    return strip;
  }
}

function shape(context: CanvasRenderingContext2D, kind: Kind, x: number, y: number, radius: number): void {
  context.beginPath();
  if (kind === "patients") context.arc(x, y, radius, 0, 7);
  else if (kind === "professionals") context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else if (kind === "groups") {
    context.moveTo(x, y - radius * 1.2);
    context.lineTo(x + radius * 1.15, y + radius * 0.85);
    context.lineTo(x - radius * 1.15, y + radius * 0.85);
    context.closePath();
  } else {
    context.moveTo(x, y - radius * 1.25);
    context.lineTo(x + radius * 1.25, y);
    context.lineTo(x, y + radius * 1.25);
    context.lineTo(x - radius * 1.25, y);
    context.closePath();
  }
}

export class Picture {
  private readonly sprites = new Sprites();

  constructor(private readonly context: CanvasRenderingContext2D) {}

  draw(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look, ratio: number): void {
    const { context } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, look.size, look.size);
    context.save();
    context.beginPath();
    context.rect(look.margin - 8, look.margin - 8, look.size - 2 * look.margin + 16, look.size - 2 * look.margin + 16);
    context.clip();
    if (look.map) this.grid(camera, look);
    else this.hubs(frames, week, scene, camera, look);
    if (look.trails && look.map) this.trails(frames, week, camera, look);
    if (week > 0) this.encounters(frames, week - 1, scene, camera, look, 0.22);
    this.encounters(frames, week, scene, camera, look, 0.85);
    this.people(frames, week, scene, camera, look, ratio);
    this.services(scene, camera, look);
    this.marked(frames, week, scene, camera, look);
    context.restore();
  }

  private grid(camera: Camera, look: Look): void {
    const { context } = this;
    context.lineWidth = 1;
    context.strokeStyle = look.dark ? "rgba(255,255,255,.07)" : "rgba(30,40,50,.07)";
    context.beginPath();
    for (const at of [0, 0.25, 0.5, 0.75, 1]) {
      const [x0, y0] = toScreen(camera, look, at, 0), [x1, y1] = toScreen(camera, look, at, 1);
      const [u0, v0] = toScreen(camera, look, 0, at), [u1, v1] = toScreen(camera, look, 1, at);
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
      context.moveTo(u0, v0);
      context.lineTo(u1, v1);
    }
    context.stroke();
  }

  /** Who works where and which groups deal with whom, in the structural view. */
  private hubs(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look): void {
    const { context } = this;
    const home = frames.column(week, "professionals", "organisation"), deals = frames.column(week, "groups", "organisation");
    context.lineWidth = 1;
    context.strokeStyle = look.dark ? "rgba(255,255,255,.16)" : "rgba(30,40,50,.16)";
    context.beginPath();
    const join = (from: Kind, slot: number, hub: number): void => {
      if (hub < 0 || hub >= scene.organisations.x.length) return;
      context.moveTo(...toScreen(camera, look, scene[from].x[slot]!, scene[from].y[slot]!));
      context.lineTo(...toScreen(camera, look, scene.organisations.x[hub]!, scene.organisations.y[hub]!));
    };
    home.forEach((hub, slot) => join("professionals", slot, hub));
    deals.forEach((hub, slot) => join("groups", slot, hub));
    context.stroke();
  }

  /** Where services have moved since week 0. */
  private trails(frames: Frames, week: number, camera: Camera, look: Look): void {
    const { context } = this;
    for (const kind of ["professionals", "groups", "organisations"] as const) {
      context.strokeStyle = (look.dark ? KIND_DARK : KIND_COLOURS)[kind]!;
      context.globalAlpha = 0.45;
      context.lineWidth = kind === "organisations" ? 2 : 1;
      context.beginPath();
      const count = frames.column(week, kind, "x").length;
      const step = Math.max(1, Math.floor(week / 40));
      const path: number[] = [];
      for (let at = 0; at < week; at += step) path.push(at);
      path.push(week);
      const columns = path.map((at) => [frames.column(at, kind, "x"), frames.column(at, kind, "y")] as const);
      for (let slot = 0; slot < count; slot += 1) {
        columns.forEach(([x, y], place) => {
          const [u, v] = toScreen(camera, look, x[slot]! / FULL, y[slot]! / FULL);
          if (place === 0) context.moveTo(u, v);
          else context.lineTo(u, v);
        });
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  private encounters(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look, strength: number): void {
    const { context } = this;
    const classes = frames.column(week, "patients", "encounter_class"), met = frames.column(week, "patients", "met");
    const toX = frames.column(week, "patients", "z_x"), toY = frames.column(week, "patients", "z_y");
    const own = frames.column(week, "patients", "professional");
    const crowd = Math.min(1, Math.sqrt(500 / classes.length));
    context.globalAlpha = strength;
    context.lineCap = "round";
    for (const type of CLASSES) {
      context.strokeStyle = look.dark ? type.dark : type.colour;
      context.setLineDash(type.dash);
      context.lineWidth = 1.3 * Math.max(crowd, 0.5);
      context.beginPath();
      for (let slot = 0; slot < classes.length; slot += 1) {
        if (met[slot] !== 1 || classes[slot] !== type.code) continue;
        const worker = own[slot]!;
        const endX = look.map ? toX[slot]! / FULL : scene.professionals.x[worker]!;
        const endY = look.map ? toY[slot]! / FULL : scene.professionals.y[worker]!;
        context.moveTo(...toScreen(camera, look, scene.patients.x[slot]!, scene.patients.y[slot]!));
        context.lineTo(...toScreen(camera, look, endX, endY));
      }
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  private people(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look, ratio: number): void {
    const { context, sprites } = this;
    const { x, y } = scene.patients;
    const engaged = frames.column(week, "patients", "engaged");
    const shade = shades(frames, week, look.colour);
    const radius = radiusOf("patients", x.length, look, camera);
    if (x.length > MANY) this.crowd(scene, camera, look, shade, engaged, radius);
    else {
      const strip = sprites.of(look.colour, radius, ratio, look.dark);
      const side = sprites.side, half = side / ratio / 2;
      for (let slot = 0; slot < x.length; slot += 1) {
        const [u, v] = toScreen(camera, look, x[slot]!, y[slot]!);
        if (engaged[slot]) context.drawImage(strip, shade[slot]! * side, 0, side, side, u - half, v - half, 2 * half, 2 * half);
      }
    }
    // Who has left the service by choice is an empty ring.
    context.strokeStyle = look.dark ? "#8d98a4" : "#7b8794";
    context.lineWidth = 1;
    context.beginPath();
    for (let slot = 0; slot < x.length; slot += 1) {
      if (engaged[slot]) continue;
      const [u, v] = toScreen(camera, look, x[slot]!, y[slot]!);
      context.moveTo(u + radius * 0.8, v);
      context.arc(u, v, radius * 0.8, 0, 7);
    }
    context.stroke();
  }

  /** Thousands of people, one path for each shade and no outlines. */
  private crowd(scene: Scene, camera: Camera, look: Look, shade: Uint8Array, engaged: ArrayLike<number>, radius: number): void {
    const { context } = this;
    const { x, y } = scene.patients;
    const ramp = RAMPS[look.colour]!;
    const paths = new Map<number, Path2D>();
    for (let slot = 0; slot < x.length; slot += 1) {
      if (!engaged[slot]) continue;
      const [u, v] = toScreen(camera, look, x[slot]!, y[slot]!);
      const step = shade[slot]! & ~1;
      let path = paths.get(step);
      if (!path) paths.set(step, (path = new Path2D()));
      if (radius < SMALL) path.rect(u - radius, v - radius, 2 * radius, 2 * radius);
      else {
        path.moveTo(u + radius, v);
        path.arc(u, v, radius, 0, 7);
      }
    }
    for (const [step, path] of paths) {
      context.fillStyle = ramp[step]!;
      context.fill(path);
    }
  }

  private services(scene: Scene, camera: Camera, look: Look): void {
    const { context } = this;
    context.lineWidth = 1.2;
    context.strokeStyle = look.dark ? "#14181d" : "#ffffff";
    for (const kind of ["professionals", "groups", "organisations"] as const) {
      context.fillStyle = (look.dark ? KIND_DARK : KIND_COLOURS)[kind]!;
      const { x, y } = scene[kind];
      const radius = radiusOf(kind, x.length, look, camera);
      for (let slot = 0; slot < x.length; slot += 1) {
        shape(context, kind, ...toScreen(camera, look, x[slot]!, y[slot]!), radius);
        context.fill();
        context.stroke();
      }
    }
  }

  /** A ring around who is selected or pointed at, and a line to those who belong to it. */
  private marked(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look): void {
    const { context } = this;
    for (const [marked, strong] of [[look.hover, false], [look.selection, true]] as const) {
      if (!marked || marked.slot >= scene[marked.kind].x.length) continue;
      const at = (kind: Kind, slot: number) => toScreen(camera, look, scene[kind].x[slot]!, scene[kind].y[slot]!);
      const [u, v] = at(marked.kind, marked.slot);
      context.strokeStyle = look.dark ? "#ffffff" : "#111820";
      if (strong) {
        context.globalAlpha = 0.35;
        context.lineWidth = 1;
        context.beginPath();
        for (const [kind, slot] of belonging(frames, week, marked)) {
          context.moveTo(u, v);
          context.lineTo(...at(kind, slot));
        }
        context.stroke();
        context.globalAlpha = 1;
      }
      context.lineWidth = strong ? 2.2 : 1.4;
      shape(context, marked.kind, u, v, radiusOf(marked.kind, scene[marked.kind].x.length, look, camera) + 3.5);
      context.stroke();
    }
  }
}

/** The own professional and group of a person, or the persons of a professional or group. */
function belonging(frames: Frames, week: number, of: Selection): [Kind, number][] {
  const found: [Kind, number][] = [];
  if (of.kind === "patients") {
    found.push(["professionals", frames.column(week, "patients", "professional")[of.slot]!]);
    const group = frames.column(week, "patients", "group")[of.slot]!;
    if (group >= 0) found.push(["groups", group]);
  } else if (of.kind === "organisations") {
    frames.column(week, "professionals", "organisation").forEach((hub, slot) => hub === of.slot && found.push(["professionals", slot]));
  } else {
    const field = of.kind === "groups" ? "group" : "professional";
    frames.column(week, "patients", field).forEach((owner, slot) => owner === of.slot && found.push(["patients", slot]));
  }
  return found;
}

/** How large an actor is drawn, in pixels: smaller where there are many, larger when the map is enlarged. */
export function radiusOf(kind: Kind, count: number, look: Pick<Look, "size">, camera: Camera): number {
  const scale = Math.sqrt(look.size / 520) * Math.min(camera.zoom, 3) ** 0.4;
  const crowd = Math.min(1, (400 / Math.max(count, 1)) ** 0.35);
  const base = { patients: 4.3, professionals: 5.2, groups: 6, organisations: 8 }[kind];
  return Math.max(base * scale * crowd, 1.4);
}
