/** Scenarios by theme, each with a small picture of what its encounters did. */

import { fill, freshId, h, svg } from "../dom";
import { CLASSES } from "../draw/colours";
import type { Store } from "../state/store";
import type { Card } from "../types";
import { percent, t } from "../words";
import { THEMES } from "./levers";

const ORDER = ["share_co_created", "share_provider_depleted", "share_user_exploited", "share_co_destroyed"];

export class Gallery {
  readonly element: HTMLElement;
  private readonly titleId = freshId("title");
  private readonly pictures = new Map<string, HTMLElement>();
  private readonly body = h("div", {});

  constructor(private readonly store: Store) {
    this.element = h(
      "section",
      { class: "cv-gallery", "aria-labelledby": this.titleId, hidden: true },
      h("h2", { id: this.titleId }, t("gallery.title")),
      h("p", {}, t("gallery.intro")),
      this.body,
    );
    store.on("welcome", () => this.list());
    store.on("card", () => this.draw());
    store.on("mode", () => {
      if (store.mode === "gallery") store.background.gallery();
    });
  }

  private list(): void {
    const cards = this.store.welcome!.scenarios;
    const themes = ["baseline", ...THEMES]
      .map((theme) => [theme, cards.filter((card) => card.theme === theme)] as const)
      .filter(([, some]) => some.length);
    fill(
      this.body,
      ...themes.map(([theme, some]) =>
        h(
          "section",
          { class: "cv-gallerytheme", "aria-label": t(`themes.${theme}`) },
          h("h3", {}, t(`themes.${theme}`)),
          h("ul", { class: "cv-cards" }, ...some.map((card) => this.card(card))),
        ),
      ),
    );
    if (this.store.mode === "gallery") this.store.background.gallery();
  }

  private card(card: Card): HTMLElement {
    const { store } = this;
    const picture = h("div", { class: "cv-small-picture" });
    this.pictures.set(card.name, picture);
    const open = (beside: boolean) => () => {
      store.mode = "explore";
      store.player.play(false);
      store.week = store.reached = 0;
      if (beside) store.compare(card.name);
      else store.start("A", card.name);
      store.emit("mode", "week");
    };
    return h(
      "li",
      { class: "cv-card cv-scenario" },
      picture,
      h("h4", {}, card.title),
      h("p", { class: "cv-small" }, card.question),
      store.live
        ? h(
            "div",
            { class: "cv-row" },
            h(
              "button",
              {
                type: "button",
                class: "cv-button",
                onclick: open(false),
                "aria-label": `${t("gallery.open")}: ${card.title}`,
              },
              t("gallery.open"),
            ),
            h(
              "button",
              {
                type: "button",
                class: "cv-button",
                onclick: open(true),
                "aria-label": `${t("gallery.beside")}: ${card.title}`,
              },
              t("gallery.beside"),
            ),
          )
        : null,
    );
  }

  private draw(): void {
    for (const [name, shares] of this.store.cards) {
      const picture = this.pictures.get(name);
      if (!picture || picture.childElementCount) continue;
      const title = this.store.welcome!.scenarios.find((card) => card.name === name)?.title ?? name;
      picture.append(drawn(shares, title));
    }
  }
}

function drawn(shares: Record<string, number[]>, title: string): SVGElement {
  const count = shares[ORDER[0]!]!.length;
  const x = (at: number) => (100 * at) / Math.max(count - 1, 1);
  const alt = t("gallery.alt", {
    title,
    created: percent(shares.share_co_created!.at(-1)!),
    destroyed: percent(shares.share_co_destroyed!.at(-1)!),
  });
  const picture = svg("svg", { viewBox: "0 0 100 40", preserveAspectRatio: "none", role: "img", "aria-label": alt });
  const hatches = svg("defs");
  picture.append(hatches);
  let floor = Array.from({ length: count }, () => 0);
  for (const share of ORDER) {
    const key = CLASSES.find((look) => look.share === share)!.key;
    const top = floor.map((low, at) => low + shares[share]![at]!);
    const points = [
      ...top.map((value, at) => `${x(at)},${40 - 40 * value}`),
      ...[...floor.keys()].reverse().map((at) => `${x(at)},${40 - 40 * floor[at]!}`),
    ];
    picture.append(svg("polygon", { points: points.join(" "), class: `cv-fill-${key}` }));
    if (key !== "created") {
      const id = freshId("hatch");
      hatches.append(hatch(id, key));
      picture.append(svg("polygon", { points: points.join(" "), fill: `url(#${id})` }));
    }
    floor = top;
  }
  return picture;
}

/** The marks that tell a class apart without colour. */
function hatch(id: string, key: string): SVGElement {
  const marks = { destroyed: ["M-1 5L5 -1M1 7L7 1"], exploited: ["M0 0L6 6M6 0L0 6"], depleted: ["M2 3h2"] }[key] ?? [];
  return svg(
    "pattern",
    { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "scale(.42 .48)" },
    ...marks.map((d) => svg("path", { d, class: "cv-hatch", fill: "none" })),
  );
}
