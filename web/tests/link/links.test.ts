import { describe, expect, test } from "vitest";
import { deliver, unpack } from "../../src/link/binary";
import { RecordedLink } from "../../src/link/recorded";
import { WidgetLink, type WidgetModel } from "../../src/link/widget";
import { prepare } from "../../src/state/prepare";
import { Store } from "../../src/state/store";
import type { Told } from "../../src/types";
import { opened, sent, Silent, welcome, weeksOf } from "../made";

/** A binary message as the model packs it. */
function packed(about: object, payload = new Uint8Array(0)): Uint8Array<ArrayBuffer> {
  let text = new TextEncoder().encode(JSON.stringify(about));
  text = new Uint8Array([...text, ...Array(-(text.length + 4) & 7).fill(32)]);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return new Uint8Array([...length, ...text, ...payload]);
}

describe("a message", () => {
  test("of bytes is an object and what follows it", () => {
    const { about, payload } = unpack(new DataView(packed({ type: "file", name: "ü" }, Uint8Array.of(7, 9)).buffer));
    expect([about, payload.byteLength, payload.getUint8(1)]).toEqual([{ type: "file", name: "ü" }, 2, 9]);
    expect(payload.byteOffset % 8).toBe(0);
  });

  test("of text is an object alone", () => {
    const heard: unknown[] = [];
    const link = new Silent();
    link.onMessage = (...message) => heard.push(message);
    deliver(link, '{"type":"refused"}');
    deliver(link, packed({ type: "file" }).buffer);
    expect(heard).toMatchObject([
      [{ type: "refused" }, null],
      [{ type: "file" }, { byteLength: 0 }],
    ]);
  });
});

describe("a notebook", () => {
  const fake = () => {
    let heard: (content: Told, buffers: DataView[]) => void = () => {};
    const model: WidgetModel & { listening: number } = {
      listening: 0,
      send: () => {},
      on: (_, told) => {
        heard = told;
        model.listening += 1;
      },
      off: (_, told) => (model.listening -= Number(told === heard)),
    };
    return { model, say: (content: Told, ...buffers: DataView[]) => heard(content, buffers) };
  };

  test("may hand over bytes from any place: they begin at a multiple of eight all the same", () => {
    const { model, say } = fake();
    const link = new WidgetLink(model);
    const got: unknown[] = [];
    link.onMessage = (about, payload) =>
      got.push([about.type, payload && payload.byteOffset % 8, payload?.getUint8(0)]);
    const bytes = packed({ type: "weeks" }, Uint8Array.of(5));
    say({ type: "binary" }, new DataView(Uint8Array.from([0, 0, 0, ...bytes]).buffer, 3));
    say({ type: "opened" });
    expect(got).toEqual([
      ["weeks", 0, 5],
      ["opened", null, undefined],
    ]);
  });

  test("that closes the widget is not listened to any more", () => {
    const { model } = fake();
    new WidgetLink(model).close();
    expect(model.listening).toBe(0);
  });
});

describe("a recorded run", () => {
  /** The text of a page that holds these messages. */
  async function recorded(...messages: Uint8Array[]): Promise<string> {
    const bytes = messages.flatMap((message) => {
      const length = new DataView(new ArrayBuffer(8));
      length.setBigUint64(0, BigInt(message.length), true);
      return [...new Uint8Array(length.buffer), ...message];
    });
    const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream("gzip"));
    const zipped = new Uint8Array(await new Response(stream).arrayBuffer());
    return btoa(String.fromCharCode(...zipped));
  }

  test("plays to a store as a model does, and asks for nothing", async () => {
    const weeks = sent(weeksOf(3, { trust_own: (week) => week / 4 }));
    const link = new RecordedLink(
      await recorded(
        packed(welcome()),
        packed(opened("A", { weeks: 3 })),
        packed({ type: "weeks", arm: "A", revision: 1, first: 0, count: 3 }, new Uint8Array(weeks.buffer)),
      ),
    );
    const store = new Store(link, (one) => prepare(one, "#t=2"));
    await expect.poll(() => store.known).toBe(2);
    expect([...store.a.frames!.measure("trust_own")]).toEqual([0, 0.25, 0.5]);
    expect([link.arms(), store.week, store.live]).toEqual([["A"], 2, false]);
  });
});
