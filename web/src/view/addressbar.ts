/** The address bar holds the state; an address put in by hand brings that state. */

import { write } from "../state/address";
import type { Store } from "../state/store";

/** Milliseconds after a change until the address is written. */
const [SOON, WHILE_PLAYING] = [120, 600];

export class AddressBar {
  private written = "";
  private timer = 0;
  private leaving = false;

  /** `own` is whether the page has an address bar of its own. */
  constructor(
    private readonly store: Store,
    private readonly own: boolean,
  ) {
    store.on(["arms", "levers", "week", "look", "mode", "selection"], () => this.save());
    if (own) window.addEventListener("hashchange", () => this.changed());
  }

  get address(): string {
    return `${this.own ? location.href.split("#")[0] : ""}#${write(this.store)}`;
  }

  private save(): void {
    const { store } = this;
    if (!this.own || !store.welcome || !store.live || this.leaving) return;
    clearTimeout(this.timer);
    const wait = store.playing ? WHILE_PLAYING : SOON;
    this.timer = window.setTimeout(() => {
      this.written = `#${write(store)}`;
      history.replaceState(null, "", this.written);
    }, wait);
  }

  private changed(): void {
    if (location.hash === this.written) return;
    clearTimeout(this.timer);
    this.leaving = true;
    location.reload();
  }
}
