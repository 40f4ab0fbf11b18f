/** A real table of everybody, beside the pictures. */

import { fill, h } from "../dom";
import { byCode } from "../draw/colours";
import { FULL } from "../state/frames";
import type { Store } from "../state/store";
import { digits, t } from "../words";

const PAGE = 25;
const SHARES = ["trust", "phi", "burden", "activation", "health"] as const;
const HEADS = ["colours.trust", "colours.power", "colours.burden", "colours.activation", "facts.health"];

export class PeopleTable {
  readonly element: HTMLElement;
  private readonly body = h("div", { class: "cv-tablebox", hidden: true });
  private first = 0;

  constructor(private readonly store: Store) {
    const toggle = h(
      "button",
      {
        type: "button",
        class: "cv-link",
        "aria-expanded": "false",
        onclick: () => {
          this.body.hidden = !this.body.hidden;
          toggle.setAttribute("aria-expanded", String(!this.body.hidden));
          toggle.textContent = t(this.body.hidden ? "map.table" : "map.hide_table");
          this.show();
        },
      },
      t("map.table"),
    );
    this.element = h("div", { class: "cv-tabletoggle" }, toggle, this.body);
    store.on(["week", "play", "frames", "arms"], () => this.show());
  }

  private show(): void {
    const { store } = this;
    const frames = store.arms.get("A")?.frames;
    if (this.body.hidden || store.playing || !frames?.known) return;
    const week = Math.min(store.week, frames.known - 1);
    const columns = SHARES.map((field) => frames.column(week, "patients", field));
    const classes = frames.column(week, "patients", "encounter_class"),
      met = frames.column(week, "patients", "met");
    const count = classes.length;
    this.first = Math.min(this.first, Math.max(0, Math.floor((count - 1) / PAGE) * PAGE));
    const last = Math.min(this.first + PAGE, count);
    const rows = Array.from({ length: last - this.first }, (_, row) => {
      const slot = this.first + row;
      return h(
        "tr",
        {},
        h(
          "th",
          { scope: "row" },
          h(
            "button",
            { type: "button", class: "cv-link", onclick: () => store.select({ kind: "patients", slot }) },
            String(slot),
          ),
        ),
        ...columns.map((column) => h("td", {}, digits(column[slot]! / FULL))),
        h("td", {}, met[slot] === 1 ? t(`classes.${byCode.get(classes[slot]!)?.key ?? "neutral"}`) : "–"),
      );
    });
    const move = (by: number) => () => {
      this.first = Math.max(0, this.first + by);
      this.show();
    };
    fill(
      this.body,
      h(
        "div",
        { class: "cv-scroll", tabIndex: 0, role: "region", "aria-label": t("map.table") },
        h(
          "table",
          { class: "cv-outcomes" },
          h(
            "caption",
            {},
            `${t("arms.A")}, ${t("clock.week", { week })}. ${t("map.page", { from: this.first, to: last - 1, count })}`,
          ),
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              h("th", { scope: "col" }, t("map.person")),
              ...HEADS.map((head) => h("th", { scope: "col" }, t(head))),
              h("th", { scope: "col" }, t("happened.encounters")),
            ),
          ),
          h("tbody", {}, ...rows),
        ),
      ),
      h(
        "div",
        { class: "cv-row" },
        h(
          "button",
          { type: "button", class: "cv-button", disabled: this.first === 0, onclick: move(-PAGE) },
          t("map.previous"),
        ),
        h(
          "button",
          { type: "button", class: "cv-button", disabled: last >= count, onclick: move(PAGE) },
          t("map.next"),
        ),
      ),
    );
  }
}
