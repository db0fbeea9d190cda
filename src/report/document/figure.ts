import { summaryOf, tableOf, type Chart } from '../charts/index.js';
import type { Block } from './block.js';

/** Rows of a table of months. */
const rows = 9;

/** A chart with what it says in words, which is also its description, and its data as a table. */
export function figure(chart: Chart): Block {
  const summary = summaryOf(chart);
  return {
    kind: 'figure',
    chart: { ...chart, heading: { ...chart.heading, description: summary } },
    summary,
    table: tableOf(chart, rows),
  };
}
