/** The map of an arm as SVG, the same as on the canvas. */

import { FULL, type Frames } from "../state/frames";
import type { Colour } from "../state/shown";
import { t } from "../words";
import { CLASSES, KIND_COLOURS, RAMPS } from "./colours";
import { practiceSpace, type Scene, structure } from "./scene";
import { shades } from "./shades";

const SIZE = 800;
const MARGIN = 40;
const INNER = SIZE - 2 * MARGIN;
const MET = 1;
/** Outlines around the middle of an actor. */
const SHAPES = {
  professionals: "M-5.5-5.5h11v11h-11z",
  groups: "M0-8L7.5 6H-7.5z",
  organisations: "M0-11L11 0L0 11L-11 0z",
} as const;

const x = (value: number): string => (MARGIN + value * INNER).toFixed(1);
const y = (value: number): string => (SIZE - MARGIN - value * INNER).toFixed(1);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

export function figure(frames: Frames, week: number, map: boolean, colour: Colour, title: string): string {
  const scene = map ? practiceSpace(frames, week, 0) : structure(frames, week);
  const parts = [
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="white"/>`,
    ...lines(frames, week, scene, map),
    ...people(frames, week, scene, colour),
    ...services(scene),
    label(title, `x="${MARGIN}" y="24" font-weight="bold"`),
  ];
  if (map) {
    parts.push(label(t("map.x"), `x="${SIZE / 2}" y="${SIZE - 12}" text-anchor="middle"`));
    parts.push(label(t("map.y"), `transform="translate(16 ${SIZE / 2}) rotate(-90)" text-anchor="middle"`));
  }
  const box = `viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${parts.join("")}</svg>`;
}

function label(text: string, more: string): string {
  const font = 'font-family="DejaVu Sans, sans-serif" font-size="13" fill="#52606d"';
  return `<text ${font} ${more}>${escaped(text)}</text>`;
}

function lines(frames: Frames, week: number, scene: Scene, map: boolean): string[] {
  const column = (field: string) => frames.column(week, "patients", field);
  const [classes, met, toX, toY] = ["encounter_class", "met", "z_x", "z_y"].map(column);
  const own = column("professional");
  const end = (slot: number): [number, number] =>
    map
      ? [toX![slot]! / FULL, toY![slot]! / FULL]
      : [scene.professionals.x[own[slot]!]!, scene.professionals.y[own[slot]!]!];
  const made: string[] = [];
  for (const look of CLASSES) {
    const drawn = `stroke="${look.colour}" stroke-width="1.3" stroke-dasharray="${look.dash.join(" ")}"`;
    for (let slot = 0; slot < own.length; slot += 1) {
      if (met![slot] !== MET || classes![slot] !== look.code) continue;
      const [u, v] = end(slot);
      const from = `x1="${x(scene.patients.x[slot]!)}" y1="${y(scene.patients.y[slot]!)}"`;
      made.push(`<line ${from} x2="${x(u)}" y2="${y(v)}" ${drawn}/>`);
    }
  }
  return made;
}

function people(frames: Frames, week: number, scene: Scene, colour: Colour): string[] {
  const shade = shades(frames, week, colour);
  const engaged = frames.column(week, "patients", "engaged");
  return Array.from(shade, (step, slot) => {
    const look = engaged[slot] ? `fill="${RAMPS[colour]![step]}" stroke="white"` : 'fill="none" stroke="#7b8794"';
    const at = `cx="${x(scene.patients.x[slot]!)}" cy="${y(scene.patients.y[slot]!)}"`;
    return `<circle ${at} r="4.5" ${look} stroke-width=".7"/>`;
  });
}

function services(scene: Scene): string[] {
  const made: string[] = [];
  for (const [kind, path] of Object.entries(SHAPES) as [keyof typeof SHAPES, string][]) {
    const look = `fill="${KIND_COLOURS[kind]}" stroke="white"`;
    scene[kind].x.forEach((at, slot) => {
      made.push(`<path transform="translate(${x(at)} ${y(scene[kind].y[slot]!)})" d="${path}" ${look}/>`);
    });
  }
  return made;
}
