/** What shapes, lines and colours of the map stand for. */

import { fill, h, svg } from "../dom";
import { CLASSES, type ClassLook, KIND_COLOURS, KIND_DARK, RAMPS } from "../draw/colours";
import type { Store } from "../state/store";
import { t } from "../words";
import type { Surroundings } from "./surroundings";

const STEPS = 28;
/** Step of a colour scale in which the dot for people is shown. */
const TYPICAL = 38;

export class Legend {
  readonly element = h("div", { class: "cv-legend" });

  constructor(
    private readonly store: Store,
    private readonly around: Surroundings,
  ) {
    store.on(["look", "welcome"], () => this.draw());
    around.onTheme(() => this.draw());
    this.draw();
  }

  private draw(): void {
    const { dark } = this.around;
    const { colour } = this.store;
    const ends = colour === "value" ? ["map.loses", "map.gains"] : ["map.little", "map.much"];
    const [little, much] = ends.map((end) => h("span", { class: "cv-muted" }, t(end)));
    const scale = h("span", { class: "cv-key" }, t(`colours.${colour}`), little, this.scale(), much);
    const left = svg("circle", { cx: 7, cy: 7, r: 4, fill: "none", stroke: dark ? "#8d98a4" : "#7b8794" });
    const kinds = [...this.kinds(dark), this.key(left, t("map.left")), scale];
    fill(this.element, h("div", {}, ...kinds), h("div", {}, ...CLASSES.map((look) => this.line(look, dark))));
  }

  private kinds(dark: boolean): HTMLElement[] {
    const colours = dark ? KIND_DARK : KIND_COLOURS;
    const marks: [string, SVGElement][] = [
      ["patients", svg("circle", { cx: 7, cy: 7, r: 5, fill: RAMPS[this.store.colour]![TYPICAL]! })],
      ["professionals", svg("rect", { x: 2, y: 2, width: 10, height: 10, fill: colours.professionals! })],
      ["groups", svg("path", { d: "M7 1L13 12H1z", fill: colours.groups! })],
      ["organisations", svg("path", { d: "M7 0L14 7L7 14L0 7z", fill: colours.organisations! })],
    ];
    return marks.map(([kind, mark]) => this.key(mark, t(`kinds.${kind}`)));
  }

  private key(mark: SVGElement, text: string): HTMLElement {
    return h("span", { class: "cv-key" }, svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, mark), text);
  }

  private line(look: ClassLook, dark: boolean): HTMLElement {
    const stroke = dark ? look.dark : look.colour;
    const line = svg("line", { x1: 2, x2: 28, y1: 5, y2: 5, stroke, "stroke-width": 2.5 });
    line.setAttribute("stroke-dasharray", look.dash.join(" "));
    line.setAttribute("stroke-linecap", "round");
    const drawn = svg("svg", { width: 30, height: 10, "aria-hidden": "true" }, line);
    return h("span", { class: "cv-key", title: t(`classes.${look.key}_means`) }, drawn, t(`classes.${look.key}`));
  }

  private scale(): SVGElement {
    const drawn = svg("svg", { width: 84, height: 10, "aria-hidden": "true" });
    const ramp = RAMPS[this.store.colour]!;
    for (let step = 0; step < STEPS; step += 1) {
      const shade = ramp[Math.round((step / (STEPS - 1)) * (ramp.length - 1))]!;
      drawn.append(svg("rect", { x: step * 3, y: 0, width: 3.2, height: 10, fill: shade }));
    }
    return drawn;
  }
}
