/** A small picture of what encounters did over time: shares stacked, told apart by hatch, the baseline as a line. */

import { freshId, svg } from "../dom";
import { CLASSES } from "./colours";

type Shares = Record<string, number[]>;

const [WIDTH, HEIGHT] = [100, 40];
const CREATED = "share_co_created";
const ORDER = [CREATED, "share_provider_depleted", "share_user_exploited", "share_co_destroyed"];
/** The marks that tell a class apart without colour. */
const MARKS: Record<string, string> = {
  destroyed: "M-1 5L5 -1M1 7L7 1",
  exploited: "M0 0L6 6M6 0L0 6",
  depleted: "M2 3h2",
};

/** `usual` are the shares of the baseline, whose part of co-created encounters is drawn as a line. */
export function stack(shares: Shares, usual: Shares | undefined, alt: string): SVGElement {
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": alt };
  const picture = svg("svg", box);
  let floor = shares[CREATED]!.map(() => 0);
  for (const share of ORDER) {
    const top = floor.map((low, at) => low + shares[share]![at]!);
    picture.append(...area(floor, top, CLASSES.find((look) => look.share === share)!.key));
    floor = top;
  }
  if (usual) {
    const path = points(usual[CREATED]!);
    for (const look of ["cv-usual-edge", "cv-usual"]) {
      picture.append(svg("polyline", { points: path.join(" "), class: look, "vector-effect": "non-scaling-stroke" }));
    }
  }
  return picture;
}

function points(row: number[]): string[] {
  return row.map((value, at) => `${(WIDTH * at) / Math.max(row.length - 1, 1)},${HEIGHT - HEIGHT * value}`);
}

/** A class between two rows of heights, with its marks. */
function area(floor: number[], top: number[], key: string): SVGElement[] {
  const path = [...points(top), ...points(floor).reverse()].join(" ");
  const filled = svg("polygon", { points: path, class: `cv-fill-${key}` });
  if (!MARKS[key]) return [filled];
  const id = freshId("hatch");
  const tile = { width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "scale(.42 .48)" };
  const mark = svg("path", { d: MARKS[key], class: "cv-hatch", fill: "none" });
  const marks = svg("defs", {}, svg("pattern", { id, ...tile }, mark));
  return [filled, marks, svg("polygon", { points: path, fill: `url(#${id})` })];
}
