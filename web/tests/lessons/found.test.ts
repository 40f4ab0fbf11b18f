import { describe, expect, test } from "vitest";
import { Found } from "../../src/lessons/found";
import { HIGHER, type Lesson, LESSONS, LOWER, SAME } from "../../src/lessons/table";
import { cases, showing, weeksOf } from "../made";

const lesson: Lesson = { ...LESSONS[0]!, measure: "trust_own", weeks: 4 };
const against: Lesson = { ...lesson, measure: "participation_claimants", against: "participation_others" };

function found(a: Record<string, number>, b: Record<string, number>, one = lesson): Found {
  const weeks = (values: Record<string, number>) =>
    weeksOf(10, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => value])));
  return new Found(showing({ A: weeks(a), B: weeks(b) }), one);
}

describe("the answer that was right", () => {
  test.each([
    [0.52, HIGHER],
    [0.511, HIGHER],
    [0.509, SAME],
    [0.5, SAME],
    [0.491, SAME],
    [0.489, LOWER],
  ])("of 0.5 in A and %d in B is number %d", (trust_own, answer) => {
    expect(found({ trust_own: 0.5 }, { trust_own }).right).toBe(answer);
  });

  test("with the arms the other way round is the other one", () => {
    const other = { [HIGHER]: LOWER, [SAME]: SAME, [LOWER]: HIGHER };
    cases(20, ({ next }) => {
      const [one, two] = [{ trust_own: 0.1 * next() }, { trust_own: 0.1 * next() }];
      expect(found(two, one).right).toBe(other[found(one, two).right]);
    });
  });

  test("of two measures is by which of them B gains more", () => {
    const start = { participation_claimants: 0.1, participation_others: 0.3 };
    const gained = (claimants: number, others: number) =>
      found(start, { participation_claimants: 0.1 + claimants, participation_others: 0.3 + others }, against).right;
    expect([gained(0.2, 0.1), gained(0.1, 0.2), gained(0.2, 0.2), gained(-0.1, -0.3)]).toEqual([
      HIGHER,
      LOWER,
      SAME,
      HIGHER,
    ]);
  });

  test("counts the last weeks alone", () => {
    const late = weeksOf(10, { trust_own: (week) => (week < 6 ? 1 : 0) });
    const made = new Found(showing({ A: weeksOf(10, {}), B: late }), lesson);
    expect([made.first, made.last, made.right]).toEqual([6, 9, SAME]);
  });

  test("counts all weeks of a run that is shorter", () => {
    const made = new Found(showing({ A: weeksOf(3, {}), B: weeksOf(3, {}) }), lesson);
    expect([made.first, made.last]).toEqual([0, 2]);
  });
});

test("what is found is told in both arms, with the weeks it is a mean of", () => {
  expect(found({ trust_own: 0.5 }, { trust_own: 0.25 }).told("trust_own")).toBe(
    "Trust in the own professional: 0.50 in A, 0.25 in B, mean of weeks 6 to 9.",
  );
});

describe("a lesson's run has been seen", () => {
  const seen = (change: (store: ReturnType<typeof showing>) => void) => {
    const store = showing({ A: weeksOf(10, {}), B: weeksOf(10, {}) });
    change(store);
    return Found.ready(store);
  };

  test("when the clock stands after its last week, wherever it was put since", () => {
    expect([seen(() => {}), seen((store) => store.player.goTo(2))]).toEqual([true, true]);
  });

  test("not while it plays, before its end, without B, or while weeks are missing", () => {
    expect(seen((store) => store.player.play(true))).toBe(false);
    expect(seen((store) => store.rewind())).toBe(false);
    expect(seen((store) => store.arms.delete("B"))).toBe(false);
    expect(seen((store) => store.b!.frames!.cut(9))).toBe(false);
  });
});
