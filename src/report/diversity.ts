import type { Language } from '../documents/index.js';
import type { Diversity, Pattern } from '../experiment/index.js';
import { diversityWords, patternName, rareCells, rareTable, reachedSentence } from './diversity-words.js';
import { evenly } from './evenly.js';
import { withOwnSpaces } from './charts/index.js';
import { displayWidth, pad, table } from './numbers.js';
import { amount } from './subjects.js';

/** Rare cells that are shown at most. */
const shown = 5;

/** Which outcomes can be had, how rare they are, and from where the rarest are reached. */
export function diversityText(diversity: Diversity, language: Language): string {
  const say = diversityWords[language];
  const { patterns, trajectory, lost } = diversity;
  const [first] = rareCells(diversity);
  const lines = [reachedSentence(diversity, language), ...(lost > 0 ? [say.lost(lost)] : []), ''];
  if (patterns.length === 2)
    lines.push(
      withOwnSpaces(say.map(patternName(patterns[0]!, language), patternName(patterns[1]!, language)), language),
      map(diversity, language),
      '',
    );
  lines.push(
    say.course,
    table(
      say.steps,
      evenly(trajectory, 8).map((step) => [step.evaluated, step.reached].map(String)),
    ),
    '',
  );
  if (first === undefined) return lines.join('\n');
  const { head, rows } = rareTable(diversity, shown, language);
  lines.push(say.rare, table(head, rows), '');
  const set = Object.entries(first.inputs).map(([path, value]) => `--set ${path}=${Number(value.toPrecision(6))}`);
  return [...lines, say.next(set.join(' ')), ''].join('\n');
}

/** The grid of two outcomes as lines of signs, the ends of each at its edges. */
function map({ patterns, cells, reached }: Diversity, language: Language): string {
  const hits = new Map(reached.map((one) => [one.cell.join(), one.hits]));
  const sign = (x: number, y: number): string => {
    const count = hits.get(`${x},${y}`) ?? 0;
    return count === 0 ? '·' : count === 1 ? '○' : '●';
  };
  const [across, up] = patterns as [Pattern, Pattern];
  const ends = [up.low, up.high].map((end) => amount(end, null, language));
  const margin = Math.max(...ends.map(displayWidth));
  const line = (y: number): string => {
    const edge = y === cells - 1 ? ends[1]! : y === 0 ? ends[0]! : '';
    return `  ${pad(edge, -margin)} ${Array.from({ length: cells }, (_, x) => sign(x, y)).join('')}`;
  };
  const [low, high] = [across.low, across.high].map((end) => amount(end, null, language)) as [string, string];
  return [
    ...Array.from({ length: cells }, (_, i) => line(cells - 1 - i)),
    `  ${' '.repeat(margin)} ${low}${pad(high, -Math.max(displayWidth(high) + 1, cells - displayWidth(low)))}`,
  ].join('\n');
}
