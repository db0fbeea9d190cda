import { restricts, type Box } from './box.js';
import type { Column } from './table.js';

/** What a box asks of an input: a range with both ends in it, null where it is open; or one of some levels. */
export type Limit = { readonly low: number | null; readonly high: number | null } | { readonly among: readonly string[] };

/** Of every input that is restricted. */
export type Limits = Readonly<Record<string, Limit>>;

export function limitsOf(box: Box, columns: readonly Column[]): Limits {
  return Object.fromEntries(
    columns.flatMap((column, j): [string, Limit][] => {
      const side = box[j]!;
      if (!restricts(side, column)) return [];
      if (side.kind === 'number') return [[column.name, { low: finite(side.low), high: finite(side.high) }]];
      const levels = column.kind === 'category' ? column.levels.filter((_, level) => side.among.has(level)) : [];
      return [[column.name, { among: levels }]];
    }),
  );
}

const finite = (end: number): number | null => (Number.isFinite(end) ? end : null);
