/** One picture of the map, of one arm. */

import type { Picture } from "../draw/picture";
import type { Scene } from "../draw/scene";
import type { ArmName } from "../types";

/** Pixels between the edge of a picture and the square that is drawn. */
export const MARGIN = 14;

export interface Pane {
  arm: ArmName;
  box: HTMLElement;
  canvas: HTMLCanvasElement;
  picture: Picture;
  caption: HTMLElement;
  tip: HTMLElement;
  scene: Scene | null;
  size: number;
}
