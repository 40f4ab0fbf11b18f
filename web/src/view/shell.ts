/** The page put together: head, panels, and the loop that draws. */

import { fill, h } from "../dom";
import type { Store } from "../state/store";
import { t } from "../words";
import { AddressBar } from "./addressbar";
import { Charts } from "./charts";
import { Clock } from "./clock";
import { Flows } from "./flows";
import { Gallery } from "./gallery";
import { header } from "./header";
import { Inspector } from "../inspect/panel";
import { jumps } from "./jumps";
import { Keep } from "./keep";
import { Keys } from "./keys";
import { Lessons } from "../lessons/panel";
import { Levers } from "../levers/panel";
import { Results } from "./results";
import { Picker } from "./scenario";
import { sentence } from "./sentence";
import { setup } from "./setup";
import { Slack } from "./slack";
import { Space } from "./space";
import { Stream } from "./stream";
import { Surroundings } from "./surroundings";
import { PeopleTable } from "./table";

const column = (name: string, ...parts: HTMLElement[]) => h("div", { class: `cv-${name}` }, ...parts);

/** Build the page in `root`. */
export class Shell {
  readonly space: Space;
  private readonly around: Surroundings;
  private readonly live = h("div", { class: "cv-hidden", "aria-live": "polite", role: "status" });
  private readonly banner = h("div", { class: "cv-banner", role: "alert", hidden: true });
  private readonly waiting = waiting();
  private readonly main: HTMLElement;
  private readonly gallery: Gallery;
  private readonly drawn: { draw: (now: number) => void }[];
  private stopped = false;

  /** `ownAddress`: the page has an address bar of its own; `wholePage`: it is all there is in its document. */
  constructor(
    private readonly root: HTMLElement,
    private readonly store: Store,
    ownAddress: boolean,
    wholePage: boolean,
  ) {
    root.classList.add("cv");
    this.around = new Surroundings(root, ownAddress);
    const keys = new Keys(store);
    const bar = new AddressBar(store, ownAddress);
    this.gallery = new Gallery(store);
    const space = (this.space = new Space(store, this.around));
    const results = new Results(store, () => sentence(store));
    const charts = new Charts(store, this.around);
    const stream = new Stream(store, this.around);
    const slack = new Slack(store);
    const flows = new Flows(store);
    const levers = new Levers(store);
    const lessons = new Lessons(store, levers, space.element);
    const inspector = new Inspector(store);
    const keep = new Keep(store, space, () => bar.address, ownAddress);
    this.drawn = [space, charts, stream, results, slack, flows];
    const free = column("free", new Picker(store).element, levers.element, setup(store));
    const people = new PeopleTable(store).element;
    const clock = new Clock(store).element;
    const side = column("side", lessons.element, free);
    const centre = column("centre", space.element, people, clock, stream.element, charts.element);
    const end = column("end", results.element, inspector.element, slack.element, flows.element, keep.element);
    const ways: [string, HTMLElement][] = [
      ["map", space.element],
      ["lesson", lessons.element],
      ["levers", free],
      ["weeks", stream.element],
      ["happened", results.element],
      ["who", inspector.element],
      ["keep", keep.element],
    ];
    const grid = h("div", { class: "cv-grid" }, side, centre, end);
    const nav = jumps(ways, () => this.around.still);
    this.main = h("main", { class: "cv-main", hidden: true }, nav, grid, this.gallery.element);
    const top = header(store, this.around, () => keys.help());
    fill(root, skip(space.element), top, this.banner, this.waiting, this.main, this.live, keys.dialog);
    keys.listen(root, wholePage);
    this.listen();
    requestAnimationFrame((now) => this.loop(now));
  }

  destroy(): void {
    this.stopped = true;
    this.store.link.close();
  }

  private listen(): void {
    const { store } = this;
    store.on("arms", () => {
      if (this.main.hidden && [...store.arms.values()].some((arm) => arm.opened)) {
        this.waiting.hidden = true;
        this.main.hidden = false;
      }
    });
    store.on(["mode", "welcome"], () => this.showMode());
    store.on(["link", "said", "arms", "frames"], () => this.showBanner());
    store.on("play", () => this.say());
    this.showMode();
  }

  private showMode(): void {
    const gallery = this.store.mode === "gallery";
    this.root.dataset.mode = this.store.mode;
    for (const part of this.main.children) (part as HTMLElement).hidden = gallery !== (part === this.gallery.element);
  }

  private showBanner(): void {
    const { store } = this;
    const failure = [...store.arms.values()].map((arm) => arm.failure).find(Boolean);
    const lost = store.state === "lost" && store.welcome ? t("lost") : "";
    const text = lost || store.refusal || failure || (store.live ? "" : t("recorded"));
    this.banner.hidden = !text;
    this.banner.textContent = text;
    this.banner.setAttribute("role", store.live ? "alert" : "note");
  }

  /** When the clock stops, say what is shown. */
  private say(): void {
    const { store } = this;
    if (store.playing || !store.arms.size || store.known < 0) return;
    const key = store.week >= store.weeks - 1 ? "said.end" : "said.paused";
    this.live.textContent = t(key, { week: store.week, sentence: sentence(store) });
  }

  private loop(now: number): void {
    if (this.stopped) return;
    this.store.player.tick(now);
    for (const part of this.drawn) part.draw(now);
    this.root.dataset.week = String(this.store.week);
    this.root.dataset.painted = String(this.space.painted);
    requestAnimationFrame((next) => this.loop(next));
  }
}

function waiting(): HTMLElement {
  const spinner = h("span", { class: "cv-spinner", "aria-hidden": "true" });
  return h("div", { class: "cv-waiting", role: "status" }, spinner, t("connecting"));
}

/** A way past the head for those who come by keyboard. */
function skip(map: HTMLElement): HTMLElement {
  const go = (event: Event) => {
    event.preventDefault();
    map.querySelector("canvas")?.focus();
  };
  return h("a", { class: "cv-skip", href: `#${map.id}`, onclick: go }, t("skip"));
}
