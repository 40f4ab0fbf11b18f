import { describe, expect, test } from "vitest";
import { choiceName, digits, exact, list, named, percent, t } from "../src/words";
import { cases } from "./made";

describe("a text", () => {
  test("has its places filled, each wherever it stands", () => {
    expect(t("chain.met", { worker: 3, home: 0 })).toBe("Met professional 3 of organisation 0.");
  });

  test("keeps a place open for which nothing was given", () => {
    expect(t("clock.week")).toBe("Week {week}");
  });

  test("takes what is put in as it is, whatever it looks like", () => {
    for (const week of ["$&", "$1", "{week}", "\\", "<b>"]) expect(t("clock.week", { week })).toBe(`Week ${week}`);
  });

  test("says one of one and many of any other number, none included", () => {
    expect([0, 1, 2].map((count) => t("levers.found", { count }))).toEqual(["0 levers", "1 lever", "2 levers"]);
  });

  test("counts a number that is written already", () => {
    expect(t("chain.waited", { worker: 2, sought: digits(1, 0), places: digits(1, 1) })).toContain(
      "1 person sought 1.0 places",
    );
  });

  test.each(["nobody.there", "clock", "clock.week.more", "", "toString", "constructor.name", "keys.list"])(
    "that is missing is its key: %j",
    (key) => expect(t(key)).toBe(key),
  );

  test("that is no list is an empty one", () => {
    expect([list("clock.week"), list("nobody")]).toEqual([[], []]);
    expect(list("lessons.use.answers")).toHaveLength(3);
  });
});

describe("a name of the model", () => {
  test("is that of the file", () => expect(named("lever", "forums.pace")).toBe("Pace of involvement"));

  test.each([
    ["lever", "needs.some_thing", "Some thing"],
    ["outcomes", "constructor", "Constructor"],
    ["no_such_group", "a_b", "A b"],
    ["lever", "", ""],
  ])("without words in %s is told by its last part: %j", (group, name, told) => expect(named(group, name)).toBe(told));

  test("of a choice stands under its lever; a rule of somebody's own is told without underscores", () => {
    expect(choiceName("power.rule", "negotiated")).toBe("They bargain");
    expect(choiceName("power.rule", "my_own_rule")).toBe("My own rule");
    expect(choiceName("portfolio.design_group_input", "some_thing")).toBe("Some thing");
  });
});

describe("a number with two digits", () => {
  test.each([
    [0, "0.00"],
    [-0.004, "0.00"],
    [-0.006, "−0.01"],
    [12.345, "12.35"],
    [999.994, "999.99"],
    [999.996, "1,000"],
    [-1234.5, "−1,234"],
    [Number.NaN, "–"],
    [Number.POSITIVE_INFINITY, "–"],
  ])("%d is written %s", (value, text) => expect(digits(value)).toBe(text));

  test("lies within half of its last digit, and has a minus only where it is less than none", () => {
    cases(500, ({ next, whole }) => {
      const places = whole(0, 3);
      const value = (next() - 0.5) * 10 ** whole(-4, 6);
      const text = digits(value, places);
      const read = Number(text.replaceAll(",", "").replace("−", "-"));
      expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * (Math.abs(read) < 1000 ? 10 ** -places : 1) + 1e-9);
      expect(text.startsWith("−")).toBe(read < 0);
      expect(text).not.toContain("-");
    });
  });

  test("in percent has none", () => {
    expect([0.005, 0.994, 1, -0.2, -0.001].map(percent)).toEqual(["1 %", "99 %", "100 %", "−20 %", "0 %"]);
  });
});

describe("a number as it is set", () => {
  test.each([
    [0.1 + 0.2, "0.3"],
    [-2.9, "−2.9"],
    [0.000312, "0.000312"],
    [1e-7, "1e−7"],
    [5000, "5000"],
    [-0, "0"],
  ])("%d is written %s", (value, text) => expect(exact(value)).toBe(text));
});
