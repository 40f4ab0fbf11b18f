/** A kind of actor has a shape: people are dots, professionals squares, groups triangles, organisations diamonds. */

import type { Kind } from "../types";

/** Trace the outline of an actor on a canvas. */
export function trace(context: CanvasRenderingContext2D, kind: Kind, x: number, y: number, radius: number): void {
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
