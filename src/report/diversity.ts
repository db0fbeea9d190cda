import type { Language } from '../documents/index.js';
import type { Diversity, Pattern } from '../experiment/index.js';
import { pad, table } from './numbers.js';
import { evenly } from './evenly.js';
import { amount, subject } from './subjects.js';

const words = {
  en: {
    head: (reached: number, all: number, evaluated: number, worlds: number) =>
      `${evaluated} points, each played ${worlds} times, reach ${reached} of ${all} cells of outcomes.`,
    map: (across: string, up: string) =>
      `Cells that were reached: ${across} from left to right, ${up} from bottom to top; ○ once, ● more often`,
    course: 'How it went',
    steps: ['points', 'cells reached'],
    rare: 'Rarest: reached once, the latest first',
    lost: (lost: number) => `${lost} points had no value of some outcome.`,
    next: (set: string) => `Next: outlast run FILE ${set}`,
  },
  'zh-Hans': {
    head: (reached: number, all: number, evaluated: number, worlds: number) =>
      `${evaluated} 个参数点，各推演 ${worlds} 次，到达 ${all} 格结果中的 ${reached} 格。`,
    map: (across: string, up: string) => `到达过的格：从左到右是${across}，从下到上是${up}；○ 一次，● 多次`,
    course: '经过',
    steps: ['参数点', '到达的格'],
    rare: '最罕见的：只到过一次，最晚到的在前',
    lost: (lost: number) => `${lost} 个参数点缺少某项结果的值。`,
    next: (set: string) => `下一步：outlast run FILE ${set}`,
  },
} as const;

/** Rare cells that are shown at most. */
const shown = 5;

/** Which outcomes can be had, how rare they are, and from where the rarest are reached. */
export function diversityText(diversity: Diversity, language: Language): string {
  const say = words[language];
  const { patterns, over, cells, reached, trajectory, evaluated, lost, replicates } = diversity;
  const nameOf = ({ metric, vendor, unit }: Pattern): string =>
    subject(vendor === null ? metric : `${metric}.${vendor}`, unit, language);
  const all = patterns.reduce((product) => product * cells, 1);
  const rare = reached.filter(({ hits }) => hits === 1).sort((a, b) => b.at - a.at);
  const rows = rare
    .slice(0, shown)
    .map(({ outcomes, inputs }) => [
      ...outcomes.map((value, i) => amount(value, patterns[i]!.unit, language)),
      ...over.map(({ path, unit }) => amount(inputs[path]!, unit, language)),
    ]);
  const first = rare[0];
  const lines = [say.head(reached.length, all, evaluated, replicates), ...(lost > 0 ? [say.lost(lost)] : []), ''];
  if (patterns.length === 2) lines.push(say.map(nameOf(patterns[0]!), nameOf(patterns[1]!)), map(diversity), '');
  lines.push(
    say.course,
    table(
      say.steps,
      evenly(trajectory, 8).map((step) => [step.evaluated, step.reached].map(String)),
    ),
    '',
  );
  if (first === undefined) return lines.join('\n');
  const head = [...patterns.map(nameOf), ...over.map(({ path }) => subject(path, null, language))];
  lines.push(say.rare, table(head, rows), '');
  const set = Object.entries(first.inputs).map(([path, value]) => `--set ${path}=${Number(value.toPrecision(6))}`);
  return [...lines, say.next(set.join(' ')), ''].join('\n');
}

/** The grid of two outcomes as lines of signs, the ends of each at its edges. */
function map({ patterns, cells, reached }: Diversity): string {
  const hits = new Map(reached.map((one) => [one.cell.join(), one.hits]));
  const sign = (x: number, y: number): string => {
    const count = hits.get(`${x},${y}`) ?? 0;
    return count === 0 ? '·' : count === 1 ? '○' : '●';
  };
  const [across, up] = patterns as [Pattern, Pattern];
  const ends = [up.low, up.high].map((end) => amount(end, null, 'en'));
  const margin = Math.max(...ends.map((end) => end.length));
  const line = (y: number): string => {
    const edge = y === cells - 1 ? ends[1]! : y === 0 ? ends[0]! : '';
    return `  ${pad(edge, -margin)} ${Array.from({ length: cells }, (_, x) => sign(x, y)).join('')}`;
  };
  const [low, high] = [across.low, across.high].map((end) => amount(end, null, 'en')) as [string, string];
  return [
    ...Array.from({ length: cells }, (_, i) => line(cells - 1 - i)),
    `  ${' '.repeat(margin)} ${low}${high.padStart(Math.max(high.length + 1, cells - low.length))}`,
  ].join('\n');
}
