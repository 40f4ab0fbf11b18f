import { describe, expect, test } from "vitest";
import { read, write } from "../../src/state/address";
import { Arm } from "../../src/state/arm";
import { COLOURS, MODES, SPEEDS, VIEWS } from "../../src/state/shown";
import type { Store } from "../../src/state/store";
import type { Entry, Levers, Value } from "../../src/types";
import { begun, cases, LEVERS, lever, type Seeded } from "../made";

const KINDS = ["patients", "professionals", "groups", "organisations"] as const;
/** What a choice might be called at the worst. */
const HOSTILE = ["a;b", "x:y", "1,2", "a!b", "p&q", "%26", "100%", "#", "=", "ü→ ", "a=b&c;d", "%", "__proto__"];

function valueOf({ next, one, whole }: Seeded, path: string): Value {
  const { kind, low, high } = LEVERS.find((row) => row.path === path)!;
  if (kind === "switch") return one([true, false]);
  if (kind === "choice") return one([...HOSTILE, "tokenistic"]);
  if (kind === "integer") return whole(low!, high!);
  return one([low!, high!, low! + (high! - low!) * next(), low! + Number.MIN_VALUE, high! / 3]);
}

function leversOf(random: Seeded, least: number): Levers {
  const paths = LEVERS.map((row) => row.path).filter(() => random.next() < 0.4);
  while (paths.length < least) paths.push(random.one(LEVERS).path);
  return Object.fromEntries(paths.map((path) => [path, valueOf(random, path)]));
}

function scheduleOf(random: Seeded): Entry[] | null {
  if (random.next() < 0.3) return null;
  const weeks = new Set(Array.from({ length: random.whole(0, 4) }, () => random.whole(0, 519)));
  return [...weeks].sort((one, other) => one - other).map((week) => ({ week, set: leversOf(random, 1) }));
}

/** Put anything that may be shown into a store. */
function scramble(store: Store, random: Seeded): void {
  const { whole, one } = random;
  const setup = { seed: one([0, 1, 2 ** 53, whole(0, 2 ** 31)]), patients: whole(3, 5000), weeks: whole(1, 520) };
  const week = whole(0, setup.weeks - 1);
  const names = one([["A"], ["A", "B"]] as const);
  const scenario = () => one(store.welcome!.scenarios).name;
  store.arms = new Map(names.map((name) => [name, new Arm(name, scenario(), leversOf(random, 0), scheduleOf(random))]));
  Object.assign(store, { setup, week, reached: whole(week, setup.weeks - 1), trails: one([true, false]) });
  Object.assign(store, { mode: one(MODES), colour: one(COLOURS), view: one(VIEWS), speed: one(SPEEDS) });
  Object.assign(store, { lesson: one(["", "use", "a&b=c"]), edited: one(names) });
  store.selection = one([null, { kind: one(KINDS), slot: whole(0, 4999) }]);
}

/** Everything that an address stands for. */
function state(store: Store): object {
  const { setup, mode, lesson, week, reached, colour, view, trails, speed, edited, selection } = store;
  const arms = [...store.arms].map(([name, { scenario, levers, schedule }]) => ({ name, scenario, levers, schedule }));
  return { setup, mode, lesson, week, reached, colour, view, trails, speed, edited, selection, arms };
}

const at = (address: string): Store => begun(address).store;
const arm = (text: string) => {
  const { levers, schedule } = at(`#a=${text}`).a;
  return { levers, schedule };
};

describe("the address", () => {
  test("brings back all that is shown, to the last number, whatever it is", () => {
    cases(300, (random) => {
      const { store } = begun();
      scramble(store, random);
      const address = write(store);
      expect(state(at(`#${address}`))).toEqual(state(store));
      expect(write(at(address))).toBe(address);
    });
  });

  test("cut anywhere still opens, and holds no number out of its bounds", () => {
    const { store } = begun();
    cases(5, (random) => {
      scramble(store, random);
      const address = write(store);
      for (let end = 0; end <= address.length; end += 1) {
        const { arms, setup, week, reached } = at(`#${address.slice(0, end)}`);
        expect(week).toBeLessThanOrEqual(reached);
        expect(reached).toBeLessThan(setup.weeks);
        for (const { levers, plan } of arms.values()) {
          for (const set of [levers, ...plan.map((entry) => entry.set)]) {
            for (const [path, value] of Object.entries(set)) {
              const { kind, low, high } = LEVERS.find((row) => row.path === path)!;
              expect(typeof value).toBe(
                { real: "number", integer: "number", switch: "boolean", choice: "string" }[kind],
              );
              if (low !== undefined) expect(value).toBeGreaterThanOrEqual(low);
              if (high !== undefined) expect(value).toBeLessThanOrEqual(high);
            }
          }
        }
      }
    });
  });

  test("of no sense at all changes nothing", () => {
    const usual = state(at(""));
    const nonsense = [
      "#",
      "##",
      "#&&&=",
      "#m",
      "#=x",
      "#m=play&c=red&view=sky&v=3&who=patients",
      "#a=nobody&b=;;=",
      "#%",
    ];
    for (const address of nonsense) expect(state(at(address))).toEqual(usual);
    cases(300, ({ one, whole }) => {
      const marks = [..."#&=;:,!.%0159-e", "m=", "&a=baseline;", "t", "w=", "who=", "é", " "];
      const text = Array.from({ length: whole(0, 30) }, () => one(marks)).join("");
      expect(() => write(at(text))).not.toThrow();
    });
  });

  test("with B alone has A begin with the scenario the page was started with", () => {
    const { arms } = at("#b=tokenism&edit=B");
    expect([...arms].map(([name, { scenario }]) => [name, scenario])).toEqual([
      ["A", "baseline"],
      ["B", "tokenism"],
    ]);
  });

  test("moves levers of B only where there is a B", () => {
    expect(at("#edit=B").edited).toBe("A");
  });
});

describe("a number of the address", () => {
  test.each([
    ["n=2", { patients: 3 }],
    ["n=99999", { patients: 5000 }],
    ["w=0", { weeks: 1 }],
    ["w=1e9", { weeks: 520 }],
    ["w=10.5", { weeks: 104 }],
    ["w=", { weeks: 104 }],
    ["seed=-1", { seed: 0 }],
    ["seed=9007199254740992", { seed: 2 ** 53 }],
    ["seed=Infinity", { seed: 1 }],
  ])("comes into its bounds, or is left as it was: %s", (field, setup) => {
    expect(at(`#${field}`).setup).toMatchObject(setup);
  });

  test("that is a week lies within the run, and what has been seen reaches it at least", () => {
    const { week, reached } = at("#w=10&t=99&r=2");
    expect([week, reached]).toEqual([9, 9]);
  });

  test.each(["patients.-1", "patients.", "patients.1.5", "patients.1e2", "patients.5000", "people.1", ".1", "groups"])(
    "selects nobody where there can be nobody: %s",
    (who) => expect(at(`#who=${who}`).selection).toBeNull(),
  );
});

describe("a lever of the address", () => {
  test.each([
    ["power.declared_share:1.5", { "power.declared_share": 1 }],
    ["power.declared_share:-1e300", { "power.declared_share": 0 }],
    ["preparation.weeks:3.7", { "preparation.weeks": 4 }],
    ["participation.group:-2.9", { "participation.group": -2.9 }],
    ["encounter.joint_plan:true,power.rule:my_own", { "encounter.joint_plan": true, "power.rule": "my_own" }],
  ])("is as the model takes it: %s", (text, levers) => expect(arm(`baseline;${text}`).levers).toEqual(levers));

  test.each([
    "power.declared_share:",
    "power.declared_share: ",
    "power.declared_share",
    "power.declared_share:NaN",
    "power.declared_share:Infinity",
    "power.declared_share:half",
    "power.declared_share:%",
    "power.rule:%E0%A4%A",
    "power.rule:",
    "encounter.joint_plan:tru",
    "encounter.joint_plan:1",
    "no.such_lever:1",
    "__proto__:1",
    ":,:,",
  ])("that cannot be read is left as it is: %s", (text) => expect(arm(`baseline;${text}`).levers).toEqual({}));
});

describe("the interventions of the address", () => {
  test("none at all are other than those of the scenario", () => {
    expect([arm("baseline;").schedule, arm("baseline;;=").schedule]).toEqual([null, []]);
  });

  test("stand in order, one a week, the later of two holding", () => {
    expect(arm("baseline;;=;9!trust.shock:0.1;2!trust.shock:1;9!trust.shock:0.2,preparation.weeks:1").schedule).toEqual(
      [
        { week: 2, set: { "trust.shock": 1 } },
        { week: 9, set: { "trust.shock": 0.2, "preparation.weeks": 1 } },
      ],
    );
  });

  test.each(["x!", "-1!", "1.5!", "520!", "1e1!", "!", ""])("in no week of a run are left out: %j", (week) => {
    expect(arm(`baseline;;=;${week}trust.shock:1`).schedule).toEqual([]);
  });

  test("that set nothing are left out", () => {
    expect(arm("baseline;;=;5!;6!no.such:1;7").schedule).toEqual([]);
  });
});

test("an address is read with the bounds the model told, not with those of the page", () => {
  const { store } = begun("#a=baseline;power.pooling:7", { levers: [lever("power.pooling", { high: 5 })] });
  expect(store.a.levers).toEqual({ "power.pooling": 5 });
  read("#n=11", Object.assign(store, { welcome: { ...store.welcome!, limits: { patients: 10, weeks: 20 } } }));
  expect(store.setup.patients).toBe(10);
});
