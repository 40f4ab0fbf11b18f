/** The weeks of one arm as they came, and how columns are found in them. */

import type { Kind, Layout } from "../types";

type ColumnView = Float32Array | Uint16Array | Int16Array | Int8Array;
export const FULL = 65535;

const SIZES: Record<string, number> = { f4: 4, u2: 2, i2: 2, i1: 1 };
export const KINDS: Kind[] = ["patients", "professionals", "groups", "organisations"];

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

interface Place {
  form: string;
  offset: number;
  count: number;
}

/** Where everything lies in a frame of that many actors. */
export class FrameShape {
  readonly length: number;
  readonly measures: string[];
  readonly flowsAt: number;
  readonly flowsCount: number;
  private readonly places = new Map<string, Place>();
  private readonly measurePlace = new Map<string, number>();

  constructor(layout: Layout, counts: Record<Kind, number>) {
    this.measures = layout.weekly;
    layout.weekly.forEach((name, place) => this.measurePlace.set(name, place));
    this.flowsAt = layout.weekly.length * 8;
    this.flowsCount = layout.flows[0] * layout.flows[1] * layout.flows[2];
    let at = this.flowsAt + this.flowsCount * 8;
    for (const kind of KINDS) {
      for (const [field, form] of layout.actors[kind]) {
        this.places.set(`${kind}.${field}`, { form, offset: at, count: counts[kind] });
        at += padded(counts[kind] * (SIZES[form] ?? 1));
      }
    }
    this.length = at;
  }

  measureAt(name: string): number {
    return this.measurePlace.get(name) ?? -1;
  }

  column(frame: DataView, kind: Kind, field: string): ColumnView {
    const place = this.places.get(`${kind}.${field}`);
    if (!place) throw new Error(`no column ${kind}.${field}`);
    const at = frame.byteOffset + place.offset;
    switch (place.form) {
      case "f4":
        return new Float32Array(frame.buffer, at, place.count);
      case "u2":
        return new Uint16Array(frame.buffer, at, place.count);
      case "i2":
        return new Int16Array(frame.buffer, at, place.count);
      default:
        return new Int8Array(frame.buffer, at, place.count);
    }
  }
}

/** All weeks of an arm that have arrived, without gaps from week 0. */
export class Frames {
  /** Number of weeks there, from week 0 on. */
  known = 0;
  private frames: DataView[] = [];
  private readonly series: Float64Array;

  constructor(
    readonly shape: FrameShape,
    readonly weeks: number,
  ) {
    this.series = new Float64Array(shape.measures.length * weeks);
  }

  /** Take weeks first .. first + count - 1; what would leave a gap is dropped. */
  add(first: number, count: number, payload: DataView): void {
    if (first > this.known || payload.byteLength !== count * this.shape.length) return;
    for (let place = 0; place < count; place += 1) {
      const frame = new DataView(payload.buffer, payload.byteOffset + place * this.shape.length, this.shape.length);
      const week = first + place;
      this.frames[week] = frame;
      const row = new Float64Array(frame.buffer, frame.byteOffset, this.shape.measures.length);
      for (let measure = 0; measure < row.length; measure += 1)
        this.series[measure * this.weeks + week] = row[measure]!;
    }
    this.known = Math.max(this.known, first + count);
  }

  /** Forget everything from that week on. */
  cut(week: number): void {
    this.known = Math.min(this.known, week);
    this.frames.length = Math.min(this.frames.length, week);
  }

  has(week: number): boolean {
    return week < this.known;
  }

  column(week: number, kind: Kind, field: string): ColumnView {
    return this.shape.column(this.frames[week]!, kind, field);
  }

  /** The weekly values of a measure, a view that is filled as far as `known`. */
  measure(name: string): Float64Array {
    const place = this.shape.measureAt(name);
    return this.series.subarray(place * this.weeks, (place + 1) * this.weeks);
  }

  /** Flows of a week, giver by receiver by resource. */
  flows(week: number): Float64Array {
    const frame = this.frames[week]!;
    return new Float64Array(frame.buffer, frame.byteOffset + this.shape.flowsAt, this.shape.flowsCount);
  }

  /** The mean of a measure from week 0 to `week`, added up in the order in which a run adds it up. */
  mean(name: string, week: number): number {
    const values = this.measure(name);
    let total = 0;
    for (let at = 0; at <= week; at += 1) total += values[at]!;
    return total / Math.max(week + 1, 1);
  }
}
