/** The command that gives the numbers of an arm. */

import type { Store } from "../state/store";
import type { ArmName } from "../types";

/** With the library's scenario where nothing was changed, else with the file that the page offers. */
export function command(store: Store, name: ArmName): string {
  const arm = store.arms.get(name)!;
  const base = store.welcome!.scenarios.find((card) => card.name === arm.scenario)?.setup;
  const words = ["covalue run"];
  if (arm.changed || !base || arm.scenario.includes("/"))
    words.push(`${arm.opened?.name ?? arm.scenario}-${name}-scenario.yaml`);
  else {
    const { seed, weeks, patients } = store.setup;
    words.push(arm.scenario);
    if (seed !== base.seed) words.push(`--seed ${seed}`);
    if (weeks !== base.weeks) words.push(`--weeks ${weeks}`);
    if (patients !== base.patients) words.push(`--set population.patients.count=${patients}`);
  }
  return [...words, "--replicates 1"].join(" ");
}
