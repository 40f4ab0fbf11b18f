/** Files, figures, the address and the command. */

import { fill, h } from "../dom";
import { figure } from "../draw/figure";
import type { Store } from "../state/store";
import type { ArmName } from "../types";
import { t } from "../words";
import { command } from "./command";
import type { Space } from "./space";

/** Milliseconds until a browser has surely taken a file. */
const TAKEN = 10_000;

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
    const summary = h("summary", {}, h("h2", {}, t("keep.title")));
    this.element = h("details", { class: "cv-card cv-keep" }, summary, this.body, this.said);
    store.on(["arms", "levers", "welcome", "week"], () => {
      if ((this.element as HTMLDetailsElement).open) this.show();
    });
    this.element.addEventListener("toggle", () => this.show());
  }

  private show(): void {
    const { store } = this;
    if (!store.arms.has(this.arm)) this.arm = "A";
    const buttons = () => [...this.body.querySelectorAll("button")];
    const focused = buttons().indexOf(document.activeElement as HTMLButtonElement);
    const link = this.line(
      "link",
      this.button("copy", () => this.copy(this.address())),
    );
    const figures = this.line(
      "figure",
      this.button("png", () => this.png()),
      this.button("svg", () => this.svg()),
    );
    fill(
      this.body,
      store.b ? this.arms() : null,
      this.hasAddress && link,
      ...(store.live ? this.files() : []),
      figures,
      store.live && this.line("replay", this.file("replay.html", "html")),
    );
    if (focused >= 0) buttons()[focused]?.focus();
  }

  /** Of which arm things are kept, where there are two. */
  private arms(): HTMLElement {
    const buttons = (["A", "B"] as const).map((name) => {
      const choose = () => {
        this.arm = name;
        this.show();
      };
      return h("button", { type: "button", "aria-pressed": String(name === this.arm), onclick: choose }, name);
    });
    return h("div", { class: "cv-switch", role: "group", "aria-label": t("keep.arm") }, ...buttons);
  }

  private files(): HTMLElement[] {
    const text = command(this.store, this.arm);
    const label = t("keep.command");
    const code = h("code", { class: "cv-command", tabIndex: 0, role: "region", "aria-label": label }, text);
    const copy = this.button("copy", () => this.copy(text));
    return [
      this.line("file", this.file("scenario.yaml", "yaml")),
      h("div", { class: "cv-keepline" }, h("span", {}, label), code, copy),
      this.line("series", this.file("series.csv", "csv"), this.file("series.parquet", "parquet")),
      this.line("people", this.file("people.csv", "csv"), this.file("people.parquet", "parquet")),
    ];
  }

  private line(name: string, ...children: HTMLElement[]): HTMLElement {
    return h(
      "div",
      { class: "cv-keepline" },
      h("span", {}, t(`keep.${name}`)),
      h("div", { class: "cv-row" }, ...children),
    );
  }

  private button(name: string, act: () => void): HTMLElement {
    const onclick = () => {
      this.said.textContent = "";
      act();
    };
    return h("button", { type: "button", class: "cv-button", onclick }, t(`keep.${name}`));
  }

  /** A button for a file that the model makes. */
  private file(what: string, name: string): HTMLElement {
    const view = () => ({ address: this.address() });
    const take = (file: string, media: string, payload: DataView) =>
      save(file, [new Uint8Array(payload.buffer as ArrayBuffer, payload.byteOffset, payload.byteLength)], media);
    return this.button(name, () => this.store.keep(what, this.arm, view(), take));
  }

  private copy(text: string): void {
    const say = (said: string) => () => {
      this.said.textContent = said;
    };
    if (!navigator.clipboard) say(text)();
    else navigator.clipboard.writeText(text).then(say(t("keep.copied")), say(text));
  }

  private png(): void {
    const pane = this.space.panes.find((one) => one.arm === this.arm);
    if (!pane) return;
    const copy = h("canvas", { width: pane.canvas.width, height: pane.canvas.height }) as HTMLCanvasElement;
    const context = copy.getContext("2d")!;
    context.fillStyle = getComputedStyle(pane.box).backgroundColor;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(pane.canvas, 0, 0);
    copy.toBlob((blob) => blob && save(`${this.name}.png`, [blob], "image/png"));
  }

  private svg(): void {
    const { store } = this;
    const { frames, opened } = store.arms.get(this.arm)!;
    if (!frames?.known) return;
    const week = Math.min(store.week, frames.known - 1);
    const title = `${opened!.title}, ${t("timeline.week", { week })}`;
    const drawn = figure(frames, week, store.view === "map", store.colour, title);
    save(`${this.name}.svg`, [drawn], "image/svg+xml");
  }

  private get name(): string {
    const { scenario } = this.store.arms.get(this.arm)!;
    return `${scenario.replaceAll("/", "-")}-${this.arm}-week-${this.store.week}`;
  }
}

/** Hand a file to the browser. */
function save(name: string, parts: BlobPart[], media: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type: media }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
