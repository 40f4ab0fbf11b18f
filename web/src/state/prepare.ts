/** What is shown at first. */

import { read } from "./address";
import { Arm } from "./arm";
import { within } from "./setup";
import type { Store } from "./store";

/** Bring a store to what it shows at first: the address, else the scenario it was started with. */
export function prepare(store: Store, address: string): void {
  const welcome = store.welcome!;
  const card = welcome.scenarios.find((one) => one.name === welcome.start);
  if (card) {
    const { seed, patients, weeks } = card.setup;
    store.setup = {
      seed: within("seed", seed, welcome),
      patients: within("patients", patients, welcome),
      weeks: within("weeks", weeks, welcome),
    };
  }
  if (address.length > 1) read(address, store);
  if (!store.arms.has("A")) store.arms = new Map([["A", new Arm("A", welcome.start)], ...store.arms]);
  if (welcome.start !== "baseline" && address.length <= 1) store.mode = "explore";
}
