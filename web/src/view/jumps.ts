/** On a narrow page, where everything stands below each other: ways to its parts. */

import { h } from "../dom";
import { t } from "../words";

export function jumps(parts: [string, HTMLElement][], still: () => boolean): HTMLElement {
  const buttons = parts.map(([name, part]) => {
    const go = () => part.scrollIntoView({ block: "start", behavior: still() ? "auto" : "smooth" });
    return h("button", { type: "button", class: "cv-button", "data-jump": name, onclick: go }, t(`jumps.${name}`));
  });
  return h("nav", { class: "cv-jumps", "aria-label": t("jumps.label") }, ...buttons);
}
