import type { Language } from '../documents/index.js';
import { inputsOf, meansAt, outputName, type SweepResult } from '../experiment/index.js';
import { compactIn, table as textTable } from './numbers.js';
import { outputUnit } from './subjects.js';

const labels = {
  en: {
    point: 'point',
    rest: (n: number) => `  … and ${n} more points; --csv, --parquet and --json have every replicate.`,
    means: 'Means over replicates, which share their luck.',
  },
  'zh-Hans': {
    point: '点',
    rest: (n: number) => `  ……另有 ${n} 个点；--csv、--parquet 和 --json 里有每一次推演。`,
    means: '各点运气相同；表中是多次推演的均值。',
  },
} as const;

/** Points that anybody reads. */
const most = 40;

const cell = (value: string | number): string => (typeof value === 'number' ? String(Number(value.toPrecision(4))) : value);

/** The points of a sweep and what they came to, in the design's order. */
export function sweepText(result: SweepResult, language: Language): string {
  const words = labels[language];
  const { table, outputs } = result;
  const shown = Math.min(table.points, most);
  const lines = Array.from({ length: shown }, (_, point) => [
    String(point + 1),
    ...inputsOf(table, point).map(cell),
    ...meansAt(result, point).map((value, o) =>
      value === null ? '–' : compactIn(value, outputUnit(outputs[o]!.metric), language),
    ),
  ]);
  const heads = [words.point, ...table.factors.map(({ name }) => name), ...outputs.map(outputName)];
  const rest = table.points > shown ? [words.rest(table.points - shown)] : [];
  return [textTable(heads, lines), ...rest, '', words.means, ''].join('\n');
}
