/** What the parts of the page can listen to. */

type Topic =
  | "welcome"
  | "arms"
  | "levers"
  | "frames"
  | "week"
  | "play"
  | "selection"
  | "look"
  | "actor"
  | "runs"
  | "mode"
  | "link"
  | "said"
  | "card";

export class Topics {
  private readonly heard = new Map<Topic, Set<() => void>>();

  on(topics: Topic | Topic[], heard: () => void): void {
    for (const topic of [topics].flat()) {
      if (!this.heard.has(topic)) this.heard.set(topic, new Set());
      this.heard.get(topic)!.add(heard);
    }
  }

  /** Tell whoever listens to any of these topics, each once. */
  emit(...topics: Topic[]): void {
    const told = new Set<() => void>();
    for (const topic of topics) for (const heard of this.heard.get(topic) ?? []) told.add(heard);
    for (const heard of told) heard();
  }
}
