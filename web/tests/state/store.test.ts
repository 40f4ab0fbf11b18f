import { describe, expect, test } from "vitest";
import { prepare } from "../../src/state/prepare";
import { Store } from "../../src/state/store";
import { begun, opened, Silent, welcome } from "../made";

const SHARE = "power.declared_share";

/** A store whose arm A is open. */
function open(address = "", more = {}) {
  const made = begun(address);
  made.link.answer("open", opened("A", more));
  return made;
}

describe("what is shown at first", () => {
  test("is the scenario the page was started with, with its people and luck, asked for once", () => {
    const { store, link } = begun("", { start: "tokenism" });
    expect(link.of("open")).toMatchObject([{ arm: "A", scenario: "tokenism", seed: 7, levers: {}, schedule: null }]);
    expect(store.mode).toBe("explore");
  });

  test("is a lesson where the page was started with nothing, and what the address says where there is one", () => {
    expect([begun().store.mode, begun("#m=gallery", { start: "tokenism" }).store.mode]).toEqual(["learn", "gallery"]);
  });

  test("is no more people and weeks than the page can be asked for", () => {
    const [one] = welcome().scenarios;
    const large = { ...one!, setup: { seed: 3, patients: 10_000, weeks: 2600 } };
    expect(begun("", { scenarios: [large] }).store.setup).toEqual({ seed: 3, patients: 5000, weeks: 520 });
  });

  test("asks for both arms of an address, each once", () => {
    const { link } = begun("#b=tokenism&a=baseline;power.declared_share:0.8");
    expect(link.of("open").map(({ arm, scenario, levers }) => [arm, scenario, levers])).toEqual([
      ["A", "baseline", { [SHARE]: 0.8 }],
      ["B", "tokenism", {}],
    ]);
  });
});

describe("an arm that is refused", () => {
  test("from an address begins with its scenario alone, and it is said why", () => {
    const { store, link } = begun("#a=tokenism;power.rule:no_such;=;3!trust.shock:1");
    link.answer("open", { type: "refused", why: "power.rule: give one of declared" });
    expect(link.of("open").at(-1)).toMatchObject({ scenario: "tokenism", levers: {}, schedule: null });
    link.answer("open", opened("A"));
    expect([store.refusal, store.a.changed]).toEqual(["power.rule: give one of declared", false]);
  });

  test("is not asked for again and again", () => {
    const { link } = begun();
    link.answer("open", { type: "refused", why: "no" });
    expect(link.of("open")).toHaveLength(1);
  });

  test("after it was open stays as it is, until something else is asked for", () => {
    const { store, link } = open();
    store.setLever(SHARE, 0.9);
    link.answer("open", { type: "refused", why: "no" });
    expect([store.refusal, store.a.levers]).toEqual(["no", { [SHARE]: 0.9 }]);
    store.setLever(SHARE, 0.8);
    expect(store.refusal).toBe("");
  });

  test("changes nothing in one that has taken its place meanwhile", () => {
    const { store, link } = begun("#a=baseline;power.rule:no_such");
    store.start("A", "tokenism", { [SHARE]: 0.7 });
    link.answer("open", { type: "refused", why: "no" });
    expect(link.of("open").at(-1)).toMatchObject({ scenario: "tokenism", levers: { [SHARE]: 0.7 } });
  });
});

describe("moving a lever", () => {
  test("again and again while the model is busy asks once more, for the last value", () => {
    const { store, link } = open();
    for (const value of [0.5, 0.6, 0.7]) store.setLever(SHARE, value);
    expect(link.of("open")).toHaveLength(2);
    link.answer("open", opened("A"));
    expect(link.of("open")).toHaveLength(3);
    expect(link.of("open").at(-1)!.levers).toEqual({ [SHARE]: 0.7 });
    link.answer("open", opened("A"));
    expect(link.of("open")).toHaveLength(3);
  });

  test("acts on the arm that levers move, and from the week shown on", () => {
    const { store, link } = open();
    store.compare();
    store.player.goTo(12);
    store.setLever(SHARE, 0.7);
    expect([store.a.changed, store.b!.plan]).toEqual([false, [{ week: 12, set: { [SHARE]: 0.7 } }]]);
    link.answer("open", opened("B"));
    expect(link.of("open").at(-1)).toMatchObject({ arm: "B", show: 12 });
  });

  test("and taking it back leaves the scenario as it was, its own interventions in place", () => {
    const schedule = [{ week: 26, set: { "trust.shock": 0.4 } }];
    const { store, link } = open("", { schedule });
    store.player.goTo(30);
    store.setLever("trust.shock", 0);
    link.answer("open", opened("A", { schedule: [...schedule, { week: 30, set: { "trust.shock": 0 } }] }));
    store.undo("trust.shock");
    expect([store.a.changed, link.of("open").length]).toEqual([false, 3]);
    link.answer("open", opened("A", { schedule }));
    expect(store.a.plan).toEqual(schedule);
  });

  test("lets go of many runs of what was shown before, and of what still comes of them", () => {
    const { store, link } = open();
    store.background.run(30);
    const { id } = link.of("runs")[0]!;
    store.setLever(SHARE, 0.7);
    expect([link.of("cancel").length, store.progress]).toEqual([1, null]);
    link.onMessage({ type: "bands", id, count: 30 }, null);
    expect(store.bands).toBeNull();
  });
});

describe("a second arm", () => {
  test("is a copy of the first unless another scenario is named, and levers then move it", () => {
    const { store } = open("#a=tokenism;power.declared_share:0.8");
    store.compare();
    expect([store.b!.scenario, store.b!.levers, store.edited]).toEqual(["tokenism", { [SHARE]: 0.8 }, "B"]);
    store.compare("theories/sdl");
    expect([store.b!.scenario, store.b!.levers]).toEqual(["theories/sdl", {}]);
  });

  test("that is closed is heard of no more, and levers move the first", () => {
    const { store, link } = open();
    store.compare();
    store.dropB();
    link.answer("open", opened("B"));
    expect([store.b, store.edited, link.of("close").length]).toEqual([undefined, "A", 1]);
  });

  test("stands behind the first, whichever began last", () => {
    const { store } = open();
    store.compare();
    store.start("A", "tokenism");
    expect([...store.arms.keys()]).toEqual(["A", "B"]);
  });
});

describe("other people or luck", () => {
  test("begin at week 0 in both arms", () => {
    const { store, link } = open();
    store.compare();
    link.answer("open", opened("B"));
    store.player.goTo(50);
    store.between = 0.5;
    store.setSetup({ seed: 9 });
    expect([store.week, store.reached, store.between]).toEqual([0, 0, 0]);
    expect(link.of("open").slice(-2)).toMatchObject([
      { arm: "A", seed: 9, patients: 300 },
      { arm: "B", seed: 9, patients: 300 },
    ]);
  });

  test("of fewer weeks leave nothing shown behind the last", () => {
    const { store, link } = open("#t=90");
    store.setLever(SHARE, 0.5);
    link.answer("open", opened("A", { weeks: 20 }));
    expect([store.week, store.reached, store.weeks]).toEqual([19, 19, 20]);
  });
});

describe("a connection", () => {
  test("that comes back opens every arm as it was, and is not waited on for what was asked before", () => {
    const { store, link } = open("#a=baseline;power.declared_share:0.8");
    store.setLever(SHARE, 0.9);
    const before = link.of("open").at(-1)!;
    link.onState("lost");
    store.setLever(SHARE, 0.7);
    link.onState("open");
    expect(link.of("open").slice(-1)).toMatchObject([{ levers: { [SHARE]: 0.7 } }]);
    link.onMessage({ ...opened("A", { weeks: 3 }), id: before.id }, null);
    expect(store.weeks).toBe(104);
    expect(link.of("hello")).toHaveLength(1);
  });

  test("that was lost before the model said what there is asks for that again", () => {
    const link = new Silent();
    const store = new Store(link, (one) => prepare(one, ""));
    for (const state of ["open", "lost", "open"] as const) link.onState(state);
    expect([link.of("hello").length, link.of("open").length]).toEqual([2, 0]);
    link.answer("hello", welcome());
    expect([link.of("open").length, store.state]).toEqual([1, "open"]);
  });

  test("that comes back asks again for small pictures that did not come, and for none that did", () => {
    const { store, link } = open();
    store.background.gallery();
    store.background.gallery();
    expect(link.of("gallery")).toHaveLength(1);
    link.answer("gallery", { type: "card", name: "baseline" });
    link.onState("lost");
    link.onState("open");
    expect(link.of("gallery")).toHaveLength(2);
    for (const name of ["baseline", "tokenism", "theories/sdl"]) link.answer("gallery", { type: "card", name });
    link.onState("lost");
    link.onState("open");
    expect([link.of("gallery").length, store.cards.size]).toEqual([2, 3]);
  });
});

describe("the record of somebody", () => {
  const told = { type: "actor", kind: "patients", slot: 3, week: 0, arms: {} };

  test("is dropped where somebody else has been chosen meanwhile", () => {
    const { store, link } = open();
    store.select({ kind: "patients", slot: 3 });
    store.askActor();
    store.select({ kind: "patients", slot: 4 });
    link.answer("actor", told);
    expect(store.actor).toBeNull();
    store.select({ kind: "groups", slot: 3 });
    link.answer("actor", told);
    expect(store.actor).toBeNull();
  });

  test("is kept for who is chosen, and let go with the choice", () => {
    const { store, link } = open();
    store.select({ kind: "patients", slot: 3 });
    store.askActor();
    link.answer("actor", told);
    expect(store.actor).toMatchObject({ slot: 3 });
    store.select(null);
    expect(store.actor).toBeNull();
  });
});

describe("many runs", () => {
  test("tell how far they are, and then what they found", () => {
    const { store, link } = open();
    store.background.run(30);
    expect(store.progress).toEqual({ done: 0, total: 30 });
    link.answer("runs", { type: "progress", done: 12, total: 30 });
    expect(store.progress).toEqual({ done: 12, total: 30 });
    link.answer("runs", { type: "bands", count: 30 });
    expect([store.progress, store.bands?.count]).toEqual([null, 30]);
  });

  test("that are refused say why and are over", () => {
    const { store, link } = open();
    store.background.run(1);
    link.answer("runs", { type: "refused", why: "too few" });
    expect([store.progress, store.refusal]).toEqual([null, "too few"]);
  });

  test("asked for again are not mixed with those before", () => {
    const { store, link } = open();
    store.background.run(30);
    const first = link.of("runs")[0]!.id;
    store.background.run(10);
    link.onMessage({ type: "cancelled", id: first }, null);
    expect(store.progress).toEqual({ done: 0, total: 10 });
  });
});

test("a file goes to whoever asked for it; where there is none it is said why", () => {
  const { store, link } = open();
  const got: unknown[] = [];
  const payload = new DataView(new ArrayBuffer(2));
  store.keep("series.csv", "A", {}, (...file) => got.push(file));
  link.answer("keep", { type: "file", name: "a.csv", media: "text/csv" }, payload);
  store.keep("series.csv", "A", {}, (...file) => got.push(file));
  link.answer("keep", { type: "refused", why: "no room" });
  expect([got, store.refusal]).toEqual([[["a.csv", "text/csv", payload]], "no room"]);
});

test("parts of the page are told once, whatever number of topics they listen to", () => {
  const { store } = open();
  let told = 0;
  store.on(["week", "play", "arms"], () => (told += 1));
  store.emit("week", "play");
  store.emit("selection");
  expect(told).toBe(1);
});
