import { survivalPart } from '../answer-parts.js';
import type { Chart, MultiplesPanel } from '../charts/index.js';
import type { Subject } from '../subject.js';
import type { Block, Section } from './block.js';
import { figure } from './figure.js';
import { blocksOf, type Telling } from './telling.js';

/** Months beyond which it does not matter how long the cash would last: who burns next to nothing has no end. */
const longest = 60;

/** Runs that are drawn one by one. */
const fewPaths = 6;

/** Who is still there, what their cash did, and how long it lasts. */
export function whoSection(subject: Subject, telling: Telling): Section {
  const { words } = telling;
  return {
    id: 'who',
    title: words.who.title,
    blocks: [figure(dots(subject, telling)), ...blocksOf(survivalPart(subject)), ...money(subject, telling)],
  };
}

function dots({ scenario, vendors, find }: Subject, { language, words, drawn, name, release, caption }: Telling): Chart {
  const part = (value: number): string => (100 * value).toFixed(0);
  return {
    kind: 'dots',
    heading: {
      id: 'still-there',
      language,
      title: words.who.dots(scenario.horizon.value),
      subtitle: drawn ? words.who.dotsUnder : words.who.expectedUnder,
      description: '',
      caption,
    },
    rows: vendors.map((vendor) => {
      const { mean, mean_low: low, mean_high: high } = find(vendor, 'survival')!;
      return {
        label: name(vendor),
        release: release(vendor),
        chance: mean ?? 0,
        ...(low !== null && high !== null && { note: `${part(low)}–${part(high)}%` }),
      };
    }),
  };
}

function money(subject: Subject, telling: Telling): Block[] {
  const { words } = telling;
  const { paths } = telling.played;
  const shown = Math.min(fewPaths, paths.replicates);
  const cash = panelsOf(subject, telling, 'cash', true);
  const runway = panelsOf(subject, telling, 'runway', false);
  const chart = (id: string, title: string, subtitle: string, axis: string, panels: readonly MultiplesPanel[]): Chart => ({
    kind: 'multiples',
    heading: { id, language: telling.language, title, subtitle, description: '', caption: telling.caption },
    x: telling.month,
    y: { label: axis, unit: id === 'cash' ? 'usd' : 'plain' },
    at: telling.series(subject.vendors[0]!, 'survival')!.months,
    ownScale: id === 'cash',
    panels,
    ...(id === 'cash' && telling.drawn && { exitWord: words.who.exit(paths.replicates) }),
  });
  return [
    ...(cash.length === 0
      ? []
      : [
          figure(
            chart(
              'cash',
              words.who.cash,
              telling.drawn ? words.who.cashUnder(shown) : words.who.cashExpected,
              words.who.cashAxis,
              cash,
            ),
          ),
        ]),
    ...(runway.length === 0
      ? []
      : [
          figure(
            chart(
              'runway',
              words.who.runway,
              telling.drawn ? words.who.runwayUnder : words.shares.expected,
              words.who.runwayAxis,
              runway,
            ),
          ),
        ]),
  ];
}

function panelsOf(
  { vendors }: Subject,
  { words, played, drawn, name, release, series }: Telling,
  metric: 'cash' | 'runway',
  exits: boolean,
): MultiplesPanel[] {
  return vendors.flatMap((vendor): MultiplesPanel[] => {
    const row = series(vendor, metric);
    if (row === undefined || row.mean.every((value) => value === null)) return [];
    const left = played.paths.exitsOf(vendor);
    const shown = (path: readonly (number | null)[]): (number | null)[] =>
      path.map((value) => (value === null || metric === 'cash' ? value : Math.min(longest, value)));
    return [
      {
        label: name(vendor),
        release: release(vendor),
        centre: shown(row.mean),
        ...(drawn && { low: shown(row.low), high: shown(row.high) }),
        ...(drawn &&
          exits && {
            paths: played.paths.pathsOf(vendor, metric).slice(0, fewPaths),
            exits: left,
            note: words.who.gone(left.length, played.paths.replicates),
          }),
      },
    ];
  });
}
