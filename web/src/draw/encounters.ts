/** Encounters as lines from a person to where it was done, coloured and dashed by what they did. */

import type { Frames } from "../state/frames";
import { FULL } from "../state/frames";
import { type Camera, type Look, toScreen } from "./camera";
import { CLASSES } from "./colours";
import type { Scene } from "./scene";

const MET = 1;
/** Encounters of that many people have lines of full width. */
const FEW = 500;

export function encounters(
  context: CanvasRenderingContext2D,
  frames: Frames,
  week: number,
  scene: Scene,
  camera: Camera,
  look: Look,
  strength: number,
): void {
  const column = (field: string) => frames.column(week, "patients", field);
  const classes = column("encounter_class");
  const met = column("met");
  const toX = column("z_x");
  const toY = column("z_y");
  const own = column("professional");
  context.globalAlpha = strength;
  context.lineCap = "round";
  context.lineWidth = 1.3 * Math.min(1, Math.max(Math.sqrt(FEW / classes.length), 0.5));
  for (const type of CLASSES) {
    context.strokeStyle = look.dark ? type.dark : type.colour;
    context.setLineDash(type.dash);
    context.beginPath();
    for (let slot = 0; slot < classes.length; slot += 1) {
      if (met[slot] !== MET || classes[slot] !== type.code) continue;
      const endX = look.map ? toX[slot]! / FULL : scene.professionals.x[own[slot]!]!;
      const endY = look.map ? toY[slot]! / FULL : scene.professionals.y[own[slot]!]!;
      context.moveTo(...toScreen(camera, look, scene.patients.x[slot]!, scene.patients.y[slot]!));
      context.lineTo(...toScreen(camera, look, endX, endY));
    }
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}
