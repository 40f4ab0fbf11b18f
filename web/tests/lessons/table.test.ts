import { describe, expect, test } from "vitest";
import { numbers } from "../../src/lessons/numbers";
import { LESSONS } from "../../src/lessons/table";
import { COLOURS } from "../../src/state/shown";
import { list, t } from "../../src/words";
import words from "../../src/words.json";
import { begun, lever, opened } from "../made";

const PARTS = ["title", "idea", "question", "why", "theory"] as const;
const PATHS = [...new Set(LESSONS.flatMap(({ change, lever }) => [lever, ...Object.keys(change)]))];
/** Levers of the lessons, each with a value from which it can be moved. */
const LEVERS = PATHS.map((path) => lever(path, { default: 0.25, high: 100 }));
const { store } = begun("", { levers: LEVERS });

test("the lessons and their words are the same ones, in the same order", () => {
  expect(LESSONS.map((lesson) => lesson.id)).toEqual(Object.keys(words.lessons));
});

describe.each(LESSONS)("the lesson $id", (lesson) => {
  test("has words for each of its steps, and three answers: higher, the same, lower", () => {
    for (const part of PARTS) expect(t(`lessons.${lesson.id}.${part}`)).toMatch(/ /);
    expect(new Set(list(`lessons.${lesson.id}.answers`)).size).toBe(3);
    expect([null, 0, 1, 2]).toContain(lesson.expects);
  });

  test("asks with all its numbers", () => {
    const asked = t(`lessons.${lesson.id}.question`, numbers(store, lesson));
    expect(asked).not.toMatch(/[{}]|NaN|Infinity|undefined/);
    expect(asked.endsWith("?")).toBe(true);
  });

  test("compares what has a name, and shows people by a colour there is", () => {
    for (const measure of [lesson.measure, lesson.against ?? lesson.measure]) {
      expect(Object.keys(words.outcomes)).toContain(measure);
    }
    expect(COLOURS).toContain(lesson.colour);
  });

  test("changes something in B, each of its levers a lever with a name", () => {
    expect(Object.keys(lesson.change).length + (lesson.schedule?.length ?? 0)).toBeGreaterThan(0);
    expect(Object.keys(words.lever)).toContain(lesson.lever);
    for (const path of Object.keys(lesson.change)) expect(Object.keys(words.lever)).toContain(path);
  });
});

describe("the numbers of a question", () => {
  const [use] = LESSONS;
  const told = (value: number) => {
    const { store, link } = begun("", { levers: [lever("encounter.effort_cost", { default: 0.1 })] });
    link.answer("open", opened("A", { values: { "encounter.effort_cost": value } }));
    return numbers(store, use!);
  };

  test("are those that A has", () => {
    expect(told(0.5)).toMatchObject({ from: "0.5", to: "2", times: "4", effort_cost: "2" });
  });

  test("are not rounded to whole times where that is another number", () => {
    expect([told(1.25).times, told(0.1).times, told(0.3).times]).toEqual(["1.6", "20", "6.7"]);
  });

  test("are those of the lever where no arm is open yet", () => {
    const { store } = begun("", { levers: [lever("encounter.effort_cost", { default: 0.1 })] });
    expect(numbers(store, use!).from).toBe("0.1");
  });

  test("of a shock are its size and not its end", () => {
    expect(
      numbers(
        store,
        LESSONS.find(({ id }) => id === "trust")!,
      ),
    ).toEqual({ shock: "0.4" });
  });
});
