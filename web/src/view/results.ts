/** Headline outcomes as A, B and the difference in words; what is said of it by many runs. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import type { Estimate } from "../types";
import { digits, named, percent, t } from "../words";

export const HEADLINES = [
  "share_co_created",
  "share_co_destroyed",
  "share_user_exploited",
  "share_provider_depleted",
  "value_user",
  "value_provider",
  "trust_own",
  "enacted_share",
  "health",
  "burden",
  "participation",
  "waiting",
];
const SHARES = new Set([
  "share_co_created",
  "share_co_destroyed",
  "share_user_exploited",
  "share_provider_depleted",
  "participation",
  "waiting",
]);
const RUNS = 30;

export const written = (measure: string, value: number): string =>
  SHARES.has(measure) ? percent(value) : digits(value);

export class Results {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly table = h("table", { class: "cv-outcomes" });
  private readonly note = h("p", { class: "cv-muted cv-small" });
  private readonly sentence = h("p", { class: "cv-sentence" });
  private readonly runs = h("div", { class: "cv-runs" });
  private queued = false;
  private last = 0;

  constructor(
    private readonly store: Store,
    private readonly tell: () => string,
  ) {
    this.element = h(
      "section",
      { class: "cv-card", "aria-labelledby": this.titleId },
      h("h2", { id: this.titleId }, t("happened.title")),
      this.sentence,
      this.table,
      this.note,
      this.runs,
    );
    store.on(["week", "frames", "arms", "play"], () => {
      this.queued = true;
    });
    store.on(["runs", "arms", "link"], () => {
      this.queued = true;
      this.showRuns();
    });
    this.showRuns();
  }

  /** Bring the table up to date, a few times a second at most while playing. */
  draw(now: number): void {
    if (!this.queued || (this.store.playing && now - this.last < 180)) return;
    this.queued = false;
    this.last = now;
    const { store } = this;
    if (!store.arms.size || store.known < 0) return;
    const week = Math.min(store.week, store.known);
    this.sentence.textContent = this.tell();
    this.note.textContent = t("happened.so_far", { week });
    const two = !!store.b;
    const head = h(
      "tr",
      {},
      h("th", { scope: "col" }, t("happened.outcome")),
      h("th", { scope: "col", class: "cv-arm-A" }, "A"),
      two && h("th", { scope: "col", class: "cv-arm-B" }, "B"),
      two && h("th", { scope: "col" }, t("happened.difference")),
    );
    const rows = HEADLINES.map((measure) => {
      const values = [...store.arms.values()].map((arm) => arm.frames!.mean(measure, week));
      return h(
        "tr",
        { "data-outcome": measure },
        h("th", { scope: "row" }, named("brief", measure)),
        ...values.map((value) => h("td", { "data-exact": String(value) }, written(measure, value))),
        two && this.difference(measure, values[1]! - values[0]!),
      );
    });
    fill(
      this.table,
      h("caption", { class: "cv-hidden" }, this.note.textContent),
      h("thead", {}, head),
      h("tbody", {}, ...rows),
    );
  }

  private difference(measure: string, by: number): HTMLElement {
    const text = difference(measure, by);
    return h("td", { class: `cv-diff${text === t("happened.same") ? " cv-muted" : ""}` }, text);
  }

  private showRuns(): void {
    const { store } = this;
    const { progress, bands } = store;
    if (!store.live) return;
    const title = h("h3", {}, t("runs.title"));
    if (progress) {
      const bar = h("progress", { max: progress.total, value: progress.done, "aria-label": t("runs.title") });
      const there = this.runs.querySelector("progress");
      if (there) {
        there.max = progress.total;
        there.value = progress.done;
        this.runs.querySelector("[role=status]")!.textContent = t("runs.progress", {
          done: progress.done,
          total: progress.total,
        });
        return;
      }
      fill(
        this.runs,
        title,
        bar,
        h(
          "div",
          { class: "cv-row" },
          h("span", { role: "status", class: "cv-small" }, t("runs.progress", progress)),
          h(
            "button",
            { type: "button", class: "cv-button", onclick: () => store.background.cancel() },
            t("runs.cancel"),
          ),
        ),
      );
      return;
    }
    const go = h(
      "button",
      { type: "button", class: "cv-button cv-strong", onclick: () => store.background.run(RUNS) },
      t("runs.go"),
    );
    fill(
      this.runs,
      title,
      h("p", { class: "cv-small" }, t("happened.anecdote")),
      h("div", { class: "cv-row" }, go),
      bands &&
        h(
          "p",
          { class: "cv-muted cv-small", role: "status" },
          t(store.b ? "runs.done" : "runs.done_one", { count: bands.count }),
        ),
      bands?.failed.length
        ? h(
            "p",
            { class: "cv-small" },
            t("runs.failed", { count: bands.failed.length, which: bands.failed.slice(0, 8).join(", ") }),
          )
        : null,
      bands && this.runsTable(),
    );
  }

  private runsTable(): HTMLElement {
    const { store } = this;
    const { bands } = store;
    const two = Object.keys(bands!.differences).length > 0;
    const rows = HEADLINES.map((measure) => {
      const found = two ? bands!.differences[measure] : bands!.outcomes.A?.[measure];
      if (!found) return null;
      return h(
        "tr",
        {},
        h("th", { scope: "row" }, named("brief", measure)),
        h("td", {}, interval(measure, found)),
        two && h("td", { class: "cv-small" }, agreement(found)),
      );
    });
    return h(
      "table",
      { class: "cv-outcomes" },
      h("caption", { class: "cv-small cv-muted" }, t("runs.outcome")),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, t("happened.outcome")),
          h("th", { scope: "col" }, t(two ? "runs.sure" : "runs.mean")),
          two && h("th", { scope: "col" }, h("span", { class: "cv-hidden" }, t("runs.title"))),
        ),
      ),
      h("tbody", {}, ...rows),
    );
  }
}

/** A difference in words: how much more or less. */
export function difference(measure: string, by: number): string {
  const size = written(measure, Math.abs(by));
  if (size === written(measure, 0)) return t("happened.same");
  return t(by > 0 ? "happened.higher" : "happened.lower", {
    size: size.replace(/^1 %$/, "1 pt").replace(" %", " pts"),
  });
}

function interval(measure: string, found: Estimate): string {
  const [mean, low, high] = [found.mean, found.low, found.high].map((value) =>
    value === null ? "–" : SHARES.has(measure) ? digits(100 * value, 1) : digits(value, 3),
  );
  return t("runs.interval", { mean: mean!, low: low!, high: high! }) + (SHARES.has(measure) ? " %" : "");
}

function agreement(found: Estimate): string {
  const most = Math.max(found.above ?? 0, found.below ?? 0);
  const clear = found.low !== null && found.high !== null && found.low * found.high > 0;
  return `${t(clear ? "runs.clear" : "runs.unclear")}; ${t("runs.agree", { count: most, n: found.n })}`;
}
