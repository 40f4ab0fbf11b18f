/** What a lever is moved by: a slider, a switch or a choice in plain words. */

import { h } from "../dom";
import type { Lever, Value } from "../types";
import { choiceName, exact } from "../words";
import { meant, moved, scaleOf } from "./scale";
import { shownValue } from "./values";

export interface Input {
  element: HTMLInputElement | HTMLSelectElement;
  read: () => Value;
  write: (value: Value) => void;
}

export function inputOf(lever: Lever, id: string, disabled: boolean): Input {
  if (lever.kind === "choice") return choice(lever, id, disabled);
  return lever.kind === "switch" ? toggle(id, disabled) : slider(lever, id, disabled);
}

function choice(lever: Lever, id: string, disabled: boolean): Input {
  const options = (lever.choices ?? []).map((one) => h("option", { value: one }, choiceName(lever.path, one)));
  const element = h("select", { id, disabled }, ...options) as HTMLSelectElement;
  const write = (value: Value) => {
    element.value = String(value);
  };
  return { element, read: () => element.value, write };
}

function toggle(id: string, disabled: boolean): Input {
  const element = h("input", { id, type: "checkbox", disabled, role: "switch" }) as HTMLInputElement;
  const write = (value: Value) => {
    element.checked = value === true;
  };
  return { element, read: () => element.checked, write };
}

function slider(lever: Lever, id: string, disabled: boolean): Input {
  const scale = scaleOf(lever);
  const { low, high } = scale;
  const title = `${exact(low)} – ${exact(high)}`;
  const range = { type: "range", min: String(low), max: String(high), step: "any" };
  const element = h("input", { id, ...range, disabled, title }) as HTMLInputElement;
  const write = (value: Value) => {
    if (Number(element.value) !== value) element.value = String(value);
    element.style.setProperty("--at", `${(100 * (Number(value) - low)) / (high - low || 1)}%`);
    element.setAttribute("aria-valuetext", shownValue(lever, value));
  };
  element.addEventListener("keydown", (event) => {
    const to = moved(scale, Number(element.value), event.key);
    if (to === undefined) return;
    event.preventDefault();
    element.value = String(to);
    element.dispatchEvent(new Event("input"));
  });
  return { element, read: () => meant(scale, Number(element.value)), write };
}
