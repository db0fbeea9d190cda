import { buildersPart } from '../answer-parts.js';
import { followedMonths } from '../../experiment/index.js';
import { has, type Subject } from '../subject.js';
import type { Block, Section } from './block.js';
import { figure } from './figure.js';
import { blocksOf, type Telling } from './telling.js';

const most = 8;

/** What builders did: who they left for whom, how long they stay, what keeping one costs. */
export function buildersSection(subject: Subject, telling: Telling): Section[] {
  if (!has(subject, 'builder')) return [];
  const { words } = telling;
  return [
    {
      id: 'builders',
      title: words.builders.title,
      blocks: [...migrationFigures(subject, telling), ...blocksOf(buildersPart(subject))],
    },
  ];
}

function migrationFigures({ scenario }: Subject, { played, language, words, name, release, expected }: Telling): Block[] {
  const { migration } = played;
  if (migration === null) return [];
  const { vendors, flows, staying } = migration;
  const total = (v: number): number => flows[v]!.reduce((sum, value, to) => sum + value + flows[to]![v]!, 0);
  const shown = vendors
    .map((_, v) => v)
    .filter((v) => total(v) > 0)
    .sort((a, b) => total(b) - total(a))
    .slice(0, most);
  const heading = (id: string, title: string, subtitle: string) => ({
    id,
    language,
    title,
    subtitle,
    description: '',
    caption: expected,
  });
  const followed = shown.filter((v) => staying[v]!.some((part) => part !== null));
  return [
    ...(shown.length < 2
      ? []
      : [
          figure({
            kind: 'flows',
            heading: heading('flows', words.builders.flows, words.builders.flowsUnder(scenario.horizon.value)),
            parties: shown.map((v) => ({ label: name(vendors[v]!), release: release(vendors[v]!) })),
            values: shown.map((from) => shown.map((to) => flows[from]![to]!)),
            unit: 'plain',
            sides: [words.builders.left, words.builders.won],
          }),
        ]),
    ...(followed.length === 0
      ? []
      : [
          figure({
            kind: 'line',
            heading: heading('staying', words.builders.staying, words.builders.stayingUnder),
            x: { label: words.builders.since, scale: 'month' },
            y: { label: words.builders.still, unit: 'share', domain: [0, 1] },
            at: Array.from({ length: followedMonths + 1 }, (_, lag) => lag),
            series: followed.map((v) => ({ label: name(vendors[v]!), release: release(vendors[v]!), values: staying[v]! })),
          }),
        ]),
  ];
}
