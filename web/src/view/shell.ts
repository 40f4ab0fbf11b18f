/** The page put together: header, panels, and the loop that draws. */

import { fill, freshId, h, icon } from "../dom";
import { read, write } from "../state/address";
import { COLOURS, type Mode, SPEEDS, type Store } from "../state/store";
import { list, t } from "../words";
import { Charts } from "./charts";
import { Clock } from "./clock";
import { Gallery } from "./gallery";
import { Inspector } from "./inspector";
import { Keep } from "./keep";
import { Lessons } from "./lessons";
import { Levers, THEMES } from "./levers";
import { Flows, Slack } from "./more";
import { Results } from "./results";
import { sentence } from "./sentence";
import { Space } from "./space";
import { Stream } from "./stream";
import { Surroundings } from "./surroundings";
import { PeopleTable } from "./table";

const MODES: Mode[] = ["learn", "explore", "gallery"];

/** Build the page in `root`. */
export class Shell {
  readonly space: Space;
  private readonly around: Surroundings;
  private readonly live = h("div", { class: "cv-hidden", "aria-live": "polite", role: "status" });
  private readonly banner = h("div", { class: "cv-banner", role: "alert", hidden: true });
  private readonly waiting = h("div", { class: "cv-waiting", role: "status" }, h("span", { class: "cv-spinner", "aria-hidden": "true" }), t("connecting"));
  private readonly helpTitle = freshId("help");
  private readonly help = h("dialog", { class: "cv-dialog", "aria-labelledby": this.helpTitle });
  private readonly main: HTMLElement;
  private readonly drawn: { draw: (now: number) => void }[];
  private stopped = false;

  constructor(private readonly root: HTMLElement, private readonly store: Store, private readonly hasAddress: boolean, wholePage: boolean) {
    root.classList.add("cv");
    this.around = new Surroundings(root, hasAddress);
    const space = (this.space = new Space(store, this.around));
    const clock = new Clock(store), levers = new Levers(store), results = new Results(store, () => sentence(store));
    const charts = new Charts(store, this.around), stream = new Stream(store, this.around), slack = new Slack(store), flows = new Flows(store);
    const lessons = new Lessons(store, levers, space.element), gallery = new Gallery(store), inspector = new Inspector(store), people = new PeopleTable(store);
    const keep = new Keep(store, space, () => this.address(), hasAddress);
    this.drawn = [space, charts, stream, results, slack, flows];
    const setup = this.setup();
    const side = h("div", { class: "cv-side" }, lessons.element, h("div", { class: "cv-free" }, this.scenario(), levers.element, setup));
    const centre = h("div", { class: "cv-centre" }, space.element, people.element, clock.element, stream.element, charts.element);
    const end = h("div", { class: "cv-end" }, results.element, inspector.element, slack.element, flows.element, keep.element);
    this.main = h("main", { class: "cv-main", hidden: true }, h("div", { class: "cv-grid" }, side, centre, end), gallery.element);
    fill(root, h("a", { class: "cv-skip", href: `#${space.element.id}`, onclick: (event: Event) => { event.preventDefault(); space.element.querySelector("canvas")?.focus(); } }, t("skip")),
      this.header(), this.banner, this.waiting, this.main, this.live, this.help);
    this.listen(gallery.element, wholePage);
    requestAnimationFrame((now) => this.loop(now));
  }

  destroy(): void {
    this.stopped = true;
    this.store.link.close();
  }

  private header(): HTMLElement {
    const { store } = this;
    const tabs = MODES.map((mode) => {
      const made = h("button", { type: "button", onclick: () => { store.mode = mode; store.play(false); store.emit("mode"); } }, t(`modes.${mode}`));
      const show = () => made.setAttribute("aria-pressed", String(store.mode === mode));
      store.on("mode", show);
      show();
      return made;
    });
    const theme = h("button", { type: "button", class: "cv-icon", onclick: () => this.around.nextTheme() }, icon("theme"));
    const name = () => { theme.title = t(this.around.dark ? "theme.light" : "theme.dark"); theme.setAttribute("aria-label", theme.title); };
    this.around.onTheme(name);
    name();
    const help = h("button", { type: "button", class: "cv-icon", title: t("keys.title"), "aria-label": t("keys.title"), onclick: () => this.showHelp() }, icon("help"));
    fill(this.help, h("h2", { id: this.helpTitle }, t("keys.title")), h("ul", {}, ...list("keys.list").map((line) => h("li", {}, line))),
      h("button", { type: "button", class: "cv-button", onclick: () => this.help.close() }, t("keys.close")));
    return h("header", { class: "cv-header" }, h("h1", {}, t("title")), h("p", { class: "cv-muted" }, t("subtitle")), h("span", { class: "cv-grow" }),
      store.live ? h("nav", { "aria-label": t("modes.label") }, h("div", { class: "cv-switch" }, ...tabs)) : null, theme, help);
  }

  /** The scenario picker with its question and what to look at; B beside it. */
  private scenario(): HTMLElement {
    const { store } = this;
    const pick = (arm: "A" | "B") => {
      const select = h("select", { id: freshId("scenario"), onchange: () => { if (arm === "A") store.week = store.reached = 0; store.start(arm, select.value); store.emit("week"); } });
      return select;
    };
    const [a, b] = [pick("A"), pick("B")];
    const options = () => [...new Set(["baseline", ...THEMES, ...store.welcome!.scenarios.map((card) => card.theme)])].flatMap((theme) => {
      const cards = store.welcome!.scenarios.filter((card) => card.theme === theme);
      return cards.length ? [h("optgroup", { label: t(`themes.${theme}`) }, ...cards.map((card) => h("option", { value: card.name }, card.title)))] : [];
    });
    const about = h("div", { class: "cv-about-scenario" });
    const compare = h("button", { type: "button", class: "cv-button cv-strong", onclick: () => (store.b ? store.dropB() : store.compare()) });
    const second = h("div", { hidden: true }, h("label", { for: b.id }, t("scenario.other")), b, h("p", { class: "cv-muted cv-small" }, t("arms.note")));
    store.on("welcome", () => { fill(a, ...options()); fill(b, ...options()); });
    store.on(["arms", "welcome"], () => {
      if (!store.arms.size || !store.welcome) return;
      a.value = store.a.scenario;
      if (store.b) b.value = store.b.scenario;
      second.hidden = !store.b;
      compare.textContent = t(store.b ? "arms.drop" : "arms.compare");
      const shown = (store.b && store.b.scenario !== store.a.scenario ? store.b : store.a).scenario;
      const card = store.welcome.scenarios.find((one) => one.name === shown);
      if (card) fill(about, h("p", { class: "cv-question" }, card.question), card.look_at ? h("p", { class: "cv-small" }, h("strong", {}, `${t("scenario.look_at")}: `), card.look_at) : null,
        card.theories.length ? h("p", { class: "cv-small cv-muted" }, `${t("scenario.theories")}: ${card.theories.join(", ")}`) : null);
    });
    const title = freshId("title");
    return h("section", { class: "cv-card", "aria-labelledby": title, hidden: !store.live },
      h("h2", { id: title }, h("label", { for: a.id }, t("scenario.label"))), a, about, second, compare);
  }

  private setup(): HTMLElement {
    const { store } = this;
    const fields = (["patients", "weeks", "seed"] as const).map((name) => {
      const input = h("input", { type: "number", id: freshId(name), min: "1", step: "1", onchange: () => {
        const most = name === "seed" ? Number.MAX_SAFE_INTEGER : store.welcome!.limits[name]!;
        const value = Math.round(Number(input.value));
        store.setSetup({ [name]: Math.min(Math.max(Number.isFinite(value) ? value : 1, name === "patients" ? 3 : name === "weeks" ? 1 : 0), most) });
      } });
      store.on(["arms", "welcome"], () => { if (document.activeElement !== input) input.value = String(store.setup[name]); });
      return h("label", { class: "cv-field", for: input.id }, t(`setup.${name}`), input);
    });
    const other = h("button", { type: "button", class: "cv-button", onclick: () => store.setSetup({ seed: store.setup.seed + 1 }) }, t("setup.new_seed"));
    return h("details", { class: "cv-card cv-setup", hidden: !store.live }, h("summary", {}, h("h2", {}, t("setup.title"))), ...fields, other, h("p", { class: "cv-muted cv-small" }, t("setup.note")));
  }

  private listen(gallery: HTMLElement, wholePage: boolean): void {
    const { store } = this;
    store.on("arms", () => {
      if (store.known >= 0 || [...store.arms.values()].some((arm) => arm.opened)) {
        this.waiting.hidden = true;
        this.main.hidden = false;
      }
    });
    const mode = () => {
      this.root.dataset.mode = store.mode;
      gallery.hidden = store.mode !== "gallery";
      (this.main.firstElementChild as HTMLElement).hidden = store.mode === "gallery";
    };
    store.on(["mode", "welcome"], mode);
    mode();
    const banner = () => {
      const text = store.state === "lost" && store.welcome ? t("lost") : store.refusal || [...store.arms.values()].map((arm) => arm.failure).find(Boolean) || (store.live ? "" : t("recorded"));
      this.banner.hidden = !text;
      this.banner.textContent = text;
      this.banner.setAttribute("role", store.live ? "alert" : "note");
    };
    store.on(["link", "said", "arms", "frames"], banner);
    store.on(["arms", "week", "look", "mode", "selection"], () => this.saveAddress());
    store.on("play", () => {
      if (store.playing || !store.arms.size || store.known < 0) return;
      this.live.textContent = t(store.week >= store.weeks - 1 ? "said.end" : "said.paused", { week: store.week, sentence: sentence(store) });
    });
    this.root.addEventListener("keydown", (event) => this.key(event));
    if (wholePage) document.addEventListener("keydown", (event) => { if (!this.root.contains(event.target as Node)) this.key(event); });
    if (this.hasAddress) {
      window.addEventListener("hashchange", () => {
        if (location.hash === this.written) return;
        clearTimeout(this.timer);
        this.leaving = true;
        location.reload();
      });
    }
  }

  private key(event: KeyboardEvent): void {
    const { store } = this;
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.help.open || store.mode === "gallery") return;
    if (target.closest("input, select, textarea, [contenteditable]")) return;
    if ((event.key === " " || event.key === "Enter") && target.closest("button, a, summary")) return;
    const acts: Record<string, () => void> = {
      " ": () => store.play(!store.playing),
      ArrowRight: () => { store.play(false); store.goTo(store.week + 1); },
      ArrowLeft: () => { store.play(false); store.goTo(store.week - 1); },
      Home: () => { store.play(false); store.goTo(0); },
      End: () => { store.play(false); store.goTo(store.reached); },
      m: () => { store.view = store.view === "map" ? "structure" : "map"; store.emit("look"); },
      c: () => { store.colour = COLOURS[(COLOURS.indexOf(store.colour) + 1) % COLOURS.length]!; store.emit("look"); },
      Escape: () => store.select(null),
      "?": () => this.showHelp(),
    };
    SPEEDS.forEach((speed, place) => { acts[String(place + 1)] = () => { store.speed = speed; store.emit("play"); }; });
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private showHelp(): void {
    this.help.showModal();
  }

  private loop(now: number): void {
    if (this.stopped) return;
    this.store.tick(now);
    for (const part of this.drawn) part.draw(now);
    this.root.dataset.week = String(this.store.week);
    this.root.dataset.painted = String(this.space.painted);
    requestAnimationFrame((next) => this.loop(next));
  }

  // --- the address -------------------------------------------------------------------------------------------

  private written = "";
  private timer = 0;
  private leaving = false;

  private address(): string {
    return `${this.hasAddress ? location.href.split("#")[0] : ""}#${write(this.store)}`;
  }

  private saveAddress(): void {
    if (!this.hasAddress || !this.store.welcome || !this.store.live || this.leaving) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.written = `#${write(this.store)}`;
      history.replaceState(null, "", this.written);
    }, this.store.playing ? 600 : 120);
  }
}

/** Bring a store to what it shows at first: the address, else the scenario it was started with. */
export function prepare(store: Store, address: string): void {
  const welcome = store.welcome!;
  const card = welcome.scenarios.find((one) => one.name === welcome.start);
  if (card) store.setup = { ...card.setup };
  if (address.length > 1) read(address, store);
  if (!store.arms.has("A")) store.start("A", welcome.start);
  if (welcome.start !== "baseline" && address.length <= 1) store.mode = "explore";
}
