import { unitAt, type HoldingMap } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { conditionName } from './argument-words.js';
import type { Chart, Heading } from './charts/index.js';
import { signless } from './numbers.js';
import { amount } from './subjects.js';

const words = {
  en: {
    thirds: (name: string) => `${name}, thirds of its worlds`,
    low: (to: string) => `up to ${to}`,
    middle: (from: string, to: string) => `${from} to ${to}`,
    high: (from: string) => `from ${from}`,
    worlds: (count: number) => `${count} worlds`,
    none: 'no worlds',
    border: 'in half of the worlds',
  },
  'zh-Hans': {
    thirds: (name: string) => `${name}，按世界三等分`,
    low: (to: string) => `至 ${to}`,
    middle: (from: string, to: string) => `${from} 到 ${to}`,
    high: (from: string) => `自 ${from}`,
    worlds: (count: number) => `${count} 个世界`,
    none: '没有世界',
    border: '一半的世界里',
  },
} as const;

/** What a third of a number's worlds is called, by where it is cut. */
function thirdNames(path: string, [first, second]: readonly [number, number], language: Language): string[] {
  const say = words[language];
  const [low, high] = [first, second].map((cut) => amount(cut, unitAt(path), language)) as [string, string];
  return [say.low(low), say.middle(low, high), say.high(high)];
}

/**
 * How often something holds over thirds of one or two numbers, with the border between cells in which it mostly holds and those in which
 * it mostly does not. `key` is what the share is a share of.
 */
export function holdingMapChart(map: HoldingMap, heading: Heading, key: string): Chart {
  const { language } = heading;
  const say = words[language];
  const [first, second] = map.paths;
  const axisOf = (path: string, i: number) => ({
    label: say.thirds(conditionName(path, language)),
    values: [0, 1, 2],
    names: thirdNames(path, map.cuts[i]!, language),
  });
  // Thirds of the first number from left to right, those of the second upwards.
  const rows = second === undefined ? [0] : [0, 1, 2];
  const cellAt = (row: number, column: number) => map.cells[rows.length * column + row]!;
  return {
    kind: 'map',
    heading,
    x: axisOf(first!, 0),
    y: second === undefined ? { label: '', values: [0], names: [''] } : axisOf(second, 1),
    values: rows.map((row) => [0, 1, 2].map((column) => cellAt(row, column).share ?? NaN)),
    notes: rows.map((row) =>
      [0, 1, 2].map((column) => {
        const { share, worlds } = cellAt(row, column);
        return share === null ? say.none : `${signless(100 * share, 0)} %\n${say.worlds(worlds)}`;
      }),
    ),
    unit: 'share',
    key,
    range: [0, 1],
    palette: 'diverging',
    border: { at: 0.5, label: say.border },
  };
}
