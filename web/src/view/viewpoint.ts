/** What part of the map is shown, the same for all pictures side by side. */

import type { Camera } from "../draw/camera";

const MOST_ZOOM = 12;
/** Share of the picture that an arrow key moves. */
const STEP = 0.12;
const CLOSER = 1.4;

export class Viewpoint {
  readonly camera: Camera = { zoom: 1, x: 0.5, y: 0.5 };

  /** `changed` is called whenever another part is shown. */
  constructor(private readonly changed: () => void) {}

  get enlarged(): boolean {
    return this.camera.zoom > 1;
  }

  pan(x: number, y: number): void {
    const { camera } = this;
    const room = 0.5 - 0.5 / camera.zoom;
    camera.x = 0.5 + Math.min(Math.max(camera.x + x - 0.5, -room), room);
    camera.y = 0.5 + Math.min(Math.max(camera.y + y - 0.5, -room), room);
    this.changed();
  }

  zoom(by: number): void {
    this.camera.zoom = Math.min(Math.max(this.camera.zoom * by, 1), MOST_ZOOM);
    this.pan(0, 0);
  }

  closer(): void {
    this.zoom(CLOSER);
  }

  farther(): void {
    this.zoom(1 / CLOSER);
  }

  fit(): void {
    Object.assign(this.camera, { zoom: 1, x: 0.5, y: 0.5 });
    this.changed();
  }

  /** Do what a key stands for; false if it stands for nothing. */
  key(name: string): boolean {
    const step = STEP / this.camera.zoom;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const move = moves[name];
    if (move && this.enlarged) this.pan(...move);
    else if (name === "+" || name === "=") this.closer();
    else if (name === "-") this.farther();
    else if (name === "0") this.fit();
    else return false;
    return true;
  }
}
