/** Play, pause, step, speed and scrub, and the interventions on their line. */

import { fill, h, icon } from "../dom";
import type { Arm } from "../state/arm";
import { SPEEDS } from "../state/shown";
import type { Store } from "../state/store";
import type { Entry } from "../types";
import { exact, named, t } from "../words";
import { shownValue } from "./levers";

const ROOM = 26;

export class Clock {
  readonly element: HTMLElement;
  private readonly play = h("button", {
    type: "button",
    class: "cv-play",
    onclick: () => this.store.player.play(!this.store.playing),
  });
  private readonly scrub = h("input", {
    type: "range",
    min: "0",
    max: "103",
    step: "1",
    value: "0",
    "aria-label": t("clock.scrub"),
  });
  private readonly week = h("output", { class: "cv-week" });
  private readonly line = h("div", { class: "cv-line" });
  private readonly note = h("p", { class: "cv-muted cv-small" });
  private readonly menu = h("div", { class: "cv-popover", hidden: true });

  constructor(private readonly store: Store) {
    const button = (label: string, sign: string, act: () => void) =>
      h("button", { type: "button", class: "cv-icon", title: label, "aria-label": label, onclick: act }, icon(sign));
    const speed = h(
      "select",
      {
        "aria-label": t("clock.speed"),
        onchange: () => {
          store.speed = Number(speed.value);
          store.emit("play");
        },
      },
      ...SPEEDS.map((rate) =>
        h("option", { value: String(rate), selected: rate === store.speed }, t("clock.rate", { rate })),
      ),
    );
    this.scrub.addEventListener("input", () => {
      store.player.play(false);
      store.player.goTo(Number(this.scrub.value));
    });
    this.element = h(
      "section",
      { class: "cv-card cv-clock", "aria-label": t("clock.label") },
      h(
        "div",
        { class: "cv-controls" },
        button(t("clock.start"), "start", () => {
          store.player.play(false);
          store.player.goTo(0);
        }),
        button(t("clock.back"), "back", () => {
          store.player.play(false);
          store.player.goTo(store.week - 1);
        }),
        this.play,
        button(t("clock.step"), "next", () => {
          store.player.play(false);
          store.player.goTo(store.week + 1);
        }),
        this.week,
        h("span", { class: "cv-grow" }),
        speed,
      ),
      h("div", { class: "cv-track" }, this.scrub, this.line, this.menu),
      this.note,
    );
    store.on(["play", "week", "arms"], () => this.show());
    store.on("play", () => {
      speed.value = String(store.speed);
    });
    store.on(["arms", "welcome"], () => this.markers());
    this.show();
  }

  private show(): void {
    const { store } = this;
    const label = t(store.playing ? "clock.pause" : "clock.play");
    if (this.play.getAttribute("aria-label") !== label) {
      this.play.setAttribute("aria-label", label);
      this.play.title = label;
      fill(this.play, icon(store.playing ? "pause" : "play"));
    }
    this.scrub.max = String(store.weeks - 1);
    this.scrub.value = String(store.week);
    this.scrub.setAttribute("aria-valuetext", t("clock.week", { week: store.week }));
    fill(
      this.week,
      t("clock.week", { week: store.week }),
      h("span", { class: "cv-muted" }, ` ${t("clock.of", { weeks: store.weeks - 1 })}`),
    );
  }

  /** Put a marker on the line for each intervention. */
  private markers(): void {
    const { store } = this;
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.marker;
    const made: HTMLElement[] = [];
    for (const arm of store.arms.values()) {
      for (const entry of arm.plan) if (entry.week < store.weeks) made.push(this.marker(arm, entry));
    }
    fill(this.line, ...made);
    this.line.hidden = made.length === 0;
    this.part();
    this.line.dataset.arms = String(store.arms.size);
    if (focused) this.line.querySelector<HTMLElement>(`[data-marker="${focused}"]`)?.focus();
    fill(this.note, made.length ? null : t("timeline.none"));
    this.note.hidden = made.length > 0;
  }

  /** Keep markers of weeks that lie close together from covering each other. */
  private part(): void {
    const width = this.line.clientWidth || 600;
    let free = -Infinity;
    for (const marker of [...this.line.children].sort(
      (one, other) => Number((one as HTMLElement).dataset.week) - Number((other as HTMLElement).dataset.week),
    ) as HTMLElement[]) {
      const at = (Number(marker.dataset.week) / Math.max(this.store.weeks - 1, 1)) * width;
      const put = Math.max(at, free);
      marker.style.left = `${(100 * put) / width}%`;
      free = put + ROOM;
    }
  }

  private marker(arm: Arm, entry: Entry): HTMLElement {
    const { store } = this;
    const what = whatIsSet(store, entry);
    const marker = h(
      "button",
      {
        type: "button",
        class: `cv-marker cv-arm-${arm.name}`,
        "data-marker": `${arm.name}${entry.week}`,
        "data-week": entry.week,
        title: what,
        "aria-label": t("timeline.marker", { arm: arm.name, week: entry.week, what }),
      },
      arm.name,
    );
    const place = (week: number) => {
      marker.style.left = `${(100 * week) / Math.max(store.weeks - 1, 1)}%`;
    };
    place(entry.week);
    const moveTo = (week: number) => {
      const to = Math.min(Math.max(week, 0), store.weeks - 1);
      if (to === entry.week) return;
      marker.dataset.marker = `${arm.name}${to}`;
      store.changeArm(arm, (one) => one.move(entry.week, to));
    };
    if (!store.live) return marker;
    let dragged: { week: number; moved: boolean } | null = null;
    marker.addEventListener("pointerdown", (event) => {
      dragged = { week: entry.week, moved: false };
      marker.setPointerCapture(event.pointerId);
    });
    marker.addEventListener("pointermove", (event) => {
      if (!dragged) return;
      const box = this.line.getBoundingClientRect();
      const week = Math.round(((event.clientX - box.left) / box.width) * (store.weeks - 1));
      dragged = { week: Math.min(Math.max(week, 0), store.weeks - 1), moved: dragged.moved || week !== entry.week };
      place(dragged.week);
    });
    marker.addEventListener("pointerup", () => {
      const end = dragged;
      dragged = null;
      if (end?.moved) moveTo(end.week);
    });
    marker.addEventListener("click", () => this.open(arm, entry, marker, moveTo));
    marker.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight")
        moveTo(entry.week + (event.key === "ArrowLeft" ? -1 : 1));
      else if (event.key === "Delete" || event.key === "Backspace")
        store.changeArm(arm, (one) => one.remove(entry.week));
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    return marker;
  }

  private open(arm: Arm, entry: Entry, marker: HTMLElement, moveTo: (week: number) => void): void {
    const { store, menu } = this;
    const close = () => {
      menu.hidden = true;
    };
    const act = (label: string, run: () => void) =>
      h(
        "button",
        {
          type: "button",
          class: "cv-button",
          onclick: () => {
            close();
            run();
          },
        },
        label,
      );
    fill(
      menu,
      h(
        "p",
        {},
        h("strong", {}, `${arm.name}, ${t("timeline.week", { week: entry.week })}`),
        h("br"),
        whatIsSet(store, entry),
      ),
      h(
        "div",
        { class: "cv-row" },
        act(t("timeline.earlier"), () => moveTo(entry.week - 1)),
        act(t("timeline.later"), () => moveTo(entry.week + 1)),
        act(t("timeline.remove"), () => store.changeArm(arm, (one) => one.remove(entry.week))),
        h(
          "button",
          {
            type: "button",
            class: "cv-icon",
            "aria-label": t("keys.close"),
            onclick: () => {
              close();
              marker.focus();
            },
          },
          icon("close"),
        ),
      ),
    );
    menu.hidden = false;
    menu.querySelector("button")?.focus();
  }
}

/** What an intervention sets, in words. */
export function whatIsSet(store: Store, entry: Entry): string {
  return Object.entries(entry.set)
    .map(([path, value]) => {
      const lever = store.welcome?.levers.find((row) => row.path === path);
      return t("timeline.sets", {
        name: named("lever", path),
        value: lever ? shownValue(lever, value) : typeof value === "number" ? exact(value) : String(value),
      });
    })
    .join(", ");
}
