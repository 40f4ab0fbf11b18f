/** How sure it is: many runs in the background, with progress, intervals and paired differences. */

import { fill, h } from "../dom";
import type { Store } from "../state/store";
import type { Bands, Estimate } from "../types";
import { digits, named, t } from "../words";
import { HEADLINES } from "./headlines";
import { isShare } from "./numbers";

const RUNS = 30;
const MOST_NAMED = 8;

export class Runs {
  readonly element = h("div", { class: "cv-runs" });

  constructor(private readonly store: Store) {
    store.on(["runs", "arms", "link"], () => this.show());
    this.show();
  }

  private show(): void {
    const { progress, live } = this.store;
    if (!live) return;
    if (progress && this.element.querySelector("progress")) this.advance();
    else if (progress) this.begin();
    else this.rest();
  }

  private advance(): void {
    const { progress } = this.store;
    const bar = this.element.querySelector("progress")!;
    bar.max = progress!.total;
    bar.value = progress!.done;
    this.element.querySelector("[role=status]")!.textContent = t("runs.progress", progress!);
  }

  private begin(): void {
    const { progress, background } = this.store;
    const bar = h("progress", { max: progress!.total, value: progress!.done, "aria-label": t("runs.title") });
    const said = h("span", { role: "status", class: "cv-small" }, t("runs.progress", progress!));
    const cancel = { type: "button", class: "cv-button", onclick: () => background.cancel() };
    const row = h("div", { class: "cv-row" }, said, h("button", cancel, t("runs.cancel")));
    fill(this.element, h("h3", {}, t("runs.title")), bar, row);
  }

  private rest(): void {
    const { bands, background } = this.store;
    const go = { type: "button", class: "cv-button cv-strong", onclick: () => background.run(RUNS) };
    fill(
      this.element,
      h("h3", {}, t("runs.title")),
      h("p", { class: "cv-small" }, t("happened.anecdote")),
      h("div", { class: "cv-row" }, h("button", go, t("runs.go"))),
      ...(bands ? this.found(bands) : []),
    );
  }

  private found(bands: Bands): (HTMLElement | null)[] {
    const done = t(this.store.b ? "runs.done" : "runs.done_one", { count: bands.count });
    const which = bands.failed.slice(0, MOST_NAMED).join(", ");
    const failed = t("runs.failed", { count: bands.failed.length, which });
    return [
      h("p", { class: "cv-muted cv-small", role: "status" }, done),
      bands.failed.length ? h("p", { class: "cv-small" }, failed) : null,
      table(bands),
    ];
  }
}

function table(bands: Bands): HTMLElement {
  const two = Object.keys(bands.differences).length > 0;
  const rows = HEADLINES.map((measure) => {
    const found = two ? bands.differences[measure] : bands.outcomes.A?.[measure];
    if (!found) return null;
    const told = h("td", {}, interval(measure, found, two), two && agreement(found));
    return h("tr", {}, h("th", { scope: "row" }, named("brief", measure)), told);
  });
  const column = (text: string) => h("th", { scope: "col" }, text);
  const head = h("tr", {}, column(t("happened.outcome")), column(t(two ? "runs.sure" : "runs.mean")));
  const caption = h("caption", { class: "cv-small cv-muted" }, t("runs.outcome"));
  return h("table", { class: "cv-outcomes cv-sure" }, caption, h("thead", {}, head), h("tbody", {}, ...rows));
}

/** Mean and interval; differences of shares are in points. */
function interval(measure: string, { mean, low, high }: Estimate, differs: boolean): string {
  const share = isShare(measure);
  const text = (value: number | null) => (value === null ? "–" : share ? digits(100 * value, 1) : digits(value, 3));
  const told = t("runs.interval", { mean: text(mean), low: text(low), high: text(high) });
  return share ? `${told} ${t(differs ? "runs.points" : "runs.percent")}` : told;
}

/** Whether the interval leaves out zero, and how many runs agree. */
function agreement({ low, high, above, below, n }: Estimate): HTMLElement {
  const clear = low !== null && high !== null && low * high > 0;
  const agree = t("runs.agree", { count: Math.max(above ?? 0, below ?? 0), n });
  const sign = h("b", { class: clear ? "cv-clear" : "" }, t(clear ? "runs.clear" : "runs.unclear"));
  return h("span", { class: "cv-agree cv-muted" }, sign, `, ${agree}`);
}
