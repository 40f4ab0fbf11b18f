/** Files, figures, the address and the command. */

import { fill, h } from "../dom";
import { CLASSES, KIND_COLOURS, RAMPS } from "../draw/colours";
import { practiceSpace, type Scene, structure } from "../draw/scene";
import { FULL, type Frames } from "../state/frames";
import type { Store } from "../state/store";
import type { ArmName } from "../types";
import { t } from "../words";
import type { Space } from "./space";

function save(name: string, parts: BlobPart[], media: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type: media }));
  const link = h("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The map of an arm as SVG, the same as on the canvas. */
function figure(frames: Frames, week: number, scene: Scene, map: boolean, colour: string, title: string): string {
  const size = 800,
    margin = 40,
    inner = size - 2 * margin;
  const x = (value: number) => (margin + value * inner).toFixed(1),
    y = (value: number) => (size - margin - value * inner).toFixed(1);
  const parts: string[] = [];
  const column = (field: string) => frames.column(week, "patients", field);
  const classes = column("encounter_class"),
    met = column("met"),
    toX = column("z_x"),
    toY = column("z_y"),
    own = column("professional");
  const field = { value: "week_net", power: "phi" }[colour] ?? colour;
  const shade = column(field),
    ramp = RAMPS[colour]!;
  for (const look of CLASSES) {
    classes.forEach((code, slot) => {
      if (met[slot] !== 1 || code !== look.code) return;
      const end = map
        ? [toX[slot]! / FULL, toY[slot]! / FULL]
        : [scene.professionals.x[own[slot]!]!, scene.professionals.y[own[slot]!]!];
      parts.push(
        `<line x1="${x(scene.patients.x[slot]!)}" y1="${y(scene.patients.y[slot]!)}" x2="${x(end[0]!)}" y2="${y(end[1]!)}" stroke="${look.colour}" stroke-width="1.3" stroke-dasharray="${look.dash.join(" ")}"/>`,
      );
    });
  }
  scene.patients.x.forEach((at, slot) => {
    const share = colour === "value" ? 0.5 + shade[slot]! / 3 : shade[slot]! / FULL;
    parts.push(
      `<circle cx="${x(at)}" cy="${y(scene.patients.y[slot]!)}" r="4.5" fill="${ramp[Math.round(Math.min(Math.max(share, 0), 1) * (ramp.length - 1))]}" stroke="white" stroke-width=".7"/>`,
    );
  });
  scene.professionals.x.forEach((at, slot) =>
    parts.push(
      `<rect x="${(Number(x(at)) - 5.5).toFixed(1)}" y="${(Number(y(scene.professionals.y[slot]!)) - 5.5).toFixed(1)}" width="11" height="11" fill="${KIND_COLOURS.professionals}" stroke="white"/>`,
    ),
  );
  scene.groups.x.forEach((at, slot) =>
    parts.push(
      `<path transform="translate(${x(at)} ${y(scene.groups.y[slot]!)})" d="M0-8L7.500 6H-7.500z" fill="${KIND_COLOURS.groups}" stroke="white"/>`,
    ),
  );
  scene.organisations.x.forEach((at, slot) =>
    parts.push(
      `<path transform="translate(${x(at)} ${y(scene.organisations.y[slot]!)})" d="M0-11L11 0L0 11L-11 0z" fill="${KIND_COLOURS.organisations}" stroke="white"/>`,
    ),
  );
  const label = (text: string, more: string) =>
    `<text font-family="DejaVu Sans, sans-serif" font-size="13" fill="#52606d" ${more}>${escaped(text)}</text>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="white"/>` +
    `${parts.join("")}${label(title, `x="${margin}" y="24" font-weight="bold"`)}${map ? label(t("map.x"), `x="${size / 2}" y="${size - 12}" text-anchor="middle"`) : ""}` +
    `${map ? label(t("map.y"), `transform="translate(16 ${size / 2}) rotate(-90)" text-anchor="middle"`) : ""}</svg>`
  );
}

export class Keep {
  readonly element: HTMLElement;
  private arm: ArmName = "A";
  private readonly body = h("div", {});
  private readonly said = h("p", { role: "status", class: "cv-small" });

  constructor(
    private readonly store: Store,
    private readonly space: Space,
    private readonly address: () => string,
    private readonly hasAddress: boolean,
  ) {
    this.element = h(
      "details",
      { class: "cv-card cv-keep" },
      h("summary", {}, h("h2", {}, t("keep.title"))),
      this.body,
      this.said,
    );
    store.on(["arms", "welcome", "week"], () => {
      if ((this.element as HTMLDetailsElement).open) this.show();
    });
    this.element.addEventListener("toggle", () => this.show());
  }

  private button(label: string, act: () => void): HTMLElement {
    return h(
      "button",
      {
        type: "button",
        class: "cv-button",
        onclick: () => {
          this.said.textContent = "";
          act();
        },
      },
      label,
    );
  }

  private file(what: string, label: string): HTMLElement {
    return this.button(label, () =>
      this.store.keep(what, this.arm, { address: this.address() }, (name, media, payload) =>
        save(name, [new Uint8Array(payload.buffer as ArrayBuffer, payload.byteOffset, payload.byteLength)], media),
      ),
    );
  }

  private show(): void {
    const { store } = this;
    if (!store.arms.has(this.arm)) this.arm = "A";
    const focused = this.body.contains(document.activeElement)
      ? [...this.body.querySelectorAll("button")].indexOf(document.activeElement as HTMLButtonElement)
      : -1;
    const line = (label: string, ...children: HTMLElement[]) =>
      h("div", { class: "cv-keepline" }, h("span", {}, label), h("div", { class: "cv-row" }, ...children));
    const arms = store.b
      ? h(
          "div",
          { class: "cv-switch", role: "group", "aria-label": t("keep.arm") },
          ...(["A", "B"] as const).map((name) =>
            h(
              "button",
              {
                type: "button",
                "aria-pressed": String(name === this.arm),
                onclick: () => {
                  this.arm = name;
                  this.show();
                },
              },
              name,
            ),
          ),
        )
      : null;
    const command = this.command();
    fill(
      this.body,
      arms,
      this.hasAddress &&
        line(
          t("keep.link"),
          this.button(t("keep.copy"), () => this.copy(this.address())),
        ),
      ...(store.live
        ? [
            line(t("keep.file"), this.file("scenario.yaml", t("keep.yaml"))),
            h(
              "div",
              { class: "cv-keepline" },
              h("span", {}, t("keep.command")),
              h("code", { class: "cv-command", tabIndex: 0, role: "region", "aria-label": t("keep.command") }, command),
              this.button(t("keep.copy"), () => this.copy(command)),
            ),
            line(
              t("keep.series"),
              this.file("series.csv", t("keep.csv")),
              this.file("series.parquet", t("keep.parquet")),
            ),
            line(
              t("keep.people"),
              this.file("people.csv", t("keep.csv")),
              this.file("people.parquet", t("keep.parquet")),
            ),
          ]
        : []),
      line(
        t("keep.figure"),
        this.button(t("keep.png"), () => this.png()),
        this.button(t("keep.svg"), () => this.svg()),
      ),
      store.live && line(t("keep.replay"), this.file("replay.html", t("keep.html"))),
    );
    if (focused >= 0) [...this.body.querySelectorAll("button")][focused]?.focus();
  }

  /** The command that gives the numbers of the arm: with the library's scenario where nothing was changed, else with the file. */
  private command(): string {
    const arm = this.store.arms.get(this.arm)!;
    const name = arm.opened?.name ?? arm.scenario;
    const file = arm.changed ? `${name}-${this.arm}-scenario.yaml` : arm.scenario;
    const { seed, patients, weeks } = this.store.setup;
    const base = this.store.welcome!.scenarios.find((card) => card.name === arm.scenario)?.setup;
    const own =
      !arm.changed && base
        ? [
            seed !== base.seed && `--seed ${seed}`,
            weeks !== base.weeks && `--weeks ${weeks}`,
            patients !== base.patients && `--set population.patients.count=${patients}`,
          ]
        : [];
    return ["covalue run", file, ...own.filter(Boolean), "--replicates 1"].join(" ");
  }

  private copy(text: string): void {
    const copied = () => {
      this.said.textContent = t("keep.copied");
    };
    if (navigator.clipboard)
      navigator.clipboard.writeText(text).then(copied, () => {
        this.said.textContent = text;
      });
    else this.said.textContent = text;
  }

  private png(): void {
    const pane = this.space.panes.find((one) => one.arm === this.arm);
    if (!pane) return;
    const copy = h("canvas", { width: pane.canvas.width, height: pane.canvas.height });
    const context = copy.getContext("2d")!;
    context.fillStyle = getComputedStyle(pane.box).backgroundColor;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(pane.canvas, 0, 0);
    copy.toBlob((blob) => blob && save(`${this.name()}.png`, [blob], "image/png"));
  }

  private svg(): void {
    const { store } = this;
    const frames = store.arms.get(this.arm)?.frames;
    if (!frames?.known) return;
    const week = Math.min(store.week, frames.known - 1);
    const scene = store.view === "map" ? practiceSpace(frames, week, 0) : structure(frames, week);
    const title = `${store.arms.get(this.arm)!.opened!.title}, ${t("clock.week", { week }).toLowerCase()}`;
    save(
      `${this.name()}.svg`,
      [figure(frames, week, scene, store.view === "map", store.colour, title)],
      "image/svg+xml",
    );
  }

  private name(): string {
    return `${this.store.arms.get(this.arm)!.scenario}-${this.arm}-week-${this.store.week}`;
  }
}
