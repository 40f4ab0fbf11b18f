/** Interventions on their line below the clock: seen, moved, removed. */

import { fill, h, icon } from "../dom";
import { whatIsSet } from "../levers/values";
import type { Arm } from "../state/arm";
import type { Store } from "../state/store";
import type { Entry } from "../types";
import { t } from "../words";

/** Pixels from one marker to the next. */
const ROOM = 26;
const USUAL_WIDTH = 600;

/** Where markers stand on a line that want to stand at `wanted`, in order: none on another, all on the line. */
export function apart(wanted: number[], width: number): number[] {
  const room = Math.min(ROOM, width / Math.max(wanted.length - 1, 1));
  const put: number[] = [];
  for (const at of wanted) put.push(Math.max(at, (put.at(-1) ?? -room) + room));
  let end = width;
  for (let place = put.length - 1; place >= 0; place -= 1) {
    put[place] = Math.min(put[place]!, end);
    end = put[place]! - room;
  }
  return put;
}

interface Marker {
  arm: Arm;
  entry: Entry;
  element: HTMLElement;
}

export class Timeline {
  readonly line = h("div", { class: "cv-line", hidden: true });
  readonly menu = h("div", { class: "cv-popover", hidden: true });
  readonly note = h("p", { class: "cv-muted cv-small" }, t("timeline.none"));

  constructor(private readonly store: Store) {
    store.on(["arms", "levers", "welcome"], () => this.show());
  }

  private show(): void {
    const { store, line } = this;
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.marker;
    const made: Marker[] = [];
    for (const arm of store.arms.values()) {
      for (const entry of arm.plan) {
        if (entry.week < store.weeks) made.push({ arm, entry, element: this.marker(arm, entry) });
      }
    }
    fill(line, ...made.map((marker) => marker.element));
    line.hidden = made.length === 0;
    this.note.hidden = made.length > 0;
    this.part(made);
    if (focused) line.querySelector<HTMLElement>(`[data-marker="${focused}"]`)?.focus();
  }

  private get last(): number {
    return Math.max(this.store.weeks - 1, 1);
  }

  /** Keep markers of weeks that lie close together from covering each other. */
  private part(markers: Marker[]): void {
    const width = this.line.clientWidth || USUAL_WIDTH;
    const sorted = [...markers].sort((one, other) => one.entry.week - other.entry.week);
    const wanted = sorted.map(({ entry }) => (entry.week / this.last) * width);
    apart(wanted, width).forEach((put, place) => {
      sorted[place]!.element.style.left = `${(100 * put) / width}%`;
    });
  }

  private marker(arm: Arm, entry: Entry): HTMLElement {
    const what = whatIsSet(this.store, entry);
    const label = t("timeline.marker", { arm: arm.name, week: entry.week, what });
    const element = h("button", { type: "button", class: `cv-marker cv-arm-${arm.name}`, title: what }, arm.name);
    element.setAttribute("aria-label", label);
    element.dataset.marker = `${arm.name}${entry.week}`;
    if (!this.store.live) return element;
    const marker = { arm, entry, element };
    this.drag(marker);
    element.addEventListener("click", () => this.open(marker));
    element.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.move(marker, entry.week - 1);
      else if (event.key === "ArrowRight") this.move(marker, entry.week + 1);
      else if (event.key === "Delete" || event.key === "Backspace") this.remove(marker);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    return element;
  }

  private move({ arm, entry, element }: Marker, week: number): void {
    const to = Math.min(Math.max(week, 0), this.store.weeks - 1);
    if (to === entry.week) return;
    // Focus stays on the marker that takes this one's place.
    element.dataset.marker = `${arm.name}${to}`;
    this.store.changeArm(arm, (one) => one.move(entry.week, to));
  }

  private remove({ arm, entry }: Marker): void {
    this.store.changeArm(arm, (one) => one.remove(entry.week));
  }

  private drag(marker: Marker): void {
    const { element, entry } = marker;
    let dragged: { week: number; moved: boolean } | null = null;
    element.addEventListener("pointerdown", (event) => {
      dragged = { week: entry.week, moved: false };
      element.setPointerCapture(event.pointerId);
    });
    element.addEventListener("pointermove", (event) => {
      if (!dragged) return;
      const box = this.line.getBoundingClientRect();
      const week = Math.round(((event.clientX - box.left) / box.width) * this.last);
      dragged = { week: Math.min(Math.max(week, 0), this.last), moved: dragged.moved || week !== entry.week };
      element.style.left = `${(100 * dragged.week) / this.last}%`;
    });
    element.addEventListener("pointerup", () => {
      if (dragged?.moved) this.move(marker, dragged.week);
      dragged = null;
    });
  }

  /** A small menu for those who neither drag nor know the keys. */
  private open(marker: Marker): void {
    const { menu } = this;
    const { arm, entry, element } = marker;
    const close = () => {
      menu.hidden = true;
    };
    const act = (label: string, run: () => void) => {
      const onclick = () => {
        close();
        run();
      };
      return h("button", { type: "button", class: "cv-button", onclick }, label);
    };
    const leave = () => {
      close();
      element.focus();
    };
    const which = h("strong", {}, `${arm.name}, ${t("timeline.week", { week: entry.week })}`);
    const buttons = [
      act(t("timeline.earlier"), () => this.move(marker, entry.week - 1)),
      act(t("timeline.later"), () => this.move(marker, entry.week + 1)),
      act(t("timeline.remove"), () => this.remove(marker)),
      h("button", { type: "button", class: "cv-icon", "aria-label": t("keys.close"), onclick: leave }, icon("close")),
    ];
    const said = h("p", {}, which, h("br"), whatIsSet(this.store, entry));
    fill(menu, said, h("div", { class: "cv-row" }, ...buttons));
    menu.hidden = false;
    menu.querySelector("button")?.focus();
  }
}
