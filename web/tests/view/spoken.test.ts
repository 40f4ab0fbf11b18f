import { expect, test } from "vitest";
import { spoken } from "../../src/view/spoken";
import { frames } from "../made";

const FULL = 65535;
/** Five people: three were served, one of them destroyed, one waited with a code left from before, one sought nobody. */
const WEEK = {
  measures: { service_lived: 0.25, service_lead: 0.75 },
  columns: {
    "patients.x": [0, FULL, 0, FULL, FULL / 5],
    "patients.y": [0, 0, 0, 0, FULL],
    "patients.met": [1, 1, 1, 2, 0],
    "patients.encounter_class": [1, 1, 2, 1, 3],
  },
};

test("the map is told by where people and services stand, and by the encounters of those who were served", () => {
  const text = spoken(frames([{}, WEEK]), 1, "B", true);
  expect(text).toContain("arm B, week 1. 5 patients stand on average at 0.44 between");
  expect(text).toContain("and at 0.20 between professional-led and user-led; services at 0.25 and 0.75.");
  expect(text).toContain(
    "3 encounters this week: 2 co-created, 1 co-destroyed, 0 user exploited, 0 provider depleted.",
  );
});

test("the structure is told by how many there are of each kind, one of one and many of many", () => {
  expect(spoken(frames([WEEK]), 0, "A", false)).toContain(
    "1 organisation with 2 professionals and 5 patients, 1 group. 3 encounters",
  );
});
