/** How many people, how many weeks, and which luck. */

import { freshId, h } from "../dom";
import { LEAST, type Setup, within } from "../state/setup";
import type { Store } from "../state/store";
import { t } from "../words";

export function setup(store: Store): HTMLElement {
  const fields = (["patients", "weeks", "seed"] as const).map((name) => field(store, name));
  const other = () => store.setSetup({ seed: store.setup.seed + 1 });
  return h(
    "details",
    { class: "cv-card cv-setup", hidden: !store.live },
    h("summary", {}, h("h2", {}, t("setup.title"))),
    ...fields,
    h("button", { type: "button", class: "cv-button", onclick: other }, t("setup.new_seed")),
    h("p", { class: "cv-muted cv-small" }, t("setup.note")),
  );
}

function field(store: Store, name: keyof Setup): HTMLElement {
  const change = () => store.setSetup({ [name]: within(name, Number(input.value), store.welcome!) });
  const input = h("input", { type: "number", id: freshId(name), min: LEAST[name], step: "1", onchange: change });
  store.on(["arms", "welcome"], () => {
    if (document.activeElement !== input) (input as HTMLInputElement).value = String(store.setup[name]);
  });
  return h("label", { class: "cv-field", for: input.id }, t(`setup.${name}`), input);
}
