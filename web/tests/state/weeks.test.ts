import { describe, expect, test } from "vitest";
import { begun, opened, sent, type Week } from "../made";

/** A store whose arm has been opened with so many weeks, none of them there yet. */
function open(weeks: number, address = "", more = {}) {
  const made = begun(address);
  made.link.answer("open", opened("A", { weeks, ...more }));
  const { store, link } = made;
  const come = (more = {}) => {
    const { first, count } = link.of("weeks").at(-1)!;
    const told = { type: "weeks", arm: "A", revision: 1, first, count: Math.min(count, weeks - first), ...more };
    link.answer("weeks", told, sent(Array.from({ length: told.count }, (): Week => ({}))));
  };
  return { store, link, come };
}

const asked = (link: ReturnType<typeof open>["link"]) => link.of("weeks").map(({ first, count }) => [first, count]);

describe("weeks", () => {
  test("come a few first where the picture waits for them, then many, without a gap", () => {
    const { store, link, come } = open(104);
    come();
    come();
    expect(asked(link)).toEqual([
      [0, 6],
      [6, 40],
    ]);
    expect(store.known).toBe(45);
  });

  test("are asked for as far as they will soon be shown, and no further until somebody goes on", () => {
    const { store, link, come } = open(104);
    come();
    come();
    expect(link.of("weeks")).toHaveLength(2);
    store.player.goTo(30);
    expect(asked(link).at(-1)).toEqual([46, 40]);
  });

  test("are asked for to the last and not beyond", () => {
    const { store, link, come } = open(8, "#w=8&t=7");
    while (store.known < 7) come();
    store.player.goTo(7);
    expect(asked(link)).toEqual([[0, 40]]);
  });

  test("are not asked for twice while they are under way", () => {
    const { store, link } = open(104);
    store.player.goTo(3);
    store.player.goTo(4);
    expect(link.of("weeks")).toHaveLength(1);
  });

  test("that follow an opening by themselves are not asked for", () => {
    const { store, link } = open(104, "", { following: 6 });
    expect(link.of("weeks")).toHaveLength(0);
    link.onMessage({ type: "weeks", arm: "A", revision: 1, first: 0, count: 6 }, sent(Array(6).fill({})));
    expect([store.known, asked(link)]).toEqual([5, [[6, 40]]]);
  });

  test("of an arm that has been opened anew since are dropped", () => {
    const { store, link, come } = open(104);
    come({ revision: 0 });
    expect(store.known).toBe(-1);
    const late = link.of("weeks").at(-1)!;
    store.start("A", "tokenism");
    link.answer("open", opened("A", { weeks: 104, revision: 2 }));
    link.onMessage({ type: "weeks", id: late.id, arm: "A", revision: 1, first: 0, count: 6 }, sent(Array(6).fill({})));
    expect(store.known).toBe(-1);
  });

  test("of many people come few at a time", () => {
    const counts = { patients: 5000, professionals: 100, groups: 10, organisations: 5 };
    const { link } = open(104, "#t=50", { counts });
    const [[, count]] = asked(link) as [[number, number]];
    expect(count).toBeGreaterThanOrEqual(6);
    expect(count).toBeLessThan(12);
  });

  test("tell of a run that has failed", () => {
    const { store, come } = open(6);
    come({ failure: "a number became infinite" });
    expect(store.a.failure).toBe("a number became infinite");
  });

  test("are known as far as both arms have them", () => {
    const { store, come } = open(104);
    come();
    expect(store.known).toBe(5);
    store.compare();
    expect(store.known).toBe(-1);
  });
});
