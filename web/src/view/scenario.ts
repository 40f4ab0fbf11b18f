/** The scenario picker with its question and what to look at; B beside it. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import type { ArmName, Card } from "../types";
import { t } from "../words";
import { THEMES } from "../levers/values";

export class Picker {
  readonly element: HTMLElement;
  private readonly selects: Record<ArmName, HTMLSelectElement>;
  private readonly about = h("div", { class: "cv-about-scenario" });
  private readonly second: HTMLElement;
  private readonly compare: HTMLElement;

  constructor(private readonly store: Store) {
    const a = h("select", { id: freshId("scenario"), onchange: () => store.startOver(a.value) }) as HTMLSelectElement;
    const b = h("select", { id: freshId("scenario"), onchange: () => store.start("B", b.value) }) as HTMLSelectElement;
    this.selects = { A: a, B: b };
    const title = freshId("title");
    const note = h("p", { class: "cv-muted cv-small" }, t("arms.note"));
    this.second = h("div", { hidden: true }, h("label", { for: b.id }, t("scenario.other")), b, note);
    const toggle = () => (store.b ? store.dropB() : store.compare());
    this.compare = h("button", { type: "button", class: "cv-button cv-strong", onclick: toggle });
    this.element = h(
      "section",
      { class: "cv-card", "aria-labelledby": title, hidden: !store.live },
      h("h2", { id: title }, h("label", { for: a.id }, t("scenario.label"))),
      a,
      this.about,
      this.second,
      this.compare,
    );
    store.on("welcome", () => {
      fill(a, ...this.options());
      fill(b, ...this.options());
    });
    store.on(["arms", "welcome"], () => this.show());
  }

  /** Scenarios by theme. */
  private options(): HTMLElement[] {
    const cards = this.store.welcome!.scenarios;
    const themes = [...new Set(["baseline", ...THEMES, ...cards.map((card) => card.theme)])];
    return themes.flatMap((theme) => {
      const some = cards.filter((card) => card.theme === theme);
      const options = some.map((card) => h("option", { value: card.name }, card.title));
      return some.length ? [h("optgroup", { label: t(`themes.${theme}`) }, ...options)] : [];
    });
  }

  private show(): void {
    const { store } = this;
    if (!store.arms.size || !store.welcome) return;
    this.selects.A.value = store.a.scenario;
    if (store.b) this.selects.B.value = store.b.scenario;
    this.second.hidden = !store.b;
    this.compare.textContent = t(store.b ? "arms.drop" : "arms.compare");
    const shown = (store.b && store.b.scenario !== store.a.scenario ? store.b : store.a).scenario;
    const card = store.welcome.scenarios.find((one) => one.name === shown);
    if (card) fill(this.about, ...about(card));
  }
}

function about(card: Card): (HTMLElement | null)[] {
  const look = h("p", { class: "cv-small" }, h("strong", {}, `${t("scenario.look_at")}: `), card.look_at);
  const theories = `${t("scenario.theories")}: ${card.theories.join(", ")}`;
  return [
    h("p", { class: "cv-question" }, card.question),
    card.look_at ? look : null,
    card.theories.length ? h("p", { class: "cv-small cv-muted" }, theories) : null,
  ];
}
