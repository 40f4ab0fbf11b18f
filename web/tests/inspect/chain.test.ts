import { describe, expect, test } from "vitest";
import { chain } from "../../src/inspect/chain";
import { trustBefore } from "../../src/inspect/record";
import { armOf } from "../made";

/** Somebody served as usual: most said by neither side, near to home, at no surprise. */
const SERVED = {
  engaged: 1,
  met: "served",
  activity: "deliver_individual",
  encounter_class: "co_created",
  phi: 0.5,
  x: 0.4,
  y: 0.5,
  z_x: 0.4,
  z_y: 0.5,
  satisfaction: 0.7,
  expectation: 0.6,
  trust: 0.61,
  week_hours: 1.25,
  week_pay: 0,
  week_value: { health: 0.2, experience: -0.1, knowledge: 0, relational: 0.1, voice: 0, economic: -0.3 },
  worker: { slot: 3, demand: 12, capacity: 5.5, hours: 20, served: 8 },
  home: { slot: 1, declared: 0.5 },
};

const told = (more: object = {}, before: number | null = 0.6) => chain({ ...SERVED, ...more }, before);

describe("the chain of causes", () => {
  test("goes from whom somebody met over what was done to what it did to trust", () => {
    expect(told()).toEqual([
      "Met professional 3 of organisation 1.",
      "They shared decisions: 50 % of the say was the person’s.",
      "The organisation declares 50 %; practice kept near to it.",
      "It was done near from where the person stands (0.00).",
      "The person gave 1.3 hours this week; the professional 2.5 an encounter on average.",
      "Performance 0.70 against 0.60 expected.",
      "It was co-created: both gain.",
      "Most gained: health (+0.20 SD). Most lost: money and time (−0.30 SD).",
      "A good contact: trust rose from 0.600 to 0.610.",
    ]);
  });

  test.each([
    [{ engaged: 0, met: "did_not_seek" }, "Has left the service and sought nobody."],
    [{ met: "did_not_seek" }, "Sought nobody this week."],
    [{ met: "prepared" }, "Met professional 3 to build trust first, without a service yet."],
    [{ met: "waited" }, "Sought professional 3 and was not served; 12 people sought 5.5 places."],
  ])("of somebody who was not served is short: %o", (more, begins) => {
    const [first, ...rest] = told(more);
    expect(first!.startsWith(begins)).toBe(true);
    expect(rest).toEqual(["Trust went from 0.600 to 0.610."]);
  });

  test.each([
    [0.41, "The professional decided most: the person had 41 % of the say."],
    [0.42, "They shared decisions: 42 % of the say was the person’s."],
    [0.58, "They shared decisions: 58 % of the say was the person’s."],
    [0.59, "The person decided most: 59 % of the say."],
  ])("says who decided where the person had %d of the say", (phi, text) => {
    expect(told({ phi })[1]).toBe(text);
  });

  test.each([
    [0.5, 0.41, "practice kept near to it"],
    [0.5, 0.39, "The organisation declares 50 %: 11 points more than what was enacted."],
    [0.5, 0.9, "practice kept near to it"],
  ])("of a promise of %d and a practice of %d says whether it was kept", (declared, phi, text) => {
    expect(told({ phi, home: { slot: 1, declared } })[2]).toContain(text);
  });

  test.each([
    [0.1, "near"],
    [0.2, "some way"],
    [0.5, "far"],
  ])("counts a distance of %d as %s", (apart, text) => {
    expect(told({ z_x: 0.4 + apart })[3]).toBe(
      `It was done ${text} from where the person stands (${apart.toFixed(2)}).`,
    );
  });

  test("names pay that can be written, given or taken back", () => {
    expect(told({ week_pay: 12 })[4]).toContain("hours this week, 12.0 money units net in return;");
    expect(told({ week_pay: -2 })[4]).toContain(", −2.0 money units");
    expect(told({ week_pay: 0.004 })[4]).not.toContain("money");
  });

  test("knows a class without a name as neutral", () => {
    expect(told({ encounter_class: null })[6]).toBe("It was neutral: nobody gains or loses.");
  });

  test("tells of a coping, of an activity beside encounters and of an emergency, in this order", () => {
    const said = told({ coping: "avoid", activity: "design_group", asked: 1, emergency: 1 });
    expect(said.slice(7, 10)).toEqual([
      "Two of the person’s values pulled apart; the response: avoid.",
      "Took part in designing services, in a group, having been asked.",
      "Was admitted in an emergency.",
    ]);
    expect(told({ activity: "design_group", asked: 0 })[7]).toBe("Took part in designing services, in a group.");
  });

  test.each([
    [{ health: 0.2, voice: 0.1 }, "Most gained: health (+0.20 SD)."],
    [{ health: -0.2, voice: -0.1 }, "Most lost: health (−0.20 SD)."],
    [{ health: 0.2, voice: -0.004 }, "Most gained: health (+0.20 SD)."],
  ])("names only what was gained or lost: %o", (week_value, text) => {
    expect(told({ week_value })[7]).toBe(text);
  });

  test.each([{}, { health: 0, voice: 0 }, { health: 0.004, voice: -0.004 }])(
    "says nothing of value where none was gained or lost that can be written: %o",
    (week_value) => expect(told({ week_value })).toHaveLength(8),
  );

  test.each([
    [0.62, "A bad contact: trust fell from 0.620 to 0.610."],
    [0.6104, "Trust stayed at 0.610."],
    [null, "There is no week before this one to compare trust with."],
  ])("compares trust with that of the week before, %d", (before, text) => {
    expect(told({}, before).at(-1)).toBe(text);
  });
});

describe("trust in the week before", () => {
  const week = (trust: number, generation: number) => ({
    columns: { "patients.trust": [0, trust * 65535], "patients.generation": [0, generation] },
  });
  const arm = armOf("A", [week(0.2, 0), week(0.4, 0), week(0.6, 1)]);

  test("is that of the same person", () => expect(trustBefore(arm, 1, 1)).toBeCloseTo(0.2, 4));

  test.each([
    ["before week 0", 0],
    ["where somebody else was in this place", 2],
    ["of a week that has not come", 3],
  ])("is not there %s", (_, at) => expect(trustBefore(arm, 1, at)).toBeNull());
});
