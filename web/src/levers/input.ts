/** What a lever is moved by: a slider, a switch or a choice in plain words. */

import { h } from "../dom";
import type { Lever, Value } from "../types";
import { choiceName, exact } from "../words";
import { shownValue } from "./values";

export interface Input {
  element: HTMLInputElement | HTMLSelectElement;
  read: () => Value;
  write: (value: Value) => void;
}

/** Steps of a slider that a key moves. */
const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

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
  const low = lever.low ?? 0;
  const high = lever.high ?? 1;
  const step = lever.kind === "integer" ? 1 : stepOf(high - low);
  const title = `${exact(low)} – ${exact(high)}`;
  const range = { type: "range", min: String(low), max: String(high), step: "any" };
  const element = h("input", { id, ...range, disabled, title }) as HTMLInputElement;
  const rounded = (value: number) => Number((Math.round(value / step) * step).toPrecision(10));
  const read = () => {
    const value = Number(element.value);
    return value <= low || value >= high ? Math.min(Math.max(value, low), high) : rounded(value);
  };
  const write = (value: Value) => {
    if (Number(element.value) !== value) element.value = String(value);
    element.style.setProperty("--at", `${(100 * (Number(value) - low)) / (high - low || 1)}%`);
    element.setAttribute("aria-valuetext", shownValue(lever, value));
  };
  element.addEventListener("keydown", (event) => {
    const move = KEYS[event.key];
    if (move === undefined) return;
    event.preventDefault();
    element.value = String(rounded(Number(element.value) + move * step));
    element.dispatchEvent(new Event("input"));
  });
  return { element, read, write };
}

/** A round step that parts a range into a hundred or two. */
function stepOf(range: number): number {
  const raw = range / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  return raw / power >= 5 ? 5 * power : raw / power >= 2 ? 2 * power : power;
}
