/** Headline outcomes as A, B and the difference in words. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import { named, t } from "../words";
import { HEADLINES } from "./headlines";
import { difference, written } from "./numbers";
import { Runs } from "./runs";

/** Milliseconds between two versions of the table while playing. */
const PAUSE = 180;

export class Results {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly table = h("table", { class: "cv-outcomes" });
  private readonly note = h("p", { class: "cv-muted cv-small" });
  private readonly sentence = h("p", { class: "cv-sentence" });
  private meanings = new Map<string, string>();
  private queued = false;
  private last = 0;

  /** `tell` says in one sentence what has just changed. */
  constructor(
    private readonly store: Store,
    private readonly tell: () => string,
  ) {
    const runs = new Runs(store).element;
    const title = h("h2", { id: this.titleId }, t("happened.title"));
    const about = { class: "cv-card", "aria-labelledby": this.titleId };
    this.element = h("section", about, title, this.sentence, this.table, this.note, runs);
    store.on(["week", "frames", "arms", "play"], () => {
      this.queued = true;
    });
    store.on("welcome", () => {
      this.meanings = new Map(store.welcome!.measures.map(([name, , meaning]) => [name, meaning]));
    });
  }

  /** Bring the table up to date, a few times a second at most while playing. */
  draw(now: number): void {
    const { store } = this;
    if (!this.queued || (store.playing && now - this.last < PAUSE)) return;
    this.queued = false;
    this.last = now;
    if (!store.arms.size || store.known < 0) return;
    const week = Math.min(store.week, store.known);
    this.sentence.textContent = this.tell();
    this.note.textContent = t("happened.so_far", { week });
    const caption = h("caption", { class: "cv-hidden" }, t("happened.so_far", { week }));
    fill(
      this.table,
      caption,
      h("thead", {}, this.head()),
      h("tbody", {}, ...HEADLINES.map((one) => this.row(one, week))),
    );
  }

  private head(): HTMLElement {
    const column = (text: string, look = "") => h("th", { scope: "col", class: look }, text);
    const arms = [...this.store.arms.keys()].map((arm) => column(arm, `cv-arm-${arm}`));
    return h("tr", {}, column(t("happened.outcome")), ...arms, this.store.b && column(t("happened.difference")));
  }

  private row(measure: string, week: number): HTMLElement {
    const values = [...this.store.arms.values()].map((arm) => arm.frames!.mean(measure, week));
    const name = { scope: "row", title: this.meanings.get(measure) };
    return h(
      "tr",
      { "data-outcome": measure },
      h("th", name, named("brief", measure)),
      ...values.map((value) => h("td", { "data-exact": String(value) }, written(measure, value))),
      this.store.b && this.difference(measure, values[1]! - values[0]!),
    );
  }

  private difference(measure: string, by: number): HTMLElement {
    const text = difference(measure, by);
    return h("td", { class: `cv-diff${text === t("happened.same") ? " cv-muted" : ""}` }, text);
  }
}
