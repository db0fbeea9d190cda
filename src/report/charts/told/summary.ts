import type { Chart } from '../chart.js';
import { isClear } from '../differences.js';
import { fullDots } from '../dots.js';
import { frontOf } from '../front.js';
import { readable, signed, type Unit } from '../numbers.js';
import { byReach } from '../tornado.js';
import { spaced } from '../typeset.js';
import { fallsOf } from '../waterfall.js';
import { listed, ofRuns } from '../words.js';
import { mapSummary } from './map-summary.js';
import { journeysOf, most, type Journey, type NamedPath } from './paths.js';
import { wordsOfTold } from './words.js';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

/** Names that are told one by one. */
const mostTold = 4;

/** What is to be seen of a chart, in a few sentences found from its data, in its language. */
export function summaryOf(chart: Chart): string {
  const told = sentences(chart).filter((sentence) => sentence !== '');
  return chart.heading.language === 'en' ? told.map(begun).join(' ') : spaced(told.join(''));
}

/** A sentence that begins with a plain word, with a capital. */
const begun = (sentence: string): string =>
  sentence.replace(/^[a-z]+(?=[ ,:;])/, (word) => word[0]!.toUpperCase() + word.slice(1));

function sentences(chart: Chart): string[] {
  switch (chart.kind) {
    case 'line':
    case 'shares':
      return journey(chart, chart.series, chart.y.unit);
    case 'fan':
      return fan(chart);
    case 'multiples':
      return multiples(chart);
    case 'dots':
      return dots(chart);
    case 'bars':
      return bars(chart);
    case 'intervals':
      return intervals(chart);
    case 'differences':
      return differences(chart);
    case 'tornado':
      return tornado(chart);
    case 'waterfall':
      return waterfall(chart);
    case 'flows':
      return flows(chart);
    case 'pareto':
      return pareto(chart);
    case 'map':
      return mapSummary(chart);
  }
}

function journey(
  { heading, x, at }: Pick<Of<'line'>, 'heading' | 'x' | 'at'>,
  paths: readonly NamedPath[],
  unit: Unit = 'plain',
): string[] {
  const words = wordsOfTold(heading.language);
  const journeys = journeysOf(paths);
  if (journeys.length === 0) return [words.nothing];
  const say = (value: number): string => readable(value, unit, heading.language);
  const told = journeys.slice(0, mostTold).map(({ label, last }) => `${label} ${say(last)}`);
  const up = most(journeys, ({ first, last }) => last - first)!;
  const down = most(journeys, ({ first, last }) => first - last)!;
  const end = readable(at.at(-1)!, x.unit ?? 'plain', heading.language);
  const ends = told.join(words.and);
  const moves = ({ first, last }: Journey): boolean => say(first) !== say(last);
  return [
    x.scale === 'month' ? words.atMonth(end, ends) : words.at(x.label, end, ends),
    up.last > up.first && moves(up) ? words.rises(up.label, say(up.first), say(up.last)) : '',
    down.first > down.last && moves(down) ? words.falls(down.label, say(down.first), say(down.last)) : '',
  ];
}

function fan(chart: Of<'fan'>): string[] {
  const { heading, series, y } = chart;
  const paths = series.map(({ label, centre }) => ({ label, values: centre }));
  const first = journeysOf(paths)[0];
  const band = series.find(({ label }) => label === first?.label)?.bands[0];
  const [low, high] = [band?.low.at(-1), band?.high.at(-1)];
  const say = (value: number): string => readable(value, y.unit ?? 'plain', heading.language);
  const spread =
    first !== undefined && Number.isFinite(low) && Number.isFinite(high)
      ? wordsOfTold(heading.language).spread(first.label, say(low!), say(high!))
      : '';
  return [...journey(chart, paths, y.unit), spread];
}

function multiples(chart: Of<'multiples'>): string[] {
  const words = wordsOfTold(chart.heading.language);
  const panels = chart.panels.map(({ label, centre }) => ({ label, values: centre }));
  const gone = most(chart.panels, ({ exits = [] }) => exits.length);
  const exits = gone?.exits?.length ?? 0;
  const told =
    exits > 0 ? words.exits(gone!.label, exits) : chart.panels.some((panel) => panel.exits !== undefined) ? words.noExits : '';
  return [...journey(chart, panels, chart.y.unit), told];
}

function dots({ heading, rows, of = 20 }: Of<'dots'>): string[] {
  const words = wordsOfTold(heading.language);
  if (rows.length === 0) return [words.nothing];
  const told = rows.map(({ label, chance }) => `${label} ${ofRuns(fullDots(chance, of), of, heading.language)}`);
  return [words.lasts(told.join(words.and))];
}

function bars({ heading, x, rows }: Of<'bars'>): string[] {
  const words = wordsOfTold(heading.language);
  const ranked = rows.filter(({ value }) => Number.isFinite(value)).toSorted((a, b) => b.value - a.value);
  if (ranked.length === 0) return [words.nothing];
  const say = (value: number): string => readable(value, x.unit ?? 'plain', heading.language);
  const [first, last] = [ranked[0]!, ranked.at(-1)!];
  if (ranked.length > 1 && say(first.value) === say(last.value)) return [words.alike(say(first.value))];
  return [words.largest(first.label, say(first.value)), ranked.length > 1 ? words.smallest(last.label, say(last.value)) : ''];
}

function intervals({ heading, rows }: Of<'intervals'>): string[] {
  const within = rows.filter(({ observed, low, high }) => low !== null && high !== null && low <= observed && observed <= high);
  return [wordsOfTold(heading.language).within(within.length, rows.length)];
}

function differences({ heading, x, rows: all }: Of<'differences'>): string[] {
  const words = wordsOfTold(heading.language);
  const rows = all.filter(({ estimate }) => Number.isFinite(estimate));
  if (rows.length === 0) return [words.nothing];
  const clear = rows.filter(isClear);
  const unclear = rows.filter((row) => !isClear(row));
  const told = clear.map(({ label, estimate }) => `${label} ${signed(estimate, x.unit ?? 'plain', heading.language)}`);
  return [
    clear.length > 0 ? words.clear(told.join(words.and)) : '',
    unclear.length > 0 ? words.unclear(unclear.map(({ label }) => label).join(words.and)) : '',
  ];
}

function tornado({ heading, x, base, rows }: Of<'tornado'>): string[] {
  const words = wordsOfTold(heading.language);
  const [first, ...others] = byReach(rows);
  if (first === undefined) return [words.nothing];
  const say = (value: number): string => readable(value, x.unit ?? 'plain', heading.language);
  return [
    words.moves(first.label, say(first.low.outcome), say(first.high.outcome), say(base.value)),
    others.length > 0
      ? words.next(
          listed(
            others.slice(0, 2).map(({ label }) => label),
            heading.language,
          ),
        )
      : '',
  ];
}

function waterfall(chart: Of<'waterfall'>): string[] {
  const { heading, x } = chart;
  const steps = chart.steps.filter(({ change }) => Number.isFinite(change));
  const words = wordsOfTold(heading.language);
  const unit = x.unit ?? 'plain';
  const falls = fallsOf(chart);
  const up = most(steps, ({ change }) => change);
  const down = most(steps, ({ change }) => -change);
  return [
    words.walk(readable(falls[0]!.to, unit, heading.language), readable(falls.at(-1)!.to, unit, heading.language)),
    up !== undefined && up.change > 0 ? words.adds(up.label, signed(up.change, unit, heading.language)) : '',
    down !== undefined && down.change < 0 ? words.takes(down.label, signed(down.change, unit, heading.language)) : '',
  ];
}

function flows({ heading, parties, values, unit }: Of<'flows'>): string[] {
  const words = wordsOfTold(heading.language);
  const say = (value: number): string => readable(value, unit, heading.language);
  const name = (i: number): string => parties[i]!.label;
  const ribbons = values.flatMap((row, from) => row.map((value, to) => ({ from, to, value }))).filter(({ value }) => value > 0);
  const widest = most(ribbons, ({ value }) => value);
  if (widest === undefined) return [words.nothing];
  const totals = (side: 'from' | 'to') =>
    parties.map((_, i) => ({ i, value: ribbons.filter((one) => one[side] === i).reduce((sum, { value }) => sum + value, 0) }));
  const [left, won] = [most(totals('from'), ({ value }) => value)!, most(totals('to'), ({ value }) => value)!];
  return [
    words.left(name(left.i), say(left.value)),
    words.won(name(won.i), say(won.value)),
    words.flow(name(widest.from), name(widest.to), say(widest.value)),
  ];
}

function pareto({ heading, points, goals }: Of<'pareto'>): string[] {
  const words = wordsOfTold(heading.language);
  const front = frontOf(points, goals);
  return [
    front.length === 0
      ? words.nothing
      : words.front(
          listed(
            front.map((i) => points[i]!.label),
            heading.language,
          ),
        ),
  ];
}
