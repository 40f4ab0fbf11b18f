/** The numbers in a lesson's question, as the levers have them. */

import type { Store } from "../state/store";
import { exact } from "../words";
import type { Lesson } from "./table";

/** `from` and `to` of the lesson's lever, how many `times` that is, and every changed lever by the end of its name. */
export function numbers(store: Store, lesson: Lesson): Record<string, string> {
  const changes = [lesson.change, ...(lesson.schedule ?? []).map((entry) => entry.set)];
  const told: Record<string, string> = {};
  for (const [path, value] of changes.flatMap((levers) => Object.entries(levers))) {
    const name = path.split(".").at(-1)!;
    // The first value of a lever is the one that a lesson is about; later ones take it back.
    if (typeof value === "number" && !(name in told)) told[name] = exact(value);
  }
  const usual = store.welcome!.levers.find((lever) => lever.path === lesson.lever)?.default;
  const from = store.arms.get("A")?.opened?.values[lesson.lever] ?? usual;
  const to = lesson.change[lesson.lever];
  if (typeof from !== "number" || typeof to !== "number") return told;
  return { ...told, from: exact(from), to: exact(to), times: exact(Number((to / from).toPrecision(2))) };
}
