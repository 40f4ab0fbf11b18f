import { describe, expect, test } from "vitest";
import { radiusOf, toScreen } from "../../src/draw/camera";
import { practiceSpace, structure } from "../../src/draw/scene";
import { belonging, those } from "../../src/state/belonging";
import { KINDS } from "../../src/state/frames";
import { cases, type Counts, frames } from "../made";

const FULL = 65535;
const all = { zoom: 1, x: 0.5, y: 0.5 };

describe("a place on the screen", () => {
  const look = { size: 500, margin: 20 };

  test("has its corners inside the margin, y upwards", () => {
    expect([toScreen(all, look, 0, 0), toScreen(all, look, 1, 1)]).toEqual([
      [20, 480],
      [480, 20],
    ]);
  });

  test("is the middle where the camera looks, and moves away from it as it is enlarged", () => {
    const camera = { zoom: 4, x: 0.3, y: 0.6 };
    expect(toScreen(camera, look, 0.3, 0.6)).toEqual([250, 250]);
    expect(toScreen(camera, look, 0.4, 0.6)[0] - 250).toBeCloseTo(4 * 0.1 * 460, 9);
  });
});

test("actors are drawn smaller the more there are, larger on a larger or enlarged map, and never too small to see", () => {
  const look = { size: 520 };
  const of = (count: number, zoom = 1, size = 520) => radiusOf("patients", count, { size }, { ...all, zoom });
  expect(of(1)).toBe(of(400));
  expect([
    of(400) > of(401),
    of(400, 2) > of(400),
    of(400, 3) === of(400, 12),
    of(400, 1, 800) > of(400),
  ]).not.toContain(false);
  expect(radiusOf("patients", 1e9, look, all)).toBe(1.4);
});

describe("practice space", () => {
  const week = (x: number, generation: number) => ({
    columns: { "patients.x": [x], "patients.y": [FULL], "patients.generation": [generation], "groups.x": [x] },
  });
  const made = frames([week(0, 0), week(FULL, 0), week(0, 1)]);

  test("has everybody on the way from one week to the next", () => {
    const { patients, groups } = practiceSpace(made, 0, 0.25);
    expect([patients.x[0], patients.y[0], groups.x[0]]).toEqual([0.25, 1, 0.25]);
  });

  test("does not have somebody glide to where the newcomer stands", () => {
    const { patients, groups } = practiceSpace(made, 1, 0.25);
    expect([patients.x[0], groups.x[0]]).toEqual([1, 0.75]);
  });

  test("stands still in the last week there is", () => {
    expect(practiceSpace(made, 2, 0.9)).toEqual(practiceSpace(made, 2, 0));
  });
});

describe("the structure", () => {
  /** Any organisations with any staff, some without; every person has a professional. */
  const anyTown = (check: (made: ReturnType<typeof frames>, counts: Counts) => void) =>
    cases(60, ({ whole }) => {
      const counts = {
        patients: whole(1, 80),
        professionals: whole(1, 15),
        groups: whole(0, 4),
        organisations: whole(1, 5),
      };
      const columns = {
        "patients.professional": Array.from({ length: counts.patients }, () => whole(0, counts.professionals - 1)),
        "patients.group": Array.from({ length: counts.patients }, () => whole(-1, counts.groups - 1)),
        "professionals.organisation": Array.from({ length: counts.professionals }, () =>
          whole(0, counts.organisations - 1),
        ),
      };
      check(frames([{ columns }], counts), counts);
    });

  test("has everybody inside the picture, no service on another", () => {
    anyTown((made, counts) => {
      const scene = structure(made, 0);
      for (const kind of KINDS) {
        const { x, y } = scene[kind];
        expect(x).toHaveLength(counts[kind]);
        const places = Array.from(x, (_, slot) => [x[slot]!, y[slot]!] as const);
        for (const [u, v] of places) expect(Math.hypot(u - 0.5, v - 0.5)).toBeLessThan(0.5);
        if (kind !== "patients") expect(new Set(places.map(String)).size).toBe(counts[kind]);
      }
    });
  });

  test("has people behind their own professional, in the same direction as nobody else's", () => {
    anyTown((made, counts) => {
      const { patients, professionals } = structure(made, 0);
      const direction = ({ x, y }: typeof patients, slot: number) => Math.atan2(x[slot]! - 0.5, y[slot]! - 0.5);
      const apart = (one: number, other: number) => Math.abs(Math.atan2(Math.sin(one - other), Math.cos(one - other)));
      made.column(0, "patients", "professional").forEach((own, slot) => {
        const at = direction(patients, slot);
        const distances = Array.from({ length: counts.professionals }, (_, one) =>
          apart(direction(professionals, one), at),
        );
        expect(distances[own]!).toBeLessThanOrEqual(Math.min(...distances) + 1e-6);
        expect(Math.hypot(patients.x[slot]! - 0.5, patients.y[slot]! - 0.5)).toBeGreaterThan(0.36);
      });
    });
  });

  test("belongs together both ways: whoever has somebody is one of those it belongs to", () => {
    anyTown((made, { patients, professionals, organisations }) => {
      for (let slot = 0; slot < patients; slot += 1) {
        for (const [kind, owner] of belonging(made, 0, { kind: "patients", slot })) {
          expect(belonging(made, 0, { kind, slot: owner })).toContainEqual(["patients", slot]);
        }
      }
      const count = (kind: "professionals" | "organisations", of: number) =>
        Array.from({ length: of }, (_, slot) => belonging(made, 0, { kind, slot }).length).reduce(
          (sum, one) => sum + one,
        );
      expect(count("professionals", professionals)).toBe(patients);
      expect(count("organisations", organisations)).toBe(professionals);
      expect(those(made, 0, "patients", "professional", professionals)).toEqual([]);
    });
  });
});
