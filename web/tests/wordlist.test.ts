import { describe, expect, test } from "vitest";
import { HEADLINES } from "../src/view/headlines";
import words from "../src/words.json";

const SOURCES = Object.values(
  import.meta.glob<string>("../src/**/*.ts", { query: "?raw", import: "default", eager: true }),
);
const SOURCE = SOURCES.join("\n");

type Tree = { [key: string]: string | string[] | Tree };

function leaves(tree: Tree, path: string[] = []): [string[], string | string[]][] {
  return Object.entries(tree).flatMap(([name, below]) =>
    typeof below === "string" || Array.isArray(below)
      ? [[[...path, name], below] as [string[], string | string[]]]
      : leaves(below, [...path, name]),
  );
}

const WORDS = leaves(words);
const KEYS = new Set(WORDS.map(([path]) => path.join(".")));
/** Groups whose names the model gives. */
const OF_THE_MODEL = ["rules", "brief", "lever", "outcomes", "resources", "activities", "value", "kinds", "themes"];

const PLAIN = new Set([...SOURCE.matchAll(/"([^"\n]*)"/g)].map(([, text]) => text!));
/** Names in quotes, whole and in parts, and names of properties. */
const NAMES = new Set([...PLAIN].flatMap((text) => [text, ...text.split("_")]));
for (const [, name] of SOURCE.matchAll(/^ +(\w+):/gm)) NAMES.add(name!);
/** Keys that are put together, with a group for each place. */
const PATTERNS = [...SOURCE.matchAll(/`([a-z]+(?:\.(?:\w|\$\{[^}`]*\})+)+)`/g)]
  .map(([, text]) => text!.replace(/\$\{[^}]*\}/g, "(\\w+)"))
  .filter((text) => text.includes("("))
  .map((text) => new RegExp(`^${text.replaceAll(".", "\\.")}$`));

/** Whether the source asks for a key: in full, or put together with names that stand in the source. */
const asked = (key: string): boolean =>
  PLAIN.has(key) ||
  PATTERNS.some((of) =>
    of
      .exec(key)
      ?.slice(1)
      .every((name) => name.split("_").every((part) => NAMES.has(part))),
  );

describe("the words of the page", () => {
  test("are there for every key that the page asks for", () => {
    const groups = new Set([...KEYS].map((key) => key.split(".")[0]!));
    const said = [...PLAIN].filter(
      (text) => /^\w+(\.\w+)+$/.test(text) && groups.has(text.split(".")[0]!) && !text.endsWith(".yaml"),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((key) => !KEYS.has(key))).toEqual([]);
    expect(PATTERNS.length).toBeGreaterThan(20);
    expect(PATTERNS.filter((of) => ![...KEYS].some((key) => of.test(key)))).toEqual([]);
  });

  test("are all asked for", () => {
    const idle = [...KEYS].filter((key) => !OF_THE_MODEL.includes(key.split(".")[0]!) && !asked(key));
    expect(idle).toEqual([]);
  });

  test("name every headline outcome briefly, and no other", () => {
    expect(Object.keys(words.brief)).toEqual(HEADLINES);
  });

  test("have places that can be filled, and no blanks at their ends", () => {
    const texts = WORDS.flatMap(([, text]) => text);
    expect(texts.filter((text) => /[{}]/.test(text.replace(/\{\w+(\|[^{}|]*\|[^{}|]*)?\}/g, "")))).toEqual([]);
    expect(texts.filter((text) => text !== text.trim() || !text)).toEqual([]);
  });
});
