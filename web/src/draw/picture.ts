/** Drawing one arm on a canvas: lines for encounters, shapes for actors, rings for who is selected. */

import { belonging } from "../state/belonging";
import type { Frames } from "../state/frames";
import type { Kind } from "../types";
import { type Camera, type Look, radiusOf, toScreen } from "./camera";
import { KIND_COLOURS, KIND_DARK } from "./colours";
import { encounters } from "./encounters";
import { grid, hubs, trails } from "./ground";
import { People } from "./people";
import type { Scene } from "./scene";
import { trace } from "./shapes";

/** Room that shapes may take beyond the edge of the map, in pixels. */
const BEYOND = 8;
const LAST_WEEK = 0.22;
const THIS_WEEK = 0.85;

export class Picture {
  private readonly people: People;

  constructor(private readonly context: CanvasRenderingContext2D) {
    this.people = new People(context);
  }

  draw(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look, ratio: number): void {
    const { context } = this;
    const edge = look.margin - BEYOND;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, look.size, look.size);
    context.save();
    context.beginPath();
    context.rect(edge, edge, look.size - 2 * edge, look.size - 2 * edge);
    context.clip();
    if (look.map) grid(context, camera, look);
    else hubs(context, frames, week, scene, camera, look);
    if (week > 0) encounters(context, frames, week - 1, scene, camera, look, LAST_WEEK);
    encounters(context, frames, week, scene, camera, look, THIS_WEEK);
    this.people.draw(frames, week, scene, camera, look, ratio);
    if (look.trails && look.map) trails(context, frames, week, camera, look);
    this.services(scene, camera, look);
    this.marked(frames, week, scene, camera, look);
    context.restore();
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
        trace(context, kind, ...toScreen(camera, look, x[slot]!, y[slot]!), radius);
        context.fill();
        context.stroke();
      }
    }
  }

  /** A ring around who is selected or pointed at, and a line to those who belong to it. */
  private marked(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look): void {
    const { context } = this;
    const at = (kind: Kind, slot: number) => toScreen(camera, look, scene[kind].x[slot]!, scene[kind].y[slot]!);
    for (const marked of [look.hover, look.selection]) {
      if (!marked || marked.slot >= scene[marked.kind].x.length) continue;
      const strong = marked === look.selection;
      const middle = at(marked.kind, marked.slot);
      context.strokeStyle = look.dark ? "#ffffff" : "#111820";
      if (strong) {
        context.globalAlpha = 0.35;
        context.lineWidth = 1;
        context.beginPath();
        for (const [kind, slot] of belonging(frames, week, marked)) {
          context.moveTo(...middle);
          context.lineTo(...at(kind, slot));
        }
        context.stroke();
        context.globalAlpha = 1;
      }
      context.lineWidth = strong ? 2.2 : 1.4;
      const radius = radiusOf(marked.kind, scene[marked.kind].x.length, look, camera);
      trace(context, marked.kind, ...middle, radius + 3.5);
      context.stroke();
    }
  }
}
