/** The way to the model over a web socket; it comes back by itself when the connection drops. */

import type { Link, Told } from "../types";
import { deliver } from "./binary";

const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;

export class SocketLink implements Link {
  readonly live = true;
  onMessage: (message: Told, payload: DataView | null) => void = () => {};
  onState: (state: "open" | "lost") => void = () => {};
  private socket: WebSocket | null = null;
  private wait = FIRST_WAIT;
  private ended = false;

  constructor(private readonly address: string) {
    // Listeners are set in this turn of the loop, before anything arrives.
    queueMicrotask(() => this.connect());
  }

  send(message: Record<string, unknown>): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  close(): void {
    this.ended = true;
    this.socket?.close();
  }

  /** Drop the connection, as a network does. */
  drop(): void {
    this.socket?.close();
  }

  private connect(): void {
    if (this.ended) return;
    const socket = new WebSocket(this.address);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    socket.onopen = () => {
      this.wait = FIRST_WAIT;
      this.onState("open");
    };
    socket.onmessage = (event) => deliver(this, event.data);
    socket.onclose = () => {
      if (this.ended || this.socket !== socket) return;
      this.onState("lost");
      setTimeout(() => this.connect(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    };
  }
}
