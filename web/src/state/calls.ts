/** Questions to the model and their answers, told apart by number. */

import type { Link, Told } from "../types";

type Answered = (told: Told, payload: DataView | null) => void;

/** Answers after which nothing more comes to a question that has several. */
const LAST = new Set(["bands", "refused", "cancelled"]);

export class Calls {
  private readonly waiting = new Map<number, Answered>();
  private number = 0;

  constructor(private readonly link: Link) {}

  /** Ask; `many` answers may come. */
  ask(message: Told, answered: Answered, many = false): void {
    this.number += 1;
    const id = this.number;
    this.waiting.set(id, (told, payload) => {
      if (!many || LAST.has(told.type)) this.waiting.delete(id);
      answered(told, payload);
    });
    this.link.send({ ...message, id });
  }

  /** Say something that wants no answer. */
  say(message: Told): void {
    this.link.send(message);
  }

  /** Hand an answer to whoever asked; false if nobody did. */
  hear(told: Told, payload: DataView | null): boolean {
    const answered = this.waiting.get(told.id);
    answered?.(told, payload);
    return answered !== undefined;
  }

  /** Expect nothing more, as when the connection was lost. */
  forget(): void {
    this.waiting.clear();
  }
}
