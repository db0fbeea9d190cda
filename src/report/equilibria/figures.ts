import type { Equilibria } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { conditionName } from '../argument-words.js';
import type { Chart } from '../charts/index.js';
import { equilibriaWords } from './words.js';

/** What open gains on closed at every position and in every climate, with rivals as they are. */
export function responseFigure({ scenario, responses }: Equilibria, caption: string, language: Language): Chart {
  const words = equilibriaWords[language];
  const cells = responses.filter(({ rivals }) => rivals === 'as-is');
  return {
    kind: 'bars',
    heading: {
      id: `responses-${scenario}`,
      language,
      title: words.figureTitle(scenario),
      subtitle: words.figureSubtitle,
      description: words.figureDescription(cells.filter(({ gain }) => gain.estimate > 0).length, cells.length),
      caption,
    },
    x: { label: words.figureAxis, unit: 'usd' },
    groups: [],
    rows: cells.map(({ position, climate, vendor, gain }) => ({
      label: `${words.positions[position]} ${vendor}${language === 'en' ? ', ' : '，'}${words.climates[climate]}`,
      group: 0,
      value: gain.estimate,
      low: gain.low,
      high: gain.high,
    })),
  };
}

/** How often nobody gains by closing, over thirds of two numbers; undefined where no two numbers bound it. */
export function regionFigure({ scenario, allOpen }: Equilibria, caption: string, language: Language): Chart | undefined {
  const words = equilibriaWords[language];
  const map = allOpen.find(({ climate }) => climate === 'normal')?.map;
  if (map === null || map === undefined || map.paths.length !== 2) return undefined;
  const [first, second] = map.paths;
  const [x, y] = map.cuts.map(([low, high]) => [low - (high - low) / 2, (low + high) / 2, high + (high - low) / 2]);
  // Thirds of the first number from left to right, those of the second upwards.
  const values = [0, 1, 2].map((row) => [0, 1, 2].map((column) => map.cells[3 * column + row]!.share ?? 0));
  return {
    kind: 'map',
    heading: {
      id: `region-${scenario}`,
      language,
      title: words.regionTitle(scenario),
      subtitle: words.regionSubtitle,
      description: values.map((row) => row.map((value) => value.toFixed(2)).join(', ')).join('; '),
      caption,
    },
    x: { label: conditionName(first!, language), values: x! },
    y: { label: conditionName(second!, language), values: y! },
    values,
    unit: 'share',
    key: words.regionKey,
    range: [0, 1],
  };
}
