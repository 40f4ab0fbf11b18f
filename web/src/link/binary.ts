/** A binary message: the length of a JSON text, the text, then bytes that begin at a multiple of eight. */

import type { Link, Told } from "../types";

export function unpack(view: DataView): { about: Told; payload: DataView } {
  const length = view.getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + 4, length));
  const start = 4 + length;
  return {
    about: JSON.parse(text),
    payload: new DataView(view.buffer, view.byteOffset + start, view.byteLength - start),
  };
}

export function deliver(link: Link, data: string | ArrayBuffer): void {
  if (typeof data === "string") {
    link.onMessage(JSON.parse(data), null);
    return;
  }
  const { about, payload } = unpack(new DataView(data));
  link.onMessage(about, payload);
}
