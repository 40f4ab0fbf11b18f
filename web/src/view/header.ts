/** The head of the page: what it is, what to do, light or dark, and the keys. */

import { h, icon } from "../dom";
import { type Mode, MODES } from "../state/shown";
import type { Store } from "../state/store";
import { t } from "../words";
import type { Surroundings } from "./surroundings";

export function header(store: Store, around: Surroundings, help: () => void): HTMLElement {
  const tabs = h("div", { class: "cv-switch" }, ...MODES.map((mode) => tab(store, mode)));
  const keys = {
    type: "button",
    class: "cv-icon",
    title: t("keys.title"),
    "aria-label": t("keys.title"),
    onclick: help,
  };
  return h(
    "header",
    { class: "cv-header" },
    h("h1", {}, t("title")),
    h("p", { class: "cv-muted" }, t("subtitle")),
    h("span", { class: "cv-grow" }),
    store.live && h("nav", { "aria-label": t("modes.label") }, tabs),
    theme(around),
    h("button", keys, icon("help")),
  );
}

function tab(store: Store, mode: Mode): HTMLElement {
  const choose = () => {
    store.mode = mode;
    store.player.play(false);
    store.emit("mode");
  };
  const made = h("button", { type: "button", onclick: choose }, t(`modes.${mode}`));
  const show = () => made.setAttribute("aria-pressed", String(store.mode === mode));
  store.on("mode", show);
  show();
  return made;
}

function theme(around: Surroundings): HTMLElement {
  const made = h("button", { type: "button", class: "cv-icon", onclick: () => around.nextTheme() }, icon("theme"));
  const name = () => {
    made.title = t(around.dark ? "theme.light" : "theme.dark");
    made.setAttribute("aria-label", made.title);
  };
  around.onTheme(name);
  name();
  return made;
}
