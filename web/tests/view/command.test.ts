import { describe, expect, test } from "vitest";
import { command } from "../../src/view/command";
import { begun, opened } from "../made";

function of(address: string): string {
  const { store, link } = begun(address);
  link.answer("open", opened("A", { name: "tokenism-changed" }));
  return command(store, "A");
}

describe("the command that gives the numbers of an arm", () => {
  test.each([
    ["", "covalue run baseline --replicates 1"],
    ["#a=tokenism&seed=7", "covalue run tokenism --replicates 1"],
    ["#a=tokenism", "covalue run tokenism --seed 1 --replicates 1"],
    ["#seed=3&w=20&n=60", "covalue run baseline --seed 3 --weeks 20 --set population.patients.count=60 --replicates 1"],
  ])("names the scenario, and what of its setup is other: %s", (address, text) => expect(of(address)).toBe(text));

  test.each([
    ["a lever was moved", "#a=tokenism;power.declared_share:0.1"],
    ["an intervention was changed", "#a=tokenism;;="],
    ["the scenario is that of a theory, which has no name of its own", "#a=theories/sdl"],
  ])("names the file that is kept where %s", (_, address) => {
    expect(of(address)).toBe("covalue run tokenism-changed-A-scenario.yaml --replicates 1");
  });
});
