import { describe, expect, test } from "vitest";
import { span } from "../../src/view/chart";
import { shares } from "../../src/view/stream";
import { apart } from "../../src/view/timeline";
import { Viewpoint } from "../../src/view/viewpoint";
import { cases, frames, weeksOf } from "../made";

describe("the range of a chart", () => {
  test("holds all numbers with air on both sides, and is never so narrow that noise looks like news", () => {
    cases(200, ({ next, whole }) => {
      const low = (next() - 0.5) * 10 ** whole(-3, 4);
      const high = low + next() ** 6 * 10 ** whole(-3, 4);
      const [bottom, top] = span(low, high);
      expect(bottom).toBeLessThan(low);
      expect(top).toBeGreaterThan(high);
      expect(top - bottom).toBeGreaterThanOrEqual(Math.max(0.0999999, 0.0399 * Math.abs((low + high) / 2)));
    });
  });

  test("of nothing is from 0 to 1", () => expect(span(Infinity, -Infinity)).toEqual([0, 1]));
});

describe("the stream of encounters", () => {
  test("has means of four weeks that each encounter has the same part in", () => {
    const weeks = weeksOf(5, {
      served: (week) => [10, 0, 30, 0, 10][week]!,
      share_co_created: (week) => (week === 2 ? 1 : 0),
    });
    expect([...shares(frames(weeks), 4).get("share_co_created")!]).toEqual([0, 0, 0.75, 0.75, 0.75]);
  });

  test("has no share where nobody was served for four weeks", () => {
    const weeks = weeksOf(5, { served: (week) => (week ? 0 : 10) });
    const row = shares(frames(weeks), 4).get("share_co_destroyed")!;
    expect([row[3], row[4]]).toEqual([0, Number.NaN]);
  });

  test("fills all of its height where there are encounters", () => {
    cases(50, ({ next }) => {
      const parts = Array.from({ length: 6 }, () => Array.from({ length: 5 }, next));
      const share = (place: number) => (week: number) =>
        parts[week]![place]! / parts[week]!.reduce((sum, part) => sum + part);
      const names = ["co_created", "co_destroyed", "user_exploited", "provider_depleted", "neutral"];
      const told = Object.fromEntries(names.map((name, place) => [`share_${name}`, share(place)]));
      const rows = [...shares(frames(weeksOf(6, { served: () => 1 + next(), ...told })), 5).values()];
      for (let week = 0; week < 6; week += 1) {
        expect(rows.reduce((sum, row) => sum + row[week]!, 0)).toBeCloseTo(1, 12);
      }
    });
  });
});

describe("markers on the line of time", () => {
  test("that stand far apart stand where they want to", () => {
    expect(apart([0, 100, 600], 600)).toEqual([0, 100, 600]);
  });

  test("that would cover each other are moved on, those at the end back", () => {
    expect(apart([100, 100, 110], 600)).toEqual([100, 126, 152]);
    expect(apart([590, 600], 600)).toEqual([574, 600]);
  });

  test("keep their order, stay on the line, and cover each other only where there is no room", () => {
    cases(200, ({ next, whole }) => {
      const wanted = Array.from({ length: whole(1, 40) }, () => 600 * next() ** 3).sort((one, other) => one - other);
      const put = apart(wanted, 600);
      const room = Math.min(26, 600 / (wanted.length - 1));
      put.forEach((at, place) => {
        expect(at).toBeGreaterThan(-1e-6);
        expect(at).toBeLessThanOrEqual(600);
        if (place) expect(at - put[place - 1]!).toBeGreaterThan(room - 1e-6);
      });
    });
  });
});

describe("the part of the map that is shown", () => {
  test("never leaves the map, whatever is done to it", () => {
    cases(100, ({ next, one }) => {
      const view = new Viewpoint(() => {});
      for (let times = 0; times < 30; times += 1) {
        if (next() < 0.3) view.pan(next() - 0.5, next() - 0.5);
        else if (next() < 0.2) view.zoom(10 ** (4 * next() - 2));
        else view.key(one(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "=", "-"]));
        const { zoom, x, y } = view.camera;
        expect(zoom).toBeGreaterThanOrEqual(1);
        expect(zoom).toBeLessThanOrEqual(12);
        for (const at of [x, y]) {
          expect(at - 0.5 / zoom).toBeGreaterThan(-1e-9);
          expect(at + 0.5 / zoom).toBeLessThan(1 + 1e-9);
        }
      }
    });
  });

  test("moves up, down and to the sides by a step of what is seen", () => {
    const view = new Viewpoint(() => {});
    view.zoom(2);
    view.key("ArrowUp");
    view.key("ArrowRight");
    expect([view.camera.x, view.camera.y]).toEqual([0.56, 0.56]);
    view.key("+");
    view.key("-");
    expect(view.camera.zoom).toBeCloseTo(2, 12);
    view.key("0");
    expect(view.camera).toEqual({ zoom: 1, x: 0.5, y: 0.5 });
  });

  test("leaves the arrow keys to the page while all is shown, and other keys always", () => {
    const view = new Viewpoint(() => {});
    expect(["ArrowLeft", "x", "+", "ArrowLeft", "x"].map((key) => view.key(key))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test("tells of every change", () => {
    let told = 0;
    const view = new Viewpoint(() => (told += 1));
    view.closer();
    view.pan(0.1, 0);
    view.fit();
    expect([told, view.enlarged]).toEqual([3, false]);
  });
});
