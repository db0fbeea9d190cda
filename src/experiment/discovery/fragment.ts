import type { FoundBox } from './discover.js';
import type { Column, Table } from './table.js';

/** A value put at a path of a scenario: a number with its range, or a word. */
export type Setting = { readonly value: number; readonly low: number; readonly high: number; readonly source: string } | string;

/** A box as overrides of a scenario, and the limits that no path of it stands for. */
export interface Fragment {
  readonly set: Readonly<Record<string, Setting>>;
  readonly left: readonly string[];
}

/**
 * What a scenario has to be set to in order to lie in a box: of numbers the range that the table has in the box with its median
 * as value, of words the one that is most frequent there. `isPath` tells which inputs are paths of the scenario.
 */
export function fragmentOf({ limits }: FoundBox, table: Table, isPath: (name: string) => boolean): Fragment {
  const inside = rowsInside(limits, table);
  const set: Record<string, Setting> = {};
  const left: string[] = [];
  for (const name of Object.keys(limits)) {
    if (isPath(name)) set[name] = settingOf(columnNamed(table, name), inside);
    else left.push(name);
  }
  return { set, left };
}

const columnNamed = ({ columns }: Table, name: string): Column => columns.find((column) => column.name === name)!;

function rowsInside(limits: FoundBox['limits'], table: Table): number[] {
  const tests = Object.entries(limits).map(([name, limit]) => {
    const column = columnNamed(table, name);
    return (row: number): boolean => {
      const value = column.values[row]!;
      if ('among' in limit) return column.kind === 'category' && limit.among.includes(column.levels[value]!);
      return (limit.low ?? -Infinity) <= value && value <= (limit.high ?? Infinity);
    };
  });
  return Array.from({ length: table.rows }, (_, row) => row).filter((row) => tests.every((holds) => holds(row)));
}

function settingOf(column: Column, rows: readonly number[]): Setting {
  if (column.kind === 'category') return mostFrequent(rows.map((row) => column.levels[column.values[row]!]!));
  const values = rows.map((row) => column.values[row]!).sort((a, b) => a - b);
  return { value: values[values.length >> 1]!, low: values[0]!, high: values.at(-1)!, source: 'assumption' };
}

/** The first in the alphabet of those that are there most often. */
function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}
