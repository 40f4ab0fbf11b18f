/** Where everybody is drawn, in a square from 0 to 1 with y upwards: practice space, or structure. */

import type { Frames } from "../state/frames";
import { FULL, KINDS } from "../state/frames";
import type { Kind } from "../types";

export interface Places {
  x: Float32Array;
  y: Float32Array;
}

export type Scene = Record<Kind, Places>;

const places = (count: number): Places => ({ x: new Float32Array(count), y: new Float32Array(count) });

/** Places in practice space, on the way from `week` to the next by the share `between`. */
export function practiceSpace(frames: Frames, week: number, between: number): Scene {
  const next = between > 0 && frames.has(week + 1) ? week + 1 : week;
  const scene = {} as Scene;
  for (const kind of KINDS) {
    const x = frames.column(week, kind, "x"),
      y = frames.column(week, kind, "y");
    const toX = frames.column(next, kind, "x"),
      toY = frames.column(next, kind, "y");
    const made = places(x.length);
    // Who was replaced does not glide to where the newcomer stands.
    const was = kind === "patients" ? frames.column(week, kind, "generation") : null;
    const is = kind === "patients" ? frames.column(next, kind, "generation") : null;
    for (let slot = 0; slot < x.length; slot += 1) {
      const share = was && was[slot] !== is![slot] ? 0 : between;
      made.x[slot] = (x[slot]! + (toX[slot]! - x[slot]!) * share) / FULL;
      made.y[slot] = (y[slot]! + (toY[slot]! - y[slot]!) * share) / FULL;
    }
    scene[kind] = made;
  }
  return scene;
}

const TURN = 2 * Math.PI;

/** Organisations as hubs on a ring, their professionals on arcs around them, patients behind, groups in the centre. */
export function structure(frames: Frames, week: number): Scene {
  const home = frames.column(week, "professionals", "organisation");
  const own = frames.column(week, "patients", "professional");
  const hubs = frames.column(week, "organisations", "x").length;
  const groups = frames.column(week, "groups", "x").length;
  const scene: Scene = {
    patients: places(own.length),
    professionals: places(home.length),
    groups: places(groups),
    organisations: places(hubs),
  };
  const staff: number[][] = Array.from({ length: hubs }, () => []);
  home.forEach((hub, slot) => staff[hub]?.push(slot));
  const put = (to: Places, slot: number, radius: number, angle: number): void => {
    to.x[slot] = 0.5 + radius * Math.sin(angle);
    to.y[slot] = 0.5 + radius * Math.cos(angle);
  };
  for (let slot = 0; slot < groups; slot += 1) put(scene.groups, slot, groups > 1 ? 0.11 : 0, (slot / groups) * TURN);
  // Each organisation has a sector as wide as its staff.
  const weights = staff.map((members) => Math.max(members.length, 0.7));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const patients: number[][] = Array.from({ length: home.length }, () => []);
  own.forEach((worker, slot) => patients[worker]?.push(slot));
  const most = Math.max(1, ...patients.map((list) => list.length));
  let angle = 0;
  weights.forEach((weight, hub) => {
    const width = (weight / total) * TURN;
    put(scene.organisations, hub, 0.235, angle + width / 2);
    const members = staff[hub]!;
    members.forEach((worker, place) => {
      const share = width / Math.max(members.length, 1);
      const middle = angle + share * (place + 0.5);
      put(scene.professionals, worker, 0.315, middle);
      const list = patients[worker]!;
      const rows = Math.max(1, Math.ceil(most / Math.max(2, Math.floor((share * 0.42) / 0.017))));
      const across = Math.ceil(list.length / rows) || 1;
      list.forEach((slot, order) => {
        const row = Math.floor(order / across),
          column = order % across;
        const depth = 0.365 + (0.115 * row) / Math.max(rows - 1, 1);
        put(scene.patients, slot, Math.min(depth, 0.485), middle + share * 0.84 * ((column + 0.5) / across - 0.5));
      });
    });
    angle += width;
  });
  return scene;
}
