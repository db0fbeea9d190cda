import type { Language } from '../../../documents/index.js';
import type { MapAxis, MapChart } from '../map.js';
import { readable } from '../numbers.js';
import { most } from './paths.js';
import { wordsOfTold } from './words.js';

/** What stands beside a row or a column. */
export const placeName = ({ names, values, unit = 'plain' }: MapAxis, i: number, language: Language): string =>
  names?.[i] ?? readable(values[i]!, unit, language);

/** How much of a map belongs to whom, or where its values are lowest and highest. */
export function mapSummary(chart: MapChart): string[] {
  const { language } = chart.heading;
  const words = wordsOfTold(language);
  if ('categories' in chart) {
    const cells = chart.cells.flat();
    const parts = chart.categories
      .map((name, i) => ({ name, part: cells.filter((cell) => cell === i).length / cells.length }))
      .filter(({ part }) => part > 0)
      .sort((a, b) => b.part - a.part);
    return [words.cells(parts.map(({ name, part }) => `${name} ${readable(part, 'share', language)}`).join(words.and))];
  }
  const cells = chart.values
    .flatMap((row, y) => row.map((value, x) => ({ x, y, value })))
    .filter(({ value }) => Number.isFinite(value));
  const [low, high] = [most(cells, ({ value }) => -value), most(cells, ({ value }) => value)];
  if (low === undefined || high === undefined) return [words.nothing];
  const place = ({ x, y }: { readonly x: number; readonly y: number }): string[] => [
    `${chart.x.label} ${placeName(chart.x, x, language)}`,
    // A map of one row has one axis.
    ...(chart.y.values.length > 1 ? [`${chart.y.label} ${placeName(chart.y, y, language)}`] : []),
  ];
  const say = (value: number): string => readable(value, chart.unit, language);
  const { border } = chart;
  const part = cells.filter(({ value }) => border !== undefined && value >= border.at).length / cells.length;
  const beyond = border === undefined ? [] : [words.beyond(border.label, readable(part, 'share', language))];
  if (low.value === high.value) return [words.flat(say(low.value)), ...beyond];
  return [`${words.lowest(say(low.value), place(low))}${words.and}${words.highest(say(high.value), place(high))}`, ...beyond];
}
