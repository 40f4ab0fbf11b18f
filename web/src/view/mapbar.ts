/** Above the map: which view, coloured by what, with trails or without. */

import { freshId, h } from "../dom";
import { COLOURS, type Colour, VIEWS } from "../state/shown";
import type { Store } from "../state/store";
import { t } from "../words";

export function mapbar(store: Store, viewed: () => void): HTMLElement {
  return h("div", { class: "cv-mapbar" }, views(store, viewed), colours(store), trails(store));
}

function views(store: Store, viewed: () => void): HTMLElement {
  const buttons = VIEWS.map((view) => {
    const choose = () => {
      store.view = view;
      viewed();
      store.emit("look");
    };
    const made = h("button", { type: "button", onclick: choose }, t(`map.${view}`));
    const show = () => made.setAttribute("aria-pressed", String(store.view === view));
    store.on("look", show);
    show();
    return made;
  });
  return h("div", { class: "cv-switch", role: "group", "aria-label": t("map.title") }, ...buttons);
}

function colours(store: Store): HTMLElement {
  const options = COLOURS.map((colour) =>
    h("option", { value: colour, selected: colour === store.colour }, t(`colours.${colour}`)),
  );
  const choose = () => {
    store.colour = select.value as Colour;
    store.emit("look");
  };
  const select = h("select", { id: freshId("colour"), onchange: choose }, ...options);
  store.on(["look", "mode"], () => {
    select.value = store.colour;
  });
  return h("label", { class: "cv-inline" }, h("span", {}, t("map.colour")), select);
}

function trails(store: Store): HTMLElement {
  const choose = () => {
    store.trails = box.checked;
    store.emit("look");
  };
  const box = h("input", { type: "checkbox", checked: store.trails, onchange: choose });
  store.on("look", () => {
    box.checked = store.trails;
  });
  return h("label", { class: "cv-inline" }, box, h("span", {}, t("map.trails")));
}
