/**
 * Every word of the page comes from one file, `words.json`; `{name}` stands for what is put in, and `{name|one|more}`
 * for the word that goes with that number.
 */

import words from "./words.json";

type Tree = { [key: string]: string | string[] | Tree };

function find(key: string): unknown {
  let at: unknown = words as Tree;
  for (const part of key.split(".")) {
    if (at === null || typeof at !== "object") return undefined;
    at = (at as Tree)[part];
  }
  return at;
}

/** The text of a key with its places filled; the key itself where a text is missing. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const text = find(key);
  if (typeof text !== "string") return key;
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (place, name: string, one?: string, more?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return one === undefined ? String(value) : String(value) === "1" ? one : more!;
  });
}

export function list(key: string): string[] {
  const found = find(key);
  return Array.isArray(found) ? (found as string[]) : [];
}

/** A name of the model in plain words: those of the file, else the name without its underscores. */
export function named(group: string, name: string): string {
  const texts = find(group) as Tree | undefined;
  const text = texts?.[name];
  if (typeof text === "string") return text;
  const last = name.split(".").at(-1)!.replaceAll("_", " ");
  return last.charAt(0).toUpperCase() + last.slice(1);
}

/** A choice of a lever in plain words. */
export function choiceName(path: string, choice: string): string {
  const texts = (words.rules as Record<string, Record<string, string>>)[path];
  return texts?.[choice] ?? (choice.charAt(0).toUpperCase() + choice.slice(1)).replaceAll("_", " ");
}

/** A number with as many digits as tell something. */
export function digits(value: number, places = 2): string {
  if (!Number.isFinite(value)) return "–";
  const fixed = value.toFixed(places);
  const text = Math.abs(Number(fixed)) >= 1000 ? Math.round(value).toLocaleString("en") : fixed;
  return text.replace(/^-(?=[0.,]*$)/, "").replace("-", "−");
}

export function percent(value: number): string {
  return `${digits(100 * value, 0)} %`;
}

/** A number as it is set: no digits that say nothing. */
export function exact(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
