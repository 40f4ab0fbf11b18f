import { describe, expect, test } from "vitest";
import { sentence } from "../../src/view/sentence";
import { showing, weeksOf } from "../made";

const step = (at: number, from: number, to: number) => (week: number) => (week < at ? from : to);
const trust = (of: (week: number) => number, weeks = 21) => weeksOf(weeks, { trust_own: of });
const shocked = (week: number) => ({ schedule: [{ week, set: { "trust.shock": 0.4 } }] });

describe("the sentence about what has changed", () => {
  test.each([1, 2])("in the first of %d weeks bids to begin", (weeks) => {
    expect(sentence(showing({ A: weeksOf(weeks, {}) }))).toBe(
      `Week ${weeks - 1}. Press play, or move a lever and see.`,
    );
  });

  test("tells what rose, from the mean of three weeks to that of the last three", () => {
    const trusting = (week: number) => (week < 10 ? 0.2 : step(18, 0.5, 0.8)(week));
    expect(sentence(showing({ A: trust(trusting) }))).toBe(
      "By week 20, trust in the own professional has risen from 0.50 to 0.80 in arm A.",
    );
  });

  test("tells what fell", () => {
    expect(sentence(showing({ A: weeksOf(21, { waiting: step(18, 0.2, 0.05) }) }))).toBe(
      "By week 20, waiting in vain has fallen from 20 % to 5.0 % in arm A.",
    );
  });

  test("tells of the change that stands out most from the noise of its own series", () => {
    const restless = (week: number) => 0.5 + 0.2 * (week % 2);
    const store = showing({
      A: weeksOf(21, { burden: (week) => restless(week) + 0.01 * week, trust_own: step(19, 0.5, 0.6) }),
    });
    expect(sentence(store)).toContain("trust in the own professional has risen");
  });

  test("says that nothing moved where nothing did, in both arms if there are two", () => {
    const still = trust(() => 0.5);
    expect(sentence(showing({ A: still }))).toBe("Week 20: nothing has moved much in arm A over the last 8 weeks.");
    expect(sentence(showing({ A: still, B: still }))).toContain("nothing has moved much in arms A and B");
    expect(sentence(showing({ A: trust(() => 0.5, 3) }))).toContain("over the last 1 week.");
  });

  test("says nothing of a change too small to be written", () => {
    expect(sentence(showing({ A: trust(step(18, 0.5001, 0.5049)) }))).toContain("nothing has moved");
  });

  test("is of the week shown, and of no later one", () => {
    const store = showing({ A: trust(step(18, 0.5, 0.8)) });
    store.week = 17;
    expect(sentence(store)).toBe("Week 17: nothing has moved much in arm A over the last 8 weeks.");
  });

  test("is of the last week known where the week shown has not come", () => {
    const store = showing({ A: trust(step(18, 0.5, 0.8)) });
    store.a.frames!.cut(12);
    expect(sentence(store)).toContain("Week 11: ");
  });

  test.each([
    [18, ", 2 weeks after shock to trust to 0.4."],
    [19, ", 1 week after shock to trust to 0.4."],
    [20, ", as shock to trust to 0.4 is set."],
    [4, "in arm A."],
    [25, "in arm A."],
  ])("names the intervention of week %d if it lies shortly before", (week, end) => {
    expect(sentence(showing({ A: trust(step(17, 0.9, 0.5)) }, shocked(week)))).toMatch(new RegExp(`${end}$`));
  });

  test("says in what two arms lie furthest apart", () => {
    const [A, B] = [0.2, 0.35].map((value) => weeksOf(21, { value_user: () => value, burden: () => 0.3 }));
    expect(sentence(showing({ A, B }))).toMatch(
      / A and B are furthest apart in value to patients: 0\.20 in A, 0\.35 in B\.$/,
    );
  });

  test("says nothing of two arms that are alike", () => {
    const same = trust(step(18, 0.5, 0.8));
    expect(sentence(showing({ A: same, B: same }))).not.toContain("apart");
    const [A, B] = [0.501, 0.504].map((value) => trust(() => value));
    expect(sentence(showing({ A, B }))).not.toContain("apart");
  });
});
