/** People as dots: copied from a strip of ready dots, or drawn a shade at a time where there are thousands. */

import type { Frames } from "../state/frames";
import type { Colour } from "../state/shown";
import { type Camera, type Look, radiusOf, toScreen } from "./camera";
import { RAMPS } from "./colours";
import type { Scene } from "./scene";
import { shades } from "./shades";

const MANY = 1500;
/** Below this radius in pixels a square cannot be told from a circle. */
const SMALL = 2;

/** Dots of every colour of a scale in one strip, so that hundreds of people are copied and not drawn. */
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

export class People {
  private readonly sprites = new Sprites();

  constructor(private readonly context: CanvasRenderingContext2D) {}

  draw(frames: Frames, week: number, scene: Scene, camera: Camera, look: Look, ratio: number): void {
    const engaged = frames.column(week, "patients", "engaged");
    const shade = shades(frames, week, look.colour);
    const count = scene.patients.x.length;
    const radius = radiusOf("patients", count, look, camera);
    if (count > MANY) this.crowd(scene, camera, look, shade, engaged, radius);
    else this.dots(scene, camera, look, shade, engaged, radius, ratio);
    this.absent(scene, camera, look, engaged, radius);
  }

  private dots(
    scene: Scene,
    camera: Camera,
    look: Look,
    shade: Uint8Array,
    engaged: ArrayLike<number>,
    radius: number,
    ratio: number,
  ): void {
    const { x, y } = scene.patients;
    const strip = this.sprites.of(look.colour, radius, ratio, look.dark);
    const { side } = this.sprites;
    const width = side / ratio;
    for (let slot = 0; slot < x.length; slot += 1) {
      if (!engaged[slot]) continue;
      const [u, v] = toScreen(camera, look, x[slot]!, y[slot]!);
      const from = shade[slot]! * side;
      this.context.drawImage(strip, from, 0, side, side, u - width / 2, v - width / 2, width, width);
    }
  }

  /** Thousands of people, one path for each shade and no outlines. */
  private crowd(
    scene: Scene,
    camera: Camera,
    look: Look,
    shade: Uint8Array,
    engaged: ArrayLike<number>,
    radius: number,
  ): void {
    const { context } = this;
    const { x, y } = scene.patients;
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
      context.fillStyle = RAMPS[look.colour]![step]!;
      context.fill(path);
    }
  }

  /** Who has left the service by choice is an empty ring. */
  private absent(scene: Scene, camera: Camera, look: Look, engaged: ArrayLike<number>, radius: number): void {
    const { context } = this;
    const { x, y } = scene.patients;
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
}
