import { describe, expect, test } from "vitest";
import { byCode, CLASSES, RAMPS } from "../../src/draw/colours";
import { figure } from "../../src/draw/figure";
import { shades } from "../../src/draw/shades";
import { COLOURS } from "../../src/state/shown";
import { frames } from "../made";

const FULL = 65535;
const WEEK = {
  columns: {
    "patients.week_net": [-9, -1.5, 0, 1.5, Number.NaN],
    "patients.trust": [0, (2 * FULL) / 3, FULL, 1, FULL - 1],
    "patients.x": [0, FULL, 0, 0, 0],
    "patients.engaged": [1, 1, 1, 1, 0],
    "patients.met": [1, 1, 2, 0, 0],
    "patients.encounter_class": [1, 2, 2, 1, 0],
    "patients.z_x": [FULL],
    "professionals.x": [FULL / 2, 0],
  },
};
const drawn = (map: boolean, title = "A") => figure(frames([WEEK]), 0, map, "trust", title);
const count = (text: string, of: string) => text.split(of).length - 1;

describe("a scale of colours", () => {
  test.each(COLOURS)("of %s has 64 steps, all of them colours, no two neighbours alike", (colour) => {
    const ramp = RAMPS[colour]!;
    expect(ramp).toHaveLength(64);
    for (const shade of ramp) {
      const channels = /^rgb\((\d+),(\d+),(\d+)\)$/.exec(shade)!.slice(1).map(Number);
      expect(Math.max(...channels)).toBeLessThanOrEqual(255);
    }
    expect(ramp.slice(1).filter((shade, step) => shade === ramp[step])).toEqual([]);
  });

  test("runs from its first stop to its last", () => {
    expect([RAMPS.trust![0], RAMPS.trust![63]]).toEqual(["rgb(0,34,78)", "rgb(254,232,56)"]);
  });

  test("begins at nothing, ends at all, and has no value in its middle; what is no number is at its beginning", () => {
    const made = frames([WEEK]);
    expect([...shades(made, 0, "trust")]).toEqual([0, 42, 63, 0, 63]);
    expect([...shades(made, 0, "value")]).toEqual([0, 0, 32, 63, 0]);
  });
});

test("classes of encounters are told apart without their colour", () => {
  expect(new Set(CLASSES.map(({ dash }) => dash.join())).size).toBe(CLASSES.length);
  expect([0, 1, 2, 3, 4].map((code) => byCode.get(code)!.share)).toEqual(
    ["neutral", "co_created", "co_destroyed", "user_exploited", "provider_depleted"].map((name) => `share_${name}`),
  );
});

describe("the picture of the map as a file", () => {
  test.each([true, false])("has everybody once and a line for each encounter (map: %s)", (map) => {
    const text = drawn(map);
    expect([count(text, "<circle"), count(text, "<path"), count(text, "<line")]).toEqual([5, 4, 2]);
    expect([count(text, 'fill="none" stroke="#7b8794"'), count(text, "NaN"), count(text, "undefined")]).toEqual([
      1, 0, 0,
    ]);
  });

  test("draws an encounter from the person to where it was done, in the colour of what it did", () => {
    expect(drawn(true)).toContain('<line x1="40.0" y1="760.0" x2="760.0" y2="760.0" stroke="#00876c"');
    expect(drawn(true)).toContain('<line x1="760.0" y1="760.0" x2="40.0" y2="760.0" stroke="#d55e00"');
  });

  test("names its axes only where it has any", () => {
    expect([count(drawn(true), "<text"), count(drawn(false), "<text")]).toEqual([3, 1]);
  });

  test("has its title as text, whatever it looks like", () => {
    const text = drawn(true, `<script>"&'</script>`);
    expect(text).not.toContain("<script");
    expect(count(text, "&#60;script&#62;&#34;&#38;'&#60;/script&#62;")).toBe(2);
  });
});
