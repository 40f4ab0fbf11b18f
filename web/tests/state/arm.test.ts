import { describe, expect, test } from "vitest";
import { Arm } from "../../src/state/arm";
import type { Entry } from "../../src/types";
import { armOf, cases, COUNTS, LAYOUT, opened } from "../made";

const SHARE = "power.declared_share";
const SHOCK = "trust.shock";
const OWN: Entry[] = [
  { week: 4, set: { [SHOCK]: 0.4 } },
  { week: 5, set: { [SHOCK]: 0 } },
];

/** An arm of a scenario that has interventions of its own. */
function scandal(): Arm {
  const arm = new Arm("A", "after-a-scandal");
  arm.accept(opened("A", { schedule: OWN }), LAYOUT);
  return arm;
}

describe("a lever of an arm", () => {
  test("has the scenario's value until it is moved, and from that week on the new one", () => {
    const arm = scandal();
    arm.set(SHARE, 0.9, 10);
    expect([0, 9, 10, 103].map((week) => arm.valueAt(SHARE, week))).toEqual([0.35, 0.35, 0.9, 0.9]);
  });

  test("moved in week 0 or before belongs to how the arm begins and leaves the interventions alone", () => {
    const arm = scandal();
    arm.set(SHARE, 0.9, -1);
    expect([arm.levers, arm.schedule]).toEqual([{ [SHARE]: 0.9 }, null]);
    expect(arm.valueAt(SHARE, 0)).toBe(0.9);
  });

  test("that an intervention sets in week 0 is moved there, where it holds", () => {
    const arm = new Arm("A", "baseline", {}, [{ week: 0, set: { [SHARE]: 0.1 } }]);
    arm.set(SHARE, 0.9, 0);
    expect(arm.valueAt(SHARE, 0)).toBe(0.9);
  });

  test("moved in week 0 stays as an intervention sets it later, and others in week 0 stay as they are", () => {
    const plan: Entry[] = [
      { week: 0, set: { [SHOCK]: 1 } },
      { week: 5, set: { [SHARE]: 0.1 } },
    ];
    const arm = new Arm("A", "baseline", {}, plan);
    arm.set(SHARE, 0.9, 0);
    expect([arm.levers, arm.schedule]).toEqual([{ [SHARE]: 0.9 }, plan]);
  });

  test("has the value last set, in whatever order weeks were chosen", () => {
    cases(200, ({ next, whole }) => {
      const arm = new Arm("A", "baseline");
      const set = new Map<number, number>();
      for (let times = whole(1, 8); times > 0; times -= 1) {
        const [week, value] = [whole(0, 6), next()];
        arm.set(SHARE, value, week);
        set.set(week, value);
      }
      for (let week = 0; week <= 7; week += 1) {
        const holds = [...set.keys()].filter((at) => at <= week);
        expect(arm.valueAt(SHARE, week)).toBe(holds.length ? set.get(Math.max(...holds)) : undefined);
      }
      expect(arm.plan.map((entry) => entry.week)).toEqual(
        [...arm.plan].map((entry) => entry.week).sort((a, b) => a - b),
      );
    });
  });

  test("that nobody knows has no value", () => expect(scandal().valueAt("no.such", 3)).toBeUndefined());
});

describe("the interventions of an arm", () => {
  test("are the scenario's until one is changed, and the scenario's own list stays as it was", () => {
    const arm = scandal();
    expect(arm.plan).toBe(OWN);
    arm.set(SHOCK, 0.9, 4);
    expect([arm.plan[0]!.set[SHOCK], OWN[0]!.set[SHOCK]]).toEqual([0.9, 0.4]);
  });

  test("move to another week in order, and take over the levers of one that stands there", () => {
    const arm = scandal();
    arm.set(SHARE, 0.9, 5);
    arm.move(4, 5);
    expect(arm.plan).toEqual([{ week: 5, set: { [SHOCK]: 0.4, [SHARE]: 0.9 } }]);
    arm.set(SHARE, 0.2, 2);
    arm.move(5, 1);
    expect(arm.plan.map((entry) => entry.week)).toEqual([1, 2]);
  });

  test("stay where they are when none is there to be moved", () => {
    const arm = scandal();
    arm.move(7, 9);
    arm.move(4, 4);
    expect(arm.schedule).toBeNull();
  });

  test("go when they are removed, all levers of that week at once", () => {
    const arm = scandal();
    arm.remove(4);
    arm.remove(5);
    expect([arm.schedule, arm.changed]).toEqual([[], true]);
  });
});

describe("taking back a lever", () => {
  test("takes back week 0 and all later weeks, and leaves other levers alone", () => {
    const arm = new Arm("A", "baseline", { [SHARE]: 0.9, [SHOCK]: 1 });
    arm.set(SHARE, 0.1, 3);
    arm.set(SHOCK, 0.5, 3);
    arm.undo(SHARE, []);
    expect([arm.levers, arm.schedule]).toEqual([{ [SHOCK]: 1 }, [{ week: 3, set: { [SHOCK]: 0.5 } }]]);
  });

  test("leaves an arm unchanged of which nothing else was changed", () => {
    cases(100, ({ next, whole, one }) => {
      const arm = scandal();
      for (let times = whole(1, 6); times > 0; times -= 1) arm.set(one([SHARE, SHOCK]), next(), whole(0, 7));
      arm.undo(SHARE, OWN);
      arm.undo(SHOCK, OWN);
      expect([arm.changed, arm.plan]).toEqual([false, OWN]);
    });
  });

  test("brings back what the scenario itself sets in its weeks", () => {
    const arm = scandal();
    arm.set(SHOCK, 0.9, 4);
    arm.set(SHARE, 0.9, 5);
    arm.undo(SHOCK, OWN);
    expect(arm.plan).toEqual([OWN[0], { week: 5, set: { [SHARE]: 0.9, [SHOCK]: 0 } }]);
  });

  test("leaves the scenario's interventions on other levers removed that were removed", () => {
    const arm = scandal();
    arm.remove(4);
    arm.remove(5);
    arm.set(SHARE, 0.9, 8);
    arm.undo(SHARE, OWN);
    expect(arm.schedule).toEqual([]);
  });

  test("where the scenario's interventions are not known keeps an empty list, which means none", () => {
    const arm = new Arm("A", "after-a-scandal", {}, [{ week: 8, set: { [SHARE]: 0.9 } }]);
    arm.undo(SHARE);
    expect(arm.schedule).toEqual([]);
  });
});

describe("an arm that is opened anew", () => {
  const weeks = [{}, {}, {}];

  test("keeps the weeks before the first that differs", () => {
    const arm = armOf("A", weeks);
    const { frames } = arm;
    arm.accept(opened("A", { weeks: 3, first_new: 2 }), LAYOUT);
    expect([arm.frames === frames, arm.frames!.known]).toEqual([true, 2]);
  });

  test.each([
    ["of another length", { weeks: 4 }],
    ["with more people", { weeks: 3, counts: { ...COUNTS, patients: 6 } }],
  ])("begins with no weeks where it is %s", (_, more) => {
    const arm = armOf("A", weeks);
    arm.accept(opened("A", { first_new: 2, ...more }), LAYOUT);
    expect(arm.frames!.known).toBe(0);
  });

  test("has neither failed nor weeks under way", () => {
    const arm = Object.assign(armOf("A", weeks), { failure: "it broke", fetching: true });
    arm.accept(opened("A", { weeks: 3 }), LAYOUT);
    expect([arm.failure, arm.fetching]).toEqual(["", false]);
  });
});

test("a copy of an arm is changed without the first", () => {
  const arm = new Arm("A", "baseline", { [SHARE]: 0.9 }, [{ week: 3, set: { [SHOCK]: 1 } }]);
  arm.frames = armOf("A", [{}]).frames;
  const copy = arm.copy("B");
  copy.set(SHOCK, 0.1, 3);
  copy.set(SHARE, 0.1, 0);
  expect([arm.levers[SHARE], arm.plan[0]!.set[SHOCK], copy.frames]).toEqual([0.9, 1, null]);
});
