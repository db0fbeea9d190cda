import type { Chart } from '../chart.js';
import { fullDots } from '../dots.js';
import { frontOf } from '../front.js';
import { readable, type Unit } from '../numbers.js';
import { releaseWord, type Release } from '../release.js';
import { placeName } from './map-summary.js';
import { byReach } from '../tornado.js';
import { fallsOf } from '../waterfall.js';
import { ofRuns } from '../words.js';
import type { Language } from '../../../documents/index.js';
import { wordsOfTold } from './words.js';

/** The data of a chart as text: what it shows, for who would rather read. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Value = number | null | undefined;

/** The data of a chart as a table; long ones are thinned to about `most` rows, the last among them. */
export function tableOf(chart: Chart, most = 13): ChartTable {
  const { language } = chart.heading;
  const { head } = wordsOfTold(language);
  const write = (value: Value, unit: Unit = 'plain'): string =>
    value === null || value === undefined || !Number.isFinite(value) ? '–' : readable(value, unit, language);
  const release = (kind: Release | undefined): string => (kind === undefined ? '–' : releaseWord(kind, language));
  switch (chart.kind) {
    case 'line':
    case 'shares':
      return overTime(
        chart,
        most,
        chart.series.map(({ label, values }) => ({ label, cell: (t) => write(values[t], chart.y.unit) })),
      );
    case 'fan':
      return overTime(
        chart,
        most,
        chart.series.map(({ label, centre, bands: [widest] }) => ({
          label,
          cell: (t) => spread([centre[t], widest?.low[t], widest?.high[t]], (value) => write(value, chart.y.unit), language),
        })),
      );
    case 'multiples':
      return overTime(
        chart,
        most,
        chart.panels.map(({ label, centre, low, high }) => ({
          label,
          cell: (t) => spread([centre[t], low?.[t], high?.[t]], (value) => write(value, chart.y.unit), language),
        })),
      );
    case 'dots': {
      const { rows, of = 20 } = chart;
      return {
        head: [head.name, head.release, head.chance, head.runs],
        rows: rows.map((row) => [
          row.label,
          release(row.release),
          write(row.chance, 'share'),
          ofRuns(fullDots(row.chance, of), of, language),
        ]),
      };
    }
    case 'bars':
      return {
        head: [head.name, head.group, head.value, head.low, head.high],
        rows: chart.rows.map((row) => [
          row.label,
          chart.groups[row.group] ?? '–',
          ...[row.value, row.low, row.high].map((value) => write(value, chart.x.unit)),
        ]),
      };
    case 'intervals': {
      const { names } = chart;
      return {
        head: [head.name, names.forecast, head.low, head.high, names.observed, ...names.others],
        rows: chart.rows.map((row) => [
          row.label,
          ...[row.centre, row.low, row.high, row.observed, ...row.others].map((value) => write(value, chart.x.unit)),
        ]),
      };
    }
    case 'differences':
      return {
        head: [head.name, head.estimate, head.low, head.high],
        rows: chart.rows.map((row) => [
          row.label,
          ...[row.estimate, row.low, row.high].map((value) => write(value, chart.x.unit)),
        ]),
      };
    case 'tornado':
      return {
        head: [head.name, head.low, chart.x.label, head.high, chart.x.label],
        rows: byReach(chart.rows).map(({ label, low, high }) => [
          label,
          low.input,
          write(low.outcome, chart.x.unit),
          high.input,
          write(high.outcome, chart.x.unit),
        ]),
      };
    case 'waterfall':
      return {
        head: [head.name, head.change, head.to],
        rows: fallsOf(chart).map(({ label, from, to, whole }) => [
          label,
          whole ? '–' : write(to - from, chart.x.unit),
          write(to, chart.x.unit),
        ]),
      };
    case 'flows':
      return {
        head: [`${head.from} \\ ${head.to}`, ...chart.parties.map(({ label }) => label)],
        rows: chart.values.map((row, i) => [chart.parties[i]!.label, ...row.map((value) => write(value, chart.unit))]),
      };
    case 'pareto': {
      const front = frontOf(chart.points, chart.goals);
      return {
        head: [head.name, chart.x.label, chart.y.label, head.front],
        rows: chart.points.map(({ label, x, y }, i) => [
          label,
          write(x, chart.x.unit),
          write(y, chart.y.unit),
          front.includes(i) ? head.yes : head.no,
        ]),
      };
    }
    case 'map': {
      const columns = thinned(chart.x.values.length, most);
      const value = (row: number, column: number): string =>
        'categories' in chart
          ? (chart.categories[chart.cells[row]![column]!] ?? '–')
          : write(chart.values[row]![column], chart.unit);
      const cell = (row: number, column: number): string => {
        const note = chart.notes?.[row]?.[column] ?? '';
        const told = 'categories' in chart ? [value(row, column), note] : [note];
        return note === '' ? value(row, column) : told.join('\n').replaceAll('\n', ' · ');
      };
      return {
        head: [`${chart.y.label} \\ ${chart.x.label}`, ...columns.map((i) => placeName(chart.x, i, language))],
        rows: thinned(chart.y.values.length, most).map((row) => [
          placeName(chart.y, row, language),
          ...columns.map((column) => cell(row, column)),
        ]),
      };
    }
  }
}

interface Column {
  readonly label: string;
  readonly cell: (t: number) => string;
}

function overTime(
  { heading, x, at }: Pick<Extract<Chart, { kind: 'line' }>, 'heading' | 'x' | 'at'>,
  most: number,
  columns: readonly Column[],
): ChartTable {
  return {
    head: [x.label, ...columns.map(({ label }) => label)],
    rows: thinned(at.length, most).map((t) => [
      readable(at[t]!, x.unit ?? 'plain', heading.language),
      ...columns.map(({ cell }) => cell(t)),
    ]),
  };
}

/** A value with the interval around it, where there is one. */
function spread([value, low, high]: readonly [Value, Value, Value], write: (value: Value) => string, language: Language): string {
  return low === null || low === undefined || high === null || high === undefined
    ? write(value)
    : wordsOfTold(language).around(write(value), write(low), write(high));
}

/** Places of about `most` of `count`, evenly from the end back. */
function thinned(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: count }, (_, i) => i).filter((i) => (count - 1 - i) % every === 0);
}
