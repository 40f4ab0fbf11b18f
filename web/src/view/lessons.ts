/** Guided lessons: predict, run, see, why. Each has one idea and one lever; words are in `words.json`. */

import { fill, freshId, h } from "../dom";
import type { Colour } from "../state/shown";
import type { Store } from "../state/store";
import type { Entry, Levers as LeverValues } from "../types";
import { list, named, t } from "../words";
import type { Levers } from "./levers";
import { difference, written } from "./results";

interface Lesson {
  id: string;
  /** Levers that A and B share. */
  both?: LeverValues;
  /** Levers of B alone. */
  change: LeverValues;
  /** Interventions of B alone. */
  schedule?: Entry[];
  /** The lever that may then be moved. */
  lever: string;
  /** What is compared, and which answer is right where B is higher, the same, lower. */
  measure: string;
  against?: string;
  outcome: [number, number, number];
  colour: Colour;
  theories: string[];
}

const RISES: [number, number, number] = [0, 1, 2];

export const LESSONS: Lesson[] = [
  {
    id: "use",
    change: { "encounter.effort_cost": 2 },
    lever: "encounter.effort_cost",
    measure: "value_user",
    outcome: RISES,
    colour: "value",
    theories: ["batalden", "sdl"],
  },
  {
    id: "power",
    change: { "power.declared_share": 0.95 },
    lever: "power.declared_share",
    measure: "trust_own",
    outcome: RISES,
    colour: "power",
    theories: ["sdm", "kirkegaard"],
  },
  {
    id: "trust",
    change: {},
    schedule: [
      { week: 20, set: { "trust.shock": 0.4 } },
      { week: 21, set: { "trust.shock": 0 } },
    ],
    lever: "trust.loss_ratio",
    measure: "trust_own",
    outcome: RISES,
    colour: "trust",
    theories: ["fledderus", "meijer"],
  },
  {
    id: "promise",
    change: { "power.rule": "tokenistic", "power.declared_share": 0.8, "power.token_share": 0.2 },
    lever: "power.declared_share",
    measure: "trust_organisation",
    outcome: RISES,
    colour: "trust",
    theories: ["kirkegaard", "goffman"],
  },
  {
    id: "pay",
    change: { "compensation.rule": "hourly", "compensation.rate": 15, "benefits.limit": 0 },
    lever: "compensation.rate",
    measure: "participation_claimants",
    against: "participation_others",
    outcome: RISES,
    colour: "burden",
    theories: ["pay", "labour"],
  },
  {
    id: "together",
    both: { "power.rule": "dependence" },
    change: { "power.rule": "collective", "power.pooling": 1, "groups.organising": 1, "groups.join_rate": 0.1 },
    lever: "groups.join_rate",
    measure: "enacted_share",
    outcome: RISES,
    colour: "power",
    theories: ["bolton"],
  },
  {
    id: "much",
    change: { "delegation.task": 1, "delegation.backup": 0 },
    lever: "delegation.task",
    measure: "burden",
    outcome: RISES,
    colour: "burden",
    theories: ["essen", "selfmanage"],
  },
  {
    id: "pace",
    change: { "forums.pace": 5 },
    lever: "forums.pace",
    measure: "design_payoff",
    outcome: RISES,
    colour: "activation",
    theories: ["pace", "filipe"],
  },
];

const SEEN = 12;
/** A difference that nobody would see counts as none. */
const NONE = 0.01;

export class Lessons {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", {});
  private answer = -1;
  private ran = false;
  private readonly done = new Set<string>();

  /** `stage` is where the run is seen, brought into view on narrow screens. */
  constructor(
    private readonly store: Store,
    private readonly levers: Levers,
    private readonly stage: HTMLElement,
  ) {
    this.element = h("section", { class: "cv-card cv-lessons", "aria-labelledby": this.titleId }, this.body);
    store.on(["welcome", "mode"], () => this.show());
    store.on(["play", "runs"], () => {
      if (this.ran) this.showSeen();
    });
    this.show();
  }

  private get lesson(): Lesson | undefined {
    return LESSONS.find((lesson) => lesson.id === this.store.lesson);
  }

  open(id: string): void {
    const { store } = this;
    this.answer = -1;
    this.ran = false;
    store.lesson = id;
    const lesson = this.lesson;
    if (lesson && store.live) {
      store.player.play(false);
      store.dropB();
      store.colour = lesson.colour;
      store.view = "map";
      store.week = store.reached = 0;
      store.start("A", store.welcome!.start, { ...lesson.both });
      store.emit("look", "week");
    }
    store.emit("mode");
    this.body.querySelector<HTMLElement>("h2")?.focus();
  }

  private show(): void {
    const { store, lesson } = this;
    if (!store.welcome || store.mode !== "learn") return;
    if (lesson) this.showLesson(lesson);
    else this.showList();
  }

  private showList(): void {
    const free = () => {
      this.store.mode = "explore";
      this.store.emit("mode");
    };
    fill(
      this.body,
      h("h2", { id: this.titleId, tabIndex: -1 }, t("lesson.title")),
      h("p", {}, t("lesson.intro")),
      h(
        "ol",
        { class: "cv-lessonlist" },
        ...LESSONS.map((lesson) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", onclick: () => this.open(lesson.id) },
              h("strong", {}, t(`lessons.${lesson.id}.title`)),
              this.done.has(lesson.id) ? h("span", { class: "cv-done" }, `✓ ${t("lesson.done")}`) : null,
              h("span", {}, t(`lessons.${lesson.id}.idea`)),
            ),
          ),
        ),
      ),
      h("button", { type: "button", class: "cv-button", onclick: free }, t("lesson.free")),
    );
  }

  private showLesson(lesson: Lesson): void {
    const place = LESSONS.indexOf(lesson);
    const group = freshId("answer");
    const choices = list(`lessons.${lesson.id}.answers`).map((answer, number) =>
      h(
        "label",
        { class: "cv-answer" },
        h("input", {
          type: "radio",
          name: group,
          value: String(number),
          checked: number === this.answer,
          onchange: () => {
            this.answer = number;
            go.disabled = false;
          },
        }),
        h("span", {}, answer),
      ),
    );
    const go = h(
      "button",
      { type: "button", class: "cv-button cv-strong", disabled: this.answer < 0, onclick: () => this.run(lesson) },
      t("lesson.go"),
    );
    fill(
      this.body,
      h(
        "button",
        {
          type: "button",
          class: "cv-link",
          onclick: () => {
            this.store.lesson = "";
            this.store.emit("mode");
          },
        },
        `‹ ${t("lesson.back")}`,
      ),
      h("p", { class: "cv-muted cv-small" }, t("lesson.number", { number: place + 1 })),
      h("h2", { id: this.titleId, tabIndex: -1 }, t(`lessons.${lesson.id}.title`)),
      h("p", { class: "cv-idea" }, t(`lessons.${lesson.id}.idea`)),
      h(
        "fieldset",
        { class: "cv-step" },
        h("legend", {}, t("lesson.predict")),
        h("p", {}, t(`lessons.${lesson.id}.question`)),
        ...choices,
      ),
      h("div", { class: "cv-step" }, h("h3", {}, t("lesson.run")), go),
      h("div", { class: "cv-step cv-seen", hidden: true, "aria-live": "polite" }),
      h("div", { class: "cv-step cv-why", hidden: true }),
    );
    if (this.ran) this.showSeen();
  }

  private run(lesson: Lesson): void {
    const { store } = this;
    this.ran = true;
    this.done.add(lesson.id);
    store.week = store.reached = 0;
    store.start("A", store.welcome!.start, { ...lesson.both });
    store.start(
      "B",
      store.welcome!.start,
      { ...lesson.both, ...lesson.change },
      lesson.schedule ? structuredClone(lesson.schedule) : null,
    );
    store.edited = "B";
    store.speed = 10;
    store.emit("arms", "week");
    const seen = this.body.querySelector(".cv-seen") as HTMLElement;
    seen.hidden = false;
    fill(seen, h("h3", {}, t("lesson.see")), h("p", {}, t("lesson.running", { week: store.weeks - 1 })));
    store.player.play(true);
    this.reveal(this.stage);
  }

  /** Scroll to where something happens, if lesson and map stand one above the other. */
  private reveal(element: HTMLElement): void {
    const stacked = this.stage.getBoundingClientRect().left < this.element.getBoundingClientRect().right;
    if (stacked) element.scrollIntoView({ block: "start" });
  }

  /** When the run has been seen to its end: what came out, how it compares with the prediction, and why. */
  private showSeen(): void {
    const { store, lesson } = this;
    const seen = this.body.querySelector(".cv-seen") as HTMLElement | null;
    const why = this.body.querySelector(".cv-why") as HTMLElement | null;
    if (
      !lesson ||
      !seen ||
      !why ||
      store.playing ||
      store.reached < store.weeks - 1 ||
      !store.b?.frames ||
      store.known < store.weeks - 1
    )
      return;
    const last = store.weeks - 1,
      first = Math.max(0, Math.min(store.weeks - SEEN, store.weeks - 1) - (lesson.id === "trust" ? 0 : 40));
    const mean = (arm: "A" | "B", measure: string) => {
      const values = store.arms
        .get(arm)!
        .frames!.measure(measure)
        .subarray(Math.max(first, 0), last + 1);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const told = (measure: string) =>
      t("lesson.found", {
        name: named("outcomes", measure),
        a: written(measure, mean("A", measure)),
        b: written(measure, mean("B", measure)),
        from: Math.max(first, 0),
        to: last,
      });
    const gain =
      mean("B", lesson.measure) -
      mean("A", lesson.measure) -
      (lesson.against ? mean("B", lesson.against) - mean("A", lesson.against) : 0);
    const right = lesson.outcome[Math.abs(gain) < NONE ? 1 : gain > 0 ? 0 : 2];
    seen.hidden = false;
    fill(
      seen,
      h("h3", {}, t("lesson.see")),
      h("p", {}, told(lesson.measure)),
      lesson.against ? h("p", {}, told(lesson.against)) : null,
      this.answer >= 0
        ? h(
            "p",
            {},
            `${t("lesson.your", { answer: list(`lessons.${lesson.id}.answers`)[this.answer] ?? "" })} `,
            h("strong", {}, t(this.answer === right ? "lesson.right" : "lesson.wrong")),
          )
        : null,
      h(
        "p",
        { class: "cv-small" },
        t("lesson.honest"),
        " ",
        store.progress
          ? t("runs.progress", store.progress)
          : store.bands
            ? this.many(lesson)
            : h(
                "button",
                { type: "button", class: "cv-button", onclick: () => store.background.run(30) },
                t("runs.go"),
              ),
      ),
    );
    why.hidden = false;
    if (why.dataset.lesson !== lesson.id) {
      why.dataset.lesson = lesson.id;
      this.reveal(seen);
      fill(
        why,
        h("h3", {}, t("lesson.why")),
        h("p", {}, t(`lessons.${lesson.id}.why`)),
        this.theory(lesson),
        h("p", { class: "cv-small" }, t("lesson.try")),
        this.levers.single(lesson.lever),
        this.onwards(lesson),
      );
    }
  }

  private many(lesson: Lesson): string {
    const found = this.store.bands!.differences[lesson.measure];
    if (!found || found.mean === null) return "";
    return `${named("outcomes", lesson.measure)}: ${difference(lesson.measure, found.mean)}; ${t("runs.agree", { count: Math.max(found.above ?? 0, found.below ?? 0), n: found.n })}.`;
  }

  private theory(lesson: Lesson): HTMLElement {
    const card = this.store.welcome!.scenarios.find((one) =>
      one.theories.some((theory) => lesson.theories.includes(theory)),
    );
    return h(
      "p",
      { class: "cv-small" },
      h("strong", {}, `${t("lesson.theory")}: `),
      t(`lessons.${lesson.id}.theory`),
      card ? h("br") : null,
      card
        ? h(
            "button",
            { type: "button", class: "cv-link", onclick: () => this.beside(card.name) },
            t("lesson.scenario", { title: card.title }),
          )
        : null,
    );
  }

  private beside(name: string): void {
    const { store } = this;
    store.mode = "explore";
    store.start("A", store.welcome!.start);
    store.compare(name);
    store.emit("mode");
  }

  private onwards(lesson: Lesson): HTMLElement {
    const next = LESSONS[LESSONS.indexOf(lesson) + 1];
    return h(
      "div",
      { class: "cv-row" },
      next
        ? h(
            "button",
            { type: "button", class: "cv-button cv-strong", onclick: () => this.open(next.id) },
            t("lesson.next_lesson"),
          )
        : h(
            "button",
            {
              type: "button",
              class: "cv-button cv-strong",
              onclick: () => {
                this.store.mode = "explore";
                this.store.emit("mode");
              },
            },
            t("lesson.sandbox"),
          ),
    );
  }
}
