/** One lever: its name, what it is about, a way back, its value, and what moves it. */

import { freshId, h, icon } from "../dom";
import type { Arm } from "../state/arm";
import type { Store } from "../state/store";
import type { Lever } from "../types";
import { named, t } from "../words";
import { type Input, inputOf } from "./input";
import { aboutLever, shownValue } from "./values";

export class Control {
  readonly element: HTMLElement;
  private readonly input: Input;
  private readonly shown: HTMLElement;

  constructor(
    private readonly store: Store,
    private readonly lever: Lever,
  ) {
    const id = freshId("lever");
    this.input = inputOf(lever, id, !store.live);
    this.shown = h("output", { class: "cv-value" });
    this.shown.setAttribute("for", id);
    const name = named("lever", lever.path);
    const tip = h("p", { class: "cv-about cv-small", hidden: true, id: `${id}-about` });
    tip.append(aboutLever(lever), " ", h("code", {}, lever.path));
    const head = h("div", { class: "cv-leverhead" }, h("label", { for: id }, name), info(name, tip), this.back(name));
    head.append(this.shown);
    const about = { class: `cv-lever cv-${lever.kind}`, "data-lever": lever.path };
    this.element = h("div", about, head, this.input.element, tip);
    this.listen();
  }

  /** Show the value that holds in the week shown, in the arm that levers move. */
  show(): void {
    const { store, lever } = this;
    const arm = store.arms.get(store.edited) ?? store.arms.get("A");
    const value = arm?.valueAt(lever.path, store.week);
    if (!arm || value === undefined) return;
    this.input.write(value);
    this.shown.textContent = lever.kind === "choice" ? "" : shownValue(lever, value);
    this.element.classList.toggle("cv-moved", moved(arm, lever.path));
  }

  private listen(): void {
    const { store, lever } = this;
    const { element, read } = this.input;
    element.addEventListener("input", () => {
      store.setLever(lever.path, read());
      this.shown.textContent = shownValue(lever, read());
    });
    if (lever.kind === "choice" || lever.kind === "switch") return;
    element.addEventListener("pointerdown", () => store.player.hold(true));
    for (const end of ["pointerup", "pointercancel", "change", "blur"]) {
      element.addEventListener(end, () => store.player.hold(false));
    }
  }

  private back(name: string): HTMLElement {
    const title = t("levers.reset_one");
    const undo = () => this.store.undo(this.lever.path);
    const about = { type: "button", class: "cv-back", "aria-label": `${title}: ${name}`, title, onclick: undo };
    return h("button", about, icon("reset"));
  }
}

function info(name: string, tip: HTMLElement): HTMLElement {
  const toggle = () => {
    tip.hidden = !tip.hidden;
    made.setAttribute("aria-expanded", String(!tip.hidden));
  };
  const about = { "aria-label": t("levers.about", { name }), title: tip.textContent, "aria-controls": tip.id };
  const made = h(
    "button",
    { type: "button", class: "cv-info", ...about, "aria-expanded": "false", onclick: toggle },
    "i",
  );
  return made;
}

const moved = (arm: Arm, path: string): boolean => path in arm.levers || arm.plan.some((entry) => path in entry.set);
