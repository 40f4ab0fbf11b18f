/** Levers by theme, straight from the table: sliders, switches and choices in plain words. */

import { fill, freshId, h, icon } from "../dom";
import type { Store } from "../state/store";
import type { Lever, Value } from "../types";
import { exact, maybe, named, t } from "../words";

export const THEMES = ["power", "trust", "compensation", "community", "organisation", "production"];
const MOST_FOUND = 40;

/** A lever's value in words. */
export function shownValue(lever: Lever, value: Value | undefined): string {
  if (value === undefined) return "–";
  if (lever.kind === "switch") return t(value ? "levers.on" : "levers.off");
  if (lever.kind === "choice") return choiceText(lever, String(value));
  return `${exact(Number(value))}${lever.unit && lever.unit.length < 12 ? ` ${lever.unit}` : ""}`;
}

function choiceText(lever: Lever, choice: string): string {
  const texts = maybeTree(`rules`, lever.path);
  return texts?.[choice] ?? (choice.charAt(0).toUpperCase() + choice.slice(1)).replaceAll("_", " ");
}

import words from "../words.json";

function maybeTree(group: "rules", path: string): Record<string, string> | undefined {
  return (words[group] as Record<string, Record<string, string>>)[path];
}

interface Control {
  lever: Lever;
  element: HTMLElement;
  show: () => void;
}

export class Levers {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private controls: Control[] = [];
  private readonly body = h("div", { class: "cv-levers" });
  private readonly note = h("p", { class: "cv-muted cv-small" });
  private readonly target = h("div", { class: "cv-switch", role: "group", "aria-label": t("arms.edit") });

  constructor(private readonly store: Store) {
    const search = h("input", {
      type: "search",
      placeholder: t("levers.find"),
      "aria-label": t("levers.find"),
      oninput: () => this.list(search.value),
    });
    const reset = h(
      "button",
      { type: "button", class: "cv-button", onclick: () => store.reset(store.editedArm) },
      icon("reset"),
      t("levers.reset"),
    );
    this.element = h(
      "section",
      { class: "cv-card cv-leverpanel", "aria-labelledby": this.titleId },
      h("div", { class: "cv-head" }, h("h2", { id: this.titleId }, t("levers.title")), this.target),
      this.note,
      h("div", { class: "cv-row" }, search, reset),
      this.body,
    );
    store.on("welcome", () => this.list(""));
    store.on(["arms", "week"], () => this.show());
  }

  /** Make the control of one lever that stands elsewhere, as in a lesson. */
  single(path: string): HTMLElement | null {
    const lever = this.store.welcome?.levers.find((row) => row.path === path);
    if (!lever) return null;
    const control = this.control(lever);
    this.controls.push(control);
    control.show();
    return control.element;
  }

  private list(wanted: string): void {
    const levers = this.store.welcome!.levers;
    this.controls = this.controls.filter(
      (control) => !this.body.contains(control.element) && control.element.isConnected,
    );
    const make = (lever: Lever): HTMLElement => {
      const control = this.control(lever);
      this.controls.push(control);
      return control.element;
    };
    const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length) {
      const found = levers.filter((lever) =>
        words.every((word) =>
          `${lever.path} ${lever.meaning} ${named("lever", lever.path)}`.toLowerCase().includes(word),
        ),
      );
      fill(
        this.body,
        h(
          "p",
          { class: "cv-muted cv-small", role: "status" },
          found.length ? t("levers.found", { count: found.length }) : t("levers.none"),
        ),
        ...found.slice(0, MOST_FOUND).map(make),
      );
    } else {
      fill(
        this.body,
        ...THEMES.map((theme, place) =>
          this.theme(
            theme,
            levers.filter((lever) => lever.theme === theme),
            make,
            place === 0,
          ),
        ),
      );
    }
    this.show();
  }

  private theme(theme: string, levers: Lever[], make: (lever: Lever) => HTMLElement, open: boolean): HTMLElement {
    const rest = levers.filter((lever) => !lever.main);
    const more = h("details", { class: "cv-more" }, h("summary", {}, t("levers.more", { count: levers.length })));
    more.addEventListener("toggle", () => {
      if (more.open && more.childElementCount === 1) {
        more.append(...rest.map(make));
        this.show();
      }
    });
    return h(
      "details",
      { class: "cv-theme", open },
      h("summary", {}, h("h3", {}, t(`themes.${theme}`))),
      ...levers.filter((lever) => lever.main).map(make),
      rest.length ? more : null,
    );
  }

  private control(lever: Lever): Control {
    const { store } = this;
    const id = freshId("lever");
    const name = named("lever", lever.path);
    const range = {
      low: exact(lever.low ?? 0),
      high: exact(lever.high ?? 0),
      unit: lever.unit ? ` ${lever.unit}` : "",
    };
    const about = t(lever.kind === "real" || lever.kind === "integer" ? "levers.tip" : "levers.tip_choice", {
      meaning: lever.meaning,
      source: lever.source,
      ...range,
    });
    const tip = h(
      "p",
      { class: "cv-about cv-small", hidden: true, id: `${id}-about` },
      about,
      " ",
      h("code", {}, lever.path),
    );
    const info = h(
      "button",
      {
        type: "button",
        class: "cv-info",
        "aria-label": t("levers.about", { name }),
        title: about,
        "aria-expanded": "false",
        "aria-controls": `${id}-about`,
        onclick: () => {
          tip.hidden = !tip.hidden;
          info.setAttribute("aria-expanded", String(!tip.hidden));
        },
      },
      "i",
    );
    const back = h(
      "button",
      {
        type: "button",
        class: "cv-back",
        "aria-label": `${t("levers.reset_one")}: ${name}`,
        title: t("levers.reset_one"),
        onclick: () => this.undo(lever.path),
      },
      icon("reset"),
    );
    const { input, read, write } = this.input(lever, id);
    const shown = h("output", { class: "cv-value", htmlFor: id } as Record<string, unknown>);
    const element = h(
      "div",
      { class: `cv-lever cv-${lever.kind}`, "data-lever": lever.path },
      h("div", { class: "cv-leverhead" }, h("label", { for: id }, name), info, back, shown),
      input,
      tip,
    );
    const set = () => {
      store.setLever(lever.path, read());
      shown.textContent = shownValue(lever, read());
    };
    input.addEventListener("input", set);
    if (lever.kind === "real" || lever.kind === "integer") {
      input.addEventListener("pointerdown", () => store.player.hold(true));
      for (const end of ["pointerup", "pointercancel", "change", "blur"])
        input.addEventListener(end, () => store.player.hold(false));
    }
    const show = () => {
      const arm = store.arms.get(store.edited) ?? store.arms.get("A");
      const value = arm?.valueAt(lever.path, store.week);
      if (value === undefined) return;
      write(value);
      shown.textContent = lever.kind === "choice" ? "" : shownValue(lever, value);
      element.classList.toggle(
        "cv-moved",
        lever.path in (arm?.levers ?? {}) || (arm?.plan ?? []).some((entry) => lever.path in entry.set),
      );
    };
    return { lever, element, show };
  }

  private input(
    lever: Lever,
    id: string,
  ): { input: HTMLInputElement | HTMLSelectElement; read: () => Value; write: (value: Value) => void } {
    const disabled = !this.store.live;
    if (lever.kind === "choice") {
      const select = h(
        "select",
        { id, disabled },
        ...(lever.choices ?? []).map((choice) => h("option", { value: choice }, choiceText(lever, choice))),
      );
      return {
        input: select,
        read: () => select.value,
        write: (value) => {
          select.value = String(value);
        },
      };
    }
    if (lever.kind === "switch") {
      const box = h("input", { id, type: "checkbox", disabled, role: "switch" });
      return {
        input: box,
        read: () => box.checked,
        write: (value) => {
          box.checked = value === true;
        },
      };
    }
    const low = lever.low ?? 0,
      high = lever.high ?? 1;
    const step = lever.kind === "integer" ? 1 : stepOf(high - low);
    const slider = h("input", {
      id,
      type: "range",
      min: String(low),
      max: String(high),
      step: "any",
      disabled,
      title: `${exact(low)} – ${exact(high)}`,
    });
    const rounded = () => {
      const value = Number(slider.value);
      if (value <= low || value >= high) return Math.min(Math.max(value, low), high);
      return Number((Math.round(value / step) * step).toPrecision(10));
    };
    slider.addEventListener("keydown", (event) => {
      const moves: Record<string, number> = {
        ArrowLeft: -1,
        ArrowDown: -1,
        ArrowRight: 1,
        ArrowUp: 1,
        PageDown: -10,
        PageUp: 10,
      };
      const move = moves[event.key];
      if (move === undefined) return;
      event.preventDefault();
      slider.value = String(Number((Math.round((Number(slider.value) + move * step) / step) * step).toPrecision(10)));
      slider.dispatchEvent(new Event("input"));
    });
    return {
      input: slider,
      read: rounded,
      write: (value) => {
        if (Number(slider.value) !== value) slider.value = String(value);
        slider.style.setProperty("--at", `${(100 * (Number(value) - low)) / (high - low || 1)}%`);
        slider.setAttribute("aria-valuetext", shownValue(lever, value));
      },
    };
  }

  private undo(path: string): void {
    const { store } = this;
    const arm = store.editedArm;
    store.changeArm(arm, (one) => {
      const { [path]: _, ...others } = one.levers;
      one.levers = others;
      if (one.plan.some((entry) => path in entry.set)) {
        one.schedule = one.plan
          .map((entry) => {
            const { [path]: __, ...kept } = entry.set;
            return { week: entry.week, set: kept };
          })
          .filter((entry) => Object.keys(entry.set).length > 0);
      }
    });
  }

  private show(): void {
    const { store } = this;
    for (const control of this.controls) control.show();
    const from = store.week <= 0 ? t("levers.from_start") : t("levers.from_week", { week: store.week });
    if (this.note.textContent !== from) this.note.textContent = from;
    const arms = store.b ? (["A", "B"] as const) : [];
    if (this.target.childElementCount !== arms.length) {
      fill(
        this.target,
        ...arms.map((name) =>
          h(
            "button",
            {
              type: "button",
              class: `cv-arm-${name}`,
              onclick: () => {
                store.edited = name;
                store.emit("arms");
              },
            },
            name,
          ),
        ),
      );
    }
    [...this.target.children].forEach((button, place) =>
      button.setAttribute("aria-pressed", String(arms[place] === store.edited)),
    );
  }
}

/** A round step that parts a range into a hundred or two. */
function stepOf(range: number): number {
  const raw = range / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  return raw / power >= 5 ? 5 * power : raw / power >= 2 ? 2 * power : power;
}

export { maybe };
