/** Levers by theme, straight from the table, or those that are looked for. */

import { fill, freshId, h, icon } from "../dom";
import type { Store } from "../state/store";
import type { Lever } from "../types";
import { named, t } from "../words";
import { Control } from "./control";
import { THEMES } from "./values";

const MOST_FOUND = 40;

export class Levers {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private controls: Control[] = [];
  private readonly body = h("div", { class: "cv-levers" });
  private readonly note = h("p", { class: "cv-muted cv-small" });
  private readonly target = h("div", { class: "cv-switch", role: "group", "aria-label": t("arms.edit") });

  constructor(private readonly store: Store) {
    const label = t("levers.find");
    const look = { type: "search", placeholder: label, "aria-label": label, oninput: () => this.list(search.value) };
    const search = h("input", look) as HTMLInputElement;
    const back = { type: "button", class: "cv-button", onclick: () => store.reset(store.editedArm) };
    const reset = h("button", back, icon("reset"), t("levers.reset"));
    const title = h("h2", { id: this.titleId }, t("levers.title"));
    this.element = h(
      "section",
      { class: "cv-card cv-leverpanel", "aria-labelledby": this.titleId },
      h("div", { class: "cv-head" }, title, this.target),
      this.note,
      h("div", { class: "cv-row" }, search, reset),
      this.body,
    );
    store.on("welcome", () => this.list(""));
    store.on(["arms", "levers", "week"], () => this.show());
  }

  /** Make the control of one lever that stands elsewhere, as in a lesson. */
  single(path: string): HTMLElement | null {
    const lever = this.store.welcome?.levers.find((row) => row.path === path);
    return lever ? this.make(lever) : null;
  }

  private make(lever: Lever): HTMLElement {
    const control = new Control(this.store, lever);
    this.controls.push(control);
    control.show();
    return control.element;
  }

  private list(wanted: string): void {
    const { levers } = this.store.welcome!;
    this.controls = this.controls.filter(({ element }) => !this.body.contains(element) && element.isConnected);
    const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length) this.showFound(levers.filter((lever) => words.every((word) => textOf(lever).includes(word))));
    else fill(this.body, ...THEMES.map((theme) => this.theme(theme)));
    this.show();
  }

  private showFound(found: Lever[]): void {
    const said = found.length ? t("levers.found", { count: found.length }) : t("levers.none");
    const note = h("p", { class: "cv-muted cv-small", role: "status" }, said);
    fill(this.body, note, ...found.slice(0, MOST_FOUND).map((lever) => this.make(lever)));
  }

  private theme(theme: string): HTMLElement {
    const levers = this.store.welcome!.levers.filter((lever) => lever.theme === theme);
    const main = levers.filter((lever) => lever.main).map((lever) => this.make(lever));
    const rest = levers.filter((lever) => !lever.main);
    const title = h("summary", {}, h("h3", {}, t(`themes.${theme}`)));
    return h("details", { class: "cv-theme", open: theme === THEMES[0] }, title, ...main, this.more(rest));
  }

  /** The other levers of a theme, made when they are asked for. */
  private more(rest: Lever[]): HTMLElement | null {
    if (!rest.length) return null;
    const more = h("details", { class: "cv-more" }, h("summary", {}, t("levers.more", { count: rest.length })));
    more.addEventListener("toggle", () => {
      if ((more as HTMLDetailsElement).open && more.childElementCount === 1)
        more.append(...rest.map((lever) => this.make(lever)));
    });
    return more;
  }

  private show(): void {
    const { store } = this;
    for (const control of this.controls) control.show();
    const from = store.week <= 0 ? t("levers.from_start") : t("levers.from_week", { week: store.week });
    if (this.note.textContent !== from) this.note.textContent = from;
    this.showTarget();
  }

  /** Which arm the levers move, where there are two. */
  private showTarget(): void {
    const { store } = this;
    const arms = store.b ? (["A", "B"] as const) : [];
    if (this.target.childElementCount !== arms.length) {
      const buttons = arms.map((name) => {
        const choose = () => {
          store.edited = name;
          store.emit("arms");
        };
        return h("button", { type: "button", class: `cv-arm-${name}`, onclick: choose }, name);
      });
      fill(this.target, ...buttons);
    }
    [...this.target.children].forEach((button, place) =>
      button.setAttribute("aria-pressed", String(arms[place] === store.edited)),
    );
  }
}

const textOf = (lever: Lever): string => `${lever.path} ${lever.meaning} ${named("lever", lever.path)}`.toLowerCase();
