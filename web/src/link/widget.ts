/** The way to the model in a notebook: messages of the widget. */

import type { Link, Told } from "../types";
import { unpack } from "./binary";

export interface WidgetModel {
  send(content: unknown): void;
  on(event: string, heard: (content: Told, buffers: DataView[]) => void): void;
  off(event: string, heard?: unknown): void;
}

export class WidgetLink implements Link {
  readonly live = true;
  onMessage: (message: Told, payload: DataView | null) => void = () => {};
  onState: (state: "open" | "lost") => void = () => {};

  constructor(private readonly model: WidgetModel) {
    model.on("msg:custom", this.heard);
    queueMicrotask(() => this.onState("open"));
  }

  send(message: Record<string, unknown>): void {
    this.model.send(message);
  }

  close(): void {
    this.model.off("msg:custom", this.heard);
  }

  private readonly heard = (content: Told, buffers: DataView[]): void => {
    const first = buffers?.[0];
    if (content.type !== "binary" || !first) {
      this.onMessage(content, null);
      return;
    }
    // A copy begins at a multiple of eight, wherever the notebook put the bytes.
    const copy = new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice();
    const { about, payload } = unpack(new DataView(copy.buffer));
    this.onMessage(about, payload);
  };
}
