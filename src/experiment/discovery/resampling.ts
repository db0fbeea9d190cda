import { Luck } from '../../numerics/index.js';
import { drawn, restricted, type Sample } from './box.js';
import { redrawnRows, sortedRows } from './order.js';
import { prim, type Prim, type PrimOptions } from './prim.js';
import { quasiPs } from './quasi-p.js';

/** Streams of luck: append, never renumber. */
const streams = { shuffle: 0, redraw: 1 } as const;

export interface Trust {
  /** By column of the box: part of redrawn tables in which the column is restricted too. */
  readonly reproduced: ReadonlyMap<number, number>;
  /**
   * By column of the box: how often a table without any signal yields some restriction that looks as significant
   * (Westfall and Young 1993, smallest p). Unlike the quasi-p it answers for the search.
   */
  readonly familyP: ReadonlyMap<number, number>;
}

/** How far a box can be trusted: the same search on tables redrawn by row, and on tables whose outcome is shuffled. */
export function trust(
  sample: Sample,
  found: Prim,
  options: PrimOptions,
  seed: number,
  times: number,
  progress?: (done: number, total: number) => void,
): Trust {
  const columns = restricted(found.box.box, sample.columns);
  const ps = quasiPs(sample, found.box);
  const again = new Map(columns.map((column) => [column, 0]));
  const smaller = new Map(columns.map((column) => [column, 0]));
  const orders = sortedRows(sample.columns);
  for (let time = 0; time < times; time++) {
    const rows = withReplacement(sample.outcome.length, seed, time);
    for (const column of restricted(prim(drawn(sample, rows), options, redrawnRows(orders, rows)).box.box, sample.columns)) {
      if (again.has(column)) again.set(column, again.get(column)! + 1);
    }
    const silent = { ...sample, outcome: shuffled(sample.outcome, seed, time) };
    const least = Math.min(1, ...quasiPs(silent, prim(silent, options, orders).box).values());
    for (const column of columns) if (least <= ps.get(column)!) smaller.set(column, smaller.get(column)! + 1);
    progress?.(time + 1, times);
  }
  return {
    reproduced: new Map([...again].map(([column, count]) => [column, count / times])),
    familyP: new Map([...smaller].map(([column, count]) => [column, (1 + count) / (1 + times)])),
  };
}

/** Row numbers drawn anew, as many as there are. */
function withReplacement(rows: number, seed: number, time: number): Int32Array {
  const luck = new Luck(seed, time);
  luck.begin(streams.redraw, 0);
  return Int32Array.from({ length: rows }, (_, i) => Math.floor(luck.uniform(i) * rows));
}

/** The same values in an order of their own (Fisher and Yates). */
function shuffled(values: Uint8Array, seed: number, time: number): Uint8Array {
  const luck = new Luck(seed, time);
  luck.begin(streams.shuffle, 0);
  const order = values.slice();
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(luck.uniform(i) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
