import { beforeEach, describe, expect, test } from "vitest";
import type { Player } from "../../src/state/player";
import type { Store } from "../../src/state/store";
import { cases, showing } from "../made";

let store: Store;
let player: Player;
let now: number;

/** Let so many seconds pass in pictures of `each` milliseconds. */
function pass(seconds: number, each = 20): void {
  for (const end = now + 1000 * seconds; now < end - 1e-6;) player.tick((now += each));
}

beforeEach(() => {
  store = showing({ A: Array(40).fill({}) });
  ({ player } = store);
  now = 1e6;
  player.tick(now);
  store.rewind();
});

describe("the clock", () => {
  test.each([1, 2, 4, 10, 20])("at %d weeks a second goes on by that many weeks in a second", (speed) => {
    player.setSpeed(speed);
    player.play(true);
    pass(1.01);
    expect([store.week, store.reached, store.playing]).toEqual([speed, speed, true]);
  });

  test("stands while it is not playing, and while a lever is held", () => {
    pass(2);
    player.play(true);
    player.hold(true);
    pass(2);
    expect(store.week).toBe(0);
    player.hold(false);
    pass(0.51);
    expect(store.week).toBe(2);
  });

  test("stops at the last week, and begins again at week 0 from there", () => {
    player.setSpeed(20);
    player.play(true);
    pass(3);
    expect([store.week, store.playing]).toEqual([39, false]);
    player.toggle();
    expect([store.week, store.playing, store.reached]).toEqual([0, true, 39]);
  });

  test("goes on from the last week but one to the last", () => {
    player.goTo(38);
    player.toggle();
    expect([store.week, store.playing]).toEqual([38, true]);
    pass(0.26);
    expect([store.week, store.playing]).toEqual([39, false]);
  });

  test("waits for weeks that have not come, and does not catch up on them at once", () => {
    store.a.frames!.cut(5);
    player.play(true);
    pass(10);
    expect([store.week, store.playing]).toEqual([4, true]);
    expect(store.between).toBeLessThanOrEqual(1);
  });

  test("slows down with pictures that take long, so that no week is passed unseen for long", () => {
    player.setSpeed(1);
    player.play(true);
    player.tick((now += 60_000));
    expect(store.between).toBe(0.25);
  });

  test("shows every week in turn at a usual pace, whatever the length of pictures", () => {
    cases(20, ({ whole, one }) => {
      player.stopAt(0);
      player.setSpeed(one([1, 2, 4]));
      player.play(true);
      const seen = new Set([0]);
      while (store.playing) {
        player.tick((now += whole(1, 240)));
        seen.add(store.week);
        expect(store.between).toBeGreaterThanOrEqual(0);
      }
      expect([...seen]).toEqual(Array.from({ length: 40 }, (_, week) => week));
    });
  });
});

describe("going to a week", () => {
  test.each([
    [-3, 0],
    [12.4, 12],
    [1e9, 39],
  ])("%d leads to the nearest there is, %d", (wanted, week) => {
    player.goTo(wanted);
    expect(store.week).toBe(week);
  });

  test("back does not make less of what has been seen", () => {
    player.goTo(30);
    player.goTo(3);
    expect(store.reached).toBe(30);
  });

  test("stops the clock where it is asked to, on the week itself", () => {
    player.play(true);
    pass(0.3);
    player.stopAt(7);
    expect([store.week, store.between, store.playing]).toEqual([7, 0, false]);
  });

  test("tells whoever shows the week", () => {
    const weeks: number[] = [];
    store.on("week", () => weeks.push(store.week));
    player.goTo(5);
    expect(weeks).toEqual([5]);
  });
});

test("a run of one week is over when it begins", () => {
  store = showing({ A: [{}] });
  store.player.play(true);
  store.player.tick(now);
  expect([store.week, store.playing]).toEqual([0, false]);
});
