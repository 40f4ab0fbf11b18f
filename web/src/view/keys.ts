/** The keyboard: what a key does wherever nobody writes or works a control, and the list of keys. */

import { fill, freshId, h } from "../dom";
import { COLOURS, SPEEDS } from "../state/shown";
import type { Store } from "../state/store";
import { list, t } from "../words";

export class Keys {
  private readonly titleId = freshId("help");
  readonly dialog = h("dialog", { class: "cv-dialog", "aria-labelledby": this.titleId });
  private readonly acts: Record<string, () => void>;

  constructor(private readonly store: Store) {
    const { player } = store;
    this.acts = {
      " ": () => player.toggle(),
      ArrowRight: () => player.stopAt(store.week + 1),
      ArrowLeft: () => player.stopAt(store.week - 1),
      Home: () => player.stopAt(0),
      End: () => player.stopAt(store.reached),
      m: () => this.nextView(),
      c: () => this.nextColour(),
      Escape: () => store.select(null),
      "?": () => this.help(),
    };
    SPEEDS.forEach((speed, place) => {
      this.acts[String(place + 1)] = () => player.setSpeed(speed);
    });
    const lines = list("keys.list").map((line) => h("li", {}, line));
    const close = { type: "button", class: "cv-button", onclick: () => this.dialog.close() };
    const title = h("h2", { id: this.titleId }, t("keys.title"));
    fill(this.dialog, title, h("ul", {}, ...lines), h("button", close, t("keys.close")));
  }

  help(): void {
    this.dialog.showModal();
  }

  /** Listen in `root`, and in all of the document if the page is all there is. */
  listen(root: HTMLElement, wholePage: boolean): void {
    root.addEventListener("keydown", (event) => this.press(event));
    if (!wholePage) return;
    document.addEventListener("keydown", (event) => {
      if (!root.contains(event.target as Node)) this.press(event);
    });
  }

  private press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const meant = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
    if (meant || this.dialog.open || this.store.mode === "gallery") return;
    if (target.closest("input, select, textarea, [contenteditable]")) return;
    if ((event.key === " " || event.key === "Enter") && target.closest("button, a, summary")) return;
    const act = this.acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private nextView(): void {
    this.store.view = this.store.view === "map" ? "structure" : "map";
    this.store.emit("look");
  }

  private nextColour(): void {
    const place = COLOURS.indexOf(this.store.colour);
    this.store.colour = COLOURS[(place + 1) % COLOURS.length]!;
    this.store.emit("look");
  }
}
