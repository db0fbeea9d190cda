import type { Language } from '../documents/index.js';
import type { Diversity, Pattern, ReachedCell } from '../experiment/index.js';
import { amount, subject } from './subjects.js';

/** What is said of outcomes that can be had. */
export const diversityWords = {
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

/** An outcome as its reader would call it. */
export const patternName = ({ metric, vendor, unit }: Pattern, language: Language): string =>
  subject(vendor === null ? metric : `${metric}.${vendor}`, unit, language);

/** How many cells of all were reached. */
export const reachedSentence = (diversity: Diversity, language: Language): string =>
  diversityWords[language].head(
    diversity.reached.length,
    diversity.patterns.reduce((product) => product * diversity.cells, 1),
    diversity.evaluated,
    diversity.replicates,
  );

/** Cells that were reached once, the latest first. */
export const rareCells = ({ reached }: Diversity): ReachedCell[] =>
  reached.filter(({ hits }) => hits === 1).toSorted((a, b) => b.at - a.at);

/** Rare cells with their outcomes, and the inputs that lead there, as a table. */
export function rareTable(diversity: Diversity, most: number, language: Language) {
  const { patterns, over } = diversity;
  return {
    head: [...patterns.map((one) => patternName(one, language)), ...over.map(({ path }) => subject(path, null, language))],
    rows: rareCells(diversity)
      .slice(0, most)
      .map(({ outcomes, inputs }) => [
        ...outcomes.map((value, i) => amount(value, patterns[i]!.unit, language)),
        ...over.map(({ path, unit }) => amount(inputs[path]!, unit, language)),
      ]),
  };
}
