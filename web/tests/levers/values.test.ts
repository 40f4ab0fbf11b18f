import { describe, expect, test } from "vitest";
import { aboutLever, shownValue, whatIsSet } from "../../src/levers/values";
import { begun, lever, LEVERS } from "../made";

const of = (path: string) => LEVERS.find((row) => row.path === path)!;

describe("a value of a lever", () => {
  test.each([
    ["power.declared_share", 0.1 + 0.2, "0.3"],
    ["participation.group", -2.9, "−2.9 logits"],
    ["preparation.weeks", 0, "0 weeks"],
    ["encounter.joint_plan", true, "on"],
    ["encounter.joint_plan", false, "off"],
    ["power.rule", "tokenistic", "Announced, not practised"],
    ["power.declared_share", undefined, "–"],
  ])("of %s that is %s is told as %s", (path, value, text) => expect(shownValue(of(path), value)).toBe(text));

  test("has its unit beside it only where that is short", () => {
    expect(shownValue(lever("some", { unit: "money units" }), 3)).toBe("3 money units");
    expect(shownValue(lever("some", { unit: "money units a week" }), 3)).toBe("3");
  });
});

describe("about a lever", () => {
  test("are told its meaning, its range in its unit, and where it is from", () => {
    expect(aboutLever(of("participation.group"))).toBe(
      "What participation.group is. Range −8 to 2 logits. Source: nobody.",
    );
  });

  test("without a range none is told", () => {
    expect(aboutLever(of("power.rule"))).toBe("What power.rule is. Source: nobody.");
  });
});

test("what an intervention sets is told lever by lever, also for levers of a rule of somebody's own", () => {
  const { store } = begun();
  const set = { "trust.shock": 0.4, "encounter.joint_plan": true, "my.own_number": 0.1 + 0.2, "my.own_word": "high" };
  expect(whatIsSet(store, { week: 3, set })).toBe(
    "Shock to trust to 0.4, Joint plans to on, Own number to 0.3, Own word to high",
  );
});
