/** A recorded run in place of a model: what a live one would have said, from the file itself. */

import type { Link, Told } from "../types";
import { unpack } from "./binary";

export class RecordedLink implements Link {
  readonly live = false;
  onMessage: (message: Told, payload: DataView | null) => void = () => {};
  onState: (state: "open" | "lost") => void = () => {};
  private readonly parts: { about: Told; payload: DataView }[] = [];

  constructor(text: string) {
    void this.read(text);
  }

  send(message: Record<string, unknown>): void {
    const answer = (kind: string, arm?: unknown) =>
      this.parts.filter((part) => part.about.type === kind && (arm === undefined || part.about.arm === arm));
    const wanted =
      message.type === "hello"
        ? answer("welcome")
        : message.type === "open"
          ? answer("opened", message.arm)
          : message.type === "weeks"
            ? answer("weeks", message.arm)
            : [];
    for (const part of wanted) queueMicrotask(() => this.onMessage({ ...part.about, id: message.id }, part.payload));
  }

  /** Arms that were recorded. */
  arms(): string[] {
    return this.parts.filter((part) => part.about.type === "opened").map((part) => part.about.arm as string);
  }

  close(): void {}

  private async read(text: string): Promise<void> {
    const packed = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const bytes = await new Response(stream).arrayBuffer();
    for (let at = 0; at < bytes.byteLength;) {
      const length = Number(new DataView(bytes).getBigUint64(at, true));
      this.parts.push(unpack(new DataView(bytes, at + 8, length)));
      at += 8 + length;
    }
    this.onState("open");
  }
}
