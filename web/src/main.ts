/** Where the page begins: in a browser over a web socket, from a recorded run, or as a widget in a notebook. */

import "uplot/dist/uPlot.min.css";
import "./style.css";
import { RecordedLink } from "./link/recorded";
import { SocketLink } from "./link/socket";
import { WidgetLink, type WidgetModel } from "./link/widget";
import { Arm } from "./state/arm";
import { prepare } from "./state/prepare";
import { Store } from "./state/store";
import type { Link } from "./types";
import { Shell } from "./view/shell";

function mount(
  root: HTMLElement,
  link: Link,
  own: { address: boolean; page: boolean },
  prepared: (store: Store) => void,
): Shell {
  const store = new Store(link, prepared);
  const shell = new Shell(root, store, own.address, own.page);
  (root as HTMLElement & { covalue?: unknown }).covalue = { store, shell };
  return shell;
}

function socketAddress(): string {
  const base = new URL("talk", location.href.split("#")[0]!);
  base.protocol = base.protocol === "https:" ? "wss:" : "ws:";
  return base.href;
}

function recorded(store: Store, link: RecordedLink): void {
  store.mode = "explore";
  const view = (store.welcome?.view ?? {}) as { address?: string };
  prepare(store, view.address?.split("#")[1] ? `#${view.address.split("#")[1]}` : "");
  store.mode = "explore";
  store.arms.clear();
  for (const name of link.arms()) store.arms.set(name as "A" | "B", new Arm(name as "A" | "B", store.welcome!.start));
}

const root = document.getElementById("covalue-explore");
if (root?.dataset.connect === "socket") {
  mount(root, new SocketLink(socketAddress()), { address: true, page: true }, (store) => prepare(store, location.hash));
} else if (root?.dataset.connect === "replay") {
  const link = new RecordedLink(document.getElementById("covalue-recorded")?.textContent ?? "");
  mount(root, link, { address: false, page: true }, (store) => recorded(store, link));
}

/** What a notebook calls to show the widget. */
function render({ model, el }: { model: WidgetModel; el: HTMLElement }): () => void {
  const inner = document.createElement("div");
  // Keys pressed in here are the page's and no commands of the notebook.
  inner.dataset.lmSuppressShortcuts = "true";
  el.append(inner);
  const shell = mount(inner, new WidgetLink(model), { address: false, page: false }, (store) => {
    store.mode = "explore";
    prepare(store, "");
    store.mode = "explore";
  });
  return () => shell.destroy();
}

export default { render };
