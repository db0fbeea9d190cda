import type { Language } from '../documents/index.js';
import type { Discovery, FoundBox, Point } from '../experiment/discovery/index.js';
import { boxWords, discoveryWords, holdsWords, isDoubted, partOf, sideTable, type Units } from './discovery-words.js';
import { evenly } from './evenly.js';
import { table } from './numbers.js';
import { subject } from './subjects.js';

/** What was found, to read: how the search went, each box in words and how far to trust it, and what to do next. */
export function discoveryText(discovery: Discovery, units: Units, language: Language): string {
  const say = discoveryWords[language];
  const { outcome, cases, rows, inputs, trajectory, taken, boxes } = discovery;
  const lines = [say.head(outcome, cases, rows, partOf(cases / rows), inputs), ''];
  if (trajectory.length > 1) lines.push(say.trajectory, trajectoryTable(trajectory, taken, rows, say.points), '');
  if (boxes.length === 0) return `${[...lines, say.none].join('\n')}\n`;
  boxes.forEach((box, i) => lines.push(...boxLines(box, i, discovery.threshold, units, language)));
  lines.push(say.next);
  const restricted = Object.keys(boxes[0]!.limits).map((name) => subject(name, units[name] ?? null, language));
  lines.push(...say.steps(restricted.join(say.list)).map((step) => `  ${step}`));
  return `${lines.join('\n')}\n`;
}

/** Lines of the trajectory that are shown, beside the one that was taken. */
const shown = 12;

function trajectoryTable(trajectory: readonly Point[], taken: number | null, rows: number, head: readonly string[]): string {
  const lines = trajectory.map(({ support, density, coverage, restricted }, i) => [
    i === taken ? '→' : '',
    String(Math.round(support * rows)),
    partOf(density),
    partOf(coverage),
    String(restricted),
  ]);
  return table(head, evenly(lines, shown, taken ?? undefined));
}

function boxLines(box: FoundBox, i: number, threshold: number | null, units: Units, language: Language): string[] {
  const say = discoveryWords[language];
  const { head, rows } = sideTable(box, units, language);
  return [
    say.box(i + 1, boxWords(box.limits, units, language)),
    `  ${holdsWords(box, language)}`,
    ...(threshold !== null && box.density < threshold ? [`  ${say.short(partOf(threshold))}`] : []),
    table(head, rows),
    ...(isDoubted(box) ? [`  ${say.doubt}`] : []),
    '',
  ];
}
