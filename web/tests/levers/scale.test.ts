import { describe, expect, test } from "vitest";
import { meant, moved, type Scale, scaleOf } from "../../src/levers/scale";
import { cases, lever, type Seeded } from "../made";

/** The range of some lever: ends with at most two digits that say something. */
function anyScale({ whole }: Seeded): Scale {
  const size = 10 ** whole(-3, 3);
  const low = Number((whole(-20, 20) * size).toPrecision(2));
  return scaleOf(lever("some", { low, high: Number((low + whole(1, 99) * size).toPrecision(3)) }));
}

const steps = (scale: Scale, value: number) => value / scale.step;

describe("a slider", () => {
  test.each([
    [0, 1, 0.01],
    [0, 0.02, 0.0002],
    [-8, 2, 0.1],
    [0, 52, 0.5],
    [1, 500, 2],
    [0, 50, 0.5],
  ])("from %d to %d is moved in steps of %d", (low, high, step) => {
    expect(scaleOf(lever("some", { low, high })).step).toBeCloseTo(step, 12);
  });

  test("of whole numbers is moved in ones, however many there are", () => {
    expect(scaleOf(lever("some", { kind: "integer", low: 1, high: 100_000 })).step).toBe(1);
  });

  test("has from a hundred to two hundred and fifty steps", () => {
    cases(300, (random) => {
      const { low, high, step } = anyScale(random);
      expect((high - low) / step).toBeGreaterThan(99.9);
      expect((high - low) / step).toBeLessThan(250.1);
    });
  });

  test("means a round number in its range wherever it stands, and the same one if put there", () => {
    cases(500, (random) => {
      const scale = anyScale(random);
      const { low, high, step } = scale;
      const at = low + (high - low) * (1.4 * random.next() - 0.2);
      const value = meant(scale, at);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
      expect(Math.abs(value - Math.min(Math.max(at, low), high))).toBeLessThanOrEqual(step * 0.5000001);
      if (value !== low && value !== high)
        expect(steps(scale, value) - Math.round(steps(scale, value))).toBeCloseTo(0, 6);
      expect(meant(scale, value)).toBe(value);
      expect(String(value).length).toBeLessThan(9);
    });
  });

  test("reaches both of its ends, also where no step does", () => {
    const scale = scaleOf(lever("some", { low: 0.0005, high: 0.9996 }));
    expect([meant(scale, 0), meant(scale, 0.002), meant(scale, 0.9999)]).toEqual([0.0005, 0.0005, 0.9996]);
  });
});

describe("a key", () => {
  const scale = scaleOf(lever("some"));

  test.each([
    ["ArrowRight", 0.51],
    ["ArrowUp", 0.51],
    ["ArrowLeft", 0.49],
    ["ArrowDown", 0.49],
    ["PageUp", 0.6],
    ["PageDown", 0.4],
  ])("%s moves a slider from 0.5 to %d", (key, value) => expect(moved(scale, 0.5, key)).toBe(value));

  test.each(["Home", "a", "Tab"])("%s is none of a slider's own", (key) => {
    expect(moved(scale, 0.5, key)).toBeUndefined();
  });

  test("moves no slider beyond its ends", () => {
    expect([moved(scale, 0.95, "PageUp"), moved(scale, 0, "ArrowLeft")]).toEqual([1, 0]);
  });

  test("and its counterpart bring a slider back", () => {
    cases(200, (random) => {
      const any = anyScale(random);
      const value = meant(any, (any.low + any.high) / 2);
      for (const [to, back] of [
        ["ArrowRight", "ArrowLeft"],
        ["PageUp", "PageDown"],
      ] as const) {
        expect(moved(any, moved(any, value, to)!, back)).toBe(value);
      }
    });
  });
});
