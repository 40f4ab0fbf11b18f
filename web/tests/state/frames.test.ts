import { describe, expect, test } from "vitest";
import { Frames, FrameShape, KINDS } from "../../src/state/frames";
import { cases, COUNTS, type Counts, frames, LAYOUT, MEASURES, type Seeded, sent, type Week } from "../made";

const LARGEST: Record<string, [number, number]> = { u2: [0, 65535], i2: [-32768, 32767], i1: [-128, 127] };

function anyWeek({ next, whole }: Seeded, counts: Counts): Week {
  const value = (form: string) => (form === "f4" ? Math.fround(next() * 1e6 - 5e5) : whole(...LARGEST[form]!));
  const columns = KINDS.flatMap((kind) =>
    LAYOUT.actors[kind].map(([field, form]): [string, number[]] => [
      `${kind}.${field}`,
      Array.from({ length: counts[kind] }, () => value(form)),
    ]),
  );
  const measures = Object.fromEntries(MEASURES.map((name) => [name, (next() - 0.5) * 10 ** whole(-12, 12)]));
  return { measures, columns: Object.fromEntries(columns), flows: Array.from({ length: 12 }, next) };
}

describe("a frame", () => {
  test("is read back to the last bit, whatever the number of actors", () => {
    cases(60, (random) => {
      const { whole } = random;
      const counts = {
        patients: whole(1, 40),
        professionals: whole(1, 9),
        groups: whole(0, 9),
        organisations: whole(1, 5),
      };
      const weeks = [anyWeek(random, counts), anyWeek(random, counts)];
      const made = frames(weeks, counts);
      weeks.forEach(({ measures, columns, flows }, week) => {
        for (const [name, value] of Object.entries(measures!)) expect(made.measure(name)[week]).toBe(value);
        for (const kind of KINDS) {
          for (const [field] of LAYOUT.actors[kind])
            expect([...made.column(week, kind, field)]).toEqual(columns![`${kind}.${field}`]);
        }
        expect([...made.flows(week)]).toEqual(flows);
      });
    });
  });

  test("is as long as all that is in it, in steps of eight bytes", () => {
    // 24 measures and 12 flows of 8 bytes; 5 people in columns of 24, 16 and 8 bytes; all others in 8 bytes each.
    const people = 24 + 9 * 16 + 3 * 8;
    expect(new FrameShape(LAYOUT, COUNTS).length).toBe((MEASURES.length + 12) * 8 + people + 8 * 8);
  });

  test("has no column of a name that the model did not tell", () => {
    expect(() => frames([{}]).column(0, "patients", "height")).toThrow("no column patients.height");
  });

  test("lies where it lies in what was sent, without a copy", () => {
    const payload = sent([{}, { columns: { "patients.trust": [7] } }]);
    const made = new Frames(new FrameShape(LAYOUT, COUNTS), 2);
    made.add(0, 2, payload);
    expect(made.column(1, "patients", "trust").buffer).toBe(payload.buffer);
  });
});

describe("the weeks of an arm", () => {
  const empty = (weeks: number) => new Frames(new FrameShape(LAYOUT, COUNTS), weeks);
  const trust = (...values: number[]) => sent(values.map((value) => ({ measures: { trust_own: value } })));

  test("are taken in any chunks without a gap", () => {
    cases(50, ({ whole }) => {
      const values = Array.from({ length: 12 }, (_, week) => week + 0.5);
      const made = empty(12);
      while (made.known < 12) {
        const first = whole(0, made.known);
        const part = values.slice(first, first + whole(1, 5));
        made.add(first, part.length, trust(...part));
      }
      expect([...made.measure("trust_own")]).toEqual(values);
    });
  });

  test("that would leave a gap, or are not as long as they should be, are dropped", () => {
    const made = empty(4);
    made.add(1, 1, trust(0.1));
    made.add(0, 2, trust(0.1));
    made.add(0, 1, new DataView(new ArrayBuffer(0)));
    expect(made.known).toBe(0);
  });

  test("that came again earlier than the last known are not forgotten", () => {
    const made = empty(4);
    made.add(0, 4, trust(1, 2, 3, 4));
    made.add(1, 1, trust(9));
    expect([made.known, ...made.measure("trust_own")]).toEqual([4, 1, 9, 3, 4]);
  });

  test("are known up to where they were cut", () => {
    const made = empty(4);
    made.add(0, 4, trust(1, 2, 3, 4));
    made.cut(9);
    expect(made.known).toBe(4);
    made.cut(2);
    expect([made.known, made.has(1), made.has(2)]).toEqual([2, true, false]);
    made.add(3, 1, trust(4));
    expect(made.known).toBe(2);
  });

  test("have means from week 0 on, added up in the order of weeks", () => {
    const made = empty(3);
    made.add(0, 3, trust(0.1, 0.2, 0.3));
    expect(made.mean("trust_own", 0)).toBe(0.1);
    expect(made.mean("trust_own", 2)).toBe((0.1 + 0.2 + 0.3) / 3);
  });
});
