import type { Language } from '../documents/index.js';
import { sweepMeans, type SweepRow } from '../experiment/index.js';
import { compact, table } from './numbers.js';

const labels = {
  en: {
    point: 'point',
    rest: (n: number) => `  … and ${n} more points; --csv, --parquet and --json have every replicate.`,
    means: 'Means over replicates, which share their luck.',
  },
  'zh-Hans': {
    point: '点',
    rest: (n: number) => `  ……另有 ${n} 个点;--csv、--parquet 和 --json 里有每一次推演。`,
    means: '各点运气相同;表中是多次推演的均值。',
  },
} as const;

/** Points that anybody reads. */
const most = 40;

const cell = (value: string | number): string => (typeof value === 'number' ? String(Number(value.toPrecision(4))) : value);

/** The points of a sweep and what they came to, in the design's order. */
export function sweepText(names: readonly string[], rows: readonly SweepRow[], language: Language): string {
  const words = labels[language];
  const points = sweepMeans(rows);
  const outputs = [...(points[0]?.means.keys() ?? [])];
  const lines = points.slice(0, most).map(({ inputs, means }, i) => [
    String(i + 1),
    ...inputs.map(cell),
    ...outputs.map((output) => {
      const value = means.get(output) ?? null;
      return value === null ? '–' : compact(value);
    }),
  ]);
  const rest = points.length > most ? [words.rest(points.length - most)] : [];
  return [table([words.point, ...names, ...outputs], lines), ...rest, '', words.means, ''].join('\n');
}
