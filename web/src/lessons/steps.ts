/** The last two steps of a lesson: what came out, and why. */

import { h } from "../dom";
import type { Store } from "../state/store";
import type { Card } from "../types";
import { difference } from "../view/numbers";
import { list, named, t } from "../words";
import { Found } from "./found";
import type { Lesson } from "./table";

const RUNS = 30;

export function see(store: Store, lesson: Lesson, answer: number): (HTMLElement | null)[] {
  const found = new Found(store, lesson);
  return [
    h("h3", {}, t("lesson.see")),
    h("p", {}, found.told(lesson.measure)),
    lesson.against ? h("p", {}, found.told(lesson.against)) : null,
    answer >= 0 ? judged(lesson, answer, found.right) : null,
    h("p", { class: "cv-small" }, t("lesson.honest"), " ", many(store, lesson)),
  ];
}

/** How the run compares with what was expected. */
function judged(lesson: Lesson, answer: number, right: number): HTMLElement {
  const answers = list(`lessons.${lesson.id}.answers`);
  const verdict = h("strong", {}, t(answer === right ? "lesson.right" : "lesson.wrong"));
  return h("p", {}, `${t("lesson.your", { answer: answers[answer] ?? "" })} `, verdict);
}

function many(store: Store, lesson: Lesson): HTMLElement | string {
  if (store.progress) return t("runs.progress", store.progress);
  if (!store.bands) {
    const run = () => store.background.run(RUNS);
    return h("button", { type: "button", class: "cv-button", onclick: run }, t("runs.go"));
  }
  return [lesson.measure, lesson.against].map((measure) => (measure ? agreed(store, measure) : "")).join(" ");
}

function agreed(store: Store, measure: string): string {
  const found = store.bands!.differences[measure];
  if (!found || found.mean === null) return "";
  const most = t("runs.agree", { count: Math.max(found.above ?? 0, found.below ?? 0), n: found.n });
  return `${named("outcomes", measure)}: ${difference(measure, found.mean)}; ${most}.`;
}

export function why(store: Store, lesson: Lesson): (HTMLElement | null)[] {
  const { right } = new Found(store, lesson);
  const expected = list(`lessons.${lesson.id}.answers`)[lesson.expects ?? right]!;
  const surprise = lesson.expects !== null && lesson.expects !== right;
  return [
    h("h3", {}, t("lesson.why")),
    h("p", {}, t(`lessons.${lesson.id}.why`)),
    surprise ? h("p", {}, t("lesson.otherwise", { answer: expected })) : null,
    h("p", { class: "cv-small" }, h("strong", {}, `${t("lesson.theory")}: `), t(`lessons.${lesson.id}.theory`)),
    further(store, lesson),
    h("p", { class: "cv-small" }, t("lesson.try")),
  ];
}

/** Scenarios that go further, each opened beside the baseline. */
function further(store: Store, lesson: Lesson): HTMLElement | null {
  const names = [lesson.scenario, ...lesson.theories.map((theory) => `theories/${theory}`)];
  const cards = names.flatMap((name) => store.welcome!.scenarios.find((card) => card.name === name) ?? []);
  const beside = (card: Card) => {
    store.mode = "explore";
    store.startOver(store.welcome!.start);
    store.compare(card.name);
    store.emit("mode");
  };
  const links = cards.map((card) => {
    const open = { type: "button", class: "cv-link", onclick: () => beside(card) };
    return h("li", {}, h("button", open, card.title));
  });
  if (!links.length) return null;
  return h("div", { class: "cv-small" }, h("p", {}, t("lesson.further")), h("ul", { class: "cv-further" }, ...links));
}
