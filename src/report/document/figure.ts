import { described, tableOf, type Chart } from '../charts/index.js';
import type { Block } from './block.js';

/** Rows of a table of months. */
const rows = 9;

/** A chart with what it says in words, which is also its description, and its data as a table. */
export function figure(chart: Chart): Block {
  const told = described(chart);
  return { kind: 'figure', chart: told, summary: told.heading.description, table: tableOf(chart, rows) };
}
