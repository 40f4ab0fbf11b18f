import { describe, expect, test } from "vitest";
import { difference, written } from "../../src/view/numbers";
import { cases } from "../made";

describe("an outcome", () => {
  test.each([
    ["waiting", 0, "0.0 %"],
    ["waiting", 0.0004, "0.0 %"],
    ["waiting", 0.0123, "1.2 %"],
    ["waiting", 0.0949, "9.5 %"],
    ["waiting", 0.0951, "10 %"],
    ["waiting", 1, "100 %"],
    ["trust_own", 0.0123, "0.01"],
    ["value_user", -0.256, "−0.26"],
    ["waiting", Number.NaN, "–"],
    ["trust_own", Number.NaN, "–"],
  ])("%s of %d is written %s", (measure, value, text) => expect(written(measure, value)).toBe(text));
});

describe("a difference", () => {
  test.each([
    ["waiting", 0.01, "1 pt more"],
    ["waiting", -0.0101, "1 pt less"],
    ["waiting", 0.011, "1.1 pts more"],
    ["waiting", 0.3, "30 pts more"],
    ["waiting", 0.0004, "the same"],
    ["value_user", -0.0051, "0.01 less"],
    ["value_user", 0.0049, "the same"],
    ["value_user", 0, "the same"],
  ])("in %s of %d is told as %s", (measure, by, text) => expect(difference(measure, by)).toBe(text));

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("that is no number is neither more nor less: %d", (by) => {
    expect([difference("waiting", by), difference("value_user", by)]).toEqual(["–", "–"]);
  });

  test("the other way round is as large, less for more", () => {
    cases(200, ({ next, one }) => {
      const by = next() ** 4;
      const measure = one(["waiting", "value_user"]);
      expect(difference(measure, -by)).toBe(difference(measure, by).replace("more", "less"));
    });
  });
});
