/** Guided lessons: predict, run, see, why. Each has one idea and one lever. */

import { fill, freshId, h } from "../dom";
import type { Store } from "../state/store";
import type { Levers } from "../levers/panel";
import { list, t } from "../words";
import { Found } from "./found";
import { numbers } from "./numbers";
import { see, why } from "./steps";
import { type Lesson, LESSONS } from "./table";

/** Weeks a second at which a lesson runs. */
const SPEED = 10;

const button = (text: string, onclick: () => void, look = "cv-button") =>
  h("button", { type: "button", class: look, onclick }, text);

export class Lessons {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", {});
  private readonly asked = h("p", {});
  private readonly seen = h("div", { class: "cv-step cv-seen", hidden: true, "aria-live": "polite" });
  private readonly why = h("div", { class: "cv-step cv-why", hidden: true });
  private readonly done = new Set<string>();
  private answer = -1;
  private ran = false;

  /** `stage` is where the run is seen, brought into view on narrow screens. */
  constructor(
    private readonly store: Store,
    private readonly levers: Levers,
    private readonly stage: HTMLElement,
  ) {
    this.element = h("section", { class: "cv-card cv-lessons", "aria-labelledby": this.titleId }, this.body);
    store.on(["welcome", "mode"], () => this.show());
    // What a question says of A is known when A has been opened.
    store.on("arms", () => this.ask());
    store.on(["play", "runs"], () => {
      if (this.ran) this.showSeen();
    });
    this.show();
  }

  private get lesson(): Lesson | undefined {
    return LESSONS.find((lesson) => lesson.id === this.store.lesson);
  }

  private show(): void {
    const { store, lesson } = this;
    if (!store.welcome || store.mode !== "learn") return;
    if (lesson) this.showLesson(lesson);
    else this.showList();
  }

  private showList(): void {
    const entry = (lesson: Lesson) =>
      h(
        "button",
        { type: "button", onclick: () => this.open(lesson.id) },
        h("strong", {}, t(`lessons.${lesson.id}.title`)),
        this.done.has(lesson.id) ? h("span", { class: "cv-done" }, `✓ ${t("lesson.done")}`) : null,
        h("span", {}, t(`lessons.${lesson.id}.idea`)),
      );
    fill(
      this.body,
      h("h2", { id: this.titleId, tabIndex: -1 }, t("lesson.title")),
      h("p", {}, t("lesson.intro")),
      h("ol", { class: "cv-lessonlist" }, ...LESSONS.map((lesson) => h("li", {}, entry(lesson)))),
      button(t("lesson.free"), () => this.sandbox()),
    );
  }

  private showLesson(lesson: Lesson): void {
    const go = button(t("lesson.go"), () => this.run(lesson), "cv-button cv-strong") as HTMLButtonElement;
    go.disabled = this.answer < 0;
    const number = LESSONS.indexOf(lesson) + 1;
    fill(
      this.body,
      button(`‹ ${t("lesson.back")}`, () => this.leave(), "cv-link"),
      h("p", { class: "cv-muted cv-small" }, t("lesson.number", { number, count: LESSONS.length })),
      h("h2", { id: this.titleId, tabIndex: -1 }, t(`lessons.${lesson.id}.title`)),
      h("p", { class: "cv-idea" }, t(`lessons.${lesson.id}.idea`)),
      this.question(lesson, go),
      h("div", { class: "cv-step" }, h("h3", {}, t("lesson.run")), go),
      this.seen,
      this.why,
    );
    if (this.ran) this.showSeen();
  }

  private question(lesson: Lesson, go: HTMLButtonElement): HTMLElement {
    const name = freshId("answer");
    const choices = list(`lessons.${lesson.id}.answers`).map((answer, number) => {
      const choose = () => {
        this.answer = number;
        go.disabled = false;
      };
      const checked = number === this.answer;
      const radio = h("input", { type: "radio", name, value: String(number), checked, onchange: choose });
      return h("label", { class: "cv-answer" }, radio, h("span", {}, answer));
    });
    this.ask();
    return h("fieldset", { class: "cv-step" }, h("legend", {}, t("lesson.predict")), this.asked, ...choices);
  }

  private ask(): void {
    const { store, lesson } = this;
    if (store.welcome && lesson) this.asked.textContent = t(`lessons.${lesson.id}.question`, numbers(store, lesson));
  }

  private open(id: string): void {
    const { store } = this;
    this.answer = -1;
    this.ran = false;
    this.seen.hidden = this.why.hidden = true;
    store.lesson = id;
    const { lesson } = this;
    if (lesson && store.live) {
      store.player.play(false);
      store.dropB();
      store.colour = lesson.colour;
      store.view = "map";
      store.startOver(store.welcome!.start, { ...lesson.both });
      store.emit("look");
    }
    store.emit("mode");
    this.body.querySelector<HTMLElement>("h2")?.focus();
  }

  private leave(): void {
    this.store.lesson = "";
    this.store.emit("mode");
  }

  private sandbox(): void {
    this.store.mode = "explore";
    this.store.emit("mode");
  }

  private run(lesson: Lesson): void {
    const { store } = this;
    const schedule = lesson.schedule ? structuredClone(lesson.schedule) : null;
    this.ran = true;
    this.done.add(lesson.id);
    store.startOver(store.welcome!.start, { ...lesson.both });
    store.start("B", store.welcome!.start, { ...lesson.both, ...lesson.change }, schedule);
    store.edited = "B";
    store.emit("arms");
    this.why.hidden = true;
    this.seen.hidden = false;
    fill(this.seen, h("h3", {}, t("lesson.see")), h("p", {}, t("lesson.running", { week: store.weeks - 1 })));
    store.player.setSpeed(SPEED);
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
    if (!lesson || store.mode !== "learn" || !Found.ready(store)) return;
    fill(this.seen, ...see(store, lesson, this.answer));
    this.seen.hidden = false;
    if (!this.why.hidden) return;
    this.why.hidden = false;
    fill(this.why, ...why(store, lesson), this.levers.single(lesson.lever), this.onwards(lesson));
    this.reveal(this.seen);
  }

  private onwards(lesson: Lesson): HTMLElement {
    const next = LESSONS[LESSONS.indexOf(lesson) + 1];
    const [text, go] = next
      ? [t("lesson.next_lesson"), () => this.open(next.id)]
      : [t("lesson.sandbox"), () => this.sandbox()];
    return h("div", { class: "cv-row" }, button(text as string, go as () => void, "cv-button cv-strong"));
  }
}
