/** Scenarios by theme, each with a small picture of what its encounters did and what sets it apart. */

import { fill, freshId, h } from "../dom";
import { stack } from "../draw/stack";
import { THEMES } from "../levers/values";
import type { Store } from "../state/store";
import type { Card } from "../types";
import { named, percent, t } from "../words";
import { written } from "./numbers";

const BASELINE = "baseline";

interface Tile {
  card: Card;
  element: HTMLElement;
  picture: HTMLElement;
  apart: HTMLElement;
}

export class Gallery {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly body = h("div", {});
  private readonly found = h("p", { class: "cv-muted cv-small", role: "status" });
  private tiles: Tile[] = [];

  constructor(private readonly store: Store) {
    const label = t("gallery.find");
    const look = { type: "search", placeholder: label, "aria-label": label, oninput: () => this.find(search.value) };
    const search = h("input", look) as HTMLInputElement;
    this.element = h(
      "section",
      { class: "cv-gallery", "aria-labelledby": this.titleId, hidden: true },
      h("div", { class: "cv-galleryhead" }, h("h2", { id: this.titleId }, t("gallery.title")), search),
      h("p", {}, t("gallery.intro")),
      this.found,
      this.body,
    );
    store.on("welcome", () => this.list());
    store.on("card", () => this.draw());
    store.on("mode", () => {
      if (store.mode === "gallery") store.background.gallery();
    });
  }

  private list(): void {
    this.tiles = this.store.welcome!.scenarios.map((card) => this.tile(card));
    const sections = [BASELINE, ...THEMES].flatMap((theme) => {
      const some = this.tiles.filter((tile) => tile.card.theme === theme);
      const name = t(`themes.${theme}`);
      const tiles = h("ul", { class: "cv-cards" }, ...some.map((tile) => tile.element));
      return some.length
        ? [h("section", { class: "cv-gallerytheme", "aria-label": name }, h("h3", {}, name), tiles)]
        : [];
    });
    fill(this.body, ...sections);
    if (this.store.mode === "gallery") this.store.background.gallery();
  }

  private tile(card: Card): Tile {
    const picture = h("div", { class: "cv-small-picture" });
    const apart = h("p", { class: "cv-small cv-muted cv-apart" });
    const button = (name: string, act: () => void) => {
      const text = t(`gallery.${name}`);
      const about = { type: "button", class: "cv-button", onclick: act, "aria-label": `${text}: ${card.title}` };
      return h("button", about, text);
    };
    const buttons = [button("open", () => this.open(card, false)), button("beside", () => this.open(card, true))];
    const theories = card.theories.length ? h("p", { class: "cv-small cv-muted" }, theoriesOf(card)) : null;
    const question = h("p", { class: "cv-small" }, card.question);
    const row = this.store.live ? h("div", { class: "cv-row" }, ...buttons) : null;
    const parts = [picture, h("h4", {}, card.title), question, apart, theories, row];
    return { card, picture, apart, element: h("li", { class: "cv-card cv-scenario" }, ...parts) };
  }

  private open(card: Card, beside: boolean): void {
    const { store } = this;
    store.mode = "explore";
    store.player.play(false);
    if (beside) {
      store.rewind();
      store.compare(card.name);
      store.emit("week");
    } else store.startOver(card.name);
    store.emit("mode");
    window.scrollTo(0, 0);
  }

  /** Show only those in whose words all that is written occurs. */
  private find(wanted: string): void {
    const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { card, element } of this.tiles) {
      const text = [card.title, card.name, card.question, card.look_at, ...card.theories].join(" ").toLowerCase();
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) count += 1;
    }
    for (const section of this.body.children) {
      (section as HTMLElement).hidden = !section.querySelector("li:not([hidden])");
    }
    this.found.textContent = words.length ? t("gallery.found", { count }) : "";
  }

  private draw(): void {
    const { cards } = this.store;
    const usual = cards.get(BASELINE)?.shares;
    for (const { card, picture, apart } of this.tiles) {
      const told = cards.get(card.name);
      if (!told || picture.childElementCount) continue;
      const [created, destroyed] = [told.shares.share_co_created!, told.shares.share_co_destroyed!].map((row) =>
        percent(row.at(-1)!),
      );
      const alt = t("gallery.alt", { title: card.title, created: created!, destroyed: destroyed! });
      picture.append(stack(told.shares, card.name === BASELINE ? undefined : usual, alt));
      apart.textContent = told.apart ? apartOf(told.apart) : card.name === BASELINE ? "" : t("gallery.alike");
    }
  }
}

const theoriesOf = (card: Card): string =>
  `${t(card.theories.length > 1 ? "scenario.theories" : "scenario.theory")}: ${card.theories.join(", ")}`;

function apartOf({ measure, baseline, here }: { measure: string; baseline: number; here: number }): string {
  const [from, to] = [baseline, here].map((value) => written(measure, value));
  return t("gallery.apart", { name: named("outcomes", measure), from: from!, to: to! });
}
