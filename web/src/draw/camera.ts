/** From a place in the square from 0 to 1 to a pixel, and how large actors are. */

import type { Colour, Selection } from "../state/shown";
import type { Kind } from "../types";

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

const RADII: Record<Kind, number> = { patients: 4.3, professionals: 5.2, groups: 6, organisations: 8 };
const LEAST_RADIUS = 1.4;

export function toScreen(camera: Camera, look: Pick<Look, "size" | "margin">, x: number, y: number): [number, number] {
  const inner = look.size - 2 * look.margin;
  const u = (x - camera.x) * camera.zoom + 0.5;
  const v = 0.5 - (y - camera.y) * camera.zoom;
  return [look.margin + u * inner, look.margin + v * inner];
}

/** How large an actor is drawn, in pixels: smaller where there are many, larger when the map is enlarged. */
export function radiusOf(kind: Kind, count: number, look: Pick<Look, "size">, camera: Camera): number {
  const scale = Math.sqrt(look.size / 520) * Math.min(camera.zoom, 3) ** 0.4;
  const crowd = Math.min(1, (400 / Math.max(count, 1)) ** 0.35);
  return Math.max(RADII[kind] * scale * crowd, LEAST_RADIUS);
}
