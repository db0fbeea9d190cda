import type { MapChart } from '../map.js';
import { readable } from '../numbers.js';
import { most } from './paths.js';
import { wordsOfTold } from './words.js';

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
  const place = ({ x, y }: { readonly x: number; readonly y: number }): readonly [string, string] => [
    `${chart.x.label} ${readable(chart.x.values[x]!, chart.x.unit ?? 'plain', language)}`,
    `${chart.y.label} ${readable(chart.y.values[y]!, chart.y.unit ?? 'plain', language)}`,
  ];
  const say = (value: number): string => readable(value, chart.unit, language);
  return [`${words.lowest(say(low.value), ...place(low))}${words.and}${words.highest(say(high.value), ...place(high))}`];
}
