/** What lies under everybody: the grid of practice space, who works where, and where services came from. */

import type { Frames } from "../state/frames";
import { FULL } from "../state/frames";
import type { Kind } from "../types";
import { type Camera, type Look, toScreen } from "./camera";
import { KIND_COLOURS, KIND_DARK } from "./colours";
import type { Scene } from "./scene";

const LINES = [0, 0.25, 0.5, 0.75, 1];
const MOST_STEPS = 40;

export function grid(context: CanvasRenderingContext2D, camera: Camera, look: Look): void {
  context.lineWidth = 1;
  context.strokeStyle = look.dark ? "rgba(255,255,255,.07)" : "rgba(30,40,50,.07)";
  context.beginPath();
  for (const at of LINES) {
    context.moveTo(...toScreen(camera, look, at, 0));
    context.lineTo(...toScreen(camera, look, at, 1));
    context.moveTo(...toScreen(camera, look, 0, at));
    context.lineTo(...toScreen(camera, look, 1, at));
  }
  context.stroke();
}

/** Who works where and which groups deal with whom, in the structural view. */
export function hubs(
  context: CanvasRenderingContext2D,
  frames: Frames,
  week: number,
  scene: Scene,
  camera: Camera,
  look: Look,
): void {
  context.lineWidth = 1;
  context.strokeStyle = look.dark ? "rgba(255,255,255,.16)" : "rgba(30,40,50,.16)";
  context.beginPath();
  for (const kind of ["professionals", "groups"] as const) {
    frames.column(week, kind, "organisation").forEach((hub, slot) => {
      if (hub < 0 || hub >= scene.organisations.x.length) return;
      context.moveTo(...toScreen(camera, look, scene[kind].x[slot]!, scene[kind].y[slot]!));
      context.lineTo(...toScreen(camera, look, scene.organisations.x[hub]!, scene.organisations.y[hub]!));
    });
  }
  context.stroke();
}

/** Where services have moved since week 0. */
export function trails(
  context: CanvasRenderingContext2D,
  frames: Frames,
  week: number,
  camera: Camera,
  look: Look,
): void {
  const step = Math.max(1, Math.floor(week / MOST_STEPS));
  const weeks: number[] = [];
  for (let at = 0; at < week; at += step) weeks.push(at);
  weeks.push(week);
  for (const kind of ["professionals", "groups", "organisations"] as const) {
    context.strokeStyle = (look.dark ? KIND_DARK : KIND_COLOURS)[kind]!;
    context.globalAlpha = 0.6;
    context.lineWidth = kind === "organisations" ? 2.4 : 1.5;
    context.beginPath();
    for (const trail of trailsOf(frames, weeks, kind)) {
      trail.forEach(([x, y], place) => {
        const [u, v] = toScreen(camera, look, x, y);
        if (place === 0) context.moveTo(u, v);
        else context.lineTo(u, v);
      });
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

function trailsOf(frames: Frames, weeks: number[], kind: Kind): [number, number][][] {
  const columns = weeks.map((at) => [frames.column(at, kind, "x"), frames.column(at, kind, "y")] as const);
  const count = columns[0]![0].length;
  return Array.from({ length: count }, (_, slot) => columns.map(([x, y]) => [x[slot]! / FULL, y[slot]! / FULL]));
}
